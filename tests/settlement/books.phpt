--TEST--
Books say of each payment what was captured, refunded and what it cost, and of each payout what it is made of
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Books, Topic};

$vipps = local_vipps();
$vipps->feeRate(300, 100);
$client = shop_client($vipps);

// Friday
sell($client, $vipps, ...['order-001' => 49900, 'order-002' => 10000]);
$client->create(socks('order-003', 30000));
$vipps->approve('order-003');
$client->capture('order-003', 10000, 'shipment-1');
$vipps->advance('1 day');
// Saturday
$client->capture('order-003', 20000, 'shipment-2');
$client->refund('order-001', 9900, 'creditmemo-8');
$vipps->advance('1 day');
// Sunday: on its way
sell($client, $vipps, ...['order-004' => 5000]);

$settlement = settlement_of($client);
$books = new Books();
foreach ([Topic::Fees, Topic::Funds] as $topic) {
    foreach ($settlement->feed(topic: $topic) as $page) {
        $books->add(...$page->entries);
    }
}

foreach ($books->payments() as $reference => $payment) {
    echo "$reference $payment->currency $payment->recipient: $payment->captured captured, $payment->refunded refunded, $payment->fees fees, $payment->paidOut paid out\n";
    foreach ($payment->parts as $part) {
        echo "  $part->date {$part->type->name} $part->amount, fee ", json_encode($part->fee), ', ', $part->payout === null ? 'on its way' : "in the payout of {$part->payout->date}", "\n";
    }
}
foreach ($books->payouts() as $payout) {
    echo "$payout->date: $payout->captured - $payout->refunded $payout->fees + $payout->other + $payout->carried = $payout->amount $payout->currency, $payout->entryCount entries",
        $payout->aborted ? ', aborted' : '', "\n";
}
echo 'pending ', $books->pending(), ', fees ', $books->fees(), ', findings ', count($books->findings()), "\n";

$bank = $vipps->bankAccount();
echo array_column($bank, 'amount') === array_map(fn ($payout) => $payout->amount, $books->payouts()) &&
    array_column($bank, 'payout') === array_map(fn ($payout) => $payout->pspReference, $books->payouts()) &&
    array_column($bank, 'text') === array_map(fn ($payout) => $payout->reference, $books->payouts())
    ? "as in the bank\n" : "not as in the bank\n";
echo $books->pending() === $vipps->ledger()['balance']['funds'] ? "the ledger's balance is pending\n" : "another balance\n";

echo "the bank does not take the last one\n";
$last = end($bank)['payout'];
$vipps->abortPayout($last);
$vipps->advance('1 day');
$again = new Books();
foreach ($settlement->entries('2026-11-20', '2026-11-22') as $entry) {
    $again->add($entry);
}
foreach ($again->payouts() as $payout) {
    echo "$payout->date: $payout->amount", $payout->aborted ? ', aborted' : '', "\n";
}
echo count($again->findings()), " findings\n";
?>
--EXPECT--
order-001 NOK api:123456: 49900 captured, 9900 refunded, -1597 fees, 40000 paid out
  2026-11-20 Capture 49900, fee -1597, in the payout of 2026-11-20
  2026-11-21 Refund -9900, fee null, in the payout of 2026-11-21
order-002 NOK api:123456: 10000 captured, 0 refunded, -400 fees, 10000 paid out
  2026-11-20 Capture 10000, fee -400, in the payout of 2026-11-20
order-003 NOK api:123456: 30000 captured, 0 refunded, -1100 fees, 30000 paid out
  2026-11-20 Capture 10000, fee -400, in the payout of 2026-11-20
  2026-11-21 Capture 20000, fee -700, in the payout of 2026-11-21
order-004 NOK api:123456: 5000 captured, 0 refunded, -250 fees, 0 paid out
  2026-11-22 Capture 5000, fee -250, on its way
2026-11-20: 69900 - 0 -2397 + 0 + 0 = 67503 NOK, 4 entries
2026-11-21: 20000 - 9900 -700 + 0 + 0 = 9400 NOK, 3 entries
pending 5000, fees -3347, findings 0
as in the bank
the ledger's balance is pending
the bank does not take the last one
2026-11-20: 67503
2026-11-21: 9400, aborted
2026-11-22: 14150
0 findings
