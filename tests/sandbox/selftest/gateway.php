<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Keys;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $check->that('token: strings for all values, more than 1000 characters, one hour', function (): void {
        $shop = Shop::open();
        $token = json_decode($shop->login()->body, true);
        Check::true(strlen($token['access_token']) > 1000, 'length');
        Check::same(3, count(explode('.', $token['access_token'])));
        Check::same(['string'], array_values(array_unique(array_map('gettype', $token))));
        Check::same(['Bearer', '3600'], [$token['token_type'], $token['expires_in']]);
        $shop->local()->tokenNumbersAsText(false);
        Check::same(3600, json_decode($shop->login()->body)->expires_in);
    });

    $check->that('token: keys that are not local ones are refused in the documented shapes', function (): void {
        $good = ['client_id' => Keys::CLIENT_ID, 'client_secret' => Keys::CLIENT_SECRET,
            'Ocp-Apim-Subscription-Key' => Keys::SUBSCRIPTION_KEY];
        foreach (['client_id', 'client_secret', 'Ocp-Apim-Subscription-Key'] as $name) {
            foreach ([[$name => 'wrong'] + $good, array_diff_key($good, [$name => 1])] as $headers) {
                $answer = Shop::open()->send('POST', '/accesstoken/get', $headers);
                Check::same(401, $answer->status, $name);
                $said = json_decode($answer->body, true);
                Check::true(isset($said[$name[0] === 'O' ? 'statusCode' : 'error']), "shape for $name");
            }
        }
    });

    $check->that('token: expires by the sandbox\'s clock, can be revoked, many are good at once', function (): void {
        $shop = Shop::open();
        $other = Shop::open($shop->local());
        $shop->create('o');
        Check::same(200, $other->ecom('GET', '/o/details')->status);
        $shop->local()->advance('3599 seconds');
        Check::same(200, $shop->ecom('GET', '/o/details')->status);
        $shop->local()->advance(1);
        Check::same(401, $shop->ecom('GET', '/o/details')->status);
        $shop->login();
        Check::same(200, $shop->ecom('GET', '/o/details')->status);
        $shop->local()->revokeTokens();
        Check::same(401, $shop->ecom('GET', '/o/details')->status);
    });

    $check->that(
        'gateway: "bearer" in lower case, no token, a wrong key or another unit\'s token give 401',
        function (): void {
            $shop = Shop::open()->approved('o');
            $token = substr($shop->headers['Authorization'], 7);
            foreach ([
                ['Authorization' => "bearer $token"],
                ['Authorization' => $token],
                ['Authorization' => 'Bearer x'],
                ['Ocp-Apim-Subscription-Key' => '10ca1other'],
                ['Ocp-Apim-Subscription-Key' => 'wrong'],
                ['Merchant-Serial-Number' => '654321'],
            ] as $headers) {
                $answer = $shop->ecom('GET', '/o/details', null, $headers);
                Check::same(401, $answer->status, json_encode($headers));
                Check::true(json_decode($answer->body) instanceof stdClass, 'an object, not eCom\'s array');
            }
        },
    );

    $check->that('gateway: another sales unit does not see the payment: Merchant/35', function (): void {
        $shop = Shop::open()->approved('o');
        $other = Shop::open($shop->local(), '654321');
        $answer = $other->ecom('GET', '/o/details');
        Check::same([404, 'Merchant/35'], [$answer->status, Shop::code($answer)]);
        $body = ['merchantInfo' => ['merchantSerialNumber' => '123456'], 'transaction' => ['transactionText' => 'x']];
        Check::same('Merchant/35', Shop::code($other->ecom('POST', '/o/capture', $body, ['X-Request-Id' => 'k'])));
    });

    $check->that('gateway: Merchant-Serial-Number may be left out of eCom', function (): void {
        $shop = Shop::open(msn: '54321');
        unset($shop->headers['Merchant-Serial-Number']);
        $shop->login();
        Check::same(200, $shop->create('o')->status);
        $shop->local()->approve('o');
        Check::same(200, $shop->ecom('GET', '/o/details')->status);
        Check::same(200, $shop->capture('o', null, 'k')->status);
    });

    $check->that('gateway: paths may end in a slash and be written in any case', function (): void {
        $shop = Shop::open();
        $body = json_encode(Shop::initiate('o-A', '123456'));
        Check::same(200, $shop->send('POST', '/Ecomm/v2/payments/', $shop->headers, $body)->status);
        Check::same(200, $shop->send('GET', '/ECOMM/V2/Payments/o-A/Details/', $shop->headers)->status);
        Check::same(404, $shop->send('GET', '/ecomm/v2/payments/o-a/details', $shop->headers)->status);
    });

    $check->that('gateway: no such path is 404, a wrong method 405, in the gateway\'s own shape', function (): void {
        $shop = Shop::open();
        foreach ([['GET', '/nowhere', 404], ['POST', '/ecomm/v2/payments/o/cancel', 405],
            ['GET', '/accesstoken/get', 405], ['PUT', '/epayment/v1/payments/o/capture', 405],
            ['POST', '/ecomm/v2/payments/o/approve', 404]] as [$method, $path, $status]) {
            $answer = $shop->send($method, $path, $shop->headers);
            Check::same([$status, $status], [$answer->status, json_decode($answer->body)->statusCode], $path);
        }
    });

    $check->that(
        'gateway: 2 initiates, 5 captures, 120 reads a minute; then 429, which says how long',
        function (): void {
            $shop = Shop::open();
            $shop->create('o');
            Check::same('Merchant/34', Shop::code($shop->create('o')));
            $answer = $shop->create('o');
            Check::same([429, '60'], [$answer->status, $answer->headers['Retry-After']]);
            Check::same(429, json_decode($answer->body)->statusCode);
            Check::same(200, $shop->create('p')->status, 'counted per order');

            $shop->local()->approve('o');
            for ($i = 0; $i < 5; $i++) {
                Check::same(200, $shop->capture('o', 100, "k$i")->status);
            }
            Check::same(429, $shop->capture('o', 100, 'k5')->status);
            Check::same(200, $shop->refund('o', 100, 'k')->status, 'counted per operation');
            $shop->local()->advance('60 seconds');
            Check::same(200, $shop->capture('o', 100, 'k5')->status, 'a 429 is not pinned');

            for ($i = 0; $i < 120; $i++) {
                Check::same(200, $shop->ecom('GET', '/o/details')->status);
            }
            Check::same(429, $shop->ecom('GET', '/o/details')->status);
            $shop->local()->rateLimits(true, retryAfter: false);
            Check::same([], array_intersect_key($shop->ecom('GET', '/o/details')->headers, ['Retry-After' => 1]));
            $shop->local()->rateLimits(false);
            Check::same(200, $shop->ecom('GET', '/o/details')->status);
        },
    );
};
