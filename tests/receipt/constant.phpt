--TEST--
A receipt and its lines are constants; no reference is left in the list
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Receipt, ReceiptLine};

$line = new ReceiptLine('socks', 'Socks', 12500, 2500);
$given = [&$line];
$receipt = new Receipt($given);
$line = 'replaced';
$given[] = 'added';
echo count($receipt->lines), ' ', $receipt->lines[0]->name, ' ', $receipt->total(), "\n";
$line = $receipt->lines[0];
echo thrown(function () use ($receipt) { $receipt->lines[] = 'added'; }), "\n";
echo thrown(function () use ($line) { $line->total = 1; }), "\n";
echo thrown(fn () => $line->__construct('shoes', 'Shoes', 1, 0)), "\n";
echo thrown(fn () => $receipt->__construct([$line])), "\n";
echo thrown(fn () => serialize($receipt)), "\n";
echo thrown(fn () => serialize($line)), "\n";
var_dump(clone $line == $line);
echo thrown(fn () => clone $receipt), "\n";

/* A receipt lives as long as the request that has it. */
function fleeting(string $text): string
{
    return strrev(strrev($text));
}
$request = socks(amount: 12500, receipt: new Receipt([new ReceiptLine(fleeting('socks'), fleeting('Socks'), 12500, 2500)], fleeting('Rounding'), fleeting('A-1042')));
$noise = array_map(fn ($i) => str_repeat('x', $i), range(1, 500));
$receipt = $request->receipt;
unset($request);
echo $receipt->total(), ' ', $receipt->lines[0]->id, ' ', $receipt->roundingLine, ' ', $receipt->receiptNumber, "\n";
?>
--EXPECTF--
1 Socks 12500
Error: Cannot %Smodify readonly property Vipps\Receipt::$lines
Error: Cannot modify readonly property Vipps\ReceiptLine::$total
Error: Vipps\ReceiptLine is constructed already, and is a constant
Error: Vipps\Receipt is constructed already, and is a constant
Exception: Serialization of 'Vipps\Receipt' is not allowed
Exception: Serialization of 'Vipps\ReceiptLine' is not allowed
bool(true)
Error: Trying to clone an uncloneable object of class Vipps\Receipt
12500 socks Rounding A-1042
