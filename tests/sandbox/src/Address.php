<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One of a customer's addresses. eCom sees the Norwegian ones alone. */
final class Address
{
    public const HOME = 'H';
    public const WORK = 'W';
    public const OTHER = 'O';

    public const NAMES = [self::HOME => 'Home', self::WORK => 'Work', self::OTHER => 'Other'];

    public function __construct(
        public readonly int $id,
        public readonly string $type,
        public readonly string $line1,
        public readonly ?string $line2,
        public readonly string $postCode,
        public readonly string $city,
        public readonly string $country = 'NO',
        /** Where ePayment asks for the ways of delivery: a member that is null is left out. */
        public readonly bool $omitsLine2 = false,
    ) {
    }

    /** By its id, or by its type. */
    public function is(int|string $name): bool
    {
        return $name === $this->type || (string) $name === (string) $this->id;
    }
}
