--TEST--
Express checkout is eCom's here: with ePayment it is refused before anything is sent
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client};

$vipps = local_vipps();
echo thrown(fn () => Client::local($vipps, Api::EPayment)->create(express())), "\n";
foreach ([express(currency: 'DKK'), express(consentRemovalUrl: 'http://shop.example/'), express(shippingUrl: 'http://shop.example/')] as $request) {
    echo thrown(fn () => test_client()->create($request)), "\n";
}
foreach (['express', null, ways()[0]] as $request) {
    echo thrown(fn () => Client::local($vipps)->create($request)), "\n";
}
echo count($vipps->requests()), " requests\n";
?>
--EXPECT--
ValueError: Vipps\Client::create(): Argument #1 ($request) is refused: $api must be Api::ECom for this operation: Api::EPayment reads and captures so far
ValueError: Vipps\Client::create(): Argument #1 ($request) is refused: $currency must be NOK with Api::ECom; Api::EPayment has DKK and EUR
ValueError: Vipps\Client::create(): Argument #1 ($request) is refused: $consentRemovalUrl must be https: Vipps refuses http
ValueError: Vipps\Client::create(): Argument #1 ($request) is refused: $shippingUrl must be https: Vipps refuses http
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, string given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, null given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, Vipps\ShippingOption given
0 requests
