--TEST--
A PaymentRequest is what was written, with defaults for the rest
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\PaymentRequest;

$least = new PaymentRequest('acme-shop-1042', 100, 'Sock', 'https://shop.example/');
foreach (get_object_vars($least) as $name => $value) {
    echo $name, ': ', json_encode($value, JSON_UNESCAPED_SLASHES), "\n";
}
$most = new PaymentRequest(
    reference: 'acme-shop-1042', amount: 49900, description: 'Ett par sokker, rødgrønne', returnUrl: 'acmeapp://order/1042?key=s3cret',
    callbackUrl: 'https://shop.example/vipps', currency: 'NOK', customerPhone: '91234567', appSwitch: true,
    skipLandingPage: false, scope: 'name email', callbackToken: 'a-token-of-the-shop-1042');
echo $most->amount, ' ', $most->description, ' ', $most->returnUrl, ' ', $most->customerPhone, ' ', $most->scope, "\n";
var_dump($most->appSwitch);
?>
--EXPECT--
reference: "acme-shop-1042"
amount: 100
description: "Sock"
returnUrl: "https://shop.example/"
callbackUrl: null
currency: "NOK"
customerPhone: null
appSwitch: false
skipLandingPage: false
scope: null
49900 Ett par sokker, rødgrønne acmeapp://order/1042?key=s3cret 91234567 name email
bool(true)
