--TEST--
Reference refuses what Vipps would refuse, and what could be another order's reference
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Reference;

foreach ([['', '1'], ['a', ''], ['acme shop', '1042'], ['acme', '10/42'], ['acme', "1042\n"], ['æ-shop', '1042'],
    ['a', '1'], ['acme-shop', '1042', 0], ['acme-shop', '1042', -1], [str_repeat('a', 46), '1042']] as $parts) {
    echo json_encode($parts), ' ', thrown(fn () => Reference::make(...$parts)), "\n";
}
foreach (['', '1042', 'acme-shop', 'acme-shop-1042-x', 'acme-shop-1042-0', 'acme-shop-1042-9223372036854775807', 'x y-1'] as $reference) {
    echo json_encode($reference), ' ', thrown(fn () => Reference::next($reference)), "\n";
}
?>
--EXPECT--
["","1"] ValueError: Vipps\Reference::make(): Argument #1 ($prefix) must be letters, digits and hyphens
["a",""] ValueError: Vipps\Reference::make(): Argument #2 ($order) must be letters, digits and hyphens
["acme shop","1042"] ValueError: Vipps\Reference::make(): Argument #1 ($prefix) must be letters, digits and hyphens
["acme","10\/42"] ValueError: Vipps\Reference::make(): Argument #2 ($order) must be letters, digits and hyphens
["acme","1042\n"] ValueError: Vipps\Reference::make(): Argument #2 ($order) must be letters, digits and hyphens
["\u00e6-shop","1042"] ValueError: Vipps\Reference::make(): Argument #1 ($prefix) must be letters, digits and hyphens
["a","1"] ValueError: Vipps\Reference::make(): Argument #1 ($prefix) must be longer: prefix, order and attempt make at least 8 characters
["acme-shop","1042",0] ValueError: Vipps\Reference::make(): Argument #3 ($attempt) must be between 1 and 9999
["acme-shop","1042",-1] ValueError: Vipps\Reference::make(): Argument #3 ($attempt) must be between 1 and 9999
["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","1042"] ValueError: Vipps\Reference::make(): Argument #1 ($prefix) must be shorter: prefix, order and attempt make at most 50 characters
"" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
"1042" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
"acme-shop" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
"acme-shop-1042-x" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
"acme-shop-1042-0" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
"acme-shop-1042-9223372036854775807" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
"x y-1" ValueError: Vipps\Reference::next(): Argument #1 ($reference) must end in the number of an attempt, as Reference::make() makes it
