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

/* Begun on one API, resumed on the other: totals tell, an intention only where its key can be seen. */
function begun(Closure $work): string
{
    try {
        return 'now ' . amounts($work());
    } catch (Vipps\OutcomeUnknown $e) {
        return $e->getMessage();
    }
}
$ecom->create(socks(reference: 'acme-shop-1043'));
$vipps->approve('acme-shop-1043');
$ecom->capture('acme-shop-1043', 20000, intent: 'shipment-1');
echo begun(fn () => $epayment->capture('acme-shop-1043', 20000, intent: 'shipment-1')), "\n";
echo begun(fn () => $epayment->captureTo('acme-shop-1043', 20000)), "\n";
$epayment->refund('acme-shop-1043', 100, intent: 'creditmemo-1');
echo begun(fn () => $ecom->refund('acme-shop-1043', 100, intent: 'creditmemo-1')), "\n";
echo begun(fn () => $ecom->refundTo('acme-shop-1043', 100)), "\n";
$moved = $vipps->moneyMoved('acme-shop-1043');
echo "$moved->captured $moved->refunded\n";
echo amounts($epayment->releaseRemaining('acme-shop-1043')), "\n";
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
capture of acme-shop-1043 may have happened already, and calling again does not find out; look at history(): Ambiguous: the same amount was captured elsewhere: in the portal, or over the other API; captureTo() states the total that is meant
now 49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
refund of acme-shop-1043 may have happened already, and calling again does not find out; look at history(): Ambiguous: the same amount was refunded elsewhere: in the portal, or over the other API; refundTo() states the total that is meant
now 49900: 49900 authorized, 20000 captured, 100 refunded, 29900 capturable, 19900 refundable
20000 100
49900: 49900 authorized, 20000 captured, 100 refunded, 29900 cancelled, 19900 refundable
