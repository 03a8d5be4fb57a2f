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
    callbackUrl: 'https://shop.example/vipps', currency: 'NOK', customerPhone: '91234567',
    userFlow: Vipps\UserFlow::NativeRedirect, scope: 'name email', callbackToken: 'a-token-of-the-shop-1042');
echo $most->amount, ' ', $most->description, ' ', $most->returnUrl, ' ', $most->customerPhone, ' ', $most->scope, "\n";
var_dump($most->userFlow);
?>
--EXPECT--
reference: "acme-shop-1042"
amount: 100
description: "Sock"
returnUrl: "https://shop.example/"
callbackUrl: null
currency: "NOK"
customerPhone: null
userFlow: "WEB_REDIRECT"
scope: null
paymentMethod: "WALLET"
blockedSources: []
expiresAt: null
receipt: null
receiptUrl: null
metadata: []
minimumUserAge: null
termsOfSaleUrl: null
privacyPolicyUrl: null
personalQr: null
customerPresent: false
qrFormat: null
qrSize: null
49900 Ett par sokker, rødgrønne acmeapp://order/1042?key=s3cret 91234567 name email
enum(Vipps\UserFlow::NativeRedirect)
