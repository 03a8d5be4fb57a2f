<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** The gateway answered; the request reached no API. */
final class TurnedAway extends \RuntimeException
{
    public function __construct(public readonly Response $answer)
    {
        parent::__construct("HTTP $answer->status");
    }
}
