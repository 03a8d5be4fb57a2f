--TEST--
What does not add up is found at its place, and nothing else
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{Books, Client, EntryType, Topic};

function audit(string $what, Closure $tamper): void
{
    $vipps = local_vipps();
    $vipps->feeRate(300, 100);
    $client = shop_client($vipps);
    sell($client, $vipps, ...['order-001' => 49900, 'order-002' => 10000, 'order-003' => 20000]);
    $client->refund('order-002', 4000, 'creditmemo-8');
    $tamper($vipps);
    $vipps->advance('2 days');
    $settlement = settlement_of($client);
    $books = new Books();
    foreach (Topic::cases() as $topic) {
        $books->add(...$settlement->entries('2026-11-20', '2026-11-21', $topic));
    }
    echo "$what: ", implode('; ', array_map(found(...), $books->findings())) ?: 'all is well', "\n";
}

audit('as it is', fn ($vipps) => null);
audit('an entry is not told', fn ($vipps) => $vipps->dropEntry('order-002', leaveGap: true));
audit('an entry is told with another amount', fn ($vipps) => $vipps->changeEntry('order-001', 49901, leaveGap: true));
audit('an entry is told twice', fn ($vipps) => $vipps->repeatEntry('order-002', exactly: true));
audit('Vipps refunded twice', fn ($vipps) => $vipps->repeatEntry('order-002'));
audit('Vipps captured something else', fn ($vipps) => $vipps->changeEntry('order-001', 49800));

echo "another currency, a fee alone\n";
$books = new Books();
$books->add(
    entry(pspReference: 'psp-1'),
    entry(pspReference: 'psp-2', reference: 'order-002', currency: 'DKK', amount: 1),
    entry(topic: Topic::Fees, type: EntryType::CaptureFee, pspReference: 'psp-9', amount: -300),
);
foreach ($books->findings() as $finding) {
    echo get_class($finding), ' ', found($finding), ", $finding->pspReference\n";
}
?>
--EXPECT--
as it is: all is well
an entry is not told: Gap in Funds on 2026-11-20: 49900 expected, 59900 found; Payout in Funds on 2026-11-20: 63203 expected, 73203 found; Fee in Fees on 2026-11-20: 0 expected, -400 found
an entry is told with another amount: Gap in Funds on 2026-11-20: 49901 expected, 49900 found; Payout in Funds on 2026-11-20: 73204 expected, 73203 found
an entry is told twice: Twice in Funds on 2026-11-20: 0 expected, -4000 found
Vipps refunded twice: all is well
Vipps captured something else: all is well
another currency, a fee alone
Vipps\Finding Currency in Funds on 2026-11-20: 0 expected, 1 found, psp-2
Vipps\Finding Fee in Fees on 2026-11-20: 0 expected, -300 found, psp-9
