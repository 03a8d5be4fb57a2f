<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\People;
use Vipps\Sandbox\Refused;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;
use Vipps\Sandbox\SentCallback;
use Vipps\Sandbox\ShopMustAnswer;

return static function (Check $check): void {
    $scope = ['profile' => ['scope' => 'name address email phoneNumber']];

    $option = static fn (string $id, int $cost, array $more = []) => $more + [
        'id' => $id, 'name' => "By $id", 'amount' => ['currency' => 'NOK', 'value' => $cost],
    ];
    $group = static fn (string $type, string $brand, array $options, array $more = []) => $more + [
        'type' => $type, 'brand' => $brand, 'options' => $options,
    ];
    $groups = [
        $group('PICKUP_POINT', 'POSTEN', [
            $option('shop-2', 4900, ['meta' => 'Storgata 1', 'estimatedDelivery' => 'Tomorrow', 'priority' => 2]),
            $option('shop-1', 4900, ['meta' => 'Storgata 3', 'priority' => 1]),
        ], ['priority' => 2]),
        $group('HOME_DELIVERY', 'HELTHJEM', [$option('home', 9900, ['isDefault' => true])],
            ['priority' => 1, 'isDefault' => true]),
        $group('IN_STORE', 'OTHER', [$option('counter', 0)]),
    ];

    /** A shop with one express payment, "order-0001". */
    $open = static function (array $shipping, array $more = []) use ($scope): Shop {
        $shop = Shop::open();
        $answer = $shop->epayment('POST', '', Shop::epay('order-0001', $more + ['shipping' => $shipping] + $scope), 'k');
        Check::same(201, $answer->status, $answer->body);
        return $shop;
    };
    $dynamic = ['dynamicOptions' => [
        'callbackUrl' => 'https://shop.example/vipps/ship?order=1',
        'callbackAuthorizationToken' => 'token-of-1',
    ]];
    $get = static fn (Shop $shop) => json_decode($shop->epayment('GET', '/order-0001')->body);

    $check->that('ePayment express: goods and the default option are reserved; GET tells what was shared', function () use (
        $open,
        $groups,
        $get
    ): void {
        $shop = $open(['fixedOptions' => $groups]);
        Check::true(!isset($get($shop)->shippingDetails) && !isset($get($shop)->userDetails), 'nothing shared yet');
        $shop->local()->approve('order-0001');
        $told = $get($shop);
        Check::same(['AUTHORIZED', 59800], [$told->state, $told->aggregate->authorizedAmount->value]);
        $address = ['addressLine1' => 'Robert Levins gate 5', 'addressLine2' => '', 'city' => 'OSLO', 'country' => 'NO',
            'postCode' => '0154'];
        Check::same($address, (array) $told->shippingDetails->address);
        Check::same([9900, 'home', 'By home'], [$told->shippingDetails->shippingCost,
            $told->shippingDetails->shippingOptionId, $told->shippingDetails->shippingOptionName]);
        Check::same(['ada@example.com', 'Ada', 'Lovelace', '4791234567'], [$told->userDetails->email,
            $told->userDetails->firstName, $told->userDetails->lastName, $told->userDetails->mobileNumber]);
        Check::same(3, count($told->userDetails->addresses));
        Check::true(!isset($told->userDetails->dateOfBirth), 'not asked for');
        Check::same(People::usual()->sub, $told->profile->sub);
        $amount = Shop::modification(59801);
        Check::same('6090', Shop::problem($shop->epayment('POST', '/order-0001/capture', $amount, 'a')));
        Check::same(200, $shop->epayment('POST', '/order-0001/capture', Shop::modification(59800), 'b')->status);
    });

    $check->that('ePayment express: create refuses what is not an express payment', function () use (
        $groups,
        $option,
        $group,
        $dynamic,
        $scope
    ): void {
        $said = static function (array $more): string {
            $answer = Shop::open()->epayment('POST', '', Shop::epay('order-0001', $more), 'k');
            $detail = json_decode($answer->body)->extraDetails[0] ?? null;
            return match (true) {
                $detail === null => (string) $answer->status,
                $detail->name === 'ErrorCode' => $detail->reason,
                default => $detail->name,
            };
        };
        $fixed = static fn (mixed $groups) => ['shipping' => ['fixedOptions' => $groups]];
        $one = static fn (array $option) => $fixed([$group('OTHER', 'OTHER', [$option])]) + $scope;
        $token = static fn (string $token) => ['shipping' => ['dynamicOptions' => [
            'callbackUrl' => 'https://shop.example/', 'callbackAuthorizationToken' => $token,
        ]]];
        $cases = [
            ['shipping', ['shipping' => new stdClass()] + $scope],
            ['shipping', ['shipping' => ['fixedOptions' => $groups] + $dynamic] + $scope],
            ['shipping', ['paymentMethod' => ['type' => 'CARD']] + $fixed($groups) + $scope],
            ['4140', $fixed($groups)],
            ['4080', $fixed($groups) + ['profile' => ['scope' => 'name email phoneNumber']]],
            ['201', $fixed($groups) + ['profile' => ['scope' => 'address']]],
            ['fixedOptions', $fixed('home') + $scope],
            ['type', $fixed([$group('DRONE', 'OTHER', [])]) + $scope],
            ['brand', $fixed([$group('OTHER', 'POST', [])]) + $scope],
            ['isDefault', $fixed([$group('OTHER', 'OTHER', [], ['isDefault' => 'Y'])]) + $scope],
            ['options', $fixed([['type' => 'OTHER', 'brand' => 'OTHER']]) + $scope],
            ['id', $one(['id' => null] + $option('a', 1))],
            ['value', $one(['amount' => ['currency' => 'NOK', 'value' => 99.5]] + $option('a', 1))],
            ['value', $one(['amount' => ['currency' => 'NOK', 'value' => -1]] + $option('a', 1))],
            ['currency', $one(['amount' => ['currency' => 'EUR', 'value' => 1]] + $option('a', 1))],
            ['4090', ['shipping' => ['dynamicOptions' => ['callbackUrl' => 'http://shop.example/']]] + $scope],
            ['callbackUrl', ['shipping' => ['dynamicOptions' => ['callbackAuthorizationToken' => 'a']]] + $scope],
            ['callbackAuthorizationToken', $token('Bearer eyJ') + $scope],
            ['callbackAuthorizationToken', $token(str_repeat('a', 51)) + $scope],
            ['allowedCountries', ['shipping' => ['allowedCountries' => ['Norway']] + $dynamic] + $scope],
        ];
        foreach ($cases as [$due, $more]) {
            Check::same($due, $said($more), json_encode($more));
        }
    });

    $check->that('ePayment express: groups come by priority, their options with carrier and place', function () use (
        $open,
        $groups
    ): void {
        $shop = $open(['fixedOptions' => $groups]);
        Check::same('address', $shop->local()->appScreen('order-0001')['screen']);
        $link = json_decode($shop->epayment('GET', '/order-0001')->body)->redirectUrl;
        $token = explode('token=', $link)[1];
        $shop->send('POST', '/app', [], "token=$token&answer=address&address=102");
        $options = $shop->local()->appScreen('order-0001')['options'];
        Check::same(['home', 'shop-1', 'shop-2', 'counter'], array_column($options, 'id'));
        Check::same(['POSTEN', 'PICKUP_POINT', 'Storgata 3', ''], [$options[1]['brand'], $options[1]['type'],
            $options[1]['meta'], $options[1]['estimatedDelivery']]);
        $page = $shop->send('GET', "/app?token=$token")->body;
        Check::same(1, substr_count($page, '<h2>Posten, pickup point</h2>'));
        Check::true(str_contains($page, 'Storgata 1, Tomorrow'), 'where and when');
        $shop->local()->approveExpress('order-0001', option: 'counter');
        Check::same(49900, $shop->local()->moneyMoved('order-0001')->authorized);
    });

    $check->that('ePayment express: what the app cannot use is "Payment failed"', function () use (
        $open,
        $option,
        $group
    ): void {
        $default = ['isDefault' => true];
        $bad = [
            'no default' => [$group('OTHER', 'OTHER', [$option('a', 1)])],
            'two defaults' => [$group('OTHER', 'OTHER', [$option('a', 1, $default), $option('b', 1, $default)])],
            'one group twice' => [$group('OTHER', 'OTHER', [$option('a', 1, $default)]),
                $group('OTHER', 'OTHER', [$option('b', 1)])],
            'one id twice' => [$group('OTHER', 'OTHER', [$option('a', 1, $default)]),
                $group('OTHER', 'DHL', [$option('a', 1)])],
            'two default groups' => [$group('OTHER', 'OTHER', [$option('a', 1, $default)], $default),
                $group('OTHER', 'DHL', [$option('b', 1)], $default)],
            'default in another group' => [$group('OTHER', 'OTHER', [$option('a', 1, $default)]),
                $group('OTHER', 'DHL', [$option('b', 1)], $default)],
        ];
        foreach ($bad as $what => $groups) {
            $shop = $open(['fixedOptions' => $groups]);
            Check::throws(Refused::class, fn () => $shop->local()->approve('order-0001'));
            $seen = $shop->local()->appScreen('order-0001');
            Check::same('Payment failed', $seen['screen'], $what);
            Check::true($seen['why'] !== '', $what);
        }
        $shop = $open(['fixedOptions' => []]);
        Check::throws(Refused::class, fn () => $shop->local()->approve('order-0001'));
        Check::same('No shipping methods found', $shop->local()->appScreen('order-0001')['screen']);
    });

    $check->that('ePayment express: the shop is asked at its very URL, in camel or in Pascal case', function () use (
        $open,
        $dynamic,
        $groups
    ): void {
        $shop = $open($dynamic);
        Check::throws(ShopMustAnswer::class, fn () => $shop->local()->approve('order-0001'));
        $asked = $shop->local()->shippingRequest('order-0001', customer: 'kari');
        Check::same([SentCallback::SHIPPING_REQUEST, 'POST', 'https://shop.example/vipps/ship?order=1', 'token-of-1'],
            [$asked->kind, $asked->method, $asked->uri, $asked->headers['Authorization']]);
        Check::same('{"reference":"order-0001","addressLine1":"Storgata 12","addressLine2":"Storgata 12",'
            . '"city":"TROMSØ","country":"NO","postCode":"9008"}', $asked->body);
        $shop->local()->shippingCallbackCase('pascal');
        $asked = json_decode($shop->local()->shippingRequest('order-0001', 'ada', 'W')->body, true);
        Check::same(['reference', 'AddressLine1', 'AddressLine2', 'City', 'Country', 'PostCode'], array_keys($asked));
        Check::same(null, $asked['AddressLine2']);
        Check::same('options', $shop->local()->answerShipping('order-0001', 200, ['groups' => $groups])['screen']);
        $shop->local()->approveExpress('order-0001', option: 'shop-2');
        Check::same(54800, $shop->local()->moneyMoved('order-0001')->authorized);
    });

    $check->that('ePayment express: answers that offer nothing, and answers that cannot be used', function () use (
        $open,
        $dynamic,
        $groups
    ): void {
        $screen = static function (int $status, array|string $body) use ($open, $dynamic): string {
            $shop = $open($dynamic);
            $shop->local()->shippingRequest('order-0001');
            return $shop->local()->answerShipping('order-0001', $status, $body)['screen'];
        };
        Check::same('No shipping methods found', $screen(400, ''));
        Check::same('No shipping methods found', $screen(200, ['groups' => []]));
        Check::same('Payment failed', $screen(500, ''));
        Check::same('Payment failed', $screen(200, 'nothing'));
        Check::same('Payment failed', $screen(200, ['shippingDetails' => $groups]));
        Check::same('Payment failed', $screen(200, ['groups' => [['type' => 'X'] + $groups[0]]]));
        $shop = $open($dynamic);
        $shop->local()->shippingRequest('order-0001');
        $shop->local()->advance(11);
        $seen = $shop->local()->answerShipping('order-0001', 200, ['groups' => $groups]);
        Check::same('No shipping methods found', $seen['screen']);
    });

    $check->that('ePayment express: who lives elsewhere gets nothing, unless allowedCountries says so', function () use (
        $open,
        $dynamic,
        $groups,
        $get
    ): void {
        $shop = $open($dynamic);
        Check::throws(LogicException::class, fn () => $shop->local()->shippingRequest('order-0001', 'mads'));
        $seen = $shop->local()->appScreen('order-0001');
        Check::same(['No shipping methods found', 'the shop does not deliver to DK'], [$seen['screen'], $seen['why']]);
        $shop = $open(['allowedCountries' => ['DK']] + $dynamic);
        $asked = $shop->local()->shippingRequest('order-0001', 'mads', 'H');
        Check::true(!str_contains($asked->body, 'ddressLine2'), 'line 2 is missing');
        $shop->local()->answerShipping('order-0001', 200, ['groups' => $groups]);
        $shop->local()->approve('order-0001');
        Check::same(['DK', '4520123457'], [$get($shop)->shippingDetails->address->country,
            $get($shop)->userDetails->mobileNumber]);
        $shop = Shop::open();
        $shop->express('ecom-0001', Shop::options());
        Check::throws(OutOfBoundsException::class, fn () => $shop->local()->approveExpress('ecom-0001', 'mads'));
    });

    $check->that('ePayment express: tampered, and unwilling, and by force', function () use ($open, $groups, $get): void {
        $shop = $open(['fixedOptions' => $groups]);
        $shop->local()->approveTampered('order-0001', 'free', cost: 0);
        Check::same(['free', 0], [$get($shop)->shippingDetails->shippingOptionId, $get($shop)->shippingDetails->shippingCost]);
        $shop = $open(['fixedOptions' => $groups]);
        $approve = '/epayment/v1/test/payments/order-0001/approve';
        $forced = $shop->send('POST', $approve, $shop->headers, '{"customer":{"phoneNumber":"4791234567"}}');
        Check::same('10060', Shop::problem($forced));
        $shop->local()->reject('order-0001');
        Check::true(!isset($get($shop)->shippingDetails) && !isset($get($shop)->userDetails), 'nothing is shared');
    });

    $check->that('ePayment: a profile is shared as far as it was asked for, later than the rest', function () use (
        $get
    ): void {
        $shop = Shop::open();
        $more = ['profile' => ['scope' => 'birthDate phoneNumber'], 'customer' => ['phoneNumber' => '4520123456']];
        $shop->epayment('POST', '', Shop::epay('order-0001', $more), 'k');
        $shop->local()->delayHistory(2000);
        $shop->local()->approve('order-0001');
        Check::same('CREATED', $get($shop)->state);
        $shop->local()->advance(3);
        Check::same(['AUTHORIZED', []], [$get($shop)->state, (array) $get($shop)->profile]);
        Check::true(!isset($get($shop)->userDetails), 'no person yet');
        $shop->local()->advance(2);
        Check::same(['mobileNumber' => '4520123456', 'dateOfBirth' => '1988-12-3'], (array) $get($shop)->userDetails);
        Check::same(People::named('freja')->sub, $get($shop)->profile->sub);
        Check::true(!isset($get($shop)->shippingDetails), 'nothing is shipped');
    });

    $check->that('ePayment express, http: the shop is asked, and the payment approved', function () use (
        $scope,
        $groups
    ): void {
        $vipps = Remote::start('--no-rate-limits');
        $shop = new Shop(new Client($vipps->url));
        $shop->login();
        $listener = stream_socket_server('tcp://127.0.0.1:0');
        $shipping = ['dynamicOptions' => [
            'callbackUrl' => 'http://' . stream_socket_get_name($listener, false) . '/ship?a=1',
            'callbackAuthorizationToken' => 'abc',
        ]];
        $shop->epayment('POST', '', Shop::epay('order-0001', ['shipping' => $shipping] + $scope), 'k');
        $vipps->shippingRequest('order-0001', 'ola');
        $stream = stream_socket_accept($listener, 5);
        stream_set_timeout($stream, 5);
        Check::same("POST /ship?a=1 HTTP/1.1\r\n", fgets($stream));
        for ($head = ''; !str_ends_with($head, "\r\n\r\n");) {
            $head .= fgets($stream);
        }
        Check::true(str_contains($head, "\r\nAuthorization: abc\r\n"), $head);
        $text = json_encode(['groups' => $groups]);
        fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Length: " . strlen($text) . "\r\n\r\n$text");
        fgets($stream);
        $vipps->approveExpress('order-0001', option: 'shop-1');
        Check::same(54800, $vipps->moneyMoved('order-0001')->authorized);
        Check::same('shop-1', json_decode($shop->epayment('GET', '/order-0001')->body)->shippingDetails->shippingOptionId);
        $vipps->stop();
    });
};
