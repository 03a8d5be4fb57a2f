--TEST--
Client::local() reaches the local Vipps in process, with any sales unit
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
foreach (['123456', '654321'] as $msn) {
    $client = shop_client($vipps, merchantSerialNumber: $msn);
    echo $client->merchantSerialNumber, ' ', $client->environment->name, ' ', $client->create(socks())->state->name, "\n";
}
foreach (['', 'shop.example', 'ftp://127.0.0.1/', "http://127.0.0.1:1/\n"] as $url) {
    echo preg_replace('/ must .*/', ' must …', thrown(fn () => Client::local($url))), "\n";
}
echo thrown(fn () => Client::local(17.5)), "\n";
?>
--EXPECT--
123456 Local Created
654321 Local Created
ValueError: Vipps\Client::local(): Argument #1 ($vipps) must …
ValueError: Vipps\Client::local(): Argument #1 ($vipps) must …
ValueError: Vipps\Client::local(): Argument #1 ($vipps) must …
ValueError: Vipps\Client::local(): Argument #1 ($vipps) must …
ValueError: Vipps\Client::local(): Argument #1 ($vipps) must be an http or https URL
