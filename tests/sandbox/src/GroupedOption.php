<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A way of delivery as ePayment has it: one of a carrier's, in minor units. */
final class GroupedOption extends ShippingOption
{
    private const TYPES = ['HOME_DELIVERY', 'PICKUP_POINT', 'MAILBOX', 'IN_STORE', 'OTHER'];
    // GORDON is specified and missing from newer lists.
    private const BRANDS = [
        'POSTEN', 'BRING', 'POSTNORD', 'HELTHJEM', 'PORTERBUDDY', 'DHL', 'INSTABOX', 'FEDEX', 'MATKAHUOLTO', 'GLS',
        'POSTI', 'GORDON', 'OTHER',
    ];

    /** @param int $group number of its group @param bool $inDefaultGroup whether the shop prefers that group */
    public function __construct(
        string $id,
        string $name,
        int $cost,
        bool $default,
        ?int $priority,
        public readonly string $type,
        public readonly string $brand,
        public readonly string $meta,
        public readonly string $estimatedDelivery,
        private readonly int $group,
        private readonly ?int $groupPriority,
        private readonly bool $inDefaultGroup,
    ) {
        parent::__construct($id, $name, $cost, $default, $priority);
    }

    /**
     * All options of all groups.
     * @param list<Fields> $groups
     * @param string $currency the payment's
     * @return list<self>
     * @throws FieldError
     */
    public static function readAll(array $groups, string $currency): array
    {
        $all = [];
        foreach ($groups as $number => $group) {
            $type = $group->word('type', self::TYPES, required: true);
            $brand = $group->word('brand', self::BRANDS, required: true);
            $default = $group->flag('isDefault');
            $priority = $group->integer('priority');
            foreach ($group->objects('options', required: true) as $option) {
                $all[] = new self(
                    $option->text('id', max: 255, required: true),
                    $option->text('name', max: 255, required: true),
                    self::cost($option, $currency),
                    $option->flag('isDefault'),
                    $option->integer('priority'),
                    $type,
                    $brand,
                    $option->text('meta', max: 255) ?? '',
                    $option->text('estimatedDelivery', max: 255) ?? '',
                    $number,
                    $priority,
                    $default,
                );
            }
        }
        return $all;
    }

    /** What the app cannot use about them; '' for nothing. @param list<self> $options not empty */
    public static function flaw(array $options): string
    {
        $groups = $preferred = [];
        foreach ($options as $option) {
            $groups[$option->group] = "$option->brand $option->type";
            $preferred += $option->inDefaultGroup ? [$option->group => true] : [];
        }
        $defaults = array_values(array_filter($options, static fn (self $o) => $o->default));
        return match (true) {
            count(array_unique($groups)) !== count($groups) => 'two groups have the same brand and type',
            count(array_unique(array_column($options, 'id'))) !== count($options) => 'two options have the same id',
            count($defaults) !== 1 => 'exactly one option of all groups must have isDefault true',
            count($preferred) > 1 => 'at most one group may have isDefault true',
            $preferred !== [] && !$defaults[0]->inDefaultGroup => 'the default option must be in the default group',
            default => '',
        };
    }

    public function rank(): array
    {
        return [$this->groupPriority ?? PHP_INT_MAX, $this->group, $this->priority ?? PHP_INT_MAX];
    }

    /** @throws FieldError */
    private static function cost(Fields $option, string $currency): int
    {
        $amount = $option->object('amount');
        $cost = $amount->integer('value', required: true);
        if ($amount->text('currency', max: 3, required: true) !== $currency) {
            throw $amount->value('currency', "currency must be $currency, as the payment's");
        }
        if ($cost < 0 || $cost > 65_000_000) {
            throw $amount->value('value', 'value must be 0 or more minor units');
        }
        return $cost;
    }
}
