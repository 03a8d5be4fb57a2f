--TEST--
Money::format() converts minor units to decimal text, and back it is the same amount
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\Money;

foreach ([49900, 5, 0, -1, -12345, PHP_INT_MAX, PHP_INT_MIN] as $minor) {
    echo $minor, ' is ', Money::format($minor, 'NOK'), " NOK\n";
}
foreach ([1, 99, 100, 1998, PHP_INT_MAX] as $minor) {
    if (Money::minor(Money::format($minor, 'EUR'), 'EUR') !== $minor) {
        echo "$minor came back changed\n";
    }
}
?>
--EXPECT--
49900 is 499.00 NOK
5 is 0.05 NOK
0 is 0.00 NOK
-1 is -0.01 NOK
-12345 is -123.45 NOK
9223372036854775807 is 92233720368547758.07 NOK
-9223372036854775808 is -92233720368547758.08 NOK
