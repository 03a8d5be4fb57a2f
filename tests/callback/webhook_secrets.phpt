--TEST--
The secret is found by registration, in a list, or by a function; several are valid at once
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Callback, Client, Webhooks};

$vipps = local_vipps();
$client = Client::local($vipps, Api::EPayment);
$old = $vipps->addWebhook(HERE);
$new = $vipps->addWebhook(HERE);
$call = $vipps->makeWebhook('acme-shop-1042', registration: $old['id']);
$newer = $vipps->makeWebhook('acme-shop-1042', registration: $new['id']);
$vipps->webhookIdHeader(false);
$nameless = $vipps->makeWebhook('acme-shop-1042', registration: $old['id']);
$of = fn (array|Closure|null $secrets, object $what) => fault(fn () => read_webhook($client, $what, webhookSecrets: $secrets));

foreach ([
    'by registration' => [$old['id'] => $old['secret'], $new['id'] => $new['secret']],
    'a list' => [$new['secret'], $old['secret']],
    'the old one only' => [$old['id'] => $old['secret']],
    'each other\'s' => [$old['id'] => $new['secret'], $new['id'] => $old['secret']],
    'none' => [],
    'empty ones' => ['', $old['id'] => ''],
    'an empty one among others' => ['', $old['id'] => '', $new['id'] => $new['secret']],
    'not given' => null,
    'a function by registration' => fn (?string $id) => match ($id) {
        $old['id'] => $old['secret'],
        $new['id'] => [$new['secret']],
        null => [$new['secret'], $old['secret']],
    },
    'a function that knows none' => fn (?string $id) => null,
    'a function that has an empty one' => fn (?string $id) => '',
] as $what => $secrets) {
    echo "$what:\n  ", $of($secrets, $call), "\n  ", $of($secrets, $newer), "\n  ", $of($secrets, $nameless), "\n";
}

// Whoever signs with nothing is not Vipps.
$forged = $vipps->makeWebhook('acme-shop-1042', secret: '');
foreach ([[''], [$old['id'] => ''], fn () => '', fn () => ['']] as $secrets) {
    echo $of($secrets, $forged), "\n";
}
echo "webhookId:\n";
echo json_encode(read_webhook($client, $call, webhookSecrets: [$old['secret']])->webhookId === $old['id']), "\n";
echo json_encode(read_webhook($client, $nameless, webhookSecrets: [$old['id'] => $old['secret']])->webhookId === $old['id']), "\n";
echo json_encode(read_webhook($client, $nameless, webhookSecrets: [$old['secret']])->webhookId), "\n";
?>
--EXPECT--
by registration:
  believed
  believed
  believed
a list:
  believed
  believed
  believed
the old one only:
  believed
  NotAuthentic 401
  believed
each other's:
  NotAuthentic 401
  NotAuthentic 401
  believed
none:
  NotAuthentic 401
  NotAuthentic 401
  NotAuthentic 401
empty ones:
  NotAuthentic 401
  NotAuthentic 401
  NotAuthentic 401
an empty one among others:
  NotAuthentic 401
  believed
  NotAuthentic 401
not given:
  NotAuthentic 401
  NotAuthentic 401
  NotAuthentic 401
a function by registration:
  believed
  believed
  believed
a function that knows none:
  NotAuthentic 401
  NotAuthentic 401
  NotAuthentic 401
a function that has an empty one:
  NotAuthentic 401
  NotAuthentic 401
  NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
webhookId:
true
true
null
