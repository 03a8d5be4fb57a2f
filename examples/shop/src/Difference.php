<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Something for a person to look at. */
final class Difference
{
    /**
     * @param string $where the payment's reference; of what is wrong in the ledger itself, day and entry
     * @param int $expected in øre: what the shop says, or what would add up
     * @param int $found in øre: what the ledger says
     */
    public function __construct(
        public readonly DifferenceKind $kind,
        public readonly string $where,
        public readonly int $expected,
        public readonly int $found,
    ) {
    }

    public function text(): string
    {
        [$expected, $found] = [Kroner::text($this->expected), Kroner::text($this->found)];
        return "{$this->kind->value}: $this->where, $expected expected, $found in the ledger";
    }
}
