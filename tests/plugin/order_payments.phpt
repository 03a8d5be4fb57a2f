--TEST--
A plugin's payments: paid, an answer lost, and captured too late
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../sandbox/autoload.php';
require __DIR__ . '/OrderPayments.php';

$vipps = new Vipps\Sandbox\InProcess();
$payments = new Example\OrderPayments(Vipps\Client::local($vipps), 'acme-shop');
$payments->begin('1042', 49900);
$vipps->approve('acme-shop-1042-1');
var_dump($payments->isPaid('1042'));

$vipps->loseNextAnswer('capture');
var_dump($payments->ship('1042', 'shipment-1', 20000)->captured);
var_dump($vipps->moneyMoved('acme-shop-1042-1')->captures);

$vipps->advance('181 days');
try {
    $payments->ship('1042', 'shipment-2', 29900);
} catch (Vipps\Refused $why) {
    var_dump($why->kind);
}
?>
--EXPECT--
bool(true)
int(20000)
int(1)
enum(Vipps\Kind::CaptureExpired)
