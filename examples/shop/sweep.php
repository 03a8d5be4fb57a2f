<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * The cron job, every minute: php examples/shop/sweep.php
 *
 * Looks at every order that has no end yet: a callback may never come, a customer may never return, a process may
 * die in the middle of a capture. Once a day at every confirmed one: the merchant may act in Vipps' portal. Needs
 * the same environment as the shop: SHOP_DATA, SHOP_MERCHANT_KEY, VIPPS_….
 */

use Shop\Shop;

require __DIR__ . '/autoload.php';

$shop = new Shop(getenv('SHOP_URL') ?: 'https://shop.example');
$shop->privacy->fulfil();
foreach ($shop->orders->unfinished() as $id) {
    try {
        $shop->lookAt($id);
    } catch (Throwable $why) {
        // One odd payment must not stop the others.
        $shop->log->error("Order $id: " . ($why instanceof Vipps\Failure ? $why->supportText() : $why->getMessage()));
    }
    echo "Order $id: {$shop->orders->find($id)->state->value}\n";
}
