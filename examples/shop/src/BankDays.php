<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Days as Vipps' ledgers and Norwegian banks count them. Holidays would have to be looked up. */
final class BankDays
{
    private const ZONE = 'Europe/Oslo';

    /** The ledger's day at that time: "2026-11-20". */
    public static function of(int $at): string
    {
        return (new \DateTimeImmutable("@$at"))->setTimezone(new \DateTimeZone(self::ZONE))->format('Y-m-d');
    }

    public static function before(string $date): string
    {
        return self::move($date, '-1 day');
    }

    public static function after(string $date): string
    {
        return self::move($date, '+1 day');
    }

    /** When the money of a ledger's day should be in the bank: sent on the next bank day, there on the one after. */
    public static function arrival(string $date): string
    {
        return self::move($date, '+2 weekdays');
    }

    /** Seconds since 1970. */
    public static function noon(string $date): int
    {
        return self::day($date)->setTime(12, 0)->getTimestamp();
    }

    /** "Tue 24 Nov" */
    public static function text(string $date): string
    {
        return self::day($date)->format('D j M');
    }

    private static function move(string $date, string $by): string
    {
        return self::day($date)->modify($by)->format('Y-m-d');
    }

    private static function day(string $date): \DateTimeImmutable
    {
        return new \DateTimeImmutable($date, new \DateTimeZone(self::ZONE));
    }
}
