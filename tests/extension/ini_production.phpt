--TEST--
vipps.allow_production = 0 keeps a copy of a shop from moving real money
--EXTENSIONS--
vipps
--INI--
vipps.allow_production=0
--FILE--
<?php
require __DIR__ . '/../shop.inc';

echo thrown(fn () => test_client(environment: Vipps\Environment::Production)), "\n";
echo test_client()->environment->name, "\n";
echo json_encode(ini_set('vipps.allow_production', '1')), ' ', thrown(fn () => test_client(environment: Vipps\Environment::Production)) === 'nothing thrown' ? 'allowed' : 'refused', "\n";
?>
--EXPECT--
ValueError: Vipps\Client::__construct(): Argument #5 ($environment) must not be Vipps\Environment::Production here: php.ini says vipps.allow_production = 0, so that a copy of a shop moves no real money
Test
false refused
