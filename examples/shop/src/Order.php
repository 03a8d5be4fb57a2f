<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Change, Event, Failure, Gateway, Payment, Receipt, ReceiptLine, Reference, ShippingOption, State};

/** One order, as it is stored. It is changed under its lock only: {@see Orders::change()}. */
final class Order
{
    private const PREFIX = 'example-shop';
    /** Seconds after which Vipps should have told where to deliver. */
    private const TELLS_IN = 900;
    /** In hundredths of a percent. */
    private const DELIVERY_TAX = 2500;

    public OrderState $state = OrderState::Open;
    /** Of the payment that counts; null before the first attempt, and after one that came to nothing. */
    public ?string $reference = null;
    /** How often the customer set out to pay: each attempt has a reference of its own. */
    public int $attempt = 0;
    /** Where the customer pays. Kept, so that a second click leads to the same payment. */
    public ?string $redirectUrl = null;
    /** Since when, in seconds since 1970: Vipps' links do not live long. */
    public int $redirectedAt = 0;
    /** The payment at Vipps, as far as the shop's work is done. @var array<string, int|string|null> */
    public array $payment = [];
    /** When Vipps was asked last, in seconds since 1970. */
    public int $askedAt = 0;
    /** Keys of the changes whose work is done; in a database, of a UNIQUE column. @var list<string> */
    public array $done = [];
    /** Express: reads what was offered until now, {@see Orders::offer()}. @var \Closure(): list<ShippingOption> */
    public \Closure $offered;
    /** Express: what the customer chose. @var array{id: string, name: string, cost: int}|null */
    public ?array $delivery = null;
    /** Express: who, and where to. */
    public ?Recipient $recipient = null;
    /** The customer took back the consent: {@see forget()}. */
    public bool $toForget = false;
    /** @var array<string, Action> by intent */
    public array $actions = [];
    /** What was taken and given back. @var list<Booking> */
    public array $bookings = [];
    /** What the customer finds beside the payment in the app: {@see InApp}. @var list<string> */
    public array $inApp = [];
    /** What happened. @var list<Note> */
    public array $notes = [];
    /** Letters to the customer, to be sent by a queue: stored together with what they tell of. @var list<string> */
    public array $outbox = [];

    /**
     * @param string $key known to the customer alone: it opens the order's pages
     * @param list<Line> $lines
     * @param string $cart that it was checked out from
     */
    public function __construct(
        public readonly string $id,
        public readonly string $key,
        public readonly Way $way,
        public readonly array $lines,
        public readonly string $cart = '',
    ) {
    }

