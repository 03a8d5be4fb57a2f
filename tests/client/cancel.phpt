--TEST--
cancel() calls off what was not taken, and tells who was faster
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$waiting = $client->create(socks('acme-shop-1'));
echo $waiting->cancel()->state->name, "\n";

$approved = approved($client, $vipps, 'acme-shop-2');
echo strtok(thrown(fn () => $approved->cancel(onlyBeforeApproval: true)), '('), "\n";
$cancelled = $approved->cancel();
echo $cancelled->state->name, ' ', amounts($cancelled), ' ', json_encode($cancelled->isPaid()), "\n";

$taken = approved($client, $vipps, 'acme-shop-3')->capture();
echo strtok(thrown(fn () => $taken->cancel()), '('), "\n";
?>
--EXPECT--
Terminated
Vipps\Refused: cancel before approval of acme-shop-2 was refused: CancelNotPossible: the customer has approved; cancel
Authorized 49900: 49900 authorized, 49900 cancelled false
Vipps\Refused: cancel of acme-shop-3 was refused: AlreadyCaptured: money was taken; refund
