--TEST--
create: whatever breaks, the outcome is told rightly, and there is never a second payment
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

try_faults(new Deed(
    path: 'POST /ecomm/v2/payments',
    operation: 'create',
    do: static fn (Vipps\Client $shop, string $reference) => $shop->create(new Vipps\PaymentRequest(
        reference: $reference,
        amount: 49900,
        description: 'One pair of socks',
        returnUrl: 'https://shop.example/order/1042',
        callbackUrl: 'https://shop.example/vipps',
    )),
    count: is_there(...),
));
?>
--EXPECT--
  429 with Retry-After: 7          not sent: too many requests in 7 s 0, then done 1

reference 1
1
