--TEST--
create over ePayment: whatever breaks, there is one payment, and the same call again brings its URL
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

try_faults(new Deed(
    path: 'POST /epayment/v1/payments',
    operation: 'create',
    do: static function (Vipps\Client $shop, string $reference): Vipps\Payment {
        $payment = $shop->create(new Vipps\PaymentRequest(
            reference: $reference,
            amount: 49900,
            description: 'One pair of socks',
            returnUrl: 'https://shop.example/order/1042',
        ));
        $again = $shop->create(new Vipps\PaymentRequest(
            reference: $reference,
            amount: 49900,
            description: 'One pair of socks',
            returnUrl: 'https://shop.example/order/1042',
        ));
        if ($payment->redirectUrl === null || $again->redirectUrl !== $payment->redirectUrl) {
            throw new LogicException("$payment->redirectUrl, then $again->redirectUrl");
        }
        return $again;
    },
    count: is_there(...),
    apis: [Vipps\Api::EPayment],
));
?>
--EXPECT--
EPayment
  connection refused               not sent: connection 0, then done 1
  no token: its answer is reset    not sent: no answer 0, then done 1
  reset before, new connection     outcome unknown: no answer 0, then done 1
  reset after, new connection      outcome unknown: no answer 1, then done 1
  reset before, kept connection    outcome unknown: no answer 0, then done 1
  reset after, kept connection     outcome unknown: no answer 1, then done 1
  closed before, kept connection   outcome unknown: no answer 0, then done 1
  closed after, kept connection    outcome unknown: no answer 1, then done 1
  cut after 1 byte                 outcome unknown: no answer 1, then done 1
  cut after 17 bytes               outcome unknown: no answer 1, then done 1
  cut in the headers               outcome unknown: no answer 1, then done 1
  cut in the body                  outcome unknown: no answer 1, then done 1
  cut in the body, and reset       outcome unknown: no answer 1, then done 1
  garbage                          outcome unknown: garbled 1, then done 1
  stalled before                   outcome unknown: deadline 0, then done 1
  stalled after                    outcome unknown: deadline 1, then done 1
  500 as HTML before               outcome unknown: internal 0, then done 1
  500 as HTML after                outcome unknown: internal 1, then done 1
  502 as HTML before               outcome unknown: internal 0, then done 1
  503 as HTML after                outcome unknown: internal 1, then done 1
  429                              not sent: too many requests in 60 s 0, then done 1
  429 with Retry-After: 7          not sent: too many requests in 7 s 0, then done 1
