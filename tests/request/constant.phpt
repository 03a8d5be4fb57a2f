--TEST--
A PaymentRequest is a constant: its constructor cannot be called again, its properties cannot be written
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

$request = socks();
echo thrown(fn () => $request->__construct('acme-shop-1043', 100, 'Sock', 'https://shop.example/')), "\n";
echo thrown(function () use ($request) { $request->amount = 1; }), "\n";
echo thrown(function () use ($request) { $request->amount++; }), "\n";
echo thrown(function () use ($request) { unset($request->amount); }), "\n";
echo str_replace('indirectly ', '', thrown(function () use ($request) { $amount = &$request->amount; })), "\n"; // PHP 8.4 says more
echo thrown(function () use ($request) { foreach ($request as &$value) { $value = 1; } }), "\n";
echo thrown(function () use ($request) { $request->colour = 'red'; }), "\n";
echo thrown(fn () => (new ReflectionProperty($request, 'amount'))->setValue($request, 1)), "\n";
echo thrown(fn () => clone $request), "\n";
echo $request->reference, ' ', $request->amount, "\n";
?>
--EXPECT--
Error: Vipps\PaymentRequest is constructed already, and is a constant
Error: Cannot modify readonly property Vipps\PaymentRequest::$amount
Error: Cannot modify readonly property Vipps\PaymentRequest::$amount
Error: Cannot unset readonly property Vipps\PaymentRequest::$amount
Error: Cannot modify readonly property Vipps\PaymentRequest::$amount
Error: Cannot acquire reference to readonly property Vipps\PaymentRequest::$reference
Error: Cannot create dynamic property Vipps\PaymentRequest::$colour
Error: Cannot modify readonly property Vipps\PaymentRequest::$amount
Error: Trying to clone an uncloneable object of class Vipps\PaymentRequest
acme-shop-1042 49900
