<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * A customer as Userinfo writes one: names with underscores, and all the quirks. National identity numbers no sales
 * unit here may ask for.
 */
final class UserinfoClaims
{
    private const TYPES = [Address::HOME => 'home', Address::WORK => 'work', Address::OTHER => 'other'];
    private const NO_ADDRESS = [
        'street_address' => '', 'postal_code' => '', 'region' => '', 'country' => '', 'formatted' => '',
        'address_type' => '',
    ];

    public function __construct(private readonly Person $person)
    {
    }

    /** @param list<string> $scope what was consented to @return array<string, mixed> */
    public function of(array $scope): array
    {
        $claims = [];
        foreach ($scope as $word) {
            $claims += match ($word) {
                'name' => $this->name(),
                'email' => ['email' => $this->person->email(), 'email_verified' => $this->person->emailVerified],
                'phoneNumber' => ['phone_number' => $this->person->msisdn(), 'phone_number_verified' => true],
                'birthDate' => ['birthdate' => $this->birthDate()],
                'address' => $this->addresses(),
                default => [],
            };
        }
        return $claims;
    }

    /** @return array<string, string> */
    private function name(): array
    {
        $person = $this->person;
        return [
            'name' => "$person->firstName $person->lastName",
            'given_name' => $person->firstName,
            'family_name' => $person->lastName,
        ];
    }

    /** @return array<string, mixed> */
    private function addresses(): array
    {
        $all = array_map(self::address(...), $this->person->addresses);
        $default = array_shift($all);
        return [
            'address' => $default === null ? self::NO_ADDRESS : ['default' => true] + $default,
            'other_addresses' => $all,
        ];
    }

    /** @return array<string, mixed> */
    private static function address(Address $address): array
    {
        $street = implode("\n", array_unique(array_filter([$address->line1, $address->line2 ?? ''])));
        $lines = [...explode("\n", $street), "$address->postCode $address->city", $address->country];
        return [
            'street_address' => $street,
            'postal_code' => $address->postCode,
            'region' => $address->city,
            'country' => $address->country,
            // As in the documentation's examples: a backslash and an n.
            'formatted' => implode('\n', $lines),
            'address_type' => self::TYPES[$address->type],
        ];
    }

    private function birthDate(): string
    {
        return (new \DateTimeImmutable($this->person->dateOfBirth))->format('Y-m-d');
    }
}
