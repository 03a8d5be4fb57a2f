<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A payment whose customer chooses address and shipping in the app; the shipping is added to its amount. */
final class ExpressPayment extends Payment
{
    private readonly bool $mustConfirm;
    private ?Address $address = null;
    private ?Offer $offer = null;
    private ?ShippingOption $chosen = null;
    private ?int $reserveInstead = null;
    private ?SentCallback $asked = null;
    private int $askedAt = 0;

    public function __construct(World $world, Terms $terms, string $key = '')
    {
        parent::__construct($world, $terms, $key);
        $this->mustConfirm = !$world->settings->takesDefaults || $terms->express->explicit === true;
    }

    /** What the customer's consent may be called. @return list<string> */
    public function consentNames(): array
    {
        return [$this->terms->reference, "{$this->terms->msn}/{$this->terms->reference}", $this->customer()->userId];
    }

    /** Goods and, once it is chosen, shipping. */
    public function amount(): int
    {
        return $this->reserveInstead ?? $this->terms->amount + ($this->chosen?->cost ?? 0);
    }

    public function address(): ?Address
    {
        return $this->address;
    }

    public function offer(): ?Offer
    {
        return $this->offer;
    }

    /** What the customer approved, null as long as nothing is. */
    public function chosen(): ?ShippingOption
    {
        return $this->reservedAt() === null ? null : $this->chosen;
    }

    /** The question to the shop that is not answered yet. */
    public function asked(): ?SentCallback
    {
        return $this->asked;
    }

    public function catchUp(): void
    {
        parent::catchUp();
        $late = $this->world->clock->now() > $this->askedAt + SentCallback::SHIPPING_DEADLINE;
        if ($this->asked !== null && $late) {
            $this->asked->end(SentCallback::LATE);
        }
    }

    /** Whether the customer confirms address and shipping: always today; in 2022 where the shop wished it. */
    public function mustConfirm(): bool
    {
        return $this->mustConfirm;
    }

    public function open(): void
    {
        parent::open();
        if ($this->address === null && !$this->mustConfirm() && $this->phase() === Phase::Initiated) {
            $this->deliverTo($this->homeAddress());
        }
    }

    public function screen(): Screen
    {
        return match (true) {
            $this->phase() !== Phase::Initiated => Screen::Over,
            $this->isTooYoung() => Screen::TooYoung,
            $this->mustAccept() => Screen::Terms,
            $this->address === null => Screen::Address,
            $this->offer === null => Screen::Asking,
            $this->offer->screen === Screen::Options && !$this->mustConfirm() => Screen::Confirm,
            default => $this->offer->screen,
        };
    }

    public function becomes(Person $customer): void
    {
        $isAnother = $customer !== $this->customer();
        parent::becomes($customer);
        if ($isAnother) {
            $this->forgetAddress();
        }
    }

    /** The customer wants to choose again. */
    public function forgetAddress(): void
    {
        $this->address = null;
        $this->offer = null;
        $this->asked = null;
    }

    /** The customer chooses an address; where the options depend on it, the shop is asked. @throws Refused */
    public function deliverTo(Address $address): void
    {
        $this->mustBeWaiting();
        if ($address === $this->address) {
            return;
        }
        $this->forgetAddress();
        $this->address = $address;
        $options = $this->terms->express->options;
        if (!in_array($address->country, $this->terms->express->countries, true)) {
            $this->offer = Offer::none("the shop does not deliver to $address->country");
        } elseif ($options !== null) {
            $this->offer = Offer::of($options);
        } else {
            $this->ask($address);
        }
    }

    /**
     * Takes the default of what was not chosen.
     * @throws ShopMustAnswer @throws Refused when there is nothing to choose from
     */
    public function approve(?string $option = null): bool
    {
        $this->choose($option);
        return parent::approve();
    }

    /** @throws ShopMustAnswer @throws Refused */
    public function failCard(): void
    {
        $this->choose(null);
        parent::failCard();
    }

    /** Approves what was never offered, or reserves what is not the sum. @throws Refused */
    public function approveTampered(ShippingOption $option, ?int $reserved): void
    {
        $this->mustBeWaiting();
        $this->address ??= $this->homeAddress();
        $this->chosen = $option;
        $this->reserveInstead = $reserved;
        parent::approve();
    }

    private function choose(?string $option): void
    {
        $this->mustBeWaiting();
        $this->deliverTo($this->address ?? $this->homeAddress());
        if ($this->offer === null) {
            throw new ShopMustAnswer($this->asked);
        }
        $this->chosen = match ($this->offer->screen) {
            Screen::NoneFound => throw new Refused(Reason::NoShippingMethods),
            Screen::Failed => throw new Refused(Reason::ShippingUnusable),
            default => $option === null ? $this->offer->default() : $this->offer->option($option),
        };
    }

    /** @throws \OutOfBoundsException when the customer lives where this payment's API does not deliver */
    private function homeAddress(): Address
    {
        return $this->customer()->address(null, $this->terms->api);
    }

    private function ask(Address $address): void
    {
        $asked = $this->asked = $this->world->callbacks->shippingRequest($this, $address);
        $this->askedAt = $this->world->clock->now();
        $payment = \WeakReference::create($this);
        $asked->whenEnded(static fn (SentCallback $ended) => $payment->get()?->answered($ended, $address));
    }

    /** An answer about an address that is no longer chosen is nobody's. */
    private function answered(SentCallback $asked, Address $address): void
    {
        if ($asked === $this->asked) {
            $this->offer = Offer::answered($asked, $address, $this->terms);
            $this->asked = null;
        }
    }
}
