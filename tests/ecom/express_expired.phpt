--TEST--
What Vipps has forgotten after a week is nobody's name: the customer is expired, the address null, the choice is known
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = Client::local($vipps);
$payment = bought($client, $vipps, customer: 'kari');
echo $payment->customer->firstName, ' ', json_encode($payment->customer->expired), ' ', $payment->customer->userId, "\n";
$vipps->advance('6 days');
echo $client->get('acme-shop-1042')->customer->firstName, "\n";
$vipps->advance('25 hours');
$payment = $client->get('acme-shop-1042');
echo json_encode(array_diff_key(get_object_vars($payment->customer), ['sub' => ''])), "\n", json_encode($payment->shipping), "\n";
echo json_encode($payment->shipping->isOneOf(ways())), ' ', amounts($payment->capture()), "\n";
?>
--EXPECT--
Kari Anne false Q6q+N1iw/N891uu+ob/uiJsk==
Kari Anne
{"firstName":null,"lastName":null,"email":null,"phone":null,"dateOfBirth":null,"addresses":[],"userId":null,"expired":true}
{"optionId":"home","optionName":"Home delivery","cost":9900,"address":null}
true 49900: 59800 authorized, 59800 captured, 59800 refundable
