--TEST--
Callback::receive() takes eCom's shipping requests and consent removals from the web request
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';
require __DIR__ . '/../web_server.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = Client::local($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$asked = $vipps->shippingRequest('acme-shop-1042');
$vipps->answerShipping('acme-shop-1042', 200, Vipps\Callback::parse($client, 'POST', $asked->uri, $asked->headers, $asked->body)->offer(ways())->body);
$vipps->approveExpress('acme-shop-1042', customer: 'ada');
$removal = $vipps->removeConsent('acme-shop-1042');

$shop = new WebServer(__DIR__ . '/../shop.inc', <<<'PHP'
    usleep((int) ($_SERVER['HTTP_X_WORK_FIRST'] ?? 0) * 1000);
    $age = fn (): float => (microtime(true) - $_SERVER['REQUEST_TIME_FLOAT']) * 1000;
    try {
        $before = $age();
        $callback = Vipps\Callback::receive(Vipps\Client::local(local_vipps()), prefix: '/vipps');
        $left = $callback->timeLeft();
        $spent = ($callback->kind === Vipps\CallbackKind::ShippingRequest ? 10000 : 3000) - $left;
        $reply = match ($callback->kind) {
            Vipps\CallbackKind::ShippingRequest => $callback->address->postCode === '0154' ? $callback->offer(ways()) : $callback->reply,
            Vipps\CallbackKind::ConsentRemoval => $callback->reply,
        };
        echo $callback->kind->name, ' ', $callback->reference ?? $callback->userId, ' ', $reply->status, ' ', $reply->body,
            ' counted from ', $spent > $before - 5 && $spent < $age() + 5 ? "the request's start" : "elsewhere: $left ms left, $spent spent";
    } catch (Vipps\CallbackRefused $e) {
        echo $e->reply->status, ' ', json_encode($e->reply->headers);
    }
    PHP);

$path = fn (object $call) => substr($call->uri, strlen('https://shop.example'));
$headers = array_map(fn ($name) => "$name: {$asked->headers[$name]}", ['Authorization']);
echo $shop->ask('POST', $path($asked), $headers, $asked->body), "\n";
echo $shop->ask('POST', $path($asked), $headers, str_replace('0154', '9008', $asked->body)), "\n";
echo preg_replace('/ \{.*\}/', '', $shop->ask('POST', $path($asked), [...$headers, 'X-Work-First: 1100'], $asked->body)), "\n";
echo $shop->ask('DELETE', $path($removal), [], ''), "\n";
echo $shop->ask('DELETE', str_replace(['%2F', '%2B'], ['/', '+'], $path($removal)), [], ''), "\n";
echo $shop->ask('DELETE', '/vipps/v2/consents/ui==', [], ''), "\n";
echo $shop->ask('POST', $path($removal), [], ''), "\n";
echo $shop->ask('GET', $path($asked), $headers, ''), "\n";
echo $shop->ask('POST', '/other/v2/payments/acme-shop-1042/shippingDetails', $headers, $asked->body), "\n";
?>
--EXPECT--
ShippingRequest acme-shop-1042 200 {"addressId":101,"orderId":"acme-shop-1042","shippingDetails":[{"isDefault":"Y","priority":1,"shippingCost":99,"shippingMethod":"Home delivery","shippingMethodId":"home"},{"isDefault":"N","priority":2,"shippingCost":0,"shippingMethod":"Collect in the shop","shippingMethodId":"shop"}]} counted from the request's start
ShippingRequest acme-shop-1042 200 {"addressId":101,"orderId":"acme-shop-1042","shippingDetails":[]} counted from the request's start
ShippingRequest acme-shop-1042 200 counted from the request's start
ConsentRemoval uiJskNQ6qNN1iwN891uuob== 200  counted from the request's start
ConsentRemoval uiJskNQ6qNN1iwN891uuob== 200  counted from the request's start
404 []
405 {"Allow":"DELETE"}
405 {"Allow":"POST"}
404 []
