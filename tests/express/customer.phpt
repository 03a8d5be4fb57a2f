--TEST--
Customer, Address and Shipping can be made for tests, and given to Payment::fromArray()
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Address, Customer, Payment, Shipping, State};

echo json_encode(new Customer()), "\n";
echo json_encode(new Customer('Ada', 'Lovelace', 'ada@example.com', '4791234567', 'ui==')), "\n";
echo json_encode(new Customer(expired: true)), "\n";
$gata = new Address('Gata 1', '0191', 'OSLO');
$given = [7 => &$gata];
$customer = new Customer(sub: 'c06c4afe', dateOfBirth: '1988-12-03', addresses: $given);
$gata = 'replaced';
echo $customer->sub, ' ', $customer->dateOfBirth, ' ', json_encode($customer->addresses), "\n";
echo json_encode(new Address('Gata 1', '0191', 'OSLO')), "\n";
echo json_encode($address = new Address('Gata 1', '0191', 'OSLO', 'SE', 'H0203')), "\n";
echo json_encode(new Shipping('home', 'Home delivery', 0)), "\n";
echo json_encode($shipping = new Shipping('home', 'Home delivery', 9900, $address)), "\n";
var_dump($shipping->address === $address);

$customer = new Customer('Ada');
$payment = Payment::fromArray(['reference' => 'acme-shop-1042', 'state' => State::Authorized, 'amount' => 49900,
    'authorized' => 59800, 'customer' => $customer, 'shipping' => $shipping]);
var_dump($payment->customer === $customer, $payment->shipping === $shipping, (clone $payment)->customer === $customer);
$payment = Payment::fromArray(['reference' => 'acme-shop-1042', 'customer' => null, 'shipping' => null]);
var_dump($payment->customer, $payment->shipping, Payment::fromArray(['reference' => 'acme-shop-1042'])->customer);

foreach ([
    fn () => Payment::fromArray(['reference' => 'acme-shop-1042', 'customer' => $shipping]),
    fn () => Payment::fromArray(['reference' => 'acme-shop-1042', 'shipping' => ['optionId' => 'home']]),
    fn () => new Customer(addresses: ['Gata 1']),
    fn () => new Customer(addresses: [$address, null]),
    fn () => new Customer(addresses: $address),
    fn () => new Shipping('home', 'Home delivery', '9900'),
    fn () => new Shipping('home', 'Home delivery', 99.0),
    fn () => new Shipping('home', 'Home delivery', -1),
    fn () => new Shipping('home', 'Home delivery', 9900, $customer),
] as $wrong) {
    echo thrown($wrong), "\n";
}
?>
--EXPECT--
{"firstName":null,"lastName":null,"email":null,"phone":null,"dateOfBirth":null,"addresses":[],"userId":null,"sub":null,"expired":false}
{"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","dateOfBirth":null,"addresses":[],"userId":"ui==","sub":null,"expired":false}
{"firstName":null,"lastName":null,"email":null,"phone":null,"dateOfBirth":null,"addresses":[],"userId":null,"sub":null,"expired":true}
c06c4afe 1988-12-03 [{"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"}]
{"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"}
{"line1":"Gata 1","line2":"H0203","postCode":"0191","city":"OSLO","country":"SE"}
{"optionId":"home","optionName":"Home delivery","cost":0,"address":null}
{"optionId":"home","optionName":"Home delivery","cost":9900,"address":{"line1":"Gata 1","line2":"H0203","postCode":"0191","city":"OSLO","country":"SE"}}
bool(true)
bool(true)
bool(true)
bool(true)
NULL
NULL
NULL
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have customer as Vipps\Customer, Vipps\Shipping given
TypeError: Vipps\Payment::fromArray(): Argument #1 ($values) must have shipping as Vipps\Shipping, array given
TypeError: Vipps\Customer::__construct(): Argument #8 ($addresses) must hold Vipps\Address only, string given
TypeError: Vipps\Customer::__construct(): Argument #8 ($addresses) must hold Vipps\Address only, null given
TypeError: Vipps\Customer::__construct(): Argument #8 ($addresses) must be of type array, Vipps\Address given
TypeError: Vipps\Shipping::__construct(): Argument #3 ($cost) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
TypeError: Vipps\Shipping::__construct(): Argument #3 ($cost) must be of type int in minor units (49900 for 499.00 kr), float given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
ValueError: Vipps\Shipping::__construct(): Argument #3 ($cost) must be 0 or more, in minor units
TypeError: Vipps\Shipping::__construct(): Argument #4 ($address) must be of type ?Vipps\Address, Vipps\Customer given
