--TEST--
An ExpressCheckout is what was written, with defaults for the rest
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\{Carrier, ExpressCheckout, ShippingOption, ShippingType, UserFlow};

$home = new ShippingOption('home', 'Home delivery', 9900, true);
$least = new ExpressCheckout('acme-shop-1042', 100, 'Sock', 'https://shop.example/', 'https://shop.example/vipps',
    'https://shop.example/vipps', shippingUrl: 'https://shop.example/vipps');
foreach (get_object_vars($least) as $name => $value) {
    echo $name, ': ', json_encode($value, JSON_UNESCAPED_SLASHES), "\n";
}
$most = new ExpressCheckout(
    reference: 'acme-shop-1042', amount: 49900, description: 'Ett par sokker, rødgrønne', returnUrl: 'acmeapp://order/1042?key=s3cret',
    callbackUrl: 'https://shop.example/vipps', consentRemovalUrl: 'https://shop.example/consent', shipping: [$home],
    currency: 'NOK', customerPhone: '91234567', userFlow: UserFlow::NativeRedirect, useExplicitCheckoutFlow: false, callbackToken: 'a-token-of-the-shop-1042');
echo $most->amount, ' ', $most->description, ' ', $most->returnUrl, ' ', $most->consentRemovalUrl, ' ', $most->customerPhone, "\n";
var_dump($most->shipping === [$home], $most->shippingUrl, $most->userFlow, $most->useExplicitCheckoutFlow);
var_dump((new ExpressCheckout('acme-shop-1042', 100, 'Sock', 'https://shop.example/', 'https://shop.example/vipps',
    'https://shop.example/vipps', [$home], useExplicitCheckoutFlow: true))->useExplicitCheckoutFlow);
$express = new ExpressCheckout('acme-shop-1042', 100, 'Sock', 'https://shop.example/', shipping: [$home], allowedCountries: ['x' => 'NO', 'SE'], metadata: ['order' => '1042'], minimumUserAge: 18);
echo json_encode([$express->callbackUrl, $express->consentRemovalUrl, $express->allowedCountries, $express->metadata, $express->minimumUserAge]), "\n";

foreach ([new ShippingOption('shop', 'Hent i butikken på Grünerløkka', 0), new ShippingOption('post', 'Post', 5, false, 0),
    new ShippingOption(cost: 10_000_000, name: 'By helicopter', id: str_repeat('x', 100), default: true, priority: 2),
    new ShippingOption('kiosk', 'Kiosk', 4900, carrier: Carrier::PostNord, type: ShippingType::PickupPoint, details: 'Storgata 1', estimatedDelivery: '2-3 days')] as $option) {
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
userFlow: "WEB_REDIRECT"
useExplicitCheckoutFlow: null
allowedCountries: []
paymentMethod: "WALLET"
blockedSources: []
expiresAt: null
receipt: null
receiptUrl: null
metadata: []
minimumUserAge: null
termsOfSaleUrl: null
privacyPolicyUrl: null
49900 Ett par sokker, rødgrønne acmeapp://order/1042?key=s3cret https://shop.example/consent 91234567
bool(true)
NULL
enum(Vipps\UserFlow::NativeRedirect)
bool(false)
bool(true)
[null,null,["NO","SE"],{"order":"1042"},18]
{"id":"shop","name":"Hent i butikken på Grünerløkka","cost":0,"default":false,"priority":null,"carrier":"OTHER","type":"OTHER","details":null,"estimatedDelivery":null}
{"id":"post","name":"Post","cost":5,"default":false,"priority":0,"carrier":"OTHER","type":"OTHER","details":null,"estimatedDelivery":null}
{"id":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","name":"By helicopter","cost":10000000,"default":true,"priority":2,"carrier":"OTHER","type":"OTHER","details":null,"estimatedDelivery":null}
{"id":"kiosk","name":"Kiosk","cost":4900,"default":false,"priority":null,"carrier":"POSTNORD","type":"PICKUP_POINT","details":"Storgata 1","estimatedDelivery":"2-3 days"}
