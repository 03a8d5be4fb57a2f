--TEST--
A ledger that is not there, or not this shop's, is refused as not found; so is one that another sales unit's keys ask for
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\Refused;

$vipps = local_vipps();
$client = shop_client($vipps);
$other = shop_client($vipps, merchantSerialNumber: '654321')->ledgers()[0];
foreach (['999999', 'a/../b', $other] as $ledger) {
    $settlement = $client->settlement($ledger);
    foreach ([$settlement->entries('2026-11-19'), $settlement->feed()] as $iterator) {
        try {
            foreach ($iterator as $_) {
                echo "something\n";
            }
        } catch (Refused $e) {
            echo "{$e->problem->operation} {$e->problem->kind->name}\n";
        }
    }
}
?>
--EXPECT--
entries NotFound
feed NotFound
entries NotFound
feed NotFound
entries NotFound
feed NotFound
