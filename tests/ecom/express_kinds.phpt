--TEST--
A call is known by its path: what it is, whose it is, and what is none of Vipps'
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, CallbackKind, CallbackRefused, Client};

echo implode(', ', array_map(fn ($case) => "$case->name = $case->value", CallbackKind::cases())), "\n";

$vipps = local_vipps();
$client = Client::local($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$client->create(express('acme-shop-1043', shippingUrl: 'https://shop.example/vipps'));
$asked = $vipps->shippingRequest('acme-shop-1042');
$twin = $vipps->shippingRequest('acme-shop-1043');
$own = $asked->headers;
$body = $asked->body;

function outcome(string $method, string $uri, array $headers, string $body, ?string $prefix = null): string
{
    global $client;
    try {
        $callback = Callback::parse($client, $method, $uri, $headers, $body, prefix: $prefix);
        return "{$callback->kind->name} of $callback->reference";
    } catch (CallbackRefused $e) {
        return $e->reply->status . ' ' . json_encode($e->reply->headers) . ' ' . $e->getMessage();
    }
}

echo "Shipping requests\n";
foreach ([
    ['POST', $asked->uri, $own, $body],
    ['post', '/v2/payments/acme-shop-1042/shippingDetails', $own, $body],
    ['POST', '/a/b/v2/payments/acme-shop-1042/shippingdetails/?x=1', $own, $body],
    ['POST', $asked->uri, $twin->headers, $body],
    ['POST', $asked->uri, [], $body],
    ['GET', $asked->uri, $own, ''],
    ['DELETE', $asked->uri, $own, ''],
    ['POST', $asked->uri, $own, ''],
    ['POST', $asked->uri, $own, '{}'],
    ['POST', $asked->uri, $own, '{"addressId":"x"}'],
    ['POST', $asked->uri, $own, str_replace('OSLO', '[Expired]', $body)],
    ['POST', '/v2/payments/acme-shop-1042/shipping', $own, $body],
    ['POST', '/v2/payments/shippingDetails', $own, $body],
] as $call) {
    echo $call[0], ' ', outcome(...$call), "\n";
}

echo "A body of another kind\n";
$vipps->answerShipping('acme-shop-1042', 200, Callback::parse($client, 'POST', $asked->uri, $own, $body)->offer(ways())->body);
$vipps->approve('acme-shop-1042');
$update = $vipps->callback('acme-shop-1042');
echo outcome('POST', $update->uri, $own, $update->body), "\n";
echo outcome('POST', $update->uri, $own, $body), "\n";
echo outcome('POST', $asked->uri, $own, $update->body), "\n";

$vipps->answerShipping('acme-shop-1043', 404);

echo "Prefixes\n";
foreach (['/vipps', '/vipps/', null, '', '/', '/other', 'vipps'] as $prefix) {
    echo json_encode($prefix, JSON_UNESCAPED_SLASHES), ': ', strtok(outcome('POST', $update->uri, $own, $update->body, $prefix), ' '), ' ',
        strtok(outcome('POST', '/v2/payments/acme-shop-1042/shippingDetails', $own, $body, $prefix), ' '), "\n";
}
?>
--EXPECT--
PaymentUpdate = payment update, ShippingRequest = shipping request, ConsentRemoval = consent removal
Shipping requests
POST ShippingRequest of acme-shop-1042
post ShippingRequest of acme-shop-1042
POST ShippingRequest of acme-shop-1042
POST 401 [] the Authorization header is not that of this payment
POST 401 [] no Authorization header arrived; the web server may have dropped it
GET 405 {"Allow":"POST"} Vipps calls with POST, and with DELETE for a consent
DELETE 405 {"Allow":"POST"} Vipps calls with POST, and with DELETE for a consent
POST 400 [] the body is no shipping request of Vipps'
POST 400 [] the body is no shipping request of Vipps'
POST 400 [] the body is no shipping request of Vipps'
POST 400 [] the body is no shipping request of Vipps'
POST 404 [] no headers of a webhook (Authorization: HMAC-SHA256 …, x-ms-date), and the path does not end in /v2/payments/{reference} or …/shippingDetails
POST 404 [] no headers of a webhook (Authorization: HMAC-SHA256 …, x-ms-date), and the path does not end in /v2/payments/{reference} or …/shippingDetails
A body of another kind
PaymentUpdate of acme-shop-1042
400 [] the body is no payment update of Vipps'
400 [] the body is no shipping request of Vipps'
Prefixes
"/vipps": PaymentUpdate 404
"/vipps/": PaymentUpdate 404
null: PaymentUpdate ShippingRequest
"": 404 ShippingRequest
"/": 404 ShippingRequest
"/other": 404 404
"vipps": 404 404
