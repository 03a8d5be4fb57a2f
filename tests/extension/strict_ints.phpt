--TEST--
Amounts are real ints everywhere, whatever strict_types says; the TypeError names the way
--EXTENSIONS--
vipps
--FILE--
<?php
// Without strict_types: PHP itself would pass "499.00" and 499.0 as 499, which is 4.99 kr.
require __DIR__ . '/../shop.inc';

use Vipps\{Client, ExpressCheckout, Payment, PaymentRequest, Receipt, ReceiptLine, Shipping, ShippingOption};

$vipps = local_vipps();
$client = Client::local($vipps);
$payment = approved($client, $vipps);
foreach (['499.00', '499', 499.0, 499.5] as $amount) {
    $calls = [
        fn () => $client->capture('acme-shop-1042', $amount, 'shipment-17'),
        fn () => $client->captureTo('acme-shop-1042', $amount),
        fn () => $client->refund('acme-shop-1042', $amount, 'creditmemo-8'),
        fn () => $client->refundTo('acme-shop-1042', $amount),
        fn () => $payment->capture($amount, 'shipment-17'),
        fn () => $payment->captureTo($amount),
        fn () => $payment->refund($amount, 'creditmemo-8'),
        fn () => $payment->refundTo($amount),
        fn () => Payment::fromArray(['reference' => 'acme-shop-1042', 'captured' => $amount]),
        fn () => new PaymentRequest('acme-shop-1042', $amount, 'Sock', 'https://shop.example/'),
        fn () => new ExpressCheckout('acme-shop-1042', $amount, 'Sock', 'https://shop.example/', shipping: ways()),
        fn () => new ShippingOption('home', 'Home', $amount),
        fn () => new Shipping('home', 'Home', $amount),
        fn () => new ReceiptLine('socks', 'Socks', $amount, 2500),
        fn () => new ReceiptLine('socks', 'Socks', 49900, 2500, tax: $amount),
        fn () => new ReceiptLine('socks', 'Socks', 49900, 2500, discount: $amount),
        fn () => new ReceiptLine('socks', 'Socks', 49900, 2500, quantity: 1, unitPrice: $amount),
        fn () => (new Receipt([new ReceiptLine('socks', 'Socks', 49900, 2500)]))->difference($amount),
    ];
    $said = array_map(thrown(...), $calls);
    echo $amount === '499.00' ? implode("\n", $said) : implode(' ', array_map(fn ($text) => strstr($text, ':', true), $said)), "\n";
}
echo thrown(fn () => $client->captureTo('acme-shop-1042', null)), "\n";
echo thrown(fn () => $client->refund('acme-shop-1042', null, 'creditmemo-8')), "\n";
foreach ([0, -1] as $amount) {
    echo thrown(fn () => $client->capture('acme-shop-1042', $amount, 'shipment-17')), "\n";
    echo thrown(fn () => $payment->refund($amount, 'creditmemo-8')), "\n";
}
echo count($vipps->requests('capture')), " captures sent\n";
?>
--EXPECT--
TypeError: Vipps\Client::capture(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Client::captureTo(): Argument #2 ($total) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Client::refund(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Client::refundTo(): Argument #2 ($total) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Payment::capture(): Argument #1 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Payment::captureTo(): Argument #1 ($total) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Payment::refund(): Argument #1 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Payment::refundTo(): Argument #1 ($total) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have captured as an int in minor units, string given
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\ExpressCheckout::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\ShippingOption::__construct(): Argument #3 ($cost) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Shipping::__construct(): Argument #3 ($cost) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\ReceiptLine::__construct(): Argument #3 ($total) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\ReceiptLine::__construct(): Argument #5 ($tax) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\ReceiptLine::__construct(): Argument #6 ($discount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\ReceiptLine::__construct(): Argument #8 ($unitPrice) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Receipt::difference(): Argument #1 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError
TypeError: Vipps\Client::captureTo(): Argument #2 ($total) must be of type int in minor units (49900 for 499.00 kr), null given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Client::refund(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), null given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
ValueError: Vipps\Client::capture(): Argument #2 ($amount) must be 1 or more, in minor units; null takes all that is left
ValueError: Vipps\Payment::refund(): Argument #1 ($amount) must be 1 or more, in minor units
ValueError: Vipps\Client::capture(): Argument #2 ($amount) must be 1 or more, in minor units; null takes all that is left
ValueError: Vipps\Payment::refund(): Argument #1 ($amount) must be 1 or more, in minor units
0 captures sent
