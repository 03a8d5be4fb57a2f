<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Clock;
use Vipps\Sandbox\LocalVipps;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;
use Vipps\Sandbox\WebhookSignature;

return static function (Check $check): void {
    $api = static function (Shop $shop, string $method, string $path = '', ?array $body = null, array $headers = []) {
        $text = $body === null ? '' : json_encode($body, JSON_UNESCAPED_SLASHES);
        return $shop->send($method, "/webhooks/v1/webhooks$path", $headers + $shop->headers, $text);
    };
    $event = static fn (string ...$names) => array_map(static fn ($n) => "epayments.payment.$n.v1", $names);
    $url = 'https://shop.example/hook?shop=1';

    /** A shop with a webhook for all events and a payment of 499 kroner. */
    $open = static function (string ...$references) use ($url): Shop {
        $shop = Shop::open();
        $shop->local()->addWebhook($url);
        foreach ($references as $reference) {
            $shop->epayment('POST', '', Shop::epay($reference), "make-$reference");
        }
        return $shop;
    };

    /** Takes all that are due, answers each with 200, and tells their names. @return list<string> */
    $drain = static function (Shop $shop, ?string $reference = null): array {
        $names = [];
        while (($webhook = $shop->local()->nextWebhook($reference)) !== null) {
            $names[] = "$webhook->reference $webhook->event";
            $shop->local()->answerWebhook();
        }
        return $names;
    };

    $check->that('webhooks: the official signature is reproduced, and the ones of our own', function (): void {
        $sign = static fn (string $url, string $secret, string $date, string $body) =>
            WebhookSignature::headers($url, $secret, $date, $body);
        $known = $sign(
            'https://webhook.site/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63',
            'A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A==',
            'Thu, 30 Mar 2023 08:38:32 GMT',
            '{"some-unique-content":"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world"}',
        );
        Check::same('lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=', $known['x-ms-content-sha256']);
        Check::same('webhook.site', $known['Host']);
        Check::same('HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature='
            . 'agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U=', $known['Authorization']);
        $secret = '090a478d-37ff-4e77-970e-d457aeb26a3a';
        $date = 'Mon, 19 Jan 2026 16:26:33 GMT';
        $own = [
            ['https://shop.example.com/hook', '{"city":"Tromsø","name":"Åse Ærlig"}', 'OBx25QCxyR6KZTZo41ddu/nITjFxqspY+hxOGtQW2sY='],
            ['https://shop.example.com/', '', 'UI18D1yzrKjvhT/H70xsOdrBL11saJ3uRmFGoJCjS/E='],
            ['https://shop.example.com', '', 'UI18D1yzrKjvhT/H70xsOdrBL11saJ3uRmFGoJCjS/E='],
            ['https://shop.example.com:8080/hook', '{}', 'DSsFtKiGgt7rr2LcpsO796kbKPPQbXhyQyEl6fyeWo4='],
        ];
        foreach ($own as [$url, $body, $signature]) {
            Check::same($signature, explode('&Signature=', $sign($url, $secret, $date, $body)['Authorization'])[1], $url);
        }
        Check::same($date, WebhookSignature::date(strtotime($date) * 1000 + 999));
    });

    $check->that('webhooks: registered, listed without secrets, deleted', function () use ($api, $event, $url): void {
        $shop = Shop::open();
        Check::same('{"webhooks":[]}', $api($shop, 'GET')->body);
        $made = $api($shop, 'POST', '', ['url' => $url, 'events' => $event('captured', 'refunded')]);
        $said = json_decode($made->body, true);
        Check::same([201, ['id', 'secret']], [$made->status, array_keys($said)]);
        Check::same(36, strlen($said['secret']));
        Check::same(
            ['webhooks' => [['id' => $said['id'], 'url' => $url, 'events' => $event('captured', 'refunded')]]],
            json_decode($api($shop, 'GET')->body, true),
        );
        $gone = $api($shop, 'DELETE', "/{$said['id']}");
        Check::same([204, ''], [$gone->status, $gone->body]);
        $unknown = $api($shop, 'DELETE', "/{$said['id']}");
        Check::same([404, 'application/problem+json'], [$unknown->status, $unknown->headers['Content-Type']]);
        Check::same('{"webhooks":[]}', $api($shop, 'GET')->body);
        $shop->local()->webhookSecretForm('base64');
        $made = $api($shop, 'POST', '', ['url' => $url, 'events' => $event('captured')]);
        Check::same(64, strlen(base64_decode(json_decode($made->body)->secret, true)));
        $counts = $shop->local()->counters();
        Check::same([2, 3, 2], [$counts['webhookRegister'], $counts['webhookList'], $counts['webhookDelete']]);
    });

    $check->that('webhooks: a registration that cannot be is refused, and says why', function () use ($api, $event, $url): void {
        $shop = Shop::open();
        $bad = [
            'url' => [
                ['events' => $event('captured')],
                ['url' => 'http://shop.example/hook', 'events' => $event('captured')],
                ['url' => 'ftp://shop.example/', 'events' => $event('captured')],
                ['url' => 17, 'events' => $event('captured')],
            ],
            'events' => [
                ['url' => $url],
                ['url' => $url, 'events' => []],
                ['url' => $url, 'events' => 'epayments.payment.captured.v1'],
                ['url' => $url, 'events' => ['CAPTURED']],
                ['url' => $url, 'events' => [...$event('captured'), 17]],
            ],
        ];
        foreach ($bad as $member => $bodies) {
            foreach ($bodies as $body) {
                $answer = $api($shop, 'POST', '', $body);
                Check::same([400, $member], [$answer->status, json_decode($answer->body)->extraDetails[0]->name]);
            }
        }
        Check::same(400, $shop->send('POST', '/webhooks/v1/webhooks', $shop->headers, 'nonsense')->status);
        Check::same(405, $api($shop, 'PUT', '', [])->status);
        Check::same(405, $api($shop, 'GET', '/some-id')->status);
        Check::same(401, $api($shop, 'GET', '', null, ['Authorization' => 'Bearer x'])->status);
        Check::same([], $shop->local()->webhookRegistrations());
        foreach (['http://127.0.0.1:8080/hook', 'https://shop.example:8080/hook'] as $good) {
            Check::same(201, $api($shop, 'POST', '', ['url' => $good, 'events' => $event('captured'), 'x' => 1])->status);
        }
        $others = ['recurring.charge-captured.v1', 'user.checked-in.v1', 'login.merchant-initiated.ping.v1'];
        Check::same(201, $api($shop, 'POST', '', ['url' => $url, 'events' => $others])->status);
        $last = $shop->local()->requests('webhookRegister')[10];
        Check::same([['x'], 201], [$last->unknownMembers, $last->status]);
    });

    $check->that('webhooks: 25 of an event for a sales unit, one for check-ins', function () use ($api, $event, $url): void {
        $shop = Shop::open();
        $make = static fn (Shop $shop, string $e) => $api($shop, 'POST', '', ['url' => $url, 'events' => [$e]])->status;
        for ($i = 0; $i < 25; $i++) {
            Check::same(201, $make($shop, $event('captured')[0]));
        }
        Check::same(400, $make($shop, $event('captured')[0]));
        Check::same(201, $make($shop, $event('refunded')[0]));
        Check::same(201, $make(Shop::open($shop->local(), '654321'), $event('captured')[0]));
        Check::same([201, 400], [$make($shop, 'user.checked-in.v1'), $make($shop, 'user.checked-in.v1')]);
    });

    $check->that('webhooks: sales units see their own; a partner\'s are of their own kind', function () use ($api, $event, $url): void {
        $shop = Shop::open();
        $other = Shop::open($shop->local(), '654321');
        $body = ['url' => $url, 'events' => $event('created')];
        $id = json_decode($api($shop, 'POST', '', $body)->body)->id;
        Check::same('{"webhooks":[]}', $api($other, 'GET')->body);
        Check::same(404, $api($other, 'DELETE', "/$id")->status);
        $all = clone $shop;
        unset($all->headers['Merchant-Serial-Number']);
        foreach ([['POST', '', $body], ['GET'], ['DELETE', "/$id"]] as $ask) {
            $answer = $api($all, ...$ask);
            Check::same([400, 'Merchant-Serial-Number'], [$answer->status, json_decode($answer->body)->extraDetails[0]->name]);
        }
        $shop->local()->partner(true);
        $wide = json_decode($api($all, 'POST', '', $body)->body)->id;
        Check::same([$wide], array_column(json_decode($api($all, 'GET')->body)->webhooks, 'id'));
        Check::same([$id], array_column(json_decode($api($shop, 'GET')->body)->webhooks, 'id'));
        $shop->epayment('POST', '', Shop::epay('order-0001'), 'k');
        $other->epayment('POST', '', Shop::epay('order-0002'), 'k');
        $told = array_map(
            static fn ($w) => [$w->reference, $w->registration, json_decode($w->body)->msn],
            $shop->local()->webhooks(),
        );
        Check::same(
            [['order-0001', $id, '123456'], ['order-0001', $wide, '123456'], ['order-0002', $wide, '654321']],
            $told,
        );
        Check::same(204, $api($all, 'DELETE', "/$wide")->status);
    });

    $check->that('webhooks: faults hit these calls, too', function () use ($api, $event, $url): void {
        $shop = Shop::open();
        $body = ['url' => $url, 'events' => $event('created')];
        $shop->local()->loseNextAnswer('webhookRegister');
        $api($shop, 'POST', '', $body);
        Check::same(1, count($shop->local()->webhookRegistrations()), 'it was registered');
        $shop->local()->rateLimitNext('webhookList');
        Check::same(201, $api($shop, 'POST', '', $body)->status);
        Check::same(429, $api($shop, 'GET')->status);
        $shop->local()->failNext(503);
        Check::same(503, $api($shop, 'DELETE', '/x')->status);
    });

    $check->that('webhooks: what a delivery looks like', function () use ($open, $url): void {
        $shop = $open('order-0001');
        $registered = $shop->local()->webhookRegistrations()[0];
        $webhook = $shop->local()->nextWebhook();
        Check::same(['webhook', 'POST', $url, 'order-0001', 'CREATED', $registered['id'], 1], [$webhook->kind,
            $webhook->method, $webhook->uri, $webhook->reference, $webhook->event, $webhook->registration, $webhook->attempt]);
        $said = json_decode($webhook->body, true);
        $first = json_decode($shop->epayment('GET', '/order-0001/events')->body, true)[0];
        Check::same(['msn' => '123456'] + $first, $said);
        Check::same('make-order-0001', $said['idempotencyKey']);
        $headers = $webhook->headers;
        $date = WebhookSignature::date(1_795_000_000_000);
        Check::same($date, $headers['x-ms-date']);
        $signed = WebhookSignature::headers($url, $registered['secret'], $date, $webhook->body);
        Check::same($signed, array_intersect_key($headers, $signed));
        Check::same(['application/json', $registered['id']], [$headers['Content-Type'], $headers['Webhook-Id']]);
        $shop->local()->webhookIdHeader(false);
        Check::same(false, isset($shop->local()->nextWebhook()->headers['Webhook-Id']));
    });

    $check->that('webhooks: each event with its own amount, key and pspReference', function () use ($open, $drain): void {
        $shop = $open('order-0001', 'order-0002', 'order-0003', 'order-0004', 'order-0005');
        $vipps = $shop->local();
        $vipps->approve('order-0001');
        $shop->epayment('POST', '/order-0001/capture', Shop::modification(20000), 'a');
        $shop->epayment('POST', '/order-0001/capture', Shop::modification(10000), 'b');
        $shop->epayment('POST', '/order-0001/refund', Shop::modification(500), 'c');
        $shop->epayment('POST', '/order-0001/cancel', null, 'd');
        $told = array_map(static fn ($w) => json_decode($w->body, true), $vipps->webhooks('order-0001'));
        Check::same(
            [['CREATED', 49900], ['AUTHORIZED', 49900], ['CAPTURED', 20000], ['CAPTURED', 10000], ['REFUNDED', 500], ['CANCELLED', 19900]],
            array_map(static fn ($t) => [$t['name'], $t['amount']['value']], $told),
        );
        Check::same(6, count(array_unique(array_column($told, 'pspReference'))));
        Check::same(['make-order-0001', null, 'a', 'b', 'c'], array_column($told, 'idempotencyKey'));
        Check::same(false, array_key_exists('idempotencyKey', $told[5]));
        $vipps->reject('order-0002');
        $vipps->expire('order-0003');
        $shop->epayment('POST', '/order-0004/cancel');
        $vipps->failCard('order-0005');
        Check::same('AUTHORIZED', $vipps->webhooks('order-0005')[1]->event);
        Check::same(false, json_decode($vipps->webhooks('order-0005')[1]->body)->success);
        Check::same(
            ['order-0002 CREATED', 'order-0003 CREATED', 'order-0004 CREATED', 'order-0002 ABORTED', 'order-0003 EXPIRED',
                'order-0004 TERMINATED'],
            array_values(array_filter($drain($shop), static fn ($n) => !preg_match('~0001|0005~', $n))),
        );
        Check::same(null, $vipps->nextWebhook());
    });

    $check->that('webhooks: time and the portal have them too; payments of eCom have none', function () use ($open): void {
        $shop = $open('order-0001', 'order-0002');
        $vipps = $shop->local();
        $shop->create('ecom-0001');
        $vipps->approve('ecom-0001');
        $shop->epayment('POST', '/ecom-0001/capture', Shop::modification(100), 'k');
        $vipps->portalRefund('ecom-0001');
        Check::same([], $vipps->webhooks('ecom-0001'));
        Check::same(1, count($vipps->callbacks()), 'eCom\'s callback');
        $vipps->approve('order-0001');
        $vipps->portalCapture('order-0001', 100);
        $vipps->portalRefund('order-0001');
        $vipps->advance('10 minutes');
        $vipps->portalCancel('order-0001');
        Check::same(
            ['CREATED', 'AUTHORIZED', 'CAPTURED', 'REFUNDED', 'CANCELLED'],
            array_column($vipps->webhooks('order-0001'), 'event'),
        );
        Check::same(['CREATED', 'EXPIRED'], array_column($vipps->webhooks('order-0002'), 'event'));
        Check::same(null, $vipps->callback('order-0001'));
    });

    $check->that('webhooks: when the bank is slow they come when it is done; reads that lag do not hold them up', function () use (
        $open
    ): void {
        $shop = $open('order-0001');
        $vipps = $shop->local();
        $vipps->delayHistory(60_000);
        $vipps->approve('order-0001');
        Check::same(2, count($vipps->webhooks()));
        Check::same('CREATED', json_decode($shop->epayment('GET', '/order-0001')->body)->state);
        $vipps->slowBank(5000);
        $shop->epayment('POST', '/order-0001/capture', Shop::modification(100), 'k');
        Check::same(2, count($vipps->webhooks()));
        $vipps->advance('5 seconds');
        Check::same(3, count($vipps->webhooks()));
    });

    $check->that('webhooks: only those who registered for an event, from then on', function () use ($event): void {
        $shop = Shop::open();
        $vipps = $shop->local();
        $shop->epayment('POST', '', Shop::epay('order-0001'), 'k');
        $vipps->addWebhook('https://shop.example/a', $event('authorized', 'captured'));
        $twice = $vipps->addWebhook('https://shop.example/b', $event('captured'));
        $again = $vipps->addWebhook('https://shop.example/b', $event('captured'), secret: 'my own');
        $vipps->approve('order-0001');
        $vipps->portalCapture('order-0001');
        Check::same(
            [['AUTHORIZED', 'https://shop.example/a'], ['CAPTURED', 'https://shop.example/a'],
                ['CAPTURED', 'https://shop.example/b'], ['CAPTURED', 'https://shop.example/b']],
            array_map(static fn ($w) => [$w->event, $w->uri], $vipps->webhooks()),
        );
        [, , $b, $c] = $vipps->webhooks();
        Check::same([$twice['id'], $again['id'], 'my own'], [$b->registration, $c->registration, $again['secret']]);
        Check::same($b->body, $c->body);
        Check::true($b->headers['Authorization'] !== $c->headers['Authorization'], 'each signed with its own secret');
        $vipps->dropWebhooks($twice['id']);
        Check::same(3, count($vipps->webhooks()));
        $vipps->dropWebhooks();
        Check::same([[], []], [$vipps->webhooks(), $vipps->webhookRegistrations()]);
        Check::throws(OutOfBoundsException::class, fn () => $vipps->dropWebhooks('x'));
    });

    $check->that('webhooks: one that fails holds back its own payment, and nothing else', function () use ($open, $drain): void {
        $shop = $open('order-0001', 'order-0002');
        $vipps = $shop->local();
        $vipps->approve('order-0001');
        Check::same('CREATED', $vipps->nextWebhook('order-0001')->event);
        $vipps->answerWebhook(500);
        Check::same(null, $vipps->nextWebhook('order-0001'));
        Check::same(['order-0002 CREATED'], $drain($shop));
        $vipps->advance('2 seconds');
        $again = $vipps->nextWebhook();
        Check::same(['CREATED', 2], [$again->event, $again->attempt]);
        $vipps->answerWebhook(204);
        Check::same(['order-0001 AUTHORIZED'], $drain($shop));
        Check::same(
            [['CREATED', 500, 1], ['CREATED', 200, 1], ['CREATED', 204, 2], ['AUTHORIZED', 200, 1]],
            array_map(static fn ($w) => [$w->event, $w->status, $w->attempt], $vipps->webhooks()),
        );
        Check::same($vipps->webhooks('order-0001'), $vipps->webhooks('123456/order-0001'));
        Check::same([], $vipps->webhooks('654321/order-0001'));
        Check::throws(LogicException::class, fn () => $vipps->answerWebhook());
    });

    $check->that('webhooks: retries come as documented, each signed anew unless told otherwise', function () use ($event): void {
        $vipps = Shop::open()->local();
        $shop = Shop::open($vipps);
        $vipps->addWebhook('https://shop.example/', $event('created'));
        $shop->epayment('POST', '', Shop::epay('order-0001'), 'k');
        $pauses = [2, 2, 2, 2, 60, 120, ...array_fill(0, 22, 3600), ...array_fill(0, 6, 86400)];
        $first = $vipps->nextWebhook();
        foreach ($pauses as $i => $pause) {
            Check::same($i + 1, $vipps->nextWebhook()->attempt);
            $vipps->answerWebhook([404, 302, 0, 503][$i % 4]);
            $vipps->advance($pause - 1);
            Check::same(null, $vipps->nextWebhook(), "not after $pause - 1 s");
            $vipps->advance(1);
        }
        $last = $vipps->nextWebhook();
        Check::same($first->body, $last->body);
        Check::true($first->headers['x-ms-date'] !== $last->headers['x-ms-date'], 'a new date');
        $vipps->webhookKeepsDate(true);
        Check::same($first->headers, $vipps->nextWebhook()->headers);
        $vipps->answerWebhook(500);
        $vipps->advance('1 day');
        Check::same(null, $vipps->nextWebhook(), 'lost after a week');
        Check::same('no answer in time', $vipps->webhooks()[2]->outcome);
    });

    $check->that('webhooks: after two weeks without success a registration is gone', function () use ($open, $drain): void {
        $shop = $open('order-0001');
        $vipps = $shop->local();
        $vipps->addWebhook('https://shop.example/alive');
        $vipps->approve('order-0001');
        foreach ([500, 200] as $status) {
            $vipps->nextWebhook();
            $vipps->answerWebhook($status);
        }
        $vipps->advance('13 days');
        Check::same(2, count($vipps->webhookRegistrations()));
        $vipps->advance('1 day');
        Check::same(['https://shop.example/alive'], array_column($vipps->webhookRegistrations(), 'url'));
        $vipps->advance('100 days');
        $vipps->portalCapture('order-0001');
        Check::same(['order-0001 CAPTURED'], $drain($shop));
    });

    $check->that('webhooks: the same event again, on demand', function () use ($open, $drain): void {
        $shop = $open('order-0001');
        $vipps = $shop->local();
        $vipps->approve('order-0001');
        $drain($shop);
        $vipps->repeatWebhook('order-0001');
        $vipps->repeatWebhook('order-0001', 'CREATED');
        Check::same(['order-0001 AUTHORIZED', 'order-0001 CREATED'], $drain($shop));
        Check::same($vipps->webhooks()[0]->body, $vipps->webhooks()[3]->body);
        Check::throws(OutOfBoundsException::class, fn () => $vipps->repeatWebhook('order-0001', 'REFUNDED'));
    });

    $check->that('webhooks: forged ones', function () use ($open, $url): void {
        $shop = $open('order-0001');
        $vipps = $shop->local();
        $before = count($vipps->webhooks());
        $body = static fn (...$how) => json_decode($vipps->makeWebhook(...$how)->body, true);
        Check::same(
            ['123456', 'order-0001', 'CAPTURED', 700, true],
            (static fn ($b) => [$b['msn'], $b['reference'], $b['name'], $b['amount']['value'], $b['success']])(
                $body('order-0001', 'CAPTURED', 700),
            ),
        );
        Check::same(49900, $body('order-0001', 'REFUNDED')['amount']['value']);
        $odd = $body('nobodys', 'SOLD', members: ['success' => false, 'msn' => '654321', 'x' => ['y' => 1]], without: ['amount']);
        Check::same(['654321', 'nobodys', 'SOLD', false, ['y' => 1]], [$odd['msn'], $odd['reference'], $odd['name'], $odd['success'], $odd['x']]);
        Check::same(false, isset($odd['amount']));
        $old = $vipps->makeWebhook('order-0001', secondsAgo: 3600);
        Check::same(WebhookSignature::date(1_795_000_000_000 - 3_600_000), $old->headers['x-ms-date']);
        Check::same(Clock::stamp(1_795_000_000_000 - 3_600_000), json_decode($old->body)->timestamp);
        $wrong = $vipps->makeWebhook('order-0001', secret: 'wrong', body: 'no JSON', headers: ['Webhook-Id' => 'other']);
        Check::same(['no JSON', 'other'], [$wrong->body, $wrong->headers['Webhook-Id']]);
        $due = WebhookSignature::headers($url, 'wrong', $wrong->headers['x-ms-date'], 'no JSON');
        Check::same($due['Authorization'], $wrong->headers['Authorization']);
        Check::same($before, count($vipps->webhooks()), 'only made');
        Check::throws(LogicException::class, fn () => Shop::open()->local()->makeWebhook('order-0001'));
    });

    $check->that('webhooks: AUTHORIZED says what the customer shared, and how long a capture is vouched for', function () use (
        $open
    ): void {
        $shop = $open();
        $vipps = $shop->local();
        $shop->epayment('POST', '', Shop::epay('order-0001', ['profile' => ['scope' => 'name email']]), 'k');
        $shop->epayment('POST', '', Shop::epay('order-0002'), 'l');
        $vipps->captureGuarantee(null);
        $vipps->approve('order-0002');
        $vipps->captureGuarantee(7);
        $vipps->failCard('order-0001');
        $vipps->approve('order-0001', 'kari');
        $vipps->portalCapture('order-0001', 100);
        $told = array_map(static fn ($w) => json_decode($w->body, true), $vipps->webhooks('order-0001'));
        Check::same([false, true], [$told[1]['success'], $told[2]['success']]);
        $more = static fn (array $t) => array_diff(array_keys($t), array_keys($told[0]));
        Check::same([[], []], [$more($told[1]), $more($told[3])]);
        $get = json_decode($shop->epayment('GET', '/order-0001')->body, true);
        Check::same(
            [$get['userDetails'], $get['profile']['sub'], $get['captureGuaranteedUntil']],
            [$told[2]['userDetails'], $told[2]['sub'], $told[2]['captureGuaranteedUntil']],
        );
        Check::same([], $more(json_decode($vipps->webhooks('order-0002')[1]->body, true)));
    });

    $check->that('webhooks: express has the address and the shipping in it, too', function () use ($open): void {
        $shop = $open();
        $vipps = $shop->local();
        $options = [['id' => 'home', 'name' => 'Home', 'amount' => ['currency' => 'NOK', 'value' => 9900], 'isDefault' => true]];
        $group = ['type' => 'HOME_DELIVERY', 'brand' => 'POSTEN', 'isDefault' => true, 'options' => $options];
        $made = $shop->epayment('POST', '', Shop::epay('order-0001', [
            'profile' => ['scope' => 'name address email phoneNumber'],
            'shipping' => ['fixedOptions' => [$group]],
        ]), 'k');
        Check::same(201, $made->status, $made->body);
        $vipps->approve('order-0001');
        $told = json_decode($vipps->webhooks()[1]->body, true);
        $get = json_decode($shop->epayment('GET', '/order-0001')->body, true);
        Check::same([59800, 9900], [$told['amount']['value'], $told['shippingDetails']['shippingCost']]);
        Check::same([$get['shippingDetails'], $get['userDetails']], [$told['shippingDetails'], $told['userDetails']]);
    });

    $check->that('webhooks: other currencies; strange words on demand', function () use ($api, $open): void {
        $shop = $open();
        $vipps = $shop->local();
        $vipps->market('FI');
        $euro = ['amount' => ['currency' => 'EUR', 'value' => 1000]];
        $shop->epayment('POST', '', Shop::epay('order-0001', $euro), 'k');
        Check::same(['currency' => 'EUR', 'value' => 1000], json_decode($vipps->webhooks()[0]->body, true)['amount']);
        $vipps->strangeWords(true);
        $list = json_decode($api($shop, 'GET')->body)->webhooks;
        Check::same('epayments.payment.reviewed.v1', $list[0]->events[8]);
        Check::true(isset($list[0]->addedLater), 'a further member');
        $vipps->approve('order-0001');
        $told = json_decode($vipps->webhooks()[1]->body);
        Check::true(isset($told->addedLater, $told->amount->addedLater), 'further members');
    });

    $check->that('webhooks: the same seed gives the same ids and secrets', function () use ($url): void {
        $make = static fn () => (new LocalVipps(Clock::standing(0), seed: 'x'))->addWebhook($url);
        Check::same($make(), $make());
    });

    (require __DIR__ . '/webhooks_http.php')($check);
};
