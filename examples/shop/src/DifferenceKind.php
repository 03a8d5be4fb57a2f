<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\FindingType;

/** How shop and ledger can differ, and a ledger be wrong in itself. */
enum DifferenceKind: string
{
    /** The shop took it; the ledger's day is closed, and it is not there. */
    case MissingCapture = 'missing capture';
    /** Taken in Vipps' portal, or by another program. */
    case UnknownCapture = 'unknown capture';
    case CaptureAmount = 'capture of another amount';
    case MissingRefund = 'missing refund';
    /** Given back in Vipps' portal, or by another program. */
    case UnknownRefund = 'unknown refund';
    /** What the shop gave back once was given back again. */
    case DoubleRefund = 'double refund';
    case RefundAmount = 'refund of another amount';
    /** A balance does not follow from the one before it: entries are missing, or were changed. */
    case Gap = 'gap in the ledger';
    /** A payout is not the sum of its entries. */
    case Payout = 'payout of another amount';
    case Fee = 'fee without its capture';
    case Currency = 'entry in another currency';
    case Twice = 'entry told twice';

    public static function of(FindingType $found): self
    {
        return match ($found) {
            FindingType::Gap => self::Gap,
            FindingType::Payout => self::Payout,
            FindingType::Fee => self::Fee,
            FindingType::Currency => self::Currency,
            FindingType::Twice => self::Twice,
        };
    }
}
