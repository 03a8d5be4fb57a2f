--TEST--
get: whatever breaks, nothing is taken for an answer that is none, and the next call gets it
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

try_faults(new Deed(
    path: 'GET /',
    operation: 'get',
    do: static fn (Vipps\Client $shop, string $reference) => $shop->get($reference),
    count: null,
    apis: [Vipps\Api::ECom, Vipps\Api::EPayment],
));
?>
--EXPECT--
  429 with Retry-After: 7          not sent: too many requests in 7 s, then done

Payment
