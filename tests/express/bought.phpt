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
    $show = fn (?object $values) => json_encode($values, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    return amounts($payment) . "\n" . $show($payment->customer) . "\n" . $show($payment->shipping) . "\n";
}

$vipps = local_vipps();
$client = Client::local($vipps);

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
--EXPECT--
NULL
NULL
int(49900)
bool(true)
NULL
49900: 59800 authorized, 59800 capturable
{"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","userId":"uiJskNQ6qNN1iwN891uuob==","expired":false}
{"optionId":"home","optionName":"Home delivery","cost":9900,"address":{"line1":"Robert Levins gate 5","line2":null,"postCode":"0154","city":"OSLO","country":"NO"}}
true
49900: 59800 authorized, 59800 captured, 59800 refundable
{"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","userId":"uiJskNQ6qNN1iwN891uuob==","expired":false}
{"optionId":"home","optionName":"Home delivery","cost":9900,"address":{"line1":"Robert Levins gate 5","line2":null,"postCode":"0154","city":"OSLO","country":"NO"}}
59800 moved
49900: 49900 authorized, 49900 capturable
{"firstName":"Ola","lastName":"Ødegård","email":"ola@example.com","phone":"4791234569","userId":"b7b8dd8c-3f34-47d5-9f63-4f4b2f9f6ab1","expired":false}
{"optionId":"shop","optionName":"Collect in the shop","cost":0,"address":{"line1":"Longyearbyen vei 500","line2":null,"postCode":"9170","city":"LONGYEARBYEN","country":"NO"}}
49900: 49900 authorized, 49900 captured, 49900 refundable
Aborted 49900: nothing yet
null
null
