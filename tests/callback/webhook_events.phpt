--TEST--
Every event of a payment arrives typed, with the amount of the event and a key that tells it from all others
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Client, Webhooks};

$vipps = local_vipps();
$client = Client::local($vipps, Api::EPayment);
$secrets = (new Webhooks($client))->ensure(HERE, [], fn () => null);
$keys = [];

function arrive(): void
{
    global $vipps, $client, $secrets, $keys;
    while (($call = $vipps->nextWebhook()) !== null) {
        $callback = read_webhook($client, $call, webhookSecrets: $secrets);
        $again = isset($keys[$callback->key]) ? ', again' : '';
        $keys[$callback->key] = true;
        echo $callback->reference, ' ', $callback->event->name, ' ', $callback->state->name, ' ', $callback->rawState, ' ', $callback->amount, ' ',
            $callback->success ? '' : 'failed ', $callback->time->format('H:i:s'), ' ', json_encode($callback->webhookId === array_key_first($secrets)), ' ',
            strlen($callback->key), $again, "\n";
        $vipps->answerWebhook($callback->reply->status);
    }
}

approved($client, $vipps);
$client->capture('acme-shop-1042', 20000, 'shipment-1');
$client->capture('acme-shop-1042', 20000, 'shipment-2');
$client->refund('acme-shop-1042', 5000, 'return-1');
$vipps->portalRefund('acme-shop-1042', 5000);
$client->releaseRemaining('acme-shop-1042');
arrive();
foreach (['reject', 'expire'] as $end) {
    $client->create(socks("acme-shop-$end"));
    $vipps->$end("acme-shop-$end");
}
$client->create(socks('acme-shop-off'));
$client->cancel('acme-shop-off');
arrive();

echo "delivered again\n";
$vipps->repeatWebhook('acme-shop-1042', 'CAPTURED');
$vipps->advance('1 day');
arrive();

echo "odd\n";
foreach ([['success' => false], ['name' => 'REVIEWED'], ['idempotencyKey' => null], ['more' => ['of' => 'it']], ['sub' => 'c06c4afe']] as $members) {
    $call = $vipps->makeWebhook('acme-shop-1042', 'CAPTURED', 100, $members);
    $callback = read_webhook($client, $call, webhookSecrets: $secrets);
    echo $callback->event->name, ' ', $callback->rawState, ' ', $callback->state->name, ' ', $callback->amount, ' ', json_encode($callback->success), "\n";
}
?>
--EXPECT--
acme-shop-1042 Created Created CREATED 49900 12:00:00 true 36
acme-shop-1042 Authorized Authorized AUTHORIZED 49900 12:00:00 true 36
acme-shop-1042 Captured Authorized CAPTURED 20000 12:00:00 true 36
acme-shop-1042 Captured Authorized CAPTURED 20000 12:00:00 true 36
acme-shop-1042 Refunded Authorized REFUNDED 5000 12:00:00 true 36
acme-shop-1042 Refunded Authorized REFUNDED 5000 12:00:00 true 36
acme-shop-1042 Cancelled Authorized CANCELLED 9900 12:00:00 true 36
acme-shop-reject Created Created CREATED 49900 12:00:00 true 36
acme-shop-reject Aborted Aborted ABORTED 49900 12:00:00 true 36
acme-shop-expire Created Created CREATED 49900 12:00:00 true 36
acme-shop-expire Expired Expired EXPIRED 49900 12:00:00 true 36
acme-shop-off Created Created CREATED 49900 12:00:00 true 36
acme-shop-off Terminated Terminated TERMINATED 49900 12:00:00 true 36
delivered again
acme-shop-1042 Captured Authorized CAPTURED 20000 12:00:00 true 36, again
odd
Captured CAPTURED Authorized 100 false
Unknown REVIEWED Unknown 100 true
Captured CAPTURED Authorized 100 true
Captured CAPTURED Authorized 100 true
Captured CAPTURED Authorized 100 true
