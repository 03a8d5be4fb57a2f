--TEST--
The observer sees each exchange with Vipps, in order, when it happened, and nothing secret
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Attempt, Client};

$seen = [];
$vipps = local_vipps();
$client = Client::local($vipps, observer: function (Attempt $attempt) use (&$seen) {
    $seen[] = $attempt;
    echo $attempt->number, ' ', $attempt->operation, ' of ', $attempt->reference, ': ', $attempt->status, ' ',
        $attempt->kind?->name ?? 'fine', ' ', $attempt->code ?? '-', ' ', $attempt->key === null ? 'no key' : 'a key', "\n";
});
$payment = approved($client, $vipps);
$vipps->failNext(503, 'capture');
$payment->capture(20000, intent: 'shipment-17');
echo thrown(fn () => $payment->refund(30000, intent: 'creditmemo-8')), "\n";
echo count(array_filter($seen, fn ($attempt) => str_contains((string) $attempt, $attempt->operation))), ' of ', count($seen), " have a line for the log\n";
echo thrown(function () use ($seen) { $seen[0]->status = 500; }), "\n";
var_dump($seen[0] instanceof Stringable, (string) clone $seen[0] === (string) $seen[0]);
?>
--EXPECT--
1 token of acme-shop-1042: 200 fine - no key
2 create of acme-shop-1042: 200 fine - no key
1 get of acme-shop-1042: 200 fine - no key
1 get of acme-shop-1042: 200 fine - no key
2 capture of acme-shop-1042: 503 Internal - a key
3 get of acme-shop-1042: 200 fine - no key
4 capture of acme-shop-1042: 200 fine - a key
1 get of acme-shop-1042: 200 fine - no key
2 refund of acme-shop-1042: 400 RefundTooHigh Payment/71 a key
3 get of acme-shop-1042: 200 fine - no key
Vipps\Refused: refund of acme-shop-1042 was refused: RefundTooHigh (Payment/71): Refund amount exceeds the captured amount
10 of 10 have a line for the log
Error: Cannot modify readonly property Vipps\Attempt::$status
bool(true)
bool(true)
