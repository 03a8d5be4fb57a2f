<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Refused;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $check->that('eCom: a payment is made, approved, captured in parts, refunded', function (): void {
        $shop = Shop::open();
        $made = $shop->create('acme-1');
        Check::same(200, $made->status);
        $said = json_decode($made->body);
        Check::same('acme-1', $said->orderId);
        Check::true(str_contains($said->url, '/landing?token=ey'), 'a link to the landing page');
        Check::true(!isset($shop->details('acme-1')->transactionSummary), 'no summary before the user acted');

        $shop->local()->approve('acme-1');
        $captured = json_decode($shop->capture('acme-1', 20000, 'one')->body);
        Check::same(['Captured', 20000], [$captured->transactionInfo->status, $captured->transactionInfo->amount]);
        Check::same(29900, $captured->transactionSummary->remainingAmountToCapture);
        $shop->capture('acme-1', null, 'two');
        $refunded = json_decode($shop->refund('acme-1', 5000, 'three')->body);
        Check::same('Refund', $refunded->transaction->status);

        Check::same(['REFUND', 'CAPTURE', 'CAPTURE', 'RESERVE', 'INITIATE'], $shop->operations('acme-1'));
        $sums = (array) $shop->details('acme-1')->transactionSummary;
        Check::same(['capturedAmount' => 49900, 'refundedAmount' => 5000, 'remainingAmountToCapture' => 0,
            'remainingAmountToRefund' => 44900, 'bankIdentificationNumber' => 492556], $sums);
        Check::same(49900, $shop->local()->moneyMoved('acme-1')->captured);
        Check::same('three', $shop->details('acme-1')->transactionLogHistory[0]->requestId);
    });

    $check->that('eCom: capture with amount omitted, null or 0 takes all that remains', function (): void {
        foreach (['{}', '{"amount":null}', '{"amount":0}'] as $i => $amount) {
            $shop = Shop::open()->approved("o-$i");
            $shop->capture("o-$i", 9900, 'part');
            $body = '{"merchantInfo":{"merchantSerialNumber":"123456"},"transaction":'
                . str_replace('}', ($amount === '{}' ? '' : ',') . '"transactionText":"x"}', $amount) . '}';
            $answer = $shop->ecom('POST', "/o-$i/capture", $body, ['X-Request-Id' => 'rest']);
            Check::same(40000, json_decode($answer->body)->transactionInfo->amount, $amount);
        }
    });

    $check->that('eCom: the same key and body give the same answer and move money once', function (): void {
        $shop = Shop::open()->approved('o-1');
        $first = $shop->capture('o-1', 20000, 'k');
        $again = $shop->capture('o-1', 20000, 'k');
        Check::same($first->body, $again->body);
        $moved = $shop->local()->moneyMoved('o-1');
        Check::same([20000, 1], [$moved->captured, $moved->captures]);
        Check::same(['CAPTURE', 'RESERVE', 'INITIATE'], $shop->operations('o-1'));
    });

    $check->that(
        'eCom: the same key with another amount is Payment/93, with another text VippsError/93',
        function (): void {
            $shop = Shop::open()->approved('o-1');
            $shop->capture('o-1', 20000, 'k');
            Check::same('Payment/93', Shop::code($shop->capture('o-1', 20001, 'k')));
            $other = ['merchantInfo' => ['merchantSerialNumber' => '123456'],
                'transaction' => ['transactionText' => 'Else', 'amount' => 20000]];
            Check::same('VippsError/93', Shop::code($shop->ecom('POST', '/o-1/capture', $other, ['X-Request-Id' => 'k'])));
            Check::same(20000, $shop->local()->moneyMoved('o-1')->captured);
        },
    );

    $check->that(
        'eCom: a refusal stays pinned to its key, though the payment could be captured by now',
        function (): void {
            $shop = Shop::open();
            $shop->create('o-1');
            $first = $shop->capture('o-1', 20000, 'k');
            Check::same('Payment/62', Shop::code($first));
            $shop->local()->approve('o-1');
            $again = $shop->capture('o-1', 20000, 'k');
            Check::same($first->body, $again->body);
            Check::same(200, $shop->capture('o-1', 20000, 'k2')->status);
            Check::same(['CAPTURE', 'RESERVE', 'CAPTURE!', 'INITIATE'], $shop->operations('o-1'));
        },
    );

    $check->that('eCom: an internal error is not pinned: the key can be used again, put right', function (): void {
        $shop = Shop::open()->approved('o');
        Check::same(500, $shop->ecom('POST', '/o/capture', '{', ['X-Request-Id' => 'k'])->status);
        Check::same(200, $shop->capture('o', 100, 'k')->status);
    });

    $check->that('eCom: one key may serve capture and refund, they are different endpoints', function (): void {
        $shop = Shop::open()->approved('o-1');
        Check::same(200, $shop->capture('o-1', 20000, 'k')->status);
        Check::same(200, $shop->refund('o-1', 20000, 'k')->status);
        Check::same(20000, $shop->local()->moneyMoved('o-1')->refunded);
    });

    $check->that(
        'eCom: capture and refund without X-Request-Id, or with 41 characters, are refused',
        function (): void {
            $shop = Shop::open()->approved('o-1');
            foreach (['', str_repeat('k', 41)] as $key) {
                Check::same('InvalidRequest/X-Request-Id', Shop::code($shop->capture('o-1', 100, $key)));
                Check::same('InvalidRequest/X-Request-Id', Shop::code($shop->refund('o-1', 100, $key)));
            }
            Check::same(200, $shop->capture('o-1', 100, str_repeat('k', 40))->status);
        },
    );

    $check->that('eCom: every refusal of money has its documented code, and moves none', function (): void {
        $cases = [
            'Payment/61' => static fn (Shop $s) => $s->approved('o')->capture('o', 49901, 'k'),
            'Payment/62' => static fn (Shop $s) => [$s->create('o'), $s->capture('o', 100, 'k')][1],
            'Payment/71' => static fn (Shop $s) => [$s->approved('o')->capture('o', 100, 'a'), $s->refund('o', 101, 'k')][1],
            'Payment/72' => static fn (Shop $s) => $s->approved('o')->refund('o', 100, 'k'),
            'Payment/73' => static fn (Shop $s) => [$s->approved('o')->cancel('o'), $s->refund('o', 100, 'k')][1],
            'Payment/51' => static fn (Shop $s) => [$s->approved('o')->capture('o', 100, 'a'), $s->cancel('o')][1],
            'VippsError/91' => static fn (Shop $s) => [$s->approved('o')->cancel('o'), $s->capture('o', 100, 'k')][1],
            'VippsError/92' => static fn (Shop $s) => [$s->approved('o')->cancel('o'), $s->cancel('o')][1],
            'Merchant/35' => static fn (Shop $s) => $s->capture('unknown', 100, 'k'),
            'InvalidRequest/amount' => static fn (Shop $s) => $s->approved('o')->capture('o', 99, 'k'),
        ];
        foreach ($cases as $code => $do) {
            $shop = Shop::open();
            $answer = $do($shop);
            Check::same($code, Shop::code($answer));
            Check::true($answer->status >= 400 && $answer->status < 500, "$code is a 4xx");
        }
    });

    $check->that('eCom: capturing all when nothing is left is VippsError/92', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->capture('o', null, 'a');
        Check::same('VippsError/92', Shop::code($shop->capture('o', null, 'b')));
        Check::same('Payment/61', Shop::code($shop->capture('o', 100, 'c')));
    });

    $check->that('eCom: cancel before approval logs CANCEL, and the customer comes too late', function (): void {
        $shop = Shop::open();
        $shop->create('o');
        $answer = json_decode($shop->cancel('o')->body);
        Check::same('Cancelled', $answer->transactionInfo->status);
        Check::same(['CANCEL', 'INITIATE'], $shop->operations('o'));
        Check::throws(Refused::class, fn () => $shop->local()->approve('o'));
        Check::same(0, $shop->local()->moneyMoved('o')->authorized);
    });

    $check->that('eCom: cancel after approval logs VOID and releases all', function (): void {
        $shop = Shop::open()->approved('o');
        Check::same(200, $shop->cancel('o')->status);
        Check::same(['VOID', 'RESERVE', 'INITIATE'], $shop->operations('o'));
        Check::same(0, $shop->details('o')->transactionSummary->remainingAmountToCapture);
        Check::same(49900, $shop->local()->moneyMoved('o')->cancelled);
    });

    $check->that(
        'eCom: the remainder is released only with shouldReleaseRemainingFunds, then nothing can be captured',
        function (): void {
            $shop = Shop::open()->approved('o');
            $shop->capture('o', 20000, 'a');
            Check::same('Payment/51', Shop::code($shop->cancel('o', false)));
            Check::same(200, $shop->cancel('o', true)->status);
            Check::same('VippsError/91', Shop::code($shop->capture('o', 100, 'b')));
            Check::same(29900, $shop->local()->moneyMoved('o')->cancelled);
            $shop->create('waiting');
            Check::same('VippsError/91', Shop::code($shop->cancel('waiting', true)));
        },
    );

    $check->that('eCom: an orderId can be used once per sales unit, for ever', function (): void {
        $shop = Shop::open();
        $shop->create('o');
        Check::same('Merchant/34', Shop::code($shop->create('o')));
        $shop->local()->expire('o');
        $shop->local()->advance('1 year');
        $shop->login();
        Check::same('Merchant/34', Shop::code($shop->create('o')));
        Check::same(200, Shop::open($shop->local(), '654321')->create('o')->status);
        Check::same(200, $shop->create('O')->status, 'case matters');
    });

    $check->that('eCom: initiate refuses each bad field by name', function (): void {
        $bad = [
            'orderId' => [[], ['orderId' => 'a_b']],
            'orderId ' => [[], ['orderId' => str_repeat('a', 51)]],
            'amount' => [[], ['amount' => 99]],
            'transactionText' => [[], ['transactionText' => str_repeat('å', 101)]],
            'transactionText ' => [[], ['transactionText' => null]],
            'scope' => [[], ['scope' => 'name shoeSize']],
            'callbackPrefix' => [['callbackPrefix' => 'http://shop.example/vipps'], []],
            'callbackPrefix ' => [['callbackPrefix' => 'https://x.example/' . str_repeat('a', 250)], []],
            'fallBack' => [['fallBack' => 'http://shop.example/'], []],
            'fallBack ' => [['fallBack' => null], []],
            'authToken' => [['authToken' => str_repeat('a', 256)], []],
            'paymentType' => [['paymentType' => 'eCom Regular Payment'], []],
        ];
        foreach ($bad as $field => [$merchant, $transaction]) {
            Check::same('InvalidRequest/' . trim($field), Shop::code(Shop::open()->create('o', $merchant, $transaction)));
        }
        foreach (['customerInfo', 'merchantInfo', 'transaction'] as $object) {
            $body = Shop::initiate('o', '123456');
            unset($body[$object]);
            Check::same("InvalidRequest/$object", Shop::code(Shop::open()->ecom('POST', '', $body)));
        }
        Check::same(200, Shop::open()->create('o', [], ['transactionText' => str_repeat('å', 100)])->status);
    });

    $check->that(
        'eCom: a wrong JSON type, misspelt fallBack or broken JSON is HTTP 500, VippsError/99',
        function (): void {
            $bad = [
                Shop::initiate('o', '123456', ['merchantSerialNumber' => 123456]),
                Shop::initiate('o', '123456', [], ['amount' => '49900']),
                Shop::initiate('o', '123456', [], ['amount' => 499.5]),
                Shop::initiate('o', '123456', ['isApp' => 'true']),
                Shop::initiate('o', '123456', ['fallBack' => null, 'fallback' => 'https://shop.example/']),
                ['customerInfo' => []] + Shop::initiate('o', '123456'),
                '{"customerInfo":',
                '[]',
                '',
            ];
            foreach ($bad as $i => $body) {
                $answer = Shop::open()->ecom('POST', '', $body);
                Check::same([500, 'VippsError/99'], [$answer->status, Shop::code($answer)], "case $i");
            }
            $shop = Shop::open()->approved('o');
            $body = '{"merchantInfo":{"merchantSerialNumber":"123456"},"transaction":{"amount":100.0,"transactionText":"x"}}';
            Check::same(500, $shop->ecom('POST', '/o/capture', $body, ['X-Request-Id' => 'k'])->status);
        },
    );

    $check->that('eCom: local shops may use http on loopback, and any scheme to come back', function (): void {
        $shop = Shop::open();
        foreach (['http://127.0.0.1:8080/cb', 'http://localhost/cb', 'http://[::1]:81'] as $i => $url) {
            Check::same(200, $shop->create("o-$i", ['callbackPrefix' => $url, 'fallBack' => $url])->status, $url);
        }
        Check::same(200, $shop->create('app', ['fallBack' => 'myapp://done'])->status);
        Check::same(200, $shop->create('intent', ['fallBack' => 'INTENT'])->status);
        Check::same('InvalidRequest/fallBack', Shop::code($shop->create('x', ['fallBack' => 'http://127.0.0.1.evil.example/'])));
    });

    $check->that('eCom: members that no documentation knows are tolerated and written down', function (): void {
        $shop = Shop::open();
        Check::same(200, $shop->create('o', [], ['colour' => 'red', 'timeStamp' => 'x'])->status);
        Check::same(['transaction.colour'], $shop->local()->requests('create')[0]->unknownMembers);
    });

    $check->that('eCom: isApp gives an app link, skipLandingPage needs leave and a number', function (): void {
        $shop = Shop::open();
        $url = json_decode($shop->create('app', ['isApp' => true, 'callbackPrefix' => 'whatever'])->body)->url;
        Check::true(str_starts_with($url, 'vippsMT://?token='), $url);
        Check::same('Merchant/38', Shop::code($shop->create('s', [], ['skipLandingPage' => true])));
        $shop->local()->allowSkipLandingPage(true);
        Check::same('InvalidRequest/mobileNumber', Shop::code($shop->create('s', [], ['skipLandingPage' => true])));
        $body = ['customerInfo' => ['mobileNumber' => '91234567']]
            + Shop::initiate('t', '123456', [], ['skipLandingPage' => true]);
        Check::same(200, $shop->ecom('POST', '', $body)->status);
        $body = ['customerInfo' => ['mobileNumber' => '+4791234567']] + Shop::initiate('u', '123456');
        Check::same('User/81', Shop::code($shop->ecom('POST', '', $body)));
    });

    $check->that('eCom: with scope, details name the person, and only for 168 hours', function (): void {
        $shop = Shop::open();
        $shop->create('o', [], ['scope' => 'name email']);
        Check::true(!isset($shop->details('o')->userDetails), 'nothing before approval');
        $shop->local()->approve('o');
        $details = $shop->details('o');
        Check::same('Ada', $details->userDetails->firstName);
        Check::same($details->sub, $details->userDetails->userId);
        $shop->local()->advance('169 hours');
        $shop->login();
        Check::same('[Expired]', $shop->details('o')->userDetails->firstName);
        Check::same('Merchant/51', Shop::code($shop->create('n', [], ['scope' => 'nin'])));
    });

    $check->that(
        'eCom: a payment nobody acts on is REJECTED after ten minutes, and the shop is called',
        function (): void {
            $shop = Shop::open();
            $shop->create('o');
            $shop->local()->advance('599 seconds');
            Check::same(['INITIATE'], $shop->operations('o'));
            Check::same(null, $shop->local()->callback('o'));
            $shop->local()->advance(1);
            Check::same('REJECTED', json_decode($shop->local()->callback('o')->body)->transactionInfo->status);
            Check::same(['REJECTED', 'INITIATE'], $shop->operations('o'));
            Check::same('Payment/62', Shop::code($shop->capture('o', 100, 'k')));
        },
    );

    $check->that(
        'eCom: capture ends after 180 days and what is held goes back; refund ends after 365',
        function (): void {
            $shop = Shop::open()->approved('o');
            $shop->capture('o', 20000, 'a');
            $shop->local()->advance('180 days');
            $shop->login();
            Check::same(200, $shop->capture('o', 100, 'b')->status, 'on the last day');
            $shop->local()->advance('1 day');
            $shop->login();
            Check::same('Payment/98', Shop::code($shop->capture('o', 100, 'c')));
            Check::same(29800, $shop->local()->moneyMoved('o')->cancelled);
            Check::same(200, $shop->refund('o', 100, 'd')->status);
            $shop->local()->advance('185 days');
            $shop->login();
            Check::same('Payment/95', Shop::code($shop->refund('o', 100, 'e')));
        },
    );

    $check->that(
        'eCom: a sales unit with direct capture goes to SALE: no capture, no cancel, only refund',
        function (): void {
            $shop = Shop::open();
            $shop->local()->directCapture(true);
            $shop->approved('o');
            Check::same('SALE', json_decode($shop->local()->callback('o')->body)->transactionInfo->status);
            Check::same(['SALE', 'INITIATE'], $shop->operations('o'));
            Check::same(49900, $shop->details('o')->transactionSummary->capturedAmount);
            Check::same('Payment/51', Shop::code($shop->cancel('o')));
            Check::same('VippsError/92', Shop::code($shop->capture('o', null, 'k')));
            Check::same(200, $shop->refund('o', 49900, 'r')->status);
        },
    );

    $check->that('eCom: amounts of the test environment make the bank refuse', function (): void {
        foreach ([151 => '42', 184 => '43', 186 => '44', 187 => '41', 197 => '45'] as $amount => $code) {
            $shop = Shop::open()->approved('o', $amount);
            Check::same(['FAILED', 'RESERVE!', 'INITIATE'], $shop->operations('o'));
            $callback = json_decode($shop->local()->callback('o')->body);
            Check::same(['RESERVE_FAILED', $code], [$callback->transactionInfo->status, $callback->errorInfo->errorCode]);
            Check::same(0, $shop->local()->moneyMoved('o')->authorized);
        }
        $shop = Shop::open()->approved('o', 201);
        Check::same(['INITIATE'], $shop->operations('o'), 'unknown for an hour');
        Check::same('Payment/62', Shop::code($shop->capture('o', 201, 'k')));
        $shop->local()->advance('1 hour');
        $shop->login();
        Check::same(['RESERVE', 'CAPTURE!', 'INITIATE'], $shop->operations('o'));
    });

    $check->that('eCom: force approve works with the token of the link, once', function (): void {
        $shop = Shop::open();
        $url = json_decode($shop->create('o')->body)->url;
        $token = substr($url, strpos($url, 'token=') + 6);
        $path = '/ecomm/v2/integration-test/payments/o/approve';
        $body = fn (string $token) => json_encode(['customerPhoneNumber' => '91234567', 'token' => $token]);
        Check::same('VippsError/92', Shop::code($shop->send('POST', $path, $shop->headers, $body('wrong'))));
        Check::same(200, $shop->send('POST', $path, $shop->headers, $body($token))->status);
        Check::same(['RESERVE', 'INITIATE'], $shop->operations('o'));
        Check::same('VippsError/92', Shop::code($shop->send('POST', $path, $shop->headers, $body($token))));
    });

    $check->that('eCom: status tells the last transaction', function (): void {
        $shop = Shop::open()->approved('o');
        $status = json_decode($shop->ecom('GET', '/o/status')->body)->transactionInfo;
        Check::same(['RESERVE', 49900], [$status->status, $status->amount]);
    });

    $check->that('eCom: reads can lag behind the work, refusals never do', function (): void {
        $shop = Shop::open();
        $shop->local()->delayHistory(3000);
        $shop->approved('o');
        Check::same(['INITIATE'], $shop->operations('o'));
        Check::same(200, $shop->capture('o', 20000, 'k')->status);
        $shop->local()->advance(4);
        Check::same(['CAPTURE', 'RESERVE', 'INITIATE'], $shop->operations('o'));
    });

    $check->that(
        'eCom: while the bank works the order is locked; then the same key has its answer',
        function (): void {
            $shop = Shop::open()->approved('o');
            $shop->local()->slowBank(15_000);
            $first = $shop->capture('o', 20000, 'k');
            Check::same(15_000, $first->delay);
            $meanwhile = $shop->capture('o', 20000, 'k');
            Check::same('VippsError/94', Shop::code($meanwhile));
            Check::same(['RESERVE', 'INITIATE'], $shop->operations('o'));
            $shop->local()->advance(16);
            $again = $shop->capture('o', 20000, 'k');
            Check::same([$first->body, 0], [$again->body, $again->delay], 'a locked order is not pinned');
            Check::same(1, $shop->local()->moneyMoved('o')->captures);
        },
    );

    $check->that('eCom: refusals can hide behind VippsError/99', function (): void {
        $shop = Shop::open()->approved('o');
        $shop->local()->hideRefusals(true);
        $answer = $shop->capture('o', 49901, 'k');
        Check::same([500, 'VippsError/99'], [$answer->status, Shop::code($answer)]);
        Check::same(200, $shop->capture('o', 49900, 'l')->status);
    });

    $check->that(
        'eCom: what the history says and what the bank did agree after a thousand random actions',
        function (): void {
            mt_srand(20260101);
            $shop = Shop::open();
            $shop->local()->rateLimits(false);
            for ($i = 0; $i < 50; $i++) {
                $shop->approved("o-$i");
                for ($j = 0; $j < 20; $j++) {
                    $amount = mt_rand(100, 30_000);
                    match (mt_rand(0, 9)) {
                        0 => $shop->cancel("o-$i", (bool) mt_rand(0, 1)),
                        1, 2, 3 => $shop->refund("o-$i", $amount, 'key-' . mt_rand(0, 9)),
                        default => $shop->capture("o-$i", $amount, 'key-' . mt_rand(0, 9)),
                    };
                }
                $sums = $shop->details("o-$i")->transactionSummary;
                $moved = $shop->local()->moneyMoved("o-$i");
                Check::same(
                    [$moved->captured, $moved->refunded, $moved->authorized - $moved->captured - $moved->cancelled],
                    [$sums->capturedAmount, $sums->refundedAmount, $sums->remainingAmountToCapture],
                );
            }
        },
    );
};
