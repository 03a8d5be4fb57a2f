--TEST--
Over the network: ledgers, entries and feed, as in process
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Books, Topic};

$vipps = remote_vipps();
$client = shop_client($vipps->url);
$client->create(socks('order-001', 49900));
$vipps->approve('order-001');
$client->capture('order-001');
$vipps->advance('2 days');
$vipps->ledgerPageSize(2);
$books = new Books();
$settlement = settlement_of($client);
foreach (Topic::cases() as $topic) {
    foreach ($settlement->feed(topic: $topic) as $page) {
        $books->add(...$page->entries);
    }
}
$days = 0;
foreach ($settlement->entries(...array_fill(0, 2, $books->payouts()[0]->date)) as $entry) {
    $days++;
}
echo count($books->payments()), ' payments, ', count($books->payouts()), ' payouts, ', count($books->findings()), " findings, $days entries\n";
?>
--EXPECT--
1 payments, 1 payouts, 0 findings, 3 entries
