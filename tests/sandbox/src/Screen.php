<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What the app shows of a payment. */
enum Screen: string
{
    /** ePayment: the shop's terms are to be accepted first. */
    case Terms = 'terms';
    /** Express: choose an address. */
    case Address = 'address';
    /** Express: the shop was asked for the ways of delivery. */
    case Asking = 'asking';
    /** Express: choose one of them, and approve. */
    case Options = 'options';
    /** Approve: nothing is to be chosen. Express of 2022 without the explicit flow has taken the defaults. */
    case Confirm = 'confirm';
    /** The shop answered too late, or delivers nothing there. */
    case NoneFound = 'No shipping methods found';
    /** The shop answered, or offered beforehand, what the app cannot use. */
    case Failed = 'Payment failed';
    /** ePayment: the customer is younger than the shop asked for. */
    case TooYoung = 'Not available';
    /** Nothing can be done here any more. */
    case Over = 'over';
}
