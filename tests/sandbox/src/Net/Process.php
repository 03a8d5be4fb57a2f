<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** One of this folder's servers as a child process: ready when made, gone when this object is. */
final class Process
{
    private const PATIENCE = 10;

    /** What the server printed when it was ready. @var array<string, mixed> */
    public readonly array $ready;
    /** @var resource */
    private $process;
    /** @var resource the server ends when this closes */
    private $stdin;

    /**
     * @param string $script file name in tests/sandbox
     * @param list<string> $arguments
     */
    public function __construct(string $script, array $arguments = [])
    {
        // Where a php under test has no openssl, the server runs with another one.
        $php = getenv('TEST_PHP_SANDBOX') ?: PHP_BINARY;
        $command = [$php, dirname(__DIR__, 2) . "/$script", ...$arguments];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w']], $pipes);
        if ($process === false) {
            throw new \RuntimeException("$script could not be started");
        }
        [$this->stdin, $stdout] = $pipes;
        $this->process = $process;
        stream_set_timeout($stdout, self::PATIENCE);
        $line = fgets($stdout);
        $ready = is_string($line) ? json_decode($line, true) : null;
        if (!is_array($ready)) {
            $this->stop();
            throw new \RuntimeException("$script did not start: " . var_export($line, true));
        }
        $this->ready = $ready;
    }

    public function stop(): void
    {
        if (is_resource($this->process)) {
            fclose($this->stdin);
            proc_close($this->process);
        }
    }

    public function __destruct()
    {
        $this->stop();
    }
}
