--TEST--
An observer may look at what is being read, and not go on with it; in between the shop may do as it likes
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\Client;

$canned = new Canned([Canned::page([1, 2], 'b'), Canned::page([3], 'c'), Canned::page([], 'c', tryLater: true)]);
$said = [];
$feed = null;
$settlement = $canned->settlement(function () use (&$feed, &$said) {
    foreach (['next', 'rewind', 'valid', 'current', 'key'] as $method) {
        $said[] = "$method: " . json_encode(thrown(fn () => $feed?->$method()));
    }
});
$feed = $settlement->feed();
foreach ($feed as $i => $page) {
    echo "$i: ", count($page->entries), " entries\n";
}
echo implode("\n", array_unique($said)), "\n";
$feed = null;

echo "another call of the same client between two pages\n";
$vipps = local_vipps();
$client = shop_client($vipps);
sell($client, $vipps, ...['order-001' => 49900, 'order-002' => 10000]);
$vipps->advance('2 days');
$vipps->ledgerPageSize(1);
foreach (settlement_of($client)->entries('2026-11-20') as $entry) {
    echo told($entry), $entry->type === Vipps\EntryType::Capture ? ' of ' . $client->get($entry->reference)->amount : '', "\n";
}

echo "an exception in the loop\n";
$entries = settlement_of($client)->entries('2026-11-20');
echo thrown(function () use ($entries) {
    foreach ($entries as $entry) {
        throw new LogicException(told($entry));
    }
}), "\n";
$entries->next();
echo told($entries->current()), "\n";
?>
--EXPECTF--
0: 2 entries
1: 1 entries
next: "Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler"
rewind: "Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler"
valid: "Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler"
current: "Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler"
key: "Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler"
rewind: "Error: Vipps\\LedgerFeed has moved on, and goes forwards only: ask Vipps\\Settlement again, or go on with next()"
valid: "nothing thrown"
current: "nothing thrown"
key: "nothing thrown"
another call of the same client between two pages
Capture of order-001: 49900 of 49900
Capture of order-002: 10000 of 10000
FeesRetained: %i
Payout: %i
an exception in the loop
LogicException: Capture of order-001: 49900
Capture of order-002: 10000
