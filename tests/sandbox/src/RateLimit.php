<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** So many in any sixty seconds. */
final class RateLimit
{
    private const WINDOW = 60_000;
    private const SWEEP_ABOVE = 10_000;

    /** @var array<string, list<int>> when each of the last ones came */
    private array $seen = [];

    public function __construct(private readonly Clock $clock)
    {
    }

    /** Counts one; seconds to wait when it is one too many, otherwise 0. */
    public function wait(string $bucket, int $perMinute): int
    {
        $now = $this->clock->now();
        $recent = array_values(array_filter(
            $this->seen[$bucket] ?? [],
            static fn (int $at) => $at > $now - self::WINDOW,
        ));
        if (count($recent) >= $perMinute) {
            $this->seen[$bucket] = $recent;
            return intdiv($recent[0] + self::WINDOW - $now + 999, 1000);
        }
        $recent[] = $now;
        $this->seen[$bucket] = $recent;
        if (count($this->seen) > self::SWEEP_ABOVE) {
            $this->seen = array_filter($this->seen, static fn (array $all) => end($all) > $now - self::WINDOW);
        }
        return 0;
    }
}
