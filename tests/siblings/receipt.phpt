--TEST--
A payment gets one receipt, whichever API made it, as the lines say it, and the app shows it
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Api, Client, Failure};

foreach (Api::cases() as $api) {
    $vipps = local_vipps();
    $client = Client::local($vipps, $api);
    $orders = $client->orders();
    var_dump($orders->client === $client);
    approved($client, $vipps);
    var_dump($orders->sendReceipt('acme-shop-1042', receipt(roundingLine: 'Rounding', receiptNumber: 'A-1042')));
    echo sent($vipps, 'sendReceipt');
    $shown = $vipps->orderDetails('acme-shop-1042')['receipt'];
    foreach ($shown['orderLines'] as $line) {
        echo "$line[name] $line[totalAmount] = $line[totalAmountExcludingTax] + $line[totalTaxAmount]\n";
    }
    echo json_encode($shown['bottomLine']), "\n";
    try {
        $orders->sendReceipt('acme-shop-1042', receipt());
    } catch (Failure $e) {
        echo $e::class, ': ', $e->getMessage(), "\n", $e->problem->kind->name, ' ', $e->problem->operation, "\n";
    }
    var_dump($vipps->orderDetails('acme-shop-1042')['receipt'] === $shown);
}

// One that came with the payment is the one.
$client->create(socks('acme-shop-1043', receipt: receipt()));
echo strtok(thrown(fn () => $orders->sendReceipt('acme-shop-1043', receipt())), ':'), "\n";
// Nobody asks whether there is such a payment.
$orders->sendReceipt('42', receipt(), 'EUR');
echo $vipps->orderDetails('42')['receipt']['bottomLine']['currency'], "\n";
foreach ($vipps->requests() as $request) {
    echo $request->unknownMembers === [] ? '' : "unknown members\n";
}
?>
--EXPECT--
bool(true)
NULL
201 /order-management/v2/ecom/receipts/acme-shop-1042
Socks 40000 = 32000 + 8000
By post 9900 = 7920 + 1980
{"currency":"NOK","receiptNumber":"A-1042"}
Vipps\Refused: sendReceipt of acme-shop-1042 was refused: AlreadyProcessed: The order has a receipt
AlreadyProcessed sendReceipt
bool(true)
bool(true)
NULL
201 /order-management/v2/ecom/receipts/acme-shop-1042
Socks 40000 = 32000 + 8000
By post 9900 = 7920 + 1980
{"currency":"NOK","receiptNumber":"A-1042"}
Vipps\Refused: sendReceipt of acme-shop-1042 was refused: AlreadyProcessed: The order has a receipt
AlreadyProcessed sendReceipt
bool(true)
Vipps\Refused
EUR
