--TEST--
A transport whose clock stands still, or goes back, holds no call for ever
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Exchange, Transport};

class Stopped implements Transport
{
    private int $now = 1_795_176_000_000;

    public function __construct(private int $step)
    {
    }

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        return Exchange::lost('nobody is there');
    }

    public function now(): int
    {
        return $this->now += $this->step;
    }

    public function sleep(int $milliseconds): void
    {
    }
}

foreach ([0, -1000] as $step) {
    $client = Client::local(new Stopped($step));
    foreach ([fn () => $client->get('acme-shop-1042'), fn () => $client->wait('acme-shop-1042', 900)] as $work) {
        echo strtok(thrown($work), ':'), "\n";
    }
}
?>
--EXPECT--
Vipps\NotSent
Vipps\NotSent
Vipps\NotSent
Vipps\NotSent
