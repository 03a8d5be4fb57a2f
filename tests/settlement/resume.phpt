--TEST--
Whatever fails in the middle, next() goes on with the same page: no entry is left out, none comes twice
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{NotSent, Refused, Settlement};

/** Reads on through every failure. @return list<string> */
function insist(Iterator $iterator, Vipps\Sandbox\InProcess $vipps, Closure $trouble, array &$failures): array
{
    $told = [];
    for (;;) {
        $trouble(count($told));
        try {
            $iterator->next();
        } catch (NotSent|Refused $e) {
            $failures[] = (new ReflectionClass($e))->getShortName() . ' ' . $e->problem->kind->name;
            $vipps->clearFaults();
            $vipps->advance('2 minutes');
            continue;
        }
        if (!$iterator->valid()) {
            return $told;
        }
        $seen = $iterator->current();
        array_push($told, ...array_map(told(...), $seen instanceof Vipps\LedgerPage ? $seen->entries : [$seen]));
    }
}

$vipps = local_vipps();
$client = shop_client($vipps);
sell($client, $vipps, ...array_combine(array_map(fn ($i) => "order-10$i", range(1, 7)), range(10100, 10700, 100)));
$vipps->advance('3 days');
$vipps->ledgerPageSize(2);
$settlement = settlement_of($client);
$begin = [
    'entries' => fn () => $settlement->entries('2026-11-19', '2026-11-21'),
    'feed' => fn () => $settlement->feed(),
];
$faults = [
    'no connection' => fn ($operation) => $vipps->refuseConnection($operation, 9),
    'a lost answer' => fn ($operation) => $vipps->loseNextAnswer($operation, 9),
    'an error of Vipps' => fn ($operation) => $vipps->failNext(502, $operation, 9),
    'too many requests' => fn ($operation) => $vipps->failNext(429, $operation, 9),
    'access taken away' => fn ($operation) => $vipps->denyNext(403, $operation, 9),
    'half an answer' => fn ($operation) => $vipps->answerNext(200, '{"items":[', $operation, 9),
    'no list' => fn ($operation) => $vipps->answerNext(200, '{"hasMore":false}', $operation, 9),
];
foreach ($begin as $operation => $read) {
    $nothing = [];
    $all = insist($read(), $vipps, fn () => null, $nothing);
    echo "$operation: ", count($all), " told\n";
    foreach ($faults as $name => $fault) {
        $failures = [];
        $done = [];
        $trouble = function (int $count) use ($fault, $operation, &$done) {
            if (!isset($done[$count])) {
                $done[$count] = true;
                $fault($operation);
            }
        };
        $same = insist($read(), $vipps, $trouble, $failures) === $all;
        $vipps->clearFaults();
        echo "  $name: ", $same ? 'the same' : 'something else', ' after ', count($failures), ' failures, ', implode(' and ', array_unique($failures)), "\n";
    }
}
?>
--EXPECT--
entries: 9 told
  no connection: the same after 6 failures, NotSent Connection
  a lost answer: the same after 6 failures, NotSent NoAnswer
  an error of Vipps: the same after 6 failures, NotSent Internal
  too many requests: the same after 6 failures, NotSent TooManyRequests
  access taken away: the same after 6 failures, Refused Forbidden
  half an answer: the same after 6 failures, NotSent Garbled
  no list: the same after 6 failures, NotSent Garbled
feed: 9 told
  no connection: the same after 6 failures, NotSent Connection
  a lost answer: the same after 6 failures, NotSent NoAnswer
  an error of Vipps: the same after 6 failures, NotSent Internal
  too many requests: the same after 6 failures, NotSent TooManyRequests
  access taken away: the same after 6 failures, Refused Forbidden
  half an answer: the same after 6 failures, NotSent Garbled
  no list: the same after 6 failures, NotSent Garbled
