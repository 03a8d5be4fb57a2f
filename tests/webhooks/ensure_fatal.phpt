--TEST--
A fatal error in the store deletes nothing, and leaves traces as they were
--INI--
zend.exception_ignore_args=0
display_errors=1
html_errors=0
opcache.enable_cli=0
--EXTENSIONS--
vipps
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') {
    die('skip PHP itself frees nothing after a fatal error');
}
?>
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment));
$store = new SecretStore();
$store->ensure($webhooks, events: [Event::Captured]);

register_shutdown_function(function () use ($vipps, $webhooks, $store): void {
    echo count($vipps->webhookRegistrations()), " are registered\n";
    $traced = fn (string $text): array => (new Exception())->getTrace()[0]['args'] ?? [];
    echo implode($traced('an argument is traced')), "\n";
    $store->ensure($webhooks);
    echo fits($vipps, $store->secrets), "\n";
});
$webhooks->ensure(HERE, $store->secrets, function (): void {
    eval('interface Twice {} interface Twice {}');
});
echo "not reached\n";
?>
--EXPECTF--
%AFatal error: %sTwice%a
2 are registered
an argument is traced
1 registered, the secret is stored
