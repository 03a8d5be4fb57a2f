<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $vipps = Remote::start('--no-rate-limits');
    $shop = new Shop(new Client($vipps->url));
    $shop->login();

    // The shop's own server.
    $listener = stream_socket_server('tcp://127.0.0.1:0');
    $prefix = 'http://' . stream_socket_get_name($listener, false) . '/vipps';
    $urls = ['shippingDetailsPrefix' => $prefix, 'consentRemovalPrefix' => $prefix, 'callbackPrefix' => $prefix];

    /** Takes one request of Vipps. @return array{resource, string, string} connection, head, body */
    $take = static function () use ($listener): array {
        $stream = stream_socket_accept($listener, 5);
        stream_set_timeout($stream, 5);
        $head = '';
        while (!str_ends_with($head, "\r\n\r\n")) {
            $head .= fgets($stream);
        }
        preg_match('~Content-Length: (\d+)~', $head, $length);
        return [$stream, $head, $length[1] === '0' ? '' : stream_get_contents($stream, (int) $length[1])];
    };

    $answer = static fn (string $orderId, int $addressId) => json_encode(
        ['addressId' => $addressId, 'orderId' => $orderId, 'shippingDetails' => Shop::options()],
    );

    /** Sends a request to the local Vipps and does not wait. @return resource */
    $ask = static function (string $line, string $body = '') use ($vipps) {
        $stream = stream_socket_client(str_replace('http', 'tcp', $vipps->url));
        stream_set_timeout($stream, 15);
        fwrite($stream, "$line HTTP/1.1\r\nConnection: close\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
        return $stream;
    };

    $check->that('express, http: approve asks the shop, waits for it, and approves', function () use (
        $vipps,
        $shop,
        $urls,
        $take,
        $answer,
        $ask
    ): void {
        $shop->express('by-address', null, $urls);
        $waiting = $ask('POST /_local/approveExpress', '{"reference":"by-address","address":"W","option":"box"}');
        [$stream, $head, $body] = $take();
        Check::true(str_starts_with($head, "POST /vipps/v2/payments/by-address/shippingDetails HTTP/1.1\r\n"), $head);
        Check::true(str_contains($head, "\r\nAuthorization: token-of-by-address\r\n"), $head);
        Check::same(102, json_decode($body)->addressId);
        $text = $answer('by-address', 102);
        // In chunks, as many servers do when they do not know the length.
        fwrite($stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        foreach (str_split($text, 50) as $part) {
            fwrite($stream, dechex(strlen($part)) . "\r\n$part\r\n");
        }
        fwrite($stream, "0\r\n\r\n");
        Check::true(str_contains(stream_get_contents($waiting), '{"result":null}'), 'approved');
        Check::same(54850, $vipps->moneyMoved('by-address')->authorized);
        $asked = $vipps->callbacks('by-address')[0];
        Check::same(['shipping request', 'answered', 200, $text], [$asked->kind, $asked->outcome, $asked->status, $asked->answer]);
        [$stream, , $body] = $take();
        Check::same('RESERVE', json_decode($body)->transactionInfo->status);
        fwrite($stream, "HTTP/1.1 200 OK\r\n\r\n");
    });

    $check->that('express, http: the app\'s page comes when the shop has answered', function () use (
        $shop,
        $urls,
        $take,
        $answer,
        $ask
    ): void {
        $token = explode('token=', json_decode($shop->express('page', null, $urls)->body)->url)[1];
        $fields = "token=$token&answer=address&address=101";
        Check::same(303, $shop->send('POST', '/app', [], $fields)->status);
        [$stream] = $take();
        $waiting = $ask("GET /app?token=$token");
        // Only then does the shop answer; without a length, up to the end of the connection.
        fwrite($stream, "HTTP/1.0 200 OK\r\n\r\n" . $answer('page', 101));
        fclose($stream);
        Check::true(str_contains(stream_get_contents($waiting), 'How to deliver?'), 'the options');
    });

    $check->that('express, http: after ten seconds there are no shipping methods; others are served meanwhile', function () use (
        $vipps,
        $shop,
        $urls,
        $take,
        $ask
    ): void {
        $shop->express('late', null, $urls);
        $start = Loop::now();
        $waiting = $ask('POST /_local/approve', '["late"]');
        [$silent] = $take();
        Check::same('asking', $vipps->appScreen('late')['screen']);
        Check::true(str_contains(stream_get_contents($waiting), '"NoShippingMethods"'), 'refused');
        $took = Loop::now() - $start;
        Check::true($took > 9800 && $took < 10_800, "$took ms");
        Check::same('No shipping methods found', $vipps->appScreen('late')['screen']);
        Check::same('no answer in time', $vipps->callbacks('late')[0]->outcome);
        fclose($silent);
    });

    $check->that('express, http: an answer that is cut, or none, or on another machine', function () use (
        $vipps,
        $shop,
        $urls,
        $take
    ): void {
        $shop->express('cut', null, $urls);
        $vipps->shippingRequest('cut');
        [$stream] = $take();
        fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
        fclose($stream);
        while ($vipps->appScreen('cut')['screen'] === 'asking') {
            // Each round is an answer of the server.
        }
        Check::same('no HTTP answer', $vipps->callbacks('cut')[0]->outcome);
        $shop->express('far', null, ['shippingDetailsPrefix' => 'https://192.0.2.1/vipps'] + $urls);
        $vipps->shippingRequest('far');
        $seen = $vipps->appScreen('far');
        Check::same('No shipping methods found', $seen['screen']);
        Check::same('not delivered: the host is not this machine', $seen['why']);
    });

    $check->that('express, http: a consent is really taken back, and the outcome written down', function () use (
        $vipps,
        $shop,
        $urls,
        $take
    ): void {
        $shop->express('consent', Shop::options(), ['callbackPrefix' => 'https://192.0.2.1/vipps'] + $urls);
        $vipps->approveExpress('consent', 'kari');
        $vipps->removeConsent('consent');
        [$stream, $head] = $take();
        $encoded = rawurlencode($vipps->customers()['kari']['userId']);
        Check::true(str_starts_with($head, "DELETE /vipps/v2/consents/$encoded HTTP/1.1\r\n"), $head);
        fwrite($stream, "HTTP/1.1 200 OK\r\n\r\n");
        Check::same('', fread($stream, 1), 'Vipps hangs up');
        $all = $vipps->callbacks();
        $sent = end($all);
        Check::same(['consent removal', 'answered', 200], [$sent->kind, $sent->outcome, $sent->status]);
    });

    $check->that('express, http: every control method is there, too', function () use ($vipps, $shop): void {
        $vipps->explicitFlowAge('2022');
        $vipps->spellCountry('Norway');
        $vipps->expressCallbackAmount('goods');
        $shop->express('switches', Shop::options());
        Check::same('confirm', $vipps->appScreen('switches')['screen']);
        $vipps->approve('switches');
        $said = json_decode($vipps->callback('switches')->body);
        Check::same([49900, 'Norway'], [$said->transactionInfo->amount, $said->shippingDetails->address->country]);
        $shop->express('tampered', Shop::options());
        $vipps->approveTampered('tampered', 'x', reserved: 50000);
        Check::same(50000, $vipps->moneyMoved('tampered')->authorized);
        Check::throws(LogicException::class, fn () => $vipps->approveTampered('nothing', 'x'));
    });
};
