<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * What a warm "create payment" costs a web request in php-fpm: with this extension, and written by hand with ext/curl.
 *
 *   php -d extension=/path/vipps.so tests/bench/run.php [--rounds=6] [--latency=0,20]
 *
 * Both have a php-fpm of one worker, and the same local Vipps over TLS behind the system's certificate bundle; they
 * take turns. Wall time is that of the whole web request, CPU that of the worker (getrusage). Connections and tokens
 * are counted by the local Vipps. "Net" is CPU less an empty page's, which waits as long as Vipps does: caches go cold
 * in the meantime. Ends after 90 seconds at the latest.
 */

use Vipps\Sandbox\Remote;

require __DIR__ . '/../sandbox/autoload.php';
require __DIR__ . '/../fpm/fpm.inc';

const SECONDS = 90;
const BUNDLE = '/etc/ssl/certs/ca-certificates.crt';

/** One way to make a payment, in a php-fpm of its own, and what was measured of it. */
final class Contender
{
    private readonly Fpm $fpm;
    /** @var list<float> milliseconds */
    private array $walls = [];
    private int $cpu = 0;
    /** @var array<string, int> */
    private array $counts = ['connections' => 0, 'tokensIssued' => 0];
    private static int $number = 0;

    /** @param array<string, string|int> $ini @param list<string> $extensions */
    public function __construct(
        public readonly string $name,
        private readonly string $page,
        public readonly int $batch,
        private readonly Remote $vipps,
        array $ini,
        array $extensions = [],
        private readonly bool $pays = true,
    ) {
        $this->fpm = new Fpm($ini, $extensions);
    }

    public function forget(): void
    {
        $this->walls = [];
        $this->cpu = 0;
        $this->counts = array_map(static fn () => 0, $this->counts);
    }

    /** A batch of web requests. @param int $latency of Vipps, milliseconds */
    public function run(int $latency): void
    {
        // Forgets the payments of earlier batches, and with them the tokens: the first calls fetch one.
        $this->vipps->reset();
        $this->call();
        $this->call();
        if ($latency > 0 && $this->pays) {
            $this->vipps->delayNext($latency, 'create', times: $this->batch);
        }
        $counted = $this->vipps->counters();
        $used = $this->usage();
        for ($i = 0; $i < $this->batch; $i++) {
            $start = hrtime(true);
            $this->call();
            $this->walls[] = (hrtime(true) - $start) / 1e6;
            if (!$this->pays) {
                usleep($latency * 1000);
            }
        }
        $this->cpu += $this->usage() - $used;
        foreach ($this->vipps->counters() as $name => $count) {
            if (isset($this->counts[$name])) {
                $this->counts[$name] += $count - $counted[$name];
            }
        }
    }

    public function percentile(int $percent): float
    {
        $walls = $this->walls;
        sort($walls);
        return $walls[(int) ceil(count($walls) * $percent / 100) - 1];
    }

    /** Milliseconds. */
    public function cpu(): float
    {
        return $this->cpu / count($this->walls) / 1000;
    }

    public function per1000(string $what): float
    {
        return $this->counts[$what] * 1000 / count($this->walls);
    }

    public function calls(): int
    {
        return count($this->walls);
    }

    private function call(): void
    {
        $url = $this->fpm->get(__DIR__ . "/$this->page", [
            'url' => $this->vipps->url,
            'reference' => sprintf('bench-%08d', ++self::$number),
        ]);
        if (!str_starts_with($url, 'https://')) {
            throw new LogicException("No payment was made: $url");
        }
    }

    private function usage(): int
    {
        return (int) $this->fpm->get(__DIR__ . '/page_usage.php');
    }
}

/** What is not here, in words that help. @return list<string> */
function missing(): array
{
    $version = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;
    $has = static fn (string $name): bool => is_file(ini_get('extension_dir') . "/$name.so");
    return array_keys(array_filter([
        "php-fpm of this PHP (Debian: php$version-fpm)" => Fpm::binary() === null,
        "ext/curl (Debian: php$version-curl)" => !$has('curl'),
        "ext/apcu (Debian: php$version-apcu)" => !$has('apcu'),
        "opcache (Debian: php$version-opcache)" => !$has('opcache'),
        'the certificate bundle ' . BUNDLE . ' (Debian: ca-certificates)' => !is_file(BUNDLE),
    ]));
}

