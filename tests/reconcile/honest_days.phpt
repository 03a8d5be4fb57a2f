--TEST--
In 200 honest days, whatever happens, nothing differs: the ledger is fetched piece by piece, and each payout is the bank's
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/reconcile.inc';

use Vipps\Api;

// Over each API.
define('DAYS', getenv('SKIP_PERF_SENSITIVE') ? 30 : 100);

foreach (Api::cases() as $seed => $api) {
    mt_srand(20261120 + $seed);
    $shop = new Bookkeeper($api);
    [$vipps, $nights, $events] = [$shop->vipps, 0, 0];
    $shop->vipps->ledgerPageSize(7);
    for ($day = 0; $day < DAYS; $day++) {
        for ($n = mt_rand(0, 4); $n > 0; $n--) {
            $order = mt_rand(0, 2) === 0 && $shop->orders !== [] ? $shop->orders[array_rand($shop->orders)] : $shop->sell(mt_rand(1, 3));
            ['capturable' => $capturable, 'refundable' => $refundable] = $order->payment;
            match (true) {
                $capturable > 0 && mt_rand(0, 2) === 0 => $shop->take($order),
                $capturable > 0 => $shop->take($order, mt_rand(100, $capturable)),
                $refundable > 0 && mt_rand(0, 3) === 0 => $vipps->portalRefund($order->reference, mt_rand(1, $refundable)),
                $refundable > 0 => $shop->giveBack($order, mt_rand(1, $refundable)),
                default => null,
            };
            $order->learn($shop->client);    // of the portal, as the daily sweep does
            $vipps->advance(mt_rand(1, 4 * 3600));
            $events++;
        }
        match (mt_rand(0, 30)) {
            0 => $vipps->correct(mt_rand(-500, 500)),
            1 => $vipps->bookEntry('top-up', mt_rand(1, 50000)),
            2 => $vipps->bankAccount() === [] ? null : end_of($vipps->bankAccount(), $vipps->abortPayout(...)),
            3 => $vipps->bookEntry('service-fee', -mt_rand(1, 5000), topic: 'fees'),
            4 => $vipps->feeRate(mt_rand(100, 300), mt_rand(0, 200)),
            default => null,
        };
        if (mt_rand(0, 2) > 0) {
            $vipps->advance(mt_rand(12, 36) . ' hours');
            continue;
        }
        $nights++;
        foreach ($shop->night(mt_rand(1, 36) . ' hours') as $found) {
            echo "day $day: $found\n";
        }
    }
    foreach ($shop->night('4 days') as $found) {
        echo "at the end: $found\n";
    }
    $theirs = array_map(fn (array $p) => [$p['payout'], $p['amount'], $p['aborted']], $vipps->bankAccount());
    $ours = array_map(fn ($p) => [$p->pspReference, $p->amount, $p->aborted], $shop->settlements->books()[0]->payouts());
    echo "$api->name: ", $theirs === $ours ? 'the payouts are the bank\'s' : 'other payouts than the bank\'s', "\n";
    $much = min(count($ours) / 60, $nights / 20, $events / 150) * 100 / DAYS;
    echo $much >= 1 ? "enough happened\n" : count($ours) . " payouts, $nights nights, $events events\n";
}

/** Aborts the last payout, unless it is already. */
function end_of(array $payouts, Closure $abort): void
{
    if (!end($payouts)['aborted']) {
        $abort(end($payouts)['payout']);
    }
}
?>
--EXPECT--
ECom: the payouts are the bank's
enough happened
EPayment: the payouts are the bank's
enough happened
