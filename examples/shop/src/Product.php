<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** What the shop sells. (A real one has a table for this.) */
enum Product: string
{
    case Socks = 'socks';
    case Blanket = 'blanket';

    public function title(): string
    {
        return match ($this) {
            self::Socks => 'Fjell wool socks',
            self::Blanket => 'Vidde wool blanket',
        };
    }

    public function text(): string
    {
        return match ($this) {
            self::Socks => 'Two-ply Norwegian wool, knitted in Dale with a double heel. Warm in rubber boots, '
                . 'handsome in clogs, and darned for free as long as you wear them.',
            self::Blanket => 'Woven from lamb’s wool in one piece, 130 by 200 cm, fringed by hand. '
                . 'Big enough for two and a dog.',
        };
    }

    /** In øre. */
    public function price(): int
    {
        return match ($this) {
            self::Socks => 49900,
            self::Blanket => 189000,
        };
    }

    /** In hundredths of a percent; it is in the price. */
    public function taxRate(): int
    {
        return 2500;
    }

    /** A parcel's price depends on where it goes; what fits a letterbox costs the same everywhere. */
    public function isParcel(): bool
    {
        return $this === self::Blanket;
    }
}
