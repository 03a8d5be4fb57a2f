--TEST--
The entries of closed days come in order, day by day and page by page, in both topics
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{LedgerEntry, Topic};

$vipps = local_vipps();
$vipps->feeRate(300, 100);
$client = shop_client($vipps);
sell($client, $vipps, ...['order-001' => 49900, 'order-002' => 10000, 'order-003' => 20000]);
$client->refund('order-002', 4000, 'creditmemo-8');
$vipps->advance('2 days');
sell($client, $vipps, ...['order-004' => 30000]);
$vipps->advance('1 day');

$settlement = settlement_of($client);
asked($vipps);
foreach (Topic::cases() as $topic) {
    foreach ($settlement->entries('2026-11-20', '2026-11-22', $topic) as $i => $entry) {
        echo "$i $entry->date {$entry->topic->name} ", told($entry), ", then $entry->balanceAfter\n";
    }
    echo asked($vipps), "\n";
}

echo "in pages of two\n";
$vipps->ledgerPageSize(2);
$days = [];
foreach ($settlement->entries('2026-11-20', '2026-11-22') as $entry) {
    $days[$entry->date] = ($days[$entry->date] ?? 0) + 1;
}
echo json_encode($days), ' ', asked($vipps), "\n";

echo "one day, and one without entries\n";
foreach (['2026-11-22', '2026-11-21', '2026-11-19'] as $day) {
    $entries = $settlement->entries($day);
    echo get_class($entries), ' ', count(iterator_to_array($entries)), "\n";
}

echo "one entry\n";
[$first] = iterator_to_array($settlement->entries('2026-11-20'));
echo "$first->rawType $first->currency $first->recipient ", $first->time->format('Y-m-d\TH:i:sP'), ' ', $first->pspReference !== '' ? 'with a psp reference' : '', "\n";
echo "$first->balanceBefore + $first->amount = $first->balanceAfter\n";
?>
--EXPECT--
0 2026-11-20 Funds Capture of order-001: 49900, then 49900
1 2026-11-20 Funds Capture of order-002: 10000, then 59900
2 2026-11-20 Funds Capture of order-003: 20000, then 79900
3 2026-11-20 Funds Refund of order-002: -4000, then 75900
4 2026-11-20 Funds FeesRetained: -2697, then 73203
5 2026-11-20 Funds Payout: -73203, then 0
6 2026-11-22 Funds Capture of order-004: 30000, then 30000
7 2026-11-22 Funds FeesRetained: -1000, then 29000
8 2026-11-22 Funds Payout: -29000, then 0
entries, entries, entries
0 2026-11-20 Fees CaptureFee of order-001: -1597, then -1597
1 2026-11-20 Fees CaptureFee of order-002: -400, then -1997
2 2026-11-20 Fees CaptureFee of order-003: -700, then -2697
3 2026-11-20 Fees FeesRetained: 2697, then 0
4 2026-11-22 Fees CaptureFee of order-004: -1000, then -1000
5 2026-11-22 Fees FeesRetained: 1000, then 0
entries, entries, entries
in pages of two
{"2026-11-20":6,"2026-11-22":3} entries, entries, entries, entries, entries, entries
one day, and one without entries
Vipps\LedgerEntries 3
Vipps\LedgerEntries 0
Vipps\LedgerEntries 0
one entry
capture NOK api:123456 2026-11-20T12:00:00+00:00 with a psp reference
0 + 49900 = 49900
