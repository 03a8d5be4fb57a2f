<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\Money;

/** Amounts as people write them. */
final class Kroner
{
    /** 189000 øre are "1 890,00 kr": spaces that do not break, never a float. */
    public static function text(int $minor): string
    {
        return self::number($minor) . "\u{a0}kr";
    }

    /** 189000 øre are "1 890,00", for tables. */
    public static function number(int $minor): string
    {
        return preg_replace('~(?<=\d)(?=(\d{3})+,)~', "\u{a0}", self::plain($minor));
    }

    /** 189000 øre are "1890,00", as somebody would type it. */
    public static function plain(int $minor): string
    {
        return strtr(Money::format($minor, 'NOK'), '.', ',');
    }

    /** What somebody typed, with comma or dot, in øre. @throws \ValueError */
    public static function read(string $typed): int
    {
        return Money::minor(strtr(preg_replace('~[\s\x{a0}]~u', '', $typed) ?? '', ',', '.'), 'NOK');
    }
}
