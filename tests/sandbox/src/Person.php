<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The one customer of the local Vipps. */
final class Person
{
    private const EXPIRES = 168 * 3_600_000;

    public function __construct(private readonly string $sub)
    {
    }

    /** What eCom's details say about someone who shared a profile. @return array<string, mixed> */
    public function details(int $millisecondsSinceReservation): array
    {
        $person = [
            'bankIdVerified' => 1,
            'email' => 'ada@example.com',
            'firstName' => 'Ada',
            'lastName' => 'Lovelace',
            'mobileNumber' => '91234567',
            'userId' => $this->sub,
        ];
        if ($millisecondsSinceReservation > self::EXPIRES) {
            $person = array_map(static fn ($value) => is_string($value) ? '[Expired]' : $value, $person);
        }
        return ['userDetails' => $person, 'sub' => $this->sub];
    }
}
