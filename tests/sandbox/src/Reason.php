<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Why something cannot be done, before an API puts its own code on it. */
enum Reason
{
    case UnknownPayment;
    case ReferenceUsed;
    case Locked;
    case NotReserved;
    case NotPaid;
    case Released;
    case NothingLeftToCapture;
    case MoreThanReserved;
    case CaptureWindowOver;
    case NothingCaptured;
    case CancelledBeforeCapture;
    case NothingLeftToRefund;
    case MoreThanCaptured;
    case RefundWindowOver;
    case AlreadyCaptured;
    case AlreadyClosed;
    case NotYetReserved;
    case AlreadyReserved;
    case CancelWindowOver;
    case CardRefused;
    /** Express: the app shows "No shipping methods found". */
    case NoShippingMethods;
    /** Express: the app shows "Payment failed". */
    case ShippingUnusable;
}
