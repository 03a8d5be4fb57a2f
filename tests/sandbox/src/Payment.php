<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * One payment: what may happen to it, and when. Open to extension: express checkout adds to it.
 * Every method that the shop can cause throws Refused, having changed nothing but the history.
 */
class Payment
{
    public const LIFE = 10 * 60_000;
    public const LINK_LIFE = 5 * 60_000;
    public const REFUND_WINDOW = 365 * 86_400_000;
    private const DAY = 86_400_000;

    /** Amounts that make the bank refuse an approval: eCom's code and its text. */
    private const REFUSED_AMOUNTS = [
        151 => ['42', 'Refused by issuer: insufficient funds'],
        182 => ['42', 'Refused by issuer'],
        183 => ['42', 'Refused by issuer: suspected fraud'],
        184 => ['43', 'Refused by issuer because of invalid amount'],
        186 => ['44', 'Refused by issuer because of expired card'],
        187 => ['41', 'The user does not have a valid card'],
        197 => ['45', 'Reservation failed: 3-D Secure denied'],
        202 => ['45', 'Reservation failed: strong customer authentication required'],
    ];
    private const AMOUNT_UNKNOWN_FOR_AN_HOUR = 201;

    /** Amounts that cannot be refunded; of what ePayment made. */
    private const REFUSED_REFUNDS = [123 => Reason::NobodyToRefund, 124 => Reason::RefundWindowOver];

    public readonly History $history;
    public readonly Account $account;
    public readonly string $token;
    public readonly int $createdAt;
    public readonly string $user;
    private Phase $phase = Phase::Initiated;
    private bool $released = false;
    private ?int $openedAt = null;
    private bool $numberEntered = false;
    private bool $accepted = false;
    private ?int $bankAnswersAt = null;
    private ?int $reservedAt = null;
    private ?int $guaranteedUntil = null;
    private bool $releasedEarly = false;
    private int $lockedUntil = 0;
    private Person $customer;

    public function __construct(protected readonly World $world, public readonly Terms $terms, string $key = '')
    {
        // Not $this->tell(...): a payment that holds itself is never let go.
        $payment = \WeakReference::create($this);
        $tell = static fn (Entry $entry, int $later) => $payment->get()?->tell($entry, $later);
        $this->history = new History($world, $tell);
        $this->account = new Account();
        $this->createdAt = $world->clock->now();
        $this->token = $world->ids->jwt(120);
        $this->user = $world->ids->uuid();
        $this->customer = $terms->api === EPayment::API ? People::withPhone($terms->phoneNumber) : People::usual();
        $world->agenda->at($this->diesAt(), $this);
        $this->history->add('INITIATE', $terms->amount, Entry::BY_SHOP, $terms->text, $key);
    }

    /** What the bank is asked for. */
    public function amount(): int
    {
        return $this->terms->amount;
    }

    /** What the app shows. */
    public function screen(): Screen
    {
        return match (true) {
            $this->phase !== Phase::Initiated => Screen::Over,
            $this->isTooYoung() => Screen::TooYoung,
            $this->mustAccept() => Screen::Terms,
            default => Screen::Confirm,
        };
    }

    public function customer(): Person
    {
        return $this->customer;
    }

    public function phase(): Phase
    {
        return $this->phase;
    }

    public function reservedAt(): ?int
    {
        return $this->reservedAt;
    }

    /** Up to when captures are guaranteed, in milliseconds since 1970; null when nothing is said about it. */
    public function guaranteedUntil(): ?int
    {
        return $this->guaranteedUntil;
    }

    /** What happens by itself as time goes by. */
    public function catchUp(): void
    {
        $now = $this->world->clock->now();
        if ($this->phase === Phase::Initiated && $now >= $this->diesAt()) {
            $this->expireAt($this->diesAt());
        }
        if ($this->phase === Phase::WithBank && $now >= $this->bankAnswersAt) {
            $this->reserve($this->bankAnswersAt);
        }
        $deadline = $this->reservedAt === null ? PHP_INT_MAX : $this->reservedAt + $this->terms->captureWindow;
        if ($now > $deadline && $this->account->held() > 0) {
            $this->release(Entry::BY_VIPPS, 'The reservation has expired', '', $deadline);
        }
    }

