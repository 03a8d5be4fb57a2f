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
    /** ePayment: the customer's bank has the money back. */
    case FundsGone;
    case NotPaid;
    case Released;
    case NothingLeftToCapture;
    case MoreThanReserved;
    /** An amount, where nothing remains at all. */
    case AllCaptured;
    case CaptureWindowOver;
    case NothingCaptured;
    case RefundBeforeReservation;
    case CancelledBeforeCapture;
    case NothingLeftToRefund;
    case MoreThanCaptured;
    case AllRefunded;
    /** The customer has no account any more. */
    case NobodyToRefund;
    case RefundWindowOver;
    case AlreadyCaptured;
    case AlreadyClosed;
    case NotYetReserved;
    case AlreadyReserved;
    case CancelWindowOver;
    /** The bank has not answered to the approval. */
    case WithBank;
    case CardRefused;
    /** Younger than minimumUserAge. */
    case TooYoung;
    /** Express: the app shows "No shipping methods found". */
    case NoShippingMethods;
    /** Express: the app shows "Payment failed". */
    case ShippingUnusable;
}
