--TEST--
Callback::receive() takes shipping requests from the web request, and counts the time from its start
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';
require __DIR__ . '/../web_server.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$asked = $vipps->shippingRequest('acme-shop-1042');

$shop = new WebServer(__DIR__ . '/../shop.inc', <<<'PHP'
    usleep((int) ($_SERVER['HTTP_X_WORK_FIRST'] ?? 0) * 1000);
    $age = fn (): float => (microtime(true) - $_SERVER['REQUEST_TIME_FLOAT']) * 1000;
    try {
        $before = $age();
        $callback = Vipps\Callback::receive(shop_client(local_vipps()), prefix: '/vipps');
        $left = $callback->timeLeft();
        $spent = (api() === Vipps\Api::ECom ? 10000 : 5000) - $left;
        $reply = $callback->address->postCode === '0154' ? $callback->offer(ways()) : $callback->reply;
        echo $callback->kind->name, ' ', $callback->reference, ' ', preg_match_all('/"(home|shop)"/', $reply->body), ' offered,',
            ' counted from ', $spent > $before - 5 && $spent < $age() + 5 ? "the request's start" : "elsewhere: $left ms left, $spent spent";
    } catch (Vipps\CallbackRefused $e) {
        echo $e->reply->status, ' ', json_encode($e->reply->headers);
    }
    PHP);

$path = fn (object $call) => substr($call->uri, strlen('https://shop.example'));
$headers = array_map(fn ($name) => "$name: {$asked->headers[$name]}", ['Authorization']);
echo $shop->ask('POST', $path($asked), $headers, $asked->body), "\n";
echo $shop->ask('POST', $path($asked), $headers, str_replace('0154', '9008', $asked->body)), "\n";
echo $shop->ask('POST', $path($asked), [...$headers, 'X-Work-First: 1100'], $asked->body), "\n";
echo $shop->ask('GET', $path($asked), $headers, ''), "\n";
echo $shop->ask('POST', '/other/v2/payments/acme-shop-1042/shippingDetails', $headers, $asked->body), "\n";
?>
--EXPECT--
ShippingRequest acme-shop-1042 2 offered, counted from the request's start
ShippingRequest acme-shop-1042 0 offered, counted from the request's start
ShippingRequest acme-shop-1042 2 offered, counted from the request's start
405 {"Allow":"POST"}
404 []
