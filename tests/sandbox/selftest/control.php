<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Clock;
use Vipps\Sandbox\Http\Fate;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\InProcess;
use Vipps\Sandbox\LocalVipps;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $check->that(
        'callback: POST to prefix/v2/payments/orderId, Authorization is the authToken as it was given',
        function (): void {
            $shop = Shop::open()->approved('o');
            $callback = $shop->local()->callback('o');
            Check::same('POST', $callback->method);
            Check::same('https://shop.example/vipps/v2/payments/o', $callback->uri);
            Check::same('token-of-o', $callback->headers['Authorization']);
            $body = json_decode($callback->body);
            Check::same([123456, 'o', 'RESERVED', 49900], [$body->merchantSerialNumber, $body->orderId,
                $body->transactionInfo->status, $body->transactionInfo->amount]);
            $shop->capture('o', 100, 'k');
            $shop->cancel('o', true);
            Check::same(1, count($shop->local()->callbacks('o')), 'the shop\'s own acts are not called back');
        },
    );

    $check->that('callback: the customer\'s no is CANCELLED', function (): void {
        foreach (['reject', 'cancelByUser'] as $what) {
            $shop = Shop::open();
            $shop->create('o');
            $shop->local()->$what('o');
            Check::same('CANCELLED', json_decode($shop->local()->callback('o')->body)->transactionInfo->status);
            Check::same(['CANCEL', 'INITIATE'], $shop->operations('o'));
        }
    });

    $check->that('memory: who lets go of a local Vipps lets go of all that is in it', function (): void {
        gc_collect_cycles();
        $shop = Shop::open()->approved('o');
        $shop->local()->addWebhook('https://shop.example/hook');
        $shop->capture('o', 10000, 'k');
        $shop->express('express', null);
        $shop->local()->shippingRequest('express');
        $shop->epayment('POST', '', Shop::epay('epayment'), 'k');
        $shop->local()->approve('epayment');
        Check::same('CREATED', $shop->local()->nextWebhook()?->event);
        unset($shop);
        Check::same(0, gc_collect_cycles());
    });

    $check->that('faults: a lost answer was worked for, a lost request was not', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->local()->loseNextAnswer('capture');
        Check::same(200, $shop->ecom('GET', '/o/details')->status, 'others are not hit');
        Check::same(Fate::Lost, $shop->capture('o', 10000, 'a')->fate);
        Check::same(10000, $shop->local()->moneyMoved('o')->captured);
        Check::same(200, $shop->capture('o', 10000, 'a')->status);
        $shop->local()->loseNextRequest('capture', times: 2);
        Check::same(Fate::Lost, $shop->capture('o', 10000, 'b')->fate);
        Check::same(Fate::Lost, $shop->capture('o', 10000, 'b')->fate);
        Check::same(10000, $shop->local()->moneyMoved('o')->captured);
        Check::same(200, $shop->capture('o', 10000, 'b')->status);
        Check::same(0, $shop->local()->faultsLeft());
    });

    $check->that('faults: without a name they spare the token request', function (): void {
        $shop = Shop::open();
        $shop->local()->failNext(503);
        Check::same(200, $shop->login()->status);
        Check::same(503, $shop->create('o')->status);
        $shop->local()->failNext(503, 'token');
        Check::same(200, $shop->create('o')->status);
        Check::same(1, $shop->local()->faultsLeft());
    });

    $check->that('faults: any answer instead of the true one, before or after the work', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->local()->answerNext(418, ['a' => 1], 'capture', headers: ['X-Tea' => 'yes']);
        $answer = $shop->capture('o', 100, 'k');
        Check::same([418, '{"a":1}', 'yes'], [$answer->status, $answer->body, $answer->headers['X-Tea']]);
        Check::same(0, $shop->local()->moneyMoved('o')->captured);
        $shop->local()->failNext(502, 'capture', afterWork: true);
        $answer = $shop->capture('o', 100, 'k');
        Check::same(502, $answer->status);
        Check::true(str_contains($answer->body, '<html>'), 'a page');
        Check::same(100, $shop->local()->moneyMoved('o')->captured);
        $shop->local()->rateLimitNext('refund', retryAfter: 7);
        Check::same('7', $shop->refund('o', 100, 'r')->headers['Retry-After']);
        $shop->local()->errorNext('VippsError', '94', 'refund');
        Check::same('VippsError/94', Shop::code($shop->refund('o', 100, 'r')));
        Check::same(200, $shop->refund('o', 100, 'r')->status);
    });

    $check->that('faults: a garbled and a cut answer were worked for', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->local()->garbleNextAnswer('capture');
        Check::same(null, json_decode($shop->capture('o', 100, 'a')->body));
        $shop->local()->cutNextAnswer('capture', bytes: 7);
        $answer = $shop->capture('o', 100, 'b');
        Check::same([Fate::Cut, 7], [$answer->fate, $answer->cutAt]);
        Check::same(2, $shop->local()->moneyMoved('o')->captures);
    });

    $check->that('faults: an operation that does not exist is an error of the test', function (): void {
        Check::throws(ValueError::class, fn () => Shop::open()->local()->loseNextAnswer('captures'));
        Shop::open()->local()->loseNextAnswer('initiate');
        Shop::open()->local()->loseNextAnswer('details');
    });

    $check->that('clock: days, seconds and DateInterval; nonsense is refused', function (): void {
        $clock = Clock::standing(0);
        $clock->advance($clock->milliseconds('181 days'));
        $clock->advance($clock->milliseconds(2));
        $clock->advance($clock->milliseconds(new DateInterval('PT1H')));
        Check::same((181 * 86400 + 2 + 3600) * 1000, $clock->now());
        Check::throws(ValueError::class, fn () => $clock->milliseconds('soon'));
        Check::throws(ValueError::class, fn () => $clock->advance(-1));
    });

    $check->that('requests: what was asked is listed, without credentials', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->ecom('POST', '/o/capture', ['merchantInfo' => ['merchantSerialNumber' => '123456'],
            'transaction' => ['transactionText' => 'x']], ['X-Request-Id' => 'k', 'Vipps-System-Name' => 'acme']);
        $captures = $shop->local()->requests('capture', 'o');
        Check::same(1, count($captures));
        Check::same(['k', 200, 'o', 'acme'], [$captures[0]->key, $captures[0]->status, $captures[0]->reference,
            $captures[0]->system['vipps-system-name']]);
        $everything = json_encode($shop->local()->requests());
        Check::true(!str_contains($everything, substr($shop->headers['Authorization'], 7, 50)), 'no token');
        Check::true(!str_contains($everything, 'local-secret'), 'no secret');
    });

    $check->that('portal: what the merchant does there is seen by the API, and not called back', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->local()->portalCapture('o', 20000);
        $shop->local()->portalRefund('o', 5000);
        $shop->local()->portalCancel('o');
        Check::same(['VOID', 'REFUND', 'CAPTURE', 'RESERVE', 'INITIATE'], $shop->operations('o'));
        Check::same(1, count($shop->local()->callbacks('o')));
    });

    $check->that('two sales units may use one reference; a test then names the unit', function (): void {
        $shop = Shop::open();
        $shop->create('o');
        Shop::open($shop->local(), '654321')->create('o');
        Check::throws(OutOfBoundsException::class, fn () => $shop->local()->approve('o'));
        $shop->local()->approve('654321/o');
        Check::same(0, $shop->local()->moneyMoved('123456/o')->authorized);
        Check::throws(OutOfBoundsException::class, fn () => $shop->local()->approve('nothing'));
    });

    $check->that('reset forgets everything', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->local()->reset();
        Check::same([], $shop->local()->requests());
        Check::same(401, $shop->ecom('GET', '/o/details')->status);
        $shop->login();
        Check::same(404, $shop->ecom('GET', '/o/details')->status);
    });

    $check->that('the same seed gives the same identifiers', function (): void {
        $make = static fn () => Shop::open(new LocalVipps(Clock::standing(0), seed: 'x'))->create('o')->body;
        Check::same($make(), $make());
    });

    $check->that('pages: landing, phone number, app, approve, and back to the shop', function (): void {
        $shop = Shop::open();
        $link = substr(json_decode($shop->create('o')->body)->url, strlen('https://vipps.invalid'));
        $token = substr($link, strlen('/landing?token='));
        $page = $shop->send('GET', $link);
        Check::same(200, $page->status);
        Check::true(str_contains($page->body, '499,00 kr'), 'the amount');
        Check::same(422, $shop->send('POST', '/landing', [], "token=$token&phone=12")->status);
        $next = $shop->send('POST', '/landing', [], "token=$token&phone=912+34+567");
        Check::same([303, "/app?token=$token"], [$next->status, $next->headers['Location']]);
        Check::true(str_contains($shop->send('GET', "/app?token=$token")->body, 'value="approve"'), 'a button');
        $back = $shop->send('POST', '/app', [], "token=$token&answer=approve");
        Check::same([303, 'https://shop.example/order/o'], [$back->status, $back->headers['Location']]);
        Check::same(['RESERVE', 'INITIATE'], $shop->operations('o'));
        Check::same(410, $shop->send('POST', '/app', [], "token=$token&answer=approve")->status);
        Check::same(410, $shop->send('GET', $link)->status);
        Check::same(404, $shop->send('GET', '/landing?token=x')->status);
    });

    $check->that('pages: reject and cancel end the payment; a text from the shop is no HTML', function (): void {
        foreach (['reject', 'leave'] as $how) {
            $shop = Shop::open();
            $url = json_decode($shop->create('o', [], ['transactionText' => '<b>"socks"'])->body)->url;
            $token = explode('token=', $url)[1];
            Check::true(!str_contains($shop->send('GET', "/landing?token=$token")->body, '<b>'), 'escaped');
            Check::same(303, $shop->send('POST', '/app', [], "token=$token&answer=$how")->status);
            Check::same(['CANCEL', 'INITIATE'], $shop->operations('o'));
        }
    });

    $check->that('pages: the link dies after five minutes, unless the customer came in time', function (): void {
        $shop = Shop::open();
        $late = explode('token=', json_decode($shop->create('late')->body)->url)[1];
        $quick = explode('token=', json_decode($shop->create('quick')->body)->url)[1];
        $shop->send('POST', '/landing', [], "token=$quick&phone=91234567");
        $shop->local()->advance('5 minutes');
        Check::same(410, $shop->send('GET', "/landing?token=$late")->status);
        Check::same(200, $shop->send('GET', "/app?token=$quick")->status);
        $shop->local()->advance('5 minutes');
        Check::same(410, $shop->send('POST', '/app', [], "token=$quick&answer=approve")->status);
    });

    // What an Exchange holds can be seen only without the extension.
    extension_loaded('vipps') || $check->that(
        'in process: a Transport whose clock moves by itself only when the client waits',
        function (): void {
            $vipps = new InProcess('2026-11-20 12:00');
            $start = $vipps->now();
            $shop = Shop::open($vipps);
            $send = static fn (string $method, string $path, string $body = '') => $vipps->send(
                $method,
                "https://vipps.invalid$path",
                $shop->headers + ['X-Request-Id' => 'k'],
                $body,
            );
            Check::same(200, $send('POST', '/ecomm/v2/payments', json_encode(Shop::initiate('o', '123456')))->status);
            Check::same($start, $vipps->now());
            $vipps->sleep(1500);
            Check::same($start + 1500, $vipps->now());
            $vipps->approve('o');
            $body = '{"merchantInfo":{"merchantSerialNumber":"123456"},"transaction":{"transactionText":"x"}}';
            $vipps->loseNextAnswer();
            Check::same('lost', $send('POST', '/ecomm/v2/payments/o/capture', $body)->what);
            Check::same('answered', $send('POST', '/ecomm/v2/payments/o/capture', $body)->what);
            $vipps->refuseConnection();
            Check::same('unsent', $send('GET', '/ecomm/v2/payments/o/details')->what);
            $vipps->cutNextAnswer();
            Check::same('lost', $send('GET', '/ecomm/v2/payments/o/details')->what);
            $vipps->delayNext(60_000);
            $before = $vipps->now();
            Check::same('lost', $send('GET', '/ecomm/v2/payments/o/details')->what);
            Check::same($before + 10_000, $vipps->now(), 'the client waited as long as it had patience');
        },
    );

    $check->that('in process: an exchange takes less than a millisecond', function (): void {
        $shop = Shop::open();
        $shop->local()->rateLimits(false);
        $start = hrtime(true);
        for ($i = 0; $i < 500; $i++) {
            $shop->approved("o-$i")->capture("o-$i", null, 'k');
        }
        $each = (hrtime(true) - $start) / 1000 / 1_000_000;
        Check::true($each < 1.0, sprintf('%.3f ms', $each));
    });
};
