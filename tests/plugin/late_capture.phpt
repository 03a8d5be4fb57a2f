--TEST--
An answer that is lost takes money once; a capture is refused 181 days later
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../sandbox/autoload.php';
$local = new Vipps\Sandbox\InProcess();
$vipps = Vipps\Client::local($local);
$vipps->create(new Vipps\PaymentRequest(
    reference: 'acme-1042-1', amount: 49900, description: 'Socks',
    returnUrl: 'https://shop.example/', callbackUrl: 'https://shop.example/vipps'));
$local->approve('acme-1042-1');
$local->loseNextAnswer('capture');
echo $vipps->capture('acme-1042-1', 20000, intent: 'shipment-1')->captured, "\n";
echo $local->moneyMoved('acme-1042-1')->captures, "\n";
$local->advance('181 days');
try { $vipps->capture('acme-1042-1', 29900, intent: 'shipment-2'); } catch (Vipps\Refused $e) { echo $e->kind->value, "\n"; }
?>
--EXPECT--
20000
1
capture expired
