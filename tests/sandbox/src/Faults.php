<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What is to go wrong. The first that fits a request is used up by it. */
final class Faults
{
    /** @var list<Fault> */
    private array $due = [];

    public function add(Fault $fault): void
    {
        $this->due[] = $fault;
    }

    public function take(Operation $operation): ?Fault
    {
        foreach ($this->due as $i => $fault) {
            if (!$fault->hits($operation)) {
                continue;
            }
            if (--$fault->times === 0) {
                array_splice($this->due, $i, 1);
            }
            return $fault;
        }
        return null;
    }

    public function clear(): void
    {
        $this->due = [];
    }

    public function left(): int
    {
        return array_sum(array_map(static fn (Fault $f) => $f->times, $this->due));
    }
}
