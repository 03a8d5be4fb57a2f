<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** eCom's shippingCost is kroner, everything else øre: between the two, on the decimal text. */
final class Kroner
{
    /** Keeps the text of each shippingCost in a JSON text, which decoding would make a float. */
    public static function quoted(string $json): string
    {
        return preg_replace('~"shippingCost"\s*:\s*(-?\d[\d.eE+-]*)~', '"shippingCost":"=$1"', $json) ?? $json;
    }

    /**
     * Øre; null when it is not an amount of kroner.
     * @param mixed $value out of a quoted() JSON text: a number there, or a string that has two decimals
     */
    public static function toOere(mixed $value): ?int
    {
        if (!is_string($value)) {
            return null;
        }
        $fits = $value !== '' && $value[0] === '='
            ? preg_match('~^=(0|[1-9]\d{0,9})(?:\.(\d{1,2}))?$~D', $value, $part)
            : preg_match('~^(0|[1-9]\d{0,9})\.(\d\d)$~D', $value, $part);
        return $fits === 1 ? (int) $part[1] * 100 + (int) str_pad($part[2] ?? '', 2, '0') : null;
    }

    /** As a JSON number: 99, 99.5, 0.05. */
    public static function fromOere(int $oere): int|float
    {
        // The nearest double to a text of two decimals is written as that text again.
        return $oere % 100 === 0 ? intdiv($oere, 100) : (float) sprintf('%d.%02d', intdiv($oere, 100), $oere % 100);
    }

    public static function forPeople(int $oere): string
    {
        return number_format(intdiv($oere, 100), 0, '', ' ') . sprintf(',%02d kr', $oere % 100);
    }
}
