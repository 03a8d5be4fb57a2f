<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * A payment as Vipps described it at one moment. A snapshot: it never changes; each operation
 * returns the next one, and fresh() asks again.
 *
 * Every money call ends in exactly one of: the returned Payment (done), {@see Refused} (nothing
 * happened, and Vipps says no), {@see NotSent} (nothing happened; call again later) or
 * {@see OutcomeUnknown} (it may have happened; call again with the same arguments, which resumes
 * and never repeats; but with Kind::Ambiguous somebody looks, {@see Gateway::capture()}).
 * @strict-properties
 * @not-serializable
 */
final class Payment
{
    public readonly string $reference;
    public readonly State $state;
    /** Vipps' own word behind $state, such as "RESERVE". */
    public readonly string $rawState;
    /**
     * Where to send the customer; in what create() returns, and with ePayment as long as the payment waits. Use it
     * unaltered.
     */
    public readonly ?string $redirectUrl;
    public readonly string $currency;
    /** What was asked for, minor units. In express checkout ePayment may say it with the shipping that was chosen. */
    public readonly int $amount;
    /** What the customer approved (with express: goods and shipping). */
    public readonly int $authorized;
    public readonly int $captured;
    public readonly int $refunded;
    /** Released without having been taken. */
    public readonly int $cancelled;
    /** What can still be captured: authorized - cancelled - captured. */
    public readonly int $capturable;
    /** What can still be refunded: captured - refunded. */
    public readonly int $refundable;
    /** When the customer approved. */
    public readonly ?\DateTimeImmutable $authorizedAt;
    /**
     * Until when Vipps accepts a capture: 180 days after approval in Norway, 14 in Denmark and Finland. Null where
     * the time of approval is not told: ePayment tells it in history() and changes() only.
     */
    public readonly ?\DateTimeImmutable $captureUntil;
    /** Until when the reserved money is certain to be there (ePayment). */
    public readonly ?\DateTimeImmutable $captureGuaranteedUntil;
    /**
     * The shop's own notes (ePayment).
     * @var array<string, string>
     */
    public readonly array $metadata;
    /** Vipps' own id of the payment, for their support. */
    public readonly ?string $pspReference;
    /** With express checkout, or a scope: who paid. May come a little after the approval. */
    public readonly ?Customer $customer;
    /** With express checkout: what the customer chose, once approved. */
    public readonly ?Shipping $shipping;

    /**
     * For tests and fakes: a snapshot from an array keyed by property names. Required: reference.
     * Amounts default to 0, currency to NOK, state to created; capturable and refundable are
     * computed. Times are DateTimeInterface.
     * @phpstan-param array<string, mixed> $values
     * @param Gateway|null $gateway what capture(), fresh() and the like call
     * @throws \ValueError for an unknown key, or amounts that cannot be
     * @throws \TypeError for a value of a wrong type
     */
    public static function fromArray(array $values, ?Gateway $gateway = null): Payment {}

    private function __construct() {}

    /** Whether the order can be confirmed: money is reserved or taken, and not all given back. */
    public function isPaid(): bool {}

    /** Whether the customer can no longer change anything: every state but created and unknown. */
    public function isFinal(): bool {}

    /**
     * Takes money: all that is left of the reservation, or a part of it. {@see Gateway::capture()}.
     */
    public function capture(?int $amount = null, ?string $intent = null): Payment {}

    /** Takes money until this total is taken. {@see Gateway::captureTo()}. */
    public function captureTo(int $total): Payment {}

    /** Gives back a part of what was taken. {@see Gateway::refund()}. */
    public function refund(int $amount, ?string $intent = null): Payment {}

    /** Gives back until this total is given back. {@see Gateway::refundTo()}. */
    public function refundTo(int $total): Payment {}

    /** Calls the payment off. {@see Gateway::cancel()}. */
    public function cancel(bool $onlyBeforeApproval = false): Payment {}

    /** Releases what was not captured. {@see Gateway::releaseRemaining()}. */
    public function releaseRemaining(): Payment {}

    /** Asks Vipps again. {@see Gateway::get()}. */
    public function fresh(): Payment {}

    /**
     * What happened to it, oldest first. {@see Gateway::history()}.
     * @return list<HistoryEntry>
     */
    public function history(): array {}

    /**
     * What happened since another look at it, or at all. {@see Gateway::changes()}.
     * @return list<Change>
     */
    public function changes(?Payment $since = null): array {}
}

/**
 * Something that happened to a payment, once. Whoever comes first, a callback, a webhook, the returning
 * customer or a nightly job, does the work that belongs to it, and stores $key in the same transaction in a column
 * that is UNIQUE: then it is done once.
 * @strict-properties
 * @not-serializable
 */
final class Change
{
    /**
     * Authorized, Captured, Refunded or Cancelled; or how the payment ended without an approval: Aborted, Expired,
     * Terminated or Failed. A `match` should have a `default`.
     */
    public readonly Event $event;
    /** Minor units that moved by it: of a second partial capture that part alone. */
    public readonly int $amount;
    /** Minor units moved in this direction so far, this change included. */
    public readonly int $total;
    public readonly ?\DateTimeImmutable $time;
    /** 36 characters: the same whoever sees it, whenever, over either API; no other change of any payment has it. */
    public readonly string $key;
    /** The payment as it stood when the change was seen. */
    public readonly Payment $payment;

    private function __construct() {}
}

/**
 * One line of a payment's history at Vipps.
 * @strict-properties
 * @not-serializable
 */
final class HistoryEntry
{
    public readonly Event $event;
    /** Vipps' own word, such as "CAPTURE". */
    public readonly string $rawEvent;
    /** In minor units, of this entry. */
    public readonly int $amount;
    /** False for an attempt that failed: nothing moved. */
    public readonly bool $success;
    public readonly ?\DateTimeImmutable $time;
    /** The idempotency key of the call behind it (eCom X-Request-Id), if one was sent. */
    public readonly ?string $key;
    /** Vipps' id of this entry. */
    public readonly ?string $pspReference;

    private function __construct() {}
}

}
