--TEST--
refund: whatever breaks, the outcome is told rightly, and the same call again ends with it done once
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

try_faults(new Deed(
    path: '/refund',
    operation: 'refund',
    do: static fn (Vipps\Client $shop, string $reference) => $shop->refund($reference, 5000, 'creditmemo-8'),
    count: static fn (Vipps\Sandbox\Remote $vipps, string $reference) => times($vipps, $reference, 'refund', 5000),
    prepare: taken(...),
));
?>
--EXPECT--
  429 with Retry-After: 7          not sent: too many requests in 7 s 0, then done 1

