--TEST--
A receipt never stops a payment: it is left out when it does not fit, or when Vipps refuses it; a gap of at most 1.00 gets its line
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client, QuantityUnit, Receipt, ReceiptLine};

$vipps = local_vipps();
$client = Client::local($vipps, api: Api::EPayment);

/** @return list<string> the receipts of the requests that created it */
function receipts(object $vipps, string $reference): array
{
    return array_map(fn ($request) => json_encode(json_decode($request->body, true)['receipt'] ?? null, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
        $vipps->requests('create', $reference));
}

$socks = new ReceiptLine('socks', 'Sokker', 25000, 2500);
$cheese = new ReceiptLine('cheese', 'Cheese', 8970, 1500, discount: 1000, quantity: '0.75', unitPrice: 13293, unit: QuantityUnit::Kilograms,
    productUrl: 'https://shop.example/cheese');
$post = new ReceiptLine('post', 'Post', 5930, 2500, shipping: true);
$lines = [$socks, $cheese, $post];

$tries = [
    'fits' => [39900, new Receipt($lines, receiptNumber: 'A-1042')],
    'rounded up' => [40000, new Receipt($lines, 'Rounding')],
    'rounded down' => [39899, new Receipt($lines, 'Øreavrunding')],
    'no rounding' => [40000, new Receipt($lines)],
    'too far' => [40001, new Receipt($lines, 'Rounding')],
    'gift card' => [5000, new Receipt([$socks, new ReceiptLine('gift-card', 'Gift card', -20000, 0)])],
];
$i = 0;
foreach ($tries as $name => [$amount, $receipt]) {
    $reference = 'acme-shop-' . ++$i;
    $client->create(socks($reference, $amount, receipt: $receipt));
    echo "$name: ", implode("\n  then ", receipts($vipps, $reference)), "\n";
}

/* Refused for its receipt. */
$vipps->answerNext(400, ['type' => 'https://httpstatuses.io/400', 'title' => 'Bad Request', 'status' => 400, 'traceId' => 'abc',
    'extraDetails' => [['name' => 'receipt.orderLines[0].name', 'reason' => 'The field is invalid']]], 'create');
$payment = $client->create(socks('acme-shop-refused', 39900, receipt: new Receipt($lines)));
echo 'refused: ', is_string($payment->redirectUrl) ? 'a page' : 'no page', ', ', implode(' then ', array_map(fn ($text) => $text === 'null' ? 'without' : 'with',
    receipts($vipps, 'acme-shop-refused'))), "\n";
?>
--EXPECT--
fits: {"orderLines":[{"name":"Sokker","id":"socks","totalAmount":25000,"totalAmountExcludingTax":20000,"totalTaxAmount":5000,"taxRate":2500},{"name":"Cheese","id":"cheese","totalAmount":8970,"totalAmountExcludingTax":7800,"totalTaxAmount":1170,"taxRate":1500,"unitInfo":{"unitPrice":13293,"quantity":"0.75","quantityUnit":"KG"},"discount":1000,"productUrl":"https://shop.example/cheese"},{"name":"Post","id":"post","totalAmount":5930,"totalAmountExcludingTax":4744,"totalTaxAmount":1186,"taxRate":2500,"isShipping":true}],"bottomLine":{"currency":"NOK","receiptNumber":"A-1042"}}
rounded up: {"orderLines":[{"name":"Sokker","id":"socks","totalAmount":25000,"totalAmountExcludingTax":20000,"totalTaxAmount":5000,"taxRate":2500},{"name":"Cheese","id":"cheese","totalAmount":8970,"totalAmountExcludingTax":7800,"totalTaxAmount":1170,"taxRate":1500,"unitInfo":{"unitPrice":13293,"quantity":"0.75","quantityUnit":"KG"},"discount":1000,"productUrl":"https://shop.example/cheese"},{"name":"Post","id":"post","totalAmount":5930,"totalAmountExcludingTax":4744,"totalTaxAmount":1186,"taxRate":2500,"isShipping":true},{"name":"Rounding","id":"rounding","totalAmount":100,"totalAmountExcludingTax":100,"totalTaxAmount":0,"taxRate":0}],"bottomLine":{"currency":"NOK"}}
rounded down: {"orderLines":[{"name":"Sokker","id":"socks","totalAmount":25000,"totalAmountExcludingTax":20000,"totalTaxAmount":5000,"taxRate":2500},{"name":"Cheese","id":"cheese","totalAmount":8970,"totalAmountExcludingTax":7800,"totalTaxAmount":1170,"taxRate":1500,"unitInfo":{"unitPrice":13293,"quantity":"0.75","quantityUnit":"KG"},"discount":1000,"productUrl":"https://shop.example/cheese"},{"name":"Post","id":"post","totalAmount":5930,"totalAmountExcludingTax":4744,"totalTaxAmount":1186,"taxRate":2500,"isShipping":true},{"name":"Øreavrunding","id":"rounding","totalAmount":-1,"totalAmountExcludingTax":-1,"totalTaxAmount":0,"taxRate":0}],"bottomLine":{"currency":"NOK"}}
no rounding: null
too far: null
gift card: {"orderLines":[{"name":"Sokker","id":"socks","totalAmount":25000,"totalAmountExcludingTax":20000,"totalTaxAmount":5000,"taxRate":2500},{"name":"Gift card","id":"gift-card","totalAmount":-20000,"totalAmountExcludingTax":-20000,"totalTaxAmount":0,"taxRate":0}],"bottomLine":{"currency":"NOK"}}
refused: a page, with then without
