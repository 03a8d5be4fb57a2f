--TEST--
What ePayment cannot have is said of the argument that is wrong, and what would be right
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{ExpressCheckout, PaymentMethod, PaymentSource, QrFormat, Receipt, ReceiptLine, UserFlow};

$receipt = new Receipt([new ReceiptLine('socks', 'Socks', 49900, 2500)]);
$soon = new DateTime('+1 day');
$wrong = [
    fn () => socks(amount: 0, currency: 'EUR'),
    fn () => socks(customerPhone: '91234567', personalQr: 'https://qr.vipps.no/p/abc'),
    fn () => socks(customerPhone: '91234567', customerToken: 'abc'),
    fn () => socks(customerToken: 'abc', personalQr: 'https://qr.vipps.no/p/abc'),
    fn () => socks(personalQr: 'abcd'),
    fn () => socks(personalQr: str_repeat('x', 256)),
    fn () => socks(customerToken: ''),
    fn () => socks(userFlow: UserFlow::PushMessage),
    fn () => socks(paymentMethod: PaymentMethod::Card, userFlow: UserFlow::Qr),
    fn () => socks(qrFormat: QrFormat::Svg),
    fn () => socks(userFlow: UserFlow::Qr, qrSize: 300),
    fn () => socks(userFlow: UserFlow::Qr, qrFormat: QrFormat::Svg, qrSize: 300),
    fn () => socks(userFlow: UserFlow::Qr, qrFormat: QrFormat::Png, qrSize: 99),
    fn () => socks(userFlow: UserFlow::Qr, qrFormat: QrFormat::Png, qrSize: 2001),
    fn () => socks(userFlow: UserFlow::Qr, qrFormat: QrFormat::Png, qrSize: 0),
    fn () => socks(minimumUserAge: 0),
    fn () => socks(minimumUserAge: 101),
    fn () => socks(minimumUserAge: -1),
    fn () => socks(receiptUrl: 'shop.example'),
    fn () => socks(termsOfSaleUrl: 'http://'),
    fn () => socks(privacyPolicyUrl: ''),
    fn () => socks(expiresAt: $soon),
    fn () => socks(expiresAt: $soon, receipt: $receipt, amount: 50000),
    fn () => socks(blockedSources: ['COMMERCIAL_CARDS']),
    fn () => socks(blockedSources: [PaymentMethod::Card]),
    fn () => socks(paymentMethod: 'CARD'),
    fn () => socks(userFlow: PaymentMethod::Card),
    fn () => socks(receipt: [$receipt]),
    fn () => socks(minimumUserAge: 'eighteen'),
    fn () => express(userFlow: UserFlow::PushMessage, customerPhone: '91234567'),
    fn () => express(paymentMethod: PaymentMethod::Card),
    fn () => express(allowedCountries: ['NO', 'no']),
    fn () => express(allowedCountries: ['NO', 'SE', 'NO']),
    fn () => express(allowedCountries: ['Norway']),
    fn () => express(allowedCountries: [47]),
    fn () => express(blockedSources: ['COMMERCIAL_CARDS']),
    fn () => express(metadata: ['order' => 1042]),
    fn () => express(minimumUserAge: 0),
    fn () => express(expiresAt: $soon),
];
foreach ($wrong as $work) {
    echo str_replace(['Vipps\\', '::__construct()'], '', thrown($work)), "\n";
}
?>
--EXPECT--
ValueError: PaymentRequest: Argument #2 ($amount) must be at least 1, in minor units
ValueError: PaymentRequest: Argument #20 ($personalQr) must be null with customerPhone
ValueError: PaymentRequest: Argument #21 ($customerToken) must be null with customerPhone
ValueError: PaymentRequest: Argument #21 ($customerToken) must be null with personalQr
ValueError: PaymentRequest: Argument #20 ($personalQr) must be 5 to 255 characters of UTF-8
ValueError: PaymentRequest: Argument #20 ($personalQr) must be 5 to 255 characters of UTF-8
ValueError: PaymentRequest: Argument #21 ($customerToken) must be 1 to 1000 characters of UTF-8
ValueError: PaymentRequest: Argument #7 ($customerPhone) is required with UserFlow::PushMessage, or personalQr, or customerToken
ValueError: PaymentRequest: Argument #11 ($paymentMethod) must be PaymentMethod::Wallet without UserFlow::WebRedirect
ValueError: PaymentRequest: Argument #23 ($qrFormat) must be null without UserFlow::Qr
ValueError: PaymentRequest: Argument #24 ($qrSize) must be null without QrFormat::Png
ValueError: PaymentRequest: Argument #24 ($qrSize) must be null without QrFormat::Png
ValueError: PaymentRequest: Argument #24 ($qrSize) must be 100 to 2000 pixels
ValueError: PaymentRequest: Argument #24 ($qrSize) must be 100 to 2000 pixels
ValueError: PaymentRequest: Argument #24 ($qrSize) must be 100 to 2000 pixels
ValueError: PaymentRequest: Argument #17 ($minimumUserAge) must be 1 to 100
ValueError: PaymentRequest: Argument #17 ($minimumUserAge) must be 1 to 100
ValueError: PaymentRequest: Argument #17 ($minimumUserAge) must be 1 to 100
ValueError: PaymentRequest: Argument #15 ($receiptUrl) must be an https URL of at most 2500 bytes
ValueError: PaymentRequest: Argument #18 ($termsOfSaleUrl) must be an https URL of at most 2500 bytes
ValueError: PaymentRequest: Argument #19 ($privacyPolicyUrl) must be an https URL of at most 2500 bytes
ValueError: PaymentRequest: Argument #14 ($receipt) is required with expiresAt
ValueError: PaymentRequest: Argument #14 ($receipt) must add up to the amount: with expiresAt it cannot be left out
TypeError: PaymentRequest: Argument #12 ($blockedSources) must hold PaymentSource only, string given
TypeError: PaymentRequest: Argument #12 ($blockedSources) must hold PaymentSource only, PaymentMethod given
TypeError: PaymentRequest: Argument #11 ($paymentMethod) must be of type PaymentMethod, string given
TypeError: PaymentRequest: Argument #8 ($userFlow) must be of type UserFlow, PaymentMethod given
TypeError: PaymentRequest: Argument #14 ($receipt) must be of type ?Receipt, array given
TypeError: PaymentRequest: Argument #17 ($minimumUserAge) must be of type ?int, string given
ValueError: ExpressCheckout: Argument #11 ($userFlow) must not be UserFlow::PushMessage in express checkout
ValueError: ExpressCheckout: Argument #15 ($paymentMethod) must be PaymentMethod::Wallet in express checkout
ValueError: ExpressCheckout: Argument #14 ($allowedCountries) must be ISO 3166-1 alpha-2 codes, such as "NO"
ValueError: ExpressCheckout: Argument #14 ($allowedCountries) must name a country only once
ValueError: ExpressCheckout: Argument #14 ($allowedCountries) must be ISO 3166-1 alpha-2 codes, such as "NO"
TypeError: ExpressCheckout: Argument #14 ($allowedCountries) must hold strings only, int given
TypeError: ExpressCheckout: Argument #16 ($blockedSources) must hold PaymentSource only, string given
TypeError: ExpressCheckout: Argument #20 ($metadata) must hold strings only, int given
ValueError: ExpressCheckout: Argument #21 ($minimumUserAge) must be 1 to 100
ValueError: ExpressCheckout: Argument #18 ($receipt) is required with expiresAt
