<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** What becomes of an answer on its way back to the shop. */
enum Fate: string
{
    case Delivered = 'delivered';
    /** No byte of it arrives. */
    case Lost = 'lost';
    /** The connection ends in the middle of the body. */
    case Cut = 'cut';
    /** The request itself never left the shop. */
    case Unsent = 'unsent';
}