    // The customer ------------------------------------------------------------------------------------------

    /** Comes to the app. */
    public function open(): void
    {
        $this->openedAt ??= $this->world->clock->now();
    }

    /** Enters the phone number on the landing page; the app opens on that phone. */
    public function enterNumber(string $number): void
    {
        $this->becomes(People::withPhone($number));
        $this->numberEntered = true;
        $this->open();
    }

    /** Somebody else has the phone in hand. @throws Refused */
    public function becomes(Person $customer): void
    {
        $this->mustBeWaiting();
        $this->customer = $customer;
    }

    /** Accepts what the shop wants accepted before anything else. */
    public function accept(): void
    {
        $this->accepted = true;
    }

    /** Goes back in the browser: cancels the payment, but only once a number was entered. @throws Refused */
    public function goBack(): void
    {
        if ($this->numberEntered) {
            $this->reject('Left the landing page');
        }
    }

    /** Where the customer is to go; null when the app was asked directly. */
    public function redirectUrl(): ?string
    {
        $settings = $this->world->settings;
        return match (true) {
            $this->terms->opensApp => "$settings->appScheme?token=$this->token",
            $this->terms->qr !== null => $this->terms->qr->url($settings->publicUrl, $this->token),
            $this->terms->skipsLandingPage && $this->terms->api === EPayment::API => null,
            default => "$settings->publicUrl/landing?token=$this->token",
        };
    }

    public function linkIsDead(): bool
    {
        $late = $this->world->clock->now() >= ($this->terms->expiresAt ?? $this->createdAt + self::LINK_LIFE);
        return $this->phase !== Phase::Initiated || ($late && $this->openedAt === null);
    }

    /** False when the bank refuses the card. @throws Refused */
    public function approve(): bool
    {
        $this->mustBeWaiting();
        if ($this->isTooYoung()) {
            throw new Refused(Reason::TooYoung);
        }
        $this->accept();
        $this->open();
        $refusal = self::REFUSED_AMOUNTS[$this->amount()] ?? null;
        if ($refusal !== null) {
            $this->fail(...$refusal);
            return false;
        }
        if ($this->amount() === self::AMOUNT_UNKNOWN_FOR_AN_HOUR) {
            $this->phase = Phase::WithBank;
            $this->bankAnswersAt = $this->world->clock->now() + 3_600_000;
            $this->world->agenda->at($this->bankAnswersAt, $this);
            return true;
        }
        $this->reserve(null);
        return true;
    }

    /** @throws Refused */
    public function reject(string $text = 'Rejected in the app'): void
    {
        $this->mustBeWaiting();
        $this->phase = Phase::Aborted;
        $entry = $this->history->add('CANCEL', $this->terms->amount, Entry::BY_USER, $text);
        $this->world->callbacks->paymentUpdate($this, 'CANCELLED', $entry);
    }

    /** @throws Refused */
    public function failCard(): void
    {
        $this->mustBeWaiting();
        $this->fail('42', 'Refused by issuer');
    }

    /** @throws Refused */
    public function expire(): void
    {
        $this->mustBeWaiting();
        $this->expireAt($this->world->clock->now());
    }

    /** The money goes back to the customer's bank before its time, or the bank has it again. */
    public function releaseEarly(bool $released): void
    {
        $this->releasedEarly = $released;
    }

    // The shop ----------------------------------------------------------------------------------------------

    public function isLocked(): bool
    {
        return $this->world->clock->now() < $this->lockedUntil;
    }

