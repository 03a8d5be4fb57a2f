<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Books, Client, Failure, Kind, Ledger, NotSent, Topic};

/**
 * The shop's copy of its ledger at Vipps: fetched by the nightly job, read by the merchant's pages. There is a file for
 * each ledger; most shops have one.
 */
final class Settlements
{
    /** @param \Closure(): int $now seconds since 1970 */
    public function __construct(
        private readonly Client $vipps,
        private readonly string $folder,
        private readonly \Closure $now,
    ) {
        is_dir($folder) || mkdir($folder, 0700, true);
    }

    /**
     * Fetches what is new, from where the last time ended. Vipps asks for once an hour at most, and not in its first
     * ten minutes. What an exception leaves undone is fetched the next time.
     *
     * @throws Failure
     * @throws \ValueError with Vipps' test environment, which has no settlements
     */
    public function fetch(): void
    {
        $lock = fopen("$this->folder/lock", 'c');    // two at a time would store the same twice
        flock($lock, LOCK_EX) ?: throw new \RuntimeException('The ledger cannot be locked');
        try {
            $ledgers = $this->vipps->ledgers();
            // Before the entries: all of the days that are closed by now are among them.
            $closed = $this->lastClosed($ledgers);
            foreach ($ledgers as $ledger) {
                // Fees first: the capture of each fee is there, then.
                foreach ([Topic::Fees, Topic::Funds] as $topic) {
                    $this->read($ledger, $topic);
                }
            }
            file_put_contents("$this->folder/closed", $closed, LOCK_EX);
        } finally {
            fclose($lock);
        }
    }

    /** Up to this day the ledger is complete: "2026-11-20"; "" before anything was fetched. */
    public function closedUntil(): string
    {
        return (string) @file_get_contents("$this->folder/closed");
    }

    /**
     * What all of it comes to. Books are for months: a shop of some age leaves out the days that are long settled.
     * @return list<Books> one for each ledger
     */
    public function books(): array
    {
        $all = [];
        foreach (glob("$this->folder/*.ledger") as $name) {
            $books = new Books();
            foreach (Topic::cases() as $topic) {
                foreach ((new LedgerFile($name))->entries($topic) as $entry) {
                    $books->add($entry);
                }
            }
            $all[] = $books;
        }
        return $all;
    }

    private function read(Ledger $ledger, Topic $topic): void
    {
        $file = new LedgerFile("$this->folder/$ledger->id.ledger");
        foreach ($this->vipps->settlement($ledger)->feed($file->cursor($topic), $topic) as $page) {
            $file->keep($topic, $page);
        }
    }

    /** Yesterday; or the day before, in the small hours. @param list<Ledger> $ledgers */
    private function lastClosed(array $ledgers): string
    {
        $yesterday = BankDays::before(BankDays::of(($this->now)()));
        try {
            foreach ($ledgers as $ledger) {
                $this->vipps->settlement($ledger)->entries($yesterday)->rewind();    // asks for its first page
            }
            return $yesterday;
        } catch (NotSent $why) {
            return $why->kind === Kind::NotClosedYet ? BankDays::before($yesterday) : throw $why;
        }
    }
}
