--TEST--
A day that is not closed ends the entries with NotSent: what came before it is complete, and next() goes on when it is
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Kind, NotSent};

$vipps = local_vipps();
$client = shop_client($vipps);
sell($client, $vipps, ...['order-001' => 49900]);
$vipps->advance('1 day');
sell($client, $vipps, ...['order-002' => 10000]);

$entries = settlement_of($client)->entries('2026-11-20', '2026-11-21');
try {
    foreach ($entries as $entry) {
        echo "$entry->date ", told($entry), "\n";
    }
} catch (NotSent $e) {
    echo "{$e->problem->kind->name}, again in $e->retryAfter seconds: ", $e->problem->kind === Kind::NotClosedYet ? $e->getMessage() : '', "\n";
}

echo "too early\n";
echo strtok(thrown(fn () => $entries->next()), ':'), ', still at ', told($entries->current()), "\n";
echo thrown(fn () => iterator_to_array($entries)), "\n";

echo "when it is closed\n";
$vipps->advance('1 day');
for ($entries->next(); $entries->valid(); $entries->next()) {
    echo "{$entries->key()} {$entries->current()->date} ", told($entries->current()), "\n";
}

echo "nothing before it\n";
$entries = settlement_of($client)->entries('2026-11-22');
echo strtok(thrown(fn () => iterator_to_array($entries)), ':'), "\n";
echo strtok(thrown(fn () => iterator_to_array($entries)), ':'), "\n";
$vipps->advance('1 day');
echo count(iterator_to_array($entries)), " entries\n";
?>
--EXPECTF--
2026-11-20 Capture of order-001: 49900
2026-11-20 FeesRetained: %i
2026-11-20 Payout: %i
NotClosedYet, again in 1800 seconds: entries %s the ledger's day 2026-11-21 is not closed yet
too early
Vipps\NotSent, still at Payout: %i
Error: Vipps\LedgerEntries has moved on, and goes forwards only: ask Vipps\Settlement again, or go on with next()
when it is closed
3 2026-11-21 Capture of order-002: 10000
4 2026-11-21 FeesRetained: %i
5 2026-11-21 Payout: %i
nothing before it
Vipps\NotSent
Vipps\NotSent
0 entries
