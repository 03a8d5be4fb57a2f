<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The part of {@see Control} that has to do with ledgers and payouts. */
trait SettlementControls
{
    public function settleNow(): void
    {
        $this->catchUp();
        $this->world->settlement->settleNow();
    }

    public function abortPayout(?string $payout = null): void
    {
        $this->catchUp();
        $this->world->settlement->abort($payout);
    }

    public function dispute(string $reference, ?int $amount = null): void
    {
        $this->catchUp();
        $this->world->settlement->dispute($reference, $amount);
    }

    public function endDispute(string $reference): void
    {
        $this->catchUp();
        $this->world->settlement->endDispute($reference);
    }

    public function correct(int $amount, string $topic = 'funds', string $msn = Keys::MSN): void
    {
        $this->bookEntry('correction', $amount, '', $topic, $msn);
    }

    public function bookEntry(
        string $type,
        int $amount,
        string $reference = '',
        string $topic = 'funds',
        string $msn = Keys::MSN,
    ): void {
        $this->catchUp();
        $this->world->settlement->book($type, $amount, $reference, self::oneOf($topic, ...Ledger::TOPICS), $msn);
    }

    public function dropEntry(string $reference, string $type = 'capture', bool $leaveGap = false): void
    {
        $this->catchUp();
        $this->world->settlement->drop($reference, $type, $leaveGap);
    }

    public function changeEntry(
        string $reference,
        int $amount,
        string $type = 'capture',
        bool $leaveGap = false,
    ): void {
        $this->catchUp();
        $this->world->settlement->change($reference, $type, $amount, $leaveGap);
    }

    public function repeatEntry(string $reference, string $type = 'refund', bool $exactly = false): void
    {
        $this->catchUp();
        $this->world->settlement->repeat($reference, $type, $exactly);
    }

    public function ledger(string $msn = Keys::MSN): array
    {
        $this->catchUp();
        return $this->world->settlement->named($msn)->books() + ['date' => $this->world->settlement->openDate()];
    }

    public function bankAccount(string $msn = Keys::MSN): array
    {
        $this->catchUp();
        return $this->world->settlement->named($msn)->bankAccount($this->clock->now());
    }

    public function feeRate(int $hundredths, int $fixed = 0): void
    {
        if ($hundredths < 0 || $hundredths > 10_000 || $fixed < 0) {
            throw new \ValueError('A fee is 0 to 10000 hundredths of a percent, and 0 øre or more');
        }
        $this->world->settings->feeHundredths = $hundredths;
        $this->world->settings->feeFixed = $fixed;
    }

    public function retainFees(bool $on): void
    {
        $this->world->settings->retainsFees = $on;
    }

    public function closeDaysAt(int $hour): void
    {
        if ($hour < 0 || $hour > 23) {
            throw new \ValueError('An hour is 0 to 23');
        }
        $this->world->settings->reportHour = $hour;
    }

    public function shareLedger(string ...$msns): void
    {
        $this->world->settlement->share(array_values($msns));
    }

    public function ledgerPageSize(int $entries, int $ledgers = 100): void
    {
        if ($entries < 1 || $ledgers < 1) {
            throw new \ValueError('A page has at least one');
        }
        $this->world->settings->entriesPerPage = $entries;
        $this->world->settings->ledgersPerPage = $ledgers;
    }

    public function oddLedgers(bool $on, string ...$kinds): void
    {
        foreach ($kinds ?: ReportEntry::ODDITIES as $kind) {
            $this->world->settings->oddLedgers[self::oneOf($kind, ...ReportEntry::ODDITIES)] = $on;
        }
    }
}
