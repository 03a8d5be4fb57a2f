--TEST--
A receipt says which argument is wrong when it is made
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\{Receipt, ReceiptLine};

require __DIR__ . '/../shop.inc';

$line = fn (mixed ...$more): ReceiptLine => new ReceiptLine(...$more + ['id' => 'socks', 'name' => 'Socks', 'total' => 12500, 'taxRate' => 2500]);
$wrong = [
    // Not a real int: "125.00" would pass for 125, which is 1.25 kr
    fn () => $line(total: '125.00'),
    fn () => $line(total: 125.0),
    fn () => $line(total: null),
    fn () => $line(taxRate: '25.00'),
    fn () => $line(taxRate: 25.0),
    fn () => $line(tax: '25.00'),
    fn () => $line(discount: 1.5),
    fn () => $line(discount: null),
    fn () => $line(quantity: 2, unitPrice: '62.50'),
    // Out of range
    fn () => $line(id: ''),
    fn () => $line(id: str_repeat('x', 256)),
    fn () => $line(name: ''),
    fn () => $line(name: str_repeat('ø', 256)),
    fn () => $line(name: "\xff"),
    fn () => $line(total: 65000001),
    fn () => $line(total: PHP_INT_MIN),
    fn () => $line(taxRate: -1),
    fn () => $line(taxRate: 10001),
    fn () => $line(taxRate: 25),
    fn () => $line(taxRate: 1),
    fn () => $line(taxRate: 99),
    fn () => $line(tax: -1),
    fn () => $line(tax: 12501),
    fn () => $line(tax: PHP_INT_MIN),
    fn () => $line(total: -100, tax: 1),
    fn () => $line(discount: -1),
    fn () => $line(quantity: '1,5', unitPrice: 1),
    fn () => $line(quantity: '', unitPrice: 1),
    fn () => $line(quantity: -1, unitPrice: 1),
    fn () => $line(quantity: '1.', unitPrice: 1),
    fn () => $line(quantity: '12345678901', unitPrice: 1),
    fn () => $line(quantity: '1.123456789', unitPrice: 1),
    fn () => $line(quantity: 0.75, unitPrice: 1),
    fn () => $line(quantity: true, unitPrice: 1),
    fn () => $line(quantity: 2, unitPrice: -1),
    fn () => $line(quantity: 2),
    fn () => $line(unitPrice: 6250),
    fn () => $line(unit: 'PCS'),
    fn () => $line(productUrl: 'shop.example/socks'),
    // The receipt
    fn () => new Receipt([]),
    fn () => new Receipt(['socks']),
    fn () => new Receipt([$line(), null]),
    fn () => new Receipt([$line(), new stdClass()]),
    fn () => new Receipt($line()),
    fn () => new Receipt([$line()], ''),
    fn () => new Receipt([$line()], null, ''),
    fn () => (new Receipt([$line()]))->difference('125.00'),
    fn () => (new Receipt([$line()]))->difference(-1),
    fn () => (new Receipt([$line()]))->difference(PHP_INT_MAX),
];
foreach ($wrong as $work) {
    echo str_replace(['Vipps\\', '::__construct()'], '', thrown($work)), "\n";
}
/* At the limits. */
echo $line(id: str_repeat('x', 255), name: str_repeat('ø', 255), total: 65000000, taxRate: 10000, quantity: '12.1234567', unitPrice: 0)->tax, ' ', $line(taxRate: 100)->tax, ' ', $line(taxRate: 0)->tax, "\n";
?>
--EXPECTF--
TypeError: ReceiptLine: Argument #3 ($total) must be of type int in minor units (49900 for 499.00 kr), string given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ReceiptLine: Argument #3 ($total) must be of type int in minor units (49900 for 499.00 kr), float given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ReceiptLine: Argument #3 ($total) must be of type int in minor units (49900 for 499.00 kr), null given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ReceiptLine: Argument #4 ($taxRate) must be of type int in hundredths of a percent (2500 for 25 %), string given
TypeError: ReceiptLine: Argument #4 ($taxRate) must be of type int in hundredths of a percent (2500 for 25 %), float given
TypeError: ReceiptLine: Argument #5 ($tax) must be of type int in minor units (49900 for 499.00 kr), string given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ReceiptLine: Argument #6 ($discount) must be of type int in minor units (49900 for 499.00 kr), float given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ReceiptLine: Argument #6 ($discount) must be of type int in minor units (49900 for 499.00 kr), null given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ReceiptLine: Argument #8 ($unitPrice) must be of type int in minor units (49900 for 499.00 kr), string given; Money::minor('499.00', 'NOK') converts decimal text
ValueError: ReceiptLine: Argument #1 ($id) must be 1 to 255 bytes of UTF-8
ValueError: ReceiptLine: Argument #1 ($id) must be 1 to 255 bytes of UTF-8
ValueError: ReceiptLine: Argument #2 ($name) must be 1 to 255 characters of UTF-8
ValueError: ReceiptLine: Argument #2 ($name) must be 1 to 255 characters of UTF-8
ValueError: ReceiptLine: Argument #2 ($name) must be 1 to 255 characters of UTF-8
ValueError: ReceiptLine: Argument #3 ($total) must be at most 65 000 000, in minor units
ValueError: ReceiptLine: Argument #3 ($total) must be at most 65 000 000, in minor units
ValueError: ReceiptLine: Argument #4 ($taxRate) must be 0 to 10000, in hundredths of a percent: 2500 is 25 %
ValueError: ReceiptLine: Argument #4 ($taxRate) must be 0 to 10000, in hundredths of a percent: 2500 is 25 %
ValueError: ReceiptLine: Argument #4 ($taxRate) must be in hundredths of a percent: 2500 is 25 %, and no tax is below 1 %
ValueError: ReceiptLine: Argument #4 ($taxRate) must be in hundredths of a percent: 2500 is 25 %, and no tax is below 1 %
ValueError: ReceiptLine: Argument #4 ($taxRate) must be in hundredths of a percent: 2500 is 25 %, and no tax is below 1 %
ValueError: ReceiptLine: Argument #5 ($tax) must be a part of the total, or null
ValueError: ReceiptLine: Argument #5 ($tax) must be a part of the total, or null
ValueError: ReceiptLine: Argument #5 ($tax) must be a part of the total, or null
ValueError: ReceiptLine: Argument #5 ($tax) must be a part of the total, or null
ValueError: ReceiptLine: Argument #6 ($discount) must be 0 to 65 000 000, in minor units: what was taken off the total
ValueError: ReceiptLine: Argument #7 ($quantity) must be a decimal number of at most 10 characters and 8 decimals, such as "0.75"
ValueError: ReceiptLine: Argument #7 ($quantity) must be a decimal number of at most 10 characters and 8 decimals, such as "0.75"
ValueError: ReceiptLine: Argument #7 ($quantity) must be a decimal number of at most 10 characters and 8 decimals, such as "0.75"
ValueError: ReceiptLine: Argument #7 ($quantity) must be a decimal number of at most 10 characters and 8 decimals, such as "0.75"
ValueError: ReceiptLine: Argument #7 ($quantity) must be a decimal number of at most 10 characters and 8 decimals, such as "0.75"
ValueError: ReceiptLine: Argument #7 ($quantity) must be a decimal number of at most 10 characters and 8 decimals, such as "0.75"
TypeError: ReceiptLine: Argument #7 ($quantity) must be an int or decimal text such as "0.75", float given
TypeError: ReceiptLine: Argument #7 ($quantity) must be an int or decimal text such as "0.75", %s given
ValueError: ReceiptLine: Argument #8 ($unitPrice) must be 0 to 65 000 000, in minor units
ValueError: ReceiptLine: Argument #8 ($unitPrice) is required with $quantity: the price of one, before discount
ValueError: ReceiptLine: Argument #7 ($quantity) is required with $unitPrice
TypeError: ReceiptLine: Argument #9 ($unit) must be of type QuantityUnit, string given
ValueError: ReceiptLine: Argument #10 ($productUrl) must be an https URL
ValueError: Receipt: Argument #1 ($lines) must be one line or more
TypeError: Receipt: Argument #1 ($lines) must hold ReceiptLine only, string given
TypeError: Receipt: Argument #1 ($lines) must hold ReceiptLine only, null given
TypeError: Receipt: Argument #1 ($lines) must hold ReceiptLine only, stdClass given
TypeError: Receipt: Argument #1 ($lines) must be of type array, ReceiptLine given
ValueError: Receipt: Argument #2 ($roundingLine) must be 1 to 255 characters of UTF-8
ValueError: Receipt: Argument #3 ($receiptNumber) must be 1 to 255 characters of UTF-8
TypeError: Receipt::difference(): Argument #1 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Money::minor('499.00', 'NOK') converts decimal text
ValueError: Receipt::difference(): Argument #1 ($amount) must be the amount of a payment, in minor units
ValueError: Receipt::difference(): Argument #1 ($amount) must be the amount of a payment, in minor units
32500000 124 0
