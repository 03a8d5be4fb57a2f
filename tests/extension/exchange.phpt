--TEST--
An Exchange is an HTTP status, or the word of what became of the request
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Exchange;

foreach ([0, 99, 600, -1] as $status) {
    echo thrown(fn () => Exchange::answered($status)), "\n";
}
var_dump(Exchange::answered(200, '{}', ['Content-Type' => 'application/json']), Exchange::lost('cut'), Exchange::unsent());
?>
--EXPECT--
ValueError: Vipps\Exchange::answered(): Argument #1 ($status) must be an HTTP status, 100 to 599
ValueError: Vipps\Exchange::answered(): Argument #1 ($status) must be an HTTP status, 100 to 599
ValueError: Vipps\Exchange::answered(): Argument #1 ($status) must be an HTTP status, 100 to 599
ValueError: Vipps\Exchange::answered(): Argument #1 ($status) must be an HTTP status, 100 to 599
object(Vipps\Exchange)#2 (0) {
}
object(Vipps\Exchange)#3 (0) {
}
object(Vipps\Exchange)#4 (0) {
}
