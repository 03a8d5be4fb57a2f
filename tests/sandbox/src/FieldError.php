<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A body that an API cannot accept. */
final class FieldError extends \RuntimeException
{
    /** The field has the right type and a bad value, or is missing. */
    public const VALUE = 1;
    /** The text does not fit the API's types at all: real ones fall over with an internal error. */
    public const SHAPE = 2;

    public function __construct(public readonly string $field, string $why, public readonly int $kind)
    {
        parent::__construct($why);
    }
}
