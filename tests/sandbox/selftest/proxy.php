<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Http\ConnectionLost;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Proxy\Remote as Proxy;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $vipps = Remote::start('--no-rate-limits');
    $proxies = [
        'http' => Proxy::before($vipps->url),
        'https' => Proxy::before($vipps->url, '--tls'),
    ];

    /** A shop behind the proxy with an approved payment, on a connection that has answered before. */
    $shopBehind = static function (Proxy $proxy, string $order) use ($vipps): Shop {
        $proxy->reset();
        $shop = new Shop(new Client($proxy->url, $proxy->ca));
        $shop->login();
        $shop->create($order);
        $vipps->approve($order);
        return $shop;
    };

    foreach ($proxies as $scheme => $proxy) {
        $check->that(
            "proxy, $scheme: passes everything on when nothing is ordered",
            function () use ($proxy, $shopBehind, $vipps, $scheme): void {
                $shop = $shopBehind($proxy, "plain-$scheme");
                Check::same(200, $shop->capture("plain-$scheme", 100, 'k')->status);
                $state = $proxy->state();
                Check::same([1, 3, $scheme === 'https' ? 1 : 0], [$state['connections'], $state['requests'], $state['handshakes']]);
                Check::same("POST /ecomm/v2/payments/plain-$scheme/capture", $state['log'][2]['request']);
            },
        );

        foreach (['reset', 'close', 'garbage'] as $how) {
            $check->that(
                "proxy, $scheme: $how on a kept connection before the request goes on: nothing happened",
                function () use ($proxy, $shopBehind, $vipps, $scheme, $how): void {
                    $order = "before-$how-$scheme";
                    $shop = $shopBehind($proxy, $order);
                    $proxy->fault($how, match: '/capture', reused: true);
                    Check::throws(ConnectionLost::class, fn () => $shop->capture($order, 100, 'k'));
                    Check::same(0, $vipps->moneyMoved($order)->captures);
                    Check::same(200, $shop->capture($order, 100, 'k')->status);
                    Check::same(0, $proxy->state()['due']);
                },
            );

            $check->that(
                "proxy, $scheme: $how after the request went on: the work is done, no answer comes",
                function () use ($proxy, $shopBehind, $vipps, $scheme, $how): void {
                    $order = "after-$how-$scheme";
                    $shop = $shopBehind($proxy, $order);
                    $proxy->fault($how, match: '/capture', when: 'after');
                    Check::throws(ConnectionLost::class, fn () => $shop->capture($order, 100, 'k'));
                    Check::same(1, $vipps->moneyMoved($order)->captures);
                    Check::same(200, $shop->capture($order, 100, 'k')->status);
                    Check::same(1, $vipps->moneyMoved($order)->captures);
                },
            );
        }

        $check->that(
            "proxy, $scheme: an answer is cut at any byte",
            function () use ($proxy, $shopBehind, $vipps, $scheme): void {
                $order = "cut-$scheme";
                $shop = $shopBehind($proxy, $order);
                foreach ([0, 1, 12, 60, 150, 300] as $i => $bytes) {
                    $proxy->fault($i % 2 ? 'cut' : 'cut-reset', match: '/capture', bytes: $bytes);
                    Check::throws(ConnectionLost::class, fn () => $shop->capture($order, 100, "k$i"));
                    Check::same($i + 1, $vipps->moneyMoved($order)->captures);
                }
            },
        );

        $check->that(
            "proxy, $scheme: a stalled request is never answered, a delayed one later",
            function () use ($proxy, $shopBehind, $vipps, $scheme): void {
                $order = "stall-$scheme";
                $shop = $shopBehind($proxy, $order);
                $proxy->fault('delay', match: '/capture', when: 'after', milliseconds: 150);
                $start = Loop::now();
                Check::same(200, $shop->capture($order, 100, 'k')->status);
                Check::true(Loop::now() - $start >= 145, 'late');
                foreach (['stall', 'half-open'] as $how) {
                    $proxy->fault($how, match: '/details');
                    $open = new Client($proxy->url, $proxy->ca, timeout: 0.2);
                    Check::throws(ConnectionLost::class, fn () => (new Shop($open))->ecom('GET', "/$order/details", null, $shop->headers));
                    Check::same(0, $proxy->state()['due'], $how);
                }
            },
        );

        $check->that(
            "proxy, $scheme: the n-th match, n times, only on new connections",
            function () use ($proxy, $shopBehind, $vipps, $scheme): void {
                $order = "nth-$scheme";
                $shop = $shopBehind($proxy, $order);
                $proxy->fault('close', match: 'GET /ecomm', skip: 1, times: 2);
                $read = static fn () => $shop->ecom('GET', "/$order/details")->status;
                Check::same(200, $read());
                Check::throws(ConnectionLost::class, $read);
                Check::throws(ConnectionLost::class, $read);
                Check::same(200, $read());
                $proxy->fault('close', match: 'GET /ecomm', reused: false);
                Check::same(200, $read());
                $shop->vipps->close();
                Check::throws(ConnectionLost::class, $read);
            },
        );

        $check->that(
            "proxy, $scheme: connections are refused, and broken as soon as they stand",
            function () use ($proxy, $shopBehind, $scheme): void {
                $shop = $shopBehind($proxy, "accept-$scheme");
                $get = static fn () => (new Client($proxy->url, $proxy->ca))->send('GET', '/')->status;
                $proxy->refuse();
                Check::throws(ConnectionLost::class, $get);
                $proxy->accept();
                Check::same(200, $get());
                foreach (['reset', 'close', 'garbage'] as $how) {
                    $proxy->fault($how, when: 'accept');
                    Check::throws(ConnectionLost::class, $get);
                    Check::same(200, $get());
                }
            },
        );
    }

    $check->that('proxy: a reset is a reset', function () use ($proxies): void {
        if (!extension_loaded('sockets')) {
            return;
        }
        $proxies['http']->reset();
        $proxies['http']->fault('reset');
        $socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        socket_connect($socket, '127.0.0.1', parse_url($proxies['http']->url, PHP_URL_PORT));
        socket_write($socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        Check::same(false, @socket_read($socket, 1));
        Check::same(SOCKET_ECONNRESET, socket_last_error($socket));
    });

    $check->that('proxy: the Vipps\' own faults come through', function () use ($proxies, $shopBehind, $vipps): void {
        $shop = $shopBehind($proxies['https'], 'own');
        $vipps->cutNextAnswer('capture', bytes: 5);
        Check::throws(ConnectionLost::class, fn () => $shop->capture('own', 100, 'a'));
        $vipps->loseNextAnswer('capture');
        Check::throws(ConnectionLost::class, fn () => $shop->capture('own', 100, 'b'));
        Check::same(2, $vipps->moneyMoved('own')->captures);
    });

    $check->that('proxy: TLS is passed on unread, and broken at any byte', function (): void {
        $vipps = Remote::start('--tls');
        $proxy = Proxy::before($vipps->url, '--blind');
        $get = static fn () => (new Client($proxy->url, $vipps->ca))->send('GET', '/')->status;
        Check::same(200, $get());
        foreach ([['reset', 'before', 0], ['close', 'before', 100], ['cut', 'after', 500], ['reset', 'after', 1200],
            ['garbage', 'after', 0]] as [$how, $when, $bytes]) {
            $proxy->fault($how, when: $when, bytes: $bytes);
            Check::throws(ConnectionLost::class, $get);
            Check::same(200, $get(), "after $how");
        }
        $proxy->fault('delay', when: 'after', bytes: 300, milliseconds: 50);
        Check::same(200, $get());
    });

    $check->that('proxy: an order that makes no sense is refused', function () use ($proxies): void {
        Check::throws(ValueError::class, fn () => $proxies['http']->fault('explode'));
        Check::throws(ValueError::class, fn () => $proxies['http']->fault('reset', when: 'sometimes'));
        Check::throws(ValueError::class, fn () => $proxies['http']->fault('cut', when: 'before'));
    });
};
