<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

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
}
