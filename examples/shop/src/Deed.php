<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\Event;

/** What a merchant does with a payment. */
enum Deed: string
{
    /** All that is left, or a part. */
    case Capture = 'capture';
    /** What was not captured goes back to the customer. */
    case Release = 'release';
    case Refund = 'refund';
    /** The whole order is called off, before anything is taken. */
    case Cancel = 'cancel';
    /** The customer ordered anew: this order is called off, unless it is paid. */
    case Replace = 'replace';

    public function callsOff(): bool
    {
        return $this === self::Cancel || $this === self::Replace;
    }

    /** Whether this is what it may lead to at Vipps. */
    public function mayBring(Event $event): bool
    {
        return match ($event) {
            Event::Captured => $this === self::Capture,
            Event::Refunded => $this === self::Refund,
            Event::Cancelled => $this === self::Release || $this === self::Cancel,
            Event::Aborted, Event::Terminated => $this->callsOff(),
            default => false,
        };
    }
}
