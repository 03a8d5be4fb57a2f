--TEST--
a capture that is done and never answered: the call keeps enough of its deadline to look, and knows
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

$vipps = Vipps\Sandbox\Remote::start();
$it = new Attempted($vipps, Vipps\Sandbox\Proxy\Remote::before($vipps->url), new Deed(
    path: '/capture',
    operation: 'capture',
    do: static fn (Vipps\Client $shop, string $reference) => $shop->capture($reference, 20000, 'shipment-17'),
    count: static fn (Vipps\Sandbox\Remote $vipps, string $reference) => times($vipps, $reference, 'capture', 20000),
    prepare: reserved(...),
), Vipps\Api::ECom);
$it->fault('stall', 'after');
$start = hrtime(true);
echo $it->call(deadline: 4000), "\n";
echo hrtime(true) - $start < 4_500_000_000 ? "in time\n" : "too late\n";
?>
--EXPECT--
done 1
in time
