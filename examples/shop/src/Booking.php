<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Change, Event};

/** Money that was taken or given back, as the shop knows it: a line of its own books. */
final class Booking
{
    /**
     * @param string $reference of the payment
     * @param int $amount in øre
     * @param int $at seconds since 1970
     */
    public function __construct(
        public readonly string $reference,
        public readonly bool $isRefund,
        public readonly int $amount,
        public readonly int $at,
    ) {
    }

    /** Null when no money moved between customer and merchant. */
    public static function of(Change $change): ?self
    {
        $at = $change->time?->getTimestamp() ?? time();
        return match ($change->event) {
            Event::Captured => new self($change->payment->reference, false, $change->amount, $at),
            Event::Refunded => new self($change->payment->reference, true, $change->amount, $at),
            default => null,
        };
    }
}
