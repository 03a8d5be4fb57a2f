<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;
use Vipps\Sandbox\WebhookSignature;

return static function (Check $check): void {
    $vipps = Remote::start('--no-rate-limits');
    $shop = new Shop(new Client($vipps->url));
    $shop->login();

    // The shop's own server.
    $listener = stream_socket_server('tcp://127.0.0.1:0');
    $host = stream_socket_get_name($listener, false);
    $url = "http://$host/hook?shop=1";

    /** Takes one request of Vipps. @return array{resource, array<string, string>, string} connection, headers, body */
    $take = static function (int $seconds = 5) use ($listener): array {
        $stream = @stream_socket_accept($listener, $seconds) ?: throw new RuntimeException('nobody came');
        stream_set_timeout($stream, 15);
        $headers = ['' => rtrim(fgets($stream))];
        while (($line = rtrim(fgets($stream))) !== '') {
            [$name, $value] = explode(': ', $line, 2);
            Check::same(false, isset($headers[$name]), "$name twice");
            $headers[$name] = $value;
        }
        return [$stream, $headers, stream_get_contents($stream, (int) $headers['Content-Length'])];
    };
    $answer = static function ($stream, int $status): void {
        fwrite($stream, "HTTP/1.1 $status Status\r\n\r\n");
        Check::same('', fread($stream, 1), 'Vipps hangs up');
    };
    $pay = static fn (string $reference) => $shop->epayment('POST', '', Shop::epay($reference), "make-$reference");
    $names = static fn (string $reference) => array_map(
        static fn ($w) => "$w->event $w->status",
        $vipps->webhooks($reference),
    );

    $check->that('webhooks, http: really delivered, signed for host and port; the shop may ask before it answers', function () use (
        $vipps,
        $shop,
        $url,
        $host,
        $take,
        $answer,
        $pay,
        $names
    ): void {
        $body = json_encode(['url' => $url, 'events' => ['epayments.payment.created.v1', 'epayments.payment.authorized.v1']]);
        $made = json_decode($shop->send('POST', '/webhooks/v1/webhooks', $shop->headers, $body)->body);
        $pay('http-0001');
        [$stream, $headers, $text] = $take();
        Check::same(['POST /hook?shop=1 HTTP/1.1', $host, $made->id], [$headers[''], $headers['Host'], $headers['Webhook-Id']]);
        $signed = WebhookSignature::headers($url, $made->secret, $headers['x-ms-date'], $text);
        Check::same($signed['Authorization'], $headers['Authorization']);
        Check::same('CREATED', json_decode($shop->epayment('GET', '/http-0001')->body)->state);
        Check::same('pending', $vipps->webhooks('http-0001')[0]->outcome);
        $vipps->approve('http-0001');
        Check::same(['CREATED 0', 'AUTHORIZED 0'], $names('http-0001'));
        $answer($stream, 200);
        [$stream, , $text] = $take();
        Check::same('AUTHORIZED', json_decode($text)->name);
        $answer($stream, 202);
        Check::same(['CREATED 200', 'AUTHORIZED 202'], $names('http-0001'));
        Check::same([], $vipps->callbacks('http-0001'));
        Check::same(null, $vipps->nextWebhook(), 'they go by themselves');
        $gone = $shop->send('DELETE', "/webhooks/v1/webhooks/$made->id", $shop->headers);
        Check::same([204, ''], [$gone->status, $gone->body]);
    });

    $check->that('webhooks, http: what is refused comes again as the clock is put forward, the rest waits', function () use (
        $vipps,
        $url,
        $take,
        $answer,
        $pay,
        $names
    ): void {
        $vipps->addWebhook($url);
        $pay('http-0002');
        [$stream] = $take();
        $vipps->approve('http-0002');
        $answer($stream, 302);
        $pay('http-0003');
        [$stream, , $body] = $take();
        Check::same('http-0003', json_decode($body)->reference, 'another payment is not held back');
        $answer($stream, 200);
        $vipps->advance('2 seconds');
        [$stream, , $body] = $take();
        Check::same('CREATED', json_decode($body)->name);
        fclose($stream);
        $vipps->advance('2 seconds');
        [$stream] = $take();
        $answer($stream, 200);
        [$stream, , $body] = $take();
        Check::same('AUTHORIZED', json_decode($body)->name);
        $answer($stream, 200);
        Check::same(['CREATED 302', 'CREATED 0', 'CREATED 200', 'AUTHORIZED 200'], $names('http-0002'));
        Check::same('no HTTP answer', $vipps->webhooks('http-0002')[1]->outcome);
    });

    $check->that('webhooks, http: after two seconds by itself; again and forged on demand', function () use (
        $vipps,
        $take,
        $answer,
        $pay
    ): void {
        $pay('http-0004');
        [$stream] = $take();
        $answer($stream, 500);
        $start = Loop::now();
        [$stream] = $take();
        $answer($stream, 200);
        $took = Loop::now() - $start;
        Check::true($took > 1800 && $took < 2600, "$took ms");
        $vipps->repeatWebhook('http-0004');
        [$stream, , $body] = $take();
        Check::same('CREATED', json_decode($body)->name);
        $answer($stream, 200);
        $vipps->makeWebhook('http-0004', 'CAPTURED', 100, ['success' => false], secret: 'wrong');
        [$stream, , $body] = $take();
        Check::same(false, json_decode($body)->success);
        $answer($stream, 401);
        Check::same(401, $vipps->webhooks('http-0004')[3]->status);
    });

    $check->that('webhooks, http: ten seconds for an answer; others are served meanwhile', function () use (
        $vipps,
        $take,
        $answer,
        $pay
    ): void {
        $pay('http-0005');
        $start = Loop::now();
        [$silent] = $take();
        Check::same('pending', $vipps->webhooks('http-0005')[0]->outcome);
        Check::same('', fread($silent, 1), 'Vipps hangs up');
        $took = Loop::now() - $start;
        Check::true($took > 9800 && $took < 10_800, "$took ms");
        Check::same('no answer in time', $vipps->webhooks('http-0005')[0]->outcome);
        $vipps->advance('2 seconds');
        [$stream] = $take();
        $answer($stream, 200);
    });

    $check->that('webhooks, http: those to other machines, or held back, are taken by hand', function () use (
        $vipps,
        $listener,
        $pay
    ): void {
        $vipps->dropWebhooks();
        $vipps->addWebhook('https://shop.example/hook');
        $pay('http-0006');
        Check::same('https://shop.example/hook', $vipps->nextWebhook('http-0006')->uri);
        $vipps->answerWebhook();
        Check::same(200, $vipps->webhooks('http-0006')[0]->status);
        $vipps->addWebhook('http://' . stream_socket_get_name($listener, false) . '/hook');
        $vipps->holdWebhooks(true);
        $vipps->reject('http-0006');
        foreach (['https', 'http'] as $scheme) {
            Check::same($scheme, parse_url($vipps->nextWebhook()->uri, PHP_URL_SCHEME));
            $vipps->answerWebhook(500);
        }
        Check::same(false, @stream_socket_accept($listener, 0), 'nothing came');
        $vipps->holdWebhooks(false);
    });

    $check->that('webhooks, http: dated by the shop\'s clock, which is not put forward', function () use (
        $vipps,
        $url,
        $take,
        $answer,
        $pay
    ): void {
        $vipps->dropWebhooks();
        $vipps->addWebhook($url);
        $pay('http-0007');
        [$stream, $headers] = $take();
        $answer($stream, 200);
        $vipps->advance('11 minutes');
        do {
            [$stream, $later, $body] = $take();
            $answer($stream, 200);
        } while (json_decode($body)->reference !== 'http-0007');
        Check::same('EXPIRED', json_decode($body)->name);
        $made = $vipps->makeWebhook('http-0007', secondsAgo: 60);
        fclose($take()[0]);
        foreach ([[$headers, 0], [$later, 0], [$made->headers, 60]] as [$of, $ago]) {
            $difference = time() - $ago - strtotime($of['x-ms-date']);
            Check::true($difference >= 0 && $difference < 10, "$difference s");
        }
    });

    $check->that('webhooks, http: a dead endpoint loses its registration after two weeks', function () use ($vipps, $url, $pay): void {
        $vipps->reset();
        $nowhere = stream_socket_server('tcp://127.0.0.1:0');
        $dead = stream_socket_get_name($nowhere, false);
        fclose($nowhere);
        $shop = new Shop(new Client($vipps->url));
        $shop->login();
        $vipps->addWebhook("http://$dead/hook");
        $shop->epayment('POST', '', Shop::epay('http-0007'), 'k');
        while ($vipps->webhooks()[0]->outcome === 'pending') {
            // Each round is an answer of the server.
        }
        Check::same('no connection', $vipps->webhooks()[0]->outcome);
        $vipps->advance('13 days');
        Check::same(1, count($vipps->webhookRegistrations()));
        $vipps->advance('1 day');
        Check::same([], $vipps->webhookRegistrations());
    });

    $check->that('webhooks, http: every control method is there, too', function () use ($vipps): void {
        $vipps->reset();
        $vipps->webhookSecretForm('base64');
        $vipps->webhookIdHeader(false);
        $vipps->webhookKeepsDate(true);
        $vipps->partner(true);
        Check::same(88, strlen($vipps->addWebhook('https://shop.example/', msn: '')['secret']));
        $made = $vipps->makeWebhook('nobodys');
        Check::same([false, 'nobodys', 'webhook'], [isset($made->headers['Webhook-Id']), $made->reference, $made->kind]);
        Check::same('', $vipps->webhookRegistrations()[0]['msn']);
        Check::throws(LogicException::class, fn () => $vipps->answerWebhook());
        Check::throws(LogicException::class, fn () => $vipps->repeatWebhook('nobodys'));
    });
};
