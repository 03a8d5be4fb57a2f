<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * The nightly job, some time after six: php examples/shop/reconcile.php
 *
 * Fetches what is new in Vipps' ledger, from where the last run ended, compares it with the shop's orders, and prints
 * what differs, a line each. The exit status is 0 when nothing does, 1 when something does, and 2 when Vipps cannot be
 * asked. Needs the same environment as the shop: SHOP_URL, SHOP_DATA, SHOP_MERCHANT_KEY, VIPPS_….
 */

use Shop\Kroner;
use Shop\Shop;

require __DIR__ . '/autoload.php';

$shop = new Shop(getenv('SHOP_URL') ?: 'https://shop.example');
try {
    $shop->settlements->fetch();
} catch (Vipps\Failure $why) {
    $shop->log->error($why->supportText());
    fwrite(STDERR, "{$why->supportText()}\n");
    exit(2);
}
$ledgers = $shop->settlements->books();
foreach ($ledgers as $books) {
    foreach ($books->payouts() as $payout) {
        echo "Payout of $payout->date: ", Kroner::text($payout->amount), "\n";
    }
    echo 'On its way: ', Kroner::text($books->pending()), '; fees: ', Kroner::text($books->fees()), "\n";
}
$differences = $shop->differences(...$ledgers);
foreach ($differences as $difference) {
    echo $difference->text(), "\n";
}
exit($differences === [] ? 0 : 1);
