--TEST--
Payment::fromArray() makes a snapshot for tests, and computes what follows
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Payment, State};

foreach (get_object_vars(Payment::fromArray(['reference' => 'acme-shop-1042'])) as $name => $value) {
    echo $name, ': ', json_encode($value), "\n";
}
$order = '1042';
$approved = new DateTime('2026-11-20 12:00 UTC');
$until = new class ('2027-05-19 12:00 UTC') extends DateTimeImmutable {};
$payment = Payment::fromArray(['reference' => 'acme-shop-1042', 'state' => State::Authorized, 'rawState' => 'RESERVE', 'currency' => 'EUR',
    'amount' => 49900, 'authorized' => 49900, 'captured' => 30000, 'refunded' => 5000, 'cancelled' => 10000,
    'authorizedAt' => $approved, 'captureUntil' => $until, 'captureGuaranteedUntil' => $approved, 'metadata' => ['order' => &$order, 1042 => 'x'], 'pspReference' => '5001000032', 'redirectUrl' => null]);
$approved->modify('+1 year');
$order = 'changed';
echo amounts($payment), ' ', $payment->currency, ' ', $payment->state->name, ' ', $payment->authorizedAt->format('Y'), ' ',
    json_encode($payment->captureUntil === $until), ' ', json_encode([$payment->isPaid(), $payment->isFinal()]), "\n";
echo $payment->captureGuaranteedUntil->format('Y'), ' ', json_encode($payment->metadata), "\n";
foreach (State::cases() as $state) {
    echo $state->name, Payment::fromArray(['reference' => 'r', 'state' => $state])->isFinal() ? ' is final' : ' is not final', "\n";
}
$paid = fn (int ...$amounts) => json_encode(Payment::fromArray(['reference' => 'r', ...$amounts])->isPaid());
echo $paid(authorized: 1), $paid(authorized: 1, captured: 1), $paid(authorized: 1, captured: 1, refunded: 1), $paid(authorized: 1, cancelled: 1),
    $paid(authorized: 2, captured: 1, cancelled: 1), $paid(), "\n";
?>
--EXPECT--
reference: "acme-shop-1042"
state: "created"
rawState: "CREATED"
redirectUrl: null
currency: "NOK"
amount: 0
authorized: 0
captured: 0
refunded: 0
cancelled: 0
capturable: 0
refundable: 0
authorizedAt: null
captureUntil: null
captureGuaranteedUntil: null
metadata: []
pspReference: null
customer: null
shipping: null
49900: 49900 authorized, 30000 captured, 5000 refunded, 10000 cancelled, 9900 capturable, 25000 refundable EUR Authorized 2026 true [true,true]
2026 {"order":"1042","1042":"x"}
Created is not final
Authorized is final
Aborted is final
Expired is final
Terminated is final
Failed is final
Unknown is not final
truetruefalsefalsetruefalse
