<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/** What a receipt's quantity counts. */
enum QuantityUnit: string
{
    case Pieces = "PCS";
    case Kilograms = "KG";
    case Kilometres = "KM";
    case Minutes = "MINUTE";
    case Litres = "LITRE";
    case KilowattHours = "KWH";
}

/**
 * A line of a {@see Receipt}. All amounts are in minor units, tax included.
 * @strict-properties
 * @not-serializable
 */
final class ReceiptLine
{
    /** The shop's id of the product: 1 to 255 bytes. */
    public readonly string $id;
    /** 1 to 255 characters. */
    public readonly string $name;
    /** What this line costs: tax included, discount taken off. */
    public readonly int $total;
    /** In hundredths of a percent: 2500 is 25 %. 0, or 100 to 10000. */
    public readonly int $taxRate;
    /** The tax in $total. */
    public readonly int $tax;
    /** What was taken off. */
    public readonly int $discount;
    /** Decimal text: "2", "0.75"; at most 10 characters and 8 decimals. */
    public readonly ?string $quantity;
    /** Before discount. */
    public readonly ?int $unitPrice;
    public readonly QuantityUnit $unit;
    public readonly ?string $productUrl;
    /** Whether it is the delivery. In express checkout Vipps writes the chosen way into this line. */
    public readonly bool $shipping;

    /**
     * @param int|null $tax null computes it: $total * $taxRate / (10000 + $taxRate), half a minor unit rounded up
     * @param int|string|null $quantity with $unitPrice, or neither
     * @throws \TypeError when an amount is not a real int (see {@see Money::minor()})
     * @throws \ValueError naming the argument that is out of range, and what would be right
     */
    public function __construct(
        string $id,
        string $name,
        int $total,
        int $taxRate,
        ?int $tax = null,
        int $discount = 0,
        int|string|null $quantity = null,
        ?int $unitPrice = null,
        QuantityUnit $unit = QuantityUnit::Pieces,
        ?string $productUrl = null,
        bool $shipping = false,
    ) {}
}

/**
 * What is bought, as the customer sees it in the app. It can be given once for a payment: with create() (ePayment), or
 * afterwards with {@see OrderManagement::sendReceipt()} (both APIs).
 * @strict-properties
 * @not-serializable
 */
final class Receipt
{
    /** @var non-empty-list<ReceiptLine> */
    public readonly array $lines;
    /** Name of a line that Vipps is sent for what the lines' sum lacks or exceeds, up to 1.00; null: none is made. */
    public readonly ?string $roundingLine;
    public readonly ?string $receiptNumber;

    /**
     * @phpstan-param non-empty-list<ReceiptLine> $lines
     * @throws \ValueError naming the argument that is out of range, and what would be right
     */
    public function __construct(array $lines, ?string $roundingLine = null, ?string $receiptNumber = null) {}

    /** The sum of the lines, minor units. */
    public function total(): int {}

    /** What the lines lack to the amount of a payment; negative: what they have too much. 0: they add up. */
    public function difference(int $amount): int {}
}

}
