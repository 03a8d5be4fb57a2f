--TEST--
A payment without a gateway says how to get one
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

$payment = Vipps\Payment::fromArray(['reference' => 'acme-shop-1042', 'authorized' => 49900]);
echo $said = thrown(fn () => $payment->capture()), "\n";
foreach (['fresh', 'history', 'changes', 'cancel', 'releaseRemaining'] as $method) {
    echo thrown(fn () => $payment->$method()) === $said ? "$method, too\n" : "$method differs\n";
}
?>
--EXPECT--
Error: This Vipps\Payment has no gateway that could do it: give one to Vipps\Payment::fromArray(), or use what a Vipps\Gateway returned
fresh, too
history, too
changes, too
cancel, too
releaseRemaining, too
