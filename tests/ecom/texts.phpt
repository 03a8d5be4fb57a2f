--TEST--
A request keeps what it was given, when nobody else does
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, ExpressCheckout, PaymentRequest, ShippingOption};

/** A string that only the receiver holds. */
function fleeting(string $text): string
{
    return strrev(strrev($text));
}

$texts = [
    'reference' => fleeting('acme-shop-1042'),
    'description' => fleeting('One pair of socks'),
    'returnUrl' => fleeting('https://shop.example/order/1042'),
    'callbackUrl' => fleeting('https://shop.example/callback'),
    'currency' => fleeting('NOK'),
    'customerPhone' => fleeting('91234567'),
    'callbackToken' => fleeting('a-token-of-the-shop'),
];
$express = new ExpressCheckout(...$texts, amount: 49900, consentRemovalUrl: fleeting('https://shop.example/consents'),
    shipping: [new ShippingOption(fleeting('home'), fleeting('Home delivery'), 9900, true)]);
$asking = new ExpressCheckout(...['reference' => fleeting('acme-shop-1043')] + $texts, amount: 49900,
    consentRemovalUrl: fleeting('https://shop.example/consents'), shippingUrl: fleeting('https://shop.example/shipping'));
$regular = new PaymentRequest(...['reference' => fleeting('acme-shop-1044')] + $texts, amount: 49900, scope: fleeting('name email'));
unset($texts);
gc_collect_cycles();
for ($i = 0; $i < 1000; $i++) {
    $noise[] = str_repeat(chr(65 + $i % 26), 1 + $i % 64);
}

$vipps = local_vipps();
$client = Client::local($vipps);
foreach ([$express, $asking, $regular] as $request) {
    $client->create($request);
    $body = $vipps->requests('create', $request->reference)[0]->body;
    echo preg_replace('/[0-9a-f]{48}/', '(token)', $body), "\n";
}
?>
--EXPECT--
{"customerInfo":{"mobileNumber":"91234567"},"merchantInfo":{"merchantSerialNumber":"123456","callbackPrefix":"https://shop.example/callback","fallBack":"https://shop.example/order/1042","authToken":"a-token-of-the-shop","paymentType":"eComm Express Payment","consentRemovalPrefix":"https://shop.example/consents/(token)","staticShippingDetails":[{"isDefault":"Y","priority":1,"shippingCost":99,"shippingMethod":"Home delivery","shippingMethodId":"home"}]},"transaction":{"orderId":"acme-shop-1042","amount":49900,"transactionText":"One pair of socks"}}
{"customerInfo":{"mobileNumber":"91234567"},"merchantInfo":{"merchantSerialNumber":"123456","callbackPrefix":"https://shop.example/callback","fallBack":"https://shop.example/order/1042","authToken":"a-token-of-the-shop","paymentType":"eComm Express Payment","consentRemovalPrefix":"https://shop.example/consents/(token)","shippingDetailsPrefix":"https://shop.example/shipping"},"transaction":{"orderId":"acme-shop-1043","amount":49900,"transactionText":"One pair of socks"}}
{"customerInfo":{"mobileNumber":"91234567"},"merchantInfo":{"merchantSerialNumber":"123456","callbackPrefix":"https://shop.example/callback","fallBack":"https://shop.example/order/1042","authToken":"a-token-of-the-shop"},"transaction":{"orderId":"acme-shop-1044","amount":49900,"transactionText":"One pair of socks","scope":"name email"}}
