--TEST--
Payment::fromArray() refuses unknown keys, wrong types and amounts that cannot be
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Payment;

$wrong = [
    [], ['amount' => 1], ['reference' => ''], ['reference' => 17], ['state' => 'authorized'], ['state' => Vipps\Event::Captured],
    ['currency' => 'SEK'], ['amount' => '499.00'], ['amount' => 499.0], ['amount' => null], ['capturable' => 1], ['refundable' => 1],
    ['colour' => 'red'], ['Reference' => 'x'], [7 => 'x'], ['authorizedAt' => '2026-11-20'], ['redirectUrl' => 17],
    ['captureGuaranteedUntil' => 1795176000], ['metadata' => 'order'], ['metadata' => ['order' => 1042]], ['metadata' => null],
    ['amount' => -1], ['authorized' => 1, 'captured' => 2], ['authorized' => 1, 'captured' => 1, 'refunded' => 2],
    ['authorized' => 1, 'captured' => 1, 'cancelled' => 1], ['authorized' => PHP_INT_MAX, 'captured' => PHP_INT_MAX, 'cancelled' => PHP_INT_MAX],
];
foreach ($wrong as $i => $values) {
    echo thrown(fn () => Payment::fromArray($values + ($i < 2 ? [] : ['reference' => 'acme-shop-1042']))), "\n";
}
?>
--EXPECT--
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) must have a reference
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) must have a reference
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) must have a reference that is not empty
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have reference as a string, int given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have state as a Vipps\State, string given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have state as a Vipps\State, Vipps\Event given
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has a currency that must be NOK, DKK or EUR
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have amount as an int in minor units, string given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have amount as an int in minor units, float given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have amount as an int in minor units, null given
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) must not have capturable, which is computed
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) must not have refundable, which is computed
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has the key "colour", which no property of Vipps\Payment has
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has the key "Reference", which no property of Vipps\Payment has
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) must have the names of properties as its keys
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have authorizedAt as a DateTimeInterface, string given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have redirectUrl as a string, int given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have captureGuaranteedUntil as a DateTimeInterface, int given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have metadata as an array of strings, string given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have metadata as an array of strings, int given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have metadata as an array of strings, null given
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has amounts that cannot be: none is negative, captured and cancelled together are at most authorized, refunded at most captured
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has amounts that cannot be: none is negative, captured and cancelled together are at most authorized, refunded at most captured
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has amounts that cannot be: none is negative, captured and cancelled together are at most authorized, refunded at most captured
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has amounts that cannot be: none is negative, captured and cancelled together are at most authorized, refunded at most captured
ValueError: Vipps\Payment::fromArray(): Argument #1 ($values) has amounts that cannot be: none is negative, captured and cancelled together are at most authorized, refunded at most captured
