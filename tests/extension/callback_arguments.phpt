--TEST--
Callback takes a client or a list of clients, and nothing else
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Callback;

foreach ([[], [socks()], ['client'], null, 'client', socks()] as $clients) {
    echo thrown(fn () => Callback::parse($clients, 'POST', '/v2/payments/acme-shop-1042', [], '')), "\n";
    echo strtok(thrown(fn () => Callback::receive($clients)), ':'), "\n";
}
try {
    Callback::receive(test_client());
} catch (Vipps\CallbackRefused $e) {
    echo $e->reply->status >= 400 ? 'refused' : 'believed', "\n";
}
?>
--EXPECT--
ValueError: Vipps\Callback::parse(): Argument #1 ($clients) must hold at least one Vipps\Client
ValueError
TypeError: Vipps\Callback::parse(): Argument #1 ($clients) must hold Vipps\Client only, Vipps\PaymentRequest given
TypeError
TypeError: Vipps\Callback::parse(): Argument #1 ($clients) must hold Vipps\Client only, string given
TypeError
TypeError: Vipps\Callback::parse(): Argument #1 ($clients) must be of type Vipps\Client|array, null given
TypeError
TypeError: Vipps\Callback::parse(): Argument #1 ($clients) must be of type Vipps\Client|array, string given
TypeError
TypeError: Vipps\Callback::parse(): Argument #1 ($clients) must be of type Vipps\Client|array, Vipps\PaymentRequest given
TypeError
refused
