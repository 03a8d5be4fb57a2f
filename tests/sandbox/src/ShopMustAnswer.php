<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The customer cannot approve yet: the shop was asked for the ways of delivery, and has not answered. */
final class ShopMustAnswer extends \LogicException
{
    public function __construct(public readonly SentCallback $asked)
    {
        parent::__construct("The shop was asked for the ways of delivery: answer with answerShipping('"
            . "$asked->reference', …), then approve");
    }
}
