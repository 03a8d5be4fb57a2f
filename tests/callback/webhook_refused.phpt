--TEST--
A webhook that is late, ahead of the clock, for others, about no payment or malformed has its own fault and answer
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Callback, CallbackFault, CallbackRefused, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
['secret' => $secret] = $vipps->addWebhook(HERE);
$now = new DateTimeImmutable(NOW);
$of = fn (object $call, mixed ...$more) => fault(fn () => Callback::parse(
    $client, ...$more + ['method' => $call->method, 'uri' => $call->uri, 'headers' => $call->headers, 'body' => $call->body, 'webhookSecrets' => [$secret], 'now' => $now],
), inWords: true);
$make = fn (mixed ...$more) => $vipps->makeWebhook('acme-shop-1042', ...$more);

echo "time\n";
foreach ([0, 300, 301, -300, -301, 86400 * 8] as $ago) {
    echo "  $ago: ", $of($make(secondsAgo: $ago)), "\n";
}
echo '  any: ', $of($make(secondsAgo: 86400 * 400), webhookMaxAge: 0), "\n";
echo '  a month: ', $of($make(secondsAgo: 86400 * 30), webhookMaxAge: 86400 * 30), "\n";
echo '  a second: ', $of($make(secondsAgo: 2), webhookMaxAge: 1), "\n";
foreach ([-1, 86400 * 30 + 1, PHP_INT_MAX, PHP_INT_MIN] as $age) {
    echo '  ', $thrown = thrown(fn () => $of($make(), webhookMaxAge: $age)), "\n";
}
$remote = Client::local('http://127.0.0.1:1');
echo '  by the clock of now: ', strtok(fault(fn () => Callback::parse(
    $remote, 'POST', HERE, ($call = $make())->headers, $call->body, webhookSecrets: [$secret],
)), ':'), "\n";

echo "whose\n";
echo '  another sales unit: ', $of($make(members: ['msn' => '654321'])), "\n";
echo '  another sales unit, several clients: ', fault(fn () => Callback::parse(
    [$client, Client::local($vipps, merchantSerialNumber: '222222')], 'POST', HERE, ($call = $make(members: ['msn' => '654321']))->headers, $call->body,
    webhookSecrets: [$secret], now: $now,
), inWords: true), "\n";
echo '  another family: ', $of($make(body: '{"chargeId":"chr-1","eventType":"recurring.charge-reserved.v1"}')), "\n";
echo '  another\'s secret: ', $of($make(secret: 'another')), "\n";
echo '  another way of signing: ', $of($make(headers: ['Authorization' => 'HMAC-SHA512 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=AAAA'])), "\n";
echo '  no Authorization: ', $of($make(headers: ['Authorization' => ''])), "\n";

echo "form\n";
echo '  no JSON: ', $of($make(body: '<html>')), "\n";
echo '  a list: ', $of($make(body: '[]')), "\n";
foreach (['msn', 'reference', 'pspReference', 'name', 'amount', 'timestamp', 'success', 'idempotencyKey'] as $member) {
    echo "  without $member: ", $of($make(without: [$member])), "\n";
}
echo '  strange reference: ', $of($make(members: ['reference' => '../1042'])), "\n";
echo '  GET: ', $of($make(), method: 'GET'), "\n";
echo '  DELETE: ', $of($make(), method: 'DELETE'), "\n";
echo '  too large: ', $of($make(body: str_repeat(' ', 256 * 1024 + 1))), "\n";
echo '  prefix: ', $of($make(), prefix: '/vipps'), ', ', $of($make(), prefix: '/other'), "\n";

$made = new CallbackRefused('Made by hand');
echo $made->fault->name, ' ', $made->reply->status, "\n";
echo implode(', ', array_map(fn ($fault) => $fault->value, CallbackFault::cases())), "\n";
?>
--EXPECT--
time
  0: believed
  300: believed
  301: ClockSkew 401: x-ms-date is 301 s behind our clock, and webhookMaxAge is 300 s: late, repeated, or one of the clocks is wrong
  -300: believed
  -301: ClockSkew 401: x-ms-date is 301 s ahead of our clock, and webhookMaxAge is 300 s: late, repeated, or one of the clocks is wrong
  691200: ClockSkew 401: x-ms-date is 691200 s behind our clock, and webhookMaxAge is 300 s: late, repeated, or one of the clocks is wrong
  any: believed
  a month: believed
  a second: ClockSkew 401: x-ms-date is 2 s behind our clock, and webhookMaxAge is 1 s: late, repeated, or one of the clocks is wrong
  ValueError: Vipps\Callback::parse(): Argument #10 ($webhookMaxAge) must be between 0 and 2592000 seconds; 0 takes any age
  ValueError: Vipps\Callback::parse(): Argument #10 ($webhookMaxAge) must be between 0 and 2592000 seconds; 0 takes any age
  ValueError: Vipps\Callback::parse(): Argument #10 ($webhookMaxAge) must be between 0 and 2592000 seconds; 0 takes any age
  ValueError: Vipps\Callback::parse(): Argument #10 ($webhookMaxAge) must be between 0 and 2592000 seconds; 0 takes any age
  by the clock of now: ClockSkew 401
whose
  another sales unit: NotOurs 200: the event is for the sales unit 654321, and no client is
  another sales unit, several clients: NotOurs 200: the event is for the sales unit 654321, and no client is
  another family: NotOurs 200: the event is about no payment
  another's secret: NotAuthentic 401: the signature fits none of the webhookSecrets: one is missing, or another URL than this was registered (webhookUrl)
  another way of signing: NotAuthentic 401: no Authorization header with a webhook's signature arrived; the web server may have dropped it
  no Authorization: NotAuthentic 401: no Authorization header with a webhook's signature arrived; the web server may have dropped it
form
  no JSON: Malformed 400: the body is no event of Vipps'
  a list: Malformed 400: the body is no event of Vipps'
  without msn: Malformed 400: the event names no sales unit
  without reference: NotOurs 200: the event is about no payment
  without pspReference: Malformed 400: the body is no event of a payment
  without name: NotOurs 200: the event is about no payment
  without amount: believed
  without timestamp: believed
  without success: believed
  without idempotencyKey: believed
  strange reference: Malformed 400: the body is no event of a payment
  GET: WrongMethod 405: Vipps calls with POST, and with DELETE for a consent
  DELETE: WrongMethod 405: Vipps calls with POST, and with DELETE for a consent
  too large: TooLarge 413: the body is larger than any of Vipps'
  prefix: believed, UnknownPath 404: the path does not begin with the prefix that this endpoint serves
Malformed 400
unknown path, wrong method, too large, not authentic, clock skew, not ours, malformed
