<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\People;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $ask = static fn (Shop $shop, string $sub): Response =>
        $shop->send('GET', "/vipps-userinfo-api/userinfo/$sub", $shop->headers);
    $pay = static function (Shop $shop, string $reference, string $scope, ?string $customer = null): void {
        $shop->epayment('POST', '', Shop::epay($reference, ['profile' => ['scope' => $scope]]), $reference);
        $shop->local()->approve($reference, $customer);
    };

    $check->that('userinfo: what was consented to is told, under OpenID’s names, and nothing else', function () use ($ask, $pay): void {
        $shop = Shop::open();
        $ola = People::named('ola');
        $pay($shop, 'acme-shop-1', 'name email', 'ola');
        $claims = json_decode($ask($shop, $ola->sub)->body, true);
        Check::same($ola->sub, $claims['sub']);
        Check::same(
            ['sub', 'sid', 'name', 'given_name', 'family_name', 'email', 'email_verified'],
            array_keys($claims),
        );
        Check::same(['Ola Ødegård', false], [$claims['name'], $claims['email_verified']]);
        // What a later payment asks for comes on top.
        $pay($shop, 'acme-shop-2', 'phoneNumber birthDate', 'ola');
        $claims = json_decode($ask($shop, $ola->sub)->body, true);
        Check::same(['4791234569', '1988-12-03', 'Ola'], [$claims['phone_number'], $claims['birthdate'], $claims['given_name']]);
    });

    $check->that('userinfo: addresses have their types and are formatted with a backslash and an n', function () use ($ask, $pay): void {
        $shop = Shop::open();
        $pay($shop, 'acme-shop-1', 'address', 'kari');
        $claims = json_decode($ask($shop, People::named('kari')->sub)->body, true);
        Check::same([
            'default' => true, 'street_address' => 'Storgata 12', 'postal_code' => '9008', 'region' => 'TROMSØ',
            'country' => 'NO', 'formatted' => 'Storgata 12\n9008 TROMSØ\nNO', 'address_type' => 'home',
        ], $claims['address']);
        Check::same(['work'], array_column($claims['other_addresses'], 'address_type'));
        Check::same("Muséplassen 3\n2. etasje", $claims['other_addresses'][0]['street_address']);
    });

    $check->that('userinfo: eCom’s payments have it, too: with a scope, and all of express checkout', function () use ($ask): void {
        $shop = Shop::open();
        $shop->create('acme-1', [], ['scope' => 'name']);
        $shop->local()->approve('acme-1');
        $sub = $shop->details('acme-1')->sub;
        Check::same('Ada Lovelace', json_decode($ask($shop, $sub)->body)->name);
        $shop->express('acme-2', Shop::options());
        $shop->local()->approveExpress('acme-2', customer: 'kari');
        $claims = json_decode($ask($shop, $shop->details('acme-2')->sub)->body);
        Check::same(['kari@example.com', '4791234568', false], [$claims->email, $claims->phone_number, isset($claims->birthdate)]);
    });

    $check->that('userinfo: for 168 hours, for this sales unit, and only who has approved', function () use ($ask, $pay): void {
        $shop = Shop::open();
        $sub = People::named('ada')->sub;
        Check::same(404, $ask($shop, $sub)->status);
        $shop->epayment('POST', '', Shop::epay('acme-shop-1', ['profile' => ['scope' => 'name']]), 'k');
        Check::same(404, $ask($shop, $sub)->status);
        $shop->local()->approve('acme-shop-1');
        Check::same(200, $ask($shop, $sub)->status);
        $other = Shop::open($shop->local(), '654321');
        $other->epayment('POST', '', Shop::epay('acme-shop-1'), 'k');
        $shop->local()->approve('654321/acme-shop-1');
        $gone = $ask($other, $sub);
        Check::same([404, '404'], [$gone->status, json_decode($gone->body)->status]);
        Check::true(!str_contains($gone->body, $sub), 'the sub is not repeated');
        $shop->local()->advance(168 * 3600 - 1);
        $shop->login();
        Check::same(200, $ask($shop, $sub)->status);
        $shop->local()->advance(2);
        Check::same(404, $ask($shop, $sub)->status);
    });

    $check->that('userinfo: a subscription key may be needed, or refused', function () use ($ask, $pay): void {
        $shop = Shop::open();
        $pay($shop, 'acme-shop-1', 'name');
        $with = $shop->headers;
        $without = array_diff_key($with, ['Ocp-Apim-Subscription-Key' => 1]);
        $wrong = ['Ocp-Apim-Subscription-Key' => 'real'] + $with;
        $due = ['any' => [200, 200, 401], 'required' => [200, 401, 401], 'refused' => [401, 200, 401]];
        foreach ($due as $how => $statuses) {
            $shop->local()->userinfoKey($how);
            $got = [];
            foreach ([$with, $without, $wrong] as $shop->headers) {
                $got[] = $ask($shop, People::named('ada')->sub)->status;
            }
            Check::same($statuses, $got, $how);
        }
        $shop->headers = array_diff_key($without, ['Authorization' => 1]);
        Check::same(401, $ask($shop, People::named('ada')->sub)->status);
        Check::throws(\ValueError::class, static fn () => $shop->local()->userinfoKey('perhaps'));
        // Elsewhere it is needed, however it is with Userinfo.
        $shop->headers = $without;
        Check::same(401, $shop->epayment('GET', '/acme-shop-1')->status);
    });

    $check->that('userinfo: methods, limits and the journal are those of all APIs', function () use ($ask, $pay): void {
        $shop = Shop::open();
        $pay($shop, 'acme-shop-1', 'name');
        $sub = People::named('ada')->sub;
        Check::same(405, $shop->send('POST', "/vipps-userinfo-api/userinfo/$sub", $shop->headers)->status);
        for ($i = 0; $i < 120; $i++) {
            $ask($shop, $sub);
        }
        Check::same(429, $ask($shop, $sub)->status);
        Check::same(121, $shop->local()->counters()['userinfo']);
    });
};
