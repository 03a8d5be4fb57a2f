<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * The cron job, every minute: php examples/shop/sweep.php
 *
 * Looks at every order that has no end yet: a call from Vipps may never come, a customer may never return, a process
 * may die in the middle of a capture. Once a day at every confirmed one: of what the merchant does in Vipps' portal,
 * eCom never tells. Needs the same environment as the shop: SHOP_URL, SHOP_DATA, SHOP_MERCHANT_KEY, VIPPS_….
 */

use Shop\Shop;

require __DIR__ . '/autoload.php';

$shop = new Shop(getenv('SHOP_URL') ?: 'https://shop.example');
$said = static fn (Throwable $why) => $why instanceof Vipps\Failure ? $why->supportText() : $why->getMessage();
try {
    $shop->setUp();    // once a day is enough
} catch (Throwable $why) {
    $shop->log->error("Webhooks: {$said($why)}");
}
$shop->privacy->fulfil();
foreach ($shop->orders->unfinished() as $id) {
    try {
        $shop->lookAt($id);
    } catch (Throwable $why) {
        $shop->log->error("Order $id: {$said($why)}");    // one odd payment must not stop the others
    }
    echo "Order $id: {$shop->orders->find($id)->state->value}\n";
}
