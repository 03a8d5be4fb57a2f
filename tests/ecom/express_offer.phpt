--TEST--
Nothing but a shipping request can be answered with an offer
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$parse = fn (object $call) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
$callback = $parse($vipps->shippingRequest('acme-shop-1042'));
$vipps->answerShipping('acme-shop-1042', 200, $callback->offer(ways())->body);
$vipps->approve('acme-shop-1042');
echo thrown(fn () => $parse($vipps->callback('acme-shop-1042'))->offer(ways())), "\n";
echo thrown(fn () => $parse($vipps->removeConsent('acme-shop-1042'))->offer(ways())), "\n";
echo thrown(fn () => $parse($vipps->removeConsent('acme-shop-1042'))->payment()), "\n";
?>
--EXPECT--
Error: Only a shipping request can be answered with shipping options
Error: Only a shipping request can be answered with shipping options
Error: A consent removal is about a customer, and about no payment
