--TEST--
Money::minor() converts decimal text to minor units, exactly
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\Money;

foreach (['499.00', '499', '499.5', '0.01', '19.99', '0', '92233720368547758.07'] as $text) {
    echo $text, ' NOK is ', Money::minor($text, 'NOK'), "\n";
}
echo Money::minor('1.10', 'EUR') + Money::minor('2.20', 'DKK'), "\n";
?>
--EXPECT--
499.00 NOK is 49900
499 NOK is 49900
499.5 NOK is 49950
0.01 NOK is 1
19.99 NOK is 1999
0 NOK is 0
92233720368547758.07 NOK is 9223372036854775807
330
