--TEST--
a token that Vipps takes no longer is fetched again once, within the call that found out
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

echo $shop->does('create', 'acme-web-0001'), "; ", $shop->count(), "\n";
$vipps->revokeTokens();
echo $shop->does('create', 'acme-web-0002'), "; ", $shop->count(), "\n";
echo $shop->does('create', 'acme-web-0003'), "; ", $shop->count(), "\n";
$vipps->approve('acme-web-0003');
$vipps->revokeTokens();
echo $shop->does('capture', 'acme-web-0003'), "; ", $shop->count(), "\n";
echo 'captures: ', $vipps->moneyMoved('acme-web-0003')->captures, "\n";
?>
--EXPECT--
create: done, created; 1 connection, 1 handshake, 1 token
create: done, created; 0 connections, 0 handshakes, 1 token
create: done, created; 0 connections, 0 handshakes, 0 tokens
capture: done, authorized; 0 connections, 0 handshakes, 1 token
captures: 1
