--TEST--
A date whose constructor was not run is an Error, and nothing goes on from it
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../callback/webhook.inc';

use Vipps\{Api, Callback, Client, LedgerEntry};

class Unfinished extends DateTimeImmutable
{
    public function __construct()
    {
    }
}

function told(Closure $work): string
{
    try {
        $work();
    } catch (Throwable $e) {
        return ($e instanceof Error ? 'an Error' : $e::class) . ($e->getPrevious() === null ? '' : ', and before it: ' . $e->getPrevious()->getMessage());
    }
    return 'nothing';
}

$vipps = local_vipps();
$client = Client::local($vipps, Api::EPayment);
$secret = $vipps->addWebhook(HERE)['secret'];
$call = $vipps->makeWebhook('acme-shop-1042');
foreach ([$secret, 'another'] as $one) {
    echo told(fn () => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body, webhookSecrets: $one, now: new Unfinished())), "\n";
}
echo told(fn () => Callback::parse($client, 'GET', '/nowhere', [], '', now: new Unfinished())), "\n";
echo told(fn () => socks(expiresAt: new Unfinished())), "\n";
echo told(fn () => LedgerEntry::fromArray(['pspReference' => 'psp-1', 'date' => '2026-11-20', 'amount' => 1, 'rawType' => 'capture', 'time' => new Unfinished()])), "\n";
?>
--EXPECT--
an Error
an Error
an Error
an Error
an Error
