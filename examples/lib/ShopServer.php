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
     */
    public function __construct(
        private readonly Remote $vipps,
        private readonly string $data,
        private readonly string $merchantKey,
        int $lifetime,
        int $workers = 4,
    ) {
        // timeout gives the server and its workers a process group of their own, and an end.
        $command = ['timeout', (string) $lifetime, ...self::php($vipps), '-S', '127.0.0.1:0', self::file('index.php')];
        $streams = [['file', '/dev/null', 'r'], ['file', "$data/server.out", 'a'], ['pipe', 'w']];
        $environment = $this->environment() + ($workers > 1 ? ['PHP_CLI_SERVER_WORKERS' => (string) $workers] : []);
        $process = proc_open($command, $streams, $pipes, $data, $environment);
        $this->process = $process !== false ? $process : throw new \RuntimeException('The shop does not start');
        $this->url = $this->waitFor($pipes[2]);
    }

    /** Runs the cron job once, in a process of its own. */
    public function sweep(): void
    {
        $command = [...self::php($this->vipps), self::file('sweep.php')];
        $streams = [['file', '/dev/null', 'r'], ['file', "$this->data/sweep.out", 'a'], ['file', "$this->data/sweep.out", 'a']];
        $process = proc_open($command, $streams, $pipes, $this->data, $this->environment());
        if ($process === false || proc_close($process) !== 0) {
            throw new \RuntimeException("The sweep failed: see $this->data/sweep.out");
        }
    }

    /** Ends the server at once and in the middle of whatever it does, when $signal is SIGKILL. */
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

    /** The server says where it is when it can be reached. @param resource $stderr */
    private function waitFor($stderr): string
    {
        stream_set_timeout($stderr, 10);
        $said = '';
        while (($line = fgets($stderr)) !== false) {
            if (preg_match('~\((http://127\.0\.0\.1:\d+)\) started~', $said .= $line, $found)) {
                // It goes on to log requests there; a pipe that nobody reads would fill.
                $this->drain($stderr);
                return $found[1];
            }
        }
        $this->stop();
        throw new \RuntimeException("The shop does not start: $said");
    }

    /** @param resource $stderr */
    private function drain($stderr): void
    {
        fclose($stderr);
    }

    /** @return array<string, string> */
    private function environment(): array
    {
        return [
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
