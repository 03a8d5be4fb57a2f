--TEST--
What cannot be is refused before anything is sent
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$client = shop_client($vipps);
foreach (['', 'acme shop 1042', "acme-shop-1042\0", '../../accesstoken/get'] as $reference) {
    echo json_encode($reference, JSON_UNESCAPED_SLASHES), ' ', strtok(thrown(fn () => $client->get($reference)), ')'), "\n";
}
foreach ([0, 901, -1] as $seconds) {
    echo thrown(fn () => $client->wait('acme-shop-1042', $seconds)), "\n";
}
echo thrown(fn () => test_client(api: api())->create(socks(returnUrl: 'http://shop.example/'))), "\n";
echo thrown(fn () => test_client(environment: Vipps\Environment::Production)->approve('acme-shop-1042', '91234567', 'https://api.vipps.no/')), "\n";
echo count($vipps->requests()), " requests\n";
?>
--EXPECT--
"" ValueError: Vipps\Client::get(
"acme shop 1042" ValueError: Vipps\Client::get(
"acme-shop-1042\u0000" ValueError: Vipps\Client::get(
"../../accesstoken/get" ValueError: Vipps\Client::get(
ValueError: Vipps\Client::wait(): Argument #2 ($seconds) must be between 1 and 900
ValueError: Vipps\Client::wait(): Argument #2 ($seconds) must be between 1 and 900
ValueError: Vipps\Client::wait(): Argument #2 ($seconds) must be between 1 and 900
ValueError: Vipps\Client::create(): Argument #1 ($request) is refused: $returnUrl must be https: Vipps refuses http
Error: Vipps\Client::approve() is for Vipps' test environment: in production customers approve themselves
0 requests
