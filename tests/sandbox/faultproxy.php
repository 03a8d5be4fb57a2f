<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * Breaks connections below HTTP: php tests/sandbox/faultproxy.php --upstream=127.0.0.1:PORT [--port=0] [--tls] …
 *
 *   --upstream=HOST:PORT  the local Vipps, served as plain HTTP (with --blind: as it likes)
 *   --tls                 speaks TLS to the client, with a certificate authority of its own; still sees requests
 *   --cert=PATH           the same with this PEM file of certificate and key
 *   --blind               passes bytes on unread; faults go by their number
 *   --port=N, --lifetime=SECONDS, --parent=PID, --ready-file=PATH as for serve.php
 *
 * Prints one line when it can be used: {"url": …, "control": …, "ca": …, "pid": …}.
 * Orders go to the control URL:
 *
 *   POST /fault  {"do": "reset", "match": "POST /ecomm/v2/payments/o/capture", "when": "after", "reused": true,
 *                 "skip": 0, "times": 1, "bytes": 0, "milliseconds": 0}     all but "do" may be left out
 *   POST /refuse, /accept   closes and reopens the port;   /reset   forgets all;   /state   counts and log
 *
 * "do": reset close stall half-open delay cut cut-reset garbage, see src/Proxy/Mode.php; the rest, src/Proxy/Rule.php.
 */

use Vipps\Sandbox\Net\Certificate;
use Vipps\Sandbox\Net\Lifetime;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Net\Options;
use Vipps\Sandbox\Net\Ready;
use Vipps\Sandbox\Proxy\FaultProxy;

require __DIR__ . '/autoload.php';

$options = Options::read(array_slice($argv, 1), [
    'upstream=', 'port=', 'tls', 'cert=', 'blind', 'lifetime=', 'parent=', 'ready-file=',
]);
if (!$options->has('upstream')) {
    fwrite(STDERR, "--upstream=HOST:PORT is missing\n");
    exit(2);
}

$makesOwn = $options->has('tls') && !$options->has('cert');
$own = $makesOwn ? Certificate::make(Lifetime::directory()) : null;
$certificate = $own?->leaf ?? $options->text('cert');
$loop = new Loop();
$proxy = new FaultProxy(
    $loop,
    $options->text('upstream'),
    $options->number('port') ?? 0,
    $certificate,
    $options->has('blind'),
);
$control = $proxy->control();
Lifetime::bind($loop, $options->number('lifetime') ?? 3600, $options->number('parent'));
Ready::tell([
    'url' => ($certificate === null ? 'http' : 'https') . "://127.0.0.1:$proxy->port",
    'control' => "http://127.0.0.1:$control",
    'ca' => $own?->ca,
    'pid' => getmypid(),
], $options->text('ready-file'));
$loop->run();
