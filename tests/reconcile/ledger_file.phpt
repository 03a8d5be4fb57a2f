--TEST--
The ledger is kept whole: whatever breaks off, each entry is there once, and the next night goes on from there
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/reconcile.inc';

use Vipps\{Api, Failure};

$shop = new Bookkeeper(Api::EPayment);
$shop->vipps->ledgerPageSize(2);

/** What a night finds, and whether the copy is the bank's ledger. */
function night(Bookkeeper $shop): void
{
    $found = $shop->night('1 hour');
    $theirs = $shop->vipps->ledger()['entries'];
    $ours = $shop->kept();
    $same = fn (string $topic) => $ours[$topic] === array_map(
        fn (array $entry) => [$entry['pspReference'], $entry['amount'], $entry['balanceAfter']],
        $theirs[$topic],
    );
    echo count($ours['funds']), ' and ', count($ours['fees']), ' entries, ', $same('funds') && $same('fees') ? 'as the bank\'s' : 'not as the bank\'s',
        '; differences: ', count($found), "\n";
}

for ($i = 0; $i < 5; $i++) {
    $shop->take($shop->sell());
}
night($shop);

echo "Vipps breaks off in the middle\n";
for ($i = 0; $i < 5; $i++) {
    $shop->take($shop->sell());
}
$shop->vipps->delayNext(1, 'feed', 2);
$shop->vipps->failNext(503, 'feed', 9);
try {
    $shop->settlements->fetch();
    echo "nothing is wrong\n";
} catch (Failure $why) {
    echo $why::class, "\n";
}
$shop->vipps->clearFaults();
night($shop);

echo "the machine stops in the middle of a page\n";
$file = $shop->files()[0];
$lines = file($file);
file_put_contents($file, substr(implode('', $lines), 0, -intdiv(strlen(end($lines)), 2)));
night($shop);

echo "so little is there that no line is whole\n";
file_put_contents($file, substr($lines[0], 0, 20));
night($shop);
?>
--EXPECT--
5 and 5 entries, as the bank's; differences: 0
Vipps breaks off in the middle
Vipps\NotSent
10 and 10 entries, as the bank's; differences: 0
the machine stops in the middle of a page
10 and 10 entries, as the bank's; differences: 0
so little is there that no line is whole
10 and 10 entries, as the bank's; differences: 0
