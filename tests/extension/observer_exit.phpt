--TEST--
exit() in an observer ends the script at once, and shutdown functions can pay
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

$vipps = local_vipps();
$quiet = Client::local($vipps);
$quiet->create(socks());
register_shutdown_function(function () use ($vipps, $quiet, &$client) {
    echo 'shutdown: ', $quiet->get('acme-shop-1042')->state->name, "\n";
    echo 'requests: ', implode(' ', array_map(fn ($request) => $request->operation, $vipps->requests())), "\n";
});
$client = Client::local($vipps, observer: function () {
    echo "exit\n";
    exit;
});
try {
    $client->get('acme-shop-1042');
} finally {
    echo "never\n";
}
?>
--EXPECT--
exit
shutdown: Created
requests: token create token get
