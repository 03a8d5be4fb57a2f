--TEST--
ensure() mends what is ours: dropped, doubled, of another URL, with other events, without its secret; others' are left alone
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment));
$store = new SecretStore();
$foreign = $vipps->addWebhook('https://accounts.example/hooks');
$alike = $vipps->addWebhook(HERE . '/two');
$foreigners = fn (): string => count(array_intersect([$foreign['id'], $alike['id']], array_column($vipps->webhookRegistrations(), 'id')))
    . ' foreign ones';

function mend(string $what, string $url = HERE, ?array $events = null): void
{
    global $vipps, $webhooks, $store, $foreigners;
    $store->times = 0;
    asked($vipps);
    $secrets = $store->ensure($webhooks, $url, $events);
    $there = array_column($vipps->webhookRegistrations(), 'secret', 'id');
    $ours = array_filter($webhooks->list(), fn ($webhook) => $webhook->url === $url);
    echo "$what: ", str_replace(', webhookList', '', asked($vipps)), "; stored $store->times times; ",
        count($ours), ' of ours (', count(reset($ours)->events), ' events), ', $foreigners(), '; ',
        json_encode(($secrets[reset($ours)->id] ?? '') === $there[reset($ours)->id] && $secrets === $store->secrets), "\n";
}

mend('the first');
$vipps->dropWebhooks(array_key_first($store->secrets));
$dropped = $store->secrets;
mend('dropped by Vipps');
var_dump(array_intersect_key($store->secrets, $dropped) === $dropped);
$store->secrets = array_diff_key($store->secrets, $dropped);

$store->secrets = [];
mend('the secret was lost');
$store->secrets = [array_key_first($store->secrets) => ''];
mend('an empty secret was stored');
$double = $webhooks->register(HERE);
mend('a double whose secret nobody has');
$double = $webhooks->register(HERE);
$store->secrets[$double->id] = (string) $double->secret();
mend('a double whose secret is stored');
mend('other events', events: [Event::Authorized, Event::Captured]);
mend('all events again');
mend('another URL', 'https://shop.example/vipps/new');
echo count(array_filter($webhooks->list(), fn ($webhook) => $webhook->url === HERE)), " at the old URL\n";
mend('and again', 'https://shop.example/vipps/new');
$vipps->dropWebhooks();
$vipps->addWebhook('https://accounts.example/hooks');
mend('all were dropped');
?>
--EXPECT--
the first: webhookList, webhookRegister; stored 1 times; 1 of ours (8 events), 2 foreign ones; true
dropped by Vipps: webhookList, webhookRegister; stored 1 times; 1 of ours (8 events), 2 foreign ones; true
bool(true)
the secret was lost: webhookList, webhookDelete, webhookRegister; stored 1 times; 1 of ours (8 events), 2 foreign ones; true
an empty secret was stored: webhookList, webhookDelete, webhookRegister; stored 1 times; 1 of ours (8 events), 2 foreign ones; true
a double whose secret nobody has: webhookList, webhookDelete; stored 0 times; 1 of ours (8 events), 2 foreign ones; true
a double whose secret is stored: webhookList, webhookDelete; stored 1 times; 1 of ours (8 events), 2 foreign ones; true
other events: webhookList, webhookRegister, webhookDelete; stored 2 times; 1 of ours (2 events), 2 foreign ones; true
all events again: webhookList, webhookRegister, webhookDelete; stored 2 times; 1 of ours (8 events), 2 foreign ones; true
another URL: webhookList, webhookRegister, webhookDelete; stored 2 times; 1 of ours (8 events), 2 foreign ones; true
0 at the old URL
and again: webhookList; stored 0 times; 1 of ours (8 events), 2 foreign ones; true
all were dropped: webhookList, webhookRegister; stored 1 times; 1 of ours (8 events), 0 foreign ones; true
