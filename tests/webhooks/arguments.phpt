--TEST--
Webhooks refuses what cannot be registered, before anything is sent
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Environment, Event, Webhooks};

$vipps = local_vipps();
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment));
$never = function (): void {
    echo "stored\n";
};
foreach (['ftp://shop.example/vipps', '/vipps', '', HERE . '#top', 'https://user@shop.example/'] as $url) {
    echo thrown(fn () => $webhooks->register($url)), "\n";
    echo strtok(thrown(fn () => $webhooks->ensure($url, [], $never)), "\n"), "\n";
}
foreach ([[], ['Captured'], [Event::Captured, null], [Event::Unknown], [Event::Captured, Event::Failed]] as $events) {
    echo thrown(fn () => $webhooks->register(HERE, $events)), "\n";
    echo thrown(fn () => $webhooks->ensure(HERE, [], $never, $events)), "\n";
}
foreach ([['a' => null], ['a' => ['b']], ['a' => 1], ['a secret'], ['a' => 'b', 7 => 'c']] as $secrets) {
    echo thrown(fn () => $webhooks->ensure(HERE, $secrets, $never)), "\n";
}
echo thrown(fn () => $webhooks->ensure(HERE, [], 'strlen')), "\n";
foreach (['', '../payments', str_repeat('a', 65)] as $id) {
    echo thrown(fn () => $webhooks->delete($id)), "\n";
}
$test = new Webhooks(test_client(api: Api::EPayment));
echo thrown(fn () => $test->register('http://shop.example/vipps')), "\n";
echo thrown(fn () => $webhooks->__construct(Client::local($vipps))), "\n";
echo asked($vipps), "\n";
?>
--EXPECT--
ValueError: Vipps\Webhooks::register(): Argument #1 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\Webhooks::ensure(): Argument #1 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\Webhooks::register(): Argument #1 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\Webhooks::ensure(): Argument #1 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\Webhooks::register(): Argument #1 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\Webhooks::ensure(): Argument #1 ($url) must be an https URL of at most 2000 bytes
ValueError: Vipps\Webhooks::register(): Argument #1 ($url) must have no fragment: nothing of it is sent
ValueError: Vipps\Webhooks::ensure(): Argument #1 ($url) must have no fragment: nothing of it is sent
ValueError: Vipps\Webhooks::register(): Argument #1 ($url) must have no user name: webhooks are known by their signature
ValueError: Vipps\Webhooks::ensure(): Argument #1 ($url) must have no user name: webhooks are known by their signature
ValueError: Vipps\Webhooks::register(): Argument #2 ($events) must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired and Terminated
ValueError: Vipps\Webhooks::ensure(): Argument #4 ($events) must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired and Terminated
TypeError: Vipps\Webhooks::register(): Argument #2 ($events) must hold Vipps\Event only, string given
TypeError: Vipps\Webhooks::ensure(): Argument #4 ($events) must hold Vipps\Event only, string given
TypeError: Vipps\Webhooks::register(): Argument #2 ($events) must hold Vipps\Event only, null given
TypeError: Vipps\Webhooks::ensure(): Argument #4 ($events) must hold Vipps\Event only, null given
ValueError: Vipps\Webhooks::register(): Argument #2 ($events) must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired and Terminated
ValueError: Vipps\Webhooks::ensure(): Argument #4 ($events) must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired and Terminated
ValueError: Vipps\Webhooks::register(): Argument #2 ($events) must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired and Terminated
ValueError: Vipps\Webhooks::ensure(): Argument #4 ($events) must be one or more of Created, Authorized, Captured, Refunded, Cancelled, Aborted, Expired and Terminated
TypeError: Vipps\Webhooks::ensure(): Argument #2 ($secrets) must hold strings only, null given
TypeError: Vipps\Webhooks::ensure(): Argument #2 ($secrets) must hold strings only, array given
TypeError: Vipps\Webhooks::ensure(): Argument #2 ($secrets) must hold strings only, int given
ValueError: Vipps\Webhooks::ensure(): Argument #2 ($secrets) must have the ids of registrations as its keys, as ensure() handed them on
ValueError: Vipps\Webhooks::ensure(): Argument #2 ($secrets) must have the ids of registrations as its keys, as ensure() handed them on
TypeError: Vipps\Webhooks::ensure(): Argument #3 ($save) must be of type Closure, string given
ValueError: Vipps\Webhooks::delete(): Argument #1 ($id) must be the id of a registration, as Vipps gave it
ValueError: Vipps\Webhooks::delete(): Argument #1 ($id) must be the id of a registration, as Vipps gave it
ValueError: Vipps\Webhooks::delete(): Argument #1 ($id) must be the id of a registration, as Vipps gave it
ValueError: Vipps\Webhooks::register(): Argument #1 ($url) must be an https URL of at most 2000 bytes
Error: Vipps\Webhooks is constructed already, and is a constant
nothing
