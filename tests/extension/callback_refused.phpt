--TEST--
A forged, foreign, malformed or oversized callback is refused with what to answer
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, CallbackRefused, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
approved($client, $vipps);
approved($client, $vipps, 'acme-shop-1043');
$call = $vipps->callback('acme-shop-1042');
$twin = $vipps->callback('acme-shop-1043');
$stranger = test_client(merchantSerialNumber: '654321');

function answer(string $what, Client|array $clients, string $method, string $uri, array $headers, string $body): void
{
    try {
        Callback::parse($clients, $method, $uri, $headers, $body);
        echo "$what: believed\n";
    } catch (CallbackRefused $e) {
        echo $what, ': ', $e->fault->name, ' ', $e->reply->status, ' ', json_encode($e->reply->headers), ' ', json_encode($e->reply->body),
            $e->getMessage() === '' ? ' without a reason' : '', "\n";
    }
}

answer('no token', $client, 'POST', $call->uri, [], $call->body);
answer('empty token', $client, 'POST', $call->uri, ['Authorization' => ''], $call->body);
answer('wrong token', $client, 'POST', $call->uri, ['Authorization' => str_repeat('a', 48)], $call->body);
answer('another payment\'s token', $client, 'POST', $call->uri, $twin->headers, $call->body);
answer('another sales unit\'s keys', $stranger, 'POST', $call->uri, $call->headers, $call->body);
answer('GET', $client, 'GET', $call->uri, $call->headers, $call->body);
answer('another path', $client, 'POST', '/vipps/v2/orders', $call->headers, $call->body);
answer('no JSON', $client, 'POST', $call->uri, $call->headers, '<html>');
answer('256 KiB and one byte', $client, 'POST', $call->uri, $call->headers, str_repeat(' ', 256 * 1024 + 1));
?>
--EXPECT--
no token: NotAuthentic 401 [] ""
empty token: NotAuthentic 401 [] ""
wrong token: NotAuthentic 401 [] ""
another payment's token: NotAuthentic 401 [] ""
another sales unit's keys: NotAuthentic 401 [] ""
GET: WrongMethod 405 {"Allow":"POST"} ""
another path: UnknownPath 404 [] ""
no JSON: Malformed 400 [] ""
256 KiB and one byte: TooLarge 413 [] ""
