--TEST--
The same PHP answers the questions of both APIs for ways of delivery; ePayment's in the payment's currency
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Callback, Client};

$vipps = local_vipps();

/** What a shop does, whichever API asks. */
function answer(Client|array $clients, object $call, array $options, mixed ...$more): Vipps\Reply
{
    $callback = Callback::parse($clients, $call->method, $call->uri, $call->headers, $call->body);
    echo $callback->kind->name, ' ', $callback->api->name, ' ', $callback->reference, ' to ', $callback->address->postCode, ' ', $callback->address->country,
        ' ', json_encode([$callback->event, $callback->success, $callback->key, $callback->webhookId, $callback->time]), ' ',
        $callback->timeLeft() > 4000 ? ($callback->timeLeft() > 9000 ? '10 s' : '5 s') : 'late', "\n";
    echo '  nothing: ', $callback->reply->status, ' ', json_encode($callback->reply->headers), ' ', $callback->reply->body, "\n";
    $none = $callback->offer([]);
    echo '  the same: ', json_encode([$none->status, $none->body] === [$callback->reply->status, $callback->reply->body]), "\n";
    return $callback->offer($options, ...$more);
}

foreach (Api::cases() as $api) {
    $client = Client::local($vipps, $api);
    $reference = "acme-shop-$api->name";
    $client->create(express($reference, shippingUrl: 'https://shop.example/vipps'));
    foreach (['camel', 'pascal'] as $case) {
        $vipps->shippingCallbackCase($case);
        $asked = $vipps->shippingRequest($reference);
        $reply = answer($client, $asked, ways());
        echo "  $reply->status ", $reply->headers['Content-Type'], " $reply->body\n";
        echo '  ', $vipps->answerShipping($reference, $reply->status, $reply->body)['screen'], "\n";
    }
    $other = Client::local($vipps, $api === Api::ECom ? Api::EPayment : Api::ECom);
    echo '  by a client of the other API: ', answer([$other], $asked, ways())->body === $reply->body ? 'the same' : 'something else', "\n";
}

$danish = Client::local($vipps, Api::EPayment);
$vipps->market('DK');
$danish->create(express('acme-shop-dk', shippingUrl: 'https://shop.example/vipps', currency: 'DKK', allowedCountries: ['DK', 'NO']));
$asked = $vipps->shippingRequest('acme-shop-dk');
echo parse_url($asked->uri, PHP_URL_QUERY), ' ', answer($danish, $asked, ways(4900))->body, "\n";
echo answer($danish, $asked, ways(4900), currency: 'EUR')->body, "\n";
echo thrown(fn () => answer($danish, $asked, ways(4900), 'kr')), "\n";
echo thrown(fn () => answer($danish, $asked, ways(4900), '')), "\n";
?>
--EXPECT--
ShippingRequest ECom acme-shop-ECom to 0154 NO [null,true,null,null,null] 10 s
  nothing: 200 {"Content-Type":"application\/json"} {"addressId":101,"orderId":"acme-shop-ECom","shippingDetails":[]}
  the same: true
  200 application/json {"addressId":101,"orderId":"acme-shop-ECom","shippingDetails":[{"isDefault":"Y","priority":1,"shippingCost":99,"shippingMethod":"Home delivery","shippingMethodId":"home"},{"isDefault":"N","priority":2,"shippingCost":0,"shippingMethod":"Collect in the shop","shippingMethodId":"shop"}]}
  options
ShippingRequest ECom acme-shop-ECom to 0154 NO [null,true,null,null,null] 10 s
  nothing: 200 {"Content-Type":"application\/json"} {"addressId":101,"orderId":"acme-shop-ECom","shippingDetails":[]}
  the same: true
  200 application/json {"addressId":101,"orderId":"acme-shop-ECom","shippingDetails":[{"isDefault":"Y","priority":1,"shippingCost":99,"shippingMethod":"Home delivery","shippingMethodId":"home"},{"isDefault":"N","priority":2,"shippingCost":0,"shippingMethod":"Collect in the shop","shippingMethodId":"shop"}]}
  options
  by a client of the other API: ShippingRequest ECom acme-shop-ECom to 0154 NO [null,true,null,null,null] 10 s
  nothing: 200 {"Content-Type":"application\/json"} {"addressId":101,"orderId":"acme-shop-ECom","shippingDetails":[]}
  the same: true
the same
ShippingRequest EPayment acme-shop-EPayment to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
  200 application/json {"groups":[{"type":"OTHER","brand":"OTHER","options":[{"id":"home","amount":{"currency":"NOK","value":9900},"name":"Home delivery","priority":1,"isDefault":true},{"id":"shop","amount":{"currency":"NOK","value":0},"name":"Collect in the shop","priority":2,"isDefault":false}],"isDefault":true,"priority":1}]}
  options
ShippingRequest EPayment acme-shop-EPayment to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
  200 application/json {"groups":[{"type":"OTHER","brand":"OTHER","options":[{"id":"home","amount":{"currency":"NOK","value":9900},"name":"Home delivery","priority":1,"isDefault":true},{"id":"shop","amount":{"currency":"NOK","value":0},"name":"Collect in the shop","priority":2,"isDefault":false}],"isDefault":true,"priority":1}]}
  options
  by a client of the other API: ShippingRequest EPayment acme-shop-EPayment to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
the same
currency=DKK ShippingRequest EPayment acme-shop-dk to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
{"groups":[{"type":"OTHER","brand":"OTHER","options":[{"id":"0","amount":{"currency":"DKK","value":4900},"name":"Way 0","priority":1,"isDefault":true}],"isDefault":true,"priority":1}]}
ShippingRequest EPayment acme-shop-dk to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
{"groups":[{"type":"OTHER","brand":"OTHER","options":[{"id":"0","amount":{"currency":"EUR","value":4900},"name":"Way 0","priority":1,"isDefault":true}],"isDefault":true,"priority":1}]}
ShippingRequest EPayment acme-shop-dk to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
ValueError: Vipps\Callback::offer(): Argument #2 ($currency) must be NOK, DKK or EUR
ShippingRequest EPayment acme-shop-dk to 0154 NO [null,true,null,null,null] 5 s
  nothing: 400 {"Content-Type":"application\/json"} {"groups":[]}
  the same: true
ValueError: Vipps\Callback::offer(): Argument #2 ($currency) must be NOK, DKK or EUR
