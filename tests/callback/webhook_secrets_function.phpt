--TEST--
The function that gives the secrets is asked about webhooks only; what it throws, and what it must not return, is told
--INI--
zend.exception_ignore_args=0
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Callback, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$registered = $vipps->addWebhook(HERE);
$call = $vipps->makeWebhook('acme-shop-1042');
approved($client, $vipps);
$plain = $vipps->callback('acme-shop-1042');
$asked = function (?string $id) use ($registered): string {
    echo 'asked for ', $id === $registered['id'] ? 'the registration' : json_encode($id), "\n";
    return $registered['secret'];
};
$of = fn (mixed $secrets, object $what, array $other = []) => Callback::parse(
    $client, $what->method, $what->uri, array_replace($what->headers, $other), $what->body, webhookSecrets: $secrets, now: new DateTimeImmutable(NOW),
);

echo $of($asked, $plain)->api->name, "\n";
echo $of($asked, $call)->api->name, "\n";
echo $of($asked, $call, ['Webhook-Id' => ''])->api->name, "\n";
// Nothing of it is signed: only what can be an id is handed on.
echo $of($asked, $call, ['Webhook-Id' => "../' OR 1=1"])->api->name, "\n";
echo $of($asked, $call, ['Webhook-Id' => str_repeat('a', 101)])->api->name, "\n";

foreach ([1, true, new stdClass(), [1], ['a' => null]] as $value) {
    echo thrown(fn () => $of(fn () => $value, $call)), "\n";
}
echo thrown(fn () => $of(fn () => throw new RuntimeException('The database is away'), $call)), "\n";
echo strtok(thrown(fn () => $of(fn (int $id) => '', $call)), ':'), "\n";
foreach ([1, 'secret', 'strlen', new stdClass(), ['a' => 1], [null], [['a']]] as $secrets) {
    echo thrown(fn () => $of($secrets, $call)), "\n";
    echo strtok(thrown(fn () => Callback::receive($client, webhookSecrets: $secrets)), ':'), "\n";
}

// No trace shows a secret.
try {
    $of(['a-secret', 1], $call);
} catch (TypeError $e) {
    $parse = array_filter($e->getTrace(), fn ($frame) => $frame['function'] === 'parse');
    echo count($parse), ' ', str_contains(json_encode($parse), 'a-secret') ? 'shown' : 'hidden', "\n";
}

// It may change what was given by reference, and ask for more.
$mine = $client;
$clients = [&$mine];
$headers = $call->headers;
foreach ($headers as &$value) {
    $value = str_repeat($value, 1);
}
$callback = Callback::parse($clients, $call->method, $call->uri, $headers, $call->body, now: new DateTimeImmutable(NOW),
    webhookSecrets: function () use (&$mine, &$headers, &$clients, $of, $asked, $call, $registered): array {
        $mine = null;
        $clients = $headers = [];
        gc_collect_cycles();
        return [$of($asked, $call)->api->name, $registered['secret']];
    });
echo $callback->reference, ' ', json_encode($callback->client === $client), "\n";
?>
--EXPECTF--
ECom
asked for the registration
EPayment
asked for null
EPayment
asked for null
EPayment
asked for null
EPayment
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must return string|array|null, int returned
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must return string|array|null, %s returned
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must return string|array|null, stdClass returned
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must return secrets as strings, int given
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must return secrets as strings, null given
RuntimeException: The database is away
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must be of type Closure|array|null, int given
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must be of type Closure|array|null, string given
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must be of type Closure|array|null, string given
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must be of type Closure|array|null, stdClass given
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must hold secrets as strings, int given
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must hold secrets as strings, null given
TypeError
TypeError: Vipps\Callback::parse(): Argument #8 ($webhookSecrets) must hold secrets as strings, array given
TypeError
1 hidden
asked for the registration
acme-shop-1042 true
