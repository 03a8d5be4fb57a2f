--TEST--
PaymentRequest takes real ints only, from files with and without strict_types
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

// This file is in PHP's weak mode, where an int parameter would take all of these.
foreach (['499.00', '49900', 499.0, 19.99, null, []] as $amount) {
    echo thrown(fn () => new Vipps\PaymentRequest('acme-shop-1042', $amount, 'Sock', 'https://shop.example/')), "\n";
}
foreach ([0, -1, 99, PHP_INT_MIN] as $amount) {
    echo $amount, ': ', str_starts_with(thrown(fn () => socks(amount: $amount)),
        'ValueError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be') ? 'refused' : 'taken', "\n";
}
?>
--EXPECT--
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), float given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), float given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), null given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\PaymentRequest::__construct(): Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), array given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
0: refused
-1: refused
99: refused
-9223372036854775808: refused
