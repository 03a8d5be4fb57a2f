--TEST--
No dump, trace, exception or log shows whom Userinfo was asked for, or what it told, or what is on a receipt
--EXTENSIONS--
vipps
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=1000000
display_errors=1
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Attempt, Client, Failure};

$log = '';
$vipps = local_vipps();
$client = Client::local($vipps, observer: function (Attempt $a) use (&$log): void {
    $log .= "$a\n" . print_r($a, true);
});
$sub = consented($client, $vipps, 'name email phoneNumber birthDate address');
$vipps->answerNext(200, [
    'sub' => $sub, 'name' => 'Ada Lovelace', 'given_name' => 'Ada', 'family_name' => 'Lovelace', 'email' => 'ada@example.com',
    'phone_number' => '4791234567', 'birthdate' => '1988-12-03', 'nin' => '03128812345',
    'address' => ['street_address' => 'Robert Levins gate 5', 'region' => 'OSLO'],
    'other_addresses' => [['street_address' => 'Dronning Eufemias gate 42', 'region' => 'OSLO']],
], 'userinfo');
$u = $client->userinfo($sub);
$secrets = [$sub, 'Ada', 'Lovelace', 'example.com', '91234567', '1988', $u->nin, 'Robert Levins', 'Eufemias', 'Socks', 'socks-41'];
$check = function (string $what, string $text) use ($secrets): void {
    $found = array_filter($secrets, fn ($secret) => str_contains($text, $secret));
    echo $what, ': ', $text === '' ? 'says nothing' : ($found === [] ? 'fine' : 'shows ' . implode(', ', $found)), "\n";
};
$output = function (callable $work): string {
    ob_start();
    $work();
    return ob_get_clean();
};
/** What the closure has caught itself would be in the trace. */
function caught(callable $work): Throwable
{
    try {
        $work();
    } catch (Throwable $e) {
        return $e;
    }
}

$vipps->answerNext(404, ['title' => 'Not Found', 'detail' => "There is no user $sub, a@example.com"], 'userinfo');
$refused = caught(fn () => $client->userinfo($GLOBALS['sub']));
$wrong = caught(fn () => $client->userinfo($GLOBALS['sub'] . '/..'));
$vipps->answerNext(400, ['title' => 'Bad Request', 'detail' => 'No'], 'sendReceipt');
$receipt = caught(fn () => $client->orders()->sendReceipt('acme-shop-1042', receipt()));
foreach (compact('u', 'refused', 'wrong', 'receipt') as $name => $object) {
    $check("var_dump $name", $output(fn () => var_dump($object)));
    $check("print_r $name", print_r($object, true));
    $check("var_export $name", (string) @var_export($object, true));
    $check("debug_zval_dump $name", $output(fn () => debug_zval_dump($object)));
    if ($object instanceof Throwable) {
        $check("text of $name", (string) $object);
    }
    if ($object instanceof Failure) {
        $check("support text of $name", $object->supportText());
    }
}
$check('orders', print_r($client->orders(), true));
$check('the log', $log);
?>
--EXPECT--
var_dump u: fine
print_r u: fine
var_export u: fine
debug_zval_dump u: fine
var_dump refused: fine
print_r refused: fine
var_export refused: fine
debug_zval_dump refused: fine
text of refused: fine
support text of refused: fine
var_dump wrong: fine
print_r wrong: fine
var_export wrong: fine
debug_zval_dump wrong: fine
text of wrong: fine
var_dump receipt: fine
print_r receipt: fine
var_export receipt: fine
debug_zval_dump receipt: fine
text of receipt: fine
support text of receipt: fine
orders: fine
the log: fine