    /** @param array<string, mixed> $stored */
    public static function from(array $stored): self
    {
        $lines = array_map(static fn (array $line) => new Line(...$line), $stored['lines']);
        $order = new self($stored['id'], $stored['key'], Way::from($stored['way']), $lines, $stored['cart']);
        unset($stored['id'], $stored['key'], $stored['way'], $stored['lines'], $stored['cart']);
        foreach ($stored as $name => $value) {
            $order->$name = match ($name) {
                'state' => OrderState::from($value),
                'recipient' => $value === null ? null : new Recipient(...$value),
                'actions' => array_map(Action::from(...), $value),
                'bookings' => array_map(static fn (array $booking) => new Booking(...$booking), $value),
                'notes' => array_map(static fn (array $note) => new Note(...$note), $value),
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
        $this->inApp = [];
    }

    /** The goods, in øre. */
    public function amount(): int
    {
        return array_sum(array_map(static fn (Line $line) => $line->amount(), $this->lines));
    }

    /** For the customer's app. */
    public function receipt(): Receipt
    {
        $lines = array_map(static fn (Line $line) => $line->onReceipt(), $this->lines);
        if (($this->delivery['cost'] ?? 0) > 0) {
            ['id' => $id, 'name' => $name, 'cost' => $cost] = $this->delivery;
            $lines[] = new ReceiptLine($id, $name, total: $cost, taxRate: self::DELIVERY_TAX, shipping: true);
        }
        return new Receipt($lines, roundingLine: 'Rounding', receiptNumber: $this->id);
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

    // What happens at Vipps ---------------------------------------------------------------------------------

    /**
     * Asks Vipps what happened to the order's payment, and does the work that belongs to it. The one way, whoever
     * noticed: a callback, a webhook, the returning customer, the sweep, or the merchant. Each change is worked on
     * once: its key is stored at once with what came of it, the order being one file.
     *
     * @throws Failure
     */
    public function learn(Gateway $vipps): void
    {
        // A payment that came to nothing is asked for, too: nothing is sure but what Vipps says now.
        $reference = $this->reference ?? $this->payment['reference'] ?? null;
        if ($reference === null) {
            return;
        }
        $changes = $vipps->changes($reference, since: $this->known($reference));
        $this->askedAt = time();
        foreach ($changes as $change) {
            if (in_array($change->key, $this->done, true)) {
                continue;
            }
            if (!$this->workOn($change)) {
                return;    // too early: it comes again
            }
            $this->done[] = $change->key;
            array_push($this->bookings, ...array_filter([Booking::of($change)]));
        }
        if ($changes !== []) {
            $this->keep(end($changes)->payment);
        }
    }

    /** What of this payment is worked on. */
    private function known(string $reference): ?Payment
    {
        if (($this->payment['reference'] ?? null) !== $reference) {
            return null;
        }
        $known = ['reference', 'amount', 'authorized', 'captured', 'refunded', 'cancelled'];
        return Payment::fromArray(
            ['state' => State::from($this->payment['state'])] + array_intersect_key($this->payment, array_flip($known)),
        );
    }

    /** The work of all changes up to this one is done. */
    private function keep(Payment $payment): void
    {
        $this->payment = [
            'reference' => $payment->reference,
            'state' => $payment->state->value,
            'amount' => $payment->amount,
            'authorized' => $payment->authorized,
            'captured' => $payment->captured,
            'refunded' => $payment->refunded,
            'cancelled' => $payment->cancelled,
            'capturable' => $payment->capturable,
            'refundable' => $payment->refundable,
            'captureUntil' => $payment->captureUntil?->format('Y-m-d'),
            'certainUntil' => $payment->captureGuaranteedUntil?->format('Y-m-d'),
        ];
        if ($payment->authorized > 0 && !$payment->isPaid() && $this->state !== OrderState::Cancelled) {
            $end = $payment->captured > 0 ? OrderState::Refunded : OrderState::Cancelled;
            $this->become($end, 'All money went back');
        }
        $this->eraseWhenDelivered();
    }

    /** Whether it is done. */
    private function workOn(Change $change): bool
    {
        return match ($change->event) {
            Event::Authorized => $this->workOnApproval($change),
            Event::Captured => $this->noteMoney('Taken', $change),
            Event::Refunded => $this->workOnRefund($change),
            Event::Cancelled => $this->noteMoney('Released', $change),
            Event::Aborted, Event::Expired, Event::Terminated, Event::Failed => $this->workOnEnd($change),
            default => true,
        };
    }

    private function workOnApproval(Change $change): bool
    {
        $payment = $change->payment;
        if ($this->isPending(Deed::Cancel)) {
            $this->note('Approved after the order was called off: the money goes back', public: true);
            return false;
        }
        if ($this->waitsForDelivery($payment)) {
            $this->note('Vipps has not told yet where to deliver: it is asked again');
            return false;
        }
        $this->noteMoney('Approved in Vipps', $change);
        $this->learnDelivery($payment);
        if ($payment->isPaid()) {
            match ($this->state) {
                OrderState::Open => $this->learnPaid($payment),
                OrderState::Cancelled => $this->giveBackLate($payment),
                default => null,
            };
        }
        return true;
    }

    /** Express: who and where to may come a little after the approval. */
    private function waitsForDelivery(Payment $payment): bool
    {
        $isTold = $payment->shipping !== null && $payment->customer !== null;
        return $this->way->isExpress() && !$isTold && time() < $this->redirectedAt + self::TELLS_IN;
    }

    private function learnDelivery(Payment $payment): void
    {
        $chosen = $payment->shipping;
        if ($chosen !== null) {
            $this->delivery = ['id' => $chosen->optionId, 'name' => $chosen->optionName, 'cost' => $chosen->cost];
        }
        if (!$this->toForget) {
            $this->recipient = Recipient::of($payment);
        }
    }

    private function learnPaid(Payment $payment): void
    {
        $this->reference = $payment->reference;
        $objection = $this->objection($payment);
        if ($objection !== null) {
            $this->become(OrderState::Held, "A person must look: $objection");
            return;
        }
        $this->confirm('Paid');
    }

    /** What is reserved must be what was agreed, whatever app or callback say. */
    private function objection(Payment $payment): ?string
    {
        $chosen = $payment->shipping;
        if ($this->way->isExpress() && $chosen === null) {
            return 'Vipps does not tell where to deliver';
        }
        if ($this->way->isExpress() && !$chosen->isOneOf(($this->offered)())) {
            $cost = Kroner::text($chosen->cost);
            return "“{$chosen->optionName}” for $cost was never offered";
        }
        if ($payment->authorized !== $this->total()) {
            [$is, $due] = [Kroner::text($payment->authorized), Kroner::text($this->total())];
            return "$is are reserved, and $due are due";
        }
        return null;
    }

    /** Approved after all, of an order that is called off: what Vipps reserved is released. */
    private function giveBackLate(Payment $payment): void
    {
        if ($payment->captured > 0) {
            $this->note('A person must look: the order is cancelled, and its payment holds money');
            return;
        }
        $this->note('Approved after the order was called off: the money goes back', public: true);
        $this->reference = $payment->reference;
        $this->action("late-approval-$payment->reference", Deed::Cancel, null);
    }

    private function workOnRefund(Change $change): bool
    {
        $this->outbox[] = 'You get ' . Kroner::text($change->amount) . " back for order $this->id.";
        return $this->noteMoney('Given back', $change);
    }

    /** The payment came to nothing, which is not the end of the order: the customer may try again. */
    private function workOnEnd(Change $change): bool
    {
        $isOurs = $this->actionBehind($change) !== null;
        if ($this->reference === $change->payment->reference) {
            $this->reference = $this->redirectUrl = null;
        }
        $this->note($isOurs ? 'The payment was called off' : match ($change->event) {
            Event::Aborted => 'Not paid: declined, or turned back',
            Event::Expired => 'Not paid: the time was over',
            Event::Failed => 'Not paid: the bank said no',
            default => 'The payment was called off',
        }, public: true, change: $change);
        return true;
    }

    private function noteMoney(string $word, Change $change): bool
    {
        $isTheirs = $change->event === Event::Authorized || $this->actionBehind($change) !== null;
        $where = $isTheirs ? '' : ', in Vipps’ portal';
        $this->note("$word: " . Kroner::text($change->amount) . $where, public: true, change: $change);
        return true;
    }

    /** What the shop did that led to it; null when it was done in Vipps' portal, or by the customer. */
    private function actionBehind(Change $change): ?Action
    {
        foreach ($this->actions as $action) {
            if ($action->mayHaveBrought($change)) {
                $action->change = $change->key;
                return $action;
            }
        }
        return null;
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
    public function note(string $text, bool $public = false, ?Change $change = null): void
    {
        if ($change !== null || $this->notes === [] || end($this->notes)->text !== $text) {
            $at = $change?->time?->getTimestamp() ?? time();
            $this->notes[] = new Note($at, $text, $public, $change?->key);
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

    /** Whether the customer does not find receipt and link in the app yet. */
    public function isToBeShown(): bool
    {
        return count($this->inApp) < count(InApp::ALL) && (int) ($this->payment['captured'] ?? 0) > 0;
    }

    /** Whether Vipps should be asked again: eCom does not tell of what the merchant does in its portal. */
    public function isStale(): bool
    {
        return $this->state === OrderState::Confirmed && $this->askedAt < time() - 86400;
    }

    public function isBeingCalledOff(): bool
    {
        return $this->isPending(Deed::Cancel) || $this->isPending(Deed::Replace);
    }

    private function isPending(Deed $deed): bool
    {
        return in_array($deed, array_column($this->pendingActions(), 'deed'), true);
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
