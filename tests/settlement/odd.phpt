--TEST--
Old names of types, times of Oslo without a colon, members that are missing, and types of tomorrow
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Books, EntryType, Topic};

$vipps = local_vipps();
$vipps->feeRate(300);
$client = shop_client($vipps);
sell($client, $vipps, ...['order-001' => 49900]);
$vipps->bookEntry('vipps-bonus', 1234, 'order-001');
$vipps->bookEntry('vipps-tax', -34);
$vipps->bookEntry('service-fee', -500, topic: 'fees');
$vipps->oddLedgers(true, 'names', 'times', 'members');
$vipps->strangeWords(true);
$vipps->advance('2 days');

$settlement = settlement_of($client);
$books = new Books();
foreach (Topic::cases() as $topic) {
    foreach ($settlement->entries('2026-11-20', topic: $topic) as $entry) {
        echo told($entry), ", '$entry->rawType', {$entry->time->format('H:i:sP')}, ", json_encode([$entry->reference, $entry->recipient]), "\n";
        $books->add($entry);
    }
}
echo count($books->findings()), " findings\n";
$payment = $books->payments()['order-001'];
echo "captured $payment->captured, other $payment->other, paid out $payment->paidOut, fees $payment->fees\n";
[$payout] = $books->payouts();
echo "payout of $payout->amount: $payout->captured captured, $payout->other other, $payout->fees fees\n";
echo 'fees in all: ', $books->fees(), "\n";

$vipps->oddLedgers(true, 'balances');
foreach ($settlement->entries('2026-11-20') as $entry) {
    echo json_encode([$entry->balanceBefore, $entry->balanceAfter]), ' ';
}
echo "\n";
?>
--EXPECT--
Unknown 'review' of order-001: 0, 'review', 12:00:00+00:00, ["order-001","api:123456"]
Capture of order-001: 49900, 'capture', 12:00:00+00:00, ["order-001","api:123456"]
Unknown 'vipps-bonus' of order-001: 1234, 'vipps-bonus', 12:00:00+00:00, ["order-001","api:123456"]
Unknown 'vipps-tax': -34, 'vipps-tax', 12:00:00+00:00, [null,null]
FeesRetained: -1997, 'fees-retained', 22:59:59+00:00, [null,null]
Payout: -49103, 'scheduled-for-payout', 22:59:59+00:00, ["Utb. 123456 Vippsnr 2000001",null]
Unknown 'review' of order-001: 0, 'review', 12:00:00+00:00, ["order-001","api:123456"]
CaptureFee of order-001: -1497, 'capture-fee', 12:00:00+00:00, ["order-001","api:123456"]
ServiceFee: -500, 'service-fee', 12:00:00+00:00, [null,null]
FeesRetained: 1997, 'fees-retained', 22:59:59+00:00, [null,null]
0 findings
captured 49900, other 1234, paid out 51134, fees -1497
payout of 49103: 49900 captured, 1200 other, -1997 fees
fees in all: -1997
[null,null] [null,null] [null,null] [null,null] [null,null] [null,null]
