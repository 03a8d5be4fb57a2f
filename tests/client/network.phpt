--TEST--
Over the network it is the same: create, approve, capture, refuse, history; connections and tokens are kept
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = remote_vipps();
$reused = [];
foreach ([1, 2] as $i) {
    $client = shop_client($vipps->url, observer: function ($attempt) use (&$reused) { $reused[] = (int) $attempt->reused; });
    $client->create(socks("acme-shop-$i"));
    $vipps->approve("acme-shop-$i");
    echo amounts($client->capture("acme-shop-$i", 20000, "shipment-$i")), "\n";
    echo strtok(thrown(fn () => $client->capture("acme-shop-$i", 30000, 'too much')), '('), "\n";
    echo count($client->history("acme-shop-$i")), " entries\n";
}
echo count($reused) - array_sum($reused), ' of ', count($reused) > 10 ? 'many' : 'few', " exchanges on a new connection\n";
echo count($vipps->requests('token')), " token\n";
$vipps->stop();
echo strtok(thrown(fn () => $client->get('acme-shop-1')), ':'), "\n";
?>
--EXPECT--
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
Vipps\Refused: capture of acme-shop-1 was refused: CaptureTooHigh 
4 entries
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
Vipps\Refused: capture of acme-shop-2 was refused: CaptureTooHigh 
4 entries
1 of many exchanges on a new connection
1 token
Vipps\NotSent
