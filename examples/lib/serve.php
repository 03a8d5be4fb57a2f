<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/* Runs the local Vipps and the shop until Ctrl-C: serve.php [SECONDS]. Started by examples/run. */

use Example\ShopServer;
use Vipps\Sandbox\Remote;

require __DIR__ . '/autoload.php';

const SWEEP_EVERY = 15;

$lifetime = (int) ($argv[1] ?? 3600);
$data = Example\scratch_folder();
$ends = false;
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
    pcntl_signal($signal, static function () use (&$ends): void {
        $ends = true;
    });
}
$key = bin2hex(random_bytes(8));
$vipps = Remote::start('--tls', "--lifetime=$lifetime", '--parent=' . getmypid());
$shop = new ShopServer($vipps, $data, $key, $lifetime);
$shop->setUp();

echo <<<TEXT

    The shop          $shop->url/
    The merchant      $shop->url/merchant?key=$key
    The local Vipps   $vipps->url/
    Orders and log    $data

    Your browser will warn of the local Vipps: its certificate was made just now. Go on all the same.
    The shop's page has a switch between Vipps' two APIs, also for payments that are under way.
    Any phone number of 8 digits will do. A phone's browser (or one that says so) opens the app by itself.
    Ctrl-C ends everything.


    TEXT;

for ($second = 1; $second <= $lifetime && !$ends; $second++) {
    sleep(1);    // a signal cuts it short
    if ($second % SWEEP_EVERY === 0 && !$ends) {
        $shop->sweep();
    }
}
$shop->stop();
$vipps->stop();
Example\remove_folder($data);
