<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * The local Vipps and the example shop, for the tests in a browser. Prints one line of JSON that says where they are,
 * then carries out what comes on standard input, a line each, and answers with a line: "sweep" runs the shop's cron
 * job. Ends with its standard input.
 *
 * One shop leaves useExplicitCheckoutFlow to Vipps, two set it; they share their orders.
 */

use Example\ShopServer;
use Vipps\Sandbox\Remote;

require dirname(__DIR__, 2) . '/examples/lib/autoload.php';

const LIFETIME = 600;

$data = Example\scratch_folder();
$key = bin2hex(random_bytes(8));
$vipps = Remote::start('--tls', '--lifetime=' . LIFETIME, '--parent=' . getmypid());
$shops = [];
foreach (['shop' => '', 'explicit' => '1', 'implicit' => '0'] as $name => $flow) {
    $settings = ['SHOP_EXPLICIT_FLOW' => $flow];
    $shops[$name] = new ShopServer($vipps, $data, $key, LIFETIME, workers: 3, settings: $settings);
}
$urls = array_map(static fn (ShopServer $shop) => $shop->url, $shops);
echo json_encode($urls + ['vipps' => $vipps->url, 'key' => $key, 'data' => $data], JSON_UNESCAPED_SLASHES), "\n";

stream_set_timeout(STDIN, LIFETIME);    // node gives sockets for pipes, of which PHP tires after a minute
while (($line = fgets(STDIN)) !== false) {
    echo match (trim($line)) {
        'sweep' => $shops['shop']->sweep() ? 'done' : 'failed',
        default => 'unknown',
    }, "\n";
}
foreach ($shops as $shop) {
    $shop->stop();
}
$vipps->stop();
if (getenv('KEEP') === false) {
    Example\remove_folder($data);
}
