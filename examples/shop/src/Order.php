<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Payment, Reference, ShippingOption, State};

/** One order, as it is stored. It is changed under its lock only: {@see Orders::change()}. */
final class Order
{
    private const PREFIX = 'example-shop';

    public OrderState $state = OrderState::Open;
    /** Of the payment that counts; null before the first attempt, and after one that came to nothing. */
    public ?string $reference = null;
    /** How often the customer set out to pay: each attempt has a reference of its own. */
    public int $attempt = 0;
    /** Where the customer pays. Kept, so that a second click leads to the same payment. */
    public ?string $redirectUrl = null;
    /** Since when, in seconds since 1970: Vipps' links do not live long. */
    public int $redirectedAt = 0;
    /** What Vipps said last, to be shown: {@see learn()}. @var array<string, int|string|null> */
    public array $payment = [];
    /** When it said so, in seconds since 1970. */
    public int $askedAt = 0;
    /** Express: what was offered, to compare what comes back with: {@see Orders::offer()}. @var list<ShippingOption> */
    public array $offered = [];
    /** Express: what the customer chose. @var array{id: string, name: string, cost: int}|null */
    public ?array $delivery = null;
    /** Express: who, and where to. */
    public ?Recipient $recipient = null;
    /** The customer took back the consent: {@see forget()}. */
    public bool $toForget = false;
    /** @var array<string, Action> by intent */
    public array $actions = [];
    /** What happened, for people. @var list<Event> */
    public array $events = [];
    /** Letters to the customer, to be sent by a queue: stored together with what they tell of. @var list<string> */
    public array $outbox = [];

    /**
     * @param string $key known to the customer alone: it opens the order's pages
     * @param list<Line> $lines
     */
    public function __construct(
        public readonly string $id,
        public readonly string $key,
        public readonly Way $way,
        public readonly array $lines,
    ) {
    }

    /** @param array<string, mixed> $stored */
    public static function from(array $stored): self
    {
        $lines = array_map(static fn (array $line) => new Line(...$line), $stored['lines']);
        $order = new self($stored['id'], $stored['key'], Way::from($stored['way']), $lines);
        unset($stored['id'], $stored['key'], $stored['way'], $stored['lines']);
        foreach ($stored as $name => $value) {
            $order->$name = match ($name) {
                'state' => OrderState::from($value),
                'recipient' => $value === null ? null : new Recipient(...$value),
                'actions' => array_map(Action::from(...), $value),
                'events' => array_map(static fn (array $event) => new Event(...$event), $value),
                default => $value,
            };
        }
        return $order;
    }

    /** The order that a reference is of: what a callback tells. */
    public static function idOf(string $reference): ?string
    {
        return preg_match('~^' . self::PREFIX . '-(\d+)-\d+$~D', $reference, $found) === 1 ? $found[1] : null;
    }

    public function takeNextReference(): void
    {
        $this->reference = Reference::make(self::PREFIX, $this->id, ++$this->attempt);
    }

    /** The goods, in øre. */
    public function amount(): int
    {
        return array_sum(array_map(static fn (Line $line) => $line->amount(), $this->lines));
    }

    /** Goods and delivery, in øre. */
    public function total(): int
    {
        return $this->amount() + ($this->delivery['cost'] ?? 0);
    }

    public function description(): string
    {
        $titles = static fn (Line $line) => $line->quantity === 1 ? $line->title : "$line->quantity × $line->title";
        return implode(', ', array_map($titles, $this->lines));
    }

    // What Vipps says ---------------------------------------------------------------------------------------

    /**
     * Takes in what Vipps says of the order's payment. Whoever asked (callback, return, sweep, merchant),
     * and however often: each step is taken once, because it begins in one state and ends in another.
     *
     * @param Action|null $by what led to it, if the shop acted
     */
    public function learn(Payment $payment, ?Action $by = null): void
    {
        $this->noteMoney($payment, $by);
        $this->askedAt = time();
        $this->payment = [
            'reference' => $payment->reference,
            'state' => $payment->state->value,
            'authorized' => $payment->authorized,
            'captured' => $payment->captured,
            'refunded' => $payment->refunded,
            'cancelled' => $payment->cancelled,
            'capturable' => $payment->capturable,
            'refundable' => $payment->refundable,
            'captureUntil' => $payment->captureUntil?->format('Y-m-d'),
        ];
        $this->learnDelivery($payment);
        match ($payment->state) {
            State::Authorized => $this->learnAuthorized($payment),
            State::Aborted, State::Expired, State::Terminated, State::Failed => $this->learnClosed($payment),
            default => null,
        };
        $this->eraseWhenDelivered();
    }

    /** What moved since Vipps was asked last. What the shop did not do was done in Vipps' portal. */
    private function noteMoney(Payment $payment, ?Action $by): void
    {
        $before = ($this->payment['reference'] ?? null) === $payment->reference ? $this->payment : [];
        $moved = [
            'authorized' => 'Approved in Vipps',
            'captured' => 'Taken',
            'refunded' => 'Given back',
            'cancelled' => 'Released',
        ];
        foreach ($moved as $name => $word) {
            $amount = $payment->$name - ($before[$name] ?? 0);
            $elsewhere = $name !== 'authorized' && $by === null && $this->pendingActions() === [];
            if ($amount !== 0) {
                $where = $elsewhere ? ', in Vipps’ portal' : '';
                $this->note("$word: " . Kroner::text($amount) . $where, public: true);
            }
        }
    }

