--TEST--
Express checkout gives a payment with customer, address and shipping; what is captured is what was reserved
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Payment};

function described(Payment $payment): string
{
    $customer = $payment->customer;
    return amounts($payment) . "\n"
        . ($customer === null ? 'nobody' : "$customer->firstName $customer->lastName $customer->email $customer->phone") . "\n"
        . json_encode($payment->shipping, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n";
}

$vipps = local_vipps();
$client = shop_client($vipps);

$created = $client->create(express());
var_dump($created->customer, $created->shipping, $created->amount, is_string($created->redirectUrl));
var_dump($client->get('acme-shop-1042')->shipping);
$vipps->approve('acme-shop-1042');
$vipps->advance(1);
$payment = $client->get('acme-shop-1042');
echo described($payment), json_encode($payment->shipping->isOneOf(ways())), "\n";
$captured = $payment->capture();
echo described($captured), $vipps->moneyMoved('acme-shop-1042')->captured, " moved\n";

$payment = bought($client, $vipps, express('acme-shop-1043'), customer: 'ola', address: 'O', option: 'shop');
echo described($payment);
$payment->capture(20000, intent: 'shipment-17');
echo amounts($payment->captureTo(49900)), "\n";

$client->create(express('acme-shop-1044'));
$vipps->reject('acme-shop-1044');
$payment = $client->get('acme-shop-1044');
echo $payment->state->name, ' ', described($payment);
?>
--EXPECTF--
NULL
NULL
int(49900)
bool(true)
NULL
%d: 59800 authorized, 59800 capturable
Ada Lovelace ada@example.com 4791234567
{"optionId":"home","optionName":"Home delivery","cost":9900,"address":{"line1":"Robert Levins gate 5","line2":null,"postCode":"0154","city":"OSLO","country":"NO"}}
true
%d: 59800 authorized, 59800 captured, 59800 refundable
Ada Lovelace ada@example.com 4791234567
{"optionId":"home","optionName":"Home delivery","cost":9900,"address":{"line1":"Robert Levins gate 5","line2":null,"postCode":"0154","city":"OSLO","country":"NO"}}
59800 moved
49900: 49900 authorized, 49900 capturable
Ola Ødegård ola@example.com 4791234569
{"optionId":"shop","optionName":"Collect in the shop","cost":0,"address":{"line1":"Longyearbyen vei 500","line2":null,"postCode":"9170","city":"LONGYEARBYEN","country":"NO"}}
49900: 49900 authorized, 49900 captured, 49900 refundable
Aborted 49900: nothing yet
nobody
null
