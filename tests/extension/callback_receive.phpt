--TEST--
Callback::receive() reads the web request as PHP got it, not a $_SERVER that a CMS rewrote
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';
require __DIR__ . '/../web_server.inc';

use Vipps\Client;

$vipps = local_vipps();
approved(Client::local($vipps), $vipps);
$call = $vipps->callback('acme-shop-1042');
$token = $call->headers['Authorization'];

$shop = new WebServer(__DIR__ . '/../shop.inc', <<<'PHP'
    $_SERVER = array_map(fn ($value) => is_string($value) ? addslashes("CMS $value") : $value, $_SERVER);
    $_SERVER['REQUEST_URI'] = '/index.php';
    try {
        $callback = Vipps\Callback::receive(Vipps\Client::local(local_vipps()));
        echo $callback->reply->status, ' ', $callback->reference, ' ', $callback->amount;
    } catch (Vipps\CallbackRefused $e) {
        echo $e->reply->status;
    }
    PHP);

echo $shop->ask('POST', '/vipps/v2/payments/acme-shop-1042', ["Authorization: $token"], $call->body), "\n";
echo $shop->ask('POST', '/vipps/v2/payments/acme-shop-1042?a=b', ["X-Vipps-Authorization: $token"], $call->body), "\n";
echo $shop->ask('POST', '/vipps/v2/payments/acme-shop-1042', ["Authorization: {$token}x"], $call->body), "\n";
echo $shop->ask('POST', '/vipps/v2/payments/acme-shop-1042', [], $call->body), "\n";
echo $shop->ask('GET', '/vipps/v2/payments/acme-shop-1042', ["Authorization: $token"], ''), "\n";
echo $shop->ask('POST', '/vipps/v2/payments/acme-shop-1042', ["Authorization: $token"], str_repeat(' ', 256 * 1024 + 1)), "\n";
?>
--EXPECT--
200 acme-shop-1042 49900
200 acme-shop-1042 49900
401
401
405
413
