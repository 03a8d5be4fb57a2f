--TEST--
An ExpressCheckout is what was written, with defaults for the rest
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\{ExpressCheckout, ShippingOption};

$home = new ShippingOption('home', 'Home delivery', 9900, true);
$least = new ExpressCheckout('acme-shop-1042', 100, 'Sock', 'https://shop.example/', 'https://shop.example/vipps',
    'https://shop.example/vipps', shippingUrl: 'https://shop.example/vipps');
foreach (get_object_vars($least) as $name => $value) {
    echo $name, ': ', json_encode($value, JSON_UNESCAPED_SLASHES), "\n";
}
$most = new ExpressCheckout(
    reference: 'acme-shop-1042', amount: 49900, description: 'Ett par sokker, rødgrønne', returnUrl: 'acmeapp://order/1042?key=s3cret',
    callbackUrl: 'https://shop.example/vipps', consentRemovalUrl: 'https://shop.example/consent', shipping: [$home],
    currency: 'NOK', customerPhone: '91234567', appSwitch: true, useExplicitCheckoutFlow: false, callbackToken: 'a-token-of-the-shop-1042');
echo $most->amount, ' ', $most->description, ' ', $most->returnUrl, ' ', $most->consentRemovalUrl, ' ', $most->customerPhone, "\n";
var_dump($most->shipping === [$home], $most->shippingUrl, $most->appSwitch, $most->useExplicitCheckoutFlow);
var_dump((new ExpressCheckout('acme-shop-1042', 100, 'Sock', 'https://shop.example/', 'https://shop.example/vipps',
    'https://shop.example/vipps', [$home], useExplicitCheckoutFlow: true))->useExplicitCheckoutFlow);

foreach ([new ShippingOption('shop', 'Hent i butikken på Grünerløkka', 0), new ShippingOption('post', 'Post', 5, false, 0),
    new ShippingOption(cost: 10_000_000, name: 'By helicopter', id: str_repeat('x', 100), default: true, priority: 2)] as $option) {
    echo json_encode($option, JSON_UNESCAPED_UNICODE), "\n";
}
?>
--EXPECT--
reference: "acme-shop-1042"
amount: 100
description: "Sock"
returnUrl: "https://shop.example/"
callbackUrl: "https://shop.example/vipps"
consentRemovalUrl: "https://shop.example/vipps"
shipping: null
shippingUrl: "https://shop.example/vipps"
currency: "NOK"
customerPhone: null
appSwitch: false
useExplicitCheckoutFlow: null
49900 Ett par sokker, rødgrønne acmeapp://order/1042?key=s3cret https://shop.example/consent 91234567
bool(true)
NULL
bool(true)
bool(false)
bool(true)
{"id":"shop","name":"Hent i butikken på Grünerløkka","cost":0,"default":false,"priority":null}
{"id":"post","name":"Post","cost":5,"default":false,"priority":0}
{"id":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","name":"By helicopter","cost":10000000,"default":true,"priority":2}
