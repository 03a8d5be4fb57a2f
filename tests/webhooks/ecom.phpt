--TEST--
With eCom there are no webhooks: ensure() changes nothing and asks nothing, the other methods say where there are
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks(Client::local($vipps, Api::ECom));
$never = function (): void {
    echo "stored\n";
};
var_dump($webhooks->ensure(HERE, [], $never));
var_dump($webhooks->ensure(HERE, ['an-id' => 'a-secret'], $never));
echo thrown(fn () => $webhooks->list()), "\n";
echo thrown(fn () => $webhooks->register(HERE)), "\n";
echo thrown(fn () => $webhooks->delete('an-id')), "\n";
echo asked($vipps), "\n";
?>
--EXPECT--
array(0) {
}
array(1) {
  ["an-id"]=>
  string(8) "a-secret"
}
ValueError: Vipps\Webhooks::list(): $api must be Api::EPayment for webhooks; Api::ECom calls the callbackUrl of each payment
ValueError: Vipps\Webhooks::register(): $api must be Api::EPayment for webhooks; Api::ECom calls the callbackUrl of each payment
ValueError: Vipps\Webhooks::delete(): $api must be Api::EPayment for webhooks; Api::ECom calls the callbackUrl of each payment
nothing
