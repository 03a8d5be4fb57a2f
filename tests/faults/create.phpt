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
ECom
  connection refused               not sent: connection 0, then done 1
  no token: its answer is reset    not sent: no answer 0, then done 1
  reset before, new connection     outcome unknown: no answer 0, then done 1
  reset after, new connection      redirect lost: no answer 1, then refused: duplicate reference 1
  reset before, kept connection    outcome unknown: no answer 0, then done 1
  reset after, kept connection     redirect lost: no answer 1, then refused: duplicate reference 1
  closed before, kept connection   outcome unknown: no answer 0, then done 1
  closed after, kept connection    redirect lost: no answer 1, then refused: duplicate reference 1
  cut after 1 byte                 redirect lost: no answer 1, then refused: duplicate reference 1
  cut after 17 bytes               redirect lost: no answer 1, then refused: duplicate reference 1
  cut in the headers               redirect lost: no answer 1, then refused: duplicate reference 1
  cut in the body                  redirect lost: no answer 1, then refused: duplicate reference 1
  cut in the body, and reset       redirect lost: no answer 1, then refused: duplicate reference 1
  garbage                          redirect lost: garbled 1, then refused: duplicate reference 1
  stalled before                   outcome unknown: deadline 0, then done 1
  stalled after                    outcome unknown: deadline 1, then refused: duplicate reference 1
  500 as HTML before               outcome unknown: internal 0, then done 1
  500 as HTML after                redirect lost: internal 1, then refused: duplicate reference 1
  502 as HTML before               outcome unknown: internal 0, then done 1
  503 as HTML after                redirect lost: internal 1, then refused: duplicate reference 1
  429                              not sent: too many requests in 60 s 0, then done 1
  429 with Retry-After: 7          not sent: too many requests in 7 s 0, then done 1
