--TEST--
A callback knows how long Vipps still waits: of 3 seconds, or of 10 for a shipping request; then 0
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Callback, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$client->create(express(shippingUrl: 'https://shop.example/vipps'));
$parse = fn (object $call) => Callback::parse($client, $call->method, $call->uri, $call->headers, $call->body);
$asked = $parse($vipps->shippingRequest('acme-shop-1042'));
$first = $asked->timeLeft();
echo $first <= 10000 && $first > 9000 ? 'ten seconds' : $first, "\n";
$vipps->answerShipping('acme-shop-1042', 200, $asked->offer(ways())->body);
$vipps->approve('acme-shop-1042');

$update = $parse($vipps->callback('acme-shop-1042'));
$began = hrtime(true);
$first = $update->timeLeft();
echo $first <= 3000 && $first > 2000 ? 'three seconds' : $first, "\n";
$values = [$first];
while (($left = $update->timeLeft()) > 0) {
    $values[] = $left;
    usleep(20_000);
}
$waited = intdiv(hrtime(true) - $began, 1_000_000);
$sorted = $values;
rsort($sorted);
echo $sorted === $values ? 'it grows less' : 'it jumps', ', ', $waited >= $first - 1 ? 'and is over in time' : "and is over after $waited ms", "\n";
echo $update->timeLeft(), ' ', $asked->timeLeft() <= 7000 ? 'the other waits too' : 'the other stands still', "\n";
?>
--EXPECT--
ten seconds
three seconds
it grows less, and is over in time
0 the other waits too
