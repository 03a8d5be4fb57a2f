<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What the bank did for one payment, in øre, and how many times. */
final class MoneyMoved
{
    public function __construct(
        public readonly int $authorized = 0,
        public readonly int $captured = 0,
        public readonly int $refunded = 0,
        public readonly int $cancelled = 0,
        public readonly int $captures = 0,
        public readonly int $refunds = 0,
        public readonly int $cancels = 0,
    ) {
    }
}
