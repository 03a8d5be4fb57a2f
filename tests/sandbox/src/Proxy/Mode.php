<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

/** What the fault proxy does to a request or a connection. */
enum Mode: string
{
    /** Ends the connection with RST. */
    case Reset = 'reset';
    /** Ends the connection with FIN. */
    case Close = 'close';
    /** Never answers, and keeps the connection; what comes is read. */
    case Stall = 'stall';
    /** Never answers, and reads no more: what comes piles up, as behind a dead link. */
    case HalfOpen = 'half-open';
    /** Goes on after $milliseconds. */
    case Delay = 'delay';
    /** Sends the first $bytes of the answer, head included, and closes. */
    case Cut = 'cut';
    /** The same, and ends with RST. */
    case CutReset = 'cut-reset';
    /** Sends bytes that are no HTTP, and closes. */
    case Garbage = 'garbage';
}
