--TEST--
Webhooks are verified as documented: Vipps' own example fits, and the secret is never decoded
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Callback, Client};

$client = Client::local(local_vipps());
$secret = 'A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A==';
$url = 'https://webhook.site/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63';
$body = '{"some-unique-content":"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world"}';
$headers = [
    'x-ms-date' => 'Thu, 30 Mar 2023 08:38:32 GMT',
    'x-ms-content-sha256' => 'lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=',
    'Host' => 'webhook.site',
    'Authorization' => 'HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U=',
];
$now = new DateTimeImmutable('2023-03-30 08:39:00Z');
$read = fn (string $secret, array $other = [], string $body = '', string $uri = ''): Closure => fn () => Callback::parse(
    $client, 'POST', $uri ?: $url, array_replace($headers, $other), $body ?: '{"some-unique-content":"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world"}', webhookSecrets: [$secret], now: $now,
);
// It is authentic, and about no payment of ours.
echo fault($read($secret)), "\n";
echo fault($read($secret, uri: '/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63')), "\n";
echo fault($read(base64_decode($secret))), "\n";
echo fault($read(str_repeat('A', 86) . '==')), "\n";
foreach (['T3+NXHMmhNVEjW5PeJ4Gql70nf0MOXCAY9CoZDxuVQw=', 'u4zz3dyO3c3xJwl36rPpn1n7WF75u6r2epjH70MZTGM=', ''] as $signature) {
    echo fault($read($secret, ['Authorization' => preg_replace('/Signature=.*/', "Signature=$signature", $headers['Authorization'])])), "\n";
}
echo fault($read($secret, ['x-ms-date' => 'Thu, 30 Mar 2023 08:38:33 GMT'])), "\n";
echo fault($read($secret, ['Host' => 'webhook.site.example'], uri: '/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63')), "\n";
echo fault($read($secret, ['x-ms-content-sha256' => ''])), "\n";
echo fault($read($secret, body: "$body\n")), "\n";
echo fault($read($secret, uri: "$url/")), "\n";

// A payment's.
$secret = '090a478d-37ff-4e77-970e-d457aeb26a3a';
$body = '{"msn":"123456","reference":"acme-shop-123-order123abc","pspReference":"dd8e0a8e-2b26-40ed-98f1-1d5832fc129f","name":"AUTHORIZED",'
    . '"amount":{"currency":"NOK","value":49900},"timestamp":"2026-01-19T16:26:32.099Z","idempotencyKey":"7c8b81e7-b08b-46e4-9729-191cb801c132","success":true}';
$callback = Callback::parse($client, 'POST', '/vipps/webhook?shop=1&lang=nb', [
    'X-MS-DATE' => ['Mon, 19 Jan 2026 16:26:33 GMT'],
    'X-MS-Content-SHA256' => ['RPYlXrJ8cvZrUj9Od+KEKzwh+CcAKTQFt4l56m3OK24='],
    'host' => ['shop.example.com'],
    'authorization' => ['HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=McBNE5wv9ZC+iudOh4Om0feW5EUdbqpAdyGEucAI4kk='],
], $body, webhookSecrets: [$secret], now: new DateTime('2026-01-19 16:26:40Z'));
echo $callback->kind->name, ' ', $callback->api->name, ' ', $callback->reference, ' ', $callback->event->name, ' ', $callback->state->name,
    ' ', $callback->rawState, ' ', $callback->amount, ' ', $callback->time->format('Y-m-d H:i:s.v'), ' ', json_encode($callback->success), "\n";
echo $callback->reply->status, ' ', json_encode($callback->reply->headers), ' ', json_encode($callback->reply->body), "\n";
?>
--EXPECT--
NotOurs 200
NotOurs 200
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
NotAuthentic 401
PaymentUpdate EPayment acme-shop-123-order123abc Authorized Authorized AUTHORIZED 49900 2026-01-19 16:26:32.099 true
200 [] ""
