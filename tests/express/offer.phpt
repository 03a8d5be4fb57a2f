--TEST--
An offer that the app could not show is refused
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client, ShippingOption};

$vipps = local_vipps();
$client = shop_client($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$parse = fn (object $call) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
$callback = $parse($vipps->shippingRequest('acme-shop-1042'));
$home = ways()[0];
foreach ([
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
echo 'none: ', $callback->offer([])->body === $callback->reply->body ? 'as $reply' : 'otherwise', ' ', $callback->offer([])->status === $callback->reply->status ? 'says' : 'otherwise', "\n";
echo 'and then: ', $callback->offer(ways())->status, ' ', $vipps->answerShipping('acme-shop-1042', 200, $callback->offer(ways())->body)['screen'], "\n";
?>
--EXPECT--
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must be options with different ids
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must have one option that is the default: several are
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must have one option that is the default: none is
ValueError: Vipps\Callback::offer(): Argument #1 ($options) must be 1 to 100 options
TypeError: Vipps\Callback::offer(): Argument #1 ($options) must hold Vipps\ShippingOption only, string given
TypeError: Vipps\Callback::offer(): Argument #1 ($options) must hold Vipps\ShippingOption only, null given
TypeError: Vipps\Callback::offer(): Argument #1 ($options) must be of type array, Vipps\ShippingOption given
none: as $reply says
and then: 200 options
