<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{SettledPart, SettledPayment};

/** Where each krone of an order is, in øre: what the order knows of its payment, and what the ledger says of it. */
final class Whereabouts
{
    /** Taken, and not in the ledger yet: that takes Vipps some hours. */
    public readonly int $kept;
    /** In the ledger: a payout comes when the ledger's day ends. */
    public int $pending = 0;
    /** In a payout that should not be in the bank yet. */
    public int $onItsWay = 0;
    public int $inBank = 0;
    /** Vipps', taken off what is pending, on its way, and in the bank. */
    public int $fees = 0;
    /** What customers dispute, and corrections. */
    public readonly int $disputed;
    public readonly int $refunded;
    public readonly int $reserved;
    public readonly int $released;

    /** @param string $today as banks count: "2026-11-24" */
    public function __construct(Order $order, ?SettledPayment $settled, string $today)
    {
        $said = $order->payment + ['captured' => 0, 'refunded' => 0, 'capturable' => 0, 'cancelled' => 0];
        foreach ($settled?->parts ?? [] as $part) {
            $where = self::place($part, $today);
            $this->$where += self::net($part);
            $this->fees -= self::fee($part);
        }
        $inLedger = ($settled?->captured ?? 0) - ($settled?->refunded ?? 0);
        $this->kept = $said['captured'] - $said['refunded'] - $inLedger;
        $this->disputed = -($settled?->other ?? 0);
        $this->refunded = $said['refunded'];
        $this->reserved = $said['capturable'];
        $this->released = $said['cancelled'];
    }

    /** What a capture brings to the bank, its fee taken off; what a refund costs. */
    public static function net(SettledPart $part): int
    {
        return $part->amount + self::fee($part);
    }

    /** 0 or less. Where Vipps sends invoices, payouts have no fees, and none is taken off. */
    public static function fee(SettledPart $part): int
    {
        return $part->payout?->fees === 0 ? 0 : (int) $part->fee;
    }

    private static function place(SettledPart $part, string $today): string
    {
        return match (true) {
            $part->payout === null || $part->payout->aborted => 'pending',
            BankDays::arrival($part->payout->date) > $today => 'onItsWay',
            default => 'inBank',
        };
    }

    /** The amounts, on the way of the money. @return array<string, int> */
    public function amounts(): array
    {
        return [
            'reserved' => $this->reserved,
            'kept' => $this->kept,
            'pending' => $this->pending,
            'onItsWay' => $this->onItsWay,
            'inBank' => $this->inBank,
            'fees' => $this->fees,
            'disputed' => $this->disputed,
            'refunded' => $this->refunded,
            'released' => $this->released,
        ];
    }
}
