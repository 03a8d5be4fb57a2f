<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/* Plays through the shop without a browser: headless.php [SECONDS]. Started by examples/run --headless. */

require __DIR__ . '/autoload.php';

$data = Example\scratch_folder();
$lifetime = (int) ($argv[1] ?? 600);
$play = null;
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
    pcntl_signal($signal, static function (int $signal) use (&$play, $data): never {
        $play?->stop();
        Example\remove_folder($data);
        exit(128 + $signal);
    });
}
$plays = [
    [Example\Play::class, 'ecom'],
    [Example\ExpressPlay::class, 'ecom'],
    [Example\Play::class, 'epayment'],
    [Example\ExpressPlay::class, 'epayment'],
    [Example\MigrationPlay::class, 'ecom'],
];
$failed = 0;
foreach ($plays as $number => [$class, $api]) {
    $play = new $class("$data/$number", $lifetime, $api);
    $failed += $play->all();
}
if ($failed > 0) {
    echo "# The shops' logs are kept: $data/*/shop.log\n";
    exit(1);
}
Example\remove_folder($data);
