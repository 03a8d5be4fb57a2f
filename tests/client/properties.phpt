--TEST--
A client shows whose it is and where it goes, and nothing else
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client, Gateway};

$client = test_client(api: Api::EPayment, systemName: 'Acme Shop with a name that is much too long for Vipps');
var_dump($client);
var_dump($client instanceof Gateway, get_object_vars(Client::local('http://127.0.0.1:1')));
echo thrown(fn () => $client->__construct('123456', 'a', 'b', 'c', Vipps\Environment::Test)), "\n";
echo thrown(fn () => $client->api = Api::ECom), "\n";
?>
--EXPECT--
object(Vipps\Client)#3 (3) {
  ["merchantSerialNumber"]=>
  string(6) "123456"
  ["api"]=>
  enum(Vipps\Api::EPayment)
  ["environment"]=>
  enum(Vipps\Environment::Test)
}
bool(true)
array(3) {
  ["merchantSerialNumber"]=>
  string(6) "123456"
  ["api"]=>
  enum(Vipps\Api::ECom)
  ["environment"]=>
  enum(Vipps\Environment::Local)
}
Error: Vipps\Client is constructed already, and is a constant
Error: Cannot modify readonly property Vipps\Client::$api
