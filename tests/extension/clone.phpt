--TEST--
What holds a secret or a client cannot be cloned; values can
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client, Exchange, Payment};

$vipps = local_vipps();
$client = Client::local($vipps);
$payment = approved($client, $vipps);
$call = $vipps->callback('acme-shop-1042');
$callback = Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
foreach ([$client, socks(), $callback, Exchange::lost()] as $object) {
    echo thrown(fn () => clone $object), "\n";
}
$twin = clone $payment->capture(20000, intent: 'shipment-17');
echo amounts($twin), ' ', json_encode($twin->isPaid()), ' ', amounts($twin->capture()), "\n";
$entry = clone $twin->history()[0];
echo $entry->event->name, ' ', $entry->amount, "\n";
try {
    $client->get('acme-shop-nowhere');
} catch (Vipps\Refused $e) {
    $problem = clone $e->problem;
    unset($e);
    echo $problem->kind->name, ' ', $problem->reference, "\n";
}
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Vipps\Client
Error: Trying to clone an uncloneable object of class Vipps\PaymentRequest
Error: Trying to clone an uncloneable object of class Vipps\Callback
Error: Trying to clone an uncloneable object of class Vipps\Exchange
49900: 49900 authorized, 20000 captured, 29900 capturable, 20000 refundable true 49900: 49900 authorized, 49900 captured, 49900 refundable
Created 49900
NotFound acme-shop-nowhere
