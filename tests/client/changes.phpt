--TEST--
changes() tells what happened since a snapshot, each with its own key, whoever looks and however often
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Change, Payment, State};

/** @param list<Change> $changes */
function told(array $changes): string
{
    return $changes === [] ? 'nothing' : implode(', ', array_map(fn (Change $change) => "{$change->event->name} $change->amount of $change->total", $changes));
}

$vipps = local_vipps();
$client = shop_client($vipps);
$created = $client->create(socks());
echo told($created->changes()), "\n";
$vipps->approve('acme-shop-1042');
$payment = $created->fresh();
echo told($client->changes('acme-shop-1042', $created)), "\n";
$payment->capture(20000, intent: 'shipment-1');
$payment->capture(20000, intent: 'shipment-2');
$vipps->portalCapture('acme-shop-1042', 5000);
$vipps->portalRefund('acme-shop-1042', 1000);
$payment->releaseRemaining();
$all = $payment->changes();
echo told($all), "\n";
echo told($payment->changes(since: $payment)), "\n";
echo told($client->changes('acme-shop-1042', $payment->fresh())), "\n";

/* From what the shop stored. */
$stored = Payment::fromArray(['reference' => 'acme-shop-1042', 'state' => State::Authorized, 'authorized' => 49900, 'captured' => 20000]);
$since = $client->changes('acme-shop-1042', $stored);
echo told($since), "\n";

$key = fn (Change $change) => $change->key;
$keys = array_map($key, $all);
echo count(array_unique($keys)), ' keys of ', implode(' ', array_unique(array_map(strlen(...), $keys))), ' characters, ',
    array_map($key, $since) === array_slice($keys, 2) ? 'the same' : 'others', " for each change\n";
$migrated = Vipps\Client::local($vipps, api: Vipps\Api::EPayment);
echo array_map($key, $migrated->changes('acme-shop-1042')) === $keys ? 'the same' : 'others', " over ePayment\n";
$last = end($all);
echo $last->time->format('Y-m-d'), ' ', amounts($last->payment), ' ', $last->payment === $all[0]->payment ? 'one payment' : 'several', ' ', amounts($last->payment->fresh()), "\n";

/* How it ends unpaid. */
$client->create(socks('acme-shop-1043'));
$vipps->reject('acme-shop-1043');
echo told($client->changes('acme-shop-1043')), "\n";
echo strtok(thrown(fn () => $client->changes('acme-shop-nowhere')), '('), "\n";

/* Of another payment nothing is since. */
$other = Payment::fromArray(['reference' => 'acme-shop-1044']);
$requests = count($vipps->requests());
echo thrown(fn () => $client->changes('acme-shop-1042', $other)), "\n", thrown(fn () => $payment->changes($other)), "\n";
echo count($vipps->requests()) - $requests, " requests\n";
?>
--EXPECT--
nothing
Authorized 49900 of 49900
Authorized 49900 of 49900, Captured 20000 of 20000, Captured 20000 of 40000, Captured 5000 of 45000, Refunded 1000 of 1000, Cancelled 4900 of 4900
Captured 20000 of 20000, Captured 20000 of 40000, Captured 5000 of 45000, Refunded 1000 of 1000, Cancelled 4900 of 4900
nothing
Captured 20000 of 40000, Captured 5000 of 45000, Refunded 1000 of 1000, Cancelled 4900 of 4900
6 keys of 36 characters, the same for each change
the same over ePayment
2026-11-20 49900: 49900 authorized, 45000 captured, 1000 refunded, 4900 cancelled, 44000 refundable one payment 49900: 49900 authorized, 45000 captured, 1000 refunded, 4900 cancelled, 44000 refundable
Aborted 0 of 0
Vipps\Refused: changes of acme-shop-nowhere was refused: NotFound 
ValueError: Vipps\Client::changes(): Argument #2 ($since) must be a snapshot of the same payment, not of "acme-shop-1044"
ValueError: Vipps\Payment::changes(): Argument #1 ($since) must be a snapshot of the same payment, not of "acme-shop-1044"
0 requests
