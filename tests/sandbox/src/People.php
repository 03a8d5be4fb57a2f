<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The customers there are. Their user ids have all the forms that Vipps' have, their addresses all the quirks. */
final class People
{
    /** @return array<string, Person> by name, the usual one first */
    public static function all(): array
    {
        static $people = null;
        return $people ??= array_column(self::make(), null, 'name');
    }

    public static function usual(): Person
    {
        return self::all()['ada'];
    }

    /** @throws \OutOfBoundsException */
    public static function named(string $name): Person
    {
        return self::all()[$name] ?? throw new \OutOfBoundsException(
            "There is no customer \"$name\"; there are: " . implode(', ', array_keys(self::all())),
        );
    }

    /** Whose number this is; the usual one, when it is nobody's. */
    public static function withPhone(string $number): Person
    {
        foreach (self::all() as $person) {
            if ($person->mobileNumber === $number) {
                return $person;
            }
        }
        return self::usual();
    }

    /** @return list<Person> */
    private static function make(): array
    {
        return [
            new Person(
                'ada',
                'Ada',
                'Lovelace',
                '91234567',
                'uiJskNQ6qNN1iwN891uuob==',
                'c06c4afe-d9e1-4c5d-939a-177d752a0944',
                [
                    new Address(101, Address::HOME, 'Robert Levins gate 5', '', '0154', 'OSLO'),
                    new Address(102, Address::WORK, 'Dronning Eufemias gate 42', null, '0191', 'OSLO'),
                    new Address(103, Address::OTHER, 'Fjellveien 7', 'c/o Berg', '2630', 'RINGEBU'),
                ],
            ),
            new Person(
                'kari',
                'Kari Anne',
                'Nordmann-Sæther',
                '91234568',
                'Q6q+N1iw/N891uu+ob/uiJsk==',
                '5f0e2b1c-7a4d-4e88-9c3b-0d6f4a1b2c3e',
                [
                    // As many real ones: line 2 says line 1 again.
                    new Address(201, Address::HOME, 'Storgata 12', 'Storgata 12', '9008', 'TROMSØ'),
                    new Address(202, Address::WORK, 'Muséplassen 3', '2. etasje', '5007', 'BERGEN'),
                ],
            ),
            new Person(
                'ola',
                'Ola',
                'Ødegård',
                '91234569',
                'b7b8dd8c-3f34-47d5-9f63-4f4b2f9f6ab1',
                '0b9e4c36-1d2f-4a7b-8e5c-6f7a8b9c0d1e',
                [
                    new Address(301, Address::HOME, 'Innherredsveien 64', 'H0203', '7042', 'TRONDHEIM'),
                    new Address(302, Address::OTHER, 'Longyearbyen vei 500', null, '9170', 'LONGYEARBYEN'),
                ],
            ),
            // From Denmark: her number has eight digits, too, and no country code in anything that eCom says.
            new Person(
                'freja',
                'Freja',
                'Ærø Nielsen',
                '20123456',
                'Zm9/yZWlnbg==',
                '9d8c7b6a-5e4f-4a3b-8c2d-1e0f9a8b7c6d',
                [
                    new Address(401, Address::HOME, 'Karl Johans gate 22', null, '0026', 'OSLO'),
                    new Address(402, Address::WORK, 'Havnegata 9', 'Havnegata 9', '7010', 'TRONDHEIM'),
                    new Address(403, Address::OTHER, 'Strandgaten 1', '', '5013', 'BERGEN'),
                ],
            ),
        ];
    }
}