    private function learnDelivery(Payment $payment): void
    {
        $chosen = $payment->shipping;
        if ($chosen !== null) {
            $this->delivery = ['id' => $chosen->optionId, 'name' => $chosen->optionName, 'cost' => $chosen->cost];
        }
        // Vipps forgets after a week: what was known stays. What is to be forgotten is not taken in again.
        if (!$this->toForget) {
            $this->recipient = Recipient::of($payment) ?? $this->recipient;
        }
    }

    private function learnAuthorized(Payment $payment): void
    {
        if (!$payment->isPaid()) {
            $end = $payment->captured > 0 ? OrderState::Refunded : OrderState::Cancelled;
            if ($this->state !== OrderState::Cancelled) {
                $this->become($end, 'All money went back');
            }
        } elseif ($this->state === OrderState::Open) {
            $this->learnPaid($payment);
        } elseif ($this->state === OrderState::Cancelled && $payment->captured === 0) {
            $this->giveBackLate($payment);
        } elseif ($this->state === OrderState::Cancelled) {
            $this->note('A person must look: the order is cancelled, and its payment holds money');
        }
    }

    private function learnPaid(Payment $payment): void
    {
        if ($this->isBeingCalledOff()) {
            $this->note('Approved after the order was called off: the money goes back', public: true);
            return;
        }
        if ($this->way->isExpress() && $payment->shipping === null) {
            $this->note('Vipps has not told yet where to deliver: it is asked again');
            return;
        }
        $this->reference = $payment->reference;
        $objection = $this->objection($payment);
        if ($objection !== null) {
            $this->become(OrderState::Held, $objection);
            return;
        }
        $this->confirm('Paid');
    }

    /** What is reserved must be what was agreed, whatever app or callback say. */
    private function objection(Payment $payment): ?string
    {
        $chosen = $payment->shipping;
        if ($this->way->isExpress() && !$chosen->isOneOf($this->offered)) {
            $cost = Kroner::text($chosen->cost);
            return "A person must look: “{$chosen->optionName}” for $cost was never offered";
        }
        if ($payment->authorized !== $this->total()) {
            [$is, $due] = [Kroner::text($payment->authorized), Kroner::text($this->total())];
            return "A person must look: $is are reserved, and $due are due";
        }
        return null;
    }

    /** Approved after all, of an order that is called off: what Vipps reserved is released. */
    private function giveBackLate(Payment $payment): void
    {
        $this->note('Approved after the order was called off: the money goes back', public: true);
        $this->reference = $payment->reference;
        $this->action("late-approval-$payment->reference", Deed::Cancel, null);
    }

    /** The payment came to nothing, which is not the end of the order: the customer may try again. */
    private function learnClosed(Payment $payment): void
    {
        if ($this->reference === $payment->reference) {
            $this->reference = $this->redirectUrl = null;
            $this->note(match ($payment->state) {
                State::Aborted => 'Not paid: declined, or turned back',
                State::Expired => 'Not paid: the time was over',
                State::Failed => 'Not paid: the bank said no',
                default => 'The payment was called off',
            }, public: true);
        }
    }

    // What the shop makes of it -----------------------------------------------------------------------------

    public function confirm(string $why): void
    {
        $this->become(OrderState::Confirmed, $why, public: true);
        $this->outbox[] = "Thank you! Order $this->id is confirmed.";
    }

    /** @param bool $public whether the customer reads why */
    public function become(OrderState $state, string $why, bool $public = false): void
    {
        if ($this->state !== $state) {
            $this->state = $state;
            $this->note("$why: the order is $state->value", $public);
        }
    }

    /** @param bool $public whether the customer reads it, too */
    public function note(string $text, bool $public = false): void
    {
        if ($this->events === [] || end($this->events)->text !== $text) {
            $this->events[] = new Event(time(), $text, $public);
        }
    }

    /** The customer wants what Vipps told to be erased. A parcel that is still due finds its way first. */
    public function forget(): void
    {
        $this->toForget = true;
        $this->eraseWhenDelivered();
        if ($this->recipient !== null) {
            $this->note('The customer’s data are to be erased, as soon as the goods are delivered');
        }
    }

    private function eraseWhenDelivered(): void
    {
        $due = in_array($this->state, [OrderState::Confirmed, OrderState::Held], true)
            && (int) ($this->payment['capturable'] ?? 0) > 0;
        if ($this->toForget && !$due && $this->recipient !== null) {
            $this->recipient = null;
            $this->note('The customer’s data are erased, as the customer wants it');
        }
    }

    /** Whether Vipps has to be asked: the customer may have paid, or an action may have been carried out. */
    public function isUnfinished(): bool
    {
        return ($this->state === OrderState::Open && $this->reference !== null) || $this->pendingActions() !== [];
    }

    /** Whether Vipps should be asked again: it does not tell of what the merchant does in its portal. */
    public function isStale(): bool
    {
        return $this->state === OrderState::Confirmed && $this->askedAt < time() - 86400;
    }

    public function isBeingCalledOff(): bool
    {
        $cancels = static fn (Action $action) => $action->deed === Deed::Cancel;
        return array_filter($this->pendingActions(), $cancels) !== [];
    }

    /** @return array<string, Action> */
    public function pendingActions(): array
    {
        return array_filter($this->actions, static fn (Action $action) => $action->outcome === Action::PENDING);
    }

    /**
     * The action with this intention: as stored, or new.
     * @throws \DomainException when it is stored and means something else
     */
    public function action(string $intent, Deed $deed, ?int $amount): Action
    {
        $action = $this->actions[$intent] ??= new Action($intent, $deed, $amount);
        if ($action->deed !== $deed || $action->amount !== $amount) {
            throw new \DomainException("$intent is another action: load the page again");
        }
        return $action;
    }
}
