<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\Refused;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $body = static fn (array $more = []) => Shop::epay('order-0001', $more);

    $line = static fn (array $more = []) => array_filter($more + [
        'name' => 'Socks', 'id' => 'socks-1', 'totalAmount' => 49900, 'totalAmountExcludingTax' => 39920,
        'totalTaxAmount' => 9980, 'taxRate' => 2500,
    ], static fn (mixed $v) => $v !== null);

    $receipt = static fn (array $line, array $bottom = []) => [
        'orderLines' => [$line],
        'bottomLine' => $bottom + ['currency' => 'NOK'],
    ];

    /** What is said to this body: a code, or the field's name. */
    $said = static function (array $more, ?Closure $set = null) use ($body): string {
        $shop = Shop::open();
        $set === null || $set($shop->local());
        $answer = $shop->epayment('POST', '', $body($more), 'k');
        if ($answer->status === 201) {
            return '201';
        }
        Check::same('application/problem+json', $answer->headers['Content-Type']);
        $detail = json_decode($answer->body)->extraDetails[0];
        return $detail->name === 'ErrorCode' ? $detail->reason : $detail->name;
    };

    $check->that('ePayment create: codes and fields, as documented', function () use ($said, $receipt, $line): void {
        $customer = static fn (array $who) => ['customer' => $who];
        $push = ['userFlow' => 'PUSH_MESSAGE'];
        $cases = [
            ['value', ['amount' => ['currency' => 'NOK']]],
            ['4040', ['amount' => ['currency' => 'NOK', 'value' => 499.5]]],
            ['4040', ['amount' => ['currency' => 'NOK', 'value' => -100]]],
            ['4040', ['amount' => ['currency' => 'NOK', 'value' => 65_000_001]]],
            ['201', ['amount' => ['currency' => 'NOK', 'value' => 65_000_000]]],
            ['6010', ['amount' => ['currency' => 'NOK', 'value' => 0]]],
            ['currency', ['amount' => ['currency' => 'SEK', 'value' => 100]]],
            ['5040', ['amount' => ['currency' => 'DKK', 'value' => 100]]],
            ['4160', ['paymentMethod' => ['type' => 'CARD_PASSTHROUGH']]],
            ['5010', ['paymentMethod' => ['type' => 'WALLET', 'blockedSources' => ['COMMERCIAL_CARDS']]]],
            ['blockedSources', ['paymentMethod' => ['type' => 'WALLET', 'blockedSources' => ['CASH']]]],
            ['blockedSources', ['paymentMethod' => ['type' => 'WALLET', 'blockedSources' => 'COMMERCIAL_CARDS']]],
            ['reference', ['reference' => 'order-1']],
            ['reference', ['reference' => str_repeat('a', 65)]],
            ['reference', ['reference' => 'order_0001']],
            ['201', ['reference' => str_repeat('a', 64)]],
            ['userFlow', ['userFlow' => 'LATER']],
            ['4140', ['returnUrl' => null]],
            ['4090', ['returnUrl' => 'http://shop.example/']],
            ['201', ['returnUrl' => 'myshop://order/1']],
            ['4140', $push],
            ['201', $push + $customer(['phoneNumber' => '4791234567'])],
            ['phoneNumber', $customer(['phoneNumber' => 4791234567])],
            ['4070', $customer(['phoneNumber' => '91234567'])],
            ['4060', $customer(['personalQr' => 'abcd'])],
            ['201', $customer(['personalQr' => 'https://qr.example/28/2/01/031/abc'])],
            ['4050', $customer(['customerToken' => ''])],
            ['201', $customer(['customerToken' => 'token'])],
            ['customer', $customer(['customerToken' => 'token', 'phoneNumber' => '4791234567'])],
            ['customer', $customer(['customerInteraction' => 'CUSTOMER_PRESENT'])],
            ['customerInteraction', ['customerInteraction' => 'NEAR']],
            ['201', ['customerInteraction' => 'CUSTOMER_PRESENT']],
            ['paymentDescription', ['paymentDescription' => 'ab']],
            ['201', ['paymentDescription' => 'æøå']],
            ['4080', ['profile' => ['scope' => 'name shoeSize']]],
            ['5030', ['profile' => ['scope' => 'name nin']]],
            ['format', ['qrFormat' => ['size' => 200]]],
            ['size', ['qrFormat' => ['format' => 'IMAGE/PNG', 'size' => 99]]],
            ['size', ['qrFormat' => ['format' => 'IMAGE/SVG+XML', 'size' => 200]]],
            ['201', ['qrFormat' => null, 'metadata' => null, 'expiresAt' => null, 'minimumUserAge' => null]],
            ['4090', ['receiptUrl' => 'http://shop.example/r']],
            ['minimumUserAge', ['minimumUserAge' => 101]],
            ['minimumUserAge', ['minimumUserAge' => '18']],
            ['airlineCode', ['industryData' => ['airlineData' => ['passengerName' => 'FLYER / MARY MS.']]]],
            ['201', ['industryData' => ['airlineData' => ['passengerName' => 'FLYER / MARY MS.',
                'airlineCode' => '074', 'airlineDesignatorCode' => 'KL', 'agencyInvoiceNumber' => '1']]]],
            ['privacyPolicyUrl', ['merchantLegalLinks' => ['termsOfSaleUrl' => 'https://shop.example/t']]],
            ['4090', ['merchantLegalLinks' => ['termsOfSaleUrl' => 'shop://t', 'privacyPolicyUrl' => 'shop://p']]],
            ['4120', ['metadata' => [str_repeat('k', 101) => 'v']]],
            ['4130', ['metadata' => ['k' => str_repeat('v', 501)]]],
            ['201', ['metadata' => [str_repeat('ø', 100) => str_repeat('ø', 500)]]],
            ['k', ['metadata' => ['k' => 1]]],
            ['201', ['receipt' => $receipt($line())]],
            ['orderLines', ['receipt' => ['orderLines' => [], 'bottomLine' => ['currency' => 'NOK']]]],
            ['bottomLine', ['receipt' => ['orderLines' => [$line()]]]],
            ['currency', ['receipt' => $receipt($line(), ['currency' => 'DKK'])]],
            ['taxRate', ['receipt' => $receipt($line(['taxPercentage' => 25]))]],
            ['taxRate', ['receipt' => $receipt($line(['taxRate' => null]))]],
            ['201', ['receipt' => $receipt($line(['taxRate' => null, 'taxPercentage' => 25]))]],
            ['taxRate', ['receipt' => $receipt($line(['taxRate' => 10_001]))]],
            ['totalAmount', ['receipt' => $receipt($line(['totalAmount' => '49900']))]],
            ['totalTaxAmount', ['receipt' => $receipt($line(['totalTaxAmount' => 99.8]))]],
            ['quantity', ['receipt' => $receipt($line(['unitInfo' => ['unitPrice' => 1, 'quantity' => 1]]))]],
            ['quantity', ['receipt' => $receipt($line(['unitInfo' => ['unitPrice' => 1, 'quantity' => '1,5']]))]],
            ['201', ['receipt' => $receipt($line(['unitInfo' => ['unitPrice' => 1, 'quantity' => '1.5']]))]],
            ['isShipping', ['receipt' => $receipt($line(['isShipping' => 'yes']))]],
        ];
        foreach ($cases as [$due, $more]) {
            Check::same($due, $said($more), json_encode($more));
        }
    });

    $check->that('ePayment create: the market decides currency, minimum and blockedSources', function () use (
        $said
    ): void {
        $denmark = static fn ($vipps) => $vipps->market('DK');
        $finland = static fn ($vipps) => $vipps->market('FI');
        $wallet = ['paymentMethod' => ['type' => 'WALLET', 'blockedSources' => ['COMMERCIAL_CARDS']]];
        $amount = static fn (string $currency, int $value) => ['amount' => compact('currency', 'value')];
        Check::same('201', $said($wallet + $amount('DKK', 1), $denmark));
        Check::same('5040', $said($amount('NOK', 100), $denmark));
        Check::same('6010', $said($amount('EUR', 0), $finland));
        Check::same('201', $said(['paymentMethod' => ['type' => 'CARD']] + $amount('EUR', 1)), 'CARD');
        Check::same('5040', $said($amount('EUR', 1)), 'WALLET');
        Check::throws(ValueError::class, fn () => $said([], static fn ($vipps) => $vipps->market('SE')));
    });

    $check->that('ePayment create: express, long-living and push payments need approval', function () use (
        $said
    ): void {
        $express = ['shipping' => ['fixedOptions' => []], 'profile' => ['scope' => 'address']];
        Check::same('5020', $said($express, static fn ($vipps) => $vipps->allowExpress(false)));
        $later = ['expiresAt' => '2027-01-01T00:00:00Z'];
        Check::same('5050', $said($later, static fn ($vipps) => $vipps->allowLongLiving(false)));
        $push = ['userFlow' => 'PUSH_MESSAGE', 'customer' => ['phoneNumber' => '4791234567']];
        Check::same('5080', $said($push, static fn ($vipps) => $vipps->allowPushMessage(false)));
    });

    $check->that('ePayment create: expiresAt is the end, with its limits', function () use (
        $said,
        $body,
        $receipt,
        $line
    ): void {
        $now = 1_795_000_000;
        $at = static fn (int $seconds) => ['expiresAt' => gmdate('Y-m-d\TH:i:s\Z', $now + $seconds),
            'receipt' => $receipt($line())];
        Check::same('6120', $said($at(600)));
        Check::same('201', $said($at(601)));
        Check::same('6110', $said($at(60 * 86400)));
        Check::same('201', $said($at(60 * 86400 - 1)));
        Check::same('6130', $said(['receipt' => null] + $at(3600)));
        Check::same('expiresAt', $said(['expiresAt' => '2027-01-01'] + $at(3600)));
        Check::same('expiresAt', $said(['expiresAt' => '2027-13-41T00:00:00Z'] + $at(3600)));
        $shop = Shop::open();
        $shop->epayment('POST', '', $body($at(86400)), 'k');
        $shop->local()->advance(86399);
        $shop->login();
        Check::same('CREATED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
        $shop->local()->advance(1);
        Check::same('EXPIRED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
    });

    $check->that('ePayment create: a metadata key that is there twice is 4110', function () use ($body): void {
        $shop = Shop::open();
        $send = static fn (string $metadata, string $key) => $shop->send(
            'POST',
            '/epayment/v1/payments',
            $shop->headers + ['Idempotency-Key' => $key],
            str_replace('"@"', $metadata, json_encode($body(['metadata' => '@']))),
        );
        Check::same('4110', Shop::problem($send('{"a": "x}\"", "b": "1", "\u0061": "2"}', 'k')));
        Check::same(201, $send('{"a": "a\":\"x", "b": "a"}', 'l')->status);
        $get = json_decode($shop->epayment('GET', '/order-0001')->body);
        Check::same(['a' => 'a":"x', 'b' => 'a'], (array) $get->metadata);
    });

    $check->that('ePayment create: each userFlow leads where it says', function () use ($body): void {
        $made = static function (array $more) use ($body): array {
            $shop = Shop::open();
            return [$shop, json_decode($shop->epayment('POST', '', $body($more), 'k')->body)->redirectUrl ?? null];
        };
        Check::true(str_contains($made([])[1], '/landing?token='), 'WEB_REDIRECT');
        Check::true(str_starts_with($made(['userFlow' => 'NATIVE_REDIRECT'])[1], 'vippsMT://'), 'NATIVE_REDIRECT');
        $push = ['userFlow' => 'PUSH_MESSAGE', 'customer' => ['phoneNumber' => '4791234567']];
        Check::same(null, $made($push)[1]);
        $formats = ['TEXT/TARGETURL' => '/landing?', 'IMAGE/SVG+XML' => '/qr.svg?', 'IMAGE/PNG' => '/qr.png?'];
        foreach ($formats as $format => $part) {
            [$shop, $url] = $made(['userFlow' => 'QR', 'qrFormat' => ['format' => $format]]);
            Check::true(str_contains($url, $part), $format);
            $path = substr($url, strpos($url, $part));
            Check::same(200, $shop->send('GET', $path)->status, $format);
        }
        Check::true(str_contains($made(['userFlow' => 'QR'])[1], '/qr.svg?'), 'SVG unless said');
    });

    $check->that('ePayment create: one key does one thing, and one reference is used once', function () use (
        $body
    ): void {
        $shop = Shop::open();
        $shop->local()->rateLimits(false);
        $first = $shop->epayment('POST', '', $body(), 'k');
        Check::same([201, $first->body], [$first->status, $shop->epayment('POST', '', $body(), 'k')->body]);
        $other = $shop->epayment('POST', '', $body(['reference' => 'order-0002']), 'k');
        Check::same([409, '4020'], [$other->status, Shop::problem($other)]);
        $again = $shop->epayment('POST', '', $body(), 'l');
        Check::same([409, '4150'], [$again->status, Shop::problem($again)]);
        $bad = $shop->epayment('POST', '', $body(['reference' => 'order-0003', 'returnUrl' => null]), 'm');
        Check::same('4140', Shop::problem($bad));
        Check::same('4020', Shop::problem($shop->epayment('POST', '', $body(['reference' => 'order-0003']), 'm')));
        Check::same(201, $shop->epayment('POST', '', $body(['reference' => 'order-0003']), 'n')->status);
        Check::same(400, $shop->epayment('POST', '', $body(['reference' => 'order-0004']))->status, 'no key');
        $long = $shop->epayment('POST', '', $body(['reference' => 'order-0004']), str_repeat('k', 51));
        Check::same(400, $long->status, 'a key that is too long');
    });

    $check->that('ePayment create: who is too young cannot approve', function () use ($body): void {
        $shop = Shop::open();
        $shop->epayment('POST', '', $body(['minimumUserAge' => 18]), 'k');
        Check::throws(Refused::class, fn () => $shop->local()->approve('order-0001', customer: 'ida'));
        Check::same('Not available', $shop->local()->appScreen('order-0001')['screen']);
        $shop->local()->approve('order-0001', customer: 'ada');
        Check::same('AUTHORIZED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
        $push = ['userFlow' => 'PUSH_MESSAGE', 'customer' => ['phoneNumber' => '4791234570'], 'minimumUserAge' => 18];
        Check::same('7010', Shop::problem($shop->epayment('POST', '', $body(['reference' => 'order-2222'] + $push), 'l')));
    });

    $token = static fn (Response $made): string => explode('token=', json_decode($made->body)->redirectUrl)[1];

    $check->that('ePayment create: legal links are accepted first, in the app', function () use ($body, $token): void {
        $shop = Shop::open();
        $links = ['termsOfSaleUrl' => 'https://shop.example/t', 'privacyPolicyUrl' => 'https://shop.example/p'];
        $t = $token($shop->epayment('POST', '', $body(['merchantLegalLinks' => $links]), 'k'));
        $seen = $shop->local()->appScreen('order-0001');
        Check::same(['terms', $links], [$seen['screen'], $seen['links']]);
        $page = $shop->send('GET', "/app?token=$t")->body;
        Check::true(str_contains($page, 'href="https://shop.example/t"') && str_contains($page, 'I accept'), 'page');
        Check::same(303, $shop->send('POST', '/app', [], "token=$t&answer=accept")->status);
        Check::true(str_contains($shop->send('GET', "/app?token=$t")->body, 'Confirm the payment'), 'confirm');
        Check::same('confirm', $shop->local()->appScreen('order-0001')['screen']);
        $shop->local()->approve('order-0001');
    });

    $check->that('ePayment create: a card is paid with on a page of its own', function () use ($body, $token): void {
        $shop = Shop::open();
        Check::same('4160', Shop::problem($shop->epayment('POST', '', $body(
            ['paymentMethod' => ['type' => 'CARD'], 'userFlow' => 'NATIVE_REDIRECT'],
        ), 'j')));
        $t = $token($shop->epayment('POST', '', $body(['paymentMethod' => ['type' => 'CARD']]), 'k'));
        Check::same("/app?token=$t", $shop->send('GET', "/landing?token=$t")->headers['Location']);
        Check::true(str_contains($shop->send('GET', "/app?token=$t")->body, '<h1>Pay with a card</h1>'), 'title');
        $shop->send('POST', '/app', [], "token=$t&answer=approve");
        $get = json_decode($shop->epayment('GET', '/order-0001')->body);
        Check::same(['AUTHORIZED', 'CARD'], [$get->state, $get->paymentMethod->type]);
    });

    $check->that('ePayment create: without a reference all share one limit', function () use ($body): void {
        $shop = Shop::open();
        $shop->epayment('POST', '', $body(), 'k');
        for ($i = 0; $i < 5; $i++) {
            Check::same(400, $shop->epayment('POST', '', $body(['reference' => null, 'ref' => "order-$i"]), "a$i")->status);
        }
        $last = $shop->epayment('POST', '', $body(['reference' => null]), 'b');
        Check::same([429, true], [$last->status, isset($last->headers['Retry-After'])]);
        Check::same(429, json_decode($last->body)->statusCode);
        Check::same(200, $shop->epayment('GET', '/order-0001')->status);
    });
};