function row(string $name, string ...$cells): void
{
    printf("  %-18s%11s%11s%11s%11s%13s%8s\n", $name, ...$cells, ...array_fill(0, 6 - count($cells), ''));
}

function show(Contender $it, Contender $empty): void
{
    row(
        $it->name,
        sprintf('%.2f ms', $it->percentile(50)),
        sprintf('%.2f ms', $it->percentile(95)),
        sprintf('%.3f ms', $it->cpu()),
        $it === $empty ? '' : sprintf('%.3f ms', $it->cpu() - $empty->cpu()),
        sprintf('%.0f', $it->per1000('connections')),
        sprintf('%.0f', $it->per1000('tokensIssued')),
    );
}

/** @param array<string, Contender> $contenders */
function compare(int $latency, int $rounds, array $contenders, float $end): void
{
    array_map(static fn (Contender $it) => $it->forget(), $contenders);
    $done = 0;
    while ($done < $rounds && ($done === 0 || microtime(true) < $end)) {
        array_map(static fn (Contender $it) => $it->run($latency), $contenders);
        $done++;
    }
    ['empty' => $empty, 'extension' => $extension, 'curl' => $curl] = $contenders;

    $net = static fn (Contender $it): float => max(0.001, $it->cpu() - $empty->cpu());
    printf(
        "\nVipps answers after %d ms (calls: extension %d, curl %d)\n",
        $latency,
        $extension->calls(),
        $curl->calls(),
    );
    row('', 'wall p50', 'wall p95', 'CPU', 'net CPU', 'connections', 'tokens');
    show($extension, $empty);
    show($curl, $empty);
    row(
        'curl : extension',
        sprintf('%.1f', $curl->percentile(50) / $extension->percentile(50)),
        sprintf('%.1f', $curl->percentile(95) / $extension->percentile(95)),
        sprintf('%.0f', $curl->cpu() / $extension->cpu()),
        sprintf('%.0f', $net($curl) / $net($extension)),
    );
    show($empty, $empty);
}

$missing = missing();
if ($missing !== []) {
    fwrite(STDERR, "The benchmark needs:\n  " . implode("\n  ", $missing) . "\n");
    exit(2);
}
$options = getopt('', ['rounds:', 'latency:']);
$latencies = array_map(intval(...), explode(',', $options['latency'] ?? '0,20'));
$rounds = max(1, (int) ($options['rounds'] ?? 6));

$vipps = Remote::start('--tls', '--no-rate-limits', '--lifetime=' . 2 * SECONDS);
// As large a bundle as a shop's, which is read for each of ext/curl's connections.
$bundle = tempnam(sys_get_temp_dir(), 'vipps-bench-');
register_shutdown_function(static fn () => unlink($bundle));
file_put_contents($bundle, file_get_contents(BUNDLE) . file_get_contents($vipps->ca));

$ini = [
    'zend_extension' => 'opcache',
    'opcache.validate_timestamps' => 0,
    'vipps.ca_file' => $bundle,
    'curl.cainfo' => $bundle,
];
$contenders = [
    'empty' => new Contender('an empty page', 'page_empty.php', 100, $vipps, $ini, pays: false),
    'extension' => new Contender('this extension', 'page_extension.php', 100, $vipps, $ini),
    'curl' => new Contender('ext/curl by hand', 'page_curl.php', 40, $vipps, $ini, ['curl', 'apcu']),
];

echo 'One "create payment" per web request; PHP ', PHP_VERSION, ", php-fpm with opcache, TLS. Counts per 1000 calls.\n";
$begin = microtime(true);
foreach ($latencies as $i => $latency) {
    $end = $begin + (SECONDS - 10) * ($i + 1) / count($latencies);
    compare($latency, $rounds, $contenders, $end);
}
