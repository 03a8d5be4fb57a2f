<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** A line of an order, as it was agreed: a later change of prices does not touch it. */
final class Line
{
    /** @param int $price of one, in øre */
    public function __construct(
        public readonly string $title,
        public readonly int $quantity,
        public readonly int $price,
    ) {
    }

    public static function of(Product $product, int $quantity = 1): self
    {
        return new self($product->title(), $quantity, $product->price());
    }

    public function amount(): int
    {
        return $this->quantity * $this->price;
    }
}
