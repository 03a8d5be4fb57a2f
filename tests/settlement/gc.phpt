--TEST--
A circle through an observer is collected: client, settlement, what is being read
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

final class Shop
{
    public ?Iterator $reads = null;
    public ?Vipps\Books $books = null;

    public function __destruct()
    {
        echo "gone\n";
    }
}

foreach (['entries', 'feed'] as $method) {
    $shop = new Shop();
    $canned = new Canned([Canned::page([1, 2], 'b'), Canned::page([3], 'c')]);
    $settlement = $canned->settlement(function () use ($shop) {
    });
    $shop->reads = $method === 'entries' ? $settlement->entries('2026-11-20') : $settlement->feed();
    $shop->reads->rewind();
    $shop->books = new Vipps\Books();
    $shop->books->add(entry());
    $shop->books->payments();
    unset($shop, $settlement, $canned);
    echo "$method\n";
    gc_collect_cycles();
}
?>
--EXPECT--
entries
gone
feed
gone
