<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * The local Vipps over HTTP: php tests/sandbox/serve.php [--port=0] [--tls] …
 *
 *   --port=N            0 is a free one
 *   --tls               HTTPS, with a certificate authority of its own
 *   --no-rate-limits    for load tests
 *   --direct-capture    approved is paid
 *   --seed=TEXT         the same identifiers every time
 *   --lifetime=SECONDS  ends by itself after an hour, or after this
 *   --parent=PID        ends when that process does; it also ends when a pipe on its standard input closes
 *   --ready-file=PATH   writes there, too, what it prints
 *
 * Prints one line when it can be used: {"url": …, "ca": …, "cert": …, "pid": …}. Stops at SIGTERM.
 */

use Vipps\Sandbox\Clock;
use Vipps\Sandbox\LocalVipps;
use Vipps\Sandbox\Net\Certificate;
use Vipps\Sandbox\Net\Lifetime;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Net\Options;
use Vipps\Sandbox\Net\Ready;
use Vipps\Sandbox\Net\Server;

require __DIR__ . '/autoload.php';

$options = Options::read(array_slice($argv, 1), [
    'port=', 'tls', 'no-rate-limits', 'direct-capture', 'seed=', 'lifetime=', 'parent=', 'ready-file=',
]);
$tls = $options->has('tls');
$certificate = $tls ? Certificate::make(Lifetime::directory()) : null;
$listener = Server::listen($options->number('port') ?? 0, $certificate?->leaf);
$url = ($tls ? 'https' : 'http') . '://127.0.0.1:' . Server::portOf($listener);

$vipps = new LocalVipps(Clock::running(), $url, $options->text('seed') ?? '');
$vipps->rateLimits(!$options->has('no-rate-limits'));
$vipps->directCapture($options->has('direct-capture'));

$loop = new Loop();
$server = new Server($listener, $loop, $vipps, $tls);
Lifetime::bind($loop, $options->number('lifetime') ?? 3600, $options->number('parent'));

Ready::tell(
    ['url' => $url, 'ca' => $certificate?->ca, 'cert' => $certificate?->leaf, 'pid' => getmypid()],
    $options->text('ready-file'),
);
$loop->run();
