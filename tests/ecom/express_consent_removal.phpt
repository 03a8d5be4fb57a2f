--TEST--
A consent removal gives the user id as it was shared, slashes, pluses and all; without its token it is refused
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, CallbackRefused, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$other = Client::local($vipps, merchantSerialNumber: '654321');

function outcome(Client|array $clients, string $method, string $uri, ?string $prefix = null): string
{
    try {
        $callback = Callback::parse($clients, $method, $uri, [], '', null, $prefix);
        return "{$callback->kind->name} $callback->userId {$callback->client->merchantSerialNumber} {$callback->reply->status} "
            . json_encode([$callback->reference, $callback->address, $callback->rawState, $callback->amount]);
    } catch (CallbackRefused $e) {
        return $e->reply->status . ' ' . json_encode($e->reply->headers) . ' ' . $e->getMessage();
    }
}

foreach (array_keys($vipps->customers()) as $i => $customer) {
    $payment = bought($client, $vipps, express("acme-shop-200$i"), customer: $customer);
    $call = $vipps->removeConsent("acme-shop-200$i");
    echo $call->method, ' ', preg_replace('/[0-9a-f]{48}/', '(token)', $call->uri), "\n";
    echo outcome([$other, $client], $call->method, $call->uri), "\n";
    $userId = Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body)->userId;
    var_dump($userId === $payment->customer->userId);
}
$token = preg_replace('~.*/([0-9a-f]{48})/.*~', '$1', $call->uri);

echo "As web servers hand it on:\n";
foreach (["/vipps/$token/v2/consents/ui/a+b%2Bc==", "/vipps/$token/v2/consents/ui%2Fa+b%2bc%3D%3D?x=1", "/$token/v2/consents/ui%2fa+b+c=="] as $uri) {
    echo outcome($client, 'DELETE', $uri), "\n";
}
echo "Forged:\n";
foreach ([
    ['DELETE', '/vipps/v2/consents/ui=='],
    ['DELETE', '/vipps/' . strrev($token) . '/v2/consents/ui=='],
    ['DELETE', "/vipps/$token/v2/consents/"],
    ['DELETE', "/vipps/$token/v2/consents/a%00b"],
    ['DELETE', "/vipps/$token/v2/consents/a%zz"],
    ['POST', "/vipps/$token/v2/consents/ui=="],
    ['GET', "/vipps/$token/v2/consents/ui=="],
] as [$method, $uri]) {
    echo outcome($client, $method, $uri), "\n";
}
echo 'another sales unit: ', outcome($other, 'DELETE', "/vipps/$token/v2/consents/ui=="), "\n";
echo "Prefixes:\n";
foreach (['/vipps', '/vipps/', '/shop', '', null] as $prefix) {
    echo json_encode($prefix, JSON_UNESCAPED_SLASHES), ': ', strtok(outcome($client, 'DELETE', "/vipps/$token/v2/consents/ui==", $prefix), ' '), "\n";
}
?>
--EXPECT--
DELETE https://shop.example/vipps/(token)/v2/consents/uiJskNQ6qNN1iwN891uuob%3D%3D
ConsentRemoval uiJskNQ6qNN1iwN891uuob== 123456 200 [null,null,"",0]
bool(true)
DELETE https://shop.example/vipps/(token)/v2/consents/Q6q%2BN1iw%2FN891uu%2Bob%2FuiJsk%3D%3D
ConsentRemoval Q6q+N1iw/N891uu+ob/uiJsk== 123456 200 [null,null,"",0]
bool(true)
DELETE https://shop.example/vipps/(token)/v2/consents/b7b8dd8c-3f34-47d5-9f63-4f4b2f9f6ab1
ConsentRemoval b7b8dd8c-3f34-47d5-9f63-4f4b2f9f6ab1 123456 200 [null,null,"",0]
bool(true)
DELETE https://shop.example/vipps/(token)/v2/consents/Zm9%2FyZWlnbg%3D%3D
ConsentRemoval Zm9/yZWlnbg== 123456 200 [null,null,"",0]
bool(true)
As web servers hand it on:
ConsentRemoval ui/a+b+c== 123456 200 [null,null,"",0]
ConsentRemoval ui/a+b+c== 123456 200 [null,null,"",0]
ConsentRemoval ui/a+b+c== 123456 200 [null,null,"",0]
Forged:
401 [] the path has no token, or not that of this sales unit
401 [] the path has no token, or not that of this sales unit
404 [] the path does not end in /v2/payments/{reference}, …/shippingDetails or /v2/consents/{userId}
404 [] the path does not end in /v2/payments/{reference}, …/shippingDetails or /v2/consents/{userId}
404 [] the path does not end in /v2/payments/{reference}, …/shippingDetails or /v2/consents/{userId}
405 {"Allow":"DELETE"} Vipps calls with POST, and with DELETE for a consent
405 {"Allow":"DELETE"} Vipps calls with POST, and with DELETE for a consent
another sales unit: 401 [] the path has no token, or not that of this sales unit
Prefixes:
"/vipps": ConsentRemoval
"/vipps/": ConsentRemoval
"/shop": 404
"": 404
null: ConsentRemoval
