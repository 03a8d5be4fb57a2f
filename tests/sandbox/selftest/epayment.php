<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $amount = static fn (int $value) => ['modificationAmount' => ['currency' => 'NOK', 'value' => $value]];

    $body = static fn (string $reference, array $more = []) => $more + [
        'amount' => ['currency' => 'NOK', 'value' => 49900],
        'paymentMethod' => ['type' => 'WALLET'],
        'reference' => $reference,
        'userFlow' => 'WEB_REDIRECT',
        'returnUrl' => 'https://shop.example/order',
        'paymentDescription' => 'One pair of socks',
    ];

    $check->that('ePayment: makes a payment, once for each key and reference', function () use ($body): void {
        $shop = Shop::open();
        $first = $shop->epayment('POST', '', $body('order-0001'), 'k');
        Check::same(201, $first->status);
        Check::true(str_contains(json_decode($first->body)->redirectUrl, '/landing?token='), 'a link');
        Check::same($first->body, $shop->epayment('POST', '', $body('order-0001'), 'k')->body);
        $codes = [
            '4020' => $shop->epayment('POST', '', $body('order-0002'), 'k'),
            '4150' => $shop->epayment('POST', '', $body('order-0001'), 'other'),
        ];
        foreach ($codes as $code => $answer) {
            Check::same([409, (string) $code], [$answer->status, Shop::problem($answer)]);
        }
        $get = json_decode($shop->epayment('GET', '/order-0001')->body);
        Check::same(['CREATED', json_decode($first->body)->redirectUrl], [$get->state, $get->redirectUrl]);
        $shop->local()->approve('order-0001');
        Check::same('AUTHORIZED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
        Check::same([], $shop->local()->callbacks(), 'no eCom callback');
        Check::same('Merchant/35', Shop::code($shop->ecom('GET', '/order-0001/details')), 'eCom does not see it');
    });

    $check->that('ePayment: create refuses each bad member with its code', function () use ($body): void {
        $bad = [
            '4040' => ['amount' => ['currency' => 'NOK', 'value' => '49900']],
            '6010' => ['amount' => ['currency' => 'NOK', 'value' => 99]],
            '5040' => ['amount' => ['currency' => 'EUR', 'value' => 100]],
            '4160' => ['paymentMethod' => ['type' => 'CASH']],
            '4140' => ['returnUrl' => null],
            '4090' => ['returnUrl' => 'http://shop.example/'],
            '4080' => ['profile' => ['scope' => 'name shoeSize']],
            '5030' => ['profile' => ['scope' => 'nin']],
            '4070' => ['customer' => ['phoneNumber' => '+4791234567']],
            '4100' => ['metadata' => ['a' => '1', 'b' => '2', 'c' => '3', 'd' => '4', 'e' => '5', 'f' => '6']],
        ];
        foreach ($bad as $code => $more) {
            $answer = Shop::open()->epayment('POST', '', $body('order-0001', $more), 'k');
            Check::same((string) $code, Shop::problem($answer));
        }
        $short = Shop::open()->epayment('POST', '', $body('order-1'), 'k');
        Check::same('reference', json_decode($short->body)->extraDetails[0]->name);
        Check::same(400, Shop::open()->epayment('POST', '', $body('order-0001'))->status, 'no key');
        $good = ['metadata' => ['order' => '17'], 'customer' => ['phoneNumber' => '4791234567'], 'colour' => 'red'];
        $shop = Shop::open();
        Check::same(201, $shop->epayment('POST', '', $body('order-0001', $good), 'k')->status);
        Check::same('17', json_decode($shop->epayment('GET', '/order-0001')->body)->metadata->order);
        Check::same(['colour'], $shop->local()->requests('create')[0]->unknownMembers);
    });

    $check->that('ePayment: a refused card leaves the payment open for another try', function () use ($body): void {
        $shop = Shop::open();
        $shop->epayment('POST', '', $body('order-0001'), 'k');
        $shop->local()->failCard('order-0001');
        $events = json_decode($shop->epayment('GET', '/order-0001/events')->body);
        Check::same(['AUTHORIZED', false], [$events[1]->name, $events[1]->success]);
        Check::same('CREATED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
        $approve = '/epayment/v1/test/payments/order-0001/approve';
        $answer = $shop->send('POST', $approve, $shop->headers, '{"customer":{"phoneNumber":"4791234567"}}');
        Check::same(200, $answer->status);
        Check::same('AUTHORIZED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
    });

    $check->that('ePayment: sees, captures, refunds and cancels what eCom made', function () use ($amount): void {
        $shop = Shop::open();
        $shop->create('order-0001');
        $get = static fn () => json_decode($shop->epayment('GET', '/order-0001')->body);
        Check::same(['CREATED', 0], [$get()->state, $get()->aggregate->authorizedAmount->value]);
        $shop->local()->approve('order-0001');
        $done = json_decode($shop->epayment('POST', '/order-0001/capture', $amount(20000), 'a')->body);
        Check::same(['AUTHORIZED', 20000], [$done->state, $done->aggregate->capturedAmount->value]);
        Check::same(200, $shop->epayment('POST', '/order-0001/refund', $amount(5000), 'b')->status);
        Check::same(200, $shop->epayment('POST', '/order-0001/cancel')->status);
        Check::same(['AUTHORIZED', 29900], [$get()->state, $get()->aggregate->cancelledAmount->value]);
        $events = json_decode($shop->epayment('GET', '/order-0001/events')->body);
        Check::same(
            ['CREATED', 'AUTHORIZED', 'CAPTURED', 'REFUNDED', 'CANCELLED'],
            array_column($events, 'name'),
        );
        Check::same(['a', null], [$events[2]->idempotencyKey, $events[0]->idempotencyKey]);
        Check::same(20000, $shop->local()->moneyMoved('order-0001')->captured);
    });

    $check->that('ePayment: keys are not handed on from eCom, nor good for both, unless told to be shown', function (
    ) use ($amount): void {
        $shop = Shop::open();
        $shop->create('order-0001');
        $shop->local()->approve('order-0001');
        Check::same(200, $shop->capture('order-0001', 20000, 'a')->status);
        $keys = static fn () => array_column(json_decode($shop->epayment('GET', '/order-0001/events')->body), 'idempotencyKey');
        Check::same([null, null, null], $keys());
        Check::same(200, $shop->epayment('POST', '/order-0001/capture', $amount(20000), 'a')->status);
        Check::same(40000, $shop->local()->moneyMoved('order-0001')->captured, 'another key to the other API');
        $log = static fn () => array_column(json_decode($shop->ecom('GET', '/order-0001/details')->body)
            ->transactionLogHistory, 'requestId');
        Check::same(['', 'a'], array_slice($log(), 0, 2));
        $shop->local()->handOnKeys(true);
        Check::same(['a', 'a'], array_slice($log(), 0, 2));
        Check::same('a', $keys()[2]);
    });

    $check->that('ePayment: states tell who ended the payment', function (): void {
        foreach (['reject' => 'ABORTED', 'cancelByUser' => 'ABORTED', 'expire' => 'EXPIRED', 'failCard' => 'ABORTED']
            as $what => $state) {
            $shop = Shop::open();
            $shop->create('order-0001');
            $shop->local()->$what('order-0001');
            Check::same($state, json_decode($shop->epayment('GET', '/order-0001')->body)->state, $what);
        }
        $shop = Shop::open();
        $shop->create('order-0001');
        Check::same('TERMINATED', json_decode($shop->epayment('POST', '/order-0001/cancel')->body)->state);
    });

    $check->that(
        'ePayment: one key does one thing; another body is 409 with 4010 or 4150',
        function () use ($amount): void {
            $shop = Shop::open()->approved('order-0001');
            $first = $shop->epayment('POST', '/order-0001/capture', $amount(20000), 'k');
            Check::same($first->body, $shop->epayment('POST', '/order-0001/capture', $amount(20000), 'k')->body);
            $other = $shop->epayment('POST', '/order-0001/capture', $amount(20001), 'k');
            Check::same([409, '4010'], [$other->status, Shop::problem($other)]);
            Check::same(200, $shop->epayment('POST', '/order-0001/refund', $amount(100), 'k')->status);
            Check::same('4150', Shop::problem($shop->epayment('POST', '/order-0001/refund', $amount(101), 'k')));
            Check::same(1, $shop->local()->moneyMoved('order-0001')->captures);
        },
    );

    $check->that('ePayment: refusals are problems with a code in text', function () use ($amount): void {
        $shop = Shop::open();
        $unknown = $shop->epayment('GET', '/nothing-here');
        Check::same([404, '5090'], [$unknown->status, Shop::problem($unknown)]);
        Check::same('application/problem+json', $unknown->headers['Content-Type']);
        Check::same('Reference not found', json_decode($unknown->body)->detail, 'the code is in extraDetails');
        $shop->create('order-0001');
        Check::same('6080', Shop::problem($shop->epayment('POST', '/order-0001/capture', $amount(100), 'a')));
        $shop->local()->approve('order-0001');
        Check::same('6090', Shop::problem($shop->epayment('POST', '/order-0001/capture', $amount(49901), 'b')));
        Check::same('6210', Shop::problem($shop->epayment('POST', '/order-0001/refund', $amount(100), 'c')));
        Check::same('4040', Shop::problem($shop->epayment('POST', '/order-0001/capture', $amount(0), 'd')));
        $only = $shop->epayment('POST', '/order-0001/cancel', ['cancelTransactionOnly' => true]);
        Check::same('6060', Shop::problem($only));
        $missing = $shop->epayment('POST', '/order-0001/capture', $amount(100));
        Check::same('Idempotency-Key', json_decode($missing->body)->extraDetails[0]->name);
        unset($shop->headers['Merchant-Serial-Number']);
        Check::same(400, $shop->epayment('GET', '/order-0001')->status);
    });

    foreach (['create', 'express', 'more'] as $part) {
        (require __DIR__ . "/epayment_$part.php")($check);
    }
};
