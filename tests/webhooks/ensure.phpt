--TEST--
ensure() registers once, and then finds all well, however often it is called
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment));
$store = new SecretStore();

$secrets = $store->ensure($webhooks);
echo asked($vipps), '; stored ', $store->times, ' time; ', fits($vipps, $secrets), "\n";
var_dump($secrets === $store->secrets);
for ($i = 0; $i < 3; $i++) {
    $again = $store->ensure($webhooks);
    echo asked($vipps), '; stored ', $store->times, ' time; ', fits($vipps, $again), "\n";
}
// The events in another order, or one twice, are the same events.
$events = $webhooks->list()[0]->events;
$store->ensure($webhooks, events: [...array_reverse($events), Event::Captured]);
echo asked($vipps), "\n";
// A set-up command in another process holds nothing but what is stored.
$other = new Webhooks(Client::local($vipps, Api::EPayment));
var_dump($other->ensure(HERE, $store->secrets, $store->save()) === $secrets);
echo asked($vipps), "\n";
?>
--EXPECT--
webhookList, webhookRegister; stored 1 time; 1 registered, the secret is stored
bool(true)
webhookList; stored 1 time; 1 registered, the secret is stored
webhookList; stored 1 time; 1 registered, the secret is stored
webhookList; stored 1 time; 1 registered, the secret is stored
webhookList, webhookList
bool(true)
webhookList
