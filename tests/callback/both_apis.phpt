--TEST--
Calls of both APIs are understood whichever a client speaks, and payment() asks Vipps by the client's own
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Callback, Client, Webhooks};

$vipps = local_vipps();
$ecom = Client::local($vipps);
$epayment = Client::local($vipps, Api::EPayment);
$secrets = (new Webhooks($epayment))->ensure(HERE, [], fn () => null);
approved($ecom, $vipps, 'acme-shop-old');
approved($epayment, $vipps, 'acme-shop-new');

function read_call(Client|array $clients, object $call): Callback
{
    return read_webhook($clients, $call, webhookSecrets: $GLOBALS['secrets']);
}

while (($call = $vipps->nextWebhook()) !== null) {
    $vipps->answerWebhook();
    $authorized = $call->event === 'AUTHORIZED' ? $call : null;
}
foreach (['ECom' => $ecom, 'EPayment' => $epayment] as $speaks => $client) {
    foreach ([$vipps->callback('acme-shop-old'), $authorized] as $call) {
        $callback = read_call($client, $call);
        echo "$speaks: ", $callback->api->name, ' ', $callback->kind->name, ' ', $callback->reference, ' ', $callback->event->name, ' ', $callback->state->name,
            ' ', $callback->amount, ' ', json_encode([$callback->success, $callback->client === $client, $callback->address, $callback->userId]),
            ' ', $callback->timeLeft() > ($callback->api === Api::ECom ? 2000 : 9000) ? 'time left' : 'late', "\n";
    }
    echo amounts(read_call($client, $vipps->callback('acme-shop-old'))->payment()), "\n";
}
echo amounts(read_call($epayment, $authorized)->payment()), "\n";

// One endpoint for several sales units.
$other = Client::local($vipps, Api::EPayment, '654321');
foreach ([[$other, $ecom], [$epayment, $other]] as $clients) {
    foreach ([$vipps->callback('acme-shop-old'), $authorized] as $call) {
        echo array_search(read_call($clients, $call)->client, $clients, true), ' ';
    }
}
echo "\n";

// eCom's call has a key as well: the same for the same news.
$key = read_call($ecom, $vipps->callback('acme-shop-old'))->key;
echo strlen($key), ' ', json_encode($key === read_call($epayment, $vipps->callback('acme-shop-old'))->key), "\n";
?>
--EXPECT--
ECom: ECom PaymentUpdate acme-shop-old Authorized Authorized 49900 [true,true,null,null] time left
ECom: EPayment PaymentUpdate acme-shop-new Authorized Authorized 49900 [true,true,null,null] time left
49900: 49900 authorized, 49900 capturable
EPayment: ECom PaymentUpdate acme-shop-old Authorized Authorized 49900 [true,true,null,null] time left
EPayment: EPayment PaymentUpdate acme-shop-new Authorized Authorized 49900 [true,true,null,null] time left
49900: 49900 authorized, 49900 capturable
49900: 49900 authorized, 49900 capturable
1 1 0 0 
36 true
