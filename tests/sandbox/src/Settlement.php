<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** All ledgers, and their days, which end together. */
final class Settlement
{
    private const TYPES = ['SALE' => 'capture', 'CAPTURE' => 'capture', 'REFUND' => 'refund'];
    private const FIRST_LEDGER = 30_232_101;

    /** @var list<Ledger> */
    private array $ledgers = [];
    private int $made = 0;
    /** Sales units that share their ledgers. @var array<string, list<string>> by each of them */
    private array $groups = [];
    /** The day that has not ended. */
    private string $date;
    private int $ends;
    /** Up to this one, days ended before their time, and their reports can be had. */
    private string $endedEarly = '';

    public function __construct(
        private readonly Clock $clock,
        private readonly Settings $settings,
        private readonly Ids $ids,
    ) {
        $this->begin(SettlementCalendar::dateOf($clock->now()));
    }

    // What happens by itself --------------------------------------------------------------------------------

    /** Something happened to a payment; money that moved is booked. */
    public function record(Terms $terms, Entry $entry): void
    {
        $type = self::TYPES[$entry->operation] ?? null;
        if ($type === null || !$entry->success) {
            return;
        }
        // What the bank did late, but in a day that had not ended then, belongs to that day.
        $this->endDays($entry->at);
        $this->bookMoney(
            $this->serving($terms->msn, $terms->currency),
            $type,
            $type === 'refund' ? -$entry->amount : $entry->amount,
            $entry->at,
            $terms->api === EPayment::API ? $entry->pspReference : $entry->transactionId,
            $terms->reference,
            $terms->msn,
        );
    }

    /** Ends the days that are over. */
    public function catchUp(): void
    {
        $this->endDays($this->clock->now());
    }

    private function endDays(int $now): void
    {
        while ($now >= $this->ends) {
            $this->endDay($this->ends - 1, SettlementCalendar::arrival($this->date));
        }
    }

    private function endDay(int $time, int $arrives): void
    {
        foreach ($this->ledgers as $ledger) {
            $ledger->close($this->date, $time, $arrives, $this->settings);
        }
        $this->begin(SettlementCalendar::after($this->date));
    }

    private function begin(string $date): void
    {
        $this->date = $date;
        $this->ends = SettlementCalendar::endOf($date);
    }

    /** A payment's money and, for a capture, what it costs. */
    private function bookMoney(
        Ledger $ledger,
        string $type,
        int $amount,
        int $time,
        string $id,
        string $reference,
        string $msn,
    ): void {
        $ledger->add(Ledger::FUNDS, $type, $amount, $this->date, $time, $id, $reference, $msn);
        $fee = $type === 'capture' ? $this->fee($amount) : 0;
        if ($fee > 0) {
            $ledger->add(Ledger::FEES, 'capture-fee', -$fee, $this->date, $time, $id, $reference, $msn);
        }
    }

    private function fee(int $amount): int
    {
        return intdiv($amount * $this->settings->feeHundredths + 5_000, 10_000) + $this->settings->feeFixed;
    }

    // What is there -----------------------------------------------------------------------------------------

    public function openDate(): string
    {
        return $this->date;
    }

    /** Whether that day's report can be had. */
    public function isClosed(string $date): bool
    {
        return $date <= $this->endedEarly || $this->clock->now()
            >= SettlementCalendar::at(SettlementCalendar::after($date), $this->settings->reportHour);
    }

    /** The ledger that settles for that sales unit, or has that id. */
    public function named(string $msnOrId): Ledger
    {
        foreach ($this->ledgers as $ledger) {
            if ($ledger->id === $msnOrId || in_array($msnOrId, $ledger->msns, true)) {
                return $ledger;
            }
        }
        return Keys::isMsn($msnOrId)
            ? $this->serving($msnOrId, $this->settings->market->currency())
            : throw new \OutOfBoundsException("There is no ledger \"$msnOrId\"");
    }

    /** All of one sales unit, which has at least one. @return list<Ledger> '' is all of all of them */
    public function of(string $msn): array
    {
        if ($msn === '') {
            return $this->ledgers;
        }
        $this->named($msn);
        return array_values(array_filter($this->ledgers, static fn (Ledger $l) => in_array($msn, $l->msns, true)));
    }

    private function serving(string $msn, string $currency): Ledger
    {
        foreach ($this->ledgers as $ledger) {
            if ($ledger->currency === $currency && in_array($msn, $ledger->msns, true)) {
                return $ledger;
            }
        }
        $id = (string) (self::FIRST_LEDGER + $this->made++);
        return $this->ledgers[] = new Ledger($id, $currency, $this->groups[$msn] ?? [$msn], $this->ids);
    }

    // What somebody does ------------------------------------------------------------------------------------

    public function settleNow(): void
    {
        $now = $this->clock->now();
        $used = array_filter($this->ledgers, fn (Ledger $l) => $l->hasDay($this->date));
        if ($used !== [] || $this->date <= SettlementCalendar::dateOf($now)) {
            $this->endedEarly = $this->date;
            $this->endDay($now, $now);
        }
        foreach ($this->ledgers as $ledger) {
            $ledger->hurry($now);
        }
    }

