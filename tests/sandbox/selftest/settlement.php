<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Clock;
use Vipps\Sandbox\Keys;
use Vipps\Sandbox\LocalVipps;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    /** A shop on a Friday noon in Oslo, or at another moment there. */
    $open = static function (string $at = '2026-11-20 12:00', string $msn = Keys::MSN): Shop {
        $moment = new DateTimeImmutable($at, new DateTimeZone('Europe/Oslo'));
        $shop = Shop::open(new LocalVipps(Clock::standing($moment->getTimestamp() * 1000)), $msn);
        $shop->local()->rateLimits(false);
        return $shop;
    };

    /** Captured through ePayment; the key of the capture is "take-$reference-$amount". */
    $captured = static function (Shop $shop, string $reference, int $amount, ?int $of = null): void {
        $shop->epayment('POST', '', Shop::epay($reference, [
            'amount' => ['currency' => 'NOK', 'value' => $of ?? $amount],
        ]), "make-$reference");
        $shop->local()->approve($reference);
        $body = Shop::modification($amount);
        $shop->epayment('POST', "/$reference/capture", $body, "take-$reference-$amount");
    };

    /** Time goes by, and the token with it. */
    $later = static function (Shop $shop, string $span): void {
        $shop->local()->advance($span);
        $shop->login();
    };

    $get = static fn (Shop $shop, string $path, array $headers = []) =>
        $shop->send('GET', $path, $headers + $shop->headers);
    $say = static fn ($answer) => json_decode($answer->body, true, 64, JSON_THROW_ON_ERROR);

    $ledgerId = static fn (Shop $shop) => $shop->local()->ledger($shop->msn)['id'];
    $date = static fn (Shop $shop, string $date, string $topic = 'funds', string $query = '', array $headers = []) =>
        $get($shop, "/report/v2/ledgers/{$ledgerId($shop)}/$topic/dates/$date$query", $headers);
    $feed = static fn (Shop $shop, string $cursor = '', string $topic = 'funds', array $headers = []) => $get(
        $shop,
        "/report/v2/ledgers/{$ledgerId($shop)}/$topic/feed" . ($cursor === '' ? '' : '?cursor=' . urlencode($cursor)),
        $headers,
    );

    /** "capture 500", "refund -100" … of a page. @return list<string> */
    $lines = static fn (array $items) => array_map(static fn ($e) => "$e[entryType] $e[amount]", $items);

    // What is booked ----------------------------------------------------------------------------------------

    $check->that('settlement: captures and refunds of both APIs and of the portal are entries', function () use (
        $open,
        $captured,
        $feed,
        $say,
        $lines,
    ): void {
        $shop = $open();
        $captured($shop, 'order-1001', 30000, 49900);
        $shop->epayment('POST', '/order-1001/refund', Shop::modification(4000), 'back');
        $events = json_decode($shop->epayment('GET', '/order-1001/events')->body, true);
        $shop->approved('1002');
        $taken = json_decode($shop->capture('1002', 20000, 'k1')->body);
        $back = json_decode($shop->refund('1002', 500, 'k2')->body);
        $shop->local()->portalCapture('order-1001', 100);
        $shop->local()->portalRefund('1002', 7);
        $shop->epayment('POST', '/1002/capture', Shop::modification(11), 'k3');
        $shop->cancel('1002', true);

        $items = $say($feed($shop))['items'];
        Check::same([
            'capture 30000', 'refund -4000', 'capture 20000', 'refund -500', 'capture 100', 'refund -7', 'capture 11',
        ], $lines($items));
        $named = array_column($events, 'pspReference', 'name');
        Check::same([$named['CAPTURED'], $named['REFUNDED']], [$items[0]['pspReference'], $items[1]['pspReference']]);
        Check::same($taken->transactionInfo->transactionId, $items[2]['pspReference']);
        Check::same($back->transaction->transactionId, $items[3]['pspReference']);
        Check::same(
            ['order-1001', '1002', 'api:123456', 'NOK', '2026-11-20', '2026-11-20T11:00:00.002000Z'],
            [$items[0]['reference'], $items[2]['reference'], $items[0]['recipientHandle'], $items[0]['currency'],
                $items[0]['ledgerDate'], $items[0]['time']],
        );
        $fees = $say($feed($shop, '', 'fees'))['items'];
        Check::same(
            ['capture-fee -997', 'capture-fee -698', 'capture-fee -103', 'capture-fee -100'],
            $lines($fees),
        );
        Check::same([$named['CAPTURED'], 'order-1001'], [$fees[0]['pspReference'], $fees[0]['reference']]);
    });

    $check->that('settlement: what was refused, or only reserved, is no entry; direct captures are', function () use (
        $open,
        $feed,
        $say,
        $lines,
    ): void {
        $shop = $open();
        $shop->approved('1');
        $shop->capture('1', 60000, 'too-much');
        $shop->refund('1', 1, 'nothing-there');
        Check::same([], $say($feed($shop))['items']);
        $shop->local()->directCapture(true);
        $shop->approved('2');
        Check::same(['capture 49900'], $lines($say($feed($shop))['items']));
    });

    $check->that('settlement: a fee is a share and an amount, half an øre rounded up', function () use (
        $open,
        $captured,
        $feed,
        $say,
    ): void {
        $shop = $open();
        $rates = [[275, 100, 20000, 650], [275, 0, 200, 6], [275, 0, 199, 5], [250, 0, 100, 3], [0, 1, 1000, 1]];
        foreach ($rates as $i => [$hundredths, $fixed, $amount, $fee]) {
            $shop->local()->feeRate($hundredths, $fixed);
            $captured($shop, "order-200$i", $amount);
            $fees = $say($feed($shop, '', 'fees'))['items'];
            Check::same([-$fee, "order-200$i"], [end($fees)['amount'], end($fees)['reference']]);
        }
        $shop->local()->feeRate(0);
        $captured($shop, 'order-2009', 1000);
        Check::same(5, count($say($feed($shop, '', 'fees'))['items']), 'nothing costs no entry');
        Check::throws(ValueError::class, fn () => $shop->local()->feeRate(-1));
    });

    // Days --------------------------------------------------------------------------------------------------

    $check->that('settlement: a day ends at midnight in Oslo, in winter and in summer', function () use (
        $open,
        $captured,
        $feed,
        $say,
    ): void {
        $days = ['2026-11-20' => '2026-11-21', '2026-07-01' => '2026-07-02', '2026-10-25' => '2026-10-26'];
        foreach ($days as $day => $next) {
            $shop = $open("$day 23:59:50");
            $captured($shop, 'order-3001', 1000);
            $shop->local()->advance(9);
            $captured($shop, 'order-3002', 1000);
            $shop->local()->advance(1);
            $captured($shop, 'order-3003', 1000);
            $dates = array_column($say($feed($shop))['items'], 'ledgerDate', 'reference');
            Check::same([$day, $day, $next], [$dates['order-3001'], $dates['order-3002'], $dates['order-3003']]);
            $shop = $open("$day 23:59:50");
            $shop->local()->advance(10);
            Check::same($next, $shop->local()->ledger()['date'], 'the stroke of midnight');
        }
    });

    $check->that('settlement: a day is told once it is closed, at six in the morning', function () use (
        $open,
        $captured,
        $date,
        $say,
        $lines,
        $later,
    ): void {
        $shop = $open();
        $captured($shop, 'order-4001', 10000);
        $notYet = ['items' => [], 'hasMore' => false, 'tryLater' => true];
        Check::same($notYet, $say($date($shop, '2026-11-20')));
        $later($shop, '17 hours');
        Check::same($notYet, $say($date($shop, '2026-11-20')), 'at five');
        $later($shop, '1 hour');
        $page = $say($date($shop, '2026-11-20'));
        Check::same(['capture 10000', 'fees-retained -399', 'payout-scheduled -9601'], $lines($page['items']));
        Check::same(['items', 'hasMore', 'tryLater'], array_keys($page));
        Check::same([false, false], [$page['hasMore'], $page['tryLater']]);
        $fees = $say($date($shop, '2026-11-20', 'fees'))['items'];
        Check::same(['capture-fee -399', 'fees-retained 399'], $lines($fees));
        Check::same($fees[1]['pspReference'], $page['items'][1]['pspReference']);
        Check::same('2026-11-20T22:59:59.999000Z', $page['items'][2]['time']);
        Check::same($notYet, $say($date($shop, '2026-11-21')));
        Check::same($notYet, $say($date($shop, '2030-01-01')));
        Check::same(['items' => [], 'hasMore' => false, 'tryLater' => false], $say($date($shop, '2026-11-19')));
        $shop->local()->closeDaysAt(8);
        Check::same($notYet, $say($date($shop, '2026-11-20')), 'another hour');
        $later($shop, '2 hours');
        Check::same(3, count($say($date($shop, '2026-11-20'))['items']));
    });

    $check->that('settlement: money is in the bank on bank days, the weekend\'s on Tuesday', function () use (
        $open,
        $captured,
        $later,
    ): void {
        $shop = $open('2026-11-16 12:00'); // a Monday
        foreach (range(0, 7) as $day) {
            $captured($shop, "order-500$day", 10000 + $day);
            $later($shop, '1 day');
        }
        $oslo = static fn (int $ms) => (new DateTimeImmutable('@' . intdiv($ms, 1000)))
            ->setTimezone(new DateTimeZone('Europe/Oslo'))->format('D d H:i');
        $shop->local()->advance('3 days');
        $account = $shop->local()->bankAccount();
        Check::same(
            ['Wed 18 06:00', 'Thu 19 06:00', 'Fri 20 06:00', 'Mon 23 06:00',
                'Tue 24 06:00', 'Tue 24 06:00', 'Tue 24 06:00', 'Wed 25 06:00'],
            array_map(static fn ($p) => $oslo($p['arrives']), $account),
        );
        Check::same(range(9601, 9608), array_column($account, 'amount'));
        Check::same(array_fill(0, 8, true), array_column($account, 'arrived'));
        Check::same('30232101-2000008', end($account)['payout']);
        Check::same('Utb. 123456 Vippsnr 2000008', end($account)['text']);
    });

    $check->that('settlement: a payout is on its way before it is there', function () use ($open, $captured): void {
        $shop = $open('2026-11-18 12:00'); // a Wednesday
        $captured($shop, 'order-5100', 10000);
        Check::same([], $shop->local()->bankAccount());
        $shop->local()->advance('1 day');
        Check::same([false], array_column($shop->local()->bankAccount(), 'arrived'));
        $shop->local()->advance('17 hours');
        Check::same([false], array_column($shop->local()->bankAccount(), 'arrived'));
        $shop->local()->advance('1 hour');
        Check::same([true], array_column($shop->local()->bankAccount(), 'arrived'));
    });

    $check->that('settlement: settleNow() ends the day, and the money is in the bank', function () use (
        $open,
        $captured,
        $date,
        $say,
        $lines,
        $later,
    ): void {
        $shop = $open();
        $captured($shop, 'order-6001', 10000);
        $shop->local()->settleNow();
        $account = $shop->local()->bankAccount();
        Check::same([[9601, true]], array_map(static fn ($p) => [$p['amount'], $p['arrived']], $account));
        $there = $account[0]['arrives'];
        Check::same(3, count($say($date($shop, '2026-11-20'))['items']));
        $captured($shop, 'order-6002', 20000);
        Check::same(true, $say($date($shop, '2026-11-21'))['tryLater']);
        Check::same('2026-11-21', $shop->local()->ledger()['date']);
        $shop->local()->advance('1 day');
        Check::same('2026-11-21', $shop->local()->ledger()['date'], 'the day that was begun early ends on time');
        $later($shop, '1 day');
        $late = $say($date($shop, '2026-11-21'))['items'];
        Check::same(['capture 20000', 'fees-retained -698', 'payout-scheduled -19302'], $lines($late));
        $shop->local()->settleNow();
        $shop->local()->settleNow();
        $arrived = array_column($shop->local()->bankAccount(), 'arrived');
        Check::same([true, true], $arrived, 'and hurries what is on its way');
        Check::same($there, $shop->local()->bankAccount()[0]['arrives'], 'alone');
        Check::same('2026-11-23', $shop->local()->ledger()['date'], 'a day ahead at most, while nothing happens');
    });

    $check->that('settlement: what the bank did in the meantime belongs to its day', function () use (
        $open,
        $captured,
        $feed,
        $say,
        $later,
    ): void {
        $shop = $open('2026-11-20 22:30');
        $shop->local()->directCapture(true);
        $shop->create('slow', [], ['amount' => 201]);
        $shop->local()->approve('slow');    // known in an hour: 23:30
        $later($shop, '3 days');
        $items = $say($feed($shop))['items'];
        Check::same(['capture', '2026-11-20'], [$items[0]['entryType'], $items[0]['ledgerDate']]);
        Check::same('2026-11-20', end($items)['ledgerDate']);
    });

    // What else happens -------------------------------------------------------------------------------------

    $check->that('settlement: an aborted payout is back in the ledger, and in the next payout', function () use (
        $open,
        $captured,
        $feed,
        $say,
        $lines,
        $later,
    ): void {
        $shop = $open('2026-11-16 12:00');
        Check::throws(OutOfBoundsException::class, fn () => $shop->local()->abortPayout());
        $captured($shop, 'order-7001', 10000);
        $shop->local()->advance('1 day');
        $shop->local()->abortPayout();
        Check::throws(LogicException::class, fn () => $shop->local()->abortPayout('30232101-2000001'));
        $later($shop, '1 day');
        $items = $say($feed($shop))['items'];
        Check::same(
            ['capture 10000', 'fees-retained -399', 'payout-scheduled -9601', 'payout-aborted 9601',
                'payout-scheduled -9601'],
            $lines($items),
        );
        Check::same($items[2]['pspReference'], $items[3]['pspReference']);
        $account = $shop->local()->bankAccount();
        Check::same([true, false], array_column($account, 'aborted'));
        $shop->local()->advance('3 days');
        Check::same([false, true], array_column($shop->local()->bankAccount(), 'arrived'));
    });

    $check->that('settlement: disputes, corrections, and words that nobody knows', function () use (
        $open,
        $captured,
        $feed,
        $say,
        $lines,
    ): void {
        $shop = $open();
        $vipps = $shop->local();
        $captured($shop, 'order-7100', 10000);
        foreach ([10001, 0] as $amount) {
            Check::throws(ValueError::class, fn () => $vipps->dispute('order-7100', $amount));
        }
        $vipps->dispute('order-7100', 4000);
        $vipps->endDispute('123456/order-7100');
        $vipps->dispute('order-7100', 4000);
        $vipps->endDispute('order-7100');
        $vipps->correct(-5);
        $vipps->bookEntry('top-up', 300);
        $vipps->bookEntry('moon-tax', -7, 'order-7100');
        $vipps->bookEntry('service-fee', -900, topic: 'fees');
        $vipps->bookEntry('credit-note', 100, topic: 'fees');
        $vipps->bookEntry('capture', 5000, 'nobodys');
        $items = $say($feed($shop))['items'];
        Check::same(
            ['capture 10000', 'retained-disputed-capture -4000', 'returned-disputed-capture 4000', 'correction -5',
                'top-up 300', 'moon-tax -7', 'capture 5000'],
            $lines([...array_slice($items, 0, 3), ...array_slice($items, 5)]),
        );
        Check::same(count($items), count(array_unique(array_column($items, 'time'))), 'no line is like another');
        array_splice($items, 3, 2);
        Check::same($items[0]['pspReference'], $items[2]['pspReference']);
        Check::same([null, null], [$items[3]['reference'], $items[3]['recipientHandle']]);
        Check::same(['order-7100', 'api:123456'], [$items[5]['reference'], $items[5]['recipientHandle']]);
        Check::same(
            ['capture-fee -399', 'service-fee -900', 'credit-note 100', 'capture-fee -250'],
            $lines($say($feed($shop, '', 'fees'))['items']),
        );
        Check::throws(ValueError::class, fn () => $vipps->bookEntry('top-up', 1, topic: 'fund'));
        Check::throws(OutOfBoundsException::class, fn () => $vipps->dispute('order-7101'));
    });

    $check->that('settlement: nothing is paid out while Vipps has money to come', function () use (
        $open,
        $captured,
    ): void {
        $shop = $open();
        $shop->local()->feeRate(0);
        $captured($shop, 'order-7200', 1000);
        $shop->local()->correct(-1500);
        $shop->local()->settleNow();
        Check::same([[], -500], [$shop->local()->bankAccount(), $shop->local()->ledger()['balance']['funds']]);
        $captured($shop, 'order-7201', 2000);
        $shop->local()->settleNow();
        Check::same([1500], array_column($shop->local()->bankAccount(), 'amount'));
    });

    $check->that('settlement: gross, fees are invoiced when the month ends', function () use (
        $open,
        $captured,
        $feed,
        $say,
        $lines,
        $later,
    ): void {
        $shop = $open('2026-11-28 12:00');
        $shop->local()->retainFees(false);
        $captured($shop, 'order-7300', 10000);
        $later($shop, '1 day');
        $captured($shop, 'order-7301', 10000);
        $later($shop, '4 days');
        Check::same([10000, 10000], array_column($shop->local()->bankAccount(), 'amount'));
        $fees = $say($feed($shop, '', 'fees'))['items'];
        Check::same(['capture-fee -399', 'capture-fee -399', 'fees-invoiced 798'], $lines($fees));
        Check::same('2026-11-30', end($fees)['ledgerDate']);
    });

    // The APIs ----------------------------------------------------------------------------------------------

    $check->that('settlement: ledgers are listed as documented', function () use ($open, $get, $say): void {
        $shop = $open();
        $due = [
            'cursor' => '',
            'items' => [[
                'ledgerId' => '30232101',
                'currency' => 'NOK',
                'payoutBankAccount' => ['scheme' => 'BBAN:NO', 'id' => '86011117947'],
                'owner' => ['scheme' => 'business:NO:ORG', 'id' => '987654321'],
                'settlesForRecipientHandles' => ['api:123456'],
                'salesUnits' => [['name' => 'Shop api:123456', 'recipientHandle' => 'api:123456']],
            ]],
        ];
        Check::same($due, $say($get($shop, '/settlement/v1/ledgers')));
        Check::same($due, $say($get($shop, '/Settlement/v1/ledgers/?settlesForRecipientHandles=api%3A123456')));
        foreach (['api:654321', 'NO:123456'] as $other) {
            $none = $say($get($shop, "/settlement/v1/ledgers?settlesForRecipientHandles=$other"));
            Check::same(['cursor' => '', 'items' => []], $none);
        }
        Check::same(['ledgers' => 4], array_intersect_key($shop->local()->counters(), ['ledgers' => 1]));
    });

    $check->that('settlement: one ledger may serve several sales units', function () use (
        $open,
        $captured,
        $get,
        $say,
        $feed,
    ): void {
        $shop = $open();
        $shop->local()->shareLedger('123456', '234567');
        $second = Shop::open($shop->local(), '234567');
        $captured($shop, 'order-8001', 1000);
        $captured($second, 'order-8002', 2000);
        Check::same($shop->local()->ledger('123456')['id'], $shop->local()->ledger('234567')['id']);
        foreach ([$shop, $second] as $unit) {
            $found = $say($get($unit, "/settlement/v1/ledgers?settlesForRecipientHandles=api:$unit->msn"))['items'];
            Check::same([['api:123456', 'api:234567']], array_column($found, 'settlesForRecipientHandles'));
            $items = $say($feed($unit))['items'];
            Check::same(['api:123456', 'api:234567'], array_column($items, 'recipientHandle'));
        }
        Check::throws(LogicException::class, fn () => $shop->local()->shareLedger('123456', '345678'));
        $third = Shop::open($shop->local(), '345678');
        $path = "/report/v2/ledgers/{$shop->local()->ledger()['id']}/funds/feed";
        Check::same(404, $get($third, $path)->status);
    });

    $check->that('settlement: a partner sees all ledgers, page by page', function () use ($open, $get, $say): void {
        $shop = $open();
        $shop->local()->partner(true);
        $shop->local()->ledgerPageSize(1000, 2);
        foreach (['1001', '1002', '1003'] as $msn) {
            $shop->local()->ledger($msn);
        }
        $seen = [];
        $cursor = '';
        do {
            $query = $cursor === '' ? '' : '?cursor=' . urlencode($cursor);
            $page = $say($get($shop, "/settlement/v1/ledgers$query"));
            $seen[] = array_merge(...array_column($page['items'], 'settlesForRecipientHandles'));
            $cursor = $page['cursor'];
        } while ($cursor !== '');
        Check::same([['api:1001', 'api:1002'], ['api:1003', 'api:123456']], $seen);
        $one = $say($get($shop, '/settlement/v1/ledgers?settlesForRecipientHandles=api:1005'))['items'];
        Check::same([['api:1005']], array_column($one, 'settlesForRecipientHandles'));
    });

    $check->that('settlement: a sales unit has a ledger for each currency', function () use ($open, $get, $say): void {
        $shop = $open();
        $vipps = $shop->local();
        $vipps->partner(true);
        $vipps->ledger('1001');
        foreach (['NO' => 'NOK', 'FI' => 'EUR'] as $market => $currency) {
            $vipps->market($market);
            $amount = ['currency' => $currency, 'value' => 10000];
            $shop->epayment('POST', '', Shop::epay("order-$currency", ['amount' => $amount]), "make-$currency");
            $vipps->approve("order-$currency");
            $vipps->portalCapture("order-$currency");
        }
        $vipps->ledgerPageSize(1000, 1);
        $path = '/settlement/v1/ledgers?settlesForRecipientHandles=api:123456';
        $first = $say($get($shop, $path));
        // The cursor is enough.
        $second = $say($get($shop, '/settlement/v1/ledgers?cursor=' . urlencode($first['cursor'])));
        $both = [...$first['items'], ...$second['items']];
        Check::same([['NOK', 'EUR'], ''], [array_column($both, 'currency'), $second['cursor']]);
        Check::same(['BBAN:NO', 'BBAN:FI'], array_column(array_column($both, 'payoutBankAccount'), 'scheme'));
        $entry = $say($get($shop, "/report/v2/ledgers/{$both[1]['ledgerId']}/funds/feed"))['items'];
        Check::same([['EUR', 10000]], array_map(static fn ($e) => [$e['currency'], $e['amount']], $entry));
    });

    $check->that('settlement: a day comes in pages', function () use ($open, $captured, $date, $say): void {
        $shop = $open();
        foreach (range(1, 4) as $i) {
            $captured($shop, "order-830$i", 1000 * $i);
        }
        $shop->local()->settleNow();
        $captured($shop, 'order-8305', 1000);
        $all = $say($date($shop, '2026-11-20'))['items'];
        Check::same(6, count($all));
        $seen = [];
        $query = '';
        do {
            $page = $say($date($shop, '2026-11-20', 'funds', $query, ['Vipps-Feed-Page-Size' => '3']));
            $seen[] = $page['items'];
            Check::same($page['hasMore'], isset($page['cursor']));
            $query = '?cursor=' . urlencode($page['cursor'] ?? '');
        } while ($page['hasMore']);
        Check::same([3, 3], array_map(count(...), $seen));
        Check::same($all, array_merge(...$seen));
        $shop->local()->ledgerPageSize(5);
        Check::same(5, count($say($date($shop, '2026-11-20'))['items']));
    });

    $check->that('settlement: the feed never ends, and goes on exactly where it was', function () use (
        $open,
        $captured,
        $feed,
        $say,
        $lines,
    ): void {
        $shop = $open();
        $begin = $say($feed($shop));
        Check::same([[], true], [$begin['items'], $begin['tryLater']]);
        Check::true($begin['cursor'] !== '', 'a cursor is always there');
        Check::same($begin, $say($feed($shop, $begin['cursor'])));
        foreach (range(1, 5) as $i) {
            $captured($shop, "order-840$i", 1000 * $i);
        }
        $size = ['Vipps-Feed-Page-Size' => '2'];
        $cursor = $begin['cursor'];
        $seen = [];
        do {
            $page = $say($feed($shop, $cursor, 'funds', $size));
            Check::same(['cursor', 'items', 'tryLater'], array_keys($page));
            $seen[] = $lines($page['items']);
            Check::same($page['tryLater'], $cursor === $page['cursor']);
            $cursor = $page['cursor'];
        } while (!$page['tryLater']);
        Check::same(
            [['capture 1000', 'capture 2000'], ['capture 3000', 'capture 4000'], ['capture 5000'], []],
            $seen,
        );
        $captured($shop, 'order-8409', 9000);
        Check::same(['capture 9000'], $lines($say($feed($shop, $cursor))['items']));
    });

    $check->that('settlement: refusals have their shapes', function () use (
        $open,
        $get,
        $date,
        $feed,
        $say,
        $ledgerId,
    ): void {
        $shop = $open();
        $answer = $get($shop, '/report/v2/ledgers/1/funds/feed');
        Check::same([404, 'application/problem+json'], [$answer->status, $answer->headers['Content-Type']]);
        Check::same('No such ledgerId', $say($answer)['detail']);
        Check::same(404, $get($shop, '/report/v2/ledgers/1/fees/dates/2026-11-20')->status);
        $id = $ledgerId($shop);
        $wrong = [
            "/report/v2/ledgers/$id/money/feed",
            "/report/v2/ledgers/$id/funds/dates/2026-02-30",
            "/report/v2/ledgers/$id/funds/dates/20261120",
            "/report/v2/ledgers/$id/funds/dates/2026-11-20?cursor=eyJ9",
            "/report/v2/ledgers/$id/funds/feed?cursor=" . urlencode($say($feed($shop, '', 'fees'))['cursor']),
            '/settlement/v1/ledgers?cursor=x',
            '/settlement/v1/ledgers?settlesForRecipientHandles=123456',
        ];
        foreach ($wrong as $path) {
            $answer = $get($shop, $path);
            Check::same([500, 10002], [$answer->status, $say($answer)['errorCode'] ?? null], $path);
            Check::same(['errorCode', 'errorMessage', 'contextId'], array_keys($say($answer)));
        }
        foreach (['0', '1001', 'all', '-1', ''] as $size) {
            Check::same(500, $feed($shop, '', 'funds', ['Vipps-Feed-Page-Size' => $size])->status, "size $size");
        }
        Check::same(405, $shop->send('POST', '/settlement/v1/ledgers', $shop->headers)->status);
        Check::same(404, $get($shop, "/report/v2/ledgers/$id/funds")->status);
        $shop->local()->revokeTokens();
        foreach (['/settlement/v1/ledgers', "/report/v2/ledgers/$id/funds/feed"] as $path) {
            $answer = $get($shop, $path);
            Check::same(
                [401, ['code' => 'Unauthorized', 'message' => 'Please check your API keys']],
                [$answer->status, $say($answer)],
            );
        }
        $shop->login();
        $shop->local()->answerNext(500, ['errorCode' => 10001], 'feed');
        Check::same([200, 500, 200], [$date($shop, '2026-11-20')->status, $feed($shop)->status, $feed($shop)->status]);
        $asked = array_column($shop->local()->requests('entries', $id), 'status');
        Check::same([500, 500, 500, 200], $asked);
    });

    $check->that('settlement: another sales unit\'s ledger is unknown', function () use ($open, $get, $ledgerId): void {
        $shop = $open();
        $other = Shop::open($shop->local(), '999999');
        $path = '/report/v2/ledgers/' . $ledgerId($other) . '/funds/feed';
        Check::same([200, 404], [$get($other, $path)->status, $get($shop, $path)->status]);
        $shop->local()->partner(true);
        Check::same(200, $get($shop, $path)->status);
    });

    $check->that('settlement: the documented oddities', function () use (
        $open,
        $captured,
        $date,
        $get,
        $say,
        $lines,
    ): void {
        $shop = $open('2026-07-01 12:00');
        $captured($shop, 'order-9001', 10000);
        $shop->local()->correct(1);
        $shop->local()->settleNow();
        $plain = $say($date($shop, '2026-07-01'))['items'];
        $shop->local()->oddLedgers(true, 'names');
        $items = $say($date($shop, '2026-07-01'))['items'];
        Check::same('scheduled-for-payout -9602', $lines($items)[3]);
        $shop->local()->oddLedgers(false);
        Check::same($plain, $say($date($shop, '2026-07-01'))['items']);
        $shop->local()->oddLedgers(true, 'times');
        $items = $say($date($shop, '2026-07-01'))['items'];
        Check::same('2026-07-01T12:00:00.002000+0200', $items[0]['time']);
        Check::same(strtotime($plain[0]['time']), strtotime($items[0]['time']));
        $shop->local()->oddLedgers(true);
        $page = $say($date($shop, '2026-07-01'));
        Check::same(['items'], array_keys($page));
        $members = ['pspReference', 'time', 'ledgerDate', 'entryType', 'currency', 'amount'];
        Check::same($members, array_keys($page['items'][1]));
        Check::same(['items'], array_keys($say($get($shop, '/settlement/v1/ledgers'))));
        Check::throws(ValueError::class, fn () => $shop->local()->oddLedgers(true, 'colours'));
    });

    $check->that('settlement: strange words add members and types, and move no money', function () use (
        $open,
        $captured,
        $date,
        $say,
        $lines,
    ): void {
        $shop = $open();
        $captured($shop, 'order-9101', 10000);
        $shop->local()->settleNow();
        $plain = $say($date($shop, '2026-11-20'));
        $shop->local()->strangeWords(true);
        $page = $say($date($shop, '2026-11-20'));
        Check::same(
            ['review 0', 'capture 10000', 'fees-retained -399', 'payout-scheduled -9601'],
            $lines($page['items']),
        );
        $first = $page['items'][0];
        Check::same([0, 0], [$first['balanceBefore'], $first['balanceAfter']]);
        Check::true(isset($page['addedLater'], $first['addedLater']), 'members of tomorrow');
        $times = array_column($page['items'], 'time');
        Check::true(preg_grep('~\.\d{6}Z$~', $times) !== $times, 'times in other forms');
        foreach ($plain['items'] as $i => $entry) {
            Check::same(strtotime($entry['time']), strtotime($page['items'][$i + 1]['time']));
        }
    });

    // Seeded differences ------------------------------------------------------------------------------------

    /** Whether each balance follows from the one before. */
    $chained = static function (array $items): bool {
        $before = $items[0]['balanceBefore'] ?? 0;
        foreach ($items as $entry) {
            if ($entry['balanceBefore'] !== $before || $entry['balanceAfter'] !== $before + $entry['amount']) {
                return false;
            }
            $before = $entry['balanceAfter'];
        }
        return true;
    };

    $check->that('settlement: differences with balances that agree', function () use (
        $open,
        $captured,
        $date,
        $feed,
        $say,
        $lines,
        $chained,
    ): void {
        $shop = $open();
        $vipps = $shop->local();
        foreach (range(1, 4) as $i) {
            $captured($shop, "order-950$i", 10000 * $i);
        }
        $vipps->portalRefund('order-9504', 3000);
        $vipps->dropEntry('order-9501');
        $vipps->changeEntry('order-9502', 19999);
        $vipps->repeatEntry('order-9504');
        $vipps->repeatEntry('order-9503', 'capture');
        $vipps->settleNow();
        $items = $say($date($shop, '2026-11-20'))['items'];
        Check::same(
            ['capture 19999', 'capture 30000', 'capture 40000', 'refund -3000', 'refund -3000', 'capture 30000',
                'fees-retained -3988', 'payout-scheduled -110011'],
            $lines($items),
        );
        Check::true($items[3]['pspReference'] !== $items[4]['pspReference'], 'done twice');
        $fees = $say($feed($shop, '', 'fees'))['items'];
        Check::same(
            ['capture-fee -698', 'capture-fee -997', 'capture-fee -1296', 'capture-fee -997', 'fees-retained 3988'],
            $lines($fees),
        );
        Check::true($chained($items) && $chained($fees), 'the balances agree');
        Check::throws(LogicException::class, fn () => $vipps->dropEntry('order-9502'));
        Check::throws(OutOfBoundsException::class, fn () => $vipps->dropEntry('order-9501'));
    });

    $check->that('settlement: differences that leave a gap, and lines told twice', function () use (
        $open,
        $captured,
        $date,
        $feed,
        $say,
        $lines,
        $chained,
    ): void {
        $shop = $open();
        $vipps = $shop->local();
        foreach (range(1, 3) as $i) {
            $captured($shop, "order-960$i", 10000 * $i);
        }
        $vipps->repeatEntry('order-9601', 'capture', exactly: true);
        $vipps->settleNow();
        $books = $vipps->ledger();
        $told = ['capture 10000', 'capture 20000', 'capture 30000', 'capture 10000', 'fees-retained -2094',
            'payout-scheduled -57906'];
        $items = $say($date($shop, '2026-11-20'))['items'];
        Check::same($told, $lines($items));
        Check::same($items[0], $items[3]);
        Check::same(5, count($books['entries']['funds']));
        $vipps->dropEntry('order-9602', leaveGap: true);
        $vipps->changeEntry('order-9603', 30001, leaveGap: true);
        $items = $say($date($shop, '2026-11-20'))['items'];
        Check::same(
            ['capture 10000', 'capture 30001', 'capture 10000', 'fees-retained -2094', 'payout-scheduled -57906'],
            $lines($items),
        );
        Check::true(!$chained($items), 'a gap');
        Check::same($books, $vipps->ledger(), 'the bank knows better');
        $vipps->changeEntry('order-9601', 1, leaveGap: true);
        $items = $say($date($shop, '2026-11-20'))['items'];
        Check::same(['capture 1', $items[0]], [$lines($items)[0], $items[2]], 'to the letter, always');
        $end = $say($feed($shop))['cursor'];
        $captured($shop, 'order-9609', 500);
        $vipps->dropEntry('order-9609', leaveGap: true);
        Check::same(['cursor' => $end, 'items' => [], 'tryLater' => true], $say($feed($shop, $end)));
        Check::same(5, count($say($feed($shop, '', 'fees'))['items']));
    });

    // All of it ---------------------------------------------------------------------------------------------

    $check->that('settlement: over random days every øre is accounted for', function () use (
        $open,
        $captured,
        $date,
        $feed,
        $say,
        $chained,
        $later,
    ): void {
        foreach ([1, 2, 3] as $seed) {
            mt_srand($seed);
            $shop = $open('2026-10-20 09:00');
            $vipps = $shop->local();
            $vipps->retainFees($seed !== 3);
            [$fees, $moved, $other, $references] = [0, 0, 0, []];
            for ($step = 0; $step < 250; $step++) {
                $reference = $references === [] ? '' : $references[array_rand($references)];
                $money = $reference === '' ? null : $vipps->moneyMoved($reference);
                switch (mt_rand(0, 7)) {
                    case 0: case 1: case 2:
                        $vipps->feeRate($rate = mt_rand(0, 400), $fixed = mt_rand(0, 200));
                        $captured($shop, $references[] = sprintf('order-%05d', $step), $amount = mt_rand(100, 90000));
                        $fees += (int) round($amount * $rate / 10000, 0, PHP_ROUND_HALF_UP) + $fixed;
                        break;
                    case 3: case 4:
                        if ($money !== null && $money->captured > $money->refunded) {
                            $vipps->portalRefund($reference, mt_rand(1, $money->captured - $money->refunded));
                        }
                        break;
                    case 5:
                        $vipps->correct($amount = mt_rand(-5000, 5000));
                        $other += $amount;
                        break;
                    case 6:
                        $goes = array_filter($vipps->bankAccount(), static fn ($p) => !$p['aborted']);
                        if ($goes !== [] && mt_rand(0, 3) === 0) {
                            $vipps->abortPayout();
                        }
                        break;
                    case 7:
                        $vipps->advance(mt_rand(1, 30) * 3600);
                        $shop->login();
                }
            }
            $later($shop, '3 days');
            foreach ($references as $reference) {
                $money = $vipps->moneyMoved($reference);
                $moved += $money->captured - $money->refunded;
            }
            $books = $vipps->ledger();
            $paid = array_filter($vipps->bankAccount(), static fn ($p) => !$p['aborted']);
            $retained = array_sum(array_column(
                array_filter($books['entries']['funds'], static fn ($e) => $e['type'] === 'fees-retained'),
                'amount',
            ));
            $in = array_sum(array_column($paid, 'amount')) + $books['balance']['funds'];
            Check::same($moved + $other + $retained, $in, "funds, seed $seed");
            $charged = array_sum(array_column(
                array_filter($books['entries']['fees'], static fn ($e) => $e['type'] === 'capture-fee'),
                'amount',
            ));
            Check::same(-$fees, $charged, "fees, seed $seed");
            Check::same($seed === 3 ? 0 : $charged, $retained);
            foreach (['funds', 'fees'] as $topic) {
                $all = $say($feed($shop, '', $topic))['items'];
                Check::same(
                    array_column($books['entries'][$topic], 'balanceAfter'),
                    array_column($all, 'balanceAfter'),
                );
                Check::true($chained($all), "$topic, seed $seed: a gap");
                $times = array_column($all, 'time');
                $sorted = $times;
                sort($sorted);
                Check::same($sorted, $times, 'in the order of time');
                $byDay = [];
                foreach (array_unique(array_column($all, 'ledgerDate')) as $day) {
                    $page = $say($date($shop, $day, $topic));
                    $byDay = [...$byDay, ...$page['items']];
                    $payouts = array_keys(array_column($page['items'], 'entryType'), 'payout-scheduled', true);
                    Check::true(in_array($payouts, [[], [count($page['items']) - 1]], true), 'last of its day');
                }
                Check::same(array_slice($all, 0, count($byDay)), $byDay, 'days are the feed cut up');
            }
            // Each payout is all that came since the one before it.
            $sum = 0;
            foreach ($books['entries']['funds'] as $entry) {
                $sum += $entry['amount'];
                Check::true($entry['type'] !== 'payout-scheduled' || $sum === 0, "payout $entry[pspReference]");
            }
        }
    });

    (require __DIR__ . '/settlement_http.php')($check);
};
