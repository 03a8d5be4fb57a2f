--TEST--
A callbackToken of the shop's own authenticates shipping requests
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client};

$vipps = local_vipps();
$client = shop_client($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps', callbackToken: 'a-token-of-the-shop'));
$asked = $vipps->shippingRequest('acme-shop-1042');
$parse = fn (object $call, ?string $token) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body, $token);
echo $parse($asked, 'a-token-of-the-shop')->kind->name, "\n";
echo strtok(thrown(fn () => $parse($asked, null)), ':'), "\n";
echo strtok(thrown(fn () => $parse($asked, 'another')), ':'), "\n";
?>
--EXPECT--
ShippingRequest
Vipps\CallbackRefused
Vipps\CallbackRefused
