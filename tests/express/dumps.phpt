--TEST--
No dump, trace or exception shows who the customer is or where; the values are there for those who ask by name
--EXTENSIONS--
vipps
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=1000000
display_errors=1
pcre.jit=0
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Address, Callback, Client, Customer, Shipping};

const PERSONAL = ['Kari', 'Nordmann', 'kari@', '91234568', 'Q6q', 'Storgata', '9008', 'TROMS', 's3cret-order-key', 'token-of-the-shop', '1988-12-03', 'c06c4afe'];

function check(string $what, string $text): void
{
    $found = array_filter(PERSONAL, fn ($secret) => str_contains($text, $secret));
    echo $what, ': ', $text === '' ? 'says nothing' : ($found === [] ? 'fine' : 'shows ' . implode(', ', $found)), "\n";
}

function output(callable $work): string
{
    ob_start();
    $work();
    return ob_get_clean();
}

$vipps = local_vipps();
$client = shop_client($vipps);
$request = express(shippingUrl: 'https://shop.example/vipps', customerPhone: '91234568',
    returnUrl: 'https://shop.example/?key=s3cret-order-key', callbackToken: 'a-token-of-the-shop');
$client->create($request);
$parse = fn (object $call) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body, 'a-token-of-the-shop');
$asked = $parse($vipps->shippingRequest('acme-shop-1042', 'kari'));
$vipps->answerShipping('acme-shop-1042', 200, $asked->offer(ways())->body);
$vipps->approve('acme-shop-1042');
$vipps->advance(1);
$payment = $client->get('acme-shop-1042');
['customer' => $customer, 'shipping' => $shipping] = get_object_vars($payment);
$address = $shipping->address;
$made = new Customer('Kari', 'Nordmann', 'kari@example.com', '4791234568', 'Q6q', false, '1988-12-03', [$address], 'c06c4afe');

foreach (compact('request', 'payment', 'customer', 'shipping', 'address', 'made', 'asked') as $name => $object) {
    check("var_dump $name", output(fn () => var_dump($object)));
    check("print_r $name", print_r($object, true));
    check("var_export $name", (string) @var_export($object, true));
    check("debug_zval_dump $name", output(fn () => debug_zval_dump($object)));
    check("serialize $name", thrown(fn () => serialize($object)));
}
echo $customer->firstName, ' ', $address->line1, ' ', $made->sub, "\n";
print_r($made);

// What a trace shows of the arguments.
foreach ([
    fn () => new Customer('Kari', 'Nordmann', 'kari@example.com', '4791234568', 'Q6q', [], '1988-12-03', [$address], 'c06c4afe'),
    fn () => new Address('Storgata 12', '9008', 'TROMSØ', [], 'Storgata'),
    fn () => new Shipping('home', 'Home delivery', -1, $address),
    fn () => Callback::parse($client, 'DELETE', '/v2/consents/x', ['Authorization' => 'token-of-the-shop'], '', 'token-of-the-shop'),
] as $wrong) {
    try {
        $wrong();
        echo "nothing thrown\n";
    } catch (Throwable $e) {
        check('trace of ' . $e::class, $e->getTraceAsString() . $e->getMessage() . print_r($e->getTrace()[0], true));
    }
}
?>
--EXPECT--
var_dump request: fine
print_r request: fine
var_export request: fine
debug_zval_dump request: fine
serialize request: fine
var_dump payment: fine
print_r payment: fine
var_export payment: fine
debug_zval_dump payment: fine
serialize payment: fine
var_dump customer: fine
print_r customer: fine
var_export customer: fine
debug_zval_dump customer: fine
serialize customer: fine
var_dump shipping: fine
print_r shipping: fine
var_export shipping: fine
debug_zval_dump shipping: fine
serialize shipping: fine
var_dump address: fine
print_r address: fine
var_export address: fine
debug_zval_dump address: fine
serialize address: fine
var_dump made: fine
print_r made: fine
var_export made: fine
debug_zval_dump made: fine
serialize made: fine
var_dump asked: fine
print_r asked: fine
var_export asked: fine
debug_zval_dump asked: fine
serialize asked: fine
Kari Anne Storgata 12 c06c4afe
Vipps\Customer Object
(
    [firstName] => ***
    [lastName] => ***
    [email] => ***
    [phone] => ***
    [dateOfBirth] => ***
    [addresses] => Array
        (
            [0] => Vipps\Address Object
                (
                    [line1] => ***
                    [line2] => 
                    [postCode] => ***
                    [city] => ***
                    [country] => ***
                )

        )

    [userId] => ***
    [sub] => ***
    [expired] => 
)
trace of TypeError: fine
trace of TypeError: fine
trace of ValueError: fine
trace of Vipps\CallbackRefused: fine
