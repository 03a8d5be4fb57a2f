--TEST--
A fatal error in the middle of a network call leaves a connection pool that works
--EXTENSIONS--
vipps
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') {
    die('skip PHP itself frees nothing after a fatal error');
}
?>
--INI--
display_errors=1
html_errors=0
opcache.enable_cli=0
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = remote_vipps();
$broken = true;
$client = shop_client($vipps->url, observer: function () use (&$broken) {
    if ($broken) {
        $broken = false;
        eval('interface Twice {} interface Twice {}');
    }
});
register_shutdown_function(function () use ($client, $vipps) {
    $client->create(socks());
    echo "\nshutdown: ", $client->get('acme-shop-1042')->state->name, "\n";
});
$client->get('acme-shop-1042');
echo "never\n";
?>
--EXPECTF--
%AFatal error: %sTwice%a
shutdown: Created
