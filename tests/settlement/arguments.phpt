--TEST--
What is asked for wrongly is refused before anything is sent, with the argument's name
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Client, Topic};

$canned = new Canned([]);
$settlement = $canned->settlement();
$days = [
    ['2026-02-29'], ['2026-11-2'], ['20.11.2026'], ['today'], [''], ["2026-11-2\0"], ['2026-11-20T00:00:00Z'],
    ['2026-11-20', '2026-11-31'], ['2026-11-20', ''], ['2026-11-20', '2026-11-19'], ['2025-10-17', '2026-11-21'],
];
foreach ($days as $arguments) {
    echo json_encode($arguments), ' ', thrown(fn () => $settlement->entries(...$arguments)), "\n";
}
foreach ([['2025-10-18', '2026-11-21'], ['2024-02-29', null], ['0000-01-01', '0000-01-01'], ['9999-12-31']] as $arguments) {
    echo json_encode($arguments), ' ', thrown(fn () => $settlement->entries(...$arguments)), "\n";
}
echo thrown(fn () => $settlement->feed('')), "\n";
echo thrown(fn () => $settlement->feed(pageSize: 0)), "\n";
echo thrown(fn () => $settlement->feed(pageSize: 1001)), "\n";
echo thrown(fn () => $settlement->entries('2026-11-20', topic: 'fees')), "\n";
foreach (['', str_repeat('1', 101), "a b", "a\n", '..', 'é'] as $id) {
    echo thrown(fn () => $settlement->client->settlement($id)), "\n";
}
echo thrown(fn () => test_client()->ledgers()), "\n";
echo thrown(fn () => test_client()->settlement('302321')), "\n";
echo thrown(fn () => test_client(environment: Vipps\Environment::Production)->settlement('302321')), "\n";
echo count($canned->asked), " requests\n";
?>
--EXPECTF--
["2026-02-29"] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
["2026-11-2"] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
["20.11.2026"] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
["today"] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
[""] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
["2026-11-2\u0000"] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
["2026-11-20T00:00:00Z"] ValueError: Vipps\Settlement::entries(): Argument #1 ($from) must be a day that exists, written as "2026-11-20"
["2026-11-20","2026-11-31"] ValueError: Vipps\Settlement::entries(): Argument #2 ($to) must be a day that exists, written as "2026-11-20"
["2026-11-20",""] ValueError: Vipps\Settlement::entries(): Argument #2 ($to) must be a day that exists, written as "2026-11-20"
["2026-11-20","2026-11-19"] ValueError: Vipps\Settlement::entries(): Argument #2 ($to) must not be before $from
["2025-10-17","2026-11-21"] ValueError: Vipps\Settlement::entries(): Argument #2 ($to) must be at most 400 days from $from on: feed() is for more
["2025-10-18","2026-11-21"] nothing thrown
["2024-02-29",null] nothing thrown
["0000-01-01","0000-01-01"] nothing thrown
["9999-12-31"] nothing thrown
ValueError: Vipps\Settlement::feed(): Argument #1 ($cursor) must not be empty: null begins at the beginning
ValueError: Vipps\Settlement::feed(): Argument #3 ($pageSize) must be between 1 and 1000
ValueError: Vipps\Settlement::feed(): Argument #3 ($pageSize) must be between 1 and 1000
TypeError: Vipps\Settlement::entries(): Argument #3 ($topic) must be of type Vipps\Topic, string given
ValueError: Vipps\Client::settlement(): Argument #1 ($ledger) must be the id of a ledger, %s
ValueError: Vipps\Client::settlement(): Argument #1 ($ledger) must be the id of a ledger, %s
ValueError: Vipps\Client::settlement(): Argument #1 ($ledger) must be the id of a ledger, %s
ValueError: Vipps\Client::settlement(): Argument #1 ($ledger) must be the id of a ledger, %s
ValueError: Vipps\Client::settlement(): Argument #1 ($ledger) must be the id of a ledger, %s
ValueError: Vipps\Client::settlement(): Argument #1 ($ledger) must be the id of a ledger, %s
ValueError: Vipps\Client::ledgers(): $environment must be Production or Local: Vipps has no settlements in its test environment
ValueError: Vipps\Client::settlement(): $environment must be Production or Local: Vipps has no settlements in its test environment
nothing thrown
0 requests
