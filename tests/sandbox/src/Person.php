<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A customer of the local Vipps. */
final class Person
{
    /**
     * @param list<Address> $addresses the first is the default
     * @param string $dateOfBirth as ePayment writes it, days and months without zeros
     */
    public function __construct(
        public readonly string $name,
        public readonly string $firstName,
        public readonly string $lastName,
        public readonly string $mobileNumber,
        public readonly string $userId,
        public readonly string $sub,
        public readonly array $addresses,
        public readonly string $dateOfBirth = '1988-12-3',
        public readonly string $callingCode = '47',
        public readonly bool $emailVerified = true,
    ) {
    }

    public function email(): string
    {
        return "$this->name@example.com";
    }

    /** With the calling code, without a plus. */
    public function msisdn(): string
    {
        return $this->callingCode . $this->mobileNumber;
    }

    /** In whole years. @param int $now milliseconds since 1970 */
    public function age(int $now): int
    {
        $today = new \DateTimeImmutable('@' . intdiv($now, 1000));
        return (new \DateTimeImmutable($this->dateOfBirth))->diff($today)->y;
    }

    /** Those that a payment's API knows. @return list<Address> */
    public function addressesIn(string $api): array
    {
        return array_values(array_filter(
            $this->addresses,
            static fn (Address $a) => $api === EPayment::API || $a->country === Market::Norway->value,
        ));
    }

    /**
     * @param int|string|null $name an address's id or type; null is the default
     * @throws \OutOfBoundsException
     */
    public function address(int|string|null $name, string $api): Address
    {
        foreach ($this->addressesIn($api) as $address) {
            if ($name === null || $address->is($name)) {
                return $address;
            }
        }
        throw new \OutOfBoundsException("$this->firstName has no address" . ($name === null ? '' : " \"$name\""));
    }
}
