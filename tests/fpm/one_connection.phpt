--TEST--
web requests in one php-fpm worker share one connection, one TLS handshake and one token
--EXTENSIONS--
vipps
--SKIPIF--
<?php require __DIR__ . '/skipif.inc'; ?>
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/shops.inc';

$vipps = Vipps\Sandbox\Remote::start('--tls');
$shop = new WebShop($vipps);

foreach (['acme-web-0001', 'acme-web-0002', 'acme-web-0003'] as $reference) {
    echo $shop->does('create', $reference), "; ", $shop->count(), "\n";
}
$vipps->approve('acme-web-0001');
echo $shop->does('capture', 'acme-web-0001'), "; ", $shop->count(), "\n";
?>
--EXPECT--
create: done, created; 1 connection, 1 handshake, 1 token
create: done, created; 0 connections, 0 handshakes, 0 tokens
create: done, created; 0 connections, 0 handshakes, 0 tokens
capture: done, authorized; 0 connections, 0 handshakes, 0 tokens
