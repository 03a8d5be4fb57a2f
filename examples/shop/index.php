<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * Every request to the shop comes here: php -S 127.0.0.1:8080 examples/shop/index.php
 *
 * SHOP_DATA           the folder for orders, the webhooks' secrets, and log
 * SHOP_MERCHANT_KEY   opens the merchant's pages
 * SHOP_URL            where the shop is, for those who call it from outside; PHP's own web server knows without
 * SHOP_EXPLICIT_FLOW  1 or 0: express checkout's useExplicitCheckoutFlow; without it Vipps decides
 * VIPPS_API           ecom or epayment; ecom without it. With the local Vipps, the shop's page has a switch
 * VIPPS_LOCAL_URL     of the local Vipps; without it VIPPS_MERCHANT_SERIAL_NUMBER, VIPPS_CLIENT_ID,
 *                     VIPPS_CLIENT_SECRET and VIPPS_SUBSCRIPTION_KEY, of Vipps' test environment
 */

use Shop\Front;
use Shop\Html;
use Shop\NoSuchPage;
use Shop\Shop;

require __DIR__ . '/autoload.php';

$url = getenv('SHOP_URL') ?: "http://{$_SERVER['SERVER_NAME']}:{$_SERVER['SERVER_PORT']}";
$shop = new Shop($url);
try {
    (new Front($shop))->serve($_SERVER['REQUEST_METHOD'], parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
} catch (NoSuchPage) {
    http_response_code(404);
    echo Html::notice('Not here', 'There is no such page.');
} catch (DomainException | ValueError $why) {
    http_response_code(400);
    echo Html::notice('That cannot be', $why->getMessage());
} catch (Throwable $why) {
    $shop->log->error($why::class . ": {$why->getMessage()} at {$why->getFile()}:{$why->getLine()}");
    http_response_code(500);
    echo Html::notice('Sorry', 'Something went wrong here. We look into it.');
}
