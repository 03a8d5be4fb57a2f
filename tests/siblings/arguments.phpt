--TEST--
What cannot be shown in the app is refused before anything is sent, and says what would be right
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Category, Client, OrderManagement, Userinfo};

$vipps = local_vipps();
$orders = Client::local($vipps)->orders();
$https = 'https://shop.example/';
foreach (['', '../receipts', str_repeat('a', 65)] as $reference) {
    echo thrown(fn () => $orders->sendReceipt($reference, receipt())), "\n";
    echo thrown(fn () => $orders->setCategory($reference, Category::General, $https)), "\n";
}
foreach (['', 'SEK', 'nok'] as $currency) {
    echo thrown(fn () => $orders->sendReceipt('acme-shop-1042', receipt(), $currency)), "\n";
}
foreach (['', 'shop.example', 'vipps://order', 'https://shop.example/a b'] as $url) {
    echo thrown(fn () => $orders->setCategory('acme-shop-1042', Category::General, $url)), "\n";
}
echo thrown(fn () => test_client()->orders()->setCategory('acme-shop-1042', Category::General, 'http://shop.example/')), "\n";
echo thrown(fn () => $orders->setCategory('acme-shop-1042', 'GENERAL', $https)), "\n";
echo thrown(fn () => $orders->setCategory('acme-shop-1042', Category::General, $https, 'a logo')), "\n";
foreach (['', 'a/b', 'blå', str_repeat('a', 129)] as $id) {
    echo thrown(fn () => $orders->addImage($id, png(167))), "\n";
}
$pictures = ['', 'GIF89a', png(166), jpeg(166), png(0), substr(png(200), 0, 28), substr(jpeg(200), 0, 26), png(167, 2 * 1024 * 1024 + 1)];
foreach ($pictures as $bytes) {
    echo thrown(fn () => $orders->addImage('logo', $bytes)), "\n";
}
foreach (['', '..', 'a/b', 'a b'] as $sub) {
    echo thrown(fn () => $orders->client->userinfo($sub)), "\n";
}
foreach ([OrderManagement::class, Userinfo::class] as $class) {
    echo thrown(fn () => new $class()), "\n";
    echo thrown(fn () => (new ReflectionClass($class))->newInstanceWithoutConstructor()), "\n";
}
echo thrown(fn () => serialize($orders)), "\n";
echo count($vipps->requests()), " requests\n";
?>
--EXPECT--
ValueError: Vipps\OrderManagement::sendReceipt(): Argument #1 ($reference) must be 1 to 64 letters, digits and hyphens
ValueError: Vipps\OrderManagement::setCategory(): Argument #1 ($reference) must be 1 to 64 letters, digits and hyphens
ValueError: Vipps\OrderManagement::sendReceipt(): Argument #1 ($reference) must be 1 to 64 letters, digits and hyphens
ValueError: Vipps\OrderManagement::setCategory(): Argument #1 ($reference) must be 1 to 64 letters, digits and hyphens
ValueError: Vipps\OrderManagement::sendReceipt(): Argument #1 ($reference) must be 1 to 64 letters, digits and hyphens
ValueError: Vipps\OrderManagement::setCategory(): Argument #1 ($reference) must be 1 to 64 letters, digits and hyphens
ValueError: Vipps\OrderManagement::sendReceipt(): Argument #3 ($currency) must be NOK, DKK or EUR
ValueError: Vipps\OrderManagement::sendReceipt(): Argument #3 ($currency) must be NOK, DKK or EUR
ValueError: Vipps\OrderManagement::sendReceipt(): Argument #3 ($currency) must be NOK, DKK or EUR
ValueError: Vipps\OrderManagement::setCategory(): Argument #3 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\OrderManagement::setCategory(): Argument #3 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\OrderManagement::setCategory(): Argument #3 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\OrderManagement::setCategory(): Argument #3 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\OrderManagement::setCategory(): Argument #3 ($url) must be an https URL of at most 2000 bytes
TypeError: Vipps\OrderManagement::setCategory(): Argument #2 ($category) must be of type Vipps\Category, string given
ValueError: Vipps\OrderManagement::setCategory(): Argument #4 ($imageId) must be 1 to 128 letters, digits, hyphens, underscores and dots
ValueError: Vipps\OrderManagement::addImage(): Argument #1 ($id) must be 1 to 128 letters, digits, hyphens, underscores and dots
ValueError: Vipps\OrderManagement::addImage(): Argument #1 ($id) must be 1 to 128 letters, digits, hyphens, underscores and dots
ValueError: Vipps\OrderManagement::addImage(): Argument #1 ($id) must be 1 to 128 letters, digits, hyphens, underscores and dots
ValueError: Vipps\OrderManagement::addImage(): Argument #1 ($id) must be 1 to 128 letters, digits, hyphens, underscores and dots
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be those of a PNG or JPEG
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be those of a PNG or JPEG
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be a picture at least 167 pixels high
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be a picture at least 167 pixels high
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be those of a PNG or JPEG
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be those of a PNG or JPEG
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be those of a PNG or JPEG
ValueError: Vipps\OrderManagement::addImage(): Argument #2 ($bytes) must be at most 2 MB
ValueError: Vipps\Client::userinfo(): Argument #1 ($sub) must be a customer's sub, as Vipps gave it
ValueError: Vipps\Client::userinfo(): Argument #1 ($sub) must be a customer's sub, as Vipps gave it
ValueError: Vipps\Client::userinfo(): Argument #1 ($sub) must be a customer's sub, as Vipps gave it
ValueError: Vipps\Client::userinfo(): Argument #1 ($sub) must be a customer's sub, as Vipps gave it
Error: Call to private Vipps\OrderManagement::__construct() from global scope
ReflectionException: Class Vipps\OrderManagement is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Vipps\Userinfo::__construct() from global scope
ReflectionException: Class Vipps\Userinfo is an internal class marked as final that cannot be instantiated without invoking its constructor
Exception: Serialization of 'Vipps\OrderManagement' is not allowed
0 requests
