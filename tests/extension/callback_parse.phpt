--TEST--
Callback::parse() takes what Vipps sends, in any case of the header's name, and finds the client it is for
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$other = Client::local($vipps, merchantSerialNumber: '654321');
approved($client, $vipps);
$call = $vipps->callback('acme-shop-1042');
$token = $call->headers['Authorization'];

foreach (['Authorization', 'AUTHORIZATION', 'authorization', 'X-Vipps-Authorization'] as $name) {
    foreach ([$token, [$token]] as $value) {
        $callback = Callback::parse([$other, $client], 'POST', $call->uri, ['Accept' => '*/*', $name => $value], $call->body);
        echo $callback->kind->name, ' ', $callback->reference, ' ', $callback->state->name, ' ', $callback->rawState, ' ',
            $callback->amount, ' ', json_encode($callback->client === $client), "\n";
    }
}
echo $callback->reply->status, ' ', json_encode($callback->reply->headers), ' ', json_encode($callback->reply->body), "\n";
echo amounts($callback->payment()), "\n";
echo Callback::parse($client, 'POST', '/vipps/v2/payments/acme-shop-1042?x=1', $call->headers, $call->body)->reference, "\n";
?>
--EXPECT--
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
PaymentUpdate acme-shop-1042 Authorized RESERVED 49900 true
200 [] ""
49900: 49900 authorized, 49900 capturable
acme-shop-1042
