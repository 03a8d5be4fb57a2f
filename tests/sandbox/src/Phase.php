<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Where a payment is between the shop, the customer and the bank. */
enum Phase: string
{
    /** Waits for the customer. */
    case Initiated = 'initiated';
    /** The customer approved; the bank has not answered. */
    case WithBank = 'with bank';
    /** The money is held, or was: captures, refunds and releases change amounts, not this. */
    case Reserved = 'reserved';
    /** The customer declined or turned back. */
    case Aborted = 'aborted';
    /** The shop cancelled before the customer approved. */
    case Terminated = 'terminated';
    case Failed = 'failed';
    case Expired = 'expired';
}
