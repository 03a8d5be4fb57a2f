<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

/** An event loop on stream_select(): one process, many connections, nobody waits for anybody. */
final class Loop
{
    private const LONGEST_NAP = 1_000;

    /** @var array<int, resource> */
    private array $readable = [];
    /** @var array<int, resource> */
    private array $writable = [];
    /** @var array<int, \Closure> */
    private array $onReadable = [];
    /** @var array<int, \Closure> */
    private array $onWritable = [];
    /** @var array<int, \Closure> */
    private array $timers = [];
    /** @var \SplMinHeap<array{0: int, 1: int}> time and number */
    private \SplMinHeap $due;
    private int $timersMade = 0;
    private bool $running = false;

    public function __construct()
    {
        $this->due = new \SplMinHeap();
    }

    /** Monotonic, in milliseconds. */
    public static function now(): int
    {
        return intdiv(hrtime(true), 1_000_000);
    }

    /** @param resource $stream */
    public function onReadable($stream, \Closure $do): void
    {
        $this->readable[(int) $stream] = $stream;
        $this->onReadable[(int) $stream] = $do;
    }

    /** @param resource $stream */
    public function onWritable($stream, \Closure $do): void
    {
        $this->writable[(int) $stream] = $stream;
        $this->onWritable[(int) $stream] = $do;
    }

    /** @param resource $stream */
    public function stopReading($stream): void
    {
        unset($this->readable[(int) $stream], $this->onReadable[(int) $stream]);
    }

    /** @param resource $stream */
    public function stopWriting($stream): void
    {
        unset($this->writable[(int) $stream], $this->onWritable[(int) $stream]);
    }

    /** To be called before a stream is closed. @param resource $stream */
    public function forget($stream): void
    {
        $this->stopReading($stream);
        $this->stopWriting($stream);
    }

    /** @return int for cancel() */
    public function after(int $milliseconds, \Closure $do): int
    {
        $id = ++$this->timersMade;
        $this->timers[$id] = $do;
        $this->due->insert([self::now() + $milliseconds, $id]);
        return $id;
    }

    public function every(int $milliseconds, \Closure $do): void
    {
        $this->after($milliseconds, function () use ($milliseconds, $do): void {
            $do();
            $this->every($milliseconds, $do);
        });
    }

    public function cancel(int $timer): void
    {
        unset($this->timers[$timer]);
    }

    public function stop(): void
    {
        $this->running = false;
    }

    public function run(): void
    {
        $this->running = true;
        while ($this->running) {
            $this->runTimers();
            $this->turn($this->nap());
        }
    }

    private function nap(): int
    {
        return $this->due->isEmpty()
            ? self::LONGEST_NAP
            : max(0, min(self::LONGEST_NAP, $this->due->top()[0] - self::now()));
    }

    private function turn(int $milliseconds): void
    {
        $read = $this->readable;
        $write = $this->writable;
        $except = null;
        if ($read === [] && $write === []) {
            usleep($milliseconds * 1000);
            return;
        }
        // A signal makes this false; the handler has run by then.
        if (!@stream_select($read, $write, $except, 0, $milliseconds * 1000)) {
            return;
        }
        foreach ($write as $id => $stream) {
            ($this->onWritable[$id] ?? null)?->__invoke();
        }
        foreach ($read as $id => $stream) {
            ($this->onReadable[$id] ?? null)?->__invoke();
        }
    }

    private function runTimers(): void
    {
        $now = self::now();
        while (!$this->due->isEmpty() && $this->due->top()[0] <= $now) {
            [, $id] = $this->due->extract();
            $do = $this->timers[$id] ?? null;
            unset($this->timers[$id]);
            $do?->__invoke();
        }
    }
}
