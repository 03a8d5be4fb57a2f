<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * A merchant's account at Vipps: what Vipps owes it (funds), what it owes Vipps (fees), and what was paid out.
 * Each topic's entries are in order, and their balances agree.
 */
final class Ledger
{
    public const TOPICS = [self::FUNDS, self::FEES];
    public const FUNDS = 'funds';
    public const FEES = 'fees';
    private const FIRST_PAYOUT = 2_000_001;

    /** @var array<string, list<LedgerEntry>> by topic */
    private array $entries = [self::FUNDS => [], self::FEES => []];
    /** Where each day begins. @var array<string, array<string, int>> by topic and date */
    private array $days = [self::FUNDS => [], self::FEES => []];
    /** @var list<LedgerPayout> */
    private array $payouts = [];

    /** @param list<string> $msns the sales units that are settled here */
    public function __construct(
        public readonly string $id,
        public readonly string $currency,
        public readonly array $msns,
        private readonly Ids $ids,
    ) {
    }

    /** @param string $id '' makes one up, as sums have it */
    public function add(
        string $topic,
        string $type,
        int $amount,
        string $date,
        int $time,
        string $id = '',
        ?string $reference = null,
        ?string $msn = null,
    ): LedgerEntry {
        $last = $this->last($topic);
        $entry = new LedgerEntry(
            $topic,
            $type,
            $id === '' ? $this->sumId() : $id,
            $reference,
            $date,
            max($time, $this->lastTime($topic)),
            $amount,
            $msn === null ? null : "api:$msn",
        );
        $entry->balanceBefore = $last?->balanceAfter() ?? 0;
        $this->days[$topic][$date] ??= count($this->entries[$topic]);
        $this->entries[$topic][] = $entry;
        return $entry;
    }

    /** Ends a day: the fees are retained or, with the month, invoiced; and what is left is paid out. */
    public function close(string $date, int $time, int $arrives, Settings $settings): void
    {
        $fees = -$this->balance(self::FEES);
        if ($settings->retainsFees && $fees !== 0) {
            $both = $this->add(self::FEES, 'fees-retained', $fees, $date, $time)->pspReference;
            $this->add(self::FUNDS, 'fees-retained', -$fees, $date, $time, $both);
        } elseif ($fees !== 0 && SettlementCalendar::endsMonth($date)) {
            $this->add(self::FEES, 'fees-invoiced', $fees, $date, $time);
        }
        $left = $this->balance(self::FUNDS);
        if ($left > 0) {
            $number = self::FIRST_PAYOUT + count($this->payouts);
            $payout = new LedgerPayout("$this->id-$number", $this->bankText($number), $date, $left, $arrives);
            $this->add(self::FUNDS, 'payout-scheduled', -$left, $date, $time, $payout->id, $payout->text);
            $this->payouts[] = $payout;
        }
    }

    public function abort(LedgerPayout $payout, string $date, int $time): void
    {
        if ($payout->aborted) {
            throw new \LogicException("$payout->id is aborted already");
        }
        $payout->aborted = true;
        $this->add(self::FUNDS, 'payout-aborted', $payout->amount, $date, $time, $payout->id, $payout->text);
    }

    /** @param string|null $id null is the last one that is not aborted */
    public function payout(?string $id): ?LedgerPayout
    {
        foreach (array_reverse($this->payouts) as $payout) {
            if ($id === null ? !$payout->aborted : $payout->id === $id) {
                return $payout;
            }
        }
        return null;
    }

    /** No payout is later in the bank than this. */
    public function hurry(int $now): void
    {
        foreach ($this->payouts as $payout) {
            $payout->arrives = min($payout->arrives, $now);
        }
    }

    /** The last one. @param \Closure(LedgerEntry): bool $fits */
    public function find(\Closure $fits): ?LedgerEntry
    {
        foreach ($this->entries as $entries) {
            for ($i = count($entries) - 1; $i >= 0; $i--) {
                if (!$entries[$i]->hidden && $entries[$i]->tells === null && $fits($entries[$i])) {
                    return $entries[$i];
                }
            }
        }
        return null;
    }

    /** It was never so: the balances behind it follow. */
    public function amend(LedgerEntry $changed, int $amount): void
    {
        $change = $amount - $changed->amount;
        $changed->amount = $amount;
        for ($i = count($this->entries[$changed->topic]) - 1; $this->entries[$changed->topic][$i] !== $changed; $i--) {
            $this->entries[$changed->topic][$i]->balanceBefore += $change;
        }
    }

    /**
     * Told entries from position $from on, $limit at most; where to go on, and whether there are more.
     * @param string|null $date of this day alone
     * @return array{list<LedgerEntry>, int, bool}
     */
    public function read(string $topic, int $from, int $limit, ?string $date = null): array
    {
        $all = $this->entries[$topic];
        if ($date !== null) {
            $from = max($from, $this->days[$topic][$date] ?? count($all));
        }
        $found = [];
        for ($next = $from; isset($all[$next]) && ($date === null || $all[$next]->date === $date); $next++) {
            if ($all[$next]->hidden) {
                continue;
            }
            if (count($found) === $limit) {
                return [$found, $next, true];
            }
            $found[] = $all[$next];
        }
        return [$found, $next, false];
    }

    public function lastTime(string $topic): int
    {
        return $this->last($topic)?->time ?? 0;
    }

    public function balance(string $topic): int
    {
        return $this->last($topic)?->balanceAfter() ?? 0;
    }

    public function isEmpty(): bool
    {
        return $this->entries === [self::FUNDS => [], self::FEES => []];
    }

    public function hasDay(string $date): bool
    {
        return isset($this->days[self::FUNDS][$date]) || isset($this->days[self::FEES][$date]);
    }

    /** @return array<string, mixed> */
    public function books(): array
    {
        $done = static fn (array $entries) => array_values(array_filter($entries, static fn ($e) => $e->wasDone()));
        $lines = static fn (array $entries) => array_map(static fn ($e) => $e->line(), $done($entries));
        return [
            'id' => $this->id,
            'currency' => $this->currency,
            'recipients' => $this->recipients(),
            'balance' => [self::FUNDS => $this->balance(self::FUNDS), self::FEES => $this->balance(self::FEES)],
            'entries' => array_map($lines, $this->entries),
        ];
    }

    /** @return list<array<string, mixed>> */
    public function bankAccount(int $now): array
    {
        return array_map(static fn (LedgerPayout $p) => $p->line($now), $this->payouts);
    }

    /** @return list<string> */
    public function recipients(): array
    {
        return array_map(static fn (string $msn) => "api:$msn", $this->msns);
    }

    private function last(string $topic): ?LedgerEntry
    {
        $entries = $this->entries[$topic];
        return $entries === [] ? null : $entries[count($entries) - 1];
    }

    private function bankText(int $number): string
    {
        return "Utb. {$this->msns[0]} Vippsnr $number";
    }

    /** Sums have ids of another kind. */
    private function sumId(): string
    {
        return '01' . strtoupper(substr(str_replace('-', '', $this->ids->uuid()), 0, 24));
    }
}
