--TEST--
A link to the order, with its picture, is what was said last
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Category, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$orders = $client->orders();
approved($client, $vipps);
$orders->addImage('logo_1.png', png(167));
$orders->addImage('the.shop', jpeg(400));
foreach (Category::cases() as $category) {
    var_dump($orders->setCategory('acme-shop-1042', $category, "https://shop.example/order/1042?as=$category->value"));
    $vipps->advance('1 minute');
    echo implode(' ', array_filter($vipps->orderDetails('acme-shop-1042'))), "\n";
}
foreach (['logo_1.png', 'the.shop', null] as $image) {
    $orders->setCategory('acme-shop-1042', Category::Delivery, 'http://127.0.0.1:8080/track', $image);
    echo substr($vipps->orderDetails('acme-shop-1042')['image'] ?? 'none', 0, 22), "\n";
}
echo thrown(fn () => $orders->setCategory('acme-shop-1042', Category::Delivery, 'https://shop.example/', 'no-such')), "\n";
?>
--EXPECT--
NULL
GENERAL https://shop.example/order/1042?as=GENERAL
NULL
RECEIPT https://shop.example/order/1042?as=RECEIPT
NULL
ORDER_CONFIRMATION https://shop.example/order/1042?as=ORDER_CONFIRMATION
NULL
DELIVERY https://shop.example/order/1042?as=DELIVERY
NULL
TICKET https://shop.example/order/1042?as=TICKET
NULL
BOOKING https://shop.example/order/1042?as=BOOKING
data:image/png;base64,
data:image/jpeg;base64
none
Vipps\Refused: setCategory of acme-shop-1042 was refused: InvalidField (imageId): There is no such image
