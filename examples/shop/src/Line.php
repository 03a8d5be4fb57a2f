<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\ReceiptLine;

/** A line of an order, as it was agreed: a later change of prices does not touch it. */
final class Line
{
    /**
     * @param int $price of one, in øre, tax included
     * @param int $taxRate in hundredths of a percent
     */
    public function __construct(
        public readonly string $product,
        public readonly string $title,
        public readonly int $quantity,
        public readonly int $price,
        public readonly int $taxRate,
    ) {
    }

    public static function of(Product $product, int $quantity = 1): self
    {
        return new self($product->value, $product->title(), $quantity, $product->price(), $product->taxRate());
    }

    public function amount(): int
    {
        return $this->quantity * $this->price;
    }

    /** As the customer finds it in the app. It knows the tax, too. */
    public function onReceipt(): ReceiptLine
    {
        return new ReceiptLine(
            id: $this->product,
            name: $this->title,
            total: $this->amount(),
            taxRate: $this->taxRate,
            quantity: $this->quantity,
            unitPrice: $this->price,
        );
    }
}
