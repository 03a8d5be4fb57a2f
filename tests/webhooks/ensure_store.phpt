--TEST--
ensure() has the new secret stored before anything is deleted; what the store throws ends it, and nothing is deleted
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks($client = Client::local($vipps, Api::EPayment));
$store = new SecretStore();
$store->ensure($webhooks, events: [Event::Captured]);
$old = $store->secrets;
asked($vipps);

$told = [];
$secrets = $webhooks->ensure(HERE, $old, function (array $secrets, mixed ...$more) use ($vipps, $old, &$told): void {
    $told[] = $secrets;
    echo count($secrets), ' to store', array_intersect_key($secrets, $old) === $old ? ', the old one among them' : '',
        ', while ', count($vipps->webhookRegistrations()), ' are registered; ', count($more), " more arguments\n";
});
echo asked($vipps), '; ', json_encode($told[0] === $old + $secrets), ' ', json_encode($told[1] === $secrets), "\n";

// What it throws.
$new = $secrets;
echo thrown(fn () => $webhooks->ensure(HERE, $new, fn () => throw new RuntimeException('The disk is full'), [Event::Refunded])), "\n";
echo asked($vipps), '; ', count($vipps->webhookRegistrations()), " are registered\n";
$store->secrets = $new;
$store->ensure($webhooks, events: [Event::Refunded]);
echo asked($vipps), '; ', fits($vipps, $store->secrets), "\n";

// The second time that it is called.
$calls = 0;
echo thrown(fn () => $webhooks->ensure(HERE, $store->secrets, function () use (&$calls): void {
    if (++$calls === 2) {
        throw new RuntimeException('The disk is full again');
    }
})), "\n";

// It may use the client, ask for the same, or return anything.
$store->secrets = [];
$webhooks->ensure(HERE, [], function (array $secrets) use ($webhooks, $store): string {
    $store->secrets = $secrets;
    echo count($webhooks->list()), " are listed from within\n";
    $store->ensure($webhooks);
    return 'stored';
});
echo fits($vipps, $store->secrets), "\n";
?>
--EXPECT--
2 to store, the old one among them, while 2 are registered; 0 more arguments
1 to store, while 1 are registered; 0 more arguments
webhookList, webhookRegister, webhookDelete; true true
RuntimeException: The disk is full
webhookList, webhookRegister; 2 are registered
webhookList, webhookDelete, webhookRegister, webhookDelete; 1 registered, the secret is stored
RuntimeException: The disk is full again
1 are listed from within
1 registered, the secret is stored
