<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The payment says no. Nothing has happened. */
final class Refused extends \RuntimeException
{
    public function __construct(public readonly Reason $reason)
    {
        parent::__construct($reason->name);
    }
}
