<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    /** A shop with a payment "order-0001" that was approved, whose clock has not moved since. */
    $approved = static function (int $amount = 49900, ?Closure $set = null, string $currency = 'NOK'): Shop {
        $shop = Shop::open();
        $set === null || $set($shop->local());
        $more = ['amount' => ['currency' => $currency, 'value' => $amount]];
        Check::same(201, $shop->epayment('POST', '', Shop::epay('order-0001', $more), 'k')->status);
        $shop->local()->approve('order-0001');
        return $shop;
    };
    $get = static fn (Shop $shop) => json_decode($shop->epayment('GET', '/order-0001')->body);
    $capture = static fn (Shop $shop, int $value, string $key, string $currency = 'NOK') => Shop::problem(
        $shop->epayment('POST', '/order-0001/capture', Shop::modification($value, $currency), $key),
    );

    $check->that('ePayment: a capture is guaranteed until its time; afterwards the money may be gone', function () use (
        $approved,
        $get,
        $capture
    ): void {
        $shop = $approved();
        Check::same('2026-11-25T11:06:40.001+00:00', $get($shop)->captureGuaranteedUntil);
        $shop->local()->releaseEarly('order-0001');
        Check::same('200', $capture($shop, 100, 'a'));
        $shop->local()->advance('8 days');
        $shop->login();
        Check::same('6260', $capture($shop, 100, 'b'));
        $shop->local()->releaseEarly('order-0001', false);
        Check::same('6260', $capture($shop, 100, 'b'), 'a refusal stays with its key');
        Check::same('200', $capture($shop, 100, 'c'));
        $shop = $approved(set: static fn ($vipps) => $vipps->captureGuarantee(null));
        Check::true(!isset($get($shop)->captureGuaranteedUntil), 'no word about it');
    });

    $check->that('ePayment: a capture that may succeed later does so under its key', function () use (
        $approved,
        $capture
    ): void {
        $shop = $approved();
        $shop->local()->problemNext('6280', 'capture');
        Check::same('6280', $capture($shop, 100, 'a'));
        Check::same('200', $capture($shop, 100, 'a'));
        Check::same(0, $shop->local()->faultsLeft());
        foreach (['5090' => 404, '6160' => 423, '4020' => 409, '6090' => 400] as $code => $status) {
            $shop->local()->problemNext((string) $code, 'get');
            $answer = $shop->epayment('GET', '/order-0001');
            Check::same([$status, (string) $code], [$answer->status, Shop::problem($answer)]);
        }
        $shop->local()->problemNext('7010', status: 422);
        Check::same(422, $shop->epayment('GET', '/order-0001')->status);
    });

    $check->that('ePayment: the gateway denies in its own form', function () use ($approved): void {
        $shop = $approved();
        foreach ([403, 422, 423] as $status) {
            $shop->local()->denyNext($status, 'get');
            $answer = $shop->epayment('GET', '/order-0001');
            Check::same([$status, $status], [$answer->status, json_decode($answer->body)->statusCode]);
        }
        $shop->local()->denyNext(401);
        Check::same(401, $shop->epayment('GET', '/order-0001')->status);
        Check::throws(ValueError::class, fn () => $shop->local()->denyNext(404));
    });

    $check->that('ePayment: captures up to 180 days in Norway, 14 elsewhere; then the rest is released', function () use (
        $approved,
        $get,
        $capture
    ): void {
        foreach (['NO' => ['NOK', 180], 'DK' => ['DKK', 14], 'FI' => ['EUR', 14]] as $market => [$currency, $days]) {
            $shop = $approved(49900, static fn ($vipps) => $vipps->market($market), $currency);
            $shop->local()->advance("$days days");
            $shop->login();
            Check::same('200', $capture($shop, 100, 'a', $currency), $market);
            $shop->local()->advance(1);
            Check::same('6100', $capture($shop, 100, 'b', $currency), $market);
            Check::same([$currency, 49800], [$get($shop)->aggregate->cancelledAmount->currency,
                $get($shop)->aggregate->cancelledAmount->value]);
        }
    });

    $check->that('ePayment: what was done already has codes of its own', function () use ($capture, $approved): void {
        $refund = static fn (Shop $shop, int $value, string $key) => Shop::problem(
            $shop->epayment('POST', '/order-0001/refund', Shop::modification($value), $key),
        );
        $shop = Shop::open();
        $shop->local()->rateLimits(false);
        $shop->epayment('POST', '', Shop::epay('order-0001'), 'k');
        Check::same(['6080', '6020'], [$capture($shop, 100, 'a'), $refund($shop, 100, 'a')]);
        $shop->local()->approve('order-0001');
        Check::same('6210', $refund($shop, 100, 'b'));
        $shop->epayment('POST', '/order-0001/capture', Shop::modification(49900), 'b');
        Check::same('6170', $capture($shop, 100, 'c'));
        Check::same(['6150', '5100', '6220'], [$refund($shop, 49901, 'c'), $refund($shop, 123, 'd'), $refund($shop, 124, 'e')]);
        Check::same('200', $refund($shop, 49900, 'f'));
        Check::same('6180', $refund($shop, 100, 'g'));
        Check::same('6040', Shop::problem($shop->epayment('POST', '/order-0001/cancel')));
        Check::same('5040', $capture($shop, 100, 'h', 'EUR'));
        $shop = $approved(201);
        Check::same('6250', Shop::problem($shop->epayment('POST', '/order-0001/cancel')));
    });

    $check->that('ePayment: cancelTransactionOnly keeps a reservation, and ends what is not reserved', function () use (
        $approved,
        $get
    ): void {
        $shop = $approved();
        $only = ['cancelTransactionOnly' => true];
        Check::same('6060', Shop::problem($shop->epayment('POST', '/order-0001/cancel', $only)));
        Check::same(0, $get($shop)->aggregate->cancelledAmount->value);
        Check::same(200, $shop->epayment('POST', '/order-0001/cancel', ['cancelTransactionOnly' => false])->status);
        Check::same(49900, $get($shop)->aggregate->cancelledAmount->value);
        $shop = Shop::open();
        $shop->epayment('POST', '', Shop::epay('order-0001'), 'k');
        Check::same('TERMINATED', json_decode($shop->epayment('POST', '/order-0001/cancel', $only)->body)->state);
    });

    $check->that('ePayment: approved by force, with a number or a token, unless the amount forbids it', function () use (
        $get
    ): void {
        $force = static fn (Shop $shop, array $body) => $shop->send(
            'POST',
            '/epayment/v1/test/payments/order-0001/approve',
            $shop->headers,
            json_encode($body),
        );
        $open = static function (int $amount): array {
            $shop = Shop::open();
            $more = ['amount' => ['currency' => 'NOK', 'value' => $amount]];
            $made = $shop->epayment('POST', '', Shop::epay('order-0001', $more), 'k');
            return [$shop, explode('token=', json_decode($made->body)->redirectUrl)[1]];
        };
        [$shop, $token] = $open(49900);
        Check::same('4070', Shop::problem($force($shop, ['customer' => ['phoneNumber' => '91234567']])));
        Check::same('10010', Shop::problem($force($shop, ['token' => 'x'])));
        Check::same(200, $force($shop, ['token' => $token])->status);
        Check::same('AUTHORIZED', $get($shop)->state);
        $codes = [151 => '10010', 182 => '10010', 184 => '10070', 186 => '3010', 187 => '10050', 202 => '10030'];
        foreach ($codes as $amount => $code) {
            [$shop] = $open($amount);
            $answer = $force($shop, ['customer' => ['phoneNumber' => '4791234567']]);
            Check::same([$code, $code === '3010' ? 500 : 400], [Shop::problem($answer), $answer->status]);
            Check::same('CREATED', $get($shop)->state);
        }
        [$shop] = $open(201);
        $force($shop, ['customer' => ['phoneNumber' => '4791234567']]);
        Check::same('CREATED', $get($shop)->state);
        $shop->local()->advance(3600);
        $shop->login();
        Check::same('AUTHORIZED', $get($shop)->state);
    });

    $check->that('ePayment: has no direct capture', function () use ($approved, $get): void {
        $shop = $approved(set: static fn ($vipps) => $vipps->directCapture(true));
        Check::same([49900, 0], [$get($shop)->aggregate->authorizedAmount->value,
            $get($shop)->aggregate->capturedAmount->value]);
    });

    $check->that('ePayment: five of each a minute for each reference', function () use ($approved, $capture): void {
        $shop = $approved();
        for ($i = 0; $i < 5; $i++) {
            Check::same('200', $capture($shop, 100, "a$i"));
        }
        Check::same('429', $capture($shop, 100, 'b'));
        Check::same(200, $shop->epayment('POST', '/order-0001/refund', Shop::modification(100), 'c')->status);
        $shop->local()->advance(60);
        Check::same('200', $capture($shop, 100, 'b'));
    });

    $check->that('ePayment: of eCom\'s payments it tells sums and events, nothing personal', function () use (
        $get
    ): void {
        $shop = Shop::open();
        $shop->express('1042', Shop::options());
        $shop->local()->approve('1042');
        $told = json_decode($shop->epayment('GET', '/1042')->body);
        Check::same(['AUTHORIZED', 59800], [$told->state, $told->aggregate->authorizedAmount->value]);
        $known = ['reference', 'pspReference', 'state', 'amount', 'aggregate', 'paymentMethod', 'profile'];
        Check::same([$known, []], [array_keys((array) $told), (array) $told->profile]);
        Check::same(200, $shop->epayment('POST', '/1042/capture', Shop::modification(59800), 'a')->status);
        Check::same(200, $shop->epayment('POST', '/1042/refund', Shop::modification(123), 'b')->status);
        Check::same(4, count(json_decode($shop->epayment('GET', '/1042/events')->body)));
    });

    $check->that('ePayment: eCom knows nothing of its payments', function () use ($approved): void {
        $shop = $approved();
        foreach (['details', 'status'] as $what) {
            Check::same('Merchant/35', Shop::code($shop->ecom('GET', "/order-0001/$what")), $what);
        }
        Check::same('Merchant/35', Shop::code($shop->capture('order-0001', 100, 'a')));
        Check::same('Merchant/35', Shop::code($shop->refund('order-0001', 100, 'a')));
        Check::same('Merchant/35', Shop::code($shop->cancel('order-0001')));
        Check::same('Merchant/34', Shop::code($shop->create('order-0001')));
    });

    $check->that('both: strange words, more members, times and orders; money and metadata stay', function (): void {
        $shop = Shop::open();
        $more = ['metadata' => ['a' => '1'], 'profile' => ['scope' => 'name']];
        $shop->epayment('POST', '', Shop::epay('order-0001', $more), 'k');
        $shop->local()->approve('order-0001');
        $shop->epayment('POST', '/order-0001/capture', Shop::modification(100), 'a');
        $read = static fn () => [
            json_decode($shop->epayment('GET', '/order-0001')->body),
            json_decode($shop->epayment('GET', '/order-0001/events')->body),
        ];
        [$plain, $events] = $read();
        $shop->local()->strangeWords(true);
        [$strange, $odd] = $read();
        Check::same(json_encode([$strange, $odd]), json_encode($read()), 'always the same');
        Check::same('AUTHORIZED_IN_A_NEW_WAY', $strange->state);
        Check::same(count($events) + 1, count($odd));
        Check::same((array) $plain->metadata, (array) $strange->metadata);
        $shop->local()->strangeWords(false);
        Check::same(json_encode([$plain, $events]), json_encode($read()));
    });

    $check->that('both: strangeness by kind', function (): void {
        $shop = Shop::open();
        $shop->epayment('POST', '', Shop::epay('order-0001', ['metadata' => ['a' => '1']]), 'k');
        $shop->local()->approve('order-0001');
        $shop->epayment('POST', '/order-0001/capture', Shop::modification(100), 'a');
        $get = static fn () => json_decode($shop->epayment('GET', '/order-0001')->body);
        $names = static fn () => array_column(json_decode($shop->epayment('GET', '/order-0001/events')->body), 'name');
        $shop->local()->strangeWords(true, 'order');
        Check::same(['CAPTURED', 'AUTHORIZED', 'CREATED'], $names());
        $shop->local()->strangeWords(false);
        $shop->local()->strangeWords(true, 'names');
        Check::same(['CREATED', 'AUTHORIZED', 'CAPTURED', 'REVIEWED'], $names());
        $shop->local()->strangeWords(false);
        $shop->local()->strangeWords(true, 'times');
        $events = json_decode($shop->epayment('GET', '/order-0001/events')->body);
        $due = array_column($shop->local()->payment('order-0001')['history'], 'at');
        foreach ($events as $i => $event) {
            Check::same((string) $due[$i], (new DateTimeImmutable($event->timestamp))->format('Uv'));
        }
        $shop->local()->strangeWords(true, 'members', 'types');
        Check::true(isset($get()->aggregate->capturedAmount->addedLater) && !isset($get()->metadata->addedLater), 'more');
        Check::same(['BANK_TRANSFER', 'AUTHORIZED', 100], [$get()->paymentMethod->type, $get()->state,
            $get()->aggregate->capturedAmount->value]);
        $shop->local()->strangeWords(false);
        Check::same(['AUTHORIZED', 'WALLET'], [$get()->state, $get()->paymentMethod->type]);
        $shop->local()->eventNameMember('paymentAction');
        $event = json_decode($shop->epayment('GET', '/order-0001/events')->body)[0];
        Check::true($event->paymentAction === 'CREATED' && !isset($event->name), 'the older name');
        Check::throws(ValueError::class, fn () => $shop->local()->strangeWords(true, 'colours'));
    });

    $check->that('both: strangeness in eCom', function (): void {
        $shop = Shop::open();
        $shop->express('order-0001', Shop::options());
        $shop->local()->approveExpress('order-0001', option: 'box');
        $shop->local()->strangeWords(true, 'members', 'names', 'times');
        $told = $shop->details('order-0001');
        Check::same(['REVIEW', 'RESERVE', 'INITIATE'], array_column($told->transactionLogHistory, 'operation'));
        Check::same(49.5, $told->shippingDetails->shippingCost);
        Check::true(isset($told->transactionSummary->addedLater, $told->userDetails->addedLater), 'more members');
    });

    $check->that('ePayment, http: every control method is there, too', function (): void {
        $vipps = Remote::start('--no-rate-limits');
        $shop = new Shop(new Client($vipps->url));
        $shop->login();
        $vipps->market('DK');
        $vipps->captureGuarantee(3);
        $vipps->shippingCallbackCase('pascal');
        $vipps->eventNameMember('paymentAction');
        $vipps->strangeWords(true, 'types', 'members');
        $vipps->allowExpress(false);
        $vipps->allowLongLiving(false);
        $vipps->allowPushMessage(false);
        $more = ['amount' => ['currency' => 'DKK', 'value' => 100]];
        Check::same(201, $shop->epayment('POST', '', Shop::epay('order-0001', $more), 'k')->status);
        $vipps->approve('order-0001', 'freja');
        $vipps->releaseEarly('order-0001');
        $vipps->problemNext('6280', 'capture', 1, 503);
        $vipps->denyNext(403, 'capture');
        $send = static fn () => $shop->epayment('POST', '/order-0001/capture', Shop::modification(1, 'DKK'), 'a')->status;
        Check::same([503, 403, 200], [$send(), $send(), $send()]);
        $events = json_decode($shop->epayment('GET', '/order-0001/events')->body);
        Check::same('CAPTURED', $events[2]->paymentAction);
        Check::throws(LogicException::class, fn () => $vipps->approve('order-0001'));
        Check::same([4, 8], [count($vipps->customers()), count($vipps->customers(ofEPayment: true))]);
        $vipps->stop();
    });
};
