<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * What a long ledger costs: read as a feed and by days, and added up.
 *
 *   php -d extension=/path/vipps.so tests/bench/ledger.php [--entries=200000] [--page=1000]
 *
 * Vipps is in the same process; what making its pages costs is measured first. Times are CPU. "PHP" is what memory_limit
 * counts, at most; "process" is what stays resident: the books themselves are outside of PHP's.
 */

use Vipps\Books;
use Vipps\Client;
use Vipps\Exchange;
use Vipps\Settlement;
use Vipps\Transport;

/** A ledger of captures, one page like the other but for its numbers. */
final class LongLedger implements Transport
{
    private int $told = 0;

    public function __construct(private readonly int $entries, private readonly int $page)
    {
    }

    public function settlement(): Settlement
    {
        return Client::local($this)->settlement('302321');
    }

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        if (str_ends_with($url, '/accesstoken/get')) {
            return Exchange::answered(200, '{"access_token":"token","expires_in":"86398","token_type":"Bearer"}');
        }
        $items = [];
        for ($i = 0; $i < $this->page && $this->told < $this->entries; $i++) {
            $items[] = $this->entry(++$this->told);
        }
        $end = $this->told >= $this->entries;
        return Exchange::answered(200, sprintf(
            '{"items":[%s],"cursor":"after-%d","hasMore":%s,"tryLater":%s}',
            implode(',', $items),
            $this->told,
            json_encode(!$end),
            json_encode($end && str_contains($url, '/feed')),
        ));
    }

    public function now(): int
    {
        return 1_795_000_000_000;
    }

    public function sleep(int $milliseconds): void
    {
    }

    private function entry(int $number): string
    {
        return sprintf(
            '{"pspReference":"6037bc9a-5d51-4ef6-9d4f-%012d","time":"2026-11-20T10:00:00.000000Z","ledgerDate":"2026-11-20",'
            . '"entryType":"capture","reference":"acme-shop-%d","currency":"NOK","amount":49900,"balanceBefore":%d,'
            . '"balanceAfter":%d,"recipientHandle":"api:123456"}',
            $number,
            $number,
            ($number - 1) * 49900,
            $number * 49900,
        );
    }
}

/** Bytes. */
function resident(): int
{
    return (int) explode(' ', (string) @file_get_contents('/proc/self/statm'))[1] * 4096;
}

/** Seconds of this process. */
function cpu(): float
{
    $used = getrusage();
    return $used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'] + ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']) / 1e6;
}

/** @param Closure(): int $work that returns how many entries it had */
function measure(string $what, Closure $work): void
{
    gc_collect_cycles();
    [$php, $process, $start] = [memory_get_usage(), resident(), cpu()];
    if (function_exists('memory_reset_peak_usage')) {
        memory_reset_peak_usage();
    }
    $entries = $work();
    $seconds = cpu() - $start;
    printf(
        "%-28s %8d entries %7.2f s %6.1f us each, PHP +%.1f MB, process +%.1f MB\n",
        $what,
        $entries,
        $seconds,
        $seconds * 1e6 / max(1, $entries),
        (memory_get_peak_usage() - $php) / 1e6,
        (resident() - $process) / 1e6,
    );
}

$options = getopt('', ['entries:', 'page:']);
$entries = max(1, (int) ($options['entries'] ?? 200_000));
$page = min(1000, max(1, (int) ($options['page'] ?? 1000)));
ini_set('memory_limit', '-1');

measure('making the pages alone', function () use ($entries, $page): int {
    $ledger = new LongLedger($entries, $page);
    for ($i = 0; $i < $entries; $i += $page) {
        $ledger->send('GET', '/feed', [], '');
    }
    return $entries;
});
foreach ([intdiv($entries, 10), $entries] as $count) {
    measure("feed, $page a page", function () use ($count, $page): int {
        $seen = 0;
        foreach ((new LongLedger($count, $page))->settlement()->feed() as $part) {
            $seen += count($part->entries);
        }
        return $seen;
    });
}
measure('entries of a day', function () use ($entries, $page): int {
    $seen = 0;
    foreach ((new LongLedger($entries, $page))->settlement()->entries('2026-11-20') as $entry) {
        $seen++;
    }
    return $seen;
});
$books = new Books();
measure('a feed into books', function () use ($entries, $page, $books): int {
    foreach ((new LongLedger($entries, $page))->settlement()->feed() as $part) {
        $books->add(...$part->entries);
    }
    return $entries;
});
measure('a look at the books', function () use ($entries, $books): int {
    $books->pending();
    return $entries;
});
measure('payments of the books', fn (): int => count($books->payments()));
