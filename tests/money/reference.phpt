--TEST--
Reference::make() joins shop, order and attempt; next() counts the attempt up
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\Reference;

echo $first = Reference::make('acme-shop', '1042'), "\n";
echo $second = Reference::next($first), "\n";
echo Reference::make('acme-shop', '1042', 9), "\n";
echo Reference::next(Reference::make('acme-shop', '1042', 9)), "\n";
var_dump($second === Reference::make('acme-shop', '1042', attempt: 2));
?>
--EXPECT--
acme-shop-1042-1
acme-shop-1042-2
acme-shop-1042-9
acme-shop-1042-10
bool(true)
