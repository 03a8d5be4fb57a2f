--TEST--
A checkout from the first click to the credit note
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$payment = $client->create(socks());
echo $payment->state->name, ' ', parse_url($payment->redirectUrl, PHP_URL_PATH), ' ', json_encode([$payment->isPaid(), $payment->isFinal()]), "\n";

$vipps->approve('acme-shop-1042');
$payment = $payment->fresh();
echo $payment->state->name, ' ', $payment->rawState, ' ', json_encode([$payment->isPaid(), $payment->isFinal(), $payment->redirectUrl]), "\n";

echo amounts($payment->capture(20000, intent: 'shipment-17')), "\n";
echo amounts($client->capture('acme-shop-1042', 20000, 'shipment-17')), "\n";
echo amounts($payment->captureTo(30000)), "\n";
echo amounts($payment->refund(5000, intent: 'creditmemo-8')), "\n";
echo amounts($payment->refundTo(5000)), "\n";
echo amounts($payment->releaseRemaining()), "\n";
echo $payment->fresh()->state->name, "\n";
foreach ($payment->history() as $entry) {
    echo $entry->event->name, ' ', $entry->amount, ' ', json_encode($entry->success), ' ', $entry->key === null ? '-' : 'key', ' ',
        $entry->time->format('H:i:s.v'), "\n";
}
?>
--EXPECTF--
Created /landing [false,false]
Authorized %s [true,true,null]
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable
49900: 49900 authorized, 30000 captured, 19900 capturable, 30000 refundable
49900: 49900 authorized, 30000 captured, 5000 refunded, 19900 capturable, 25000 refundable
49900: 49900 authorized, 30000 captured, 5000 refunded, 19900 capturable, 25000 refundable
49900: 49900 authorized, 30000 captured, 5000 refunded, 19900 cancelled, 25000 refundable
Authorized
Created 49900 true %s 12:00:00.000
Authorized 49900 true - 12:00:00.001
Captured 20000 true key 12:00:00.002
Captured 10000 true key 12:00:00.003
Refunded 5000 true key 12:00:00.004
Cancelled 19900 true - 12:00:00.005
