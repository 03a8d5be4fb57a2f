--TEST--
wait() asks until the payment is final or the time is over, and returns what was seen last
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$client->create(socks());
$began = $vipps->now();
echo $client->wait('acme-shop-1042', 10)->state->name, ' ', $vipps->now() - $began >= 8000 ? 'after the time' : 'early', "\n";
$vipps->approve('acme-shop-1042');
$began = $vipps->now();
echo $client->wait('acme-shop-1042', 10)->state->name, ' ', $vipps->now() - $began < 2000 ? 'at once' : 'late', "\n";
?>
--EXPECT--
Created after the time
Authorized at once
