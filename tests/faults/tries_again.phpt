--TEST--
one fault, and a call that may try again: done within the call, once; only a created payment's URL can be lost
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

use Vipps\Client;
use Vipps\PaymentRequest;
use Vipps\Sandbox\Remote;

$captured = static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'capture', 20000);

try_again_after_faults('create', new Deed(
    path: 'POST /ecomm/v2/payments',
    operation: 'create',
    do: static fn (Client $shop, string $reference) => $shop->create(new PaymentRequest(
        reference: $reference,
        amount: 49900,
        description: 'One pair of socks',
        returnUrl: 'https://shop.example/order/1042',
        callbackUrl: 'https://shop.example/vipps',
    )),
    count: is_there(...),
));
try_again_after_faults('get', new Deed(
    path: 'GET /',
    operation: 'get',
    do: static fn (Client $shop, string $reference) => $shop->get($reference),
    count: null,
));
try_again_after_faults('capture part', new Deed(
    path: '/capture',
    operation: 'capture',
    do: static fn (Client $shop, string $reference) => $shop->capture($reference, 20000, 'shipment-17'),
    count: $captured,
    prepare: reserved(...),
));
try_again_after_faults('captureTo', new Deed(
    path: '/capture',
    operation: 'capture',
    do: static fn (Client $shop, string $reference) => $shop->captureTo($reference, 20000),
    count: $captured,
    prepare: reserved(...),
));
try_again_after_faults('refund', new Deed(
    path: '/refund',
    operation: 'refund',
    do: static fn (Client $shop, string $reference) => $shop->refund($reference, 5000, 'creditmemo-8'),
    count: static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'refund', 5000),
    prepare: taken(...),
));
try_again_after_faults('cancel', new Deed(
    path: '/cancel',
    operation: 'cancel',
    do: static fn (Client $shop, string $reference) => $shop->cancel($reference),
    count: static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'cancel', 49900),
    prepare: reserved(...),
));
?>
--EXPECT--
create       reset before  done 1
create       reset after   redirect lost: no answer 1
create       502 before    done 1
create       502 after     redirect lost: internal 1
get          reset before  done
get          reset after   done
get          502 before    done
get          502 after     done
capture part reset before  done 1
capture part reset after   done 1
capture part 502 before    done 1
capture part 502 after     done 1
captureTo    reset before  done 1
captureTo    reset after   done 1
captureTo    502 before    done 1
captureTo    502 after     done 1
refund       reset before  done 1
refund       reset after   done 1
refund       502 before    done 1
refund       502 after     done 1
cancel       reset before  done 1
cancel       reset after   done 1
cancel       502 before    done 1
cancel       502 after     done 1
