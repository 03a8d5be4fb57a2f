--TEST--
Answers that get lost: ensure() says what is known, deletes nothing too early, and mends it when it is called again
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment));
$store = new SecretStore();
$store->ensure($webhooks, events: [Event::Captured]);
$old = $store->secrets;
asked($vipps);

$vipps->loseNextAnswer('webhookRegister', 9);
echo thrown(fn () => $store->ensure($webhooks)), "\n";
$vipps->clearFaults();
echo count($vipps->webhookRegistrations()), ' are registered, ', $store->secrets === $old ? 'nothing was stored' : 'something was stored', "\n";
$store->ensure($webhooks);
echo 'again: ', fits($vipps, $store->secrets), "\n";

echo "deleting\n";
foreach (['loseNextAnswer', 'loseNextRequest', 'refuseConnection', 'failNext'] as $fault) {
    $store->ensure($webhooks, events: [Event::Captured]);
    $vipps->advance('1 hour');
    if ($fault === 'failNext') {
        $vipps->failNext(502, 'webhookDelete', 9);
    } else {
        $vipps->$fault('webhookDelete', 9);
    }
    echo "$fault: ", strtok(thrown(fn () => $store->ensure($webhooks)), ':'), ', ', count($vipps->webhookRegistrations()), ' registered, ',
        count($store->secrets), " stored\n";
    $vipps->clearFaults();
    $vipps->advance('1 hour');
    $store->ensure($webhooks);
    echo '  again: ', fits($vipps, $store->secrets), "\n";
}

echo "listing\n";
$vipps->loseNextAnswer('webhookList');
$store->ensure($webhooks);
echo fits($vipps, $store->secrets), "\n";
$vipps->answerNext(200, '<html>', 'webhookList', 9);
echo strtok(thrown(fn () => $store->ensure($webhooks)), ':'), ', ', fits($vipps, $store->secrets), "\n";
$vipps->clearFaults();
$vipps->advance('1 hour');
$vipps->denyNext(403, 'webhookList');
echo strtok(thrown(fn () => $store->ensure($webhooks)), ':'), "\n";
echo fits($vipps, $store->secrets), "\n";
?>
--EXPECT--
Vipps\OutcomeUnknown: registerWebhook may have happened, and then its secret is lost; ensure() mends it: NoAnswer: The connection ended without an answer
2 are registered, nothing was stored
again: 1 registered, the secret is stored
deleting
loseNextAnswer: Vipps\OutcomeUnknown, 1 registered, 2 stored
  again: 1 registered, the secret is stored
loseNextRequest: Vipps\OutcomeUnknown, 2 registered, 3 stored
  again: 1 registered, the secret is stored
refuseConnection: Vipps\NotSent, 2 registered, 3 stored
  again: 1 registered, the secret is stored
failNext: Vipps\OutcomeUnknown, 2 registered, 3 stored
  again: 1 registered, the secret is stored
listing
1 registered, the secret is stored
Vipps\NotSent, 1 registered, the secret is stored
Vipps\Refused
1 registered, the secret is stored
