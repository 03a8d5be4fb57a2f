--TEST--
The ledgers of this sales unit, or of all that the keys may see, however many pages they come in
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$vipps->shareLedger('123456', '123457');
sell($client, $vipps, ...['order-001' => 49900]);
foreach (['654321', '654322', '654323'] as $msn) {
    sell(shop_client($vipps, merchantSerialNumber: $msn), $vipps, ...["shoes-$msn" => 10000]);
}
asked($vipps);

[$ledger] = $client->ledgers();
echo get_class($ledger), " $ledger->id in $ledger->currency for ", implode(' and ', $ledger->recipients), "\n";
echo "$ledger->bankAccountScheme $ledger->bankAccount, $ledger->ownerScheme $ledger->owner\n";
echo count($client->ledgers()), " of this sales unit\n";
echo asked($vipps), "\n";

echo count($client->ledgers(everySalesUnit: true)), " of all that a merchant's keys may see\n";
$vipps->partner(true);
$vipps->ledgerPageSize(1000, 1);
asked($vipps);
$all = $client->ledgers(everySalesUnit: true);
echo count($all), " that a partner's may see: ", implode(' ', array_map(fn ($ledger) => implode('+', $ledger->recipients), $all)), "\n";
echo asked($vipps), "\n";

echo $client->settlement($ledger)->ledgerId === $ledger->id ? 'by the ledger' : 'another', ', ',
    $client->settlement($ledger->id)->ledgerId === $ledger->id ? 'or its id' : 'another', "\n";
var_dump($client->settlement($ledger)->client === $client);
?>
--EXPECTF--
Vipps\Ledger %d in NOK for api:123456 and api:123457
BBAN:NO %d, business:NO:ORG %d
1 of this sales unit
ledgers, ledgers
1 of all that a merchant's keys may see
4 that a partner's may see: api:123456+api:123457 api:654321 api:654322 api:654323
ledgers, ledgers, ledgers, ledgers
by the ledger, or its id
bool(true)
