--TEST--
approve() approves in the customer's place where Vipps allows it
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$payment = $client->create(socks(customerPhone: '91234567'));
$approved = $client->approve('acme-shop-1042', '91234567', $payment->redirectUrl);
echo $approved->state->name, ' ', amounts($approved), "\n";
echo strtok(thrown(fn () => $client->approve('acme-shop-1042', 'twelve', $payment->redirectUrl)), ')'), "\n";
?>
--EXPECT--
Authorized 49900: 49900 authorized, 49900 capturable
ValueError: Vipps\Client::approve(