    /** A null amount means all that remains. @throws Refused */
    public function capture(?int $amount, string $text, string $key = ''): Entry
    {
        $why = $this->whyNotCapture($amount);
        if ($why !== null) {
            $this->refuse($why, 'CAPTURE', $amount ?? $this->account->held(), $text, $key);
        }
        $amount ??= $this->account->held();
        $this->account->capture($amount);
        return $this->work('CAPTURE', $amount, $text, $key);
    }

    /** A null amount means all that was captured. @throws Refused */
    public function refund(?int $amount, string $text, string $key = ''): Entry
    {
        $why = $this->whyNotRefund($amount);
        if ($why !== null) {
            $this->refuse($why, 'REFUND', $amount ?? $this->account->refundable(), $text, $key);
        }
        $amount ??= $this->account->refundable();
        $this->account->refund($amount);
        return $this->work('REFUND', $amount, $text, $key);
    }

    /**
     * Before approval: the payment ends. After: what is held goes back to the customer; when a part was captured
     * already, only if $remainder allows it. @throws Refused
     */
    public function cancel(bool $remainder, string $text, string $key = ''): Entry
    {
        $waiting = $this->phase === Phase::Initiated;
        $why = $waiting ? null : $this->whyNotCancel($remainder);
        if ($why !== null) {
            $this->refuse($why, $this->reservedAt === null ? 'CANCEL' : 'VOID', $this->account->held(), $text, $key);
        }
        if ($waiting) {
            $this->phase = Phase::Terminated;
            return $this->work('CANCEL', $this->terms->amount, $text, $key);
        }
        $this->lock();
        return $this->release(Entry::BY_SHOP, $text, $key, null);
    }

    // -------------------------------------------------------------------------------------------------------

    private function whyNotCapture(?int $amount): ?Reason
    {
        return match (true) {
            $this->phase === Phase::Initiated, $this->phase === Phase::WithBank => Reason::NotReserved,
            $this->phase === Phase::Terminated, $this->phase === Phase::Aborted => Reason::Released,
            $this->phase !== Phase::Reserved => Reason::NotPaid,
            $this->isOlderThan($this->terms->captureWindow) => Reason::CaptureWindowOver,
            $this->released => Reason::Released,
            $this->account->held() === 0 => $amount === null ? Reason::NothingLeftToCapture : Reason::AllCaptured,
            $amount !== null && $amount > $this->account->held() => Reason::MoreThanReserved,
            $this->releasedEarly && $this->world->clock->now() > ($this->guaranteedUntil ?? 0) => Reason::FundsGone,
            default => null,
        };
    }

    private function whyNotRefund(?int $amount): ?Reason
    {
        $captured = $this->account->moved()->captured;
        return match (true) {
            $this->phase !== Phase::Reserved && $this->phase !== Phase::Initiated => Reason::CancelledBeforeCapture,
            $this->phase === Phase::Initiated => Reason::RefundBeforeReservation,
            $captured === 0 && $this->released => Reason::CancelledBeforeCapture,
            $captured === 0 => Reason::NothingCaptured,
            $this->isOlderThan(self::REFUND_WINDOW) => Reason::RefundWindowOver,
            $this->account->refundable() === 0 => $amount === null ? Reason::NothingLeftToRefund : Reason::AllRefunded,
            $amount !== null && $amount > $this->account->refundable() => Reason::MoreThanCaptured,
            $this->terms->api === EPayment::API => self::REFUSED_REFUNDS[$amount] ?? null,
            default => null,
        };
    }

    private function whyNotCancel(bool $remainder): ?Reason
    {
        return match (true) {
            $this->phase === Phase::WithBank => Reason::WithBank,
            $this->phase !== Phase::Reserved, $this->released => Reason::AlreadyClosed,
            $this->isOlderThan($this->terms->captureWindow) => Reason::CancelWindowOver,
            $this->account->held() === 0 => Reason::AlreadyCaptured,
            $this->account->moved()->captured > 0 && !$remainder => Reason::AlreadyCaptured,
            default => null,
        };
    }

    private function diesAt(): int
    {
        return $this->terms->expiresAt ?? $this->createdAt + self::LIFE;
    }

