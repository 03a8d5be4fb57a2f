--TEST--
Vipps asks for the options when it knows the address; the shop's answer is what the customer chooses from
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, CallbackKind, Client, ShippingOption};

$vipps = local_vipps();
$client = shop_client($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));

function asked(string $customer, int|string|null $address = null): Callback
{
    global $vipps, $client;
    $call = $vipps->shippingRequest('acme-shop-1042', $customer, $address);
    return Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
}

$callback = asked('kari');
var_dump($callback->kind === CallbackKind::ShippingRequest, $callback->reference, $callback->client === $client, $callback->userId);
echo json_encode($callback->address, JSON_UNESCAPED_UNICODE), "\n";
echo $callback->state->name, ' "', $callback->rawState, '" ', $callback->amount, ' ', $callback->payment()->state->name, "\n";

echo "Nothing is delivered there, unless something is offered:\n";
echo $vipps->answerShipping('acme-shop-1042', $callback->reply->status, $callback->reply->body)['screen'], "\n";

echo "Another address:\n";
$callback = asked('kari', 'W');
echo $callback->address->city, ' ', json_encode($callback->address->line2), "\n";
$offer = $callback->offer(['late' => new ShippingOption('post', 'Post', 5900), 'first' => new ShippingOption('home', 'På døra', 12950, true)]);
echo $offer->status, ' ', json_encode($offer->headers, JSON_UNESCAPED_SLASHES), "\n";
var_dump($offer->body === $callback->offer([new ShippingOption('post', 'Post', 5900), new ShippingOption('home', 'På døra', 12950, true)])->body);
$seen = $vipps->answerShipping('acme-shop-1042', $offer->status, $offer->body);
echo $seen['screen'], ': ', implode(', ', array_column($seen['options'], 'id')), "\n";
$vipps->approveExpress('acme-shop-1042', option: 'home');
$vipps->advance(1);
$payment = $client->get('acme-shop-1042');
echo $payment->shipping->optionName, ' ', $payment->shipping->address->city, ' ', $payment->customer->lastName, ' ', amounts($payment->capture()), "\n";
?>
--EXPECTF--
bool(true)
string(14) "acme-shop-1042"
bool(true)
NULL
{"line1":"Storgata 12","line2":null,"postCode":"9008","city":"TROMSØ","country":"NO"}
Unknown "" 0 Created
Nothing is delivered there, unless something is offered:
No shipping methods found
Another address:
BERGEN "2. etasje"
200 {"Content-Type":"application/json"}
bool(true)
options: post, home
På døra BERGEN Nordmann-Sæther %d: 62850 authorized, 62850 captured, 62850 refundable
