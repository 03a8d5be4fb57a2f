<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What a shop offers to one address, or what the app says instead. */
final class Offer
{
    /** @param list<ShippingOption> $options as the app shows them @param string $why for the shop's developer */
    private function __construct(
        public readonly Screen $screen,
        public readonly array $options = [],
        public readonly string $why = '',
    ) {
    }

    /** @param list<ShippingOption> $options in the shop's order */
    public static function of(array $options): self
    {
        if ($options === []) {
            return self::none('nothing is offered');
        }
        if ($options[0] instanceof GroupedOption) {
            $flaw = GroupedOption::flaw($options);
            return $flaw === '' ? self::sorted($options) : self::failed($flaw);
        }
        if (count(array_filter($options, static fn (ShippingOption $o) => $o->default)) !== 1) {
            return self::failed('exactly one option must have isDefault "Y"');
        }
        if (count(array_unique(array_map(static fn (ShippingOption $o) => $o->id, $options))) !== count($options)) {
            return self::failed('two options have the same shippingMethodId');
        }
        return self::sorted($options);
    }

    /** Nothing is delivered there. */
    public static function none(string $why): self
    {
        return new self(Screen::NoneFound, why: $why);
    }

    /** What a shop answered when it was asked for the options to an address. */
    public static function answered(SentCallback $asked, Address $address, Terms $terms): self
    {
        if ($asked->outcome !== SentCallback::ANSWERED) {
            // Late is documented; that a shop which cannot be reached is no different is a guess.
            return self::none($asked->outcome);
        }
        $isEPayment = $terms->api === EPayment::API;
        if ($isEPayment && $asked->status === 400) {
            return self::none('the shop does not deliver there: HTTP 400');
        }
        if ($asked->status !== 200) {
            return self::failed("the shop answered HTTP $asked->status");
        }
        try {
            return $isEPayment ? self::readGroups($asked, $terms) : self::read($asked, $address);
        } catch (FieldError $why) {
            return self::failed($why->getMessage());
        }
    }

    public function default(): ShippingOption
    {
        foreach ($this->options as $option) {
            if ($option->default) {
                return $option;
            }
        }
        throw new \LogicException('An offer that can be accepted has a default option');
    }

    /** @throws \OutOfBoundsException */
    public function option(string $id): ShippingOption
    {
        foreach ($this->options as $option) {
            if ($option->id === $id) {
                return $option;
            }
        }
        throw new \OutOfBoundsException("\"$id\" was not offered");
    }

    private static function read(SentCallback $asked, Address $address): self
    {
        $body = Fields::of(Kroner::quoted($asked->answer));
        $addressId = $body->integer('addressId', required: true);
        if ($addressId !== $address->id) {
            return self::failed("addressId must be $address->id, as in the question");
        }
        $orderId = $body->text('orderId', max: 50, required: true);
        if ($orderId !== $asked->reference) {
            return self::failed("orderId must be \"$asked->reference\", as in the question's path");
        }
        return self::of(array_map(ShippingOption::read(...), $body->objects('shippingDetails', required: true)));
    }

    private static function readGroups(SentCallback $asked, Terms $terms): self
    {
        $groups = Fields::of($asked->answer)->objects('groups', required: true);
        return self::of(GroupedOption::readAll($groups, $terms->currency));
    }

    /** @param list<ShippingOption> $options */
    private static function sorted(array $options): self
    {
        // Sorting keeps the shop's order among equals.
        usort($options, static fn (ShippingOption $a, ShippingOption $b) => $a->rank() <=> $b->rank());
        return new self(Screen::Options, $options);
    }

    private static function failed(string $why): self
    {
        return new self(Screen::Failed, why: $why);
    }
}
