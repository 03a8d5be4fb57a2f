<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/* Plays through the shop without a browser: headless.php [SECONDS]. Started by examples/run --headless. */

require __DIR__ . '/autoload.php';

$data = Example\scratch_folder();
$play = new Example\Play($data, (int) ($argv[1] ?? 600));
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
    pcntl_signal($signal, static function (int $signal) use ($play, $data): never {
        $play->stop();
        Example\remove_folder($data);
        exit(128 + $signal);
    });
}
$failed = $play->all();
if ($failed > 0) {
    echo "# The shop's log is kept: $data/shop.log\n";
    exit(1);
}
Example\remove_folder($data);
