--TEST--
An intention that was used with another amount is refused, and moves nothing
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;
use Vipps\Refused;

$vipps = local_vipps();
$client = shop_client($vipps);
$payment = approved($client, $vipps);
$payment->capture(10000, intent: 'shipment-17');
$payment->refund(1000, intent: 'creditmemo-8');
foreach ([fn () => $payment->capture(20000, intent: 'shipment-17'), fn () => $payment->refund(2000, intent: 'creditmemo-8')] as $again) {
    try {
        $again();
        echo "taken for done\n";
    } catch (Refused $refused) {
        echo $refused->kind->name, "\n";
    }
}
echo $vipps->moneyMoved('acme-shop-1042')->captured, ' ', $vipps->moneyMoved('acme-shop-1042')->refunded, "\n";
?>
--EXPECT--
IdempotencyConflict
IdempotencyConflict
10000 1000
