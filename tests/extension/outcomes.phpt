--TEST--
Refused, not sent and unknown are three classes with nothing to catch them by but Failure
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Failure};

$vipps = local_vipps();
$client = Client::local($vipps);
$payment = approved($client, $vipps);

function ending(Closure $work): void
{
    try {
        $work();
    } catch (Failure $e) {
        $parents = array_diff(class_implements($e) + class_parents($e), ['Throwable', 'Stringable', 'Exception']);
        echo $e::class, ' is ', implode(', ', $parents), '; ', $e->kind->name, ' ', $e->problem->operation, ' ',
            $e->problem->reference, ' HTTP ', $e->problem->httpStatus, ' ', $e->problem->group, '/', $e->problem->code,
            ' ', strlen((string) $e->problem->key), ' ', isset($e->retryAfter) ? ($e->retryAfter > 0 ? 'later' : 'now') : '-', "\n";
        echo $e->getMessage(), "\n";
        echo json_encode($e->getCode()), ' ', str_contains($e->supportText(), 'acme-shop-1042') ? 'support text' : $e->supportText(), "\n";
    }
}

ending(fn () => $payment->capture(60000, intent: 'shipment-1'));
$vipps->refuseConnection(times: 9);
ending(fn () => $payment->capture(10000, intent: 'shipment-2'));
while ($vipps->faultsLeft() > 0) {
    thrown(fn () => $payment->fresh());
}
$vipps->loseNextAnswer('capture', 9);
$vipps->delayHistory(3_600_000);
ending(fn () => $payment->capture(10000, intent: 'shipment-3'));
?>
--EXPECT--
Vipps\Refused is Vipps\Failure; CaptureTooHigh capture acme-shop-1042 HTTP 400 Payment/61 36 -
capture of acme-shop-1042 was refused: CaptureTooHigh (Payment/61): Captured amount exceeds the reserved amount
0 support text
Vipps\NotSent is Vipps\Failure; Connection capture acme-shop-1042 HTTP 0 / 36 later
capture of acme-shop-1042 was not carried out, and can be called again: Connection: The connection was refused
0 support text
Vipps\OutcomeUnknown is Vipps\Failure; NoAnswer capture acme-shop-1042 HTTP 0 / 36 later
capture of acme-shop-1042 may have happened; call again with the same arguments to find out: NoAnswer: The connection ended without an answer
0 support text
