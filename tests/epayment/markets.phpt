--TEST--
Denmark and Finland: their currencies, a QR code, a long life, notes and two weeks to capture
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client, QrFormat, Receipt, ReceiptLine, UserFlow};

foreach (['NO' => 'NOK', 'DK' => 'DKK', 'FI' => 'EUR'] as $country => $currency) {
    $vipps = local_vipps();
    $vipps->market($country);
    $client = Client::local($vipps, Api::EPayment);
    $payment = $client->create(socks(
        currency: $currency,
        userFlow: UserFlow::Qr,
        qrFormat: QrFormat::Url,
        metadata: ['cart' => '17'],
        expiresAt: new DateTimeImmutable('2026-11-22 12:00 UTC'),
        receipt: new Receipt([new ReceiptLine('socks', 'Socks', 49900, 2500)]),
    ));
    echo "$currency: ", str_starts_with($payment->redirectUrl, 'https://') ? 'a code to show' : $payment->redirectUrl;
    $vipps->advance('1 day');
    $vipps->approve('acme-shop-1042');
    $payment = $client->get('acme-shop-1042');
    echo ", {$payment->state->name} after a day, $payment->authorized $payment->currency, cart {$payment->metadata['cart']}";
    [$authorized] = $client->changes('acme-shop-1042');
    echo ', ', $authorized->payment->authorizedAt->diff($authorized->payment->captureUntil)->days, " days to capture";
    $vipps->advance('15 days');
    echo ', after 15: ', thrown(fn () => $client->capture('acme-shop-1042')), "\n";
    echo '  ', thrown(fn () => $client->create(socks('acme-shop-1043', currency: $currency === 'NOK' ? 'DKK' : 'NOK'))), "\n";
}
?>
--EXPECT--
NOK: a code to show, Authorized after a day, 49900 NOK, cart 17, 180 days to capture, after 15: nothing thrown
  Vipps\Refused: create of acme-shop-1043 was refused: CurrencyMismatch (5040): The currency does not fit the sales unit
DKK: a code to show, Authorized after a day, 49900 DKK, cart 17, 14 days to capture, after 15: Vipps\Refused: capture of acme-shop-1042 was refused: PaymentClosed: what was left of the reservation was released, by the shop or after its time
  Vipps\Refused: create of acme-shop-1043 was refused: CurrencyMismatch (5040): The currency does not fit the sales unit
EUR: a code to show, Authorized after a day, 49900 EUR, cart 17, 14 days to capture, after 15: Vipps\Refused: capture of acme-shop-1042 was refused: PaymentClosed: what was left of the reservation was released, by the shop or after its time
  Vipps\Refused: create of acme-shop-1043 was refused: CurrencyMismatch (5040): The currency does not fit the sales unit
