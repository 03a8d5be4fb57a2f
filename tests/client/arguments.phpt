--TEST--
A client says which argument is wrong, and never repeats a secret
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Environment};

$wrong = [
    ['merchantSerialNumber' => ''], ['merchantSerialNumber' => '12'], ['merchantSerialNumber' => '12345678901'], ['merchantSerialNumber' => 'acme'],
    ['clientId' => 'not a guid'], ['clientSecret' => ''], ['clientSecret' => "Y8Kteew6\r\nX: y"], ['subscriptionKey' => ''], ['subscriptionKey' => "a b\n"],
    ['deadline' => 99], ['deadline' => 300001], ['moneyDeadline' => 0], ['moneyDeadline' => PHP_INT_MAX],
    ['maxAttempts' => 0], ['maxAttempts' => 6], ['maxAttempts' => 4294967297],
    ['localUrl' => 'https://127.0.0.1'], ['transport' => local_vipps()], ['environment' => Environment::Local],
];
foreach ($wrong as $arguments) {
    $said = thrown(fn () => test_client(...$arguments));
    echo implode(' ', array_keys($arguments)), ': ',
        preg_match('/^ValueError: Vipps\\\\Client::__construct\(\): Argument #(\d+) \(\$(\w+)\) (?:must|cannot|is)/', $said, $m)
            && !str_contains($said, 'Y8Kteew6') ? "#$m[1] \$$m[2]" : $said, "\n";
}
echo thrown(fn () => test_client(api: 'ecom')), "\n";
echo thrown(fn () => test_client(observer: 'strlen')), "\n";
?>
--EXPECT--
merchantSerialNumber: #1 $merchantSerialNumber
merchantSerialNumber: #1 $merchantSerialNumber
merchantSerialNumber: #1 $merchantSerialNumber
merchantSerialNumber: #1 $merchantSerialNumber
clientId: #2 $clientId
clientSecret: #3 $clientSecret
clientSecret: #3 $clientSecret
subscriptionKey: #4 $subscriptionKey
subscriptionKey: #4 $subscriptionKey
deadline: #11 $deadline
deadline: #11 $deadline
moneyDeadline: #12 $moneyDeadline
moneyDeadline: #12 $moneyDeadline
maxAttempts: #13 $maxAttempts
maxAttempts: #13 $maxAttempts
maxAttempts: #13 $maxAttempts
localUrl: #15 $localUrl
transport: #16 $transport
environment: #2 $clientId
TypeError: Vipps\Client::__construct(): Argument #6 ($api) must be of type Vipps\Api, string given
TypeError: Vipps\Client::__construct(): Argument #14 ($observer) must be of type ?Closure, string given
