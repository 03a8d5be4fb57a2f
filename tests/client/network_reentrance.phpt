--TEST--
From within an observer no client can use the network, and the call goes on
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = remote_vipps();
$other = shop_client($vipps->url);
$client = shop_client($vipps->url, observer: function ($attempt) use ($other) {
    echo $attempt->operation, ': ', thrown(fn () => $other->get('acme-shop-1042')), "\n";
    echo $attempt->operation, ': ', shop_client(local_vipps())->create(socks())->state->name, " in process\n";
});
echo $client->create(socks())->reference, "\n";
echo $other->get('acme-shop-1042')->state->name, "\n";
?>
--EXPECT--
token: Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler
token: Created in process
create: Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler
create: Created in process
acme-shop-1042
Created
