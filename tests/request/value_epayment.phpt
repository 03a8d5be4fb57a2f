--TEST--
What only ePayment has is kept as it was written
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{PaymentMethod, PaymentRequest, PaymentSource, QrFormat, Receipt, ReceiptLine, UserFlow};

$receipt = new Receipt([new ReceiptLine('socks', 'Socks', 49900, 2500)]);
$until = new DateTimeImmutable('2026-12-24 17:00 Europe/Oslo');
$request = socks(currency: 'DKK', amount: 49900, userFlow: UserFlow::Qr, paymentMethod: PaymentMethod::Wallet,
    blockedSources: ['cards' => PaymentSource::CommercialCards], expiresAt: $until, receipt: $receipt,
    receiptUrl: 'https://shop.example/receipt/1042', metadata: ['order' => '1042', 'note' => 'Grønn'], minimumUserAge: 18,
    termsOfSaleUrl: 'https://shop.example/terms', privacyPolicyUrl: 'https://shop.example/privacy', personalQr: 'https://qr.vipps.no/p/abc',
    customerPresent: true, qrFormat: QrFormat::Png, qrSize: 2000);
var_dump($request->userFlow, $request->paymentMethod, $request->blockedSources, $request->expiresAt === $until, $request->receipt === $receipt);
foreach (['receiptUrl', 'metadata', 'minimumUserAge', 'termsOfSaleUrl', 'privacyPolicyUrl', 'personalQr', 'customerPresent', 'qrFormat', 'qrSize'] as $name) {
    echo $name, ': ', json_encode($request->$name, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
$request = new PaymentRequest('acme-shop-1042', 1, 'Sock', 'https://shop.example/', currency: 'EUR', paymentMethod: PaymentMethod::Card, customerToken: 'abc');
echo $request->paymentMethod->name, ' ', $request->currency, ' ', $request->amount, ' ', property_exists($request, 'customerToken') ? 'shown' : 'the token is not shown', "\n";

/* The cases, and what Vipps calls them. */
foreach ([UserFlow::class, PaymentMethod::class, PaymentSource::class, QrFormat::class, Vipps\Carrier::class, Vipps\ShippingType::class,
    Vipps\QuantityUnit::class] as $enum) {
    echo $enum, ': ', implode(', ', array_map(fn ($case) => "$case->name $case->value", $enum::cases())), "\n";
}
?>
--EXPECT--
enum(Vipps\UserFlow::Qr)
enum(Vipps\PaymentMethod::Wallet)
array(1) {
  [0]=>
  enum(Vipps\PaymentSource::CommercialCards)
}
bool(true)
bool(true)
receiptUrl: "https://shop.example/receipt/1042"
metadata: {"order":"1042","note":"Grønn"}
minimumUserAge: 18
termsOfSaleUrl: "https://shop.example/terms"
privacyPolicyUrl: "https://shop.example/privacy"
personalQr: "https://qr.vipps.no/p/abc"
customerPresent: true
qrFormat: "IMAGE/PNG"
qrSize: 2000
Card EUR 1 the token is not shown
Vipps\UserFlow: WebRedirect WEB_REDIRECT, NativeRedirect NATIVE_REDIRECT, PushMessage PUSH_MESSAGE, Qr QR
Vipps\PaymentMethod: Wallet WALLET, Card CARD
Vipps\PaymentSource: CommercialCards COMMERCIAL_CARDS
Vipps\QrFormat: Url TEXT/TARGETURL, Svg IMAGE/SVG+XML, Png IMAGE/PNG
Vipps\Carrier: Posten POSTEN, Bring BRING, PostNord POSTNORD, Helthjem HELTHJEM, Porterbuddy PORTERBUDDY, Dhl DHL, Instabox INSTABOX, FedEx FEDEX, Matkahuolto MATKAHUOLTO, Gls GLS, Posti POSTI, Other OTHER
Vipps\ShippingType: HomeDelivery HOME_DELIVERY, PickupPoint PICKUP_POINT, Mailbox MAILBOX, InStore IN_STORE, Other OTHER
Vipps\QuantityUnit: Pieces PCS, Kilograms KG, Kilometres KM, Minutes MINUTE, Litres LITRE, KilowattHours KWH
