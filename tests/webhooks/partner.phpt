--TEST--
A partner's webhooks for every sales unit are apart from those of one
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Webhooks};

$vipps = local_vipps();
$client = Client::local($vipps, Api::EPayment);
$all = new Webhooks($client, everySalesUnit: true);
$one = new Webhooks($client);
$store = new SecretStore();
var_dump($all->everySalesUnit);
echo strtok(thrown(fn () => $all->list()), ':'), "\n";

$vipps->partner(true);
asked($vipps);
$store->ensure($all);
echo asked($vipps), '; of the sales units "', implode('" "', array_column($vipps->webhookRegistrations(), 'msn')), "\"\n";
$store->ensure($all);
echo asked($vipps), "\n";

// The same store serves both, and several sales units.
$other = new Webhooks(Client::local($vipps, Api::EPayment, '654321'));
foreach ([$one, $other, $all, $one, $other] as $webhooks) {
    $store->ensure($webhooks);
    echo asked($vipps), '; ', fits($vipps, $store->secrets), "\n";
}
foreach ([$all, $one, $other] as $webhooks) {
    $mine = $webhooks->list();
    $webhooks->delete($mine[0]->id);
    echo count($mine), ' listed, then ', count($webhooks->list()), "\n";
}
?>
--EXPECT--
bool(true)
Vipps\Refused
webhookList, webhookRegister; of the sales units ""
webhookList
webhookList, webhookRegister; 2 registered, the secret is stored
webhookList, webhookRegister; 3 registered, the secret is stored
webhookList; 3 registered, the secret is stored
webhookList; 3 registered, the secret is stored
webhookList; 3 registered, the secret is stored
1 listed, then 0
1 listed, then 0
1 listed, then 0
