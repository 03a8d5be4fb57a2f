--TEST--
Money::minor() takes no float and no int, whatever strict_types says
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

foreach ([499.0, 19.99, 499, null, ['499.00'], new ArrayObject(['499.00'])] as $amount) {
    echo thrown(fn () => Vipps\Money::minor($amount, 'NOK')), "\n";
}
?>
--EXPECT--
TypeError: Vipps\Money::minor(): Argument #1 ($amount) must be of type string, decimal text such as '499.00', float given; the text of a float is not always the amount that was meant, and an int needs no conversion
TypeError: Vipps\Money::minor(): Argument #1 ($amount) must be of type string, decimal text such as '499.00', float given; the text of a float is not always the amount that was meant, and an int needs no conversion
TypeError: Vipps\Money::minor(): Argument #1 ($amount) must be of type string, decimal text such as '499.00', int given; the text of a float is not always the amount that was meant, and an int needs no conversion
TypeError: Vipps\Money::minor(): Argument #1 ($amount) must be of type string, decimal text such as '499.00', null given; the text of a float is not always the amount that was meant, and an int needs no conversion
TypeError: Vipps\Money::minor(): Argument #1 ($amount) must be of type string, decimal text such as '499.00', array given; the text of a float is not always the amount that was meant, and an int needs no conversion
TypeError: Vipps\Money::minor(): Argument #1 ($amount) must be of type string, decimal text such as '499.00', ArrayObject given; the text of a float is not always the amount that was meant, and an int needs no conversion
