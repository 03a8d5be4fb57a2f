--TEST--
Metadata are texts by name: names that PHP makes numbers of stay texts, values that are none are refused
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

$value = 'red';
$given = ['colour' => &$value, 1042 => 'an order', '007' => 'Bond', -5 => 'less'];
$request = socks(metadata: $given);
$value = 'blue';
$given['added'] = 'later';
echo json_encode($request->metadata), "\n";
echo thrown(function () use ($request) { $request->metadata['colour'] = 'green'; }), "\n";
echo json_encode($request->metadata['colour']), "\n";

foreach ([['order' => 1042], ['order' => null], ['order' => 4.99], ['order' => ['1042']], ['order' => new DateTime()]] as $wrong) {
    echo thrown(fn () => socks(metadata: $wrong)), "\n";
}
echo thrown(fn () => socks(metadata: 'order=1042')), "\n";
foreach ([
    array_fill(1, 6, 'x'), ['' => 'x'], [str_repeat('ø', 101) => 'x'], ['x' => str_repeat('ø', 501)], ['x' => "\xff"], ["\xff" => 'x'],
] as $wrong) {
    echo thrown(fn () => socks(metadata: $wrong)), "\n";
}
$most = socks(metadata: array_fill(1, 4, 'x') + [str_repeat('ø', 100) => str_repeat('ø', 500)]);
echo count($most->metadata), " are fine, and so is none: ", json_encode(socks(metadata: [])->metadata), "\n";
?>
--EXPECTF--
{"colour":"red","1042":"an order","007":"Bond","-5":"less"}
Error: Cannot %Smodify readonly property Vipps\PaymentRequest::$metadata
"red"
TypeError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must hold strings only, int given
TypeError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must hold strings only, null given
TypeError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must hold strings only, float given
TypeError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must hold strings only, array given
TypeError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must hold strings only, DateTime given
TypeError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must be of type array, string given
ValueError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must be at most 5 notes
ValueError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must have names of 1 to 100 characters of UTF-8
ValueError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must have names of 1 to 100 characters of UTF-8
ValueError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must have values of at most 500 characters of UTF-8
ValueError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must have values of at most 500 characters of UTF-8
ValueError: Vipps\PaymentRequest::__construct(): Argument #16 ($metadata) must have names of 1 to 100 characters of UTF-8
5 are fine, and so is none: []
