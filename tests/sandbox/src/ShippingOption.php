<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A way of delivery that a shop offers in express checkout. */
class ShippingOption
{
    /** @param int $cost in øre */
    public function __construct(
        public readonly string $id,
        public readonly string $name,
        public readonly int $cost,
        public readonly bool $default = false,
        public readonly ?int $priority = null,
    ) {
    }

    /** @param Fields $fields of a {@see Kroner::quoted()} text @throws FieldError */
    public static function read(Fields $fields): self
    {
        $default = $fields->text('isDefault', max: 1, required: true, pattern: '~^[YN]$~D');
        $cost = Kroner::toOere($fields->any('shippingCost'));
        if ($cost === null) {
            throw $fields->value('shippingCost', 'shippingCost must be kroner, 0 or more, with at most 2 decimals');
        }
        return new self(
            $fields->text('shippingMethodId', max: 100, required: true),
            $fields->text('shippingMethod', max: 256, required: true),
            $cost,
            $default === 'Y',
            self::priority($fields),
        );
    }

    /** Its place among others: lower ones come first, those without a priority last. @return list<int> */
    public function rank(): array
    {
        return [$this->priority ?? PHP_INT_MAX];
    }

    /** A number; plugins have sent it as a text for years. */
    private static function priority(Fields $fields): ?int
    {
        $priority = $fields->any('priority');
        return is_string($priority) && preg_match('~^\d{1,9}$~D', $priority) === 1
            ? (int) $priority
            : $fields->integer('priority');
    }
}
