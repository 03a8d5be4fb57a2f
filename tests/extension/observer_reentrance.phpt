--TEST--
From within an observer its own client refuses to be called, another one works, and the call goes on
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$other = Client::local(local_vipps());
$other->create(socks());
$client = Client::local($vipps, observer: function ($attempt) use (&$client, $other) {
    echo $attempt->operation, ': ', thrown(fn () => $client->get('acme-shop-1042')), "\n";
    echo $attempt->operation, ': ', $other->get('acme-shop-1042')->state->name, "\n";
});
echo $client->create(socks())->reference, "\n";
$client = null;
gc_collect_cycles();
?>
--EXPECT--
token: Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler
token: Created
create: Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler
create: Created
acme-shop-1042
