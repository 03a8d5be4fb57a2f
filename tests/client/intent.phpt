--TEST--
A part needs an intention, which resumes from any process and never moves money twice
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$payment = approved($client, $vipps);
echo thrown(fn () => $payment->capture(20000)), "\n";
echo thrown(fn () => $client->capture('acme-shop-1042', 20000)), "\n";
echo thrown(fn () => $payment->refund(20000)), "\n";
echo strtok(thrown(fn () => $payment->capture(20000, intent: '')), ')'), "\n";
echo strtok(thrown(fn () => $payment->capture(20000, intent: str_repeat('a', 201))), ')'), "\n";

$vipps->loseNextAnswer('capture', 9);
$vipps->delayHistory(3_600_000);
echo strtok(thrown(fn () => $payment->capture(20000, intent: 'shipment-17')), ':'), "\n";
$vipps->delayHistory(0);
$vipps->clearFaults();
$vipps->advance('5 minutes');
$later = shop_client($vipps);
echo amounts($later->capture('acme-shop-1042', 20000, intent: 'shipment-17')), "\n";
echo amounts($later->capture('acme-shop-1042', 20000, intent: 'shipment-18')), "\n";
echo $vipps->moneyMoved('acme-shop-1042')->captured, " moved\n";
?>
--EXPECT--
ValueError: Vipps\Payment::capture(): Argument #2 ($intent) is required with an amount: the shop's own id of this capture, such as a shipment, so that calling again cannot capture twice
ValueError: Vipps\Client::capture(): Argument #3 ($intent) is required with an amount: the shop's own id of this capture, such as a shipment, so that calling again cannot capture twice
ValueError: Vipps\Payment::refund(): Argument #2 ($intent) is required: the shop's own id of this refund, such as a credit note, so that calling again cannot refund twice; refundTo() states a total instead
ValueError: Vipps\Payment::capture(
ValueError: Vipps\Payment::capture(
Vipps\OutcomeUnknown
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
49900: 49900 authorized, 40000 captured, 9900 capturable, 40000 refundable
40000 moved
