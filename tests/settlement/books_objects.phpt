--TEST--
What books return stays as it is when more is added; a part's payout is the payout itself
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Books, EntryType, LedgerEntry, Topic};

$books = new Books();
var_dump($books->payments(), $books->payouts(), $books->findings(), $books->pending(), $books->fees());
$books->add();
$books->add(
    entry(pspReference: 'psp-1', balanceBefore: 0, balanceAfter: 10000),
    entry(pspReference: 'psp-2', reference: '1042', amount: 5000, balanceBefore: 10000, balanceAfter: 15000),
    entry(type: EntryType::Payout, pspReference: '302321-7', reference: 'Utb. 123456', amount: -15000, balanceBefore: 15000, balanceAfter: 0),
    entry(pspReference: 'psp-3', reference: '1042', date: '2026-11-21', amount: 700, balanceBefore: 0, balanceAfter: 700),
);
$payments = $books->payments();
$payouts = $books->payouts();
echo implode(', ', array_keys($payments)), "\n";
var_dump($payments['1042']->parts[0]->payout === $payouts[0], $payments['order-001']->parts[0]->payout === $payouts[0]);
var_dump($payments['1042']->parts[1]->payout, $books->pending());
var_dump($books->payments() === $payments, $books->payouts() === $payouts);

echo "one more\n";
$books->add(entry(type: EntryType::Payout, pspReference: '302321-8', date: '2026-11-21', amount: -700, balanceBefore: 700, balanceAfter: 0));
echo count($payouts), ' and ', count($books->payouts()), ', pending ', $books->pending(), "\n";
var_dump($payments['1042']->parts[1]->payout, $books->payments()['1042']->parts[1]->payout === $books->payouts()[1]);
$payments['1042'] = null;
$payouts[] = 'mine';
echo count($books->payouts()), ' ', get_class($books->payments()['1042']), "\n";
unset($books);
echo $payouts[0]->amount, "\n";

echo "not entries\n";
$books = new Books();
echo thrown(fn () => $books->add(entry(), 'entry')), "\n";
echo thrown(fn () => $books->add(null)), "\n";
echo thrown(fn () => $books->add(...['entry' => entry()])), "\n";
echo count($books->payments()), "\n";
echo thrown(fn () => clone $books), "\n";
echo thrown(fn () => serialize($books)), "\n";
foreach (['SettledPayment', 'SettledPart', 'Payout', 'Finding', 'Ledger', 'LedgerEntry', 'LedgerPage', 'Settlement'] as $class) {
    echo thrown(fn () => new ("Vipps\\$class")()), "\n";
}
?>
--EXPECT--
array(0) {
}
array(0) {
}
array(0) {
}
int(0)
int(0)
order-001, 1042
bool(true)
bool(true)
NULL
int(700)
bool(true)
bool(true)
one more
1 and 2, pending 0
NULL
bool(true)
2 Vipps\SettledPayment
15000
not entries
TypeError: Vipps\Books::add(): Argument #2 must be of type Vipps\LedgerEntry, string given
TypeError: Vipps\Books::add(): Argument #1 must be of type Vipps\LedgerEntry, null given
ArgumentCountError: Vipps\Books::add() does not accept unknown named parameters
0
Error: Trying to clone an uncloneable object of class Vipps\Books
Exception: Serialization of 'Vipps\Books' is not allowed
Error: Call to private Vipps\SettledPayment::__construct() from global scope
Error: Call to private Vipps\SettledPart::__construct() from global scope
Error: Call to private Vipps\Payout::__construct() from global scope
Error: Call to private Vipps\Finding::__construct() from global scope
Error: Call to private Vipps\Ledger::__construct() from global scope
Error: Call to private Vipps\LedgerEntry::__construct() from global scope
Error: Call to private Vipps\LedgerPage::__construct() from global scope
Error: Call to private Vipps\Settlement::__construct() from global scope
