<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{LedgerEntry, LedgerPage, Topic};

/**
 * What Vipps' ledger has told so far. A line is a page and the cursor behind it: both are there, or neither, whenever
 * the machine stops. In a database that is a transaction.
 */
final class LedgerFile
{
    private const FIELDS = ['rawType', 'pspReference', 'reference', 'date', 'currency', 'amount', 'balanceBefore',
        'balanceAfter', 'recipient'];

    public function __construct(private readonly string $file)
    {
    }

    /** Where the next page begins; null before the first. */
    public function cursor(Topic $topic): ?string
    {
        $cursor = null;
        foreach ($this->lines($topic) as $line) {
            $cursor = $line['cursor'];
        }
        return $cursor;
    }

    public function keep(Topic $topic, LedgerPage $page): void
    {
        $line = ['topic' => $topic->value, 'cursor' => $page->cursor];
        $line['entries'] = array_map(self::fields(...), $page->entries);
        $text = json_encode($line, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR) . "\n";
        $file = fopen($this->file, 'c+');
        fseek($file, self::end($file));
        if (fwrite($file, $text) !== strlen($text) || !fflush($file) || !fsync($file) || !fclose($file)) {
            throw new \RuntimeException('The ledger cannot be stored');
        }
    }

    /** All of a topic, in their order. @return \Generator<LedgerEntry> */
    public function entries(Topic $topic): \Generator
    {
        foreach ($this->lines($topic) as $line) {
            foreach ($line['entries'] as $entry) {
                $time = $entry['time'] === null ? null : new \DateTimeImmutable($entry['time']);
                yield LedgerEntry::fromArray(['topic' => $topic, 'time' => $time] + $entry);
            }
        }
    }

    /** @return \Generator<array<string, mixed>> */
    private function lines(Topic $topic): \Generator
    {
        $file = @fopen($this->file, 'r');
        while ($file !== false && ($text = fgets($file)) !== false && str_ends_with($text, "\n")) {
            $line = json_decode($text, true, 8, JSON_THROW_ON_ERROR);
            if ($line['topic'] === $topic->value) {
                yield $line;
            }
        }
    }

    /** Behind the last whole line: a process may have died in the middle of one. @param resource $file */
    private static function end($file): int
    {
        $end = fstat($file)['size'];
        while ($end > 0 && (fseek($file, $end - 1) !== 0 || fgetc($file) !== "\n")) {
            $end--;
        }
        ftruncate($file, $end);
        return $end;
    }

    /** @return array<string, mixed> */
    private static function fields(LedgerEntry $entry): array
    {
        $fields = ['time' => $entry->time?->format('Y-m-d\TH:i:s.uP')];
        foreach (self::FIELDS as $name) {
            $fields[$name] = $entry->$name;
        }
        return $fields;
    }
}
