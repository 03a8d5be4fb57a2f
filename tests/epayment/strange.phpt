--TEST--
Words of tomorrow, more members, times and orders of any kind: money moves once and truly all the same
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Callback, Client, Event, State, Webhooks};

/* All kinds but "states": the lifecycle itself in a word of tomorrow is tried below. */
foreach (Api::cases() as $api) {
    $vipps = local_vipps();
    $vipps->strangeWords(true, 'members', 'types', 'names', 'times', 'order');
    $client = Client::local($vipps, $api);
    $client->create(socks());
    $vipps->approve('acme-shop-1042');
    $client->capture('acme-shop-1042', 20000, intent: 'shipment-1');
    $client->capture('acme-shop-1042', 20000, intent: 'shipment-1');
    $client->capture('acme-shop-1042', 20000, intent: 'shipment-2');
    $client->refund('acme-shop-1042', 5000, intent: 'creditmemo-1');
    $payment = $client->releaseRemaining('acme-shop-1042');
    $books = $vipps->moneyMoved('acme-shop-1042');
    echo "$api->name: {$payment->state->name}, $books->captured in $books->captures captures, $books->refunded back, $payment->cancelled released\n";
    $changes = array_map(fn ($change) => "{$change->event->name} $change->amount", $client->changes('acme-shop-1042'));
    echo '  ', implode(', ', $changes), "\n";
    $unknown = array_filter($client->history('acme-shop-1042'), fn ($entry) => $entry->event === Event::Unknown);
    echo '  ', $unknown === [] ? 'nothing unknown' : 'what is unknown is kept: ' . (current($unknown)->rawEvent !== '' ? 'yes' : 'no'), "\n";
}

$vipps = local_vipps();
$client = Client::local($vipps, Api::EPayment);
$secrets = [];
(new Webhooks($client))->ensure('https://shop.example/vipps', [], function (array $all) use (&$secrets): void { $secrets = $all; });
$vipps->strangeWords(true);
$client->create(socks());
$vipps->approve('acme-shop-1042');
$payment = $client->get('acme-shop-1042');
echo $payment->state === State::Unknown && $payment->rawState !== '' ? 'a state of tomorrow is Unknown' : 'what?';
echo $payment->isPaid() ? ", and the money is there\n" : "\n";
echo $client->capture('acme-shop-1042')->captured, "\n";
while (($webhook = $vipps->nextWebhook()) !== null) {
    $callback = Callback::parse($client, $webhook->method, $webhook->uri, $webhook->headers, $webhook->body, webhookSecrets: $secrets);
    echo "{$callback->event->name} $callback->amount\n";
    $vipps->answerWebhook(200);
}
?>
--EXPECT--
ECom: Authorized, 40000 in 2 captures, 5000 back, 9900 released
  Authorized 49900, Captured 20000, Captured 20000, Refunded 5000, Cancelled 9900
  what is unknown is kept: yes
EPayment: Authorized, 40000 in 2 captures, 5000 back, 9900 released
  Authorized 49900, Captured 20000, Captured 20000, Refunded 5000, Cancelled 9900
  what is unknown is kept: yes
a state of tomorrow is Unknown, and the money is there
49900
Created 49900
Authorized 49900
Captured 49900
