<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A ledger's entries, as the Report API tells them. */
final class ReportEntry
{
    public const ODDITIES = ['names', 'times', 'members', 'balances'];
    private const OLD_NAMES = ['payout-scheduled' => 'scheduled-for-payout'];

    public function __construct(private readonly Settings $settings, private readonly string $currency)
    {
    }

    /**
     * @param list<LedgerEntry> $entries
     * @return list<array<string, mixed>>
     */
    public function all(array $entries): array
    {
        $told = array_map($this->told(...), $entries);
        if (($this->settings->strange['names'] ?? false) && $told !== []) {
            // Of a kind that nobody has seen; no money moves.
            $before = ['balanceAfter' => $told[0]['balanceBefore'] ?? null];
            $further = ['entryType' => 'review', 'amount' => 0] + array_filter($before, is_int(...)) + $told[0];
            array_unshift($told, $further);
        }
        return $told;
    }

    /** @return array<string, mixed> */
    private function told(LedgerEntry $entry): array
    {
        $entry = $entry->tells ?? $entry;
        $told = [
            'pspReference' => $entry->pspReference,
            'time' => $this->is('times') ? SettlementCalendar::stamp($entry->time) : self::stamp($entry->time),
            'ledgerDate' => $entry->date,
            'entryType' => $this->is('names') ? self::OLD_NAMES[$entry->type] ?? $entry->type : $entry->type,
            'reference' => $entry->reference,
            'currency' => $this->currency,
            'amount' => $entry->toldAmount ?? $entry->amount,
            'balanceBefore' => $entry->balanceBefore,
            'balanceAfter' => $entry->balanceAfter(),
            'recipientHandle' => $entry->recipient,
        ];
        if ($this->is('balances')) {
            unset($told['balanceBefore'], $told['balanceAfter']);
        }
        return $this->is('members') ? array_filter($told, static fn ($value) => $value !== null) : $told;
    }

    /** 2020-10-05T00:00:00.000000Z */
    private static function stamp(int $milliseconds): string
    {
        return substr(Clock::stamp($milliseconds), 0, -1) . '000Z';
    }

    private function is(string $oddity): bool
    {
        return $this->settings->oddLedgers[$oddity] ?? false;
    }
}
