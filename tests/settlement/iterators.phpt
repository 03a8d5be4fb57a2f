--TEST--
Entries and feed go forwards only: to where they began they cannot be brought back, nor be cloned or made by hand
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

$pages = fn (): array => [Canned::page([1, 2], 'b'), Canned::page([3], 'c'), Canned::page([], 'c', tryLater: true)];
$entries = (new Canned([Canned::page([1, 2], 'b', hasMore: true), Canned::page([3], hasMore: false)]))->settlement()->entries('2026-11-20');
$feed = (new Canned($pages()))->settlement()->feed();
foreach (['entries' => $entries, 'feed' => $feed] as $name => $iterator) {
    echo "$name\n";
    $iterator->rewind();
    $iterator->rewind();
    echo 'key ', json_encode($iterator->key()), ', valid ', json_encode($iterator->valid()), ', the same ', json_encode($iterator->current() === $iterator->current()), "\n";
    $iterator->next();
    echo 'key ', json_encode($iterator->key()), "\n";
    echo thrown(fn () => $iterator->rewind()), "\n";
    echo thrown(fn () => iterator_count($iterator)), "\n";
    foreach (new NoRewindIterator($iterator) as $key => $value) {
        echo "$key ";
    }
    echo "\nkey ", json_encode($iterator->key()), ', valid ', json_encode($iterator->valid()), ', ', json_encode($iterator->current()), "\n";
    $iterator->next();
    echo 'key ', json_encode($iterator->key()), "\n";
    echo strtok(thrown(fn () => $iterator->rewind()), ':'), "\n";
    echo thrown(fn () => clone $iterator), "\n";
    echo thrown(fn () => serialize($iterator)), "\n";
    echo thrown(fn () => (new ReflectionClass($iterator))->newInstanceWithoutConstructor()), "\n";
    echo thrown(fn () => new $iterator()), "\n";
}

echo "next() first\n";
$feed = (new Canned($pages()))->settlement()->feed();
$feed->next();
echo $feed->key(), ' ', count($feed->current()->entries), "\n";

echo "valid() first\n";
$feed = (new Canned($pages()))->settlement()->feed();
for (; $feed->valid(); $feed->next()) {
    echo $feed->key(), ' ', count($feed->current()->entries), "\n";
}

echo "nothing at all\n";
$canned = new Canned([Canned::page([])]);
$entries = $canned->settlement()->entries('2026-11-20');
echo json_encode([iterator_to_array($entries), iterator_to_array($entries), $entries->current(), $entries->key()]), ' ', count($canned->asked), " request\n";

echo "nothing is asked for before it is needed\n";
$canned = new Canned($pages());
$feed = $canned->settlement()->feed();
echo count($canned->asked), "\n";
$feed->current();
echo count($canned->asked), "\n";
unset($feed);

echo "what they hold outlives its makers\n";
$feed = (function () use ($pages) {
    return (new Canned($pages()))->settlement()->feed();
})();
gc_collect_cycles();
echo count(iterator_to_array($feed)), "\n";
?>
--EXPECT--
entries
key 0, valid true, the same true
key 1
Error: Vipps\LedgerEntries has moved on, and goes forwards only: ask Vipps\Settlement again, or go on with next()
Error: Vipps\LedgerEntries has moved on, and goes forwards only: ask Vipps\Settlement again, or go on with next()
1 2 
key null, valid false, null
key null
Error
Error: Trying to clone an uncloneable object of class Vipps\LedgerEntries
Exception: Serialization of 'Vipps\LedgerEntries' is not allowed
ReflectionException: Class Vipps\LedgerEntries is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Vipps\LedgerEntries::__construct() from global scope
feed
key 0, valid true, the same true
key 1
Error: Vipps\LedgerFeed has moved on, and goes forwards only: ask Vipps\Settlement again, or go on with next()
Error: Vipps\LedgerFeed has moved on, and goes forwards only: ask Vipps\Settlement again, or go on with next()
1 
key null, valid false, null
key null
Error
Error: Trying to clone an uncloneable object of class Vipps\LedgerFeed
Exception: Serialization of 'Vipps\LedgerFeed' is not allowed
ReflectionException: Class Vipps\LedgerFeed is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Vipps\LedgerFeed::__construct() from global scope
next() first
0 2
valid() first
0 2
1 1
nothing at all
[[],[],null,null] 1 request
nothing is asked for before it is needed
0
1
what they hold outlives its makers
2