    protected function isTooYoung(): bool
    {
        return $this->customer->age($this->world->clock->now()) < ($this->terms->minimumAge ?? 0);
    }

    protected function mustAccept(): bool
    {
        return $this->terms->legalLinks !== [] && !$this->accepted;
    }

    private function isOlderThan(int $window): bool
    {
        return $this->reservedAt !== null && $this->world->clock->now() > $this->reservedAt + $window;
    }

    /** @throws Refused */
    protected function mustBeWaiting(): void
    {
        $this->catchUp();
        if ($this->phase !== Phase::Initiated) {
            throw new Refused($this->reservedAt === null ? Reason::AlreadyClosed : Reason::AlreadyReserved);
        }
    }

    private function work(string $operation, int $amount, string $text, string $key): Entry
    {
        $this->lock();
        return $this->history->add($operation, $amount, Entry::BY_SHOP, $text, $key);
    }

    /** Webhooks are for payments that ePayment made; money is settled for all. */
    private function tell(Entry $entry, int $later): void
    {
        $this->world->settlement->record($this->terms, $entry);
        foreach ($this->terms->api === EPayment::API ? EPayment::names($entry) : [] as $name) {
            $this->world->webhooks->tell($this, $entry, $name, $later);
        }
    }

    /** While the bank works on one thing, nothing else can be done. */
    private function lock(): void
    {
        $this->lockedUntil = $this->world->clock->now() + $this->world->settings->bankDelay;
    }

    private function refuse(Reason $why, string $operation, int $amount, string $text, string $key): never
    {
        $this->history->add($operation, $amount, Entry::BY_SHOP, $text, $key, success: false);
        throw new Refused($why);
    }

    private function reserve(?int $at): void
    {
        $sale = $this->isSale();
        $amount = $this->amount();
        $this->phase = Phase::Reserved;
        $this->account->authorize($amount);
        if ($sale) {
            $this->account->capture($amount);
        }
        $entry = $this->history->add($sale ? 'SALE' : 'RESERVE', $amount, Entry::BY_USER, $this->terms->text, at: $at);
        $this->reservedAt = $entry->at;
        $days = $this->world->settings->guaranteedDays;
        $this->guaranteedUntil = $days === null ? null : $entry->at + $days * self::DAY;
        $this->world->agenda->at($entry->at + $this->terms->captureWindow + 1, $this);
        $this->world->callbacks->paymentUpdate($this, $sale ? 'SALE' : 'RESERVED', $entry);
    }

    private function fail(string $code, string $message): void
    {
        $operation = $this->isSale() ? 'SALE' : 'RESERVE';
        $amount = $this->amount();
        $this->history->add($operation, $amount, Entry::BY_USER, $this->terms->text, success: false);
        if ($this->terms->api === EPayment::API) {
            // The customer may try another card in the app.
            return;
        }
        $this->phase = Phase::Failed;
        $entry = $this->history->add('FAILED', $amount, Entry::BY_USER, $message);
        $error = ['errorGroup' => 'Payment', 'errorCode' => $code, 'errorMessage' => $message];
        $this->world->callbacks->paymentUpdate($this, $operation . '_FAILED', $entry, $error);
    }

    /** ePayment knows no direct capture. */
    private function isSale(): bool
    {
        return $this->world->settings->directCapture && $this->terms->api === ECom::API;
    }

    private function expireAt(int $at): void
    {
        $this->phase = Phase::Expired;
        $entry = $this->history->add('REJECTED', $this->terms->amount, Entry::BY_VIPPS, $this->terms->text, at: $at);
        $error = ['errorGroup' => 'Payment', 'errorCode' => '45', 'errorMessage' => 'The user did not act in time'];
        $this->world->callbacks->paymentUpdate($this, 'REJECTED', $entry, $error);
    }

    private function release(string $by, string $text, string $key, ?int $at): Entry
    {
        $this->released = true;
        return $this->history->add('VOID', $this->account->release(), $by, $text, $key, at: $at);
    }
}
