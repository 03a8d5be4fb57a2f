--TEST--
A webhook's date is compared with the clock of the client's transport, where it has one: a test may put that forward
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Api, Callback, Client, Exchange, Transport, Webhooks};

/** A clock, and nothing else. */
final class Stopped implements Transport
{
    public function __construct(private readonly ?int $now)
    {
    }

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        return Exchange::unsent();
    }

    public function now(): int
    {
        return $this->now ?? throw new DomainException('no clock');
    }

    public function sleep(int $milliseconds): void
    {
    }
}

$vipps = local_vipps();
$client = Client::local($vipps, Api::EPayment);
$secrets = (new Webhooks($client))->ensure(HERE, [], save: fn () => null);
$client->create(socks());
$vipps->nextWebhook();
$vipps->answerWebhook();
$vipps->advance('11 minutes');
$expired = $vipps->nextWebhook();
$read = fn (Client|array $clients, mixed ...$more) => fault(fn () => Callback::parse(
    $clients, $expired->method, $expired->uri, $expired->headers, $expired->body, ...$more + ['webhookSecrets' => $secrets],
));
echo "$expired->event: ", $read($client), "\n";

$network = Client::local('http://127.0.0.1:1', Api::EPayment);
echo 'one of several clients has a clock: ', $read([$network, $client]), "\n";
echo 'none has: ', $read($network), "\n";
echo 'another time is said: ', $read($client, now: new DateTimeImmutable(NOW)), "\n";
$vipps->advance('1 hour');
echo 'an hour later: ', $read($client), "\n";
foreach ([null, -1] as $now) {
    echo thrown(fn () => $read(Client::local(new Stopped($now), Api::EPayment))), "\n";
}
?>
--EXPECT--
EXPIRED: believed
one of several clients has a clock: believed
none has: ClockSkew 401
another time is said: ClockSkew 401
an hour later: ClockSkew 401
DomainException: no clock
ValueError: Vipps\Transport::now() must return milliseconds since 1970
