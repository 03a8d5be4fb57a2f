--TEST--
Over the network: the largest picture there may be, a link, a receipt, and who has paid
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Api, Category, Client};

$vipps = remote_vipps();
$client = Client::local($vipps->url, Api::EPayment);
$client->create(socks(scope: 'name address'));
$vipps->approve('acme-shop-1042');
$orders = $client->orders();
$bytes = png(167, 2 * 1024 * 1024);
$orders->addImage('logo', $bytes);
$orders->setCategory('acme-shop-1042', Category::Delivery, 'https://shop.example/track/1042', 'logo');
$orders->sendReceipt('acme-shop-1042', receipt());
$shown = $vipps->orderDetails('acme-shop-1042');
var_dump(base64_decode(explode(',', $shown['image'])[1]) === $bytes);
echo $shown['category'], ' ', count($shown['receipt']['orderLines']), "\n";
$u = $client->userinfo($client->get('acme-shop-1042')->customer->sub);
echo $u->name, ', ', $u->addresses[0]->city, ' and ', count($u->addresses) - 1, " more\n";
$vipps->stop();
?>
--EXPECT--
bool(true)
DELIVERY 2
Ada Lovelace, OSLO and 2 more
