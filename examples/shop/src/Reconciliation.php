<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Books, EntryType, SettledPayment};

/** Compares the shop's books with Vipps' ledger. Nothing is asked or changed here. */
final class Reconciliation
{
    /** Seconds. What was taken late in the evening may stand in the ledger's next day. */
    private const AROUND_MIDNIGHT = 3600;

    /** @var array<string, list<Booking>> by reference, behind an "r": PHP makes integers of keys that look like it */
    private array $ours = [];

    /**
     * @param iterable<Booking> $bookings all that the shop knows, read after the ledger was
     * @param string $recipient this sales unit, "api:123456": a ledger may serve others, too
     * @param string $closedUntil the last day of which the ledger is complete: "2026-11-20"
     */
    public function __construct(
        iterable $bookings,
        private readonly string $recipient,
        private readonly string $closedUntil,
    ) {
        foreach ($bookings as $booking) {
            $this->ours["r$booking->reference"][] = $booking;
        }
    }

    /** @return list<Difference> */
    public function with(Books ...$ledgers): array
    {
        $found = [];
        $theirs = array_merge(...array_map($this->settled(...), $ledgers));
        foreach ($theirs as $key => $payment) {
            array_push($found, ...$this->compare($payment->reference, $this->ours[$key] ?? [], $payment));
        }
        foreach (array_diff_key($this->ours, $theirs) as $bookings) {
            array_push($found, ...$this->compare($bookings[0]->reference, $bookings, null));
        }
        foreach ($ledgers as $books) {
            array_push($found, ...$this->inItself($books));
        }
        return $found;
    }

    /** @return array<string, SettledPayment> of this sales unit */
    private function settled(Books $books): array
    {
        $settled = [];
        foreach ($books->payments() as $payment) {
            if (in_array($payment->recipient, [$this->recipient, null], true)) {
                $settled["r$payment->reference"] = $payment;
            }
        }
        return $settled;
    }

    /** @param list<Booking> $ours @return list<Difference> */
    private function compare(string $reference, array $ours, ?SettledPayment $theirs): array
    {
        $found = [];
        foreach ([EntryType::Capture, EntryType::Refund] as $type) {
            $isRefund = $type === EntryType::Refund;
            $amounts = [];
            foreach ($theirs?->parts ?? [] as $part) {
                if ($part->type === $type) {
                    $amounts[] = abs($part->amount);
                }
            }
            $known = array_values(array_filter($ours, static fn (Booking $b) => $b->isRefund === $isRefund));
            array_push($found, ...$this->compareAmounts($reference, $isRefund, $known, $amounts));
        }
        return $found;
    }

    /**
     * What stands here and there is struck off; the rest is what differs.
     * @param list<Booking> $ours
     * @param list<int> $theirs
     * @return list<Difference>
     */
    private function compareAmounts(string $reference, bool $isRefund, array $ours, array $theirs): array
    {
        $known = array_column($ours, 'amount');
        if (array_sum($known) === array_sum($theirs)) {
            return [];
        }
        foreach ($ours as $i => $booking) {
            $same = array_search($booking->amount, $theirs, true);
            if ($same !== false) {
                unset($ours[$i], $theirs[$same]);
            }
        }
        if ($theirs === []) {
            $due = array_filter($ours, $this->isDue(...));
            $kind = $isRefund ? DifferenceKind::MissingRefund : DifferenceKind::MissingCapture;
            return array_map(static fn ($b) => new Difference($kind, $reference, $b->amount, 0), array_values($due));
        }
        if ($ours !== []) {
            $kind = $isRefund ? DifferenceKind::RefundAmount : DifferenceKind::CaptureAmount;
            $sum = array_sum(array_column($ours, 'amount'));
            return [new Difference($kind, $reference, $sum, array_sum($theirs))];
        }
        return array_map(static fn (int $amount) => new Difference(match (true) {
            !$isRefund => DifferenceKind::UnknownCapture,
            in_array($amount, $known, true) => DifferenceKind::DoubleRefund,
            default => DifferenceKind::UnknownRefund,
        }, $reference, 0, $amount), array_values($theirs));
    }

    /** Whether the ledger must have it by now. */
    private function isDue(Booking $booking): bool
    {
        return BankDays::of($booking->at + self::AROUND_MIDNIGHT) <= $this->closedUntil;
    }

    /** @return list<Difference> */
    private function inItself(Books $books): array
    {
        $found = [];
        foreach ($books->findings() as $finding) {
            $where = "{$finding->topic->value} of $finding->date, $finding->pspReference";
            $found[] = new Difference(DifferenceKind::of($finding->type), $where, $finding->expected, $finding->found);
        }
        return $found;
    }
}
