--TEST--
capture of a part: whatever breaks, the outcome is told rightly, and the same call again ends with it done once
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

try_faults(new Deed(
    path: '/capture',
    operation: 'capture',
    do: static fn (Vipps\Client $shop, string $reference) => $shop->capture($reference, 20000, 'shipment-17'),
    count: static fn (Vipps\Sandbox\Remote $vipps, string $reference) => times($vipps, $reference, 'capture', 20000),
    prepare: reserved(...),
    apis: [Vipps\Api::ECom, Vipps\Api::EPayment],
));
?>
--EXPECT--
  429 with Retry-After: 7          not sent: too many requests in 7 s 0, then done 1

Payment
