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
ECom
  connection refused               not sent: connection, then done
  no token: its answer is reset    not sent: no answer, then done
  reset before, new connection     not sent: no answer, then done
  reset after, new connection      not sent: no answer, then done
  reset before, kept connection    not sent: no answer, then done
  reset after, kept connection     not sent: no answer, then done
  closed before, kept connection   not sent: no answer, then done
  closed after, kept connection    not sent: no answer, then done
  cut after 1 byte                 not sent: no answer, then done
  cut after 17 bytes               not sent: no answer, then done
  cut in the headers               not sent: no answer, then done
  cut in the body                  not sent: no answer, then done
  cut in the body, and reset       not sent: no answer, then done
  garbage                          not sent: garbled, then done
  stalled before                   not sent: deadline, then done
  stalled after                    not sent: deadline, then done
  500 as HTML before               not sent: internal, then done
  500 as HTML after                not sent: internal, then done
  502 as HTML before               not sent: internal, then done
  503 as HTML after                not sent: internal, then done
  429                              not sent: too many requests in 60 s, then done
  429 with Retry-After: 7          not sent: too many requests in 7 s, then done
EPayment
  connection refused               not sent: connection, then done
  no token: its answer is reset    not sent: no answer, then done
  reset before, new connection     not sent: no answer, then done
  reset after, new connection      not sent: no answer, then done
  reset before, kept connection    not sent: no answer, then done
  reset after, kept connection     not sent: no answer, then done
  closed before, kept connection   not sent: no answer, then done
  closed after, kept connection    not sent: no answer, then done
  cut after 1 byte                 not sent: no answer, then done
  cut after 17 bytes               not sent: no answer, then done
  cut in the headers               not sent: no answer, then done
  cut in the body                  not sent: no answer, then done
  cut in the body, and reset       not sent: no answer, then done
  garbage                          not sent: garbled, then done
  stalled before                   not sent: deadline, then done
  stalled after                    not sent: deadline, then done
  500 as HTML before               not sent: internal, then done
  500 as HTML after                not sent: internal, then done
  502 as HTML before               not sent: internal, then done
  503 as HTML after                not sent: internal, then done
  429                              not sent: too many requests in 60 s, then done
  429 with Retry-After: 7          not sent: too many requests in 7 s, then done
