--TEST--
A signal is served while Vipps is slow, and an exception from its handler ends the call
--EXTENSIONS--
vipps
--SKIPIF--
<?php
if (!function_exists('pcntl_alarm')) {
    die('skip needs pcntl');
}
?>
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = remote_vipps();
$client = shop_client($vipps->url);
$client->create(socks());
pcntl_async_signals(true);

pcntl_signal(SIGALRM, function () { echo "a signal\n"; });
$vipps->delayNext(1500, 'get');
pcntl_alarm(1);
echo $client->get('acme-shop-1042')->state->name, "\n";

pcntl_signal(SIGALRM, function () { throw new RuntimeException('Enough'); });
$vipps->delayNext(9000, 'get');
pcntl_alarm(1);
$began = hrtime(true);
try {
    $client->get('acme-shop-1042');
} catch (RuntimeException $e) {
    echo $e->getMessage(), ', ', $e->getPrevious()::class, ', ', (hrtime(true) - $began) / 1e9 < 3 ? 'soon' : 'late', "\n";
}
?>
--EXPECT--
a signal
Created
Enough, Vipps\NotSent, soon
