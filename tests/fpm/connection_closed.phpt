--TEST--
after Vipps closed the idle connection the next web request makes one, and succeeds
--EXTENSIONS--
vipps
--SKIPIF--
<?php require __DIR__ . '/skipif.inc'; ?>
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/shops.inc';

$vipps = Vipps\Sandbox\Remote::start();
$proxy = Vipps\Sandbox\Proxy\Remote::before($vipps->url, '--tls');
$shop = new WebShop($vipps, url: $proxy->url, ca: $proxy->ca);

// The answer arrives whole, and the connection ends behind it.
$proxy->fault('cut', match: 'GET /', bytes: PHP_INT_MAX);
echo $shop->does('create', 'acme-web-0001'), "; connections: ", $proxy->state()['connections'], "\n";
echo $shop->does('get', 'acme-web-0001'), "; connections: ", $proxy->state()['connections'], "\n";
echo $shop->does('create', 'acme-web-0002'), "; connections: ", $proxy->state()['connections'], "\n";
echo $shop->does('get', 'acme-web-0002'), "; connections: ", $proxy->state()['connections'], "\n";
?>
--EXPECT--
create: done, created; connections: 1
get: done, created; connections: 1
create: done, created; connections: 2
get: done, created; connections: 2
