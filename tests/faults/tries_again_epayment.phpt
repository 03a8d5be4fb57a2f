--TEST--
one fault, and a call over ePayment that may try again: done within the call, once, and no URL is lost
--EXTENSIONS--
vipps
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';

use Vipps\Api;
use Vipps\Client;
use Vipps\PaymentRequest;
use Vipps\Sandbox\Proxy\Remote as Proxy;
use Vipps\Sandbox\Remote;

$captured = static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'capture', 20000);
$deeds = [
    'create' => new Deed(
        path: 'POST /epayment/v1/payments',
        operation: 'create',
        do: static function (Client $shop, string $reference) {
            $payment = $shop->create(new PaymentRequest(
                reference: $reference,
                amount: 49900,
                description: 'One pair of socks',
                returnUrl: 'https://shop.example/order/1042',
            ));
            return $payment->redirectUrl === null ? throw new LogicException('No URL') : $payment;
        },
        count: is_there(...),
    ),
    'history' => new Deed(
        path: '/events',
        operation: 'events',
        do: static fn (Client $shop, string $reference) => $shop->history($reference)
            === [] ? throw new LogicException('No history') : $shop->get($reference),
        count: null,
    ),
    'changes' => new Deed(
        path: '/events',
        operation: 'events',
        do: static fn (Client $shop, string $reference) => $shop->changes($reference)[1]->payment,
        count: $captured,
        prepare: static function (Remote $vipps, string $reference): void {
            $vipps->approve($reference);
            $vipps->portalCapture($reference, 20000);
        },
    ),
    'capture part' => new Deed(
        path: '/capture',
        operation: 'capture',
        do: static fn (Client $shop, string $reference) => $shop->capture($reference, 20000, 'shipment-17'),
        count: $captured,
        prepare: reserved(...),
    ),
    'captureTo' => new Deed(
        path: '/capture',
        operation: 'capture',
        do: static fn (Client $shop, string $reference) => $shop->captureTo($reference, 20000),
        count: $captured,
        prepare: reserved(...),
    ),
    'refund' => new Deed(
        path: '/refund',
        operation: 'refund',
        do: static fn (Client $shop, string $reference) => $shop->refund($reference, 5000, 'creditmemo-8'),
        count: static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'refund', 5000),
        prepare: taken(...),
    ),
    'cancel' => new Deed(
        path: '/cancel',
        operation: 'cancel',
        do: static fn (Client $shop, string $reference) => $shop->cancel($reference),
        count: static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'cancel', 49900),
        prepare: reserved(...),
    ),
    'release' => new Deed(
        path: '/cancel',
        operation: 'cancel',
        do: static fn (Client $shop, string $reference) => $shop->releaseRemaining($reference),
        count: static fn (Remote $vipps, string $reference) => times($vipps, $reference, 'cancel', 29900),
        prepare: static function (Remote $vipps, string $reference): void {
            $vipps->approve($reference);
            $vipps->portalCapture($reference, 20000);
        },
    ),
];

$vipps = Remote::start('--no-rate-limits');
$proxy = Proxy::before($vipps->url);
$faults = [
    'reset before' => static fn (Attempted $it, Deed $deed) => $it->fault('reset', 'before', times: 1),
    'reset after' => static fn (Attempted $it, Deed $deed) => $it->fault('reset', 'after', times: 1),
    'cut' => static fn (Attempted $it, Deed $deed) => $it->fault('cut', 'after', bytes: 200, times: 1),
    'garbage' => static fn (Attempted $it, Deed $deed) => $it->fault('garbage', 'after', times: 1),
    '502 before' => static fn (Attempted $it, Deed $deed) => $vipps->failNext(502, $deed->operation),
    '502 after' => static fn (Attempted $it, Deed $deed) => $vipps->failNext(502, $deed->operation, afterWork: true),
    'locked' => static fn (Attempted $it, Deed $deed) => $vipps->denyNext(423, $deed->operation),
];
foreach ($deeds as $name => $deed) {
    foreach ($faults as $title => $fault) {
        $it = new Attempted($vipps, $proxy, $deed, Api::EPayment);
        $it->keepConnection();
        $fault($it, $deed);
        printf("%-12s %-12s  %s\n", $name, $title, $it->call(maxAttempts: 4));
    }
}
?>
--EXPECT--
create       reset before  done 1
create       reset after   done 1
create       cut           done 1
create       garbage       done 1
create       502 before    done 1
create       502 after     done 1
create       locked        done 1
history      reset before  done
history      reset after   done
history      cut           done
history      garbage       done
history      502 before    done
history      502 after     done
history      locked        done
changes      reset before  done 1
changes      reset after   done 1
changes      cut           done 1
changes      garbage       done 1
changes      502 before    done 1
changes      502 after     done 1
changes      locked        done 1
capture part reset before  done 1
capture part reset after   done 1
capture part cut           done 1
capture part garbage       done 1
capture part 502 before    done 1
capture part 502 after     done 1
capture part locked        done 1
captureTo    reset before  done 1
captureTo    reset after   done 1
captureTo    cut           done 1
captureTo    garbage       done 1
captureTo    502 before    done 1
captureTo    502 after     done 1
captureTo    locked        done 1
refund       reset before  done 1
refund       reset after   done 1
refund       cut           done 1
refund       garbage       done 1
refund       502 before    done 1
refund       502 after     done 1
refund       locked        done 1
cancel       reset before  done 1
cancel       reset after   done 1
cancel       cut           done 1
cancel       garbage       done 1
cancel       502 before    done 1
cancel       502 after     done 1
cancel       locked        done 1
release      reset before  done 1
release      reset after   done 1
release      cut           done 1
release      garbage       done 1
release      502 before    done 1
release      502 after     done 1
release      locked        done 1
