--TEST--
Money::format() takes real ints and known currencies only
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

foreach (['49900', '499.00', 49900.0, null] as $minor) {
    echo thrown(fn () => Vipps\Money::format($minor, 'NOK')), "\n";
}
echo thrown(fn () => Vipps\Money::format(1, 'SEK')), "\n";
?>
--EXPECT--
TypeError: Vipps\Money::format(): Argument #1 ($minor) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Money::format(): Argument #1 ($minor) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Money::format(): Argument #1 ($minor) must be of type int in minor units (49900 for 499.00 kr), float given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Money::format(): Argument #1 ($minor) must be of type int in minor units (49900 for 499.00 kr), null given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
ValueError: Vipps\Money::format(): Argument #2 ($currency) must be NOK, DKK or EUR
