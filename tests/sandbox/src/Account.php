<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * One payment in the bank's books. Knows no API and no payment state; what Vipps tells the shop comes from the
 * history instead, so that each can be checked against the other.
 */
final class Account
{
    private int $authorized = 0;
    private int $captured = 0;
    private int $refunded = 0;
    private int $cancelled = 0;
    private int $captures = 0;
    private int $refunds = 0;
    private int $cancels = 0;

    public function authorize(int $amount): void
    {
        self::must($amount > 0 && $this->authorized === 0, 'authorized twice');
        $this->authorized = $amount;
    }

    public function capture(int $amount): void
    {
        self::must($amount > 0 && $amount <= $this->held(), 'more captured than is held');
        $this->captured += $amount;
        $this->captures++;
    }

    public function refund(int $amount): void
    {
        self::must($amount > 0 && $amount <= $this->refundable(), 'more refunded than was captured');
        $this->refunded += $amount;
        $this->refunds++;
    }

    /** Gives all that is still held back to the customer. */
    public function release(): int
    {
        $amount = $this->held();
        self::must($amount > 0, 'nothing is held');
        $this->cancelled += $amount;
        $this->cancels++;
        return $amount;
    }

    public function held(): int
    {
        return $this->authorized - $this->captured - $this->cancelled;
    }

    public function refundable(): int
    {
        return $this->captured - $this->refunded;
    }

    public function moved(): MoneyMoved
    {
        return new MoneyMoved(
            $this->authorized,
            $this->captured,
            $this->refunded,
            $this->cancelled,
            $this->captures,
            $this->refunds,
            $this->cancels,
        );
    }

    private static function must(bool $true, string $otherwise): void
    {
        if (!$true) {
            throw new \LogicException("The local Vipps' books are wrong: $otherwise");
        }
    }
}
