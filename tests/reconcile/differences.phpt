--TEST--
What differs between shop and ledger is found, each by its name, and nothing else
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/reconcile.inc';

use Vipps\{Api, Client};
use Vipps\Sandbox\InProcess;

/** What is found, night by night where it changes; the same over both APIs. */
function told(string $what, Closure $happens, string $later = '1 day'): void
{
    [$found, $same] = array_map(fn (Api $api) => nights(new Bookkeeper($api), $happens, $later), Api::cases());
    echo "$what\n", $found, $same === $found ? '' : "over the other API:\n$same";
}

/**
 * Honest sales before and after; and one of 499 kroner, of which 50 were given back, that something happens to.
 */
function nights(Bookkeeper $shop, Closure $happens, string $later): string
{
    $shop->take($shop->sell());
    $order = $shop->sell();
    $shop->take($order);
    $shop->giveBack($order, 5000);
    $last = $shop->sell(2);
    $shop->take($last, 49900);
    $shop->giveBack($last, 5000);
    $happens($shop->vipps, $order->reference, $shop);
    $said = $before = '';
    foreach ([$later, '1 day', '5 days'] as $night => $span) {
        $found = '  ' . implode("\n  ", $shop->night($span) ?: ['nothing']) . "\n";
        if ($found !== $before) {
            $said .= ($night === 0 ? '' : "  later:\n") . $found;
        }
        $before = $found;
    }
    return $said;
}

told('as it should be', fn () => null);
told('missing capture', fn (InProcess $vipps, string $reference) => $vipps->dropEntry($reference));
told('missing capture, before the day is closed', fn (InProcess $vipps, string $reference) => $vipps->dropEntry($reference), '15 hours');
told('missing capture, and nothing else is told of the order', function (InProcess $vipps, string $reference, Bookkeeper $shop): void {
    $vipps->dropEntry($shop->orders[0]->reference);
});
told('missing capture, late in the evening: it may be in the next day', function (InProcess $vipps, string $reference, Bookkeeper $shop): void {
    $vipps->advance('10 hours 45 minutes');
    $shop->take($shop->sell());
    $vipps->dropEntry($shop->orders[3]->reference);
}, '7 hours');
told('missing refund', fn (InProcess $vipps, string $reference) => $vipps->dropEntry($reference, 'refund'));
told('double refund', fn (InProcess $vipps, string $reference) => $vipps->repeatEntry($reference));
told('double capture', fn (InProcess $vipps, string $reference) => $vipps->repeatEntry($reference, 'capture'));
told('wrong amount', fn (InProcess $vipps, string $reference) => $vipps->changeEntry($reference, 48900));
told('wrong amount of a refund', fn (InProcess $vipps, string $reference) => $vipps->changeEntry($reference, -5100, 'refund'));
told('refund in the portal', fn (InProcess $vipps, string $reference) => $vipps->portalRefund($reference, 7000));
told('capture in the portal', function (InProcess $vipps, string $reference, Bookkeeper $shop): void {
    $vipps->portalCapture($shop->sell()->reference);
});
told('a second capture in the portal', function (InProcess $vipps, string $reference, Bookkeeper $shop): void {
    $vipps->portalCapture($shop->orders[2]->reference, 20000);
});
told('a payment of no order', fn (InProcess $vipps) => $vipps->bookEntry('capture', 10000, 'somebody-elses-1'));
told('entry dropped', fn (InProcess $vipps, string $reference) => $vipps->dropEntry($reference, leaveGap: true));
told('entry told with another amount', fn (InProcess $vipps, string $reference) => $vipps->changeEntry($reference, 49800, leaveGap: true));
told('entry told twice', fn (InProcess $vipps, string $reference) => $vipps->repeatEntry($reference, exactly: true));
told('payout of another amount', function (InProcess $vipps): void {
    $vipps->advance('1 day');
    $vipps->changeEntry($vipps->bankAccount()[0]['text'], -100, 'payout-scheduled', leaveGap: true);
});
told('the portal, and the shop hears of it', function (InProcess $vipps, string $reference, Bookkeeper $shop): void {
    $vipps->portalRefund($reference, 7000);
    $shop->orders[1]->learn($shop->client);
});
told('disputed, corrected, and a payout that the bank did not take', function (InProcess $vipps, string $reference): void {
    $vipps->dispute($reference, 1000);
    $vipps->correct(-700);
    $vipps->advance('1 day');
    $vipps->abortPayout();
});

