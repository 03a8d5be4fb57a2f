--TEST--
A broken observer hides no money that moved, and a failure keeps its class
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = Client::local($vipps, observer: fn ($attempt) => throw new LogicException("The log is full at $attempt->operation"));
$payment = approved($client, $vipps);
echo amounts($payment->capture(20000, intent: 'shipment-17')), "\n";
try {
    $payment->refund(30000, intent: 'creditmemo-8');
} catch (Vipps\Refused $e) {
    echo $e->kind->name, ', ', $e->getPrevious()::class, ': ', $e->getPrevious()->getMessage(), "\n";
}
$vipps->loseNextAnswer('capture', 9);
$vipps->delayHistory(3_600_000);
try {
    $payment->capture(1000, intent: 'shipment-18');
} catch (Vipps\OutcomeUnknown $e) {
    echo $e::class, ', ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
RefundTooHigh, LogicException: The log is full at get
Vipps\OutcomeUnknown, The log is full at get
