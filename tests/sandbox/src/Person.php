<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A customer of the local Vipps. */
final class Person
{
    /** @param list<Address> $addresses the first is the default */
    public function __construct(
        public readonly string $name,
        public readonly string $firstName,
        public readonly string $lastName,
        public readonly string $mobileNumber,
        public readonly string $userId,
        public readonly string $sub,
        public readonly array $addresses,
    ) {
    }

    public function email(): string
    {
        return "$this->name@example.com";
    }

    /**
     * @param int|string|null $name an address's id or type; null is the default
     * @throws \OutOfBoundsException
     */
    public function address(int|string|null $name): Address
    {
        foreach ($this->addresses as $address) {
            if ($name === null || $address->is($name)) {
                return $address;
            }
        }
        throw new \OutOfBoundsException("$this->firstName has no address \"$name\"");
    }
}
