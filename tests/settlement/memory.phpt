--TEST--
However long a feed is, and however many entries a range of days has, memory stays flat
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Client, Exchange, Transport};

/** A ledger without an end to it: made as it is asked for, 200 entries a page. */
final class Endless implements Transport
{
    public int $pages = 0;

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        if (str_ends_with($url, '/accesstoken/get')) {
            return Exchange::answered(200, '{"access_token":"token","expires_in":"86398","token_type":"Bearer"}');
        }
        $this->pages++;
        $last = $this->pages % 10 === 0;
        $from = $this->pages * 200;
        return Exchange::answered(200, json_encode(Canned::page(range($from, $from + 199), "after-$from", hasMore: !$last, tryLater: false)));
    }

    public function now(): int
    {
        return 1_795_000_000_000;
    }

    public function sleep(int $milliseconds): void
    {
    }
}

$settlement = Client::local($endless = new Endless())->settlement('302321');

$feed = $settlement->feed();
$most = $entries = 0;
foreach ($feed as $i => $page) {
    $entries += count($page->entries);
    if ($i === 5) {
        $before = memory_get_usage();
    } elseif ($i > 5) {
        $most = max($most, memory_get_usage() - $before);
    }
    if ($i === 39) {
        break;
    }
}
echo "feed: $entries entries, ", $most < 50_000 ? 'flat' : "$most bytes more", "\n";
unset($feed, $page);

$most = $entries = 0;
foreach ($settlement->entries('2026-11-17', '2026-11-20') as $i => $entry) {
    $entries++;
    if ($i === 1199) {
        $before = memory_get_usage();
    } elseif ($i > 1199 && $i % 200 === 199) {
        $most = max($most, memory_get_usage() - $before);
    }
}
echo "entries: $entries, ", $most < 50_000 ? 'flat' : "$most bytes more", "\n";
?>
--EXPECT--
feed: 8000 entries, flat
entries: 8000, flat
