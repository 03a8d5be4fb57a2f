<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The sums of a history, or of the part of it that can be seen yet. */
final class Summary
{
    public int $authorized = 0;
    public int $captured = 0;
    public int $refunded = 0;
    public int $cancelled = 0;
    public bool $userActed = false;
    public ?int $reservedAt = null;
    public Phase $phase = Phase::Initiated;

    /** @param list<Entry> $entries oldest first */
    public function __construct(array $entries)
    {
        foreach ($entries as $entry) {
            if ($entry->success) {
                $this->add($entry);
            }
        }
    }

    public function remainingToCapture(): int
    {
        return $this->authorized - $this->captured - $this->cancelled;
    }

    public function remainingToRefund(): int
    {
        return $this->captured - $this->refunded;
    }

    private function add(Entry $entry): void
    {
        switch ($entry->operation) {
            case 'SALE':
                $this->captured += $entry->amount;
                // A sale is a reservation that was captured in the same moment.
            case 'RESERVE':
                $this->authorized += $entry->amount;
                $this->reservedAt = $entry->at;
                $this->phase = Phase::Reserved;
                break;
            case 'CAPTURE':
                $this->captured += $entry->amount;
                break;
            case 'REFUND':
                $this->refunded += $entry->amount;
                break;
            case 'VOID':
                $this->cancelled += $entry->amount;
                break;
            case 'CANCEL':
                $this->phase = $entry->by === Entry::BY_USER ? Phase::Aborted : Phase::Terminated;
                break;
            case 'FAILED':
                $this->phase = Phase::Failed;
                break;
            case 'REJECTED':
                $this->phase = Phase::Expired;
                break;
        }
        $this->userActed = $this->userActed || $entry->by === Entry::BY_USER;
    }
}
