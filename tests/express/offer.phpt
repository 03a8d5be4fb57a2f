--TEST--
An offer that the app could not show is refused, and so is an offer to what is no shipping request
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client, ShippingOption};

$vipps = local_vipps();
$client = Client::local($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$parse = fn (object $call) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
$callback = $parse($vipps->shippingRequest('acme-shop-1042'));
$home = ways()[0];
foreach ([
    [],
    [$home, $home],
    [$home, new ShippingOption('shop', 'Collect', 0, default: true)],
    [new ShippingOption('shop', 'Collect', 0)],
    ways(...range(1, 101)),
    ['home'],
    [$home, null],
] as $options) {
    echo thrown(fn () => $callback->offer($options)), "\n";
}
echo thrown(fn () => $callback->offer($home)), "\n";
echo 'and then: ', $callback->offer(ways())->status, ' ', $vipps->answerShipping('acme-shop-1042', 200, $callback->offer(ways())->body)['screen'], "\n";

$vipps->approve('acme-shop-1042');
echo thrown(fn () => $parse($vipps->callback('acme-shop-1042'))->offer(ways())), "\n";
echo thrown(fn () => $parse($vipps->removeConsent('acme-shop-1042'))->offer(ways())), "\n";
echo thrown(fn () => $parse($vipps->removeConsent('acme-shop-1042'))->payment()), "\n";
?>
--EXPECT--
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must hold one option or more; $reply says that nothing is delivered there
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must be options with different ids
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must have one option that is the default: several are
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must have one option that is the default: none is
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must be 1 to 100 options
TypeError: Vipps\Callback::offer(): Argument #1 ($options) must hold Vipps\ShippingOption only, string given
TypeError: Vipps\Callback::offer(): Argument #1 ($options) must hold Vipps\ShippingOption only, null given
TypeError: Vipps\Callback::offer(): Argument #1 ($options) must be of type array, Vipps\ShippingOption given
and then: 200 options
Error: Only a shipping request can be answered with shipping options
Error: Only a shipping request can be answered with shipping options
Error: A consent removal is about a customer, and about no payment
