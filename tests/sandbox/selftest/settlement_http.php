<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Control;
use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $check->that('settlement over HTTP: captured, settled, told, and in the bank', function (): void {
        $vipps = Remote::start();
        try {
            $shop = new Shop(new Client($vipps->url));
            $shop->login();
            $shop->create('1001');
            $vipps->approve('1001');
            $shop->capture('1001', 20000, 'k');
            $vipps->correct(-1);
            $vipps->settleNow();
            $id = $vipps->ledger()['id'];
            $today = $vipps->ledger()['entries']['funds'][0]['date'];
            $say = static fn (string $path) =>
                json_decode($shop->send('GET', $path, $shop->headers)->body, true, 64, JSON_THROW_ON_ERROR);
            Check::same([$id], array_column($say('/settlement/v1/ledgers')['items'], 'ledgerId'));
            $day = $say("/report/v2/ledgers/$id/funds/dates/$today")['items'];
            Check::same([20000, -1, -698, -19301], array_column($day, 'amount'));
            Check::same($day, $say("/report/v2/ledgers/$id/funds/feed")['items']);
            $account = $vipps->bankAccount();
            Check::same([[19301, true]], array_map(static fn ($p) => [$p['amount'], $p['arrived']], $account));
            $vipps->shareLedger('1111', '2222');
            $vipps->oddLedgers(true, 'balances');
            Check::same(['api:1111', 'api:2222'], $vipps->ledger('2222')['recipients']);
            Check::true(!isset($say("/report/v2/ledgers/$id/funds/feed")['items'][0]['balanceAfter']), 'no balances');
            Check::throws(LogicException::class, fn () => $vipps->abortPayout('1-1'));
        } finally {
            $vipps->stop();
        }
    });

    $check->that('settlement over HTTP: every control is there, with the same arguments', function (): void {
        foreach (get_class_methods(Control::class) as $method) {
            $say = static fn (string $class) => array_map(
                static fn (ReflectionParameter $p) => (string) $p->getType() . ' $' . $p->getName(),
                (new ReflectionMethod($class, $method))->getParameters(),
            );
            Check::same($say(Control::class), $say(Remote::class), $method);
        }
    });
};
