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
        return $people ??= self::of(ECom::API) + array_column(self::makeMore(), null, 'name');
    }

    /** Who can pay with that API. @return array<string, Person> by name */
    public static function of(string $api): array
    {
        return $api === EPayment::API ? self::all() : array_column(self::make(), null, 'name');
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

    /** Whose number this is, with or without its calling code; the usual one, when it is nobody's. */
    public static function withPhone(string $number): Person
    {
        foreach (self::all() as $person) {
            if ($person->mobileNumber === $number || $person->msisdn() === $number) {
                return $person;
            }
        }
        return self::usual();
    }

    /** A number without its calling code. */
    public static function national(string $number): string
    {
        return preg_replace('~^(?:45|46|47|358)(?=\d{8})~', '', $number);
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
                '1995-4-21',
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
                emailVerified: false,
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
                callingCode: '45',
            ),
        ];
    }

    /** Only for ePayment: eCom asks for nobody's age, and delivers in Norway. @return list<Person> */
    private static function makeMore(): array
    {
        return [
            new Person(
                'ida',
                'Ida',
                'Berg',
                '91234570',
                'a1c4e7f0-2b5d-4e8f-9a3c-6d9e2f5b8c1a',
                '3e6a9d2c-5f8b-4c1e-a7d4-0b3f6e9c2a5d',
                [new Address(501, Address::HOME, 'Skoleveien 1', null, '3015', 'DRAMMEN')],
                '2016-2-9',
            ),
            new Person(
                'mads',
                'Mads',
                'Sørensen',
                '20123457',
                'kP3x/0aLq+Y2c9==',
                '7c1d4e9a-8b2f-4a6c-b5e3-2f9d0c8a7b61',
                [
                    new Address(601, Address::HOME, 'Vestergade 8, 2. tv', null, '1456', 'København K', 'DK', true),
                    new Address(602, Address::WORK, 'Åboulevarden 3', 'c/o Sø & Co', '8000', 'Aarhus C', 'DK'),
                ],
                '1979-10-31',
                '45',
            ),
            new Person(
                'aino',
                'Aino',
                'Mäkelä',
                '401234567',
                'f2b8d4a6-1c3e-4f5a-8b7d-9e0c2a4b6d8f',
                '1a9b8c7d-6e5f-4d3c-a2b1-0f9e8d7c6b5a',
                [
                    new Address(701, Address::HOME, 'Mannerheimintie 10 A 3', '', '00100', 'Helsinki', 'FI'),
                    new Address(702, Address::OTHER, 'Storgatan 1', 'Storgatan 1', '22100', 'Mariehamn', 'AX'),
                ],
                '2001-1-1',
                '358',
            ),
            new Person(
                'elin',
                'Elin',
                'Åkesson',
                '701234567',
                'QmFzZTY0+/x=',
                '6b5a4f3e-2d1c-4b0a-9f8e-7d6c5b4a3f2e',
                [new Address(801, Address::HOME, 'Drottninggatan 5', null, '111 51', 'Stockholm', 'SE')],
                '1990-6-15',
                '46',
            ),
        ];
    }
}
