<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Something that happened to an order, for people. */
final class Note
{
    /**
     * @param bool $public whether the customer reads it, too
     * @param string|null $change key of the change at Vipps that it tells of
     */
    public function __construct(
        public readonly int $at,
        public readonly string $text,
        public readonly bool $public,
        public readonly ?string $change = null,
    ) {
    }
}
