<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * The set-up command: php examples/shop/setup.php
 *
 * Brings about that Vipps calls the shop (ePayment's webhooks; eCom is told with each payment). To be run when the
 * shop is installed or moves, and every day: Vipps drops a registration whose shop was silent for two weeks. Needs the
 * same environment as the shop, and SHOP_URL.
 */

use Shop\Shop;

require __DIR__ . '/autoload.php';

$shop = new Shop(getenv('SHOP_URL') ?: 'https://shop.example');
$shop->setUp();
echo "Vipps calls $shop->endpoint\n";
