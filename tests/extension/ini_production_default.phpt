--TEST--
Without a word in php.ini, production is allowed
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

echo test_client(environment: Vipps\Environment::Production)->environment->name, "\n";
?>
--EXPECT--
Production
