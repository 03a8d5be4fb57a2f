<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The local Vipps' own time, in milliseconds since 1970. It never goes backwards. */
final class Clock
{
    private function __construct(private int $at, private readonly bool $running)
    {
    }

    /** Stands still until told to advance: for tests in one process. */
    public static function standing(?int $at = null): self
    {
        return new self($at ?? self::wall(), false);
    }

    /** Runs with the machine's clock, and can be put forward. */
    public static function running(): self
    {
        return new self(0, true);
    }

    public function now(): int
    {
        return $this->running ? self::wall() + $this->at : $this->at;
    }

    /** What the shop's own machine says: it does not go along when a running clock is put forward. */
    public function outside(): int
    {
        return $this->running ? self::wall() : $this->at;
    }

    public function advance(int $milliseconds): void
    {
        if ($milliseconds < 0) {
            throw new \ValueError('The clock cannot go backwards');
        }
        $this->at += $milliseconds;
    }

    /** How long a span is, counted from now: '181 days', a number of seconds, or a DateInterval. */
    public function milliseconds(int|string|\DateInterval $span): int
    {
        if (is_int($span)) {
            return $span * 1000;
        }
        $from = new \DateTimeImmutable('@' . intdiv($this->now(), 1000));
        try {
            $to = is_string($span) ? @$from->modify($span) : $from->add($span);
        } catch (\Exception) {
            $to = false;
        }
        if ($to === false) {
            throw new \ValueError("\"$span\" is not a span of time; '181 days' would be one");
        }
        return ($to->getTimestamp() - $from->getTimestamp()) * 1000;
    }

    /** As Vipps writes it: 2018-12-12T11:18:38.246Z */
    public static function stamp(int $milliseconds): string
    {
        return gmdate('Y-m-d\TH:i:s', intdiv($milliseconds, 1000)) . sprintf('.%03dZ', $milliseconds % 1000);
    }

    private static function wall(): int
    {
        return (int) (microtime(true) * 1000);
    }
}
