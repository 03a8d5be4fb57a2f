<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Something that happened to an order. */
final class Event
{
    /** @param bool $public whether the customer reads it, too */
    public function __construct(
        public readonly int $at,
        public readonly string $text,
        public readonly bool $public,
    ) {
    }
}
