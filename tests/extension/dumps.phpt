--TEST--
No dump, trace, export or exception shows a secret, or a customer's number
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

const SECRETS = ['Y8Kteew6', '0f14ebca', '91234567', 's3cret-order-key', 'token-of-the-shop', 'token=', 'personal-code', 'check-in-token'];

function check(string $what, string $text): void
{
    $found = array_filter(SECRETS, fn ($secret) => str_contains($text, $secret));
    echo $what, ': ', $text === '' ? 'says nothing' : ($found === [] ? 'fine' : 'shows ' . implode(', ', $found)), "\n";
}

function output(callable $work): string
{
    ob_start();
    $work();
    return ob_get_clean();
}

function broken(): void
{
    throw new LogicException('broken');
}

$vipps = local_vipps();
$client = test_client(systemName: 'Acme');
$local = Client::local($vipps, observer: function () {});
$request = socks(customerPhone: '91234567', returnUrl: 'https://shop.example/?key=s3cret-order-key',
    callbackToken: 'token-of-the-shop');
$coded = socks(personalQr: 'https://qr.vipps.no/p/personal-code', receiptUrl: 'https://shop.example/receipt?key=s3cret-order-key');
$checkedIn = socks(customerToken: 'check-in-token');
$payment = $local->create($request);
$vipps->approve('acme-shop-1042');
$call = $vipps->callback('acme-shop-1042');
$callback = Callback::parse($local, $call->method, $call->uri, $call->headers, $call->body, 'token-of-the-shop');
try {
    $local->refund('acme-shop-1042', 5000, 'creditmemo-8');
} catch (Vipps\Refused $refused) {
}

foreach (compact('client', 'local', 'request', 'coded', 'checkedIn', 'payment', 'callback', 'refused') as $name => $object) {
    check("var_dump $name", output(fn () => var_dump($object)));
    check("print_r $name", print_r($object, true));
    check("var_export $name", (string) @var_export($object, true));
    check("debug_zval_dump $name", output(fn () => debug_zval_dump($object)));
    check("serialize $name", thrown(fn () => serialize($object)));
}

// What a trace shows of the arguments.
$wrong = [
    fn () => test_client(deadline: 1),
    fn () => socks(amount: 1, customerPhone: '91234567', callbackToken: 'token-of-the-shop'),
    fn () => socks(amount: 1, personalQr: 'https://qr.vipps.no/p/personal-code', receiptUrl: 'https://shop.example/receipt?key=s3cret-order-key'),
    fn () => socks(amount: 1, customerToken: 'check-in-token'),
    fn () => express(amount: 1, customerPhone: '91234567', receiptUrl: 'https://shop.example/receipt?key=s3cret-order-key'),
    fn () => test_client(environment: Vipps\Environment::Local),
    fn () => Callback::parse($client, 'POST', '/v2/payments/acme-shop-1042', ['Authorization' => 'token-of-the-shop'], '{}', 'token-of-the-shop'),
    fn () => $local->approve('short', '91234567', 'https://api.vipps.no/?token=abc'),
];
foreach ($wrong as $i => $work) {
    try {
        $work();
        echo "nothing thrown\n";
    } catch (Throwable $e) {
        check('trace of ' . $e::class, preg_replace('/^#\d+ .*(test_client|socks|express)\(.*$/m', '', $e->getTraceAsString()) . $e->getMessage());
    }
}
check('support text', $refused->supportText());
check('phpinfo', output(fn () => phpinfo(INFO_MODULES)));
check('Reflection', (string) new ReflectionObject($client));
?>
--EXPECT--
var_dump client: fine
print_r client: fine
var_export client: fine
debug_zval_dump client: fine
serialize client: fine
var_dump local: fine
print_r local: fine
var_export local: fine
debug_zval_dump local: fine
serialize local: fine
var_dump request: fine
print_r request: fine
var_export request: fine
debug_zval_dump request: fine
serialize request: fine
var_dump coded: fine
print_r coded: fine
var_export coded: fine
debug_zval_dump coded: fine
serialize coded: fine
var_dump checkedIn: fine
print_r checkedIn: fine
var_export checkedIn: fine
debug_zval_dump checkedIn: fine
serialize checkedIn: fine
var_dump payment: fine
print_r payment: fine
var_export payment: fine
debug_zval_dump payment: fine
serialize payment: fine
var_dump callback: fine
print_r callback: fine
var_export callback: fine
debug_zval_dump callback: fine
serialize callback: fine
var_dump refused: fine
print_r refused: fine
var_export refused: fine
debug_zval_dump refused: fine
serialize refused: fine
trace of ValueError: fine
trace of ValueError: fine
trace of ValueError: fine
trace of ValueError: fine
trace of ValueError: fine
trace of ValueError: fine
trace of Vipps\CallbackRefused: fine
trace of Vipps\Refused: fine
support text: fine
phpinfo: fine
Reflection: fine
