<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

enum OrderState: string
{
    /** Not paid; the customer may pay, or try again. */
    case Open = 'open';
    /** Money is reserved, but not as agreed: a person decides. Do not ship. */
    case Held = 'held';
    /** Paid: money is reserved or taken. Ship it. */
    case Confirmed = 'confirmed';
    /** Called off; nothing was taken. */
    case Cancelled = 'cancelled';
    /** All that was taken was given back. */
    case Refunded = 'refunded';
}
