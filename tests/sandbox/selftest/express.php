<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\Kroner;
use Vipps\Sandbox\LocalVipps;
use Vipps\Sandbox\People;
use Vipps\Sandbox\Refused;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;
use Vipps\Sandbox\SentCallback;
use Vipps\Sandbox\ShopMustAnswer;

return static function (Check $check): void {
    /** A shop with one express payment, "o". */
    $open = static function (?array $options, array $transaction = []): Shop {
        $shop = Shop::open();
        Check::same(200, $shop->express('o', $options, [], $transaction)->status);
        return $shop;
    };

    /** A good answer to the question about that address. @return array<string, mixed> */
    $answer = static fn (int $addressId, array $options, string $orderId = 'o'): array
        => ['addressId' => $addressId, 'orderId' => $orderId, 'shippingDetails' => $options];

    $token = static fn (Response $made): string => explode('token=', json_decode($made->body)->url)[1];

    $check->that('express: goods and the default option are reserved, and captured', function () use ($open): void {
        $shop = $open(Shop::options());
        $shop->local()->approve('o');
        Check::same(['RESERVE', 'INITIATE'], $shop->operations('o'));
        Check::same(59800, $shop->local()->moneyMoved('o')->authorized);
        Check::same(59800, $shop->details('o')->transactionSummary->remainingAmountToCapture);
        Check::same('Payment/61', Shop::code($shop->capture('o', 59801, 'k')));
        Check::same(200, $shop->capture('o', null, 'l')->status);
        Check::same(59800, $shop->local()->moneyMoved('o')->captured);
    });

    $check->that('express: callback and details spell the same differently', function () use ($open): void {
        $shop = $open(Shop::options());
        $shop->local()->approveExpress('o', option: 'box');
        $said = json_decode($shop->local()->callback('o')->body);
        $told = $shop->details('o');
        Check::same('RESERVE', $said->transactionInfo->status);
        Check::same(54850, $said->transactionInfo->amount);
        $address = ['addressLine1' => 'Robert Levins gate 5', 'addressLine2' => '', 'city' => 'OSLO', 'country' => 'NO'];
        Check::same($address + ['zipCode' => '0154'], (array) $said->shippingDetails->address);
        Check::same($address + ['postCode' => '0154'], (array) $told->shippingDetails->address);
        Check::same([49.5, 'By box', 'box'], [$told->shippingDetails->shippingCost,
            $told->shippingDetails->shippingMethod, $told->shippingDetails->shippingMethodId]);
        Check::same(
            ['ada@example.com', 'Ada', 'Lovelace', '91234567', 'uiJskNQ6qNN1iwN891uuob=='],
            array_values((array) $said->userDetails),
        );
        Check::same('Ada', $told->userDetails->firstName);
        Check::same(People::usual()->sub, $told->sub);
        Check::true(!isset($said->userDetails->bankIdVerified) && !isset($said->sub), 'not in the callback');
    });

    $check->that('express: callbacks may have the amount of the goods alone, addresses "Norway"', function () use (
        $open
    ): void {
        $shop = $open(Shop::options());
        $shop->local()->expressCallbackAmount('goods');
        $shop->local()->spellCountry('Norway');
        $shop->local()->approve('o');
        $said = json_decode($shop->local()->callback('o')->body);
        Check::same([49900, 'Norway'], [$said->transactionInfo->amount, $said->shippingDetails->address->country]);
        Check::same(59800, $shop->details('o')->transactionLogHistory[0]->amount);
        Check::throws(ValueError::class, fn () => $shop->local()->spellCountry('Norge'));
    });

    $check->that('express: who declines, or does nothing, has shared nothing', function () use ($open): void {
        foreach (['reject' => 'CANCELLED', 'expire' => 'REJECTED', 'failCard' => 'RESERVE_FAILED'] as $what => $status) {
            $shop = $open(Shop::options());
            $shop->local()->$what('o');
            $said = json_decode($shop->local()->callback('o')->body);
            Check::same($status, $said->transactionInfo->status);
            Check::true(!isset($said->userDetails) && !isset($said->shippingDetails), $what);
            $told = $shop->details('o');
            Check::true(!isset($told->userDetails) && !isset($told->shippingDetails) && !isset($told->sub), $what);
        }
    });

    $check->that('express: personal data come later than the rest, and are forgotten after 168 hours', function () use (
        $open
    ): void {
        $shop = $open(Shop::options());
        $shop->local()->delayHistory(2000);
        $shop->local()->approve('o');
        Check::same(['INITIATE'], $shop->operations('o'));
        Check::true(!isset($shop->details('o')->shippingDetails), 'nothing yet');
        $shop->local()->advance(3);
        Check::same('home', $shop->details('o')->shippingDetails->shippingMethodId);
        Check::true(!isset($shop->details('o')->userDetails) && !isset($shop->details('o')->sub), 'no person yet');
        $shop->local()->advance(2);
        Check::same('Ada', $shop->details('o')->userDetails->firstName);
        $shop->local()->advance('168 hours');
        $shop->login();
        $told = $shop->details('o');
        Check::same(['[Expired]'], array_values(array_unique((array) $told->shippingDetails->address)));
        Check::same(1, $told->userDetails->bankIdVerified);
        unset($told->userDetails->bankIdVerified);
        Check::same(['[Expired]'], array_values(array_unique((array) $told->userDetails)));
        Check::same(['home', 99], [$told->shippingDetails->shippingMethodId, $told->shippingDetails->shippingCost]);
    });

    $check->that('express: initiate refuses each bad field by name', function (): void {
        $option = static fn (array $bad) => ['staticShippingDetails' => [$bad + Shop::option('a', 1, 'Y')]];
        $bad = [
            'consentRemovalPrefix' => ['consentRemovalPrefix' => null],
            'consentRemovalPrefix ' => ['consentRemovalPrefix' => 'http://shop.example/'],
            'consentRemovalPrefix  ' => ['consentRemovalPrefix' => 'https://shop.example/' . str_repeat('a', 235)],
            'shippingDetailsPrefix' => ['shippingDetailsPrefix' => 'http://shop.example/'],
            'shippingDetailsPrefix ' => ['staticShippingDetails' => null],
            'paymentType' => ['paymentType' => 'eCom Express Payment'],
            'isDefault' => $option(['isDefault' => 'y']),
            'isDefault ' => $option(['isDefault' => null]),
            'shippingCost' => $option(['shippingCost' => -1]),
            'shippingCost ' => $option(['shippingCost' => 1.005]),
            'shippingCost  ' => $option(['shippingCost' => '99']),
            'shippingCost   ' => $option(['shippingCost' => '1 000.00']),
            'shippingCost    ' => $option(['shippingCost' => null]),
            'shippingMethod' => $option(['shippingMethod' => str_repeat('å', 257)]),
            'shippingMethod ' => $option(['shippingMethod' => '']),
            'shippingMethodId' => $option(['shippingMethodId' => str_repeat('a', 101)]),
            'shippingMethodId ' => $option(['shippingMethodId' => null]),
        ];
        foreach ($bad as $field => $merchant) {
            $answer = Shop::open()->express('o', Shop::options(), $merchant);
            Check::same('InvalidRequest/' . trim($field), Shop::code($answer));
        }
        Check::same('InvalidRequest/scope', Shop::code(Shop::open()->express('o', Shop::options(), [], ['scope' => 'name'])));
        foreach ([['isDefault' => true], ['priority' => 1.5], ['shippingMethod' => 7]] as $i => $wrongType) {
            Check::same(500, Shop::open()->express('o', null, $option($wrongType))->status, "type $i");
        }
        Check::same(500, Shop::open()->express('o', null, ['staticShippingDetails' => 'x'])->status);
        Check::same(500, Shop::open()->express('o', Shop::options(), [], ['useExplicitCheckoutFlow' => 'true'])->status);
    });

    $check->that('express: lengths at their limit, texts of two decimals and unknown members are taken', function (): void {
        $shop = Shop::open();
        $option = Shop::option(str_repeat('a', 100), '99.00', 'Y', ['shippingMethod' => str_repeat('å', 256),
            'priority' => '7', 'colour' => 'red']);
        Check::same(200, $shop->express('o', [$option])->status);
        Check::same(['staticShippingDetails.0.colour'], $shop->local()->requests('create')[0]->unknownMembers);
        $shop->local()->approve('o');
        Check::same(59800, $shop->local()->moneyMoved('o')->authorized);
    });

    $check->that('express: kroner and øre are exact both ways', function (): void {
        mt_srand(20260102);
        $some = [0, 1, 5, 50, 99, 100, 101, 9900, 9990, 9999999, 10000000];
        for ($i = 0; $i < 5000; $i++) {
            $some[] = mt_rand(0, 10_000_000);
        }
        foreach ($some as $oere) {
            $json = json_encode(['shippingCost' => Kroner::fromOere($oere)]);
            Check::same($oere, Kroner::toOere(json_decode(Kroner::quoted($json))->shippingCost), $json);
        }
        foreach (['1e2', '-1', '0.001', '00', '1.', '99999999999'] as $bad) {
            Check::same(null, Kroner::toOere("=$bad"), $bad);
        }
    });

    $check->that(
        'express: no default, two, or equal ids make a payment, and "Payment failed" in the app',
        function () use ($open): void {
            foreach ([
                'isDefault' => [Shop::option('a', 1, 'N'), Shop::option('b', 1, 'N')],
                'exactly one' => [Shop::option('a', 1, 'Y'), Shop::option('b', 1, 'Y')],
                'shippingMethodId' => [Shop::option('a', 1, 'Y'), Shop::option('a', 1, 'N')],
            ] as $why => $options) {
                $shop = $open($options);
                Check::throws(Refused::class, fn () => $shop->local()->approve('o'));
                $seen = $shop->local()->appScreen('o');
                Check::same('Payment failed', $seen['screen']);
                Check::true(str_contains($seen['why'], $why), $seen['why']);
                Check::same(['INITIATE'], $shop->operations('o'));
            }
            $shop = $open([]);
            Check::throws(Refused::class, fn () => $shop->local()->approve('o'));
            Check::same('No shipping methods found', $shop->local()->appScreen('o')['screen']);
        },
    );

    $check->that('express: the app sorts by priority, and begins with the address', function () use ($open): void {
        $shop = $open([
            Shop::option('c', 3, 'N'),
            Shop::option('b', 2, 'Y', ['priority' => 7]),
            Shop::option('a', 1, 'N', ['priority' => -1]),
            Shop::option('d', 4, 'N'),
        ]);
        $seen = $shop->local()->appScreen('o');
        Check::same(['address', 'ada', null, []], [$seen['screen'], $seen['customer'], $seen['address'], $seen['options']]);
        Check::same([101, 102, 103], array_column($seen['addresses'], 'id'));
        Check::throws(OutOfBoundsException::class, fn () => $shop->local()->approveExpress('o', option: 'e'));
        $seen = $shop->local()->appScreen('o');
        Check::same(['a', 'b', 'c', 'd'], array_column($seen['options'], 'id'));
        Check::same(['options', 101, 200], [$seen['screen'], $seen['address'], $seen['options'][1]['cost']]);
    });

    $check->that('express: the shop is asked as documented, and may answer for ten seconds', function () use (
        $open,
        $answer
    ): void {
        $shop = $open(null);
        $vipps = $shop->local();
        Check::throws(ShopMustAnswer::class, fn () => $vipps->approve('o'));
        Check::same('asking', $vipps->appScreen('o')['screen']);
        $asked = $vipps->shippingRequest('o', address: 'O');
        Check::same(SentCallback::SHIPPING_REQUEST, $asked->kind);
        Check::same('POST', $asked->method);
        Check::same('https://shop.example/vipps/v2/payments/o/shippingDetails', $asked->uri);
        Check::same('token-of-o', $asked->headers['Authorization']);
        Check::same(['addressId' => 103, 'addressLine1' => 'Fjellveien 7', 'addressLine2' => 'c/o Berg',
            'city' => 'RINGEBU', 'country' => 'NO', 'postCode' => '2630', 'addressType' => 'O'],
            json_decode($asked->body, true));
        $vipps->advance(10);
        $seen = $vipps->answerShipping('o', 200, $answer(103, Shop::options()));
        Check::same(['options', ['home', 'box']], [$seen['screen'], array_column($seen['options'], 'id')]);
        $vipps->approveExpress('o', option: 'box');
        Check::same(54850, $vipps->moneyMoved('o')->authorized);
        Check::same('Fjellveien 7', $shop->details('o')->shippingDetails->address->addressLine1);
    });

    $check->that('express: line 2 may be empty, missing, or say line 1 again', function () use ($open): void {
        $vipps = $open(null)->local();
        $line2 = static fn (string $who, string $where) => json_decode(
            $vipps->shippingRequest('o', $who, $where)->body,
        )->addressLine2;
        Check::same('', $line2('ada', 'H'));
        Check::same(null, $line2('ada', 'W'));
        Check::same('Storgata 12', $line2('kari', 'H'));
        Check::same('H0203', $line2('ola', 'H'));
    });

    $check->that('express: late and empty is "No shipping methods found", the rest "Payment failed"', function () use (
        $open,
        $answer
    ): void {
        $good = $answer(101, Shop::options());
        $cases = [
            ['No shipping methods found', 200, $answer(101, [])],
            ['Payment failed', 200, ''],
            ['Payment failed', 200, '[]'],
            ['Payment failed', 500, $good],
            ['Payment failed', 302, ''],
            ['Payment failed', 200, ['addressId' => 102] + $good],
            ['Payment failed', 200, ['addressId' => '101'] + $good],
            ['Payment failed', 200, ['orderId' => 'p'] + $good],
            ['Payment failed', 200, ['shippingDetails' => null] + $good],
            ['Payment failed', 200, $answer(101, [Shop::option('a', 1, 'N')])],
            ['Payment failed', 200, $answer(101, [Shop::option('a', -1, 'Y')])],
            ['Payment failed', 200, $answer(101, [['isDefault' => true] + Shop::option('a', 1, 'Y')])],
        ];
        foreach ($cases as $i => [$screen, $status, $body]) {
            $vipps = $open(null)->local();
            $vipps->shippingRequest('o');
            $seen = $vipps->answerShipping('o', $status, $body);
            Check::same($screen, $seen['screen'], "case $i");
            Check::true($seen['why'] !== '', "case $i says why");
            Check::throws(Refused::class, fn () => $vipps->approve('o'));
        }
        $vipps = $open(null)->local();
        $asked = $vipps->shippingRequest('o');
        $vipps->advance(11);
        Check::same('No shipping methods found', $vipps->answerShipping('o', 200, $good)['screen']);
        Check::same('no answer in time', $asked->outcome);
    });

    $check->that('express: another address is another question; an old answer is nobody\'s', function () use (
        $open,
        $answer
    ): void {
        $vipps = $open(null)->local();
        $first = $vipps->shippingRequest('o');
        $second = $vipps->shippingRequest('o', address: 102);
        $first->end(SentCallback::ANSWERED, 200, json_encode($answer(101, Shop::options())));
        Check::same('asking', $vipps->appScreen('o')['screen']);
        Check::same(102, json_decode($second->body)->addressId);
        $vipps->answerShipping('o', 200, $answer(102, [Shop::option('far', 200, 'Y')]));
        $vipps->approve('o');
        Check::same(69900, $vipps->moneyMoved('o')->authorized);
        Check::same(
            [SentCallback::SHIPPING_REQUEST, SentCallback::SHIPPING_REQUEST, SentCallback::PAYMENT_UPDATE],
            array_column($vipps->callbacks('o'), 'kind'),
        );
        Check::same(SentCallback::PAYMENT_UPDATE, $vipps->callback('o')->kind);
    });

    $check->that('express: 2022\'s app takes the defaults, unless the explicit flow was asked for', function () use (
        $answer
    ): void {
        foreach ([
            ['2022', [], 'confirm'],
            ['2022', ['useExplicitCheckoutFlow' => false], 'confirm'],
            ['2022', ['useExplicitCheckoutFlow' => true], 'address'],
            ['today', [], 'address'],
            ['today', ['useExplicitCheckoutFlow' => false], 'address'],
            ['today', ['useExplicitCheckoutFlow' => true], 'address'],
        ] as $i => [$age, $flow, $screen]) {
            $shop = Shop::open();
            $shop->local()->explicitFlowAge($age);
            $shop->express('o', Shop::options(), [], $flow);
            Check::same($screen, $shop->local()->appScreen('o')['screen'], "case $i");
            $shop->local()->approve('o');
            Check::same(59800, $shop->local()->moneyMoved('o')->authorized);
        }
        $shop = Shop::open();
        $shop->local()->explicitFlowAge('2022');
        $shop->express('o', null);
        Check::same('asking', $shop->local()->appScreen('o')['screen']);
        $seen = $shop->local()->answerShipping('o', 200, $answer(101, Shop::options()));
        Check::same(['confirm', 101], [$seen['screen'], $seen['address']]);
        Check::throws(ValueError::class, fn () => $shop->local()->explicitFlowAge('2021'));
    });

    $check->that('express: what was never offered, and sums that do not add up, can be had', function () use ($open): void {
        $shop = $open(Shop::options());
        $shop->local()->approveTampered('o', 'free', 'For nothing');
        Check::same(49900, $shop->local()->moneyMoved('o')->authorized);
        $shipping = $shop->details('o')->shippingDetails;
        Check::same(['free', 0], [$shipping->shippingMethodId, $shipping->shippingCost]);
        $shop = $open(Shop::options());
        $shop->local()->approveTampered('o', 'home', cost: 9900, reserved: 50000);
        Check::same(50000, $shop->details('o')->transactionSummary->remainingAmountToCapture);
        Check::same(50000, json_decode($shop->local()->callback('o')->body)->transactionInfo->amount);
    });

    $check->that('express: a consent is taken back with the user id as one part of the path', function () use ($open): void {
        foreach (['ada' => 'uiJskNQ6qNN1iwN891uuob%3D%3D', 'kari' => 'Q6q%2BN1iw%2FN891uu%2Bob%2FuiJsk%3D%3D',
            'ola' => 'b7b8dd8c-3f34-47d5-9f63-4f4b2f9f6ab1'] as $who => $encoded) {
            $vipps = $open(Shop::options())->local();
            Check::throws(OutOfBoundsException::class, fn () => $vipps->removeConsent('o'));
            $vipps->approveExpress('o', $who);
            $sent = $vipps->removeConsent('o');
            Check::same(['DELETE', "https://shop.example/vipps/token/v2/consents/$encoded"], [$sent->method, $sent->uri]);
            Check::same([SentCallback::CONSENT_REMOVAL, '', false],
                [$sent->kind, $sent->body, isset($sent->headers['Authorization'])]);
            Check::same($sent->uri, $vipps->removeConsent(People::named($who)->userId)->uri);
        }
    });

    $check->that('express: customers have user ids of all forms, and numbers without country code', function (): void {
        foreach (Shop::open()->local()->customers() as $name => $customer) {
            Check::true(preg_match('~^[\w/=+-]{1,50}$~D', $customer['userId']) === 1, $name);
            Check::true(preg_match('~^\d{8}$~D', $customer['mobileNumber']) === 1, $name);
            foreach ($customer['addresses'] as $address) {
                Check::true($address->id >= 100 && preg_match('~^\d{4}$~D', $address->postCode) === 1, $name);
            }
        }
        $ids = implode(' ', array_column(Shop::open()->local()->customers(), 'userId'));
        Check::true(strpbrk($ids, '/') !== false && strpbrk($ids, '+') !== false, 'slash and plus');
    });

    $check->that('express: no force approve, and direct capture takes shipping along', function () use ($open, $token): void {
        $shop = Shop::open();
        $link = $token($shop->express('o', Shop::options()));
        $body = json_encode(['customerPhoneNumber' => '91234567', 'token' => $link]);
        $answer = $shop->send('POST', '/ecomm/v2/integration-test/payments/o/approve', $shop->headers, $body);
        Check::same('VippsError/92', Shop::code($answer));
        $shop->local()->directCapture(true);
        $shop->local()->approve('o');
        Check::same('SALE', json_decode($shop->local()->callback('o')->body)->transactionInfo->status);
        Check::same(59800, $shop->local()->moneyMoved('o')->captured);
    });

    $check->that('express: what is only for express says so about other payments', function () use ($open): void {
        $shop = Shop::open()->approved('r');
        foreach (['approveExpress', 'shippingRequest', 'answerShipping'] as $what) {
            Check::throws(LogicException::class, fn () => $shop->local()->$what('r'));
        }
        Check::throws(LogicException::class, fn () => $open(Shop::options())->local()->shippingRequest('o'));
        Check::throws(LogicException::class, fn () => $open(null)->local()->answerShipping('o'));
        Check::throws(OutOfBoundsException::class, fn () => $open(null)->local()->shippingRequest('o', 'nobody'));
        Check::same('over', $shop->local()->appScreen('r')['screen']);
    });

    $check->that('express pages: number, address, option, approve, and back to the shop', function () use ($token): void {
        $shop = Shop::open();
        $t = $token($shop->express('o', Shop::options()));
        $post = static fn (string $fields) => $shop->send('POST', '/app', [], "token=$t&$fields");
        $app = static fn () => $shop->send('GET', "/app?token=$t")->body;
        Check::same("/app?token=$t", $shop->send('POST', '/landing', [], "token=$t&phone=91234568")->headers['Location']);
        Check::true(str_contains($app(), 'Storgata 12, <span class="town">9008 TROMSØ'), 'Kari\'s number, her address once');
        Check::same(303, $post('answer=address&address=202')->status);
        $page = $app();
        Check::true(str_contains($page, 'value="home" checked') && str_contains($page, '49,50 kr'), 'the options');
        Check::true(str_contains($page, '598,00 kr') && str_contains($page, '548,50 kr'), 'the sums');
        $post('answer=change');
        Check::true(str_contains($app(), 'Where to?'), 'the address again');
        $post('answer=customer&customer=ola');
        Check::true(str_contains($app(), 'Innherredsveien 64, H0203'), 'somebody else');
        $post('answer=address&address=302');
        $back = $post('answer=approve&option=box');
        Check::same([303, 'https://shop.example/order/o'], [$back->status, $back->headers['Location']]);
        Check::same('Ola', $shop->details('o')->userDetails->firstName);
        Check::same(54850, $shop->local()->moneyMoved('o')->authorized);
    });

    $check->that('express pages: a wrong option or address changes nothing; a stuck app says what Vipps says', function () use (
        $token
    ): void {
        $shop = Shop::open();
        $t = $token($shop->express('o', Shop::options()));
        foreach (['answer=approve&option=no', 'answer=address&address=999', 'answer=customer&customer=x'] as $bad) {
            Check::same("/app?token=$t", $shop->send('POST', '/app', [], "token=$t&$bad")->headers['Location']);
        }
        Check::same(['INITIATE'], $shop->operations('o'));
        $t = $token($shop->express('p', []));
        $shop->send('POST', '/app', [], "token=$t&answer=approve");
        $page = $shop->send('GET', "/app?token=$t")->body;
        Check::true(str_contains($page, '<h1>No shipping methods found</h1>'), 'the text');
        Check::true(str_contains($page, 'Change address'), 'a way on');
    });

    $check->that('pages: the phone number is remembered, and a phone skips the landing page', function () use (
        $token
    ): void {
        $shop = Shop::open();
        $t = $token($shop->create('o'));
        $sent = $shop->send('POST', '/landing', [], "token=$t&phone=91234568&remember=1");
        Check::true(str_starts_with($sent->headers['Set-Cookie'], 'vipps_phone=91234568; '), 'a cookie');
        $page = $shop->send('GET', "/landing?token=$t", ['Cookie' => 'a=b; vipps_phone=91234568'])->body;
        Check::true(str_contains($page, 'value="91234568"'), 'filled in');
        $page = $shop->send('GET', "/landing?token=$t", ['Cookie' => 'vipps_phone="><b>'])->body;
        Check::true(!str_contains($page, '<b>'), 'nothing else is');
        $sent = $shop->send('POST', '/landing', [], "token=$t&phone=91234568");
        Check::true(str_contains($sent->headers['Set-Cookie'], 'Max-Age=0'), 'forgotten');
        $phone = ['User-Agent' => 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148'];
        $to = $shop->send('GET', "/landing?token=$t", $phone);
        Check::same([303, "/app?token=$t"], [$to->status, $to->headers['Location']]);
    });

    $check->that('pages: Back in the browser cancels once a number was entered, not before', function () use (
        $token
    ): void {
        $shop = Shop::open();
        $t = $token($shop->create('o'));
        $back = static fn () => $shop->send('POST', '/app', [], "token=$t&answer=back")->headers['Location'];
        Check::same("/landing?token=$t", $back());
        $shop->send('GET', "/app?token=$t");
        Check::same("/landing?token=$t", $back(), 'the app alone is no landing page');
        $shop->send('POST', '/landing', [], "token=$t&phone=91234567");
        Check::same('https://shop.example/order/o', $back());
        Check::same(['CANCEL', 'INITIATE'], $shop->operations('o'));
        $page = $shop->send('GET', '/landing?token=' . $token($shop->create('p')));
        preg_match('~<script>(.*)</script>~', $page->body, $script);
        $hash = base64_encode(hash('sha256', $script[1], true));
        Check::true(str_contains($page->headers['Content-Security-Policy'], "script-src 'sha256-$hash'"), 'may run');
    });

    $check->that('pages: approving without coming back, and letting the time run out', function () use ($token): void {
        $shop = Shop::open();
        $t = $token($shop->create('o'));
        $page = $shop->send('POST', '/app', [], "token=$t&answer=stay");
        Check::same(200, $page->status);
        Check::true(str_contains($page->body, 'href="https://shop.example/order/o"'), 'a link, for any browser');
        Check::same(['RESERVE', 'INITIATE'], $shop->operations('o'));
        $t = $token($shop->create('p'));
        Check::same(410, $shop->send('POST', '/app', [], "token=$t&answer=expire")->status);
        Check::same(['REJECTED', 'INITIATE'], $shop->operations('p'));
    });

    (require __DIR__ . '/express_http.php')($check);
};
