<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Where a sales unit of ePayment is, and what follows from that. */
enum Market: string
{
    case Norway = 'NO';
    case Denmark = 'DK';
    case Finland = 'FI';

    /** The amounts below which nothing can be paid, by currency. */
    public const MINIMUM = ['NOK' => 100, 'DKK' => 1, 'EUR' => 1];
    private const CURRENCIES = ['NO' => 'NOK', 'DK' => 'DKK', 'FI' => 'EUR'];
    private const DAY = 86_400_000;

    /** Whose currency this is. */
    public static function using(string $currency): self
    {
        return self::from((string) array_search($currency, self::CURRENCIES, true));
    }

    public function currency(): string
    {
        return self::CURRENCIES[$this->value];
    }

    /** Milliseconds after which a reservation cannot be captured any more. */
    public function captureWindow(): int
    {
        return ($this === self::Norway ? 180 : 14) * self::DAY;
    }

    /** An amount, for people. */
    public static function price(int $value, string $currency): string
    {
        return $currency === 'NOK'
            ? Kroner::forPeople($value)
            : number_format(intdiv($value, 100), 0, '', ' ') . sprintf(',%02d %s', $value % 100, $currency);
    }
}
