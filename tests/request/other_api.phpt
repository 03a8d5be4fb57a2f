--TEST--
What only the other API has is refused by create(), which says so, before anything is sent
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Carrier, Client, PaymentMethod, Receipt, ReceiptLine, ShippingOption, UserFlow};

$vipps = local_vipps();
$ecom = Client::local($vipps);
$epayment = Client::local($vipps, api: Api::EPayment);
$said = fn (Client $client, object $request): string => str_replace('Vipps\\', '', thrown(fn () => $client->create($request)));

$receipt = new Receipt([new ReceiptLine('socks', 'Socks', 49900, 2500)]);
foreach ([
    socks(currency: 'DKK'),
    socks(str_repeat('a', 51)),
    socks(returnUrl: 'https://shop.example/' . str_repeat('a', 300)),
    socks(callbackUrl: null),
    socks(userFlow: UserFlow::Qr),
    socks(paymentMethod: PaymentMethod::Card),
    socks(expiresAt: new DateTime('+1 day'), receipt: $receipt),
    socks(metadata: ['order' => '1042']),
    socks(minimumUserAge: 18),
    socks(termsOfSaleUrl: 'https://shop.example/terms'),
    socks(privacyPolicyUrl: 'https://shop.example/privacy'),
    socks(personalQr: 'https://qr.vipps.no/p/abc'),
    socks(customerToken: 'abc'),
    socks(customerPresent: true),
    express(consentRemovalUrl: null),
    express(callbackUrl: null),
    express(allowedCountries: ['NO', 'SE']),
    express(metadata: ['order' => '1042']),
] as $request) {
    echo $said($ecom, $request), "\n";
}
echo "ePayment\n";
foreach ([
    socks(amount: 65000001),
    express(shippingUrl: 'https://shop.example/vipps', callbackToken: str_repeat('a', 51)),
    express(shippingUrl: 'https://shop.example/vipps', callbackToken: 'a token with spaces'),
] as $request) {
    echo $said($epayment, $request), "\n";
}
echo "Both\n";
foreach ([$ecom, $epayment] as $client) {
    foreach (['express', null, ways()[0]] as $request) {
        echo thrown(fn () => $client->create($request)), "\n";
    }
}
foreach (Api::cases() as $api) {
    foreach ([socks(returnUrl: 'http://shop.example/'), express(shippingUrl: 'http://shop.example/')] as $request) {
        echo $said(test_client(api: $api), $request), "\n";
    }
}
$plain = ['callbackUrl' => 'http://shop.example/', 'consentRemovalUrl' => 'http://shop.example/'];
foreach ([$plain, array_slice($plain, 1)] as $urls) {
    echo $said(test_client(), express(...$urls)), "\n";
}
echo $said(test_client(api: Api::EPayment), express(...$plain + ['shippingUrl' => 'http://shop.example/'])), "\n";
echo count($vipps->requests()), " requests\n";

/* What is the same with both, and what one of them does not need. */
$ways = [new ShippingOption('kiosk', 'Kiosk', 4900, true, carrier: Carrier::PostNord, details: 'Storgata 1')];
echo $ecom->create(express('acme-shop-1', receipt: $receipt, shipping: $ways))->reference, "\n";
echo $epayment->create(express('acme-shop-2', callbackUrl: null, consentRemovalUrl: null, useExplicitCheckoutFlow: true, shipping: $ways))->reference, "\n";
?>
--EXPECT--
ValueError: Client::create(): Argument #1 ($request) is refused: $currency must be NOK with Api::ECom; Api::EPayment has DKK and EUR
ValueError: Client::create(): Argument #1 ($request) is refused: $reference must be at most 50 characters with Api::ECom
ValueError: Client::create(): Argument #1 ($request) is refused: $returnUrl must be at most 255 bytes with Api::ECom
ValueError: Client::create(): Argument #1 ($request) is refused: $callbackUrl is required with Api::ECom
ValueError: Client::create(): Argument #1 ($request) is refused: $userFlow must be another with Api::ECom; Api::EPayment has UserFlow::Qr
ValueError: Client::create(): Argument #1 ($request) is refused: $paymentMethod must be PaymentMethod::Wallet with Api::ECom; Api::EPayment has cards
ValueError: Client::create(): Argument #1 ($request) is refused: $expiresAt must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $metadata must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $minimumUserAge must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $termsOfSaleUrl must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $privacyPolicyUrl must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $personalQr must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $customerToken must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $customerPresent must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $consentRemovalUrl is required with Api::ECom
ValueError: Client::create(): Argument #1 ($request) is refused: $callbackUrl is required with Api::ECom
ValueError: Client::create(): Argument #1 ($request) is refused: $allowedCountries must be left out with Api::ECom; Api::EPayment has it
ValueError: Client::create(): Argument #1 ($request) is refused: $metadata must be left out with Api::ECom; Api::EPayment has it
ePayment
ValueError: Client::create(): Argument #1 ($request) is refused: $amount must be at most 65 000 000, in minor units, with Api::EPayment
ValueError: Client::create(): Argument #1 ($request) is refused: $callbackToken must be 1 to 50 letters, digits and hyphens with Api::EPayment and a shippingUrl
ValueError: Client::create(): Argument #1 ($request) is refused: $callbackToken must be 1 to 50 letters, digits and hyphens with Api::EPayment and a shippingUrl
Both
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, string given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, null given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, Vipps\ShippingOption given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, string given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, null given
TypeError: Vipps\Client::create(): Argument #1 ($request) must be of type Vipps\PaymentRequest|Vipps\ExpressCheckout, Vipps\ShippingOption given
ValueError: Client::create(): Argument #1 ($request) is refused: $returnUrl must be https: Vipps refuses http
ValueError: Client::create(): Argument #1 ($request) is refused: $shippingUrl must be https: Vipps refuses http
ValueError: Client::create(): Argument #1 ($request) is refused: $returnUrl must be https: Vipps refuses http
ValueError: Client::create(): Argument #1 ($request) is refused: $shippingUrl must be https: Vipps refuses http
ValueError: Client::create(): Argument #1 ($request) is refused: $callbackUrl must be https: Vipps refuses http
ValueError: Client::create(): Argument #1 ($request) is refused: $consentRemovalUrl must be https: Vipps refuses http
ValueError: Client::create(): Argument #1 ($request) is refused: $shippingUrl must be https: Vipps refuses http
0 requests
acme-shop-1
acme-shop-2
