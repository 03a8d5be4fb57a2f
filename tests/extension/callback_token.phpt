--TEST--
The shop's own callbackToken is what Vipps sends back, and then nothing else is believed
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$client->create(socks(callbackToken: 'a-token-of-the-shop'));
$vipps->approve('acme-shop-1042');
$call = $vipps->callback('acme-shop-1042');
echo $call->headers['Authorization'], "\n";
echo Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body, 'a-token-of-the-shop')->reference, "\n";
foreach ([null, 'another-token-of-the-shop', ''] as $token) {
    echo strtok(thrown(fn () => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body, $token)), ':'), "\n";
}
?>
--EXPECT--
a-token-of-the-shop
acme-shop-1042
Vipps\CallbackRefused
Vipps\CallbackRefused
Vipps\CallbackRefused
