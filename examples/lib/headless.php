<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/* Plays through the shop without a browser: headless.php [SECONDS]. Started by examples/run --headless. */

require __DIR__ . '/autoload.php';

$data = Example\scratch_folder();
$lifetime = (int) ($argv[1] ?? 600);
$plays = [new Example\Play($data, $lifetime), new Example\ExpressPlay($data, $lifetime)];
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
    pcntl_signal($signal, static function (int $signal) use ($plays, $data): never {
        array_walk($plays, fn (Example\Stage $play) => $play->stop());
        Example\remove_folder($data);
        exit(128 + $signal);
    });
}
$failed = array_sum(array_map(fn (Example\Stage $play) => $play->all(), $plays));
if ($failed > 0) {
    echo "# The shop's log is kept: $data/shop.log\n";
    exit(1);
}
Example\remove_folder($data);
