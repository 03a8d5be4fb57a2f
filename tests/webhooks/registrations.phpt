--TEST--
Webhooks registers, lists and deletes; the secret is told once, by the new registration
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks($client = Client::local($vipps, Api::EPayment));
var_dump($webhooks->client === $client, $webhooks->everySalesUnit, $webhooks->list());

$all = $webhooks->register(HERE);
$some = $webhooks->register(HERE . '?shop=2', [Event::Captured, Event::Refunded, Event::Captured]);
[['secret' => $first], ['secret' => $second]] = $vipps->webhookRegistrations();
echo described($all), ' ', json_encode($all->secret() === $first), "\n";
echo described($some), ' ', json_encode($some->secret() === $second), ' ', implode(' ', $some->rawEvents), "\n";

foreach ($webhooks->list() as $webhook) {
    echo json_encode(in_array($webhook->id, [$all->id, $some->id])), ' ', described($webhook), ' ', json_encode($webhook->secret()), "\n";
}
var_dump($webhooks->delete($all->id));
var_dump($webhooks->delete($all->id));
echo count($webhooks->list()), ' ', $webhooks->list()[0]->id === $some->id ? 'the other one' : 'none', "\n";
$bodies = array_filter(array_column($vipps->requests('webhookRegister'), 'body'));
echo implode("\n", $bodies), "\n";
?>
--EXPECT--
bool(true)
bool(false)
array(0) {
}
Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired, Terminated at https://shop.example/vipps true
Captured, Refunded at https://shop.example/vipps?shop=2 true epayments.payment.captured.v1 epayments.payment.refunded.v1
true Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired, Terminated at https://shop.example/vipps null
true Captured, Refunded at https://shop.example/vipps?shop=2 null
NULL
NULL
1 the other one
{"url":"https://shop.example/vipps","events":["epayments.payment.created.v1","epayments.payment.aborted.v1","epayments.payment.expired.v1","epayments.payment.authorized.v1","epayments.payment.captured.v1","epayments.payment.cancelled.v1","epayments.payment.refunded.v1","epayments.payment.terminated.v1"]}
{"url":"https://shop.example/vipps?shop=2","events":["epayments.payment.captured.v1","epayments.payment.refunded.v1"]}
