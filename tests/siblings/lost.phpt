--TEST--
A receipt or an image whose answer is lost is sent again, and found there; a link is put there again
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Category, Client};

$deeds = [
    'sendReceipt' => fn ($orders, $n) => $orders->sendReceipt("acme-shop-$n", receipt()),
    'setCategory' => fn ($orders, $n) => $orders->setCategory("acme-shop-$n", Category::Ticket, "https://shop.example/$n"),
    'addImage' => fn ($orders, $n) => $orders->addImage("logo-$n", png(167)),
];
$faults = [
    'fine' => fn ($vipps, $operation) => null,
    'lost on the way' => fn ($vipps, $operation) => $vipps->loseNextRequest($operation),
    'answer lost' => fn ($vipps, $operation) => $vipps->loseNextAnswer($operation),
    'answer cut' => fn ($vipps, $operation) => $vipps->cutNextAnswer($operation, bytes: 0),
    'done, and 502' => fn ($vipps, $operation) => $vipps->failNext(502, $operation, afterWork: true),
    'never sent' => fn ($vipps, $operation) => $vipps->refuseConnection($operation),
    'all answers lost' => fn ($vipps, $operation) => $vipps->loseNextAnswer($operation, 9),
    'done, and forbidden' => fn ($vipps, $operation) => $vipps->loseNextAnswer($operation) ?? $vipps->denyNext(403, $operation),
];
foreach ($faults as $name => $fault) {
    echo $name, ":\n";
    foreach ($deeds as $operation => $deed) {
        $vipps = local_vipps();
        $orders = Client::local($vipps)->orders();
        $fault($vipps, $operation);
        $ends = [];
        foreach ([1, 2] as $time) {
            $end = strtok(thrown(fn () => $deed($orders, 1042)), ':');
            $ends[] = $end . ' after ' . count($vipps->requests($operation));
            $vipps->clearFaults();
            $vipps->advance('2 minutes');
        }
        echo "  $operation: ", implode('; again: ', $ends), "\n";
    }
}
?>
--EXPECT--
fine:
  sendReceipt: nothing thrown after 1; again: Vipps\Refused after 2
  setCategory: nothing thrown after 1; again: nothing thrown after 2
  addImage: nothing thrown after 1; again: Vipps\Refused after 2
lost on the way:
  sendReceipt: nothing thrown after 2; again: Vipps\Refused after 3
  setCategory: nothing thrown after 2; again: nothing thrown after 3
  addImage: nothing thrown after 2; again: Vipps\Refused after 3
answer lost:
  sendReceipt: nothing thrown after 2; again: Vipps\Refused after 3
  setCategory: nothing thrown after 2; again: nothing thrown after 3
  addImage: nothing thrown after 2; again: Vipps\Refused after 3
answer cut:
  sendReceipt: nothing thrown after 2; again: Vipps\Refused after 3
  setCategory: nothing thrown after 2; again: nothing thrown after 3
  addImage: nothing thrown after 2; again: Vipps\Refused after 3
done, and 502:
  sendReceipt: nothing thrown after 2; again: Vipps\Refused after 3
  setCategory: nothing thrown after 2; again: nothing thrown after 3
  addImage: nothing thrown after 2; again: Vipps\Refused after 3
never sent:
  sendReceipt: nothing thrown after 2; again: Vipps\Refused after 3
  setCategory: nothing thrown after 2; again: nothing thrown after 3
  addImage: nothing thrown after 2; again: Vipps\Refused after 3
all answers lost:
  sendReceipt: Vipps\OutcomeUnknown after 3; again: Vipps\Refused after 4
  setCategory: Vipps\OutcomeUnknown after 3; again: nothing thrown after 4
  addImage: Vipps\OutcomeUnknown after 3; again: Vipps\Refused after 4
done, and forbidden:
  sendReceipt: Vipps\OutcomeUnknown after 2; again: Vipps\Refused after 3
  setCategory: Vipps\OutcomeUnknown after 2; again: nothing thrown after 3
  addImage: Vipps\OutcomeUnknown after 2; again: Vipps\Refused after 3
