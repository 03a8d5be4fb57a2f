--TEST--
What only ePayment tells of a payment: notes, guarantee, who paid; times come with the history
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client};

$vipps = local_vipps();
$client = Client::local($vipps, api: Api::EPayment);
$client->create(socks(metadata: ['order' => '1042', 7 => 'seven'], scope: 'name phoneNumber address birthDate'));
$payment = $client->get('acme-shop-1042');
echo json_encode([$payment->metadata, $payment->captureGuaranteedUntil, $payment->customer]), "\n";
$vipps->approve('acme-shop-1042', 'kari');
$vipps->advance(1);
$payment = $client->get('acme-shop-1042');
echo json_encode($payment->metadata), ' ', $payment->captureGuaranteedUntil->format(DATE_ATOM), ' ', json_encode([$payment->authorizedAt, $payment->captureUntil]), "\n";
$customer = $payment->customer;
echo $customer->firstName, ' ', $customer->phone, ' ', $customer->dateOfBirth, ' ', count($customer->addresses), ' addresses, ', $customer->addresses[0]->city, ' ',
    json_encode([$customer->userId, is_string($customer->sub), $customer->expired]), "\n";
echo $payment->history()[1]->time->format(DATE_ATOM), "\n";
echo json_encode($client->capture('acme-shop-1042')->metadata), "\n";
$vipps->captureGuarantee(null);
$client->create(socks('acme-shop-1043'));
$vipps->approve('acme-shop-1043');
echo json_encode([$client->get('acme-shop-1043')->captureGuaranteedUntil, $client->get('acme-shop-1043')->metadata]), "\n";
?>
--EXPECT--
[{"order":"1042","7":"seven"},null,null]
{"order":"1042","7":"seven"} 2026-11-27T12:00:00+00:00 [null,null]
Kari Anne 4791234568 1995-04-21 2 addresses, TROMSØ [null,true,false]
2026-11-20T12:00:00+00:00
{"order":"1042","7":"seven"}
[null,[]]
