--TEST--
A payment that eCom created is read and captured over ePayment, and an answer that is lost takes money once
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client};

$vipps = local_vipps();
$ecom = Client::local($vipps);
$epayment = Client::local($vipps, api: Api::EPayment);
$ecom->create(socks());
echo $epayment->get('acme-shop-1042')->state->name, "\n";
$vipps->approve('acme-shop-1042');

$payment = $epayment->get('acme-shop-1042');
echo "$payment->rawState $payment->currency $payment->authorized $payment->capturable\n";

$vipps->loseNextAnswer('capture');
$payment = $epayment->capture('acme-shop-1042', 20000, intent: 'shipment-1');
echo "$payment->captured $payment->capturable\n";
echo $epayment->capture('acme-shop-1042', 20000, intent: 'shipment-1')->captured, "\n";
echo $epayment->captureTo('acme-shop-1042', 30000)->captured, "\n";
echo $epayment->capture('acme-shop-1042')->captured, "\n";
foreach ($epayment->history('acme-shop-1042') as $entry) {
    echo $entry->event->name, ' ', $entry->amount, $entry->key === null ? '' : ' with a key', "\n";
}
echo $vipps->moneyMoved('acme-shop-1042')->captures, " captures\n";

/* Begun on one API, resumed on the other: the history tells. */
$ecom->create(socks(reference: 'acme-shop-1043'));
$vipps->approve('acme-shop-1043');
$ecom->capture('acme-shop-1043', 20000, intent: 'shipment-1');
echo $epayment->capture('acme-shop-1043', 20000, intent: 'shipment-1')->captured, "\n";
echo thrown(fn () => $epayment->refund('acme-shop-1043', 100, intent: 'creditmemo-1')), "\n";
?>
--EXPECT--
Created
AUTHORIZED NOK 49900 49900
20000 29900
20000
30000
49900
Created 49900
Authorized 49900
Captured 20000 with a key
Captured 10000 with a key
Captured 19900 with a key
3 captures
20000
ValueError: Vipps\Client::refund(): $api must be Api::ECom for this operation: Api::EPayment reads and captures so far
