--TEST--
PaymentRequest counts characters, not bytes, and takes all up to the limits
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

echo socks(description: str_repeat('ø', 3))->description, "\n";
echo strlen(socks(description: str_repeat('ø', 100))->description), "\n";
echo strlen(socks(reference: str_repeat('a', 64))->reference), "\n";
echo strlen(socks(reference: 'a-1-b-2-')->reference), "\n";
echo socks(amount: 100)->amount, "\n";
echo strlen(socks(returnUrl: 'https://shop.example/' . str_repeat('a', 2479))->returnUrl), "\n";
echo strlen(socks(callbackUrl: 'https://shop.example/' . str_repeat('a', 234))->callbackUrl), "\n";
?>
--EXPECT--
øøø
200
64
8
100
2500
255
