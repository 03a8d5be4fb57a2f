<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\Sandbox\Remote;

/** The shop in PHP's own web server, on a free port of 127.0.0.1. */
final class ShopServer
{
    public readonly string $url;
    /** @var resource */
    private $process;

    /**
     * @param string $data the folder for orders and log; two servers may share it
     * @param int $workers more than one, so that a callback and a page can overlap
     * @param array<string, string> $settings more of the shop's environment
     */
    public function __construct(
        private readonly Remote $vipps,
        private readonly string $data,
        private readonly string $merchantKey,
        int $lifetime,
        int $workers = 4,
        private readonly array $settings = [],
    ) {
        // timeout gives the server and its workers a process group of their own, and an end.
        $command = ['timeout', (string) $lifetime, ...self::php($vipps), '-S', '127.0.0.1:0', self::file('index.php')];
        $log = tempnam($data, 'server-');
        $streams = [['file', '/dev/null', 'r'], ['file', $log, 'a'], ['file', $log, 'a']];
        $environment = $this->environment() + ($workers > 1 ? ['PHP_CLI_SERVER_WORKERS' => (string) $workers] : []);
        $process = proc_open($command, $streams, $pipes, $data, $environment);
        $this->process = $process !== false ? $process : throw new \RuntimeException('The shop does not start');
        $this->url = $this->waitFor($log);
    }

    /** Runs the cron job once, in a process of its own. False when it failed. */
    public function sweep(): bool
    {
        return $this->run('sweep.php');
    }

    /** Runs the nightly job. @return array{bool, string} whether all is well, and what it prints */
    public function reconcile(): array
    {
        $log = "$this->data/reconcile.php.out";
        @unlink($log);
        $isWell = $this->run('reconcile.php');
        return [$isWell, (string) file_get_contents($log)];
    }

    /** Runs the set-up command: Vipps calls this server then. */
    public function setUp(): bool
    {
        return $this->run('setup.php');
    }

    /** SIGKILL ends it in the middle of whatever it does. */
    public function stop(int $signal = SIGTERM): void
    {
        if (is_resource($this->process)) {
            posix_kill(-proc_get_status($this->process)['pid'], $signal);
            proc_close($this->process);
        }
    }

    public function __destruct()
    {
        $this->stop();
    }

    private function run(string $script): bool
    {
        $command = [...self::php($this->vipps), self::file($script)];
        $log = "$this->data/$script.out";
        $streams = [['file', '/dev/null', 'r'], ['file', $log, 'a'], ['file', $log, 'a']];
        $environment = ['SHOP_URL' => $this->url] + $this->environment();
        $process = proc_open($command, $streams, $pipes, $this->data, $environment);
        return $process !== false && proc_close($process) === 0;
    }

    /** The server's log says where it is, once it can be reached. */
    private function waitFor(string $log): string
    {
        for ($end = hrtime(true) + 10_000_000_000; hrtime(true) < $end; usleep(5_000)) {
            if (preg_match('~\((http://127\.0\.0\.1:\d+)\) started~', (string) @file_get_contents($log), $found)) {
                return $found[1];
            }
        }
        $this->stop();
        throw new \RuntimeException("The shop does not start: see $log");
    }

    /** @return array<string, string> */
    private function environment(): array
    {
        return $this->settings + [
            'SHOP_DATA' => $this->data,
            'SHOP_MERCHANT_KEY' => $this->merchantKey,
            'VIPPS_LOCAL_URL' => $this->vipps->url,
        ] + getenv();
    }

    /** @return list<string> */
    private static function php(Remote $vipps): array
    {
        $extension = getenv('VIPPS_EXTENSION') ?: throw new \RuntimeException('VIPPS_EXTENSION is not set');
        return [PHP_BINARY, '-d', "extension=$extension", '-d', "vipps.ca_file=$vipps->ca"];
    }

    private static function file(string $name): string
    {
        return dirname(__DIR__) . "/shop/$name";
    }
}
