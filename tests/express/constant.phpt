--TEST--
What express checkout is made of is constant: no second construction, no writing, no reference left in the options
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Address, Customer, Shipping, ShippingOption};

$option = ways()[0];
$given = [7 => &$option];
$request = express(shipping: $given);
$option = 'replaced';
$given[] = 'added';
echo count($request->shipping), ' ', key($request->shipping), ' ', $request->shipping[0]->name, "\n";
echo thrown(function () use ($request) { $request->shipping[] = 'added'; }), "\n";
echo thrown(fn () => clone $request), "\n";
$vipps = local_vipps();
$client = shop_client($vipps);
echo thrown(fn () => $request->__construct('acme-shop-1043', 100, 'Sock', 'https://shop.example/', 'https://shop.example/', 'https://shop.example/', ways())), "\n";
echo $client->create($request)->reference, "\n";

$values = [
    [new ShippingOption('home', 'Home delivery', 9900), ['shop', 'Collect', 0], 'cost'],
    [new Address('Gata 1', '0191', 'OSLO'), ['Gata 2', '0191', 'OSLO'], 'city'],
    [new Customer('Ada'), ['Kari'], 'expired'],
    [new Shipping('home', 'Home delivery', 9900), ['shop', 'Collect', 0], 'cost'],
];
foreach ($values as [$value, $arguments, $property]) {
    echo thrown(fn () => $value->__construct(...$arguments)), "\n";
    echo thrown(function () use ($value, $property) { $value->$property = 0; }), "\n";
    var_dump(get_object_vars(clone $value) === get_object_vars($value));
}
?>
--EXPECTF--
1 0 Home delivery
Error: Cannot %Smodify readonly property Vipps\ExpressCheckout::$shipping
Error: Trying to clone an uncloneable object of class Vipps\ExpressCheckout
Error: Vipps\ExpressCheckout is constructed already, and is a constant
acme-shop-1042
Error: Vipps\ShippingOption is constructed already, and is a constant
Error: Cannot modify readonly property Vipps\ShippingOption::$cost
bool(true)
Error: Vipps\Address is constructed already, and is a constant
Error: Cannot modify readonly property Vipps\Address::$city
bool(true)
Error: Vipps\Customer is constructed already, and is a constant
Error: Cannot modify readonly property Vipps\Customer::$expired
bool(true)
Error: Vipps\Shipping is constructed already, and is a constant
Error: Cannot modify readonly property Vipps\Shipping::$cost
bool(true)