    public function abort(?string $id): void
    {
        foreach (array_reverse($this->ledgers) as $ledger) {
            $payout = $ledger->payout($id);
            if ($payout !== null) {
                $ledger->abort($payout, $this->date, $this->clock->now());
                return;
            }
        }
        throw new \OutOfBoundsException($id === null ? 'There is no payout' : "There is no payout \"$id\"");
    }

    public function dispute(string $reference, ?int $amount): void
    {
        [$ledger, $capture] = $this->find($reference, 'capture');
        $amount ??= $capture->amount;
        if ($amount < 1 || $amount > $capture->amount) {
            throw new \ValueError("The capture is of $capture->amount øre");
        }
        $this->follow($ledger, $capture, 'retained-disputed-capture', -$amount);
    }

    public function endDispute(string $reference): void
    {
        [$ledger, $dispute] = $this->find($reference, 'retained-disputed-capture');
        $this->follow($ledger, $dispute, 'returned-disputed-capture', -$dispute->amount);
    }

    public function book(string $type, int $amount, string $reference, string $topic, string $msn): void
    {
        $ledger = $this->named($msn);
        $now = $this->moment($ledger, $topic);
        $unit = Keys::isMsn($msn) ? $msn : $ledger->msns[0];
        if ($topic === Ledger::FUNDS && $reference !== '' && in_array($type, self::TYPES, true)) {
            $this->bookMoney($ledger, $type, $amount, $now, $this->ids->uuid(), $reference, $unit);
            return;
        }
        $of = $reference === '' ? [null, null] : [$reference, $unit];
        $ledger->add($topic, $type, $amount, $this->date, $now, '', ...$of);
    }

    public function drop(string $reference, string $type, bool $leaveGap): void
    {
        [$ledger, $entry] = $this->find($reference, $type);
        if (!$leaveGap) {
            $this->mustBeOpen($entry);
            $ledger->amend($entry, 0);
            $fee = $ledger->find(static fn (LedgerEntry $e) => $e->type === "$type-fee"
                && $e->pspReference === $entry->pspReference);
            if ($fee !== null) {
                $ledger->amend($fee, 0);
                $fee->hidden = true;
            }
        }
        $entry->hidden = true;
    }

    public function change(string $reference, string $type, int $amount, bool $leaveGap): void
    {
        [$ledger, $entry] = $this->find($reference, $type);
        if ($leaveGap) {
            $entry->toldAmount = $amount;
            return;
        }
        $this->mustBeOpen($entry);
        $ledger->amend($entry, $amount);
    }

    public function repeat(string $reference, string $type, bool $exactly): void
    {
        [$ledger, $entry] = $this->find($reference, $type);
        if ($exactly) {
            $this->follow($ledger, $entry, $type, 0)->tells = $entry;
            return;
        }
        $this->bookMoney(
            $ledger,
            $type,
            $entry->amount,
            $this->clock->now(),
            $this->ids->uuid(),
            $entry->reference ?? '',
            $entry->msn() ?? '',
        );
    }

    /** These sales units' ledgers are one. @param list<string> $msns */
    public function share(array $msns): void
    {
        foreach ($msns as $msn) {
            $used = array_filter($this->ledgers, static fn (Ledger $l) => in_array($msn, $l->msns, true));
            if (!Keys::isMsn($msn) || array_filter($used, static fn (Ledger $l) => !$l->isEmpty()) !== []) {
                throw new \LogicException("$msn is no sales unit, or has a ledger with entries");
            }
            $this->ledgers = array_values(array_udiff($this->ledgers, $used, static fn ($a, $b) => $a->id <=> $b->id));
            $this->groups[$msn] = $msns;
        }
    }

    /** The last entry of that type. @return array{Ledger, LedgerEntry} */
    private function find(string $reference, string $type): array
    {
        foreach ($this->ledgers as $ledger) {
            $found = $ledger->find(static fn (LedgerEntry $e) => $e->type === $type && $e->isOf($reference));
            if ($found !== null) {
                return [$ledger, $found];
            }
        }
        throw new \OutOfBoundsException("No ledger has an entry \"$type\" of \"$reference\"");
    }

    /** A further entry about the same capture or refund. */
    private function follow(Ledger $ledger, LedgerEntry $of, string $type, int $amount): LedgerEntry
    {
        return $ledger->add(
            $of->topic,
            $type,
            $amount,
            $this->date,
            $this->moment($ledger, $of->topic),
            $of->pspReference,
            $of->reference,
            $of->msn(),
        );
    }

    /** Now, or a little later: no two lines that somebody adds are the same to the letter. */
    private function moment(Ledger $ledger, string $topic): int
    {
        return max($this->clock->now(), $ledger->lastTime($topic) + 1);
    }

    private function mustBeOpen(LedgerEntry $entry): void
    {
        if ($entry->date !== $this->date) {
            throw new \LogicException("The ledger's day $entry->date has ended: only with a gap");
        }
    }
}
