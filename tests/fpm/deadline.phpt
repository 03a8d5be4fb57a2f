--TEST--
when Vipps stalls a web request ends at its deadline and says what is open; the worker goes on
--EXTENSIONS--
vipps
--SKIPIF--
<?php require __DIR__ . '/skipif.inc'; ?>
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/shops.inc';

$vipps = Vipps\Sandbox\Remote::start('--tls');
// Too short to leave time for a look at what became of a request without an answer.
$shop = new WebShop($vipps, ['vipps.deadline' => 900, 'vipps.money_deadline' => 900]);
$timed = static function (string $what, string $reference) use ($shop): void {
    $start = hrtime(true);
    echo $shop->does($what, $reference);
    echo hrtime(true) - $start < 5_000_000_000 ? "\n" : " (too late)\n";
};

$vipps->delayNext(30_000, 'token');
$timed('create', 'acme-web-0001');
$timed('create', 'acme-web-0001');
$vipps->approve('acme-web-0001');

$vipps->delayNext(30_000, 'capture');
$timed('capture', 'acme-web-0001');
$timed('capture', 'acme-web-0001');
echo 'captures: ', $vipps->moneyMoved('acme-web-0001')->captures, "\n";

$vipps->delayNext(30_000, 'get');
$timed('get', 'acme-web-0001');
$timed('get', 'acme-web-0001');
?>
--EXPECT--
create: Vipps\NotSent, deadline
create: done, created
capture: Vipps\OutcomeUnknown, deadline
capture: done, authorized
captures: 1
get: Vipps\NotSent, deadline
get: done, authorized
