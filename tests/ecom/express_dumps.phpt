--TEST--
No dump of an update or a consent removal shows who the customer is
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

use Vipps\{Callback, Client};

const PERSONAL = ['Kari', 'Nordmann', 'kari@', '91234568', 'Q6q', 'Storgata', '9008', 'TROMS', 's3cret-order-key', 'token-of-the-shop'];

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
$client = Client::local($vipps);
$request = express(shippingUrl: 'https://shop.example/vipps', customerPhone: '91234568',
    returnUrl: 'https://shop.example/?key=s3cret-order-key', callbackToken: 'a-token-of-the-shop');
$client->create($request);
$parse = fn (object $call) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body, 'a-token-of-the-shop');
$asked = $parse($vipps->shippingRequest('acme-shop-1042', 'kari'));
$vipps->answerShipping('acme-shop-1042', 200, $asked->offer(ways())->body);
$vipps->approve('acme-shop-1042');
$vipps->advance(1);
$payment = $client->get('acme-shop-1042');
$update = $parse($vipps->callback('acme-shop-1042'));
$removal = $parse($vipps->removeConsent('acme-shop-1042'));

foreach (compact('update', 'removal') as $name => $object) {
    check("var_dump $name", output(fn () => var_dump($object)));
    check("print_r $name", print_r($object, true));
    check("var_export $name", (string) @var_export($object, true));
    check("debug_zval_dump $name", output(fn () => debug_zval_dump($object)));
    check("serialize $name", thrown(fn () => serialize($object)));
}
echo $removal->userId, "\n";
?>
--EXPECT--
var_dump update: fine
print_r update: fine
var_export update: fine
debug_zval_dump update: fine
serialize update: fine
var_dump removal: fine
print_r removal: fine
var_export removal: fine
debug_zval_dump removal: fine
serialize removal: fine
Q6q+N1iw/N891uu+ob/uiJsk==
