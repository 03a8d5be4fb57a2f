<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** All that was tried on one payment, oldest first, failures included. */
final class History
{
    /** @var list<Entry> */
    private array $entries = [];

    /** @param \Closure(Entry, int): void $onEntry is told of each, and in how many milliseconds the world may know */
    public function __construct(private readonly World $world, private readonly \Closure $onEntry)
    {
    }

    public function add(
        string $operation,
        int $amount,
        string $by,
        string $text,
        string $key = '',
        bool $success = true,
        ?int $at = null,
    ): Entry {
        $last = $this->entries === [] ? 0 : end($this->entries)->at;
        $at = max($at ?? $this->world->clock->now(), $last + 1);
        $settings = $this->world->settings;
        $slow = $by === Entry::BY_SHOP && $operation !== 'INITIATE' ? $settings->bankDelay : 0;
        $lag = $operation === 'INITIATE' ? 0 : $settings->historyDelay;
        $entry = new Entry(
            $operation,
            $amount,
            $success,
            $key,
            $text,
            $by,
            $at,
            $at + $slow + $lag,
            $this->world->ids->transaction(),
            $this->world->ids->uuid(),
            $this->world->api,
        );
        $this->entries[] = $entry;
        ($this->onEntry)($entry, $slow);
        return $entry;
    }

    /** What a read shows at this moment. @return list<Entry> */
    public function visible(): array
    {
        $now = $this->world->clock->now();
        // Entries made in one millisecond are numbered on; the last of them is not to be held back for it.
        $grace = $now + count($this->entries);
        return array_values(array_filter($this->entries, static fn (Entry $e) => $e->visibleAt <= $grace));
    }

    /** @return list<Entry> */
    public function all(): array
    {
        return $this->entries;
    }

    public function first(): Entry
    {
        return $this->entries[0];
    }
}
