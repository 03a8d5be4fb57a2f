<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Payment, Reference, State};

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
    /** @var array<string, Action> by intent */
    public array $actions = [];
    /** What happened, for people. @var list<string> */
    public array $events = [];
    /** Letters to the customer, to be sent by a queue: stored together with what they tell of. @var list<string> */
    public array $outbox = [];

    /** @param string $key known to the customer alone: it opens the order's pages */
    public function __construct(
        public readonly string $id,
        public readonly string $key,
        public readonly int $amount,
        public readonly string $description,
    ) {
    }

    /** @param array<string, mixed> $stored */
    public static function from(array $stored): self
    {
        $order = new self($stored['id'], $stored['key'], $stored['amount'], $stored['description']);
        unset($stored['id'], $stored['key'], $stored['amount'], $stored['description']);
        foreach ($stored as $name => $value) {
            $order->$name = match ($name) {
                'state' => OrderState::from($value),
                'actions' => array_map(Action::from(...), $value),
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

    /**
     * Takes in what Vipps says of the order's payment. Whoever asked (callback, return, sweep, merchant),
     * and however often: each step is taken once, because it begins in one state and ends in another.
     */
    public function learn(Payment $payment): void
    {
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
        match ($payment->state) {
            State::Authorized => $this->learnAuthorized($payment),
            State::Aborted, State::Expired, State::Terminated, State::Failed => $this->learnClosed($payment),
            default => null,
        };
    }

    private function learnAuthorized(Payment $payment): void
    {
        if ($this->state === OrderState::Open && $payment->isPaid()) {
            if ($payment->authorized < $this->amount) {
                $this->note("A person must look: $payment->authorized øre are reserved, not $this->amount");
                return;
            }
            $this->become(OrderState::Confirmed, 'Paid');
            $this->outbox[] = "Thank you! Order $this->id is confirmed.";
        } elseif ($this->state === OrderState::Cancelled && $payment->isPaid()) {
            $this->note('A person must look: the order is cancelled, and its payment holds money');
        } elseif (!$payment->isPaid() && $this->state !== OrderState::Cancelled) {
            $this->become($payment->captured > 0 ? OrderState::Refunded : OrderState::Cancelled, 'All money went back');
        }
    }

    /** The payment came to nothing, which is not the end of the order: the customer may try again. */
    private function learnClosed(Payment $payment): void
    {
        if ($this->reference === $payment->reference) {
            $this->reference = $this->redirectUrl = null;
            $this->note("Payment $payment->reference: {$payment->state->value}");
        }
    }

    public function become(OrderState $state, string $why): void
    {
        if ($this->state !== $state) {
            $this->state = $state;
            $this->note("$why: the order is $state->value");
        }
    }

    public function note(string $text): void
    {
        if ($this->events === [] || !str_ends_with(end($this->events), $text)) {
            $this->events[] = date('Y-m-d H:i:s ') . $text;
        }
    }

    /** Whether Vipps has to be asked: the customer may have paid, or an action may have been carried out. */
    public function isUnfinished(): bool
    {
        return ($this->state === OrderState::Open && $this->reference !== null) || $this->pendingActions() !== [];
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