$shop = new Bookkeeper(Api::EPayment);
$shop->vipps->shareLedger('123456', '654321');
$other = Client::local($shop->vipps, Api::EPayment, '654321');
$other->create(socks('another-shop-1'));
$shop->vipps->approve('another-shop-1');
$other->capture('another-shop-1');
$shop->take($shop->sell());
echo "another sales unit in the same ledger\n  ", implode("\n  ", $shop->night() ?: ['nothing']), "\n";
echo '  ', count($shop->settlements->books()[0]->payments()), " payments in the ledger\n";
?>
--EXPECT--
as it should be
  nothing
missing capture
  missing capture: example-shop-2-1, 499,00 kr expected, 0,00 kr in the ledger
missing capture, before the day is closed
  nothing
  later:
  missing capture: example-shop-2-1, 499,00 kr expected, 0,00 kr in the ledger
missing capture, and nothing else is told of the order
  missing capture: example-shop-1-1, 499,00 kr expected, 0,00 kr in the ledger
missing capture, late in the evening: it may be in the next day
  nothing
  later:
  missing capture: example-shop-4-1, 499,00 kr expected, 0,00 kr in the ledger
missing refund
  missing refund: example-shop-2-1, 50,00 kr expected, 0,00 kr in the ledger
double refund
  double refund: example-shop-2-1, 0,00 kr expected, 50,00 kr in the ledger
double capture
  unknown capture: example-shop-2-1, 0,00 kr expected, 499,00 kr in the ledger
wrong amount
  capture of another amount: example-shop-2-1, 499,00 kr expected, 489,00 kr in the ledger
wrong amount of a refund
  refund of another amount: example-shop-2-1, 50,00 kr expected, 51,00 kr in the ledger
refund in the portal
  unknown refund: example-shop-2-1, 0,00 kr expected, 70,00 kr in the ledger
capture in the portal
  unknown capture: example-shop-4-1, 0,00 kr expected, 499,00 kr in the ledger
a second capture in the portal
  unknown capture: example-shop-3-1, 0,00 kr expected, 200,00 kr in the ledger
a payment of no order
  unknown capture: somebody-elses-1, 0,00 kr expected, 100,00 kr in the ledger
entry dropped
  missing capture: example-shop-2-1, 499,00 kr expected, 0,00 kr in the ledger
  gap in the ledger: funds of 2026-11-20, 499,00 kr expected, 998,00 kr in the ledger
  payout of another amount: funds of 2026-11-20, 850,24 kr expected, 1 349,24 kr in the ledger
  fee without its capture: fees of 2026-11-20, 0,00 kr expected, -15,92 kr in the ledger
entry told with another amount
  capture of another amount: example-shop-2-1, 499,00 kr expected, 498,00 kr in the ledger
  gap in the ledger: funds of 2026-11-20, 997,00 kr expected, 998,00 kr in the ledger
  payout of another amount: funds of 2026-11-20, 1 348,24 kr expected, 1 349,24 kr in the ledger
entry told twice
  entry told twice: funds of 2026-11-20, 0,00 kr expected, -50,00 kr in the ledger
payout of another amount
  gap in the ledger: funds of 2026-11-20, 1 348,24 kr expected, 0,00 kr in the ledger
  payout of another amount: funds of 2026-11-20, 1 349,24 kr expected, 1,00 kr in the ledger
the portal, and the shop hears of it
  nothing
disputed, corrected, and a payout that the bank did not take
  nothing
another sales unit in the same ledger
  nothing
  2 payments in the ledger
