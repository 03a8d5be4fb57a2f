--TEST--
A payment that was created while its URL was lost is an ending of its own
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Reference};

$vipps = local_vipps();
$client = Client::local($vipps);
$reference = Reference::make('acme-shop', '1042');
$vipps->loseNextAnswer('create');
try {
    $client->create(socks($reference));
} catch (Vipps\RedirectLost $e) {
    echo $e->getMessage(), "\n", $e->kind->name, ' ', $e->problem->operation, ' ', $e->problem->reference, "\n";
    echo $client->cancel($reference)->state->name, "\n";
    echo $client->create(socks(Reference::next($reference)))->reference, "\n";
}
?>
--EXPECT--
create of acme-shop-1042-1 happened, and its redirect URL is lost; cancel it and use the next reference: NoAnswer: The connection ended without an answer
NoAnswer create acme-shop-1042-1
Terminated
acme-shop-1042-2
