--TEST--
cancel over ePayment: whatever breaks, the outcome is told rightly, and the same call again ends with it done once
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

try_faults(new Deed(
    path: '/cancel',
    operation: 'cancel',
    do: static fn (Vipps\Client $shop, string $reference) => $shop->cancel($reference),
    count: static fn (Vipps\Sandbox\Remote $vipps, string $reference) => times($vipps, $reference, 'cancel', 49900),
    prepare: reserved(...),
    apis: [Vipps\Api::EPayment],
));
?>
--EXPECT--
EPayment
  connection refused               not sent: connection 0, then done 1
  no token: its answer is reset    not sent: no answer 0, then done 1
  reset before, kept connection    outcome unknown: no answer 0, then done 1
  reset after, kept connection     done 1, then done 1
  closed before, kept connection   outcome unknown: no answer 0, then done 1
  closed after, kept connection    done 1, then done 1
  cut after 1 byte                 done 1, then done 1
  cut after 17 bytes               done 1, then done 1
  cut in the headers               done 1, then done 1
  cut in the body                  done 1, then done 1
  cut in the body, and reset       done 1, then done 1
  garbage                          done 1, then done 1
  stalled before                   outcome unknown: deadline 0, then done 1
  stalled after                    outcome unknown: deadline 1, then done 1
  500 as HTML before               outcome unknown: internal 0, then done 1
  500 as HTML after                done 1, then done 1
  502 as HTML before               outcome unknown: internal 0, then done 1
  503 as HTML after                done 1, then done 1
  429                              not sent: too many requests in 60 s 0, then done 1
  429 with Retry-After: 7          not sent: too many requests in 7 s 0, then done 1
