--TEST--
The feed comes page by page, ends when it has caught up, and goes on exactly where it was from a stored cursor
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{LedgerPage, Topic};

$vipps = local_vipps();
$client = shop_client($vipps);
sell($client, $vipps, ...['order-001' => 49900, 'order-002' => 10000, 'order-003' => 20000, 'order-004' => 5000, 'order-005' => 6000]);
$vipps->advance('2 days');
$settlement = settlement_of($client);
asked($vipps);

$stored = null;
$kept = [];
foreach ($settlement->feed($stored, pageSize: 3) as $i => $page) {
    echo "$i ", get_class($page), ' ', count($page->entries), ' ', $page->cursor === $stored ? 'the same cursor' : 'another cursor', "\n";
    $kept = [...$kept, ...array_map(told(...), $page->entries)];
    $stored = $page->cursor;
}
echo asked($vipps), "\n";
echo implode("\n", $kept), "\n";

echo "caught up\n";
foreach ($settlement->feed($stored) as $page) {
    echo "a page\n";
}
echo asked($vipps), "\n";

echo "later, by another process\n";
sell($client, $vipps, ...['order-006' => 7000]);
$vipps->advance('1 day');
foreach (settlement_of(shop_client($vipps))->feed($stored) as $page) {
    echo implode("\n", array_map(told(...), $page->entries)), "\n";
}

echo "the fees have a feed of their own\n";
foreach ($settlement->feed(topic: Topic::Fees) as $page) {
    echo count($page->entries), " {$page->entries[0]->topic->name}\n";
}
?>
--EXPECTF--
0 Vipps\LedgerPage 3 another cursor
1 Vipps\LedgerPage 3 another cursor
2 Vipps\LedgerPage 1 another cursor
%r(feed, ){2,3}feed%r
Capture of order-001: 49900
Capture of order-002: 10000
Capture of order-003: 20000
Capture of order-004: 5000
Capture of order-005: 6000
FeesRetained: -%d
Payout: -%d
caught up
feed
later, by another process
Capture of order-006: 7000
FeesRetained: -%d
Payout: -%d
the fees have a feed of their own
8 Fees
