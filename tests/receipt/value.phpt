--TEST--
A receipt is what was written; the tax is computed when it is not given
--EXTENSIONS--
vipps
--FILE--
<?php
use Vipps\{QuantityUnit, Receipt, ReceiptLine};

$least = new ReceiptLine('socks', 'Sokker, rødgrønne', 12500, 2500);
echo json_encode($least, JSON_UNESCAPED_UNICODE), "\n";
$most = new ReceiptLine(id: 'cheese', name: 'Cheese', total: 8970, taxRate: 1500, tax: 1170, discount: 1000, quantity: '0.75',
    unitPrice: 13293, unit: QuantityUnit::Kilograms, productUrl: 'https://shop.example/cheese', shipping: true);
echo json_encode($most, JSON_UNESCAPED_SLASHES), "\n";
echo json_encode(new ReceiptLine('x', 'X', 0, 0, quantity: 3, unitPrice: 0)), "\n";

$receipt = new Receipt([7 => $least, 'cheese' => $most], roundingLine: 'Rounding', receiptNumber: 'A-1042');
var_dump($receipt->lines === [$least, $most], $receipt->roundingLine, $receipt->receiptNumber, (new Receipt([$least]))->roundingLine);
echo $receipt->total(), ' ', $receipt->difference(21470), ' ', $receipt->difference(21500), ' ', $receipt->difference(21400), ' ', $receipt->difference(0), "\n";
$less = new Receipt([$least, new ReceiptLine('gift-card', 'Gift card', -20000, 0)]);
echo $less->total(), ' ', $less->difference(0), "\n";

/* Half a minor unit is rounded up. */
foreach ([[1, 10000], [1, 9999], [3, 10000], [-1, 10000], [-3, 10000], [49900, 2500], [49900, 1500], [65000000, 10000], [-65000000, 2500], [100, 0]] as [$total, $rate]) {
    echo "$total at $rate: ", (new ReceiptLine('x', 'X', $total, $rate))->tax, "\n";
}
?>
--EXPECT--
{"id":"socks","name":"Sokker, rødgrønne","total":12500,"taxRate":2500,"tax":2500,"discount":0,"quantity":null,"unitPrice":null,"unit":"PCS","productUrl":null,"shipping":false}
{"id":"cheese","name":"Cheese","total":8970,"taxRate":1500,"tax":1170,"discount":1000,"quantity":"0.75","unitPrice":13293,"unit":"KG","productUrl":"https://shop.example/cheese","shipping":true}
{"id":"x","name":"X","total":0,"taxRate":0,"tax":0,"discount":0,"quantity":"3","unitPrice":0,"unit":"PCS","productUrl":null,"shipping":false}
bool(true)
string(8) "Rounding"
string(6) "A-1042"
NULL
21470 0 30 -70 -21470
-7500 7500
1 at 10000: 1
1 at 9999: 0
3 at 10000: 2
-1 at 10000: 0
-3 at 10000: -1
49900 at 2500: 9980
49900 at 1500: 6509
65000000 at 10000: 32500000
-65000000 at 2500: -13000000
100 at 0: 0
