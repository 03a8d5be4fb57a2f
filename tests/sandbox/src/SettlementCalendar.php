<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Days as the bank counts them: in Oslo. Of the days on which banks are closed it knows Saturday and Sunday. */
final class SettlementCalendar
{
    private const ZONE = 'Europe/Oslo';
    private const BANK_HOUR = 6;

    public static function dateOf(int $milliseconds): string
    {
        return self::local($milliseconds)->format('Y-m-d');
    }

    /** As some ledgers tell the time: 2022-10-23T14:05:12.123000+0200 */
    public static function stamp(int $milliseconds): string
    {
        return self::local($milliseconds)->format('Y-m-d\TH:i:s')
            . sprintf('.%03d000', $milliseconds % 1000)
            . self::local($milliseconds)->format('O');
    }

    public static function after(string $date, int $days = 1): string
    {
        return self::day($date)->modify("+$days days")->format('Y-m-d');
    }

    /** Milliseconds since 1970 of that hour. */
    public static function at(string $date, int $hour): int
    {
        return self::day($date)->setTime($hour, 0)->getTimestamp() * 1000;
    }

    /** When the day is over: in milliseconds since 1970. */
    public static function endOf(string $date): int
    {
        return self::at(self::after($date), 0);
    }

    public static function endsMonth(string $date): bool
    {
        return self::day($date)->format('d') === self::day($date)->format('t');
    }

    /** When a payout of that day is in the bank: sent on the next bank day, there on the one after. */
    public static function arrival(string $date): int
    {
        $sent = self::nextBankDay($date);
        return self::at(self::nextBankDay($sent), self::BANK_HOUR);
    }

    public static function exists(string $date): bool
    {
        return preg_match('~^(\d{4})-(\d\d)-(\d\d)$~D', $date, $part) === 1
            && checkdate((int) $part[2], (int) $part[3], (int) $part[1]);
    }

    private static function nextBankDay(string $date): string
    {
        do {
            $date = self::after($date);
        } while ((int) self::day($date)->format('N') > 5);
        return $date;
    }

    private static function day(string $date): \DateTimeImmutable
    {
        return new \DateTimeImmutable("$date 00:00:00", new \DateTimeZone(self::ZONE));
    }

    private static function local(int $milliseconds): \DateTimeImmutable
    {
        return (new \DateTimeImmutable('@' . intdiv($milliseconds, 1000)))->setTimezone(new \DateTimeZone(self::ZONE));
    }
}
