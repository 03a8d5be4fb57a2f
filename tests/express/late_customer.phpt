--TEST--
The customer's data may come after the approval: null is not yet, and the payment is paid all the same
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$client->create(express());
$vipps->delayHistory(2000);
$vipps->approve('acme-shop-1042');
for ($i = 0; $i < 4; $i++) {
    $payment = $client->get('acme-shop-1042');
    echo json_encode($payment->isPaid()), ' ', $payment->shipping->optionId ?? '-', ' ', $payment->customer->firstName ?? '-', "\n";
    $vipps->advance(2);
}
?>
--EXPECT--
false - -
true home -
true home -
true home Ada
