<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Http\ConnectionLost;
use Vipps\Sandbox\Keys;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $vipps = Remote::start('--no-rate-limits');

    $shopAt = static function (Remote $vipps): Shop {
        $shop = new Shop(new Client($vipps->url, $vipps->ca));
        $shop->login();
        return $shop;
    };

    /** A merchant's server on a free port that answers one callback as it likes. */
    $merchant = static function (): array {
        $listener = stream_socket_server('tcp://127.0.0.1:0');
        return [$listener, 'http://' . stream_socket_get_name($listener, false) . '/vipps'];
    };

    $check->that('http: the same Vipps as in process, on a kept connection', function () use ($vipps, $shopAt): void {
        $shop = $shopAt($vipps);
        $url = json_decode($shop->create('http-1')->body)->url;
        Check::true(str_starts_with($url, "$vipps->url/landing?token="), $url);
        $page = (new Client($vipps->url))->send('GET', substr($url, strlen($vipps->url)));
        Check::true(str_contains($page->body, '<button>Next</button>'), 'the landing page');
        $vipps->approve('http-1');
        Check::same(200, $shop->capture('http-1', 20000, 'k')->status);
        Check::same(['CAPTURE', 'RESERVE', 'INITIATE'], $shop->operations('http-1'));
        $moved = $vipps->moneyMoved('http-1');
        Check::same([49900, 20000, 1], [$moved->authorized, $moved->captured, $moved->captures]);
        Check::same('capture', $vipps->requests('capture')[0]->operation);
        $counts = $vipps->counters();
        Check::same([1, 1, 3], [$counts['create'], $counts['tokensIssued'], $counts['connections']]);
    });

    $check->that(
        'http: chunked bodies, 100-continue, pipelined requests and slow bytes',
        function () use ($vipps, $shopAt): void {
            $shop = $shopAt($vipps);
            $head = '';
            foreach ($shop->headers as $name => $value) {
                $head .= "$name: $value\r\n";
            }
            $post = static fn (string $more) => "POST /ecomm/v2/payments HTTP/1.1\r\nHost: x\r\n$head$more\r\n";
            $body = static fn (string $id) => json_encode(Shop::initiate($id, Keys::MSN));
            $client = new Client($vipps->url);

            $text = $body('chunked');
            $chunks = '';
            foreach (str_split($text, 7) as $part) {
                $chunks .= dechex(strlen($part)) . ";x=y\r\n$part\r\n";
            }
            $raw = $post("Transfer-Encoding: chunked\r\n") . "{$chunks}0\r\nTrailer: x\r\n\r\n";
            Check::same(200, $client->sendRaw($raw)->status);

            $text = $body('expect');
            $raw = $post('Content-Length: ' . strlen($text) . "\r\nExpect: 100-continue\r\n") . $text;
            Check::same(200, $client->sendRaw($raw)->status);

            $get = "GET /ecomm/v2/payments/expect/details HTTP/1.1\r\nHost: x\r\n$head\r\n";
            $stream = stream_socket_client(str_replace('http', 'tcp', $vipps->url));
            fwrite($stream, $get . $get . substr($get, 0, 20));
            fwrite($stream, str_replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n", substr($get, 20)));
            Check::same(3, substr_count(stream_get_contents($stream), '"orderId":"expect"'));
        },
    );

    $check->that(
        'http: what is no HTTP gets 400, a body that is too large 413, and the server goes on',
        function () use ($vipps): void {
            foreach ([
                "nonsense\r\n\r\n" => 400,
                "GET / HTTP/1.1\r\nbroken header\r\n\r\n" => 400,
                "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n" => 400,
                "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n" => 413,
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" => 400,
            ] as $bytes => $status) {
                Check::same($status, (new Client($vipps->url))->sendRaw($bytes)->status, $bytes);
            }
            Check::same(200, (new Client($vipps->url))->send('GET', '/')->status);
        },
    );

    $check->that(
        'http: a lost answer ends the connection, the money has moved',
        function () use ($vipps, $shopAt): void {
            $shop = $shopAt($vipps);
            $shop->create('lost-1');
            $vipps->approve('lost-1');
            $vipps->loseNextAnswer('capture');
            Check::throws(ConnectionLost::class, fn () => $shop->capture('lost-1', 100, 'k'));
            Check::same(100, $vipps->moneyMoved('lost-1')->captured);
            Check::same([0, 'lost'], [$vipps->requests('capture', 'lost-1')[0]->status, $vipps->requests('capture', 'lost-1')[0]->fate]);
            $vipps->cutNextAnswer('capture', bytes: 10);
            Check::throws(ConnectionLost::class, fn () => $shop->capture('lost-1', 200, 'l'));
            Check::same(300, $vipps->moneyMoved('lost-1')->captured);
            Check::same(200, $shop->capture('lost-1', 200, 'l')->status);
            Check::throws(LogicException::class, fn () => $vipps->refuseConnection());
        },
    );

    $check->that(
        'http: a slow bank answers late, and others are served meanwhile',
        function () use ($vipps, $shopAt): void {
            $shop = $shopAt($vipps);
            $other = $shopAt($vipps);
            $shop->create('slow-1');
            $vipps->approve('slow-1');
            $vipps->slowBank(300);
            $stream = stream_socket_client(str_replace('http', 'tcp', $vipps->url));
            $body = '{"merchantInfo":{"merchantSerialNumber":"123456"},"transaction":{"transactionText":"x"}}';
            $request = "POST /ecomm/v2/payments/slow-1/capture HTTP/1.1\r\nX-Request-Id: k\r\nConnection: close\r\n";
            foreach ($shop->headers + ['Content-Length' => strlen($body)] as $name => $value) {
                $request .= "$name: $value\r\n";
            }
            $start = Loop::now();
            fwrite($stream, "$request\r\n$body");
            while ($vipps->requests('capture', 'slow-1') === []) {
                // Each round is an answer of the server; the request above comes to it in one of them.
            }
            Check::same('VippsError/94', Shop::code($other->capture('slow-1', 100, 'other')));
            Check::true(str_contains(stream_get_contents($stream), '"Captured"'), 'captured');
            Check::true(Loop::now() - $start >= 290, 'late');
            $vipps->slowBank(0);
        },
    );

    $check->that('http: the control API refuses what it does not know, and says why', function () use ($vipps): void {
        $client = new Client($vipps->url);
        $ask = static fn (string $what, string $body) => $client->send('POST', "/_local/$what", [], $body);
        Check::same(404, $ask('handle', '[]')->status);
        Check::same(404, $ask('takeCallback', '[]')->status);
        Check::same(404, $ask('approve', '["nothing"]')->status);
        Check::same(400, $ask('approve', '{"colour":"red"}')->status);
        Check::same(400, $ask('slowBank', '["1"]')->status);
        Check::same(400, $ask('advance', '["soon"]')->status);
        Check::same(400, $ask('advance', '{')->status);
        Check::same(200, $ask('approve', '{"reference":"x"}')->status === 404 ? 200 : 0);
        Check::same(200, $client->send('GET', '/_local/requests?operation=capture')->status);
    });

    $check->that(
        'http: the callback is really made, and its outcome written down',
        function () use ($vipps, $shopAt, $merchant): void {
            $shop = $shopAt($vipps);
            [$listener, $prefix] = $merchant();
            $shop->create('call-1', ['callbackPrefix' => $prefix]);
            $vipps->approve('call-1');
            $stream = stream_socket_accept($listener, 5);
            stream_set_timeout($stream, 5);
            $head = '';
            while (!str_ends_with($head, "\r\n\r\n")) {
                $head .= fgets($stream);
            }
            // The shop asks Vipps before it answers: neither waits for the other.
            Check::same(['RESERVE', 'INITIATE'], $shop->operations('call-1'));
            Check::true(str_starts_with($head, "POST /vipps/v2/payments/call-1 HTTP/1.1\r\n"), $head);
            Check::true(str_contains($head, "\r\nAuthorization: token-of-call-1\r\n"), $head);
            preg_match('~Content-Length: (\d+)~', $head, $length);
            Check::same('RESERVED', json_decode(fread($stream, (int) $length[1]))->transactionInfo->status);
            Check::same('pending', $vipps->callback('call-1')->outcome);
            fwrite($stream, "HTTP/1.1 204 No Content\r\n\r\n");
            Check::same('', fread($stream, 1), 'Vipps hangs up');
            $callback = $vipps->callback('call-1');
            Check::same(['answered', 204], [$callback->outcome, $callback->status]);
        },
    );

    $check->that(
        'http: one attempt, three seconds, no redirects; and never to another machine',
        function () use ($vipps, $shopAt, $merchant): void {
            $shop = $shopAt($vipps);
            [$listener, $prefix] = $merchant();
            $shop->create('call-2', ['callbackPrefix' => $prefix]);
            $shop->create('call-3', ['callbackPrefix' => $prefix]);
            $shop->create('call-4', ['callbackPrefix' => 'https://192.0.2.1/vipps']);
            $vipps->reject('call-2');
            $silent = stream_socket_accept($listener, 5);
            $start = Loop::now();
            $vipps->reject('call-3');
            $redirecting = stream_socket_accept($listener, 5);
            fwrite($redirecting, "HTTP/1.1 302 Found\r\nLocation: $prefix\r\n\r\n");
            stream_set_timeout($redirecting, 5);
            stream_get_contents($redirecting);
            Check::same(['answered', 302], [$vipps->callback('call-3')->outcome, $vipps->callback('call-3')->status]);
            $vipps->reject('call-4');
            Check::same('not delivered: the host is not this machine', $vipps->callback('call-4')->outcome);
            stream_set_timeout($silent, 5);
            stream_get_contents($silent);
            $took = Loop::now() - $start;
            Check::true($took > 2800 && $took < 3500, "$took ms");
            Check::same('no answer in time', $vipps->callback('call-2')->outcome);
            Check::same(false, @stream_socket_accept($listener, 0), 'no second attempt');
        },
    );

    $check->that(
        'http: payments run out of time by themselves, and the shop is told',
        function () use ($vipps, $shopAt, $merchant): void {
            $shop = $shopAt($vipps);
            [$listener, $prefix] = $merchant();
            $shop->create('late-1', ['callbackPrefix' => $prefix]);
            $vipps->advance('10 minutes');
            Check::true(is_resource(stream_socket_accept($listener, 5)), 'called');
            Check::same('expired', $vipps->payment('late-1')['state']);
        },
    );

    $check->that('http: at least 1500 requests a second on one connection', function () use ($vipps, $shopAt): void {
        $shop = $shopAt($vipps);
        $shop->create('speed');
        $start = hrtime(true);
        for ($i = 0; $i < 1500; $i++) {
            $shop->ecom('GET', '/speed/details');
        }
        $rate = 1500 / ((hrtime(true) - $start) / 1e9);
        Check::true($rate >= 1500, sprintf('%d', $rate));
    });

    $check->that(
        'https: a certificate authority of its own, for 127.0.0.1 and localhost',
        function () use ($shopAt): void {
            $vipps = Remote::start('--tls');
            $shop = $shopAt($vipps);
            Check::same(200, $shop->create('tls-1')->status);
            $byName = new Client(str_replace('127.0.0.1', 'localhost', $vipps->url), $vipps->ca);
            Check::same(200, $byName->send('GET', '/')->status);
            Check::throws(ConnectionLost::class, fn () => (new Client($vipps->url))->send('GET', '/'));
            Check::same(3, $vipps->counters()['handshakes']);
            $directory = dirname($vipps->ca);
            Check::true(is_dir($directory), 'its files');
            $vipps->stop();
            Check::true(!file_exists($directory), 'its files are gone');
        },
    );

    $check->that(
        'serve.php: says in a file when it is ready, ends at SIGTERM and after its lifetime',
        function (): void {
            $ready = sys_get_temp_dir() . '/vipps-ready-' . bin2hex(random_bytes(6));
            $php = getenv('TEST_PHP_SANDBOX') ?: PHP_BINARY;
            $start = static fn (string ...$more) => proc_open(
                [$php, dirname(__DIR__) . '/serve.php', "--ready-file=$ready", ...$more],
                [['file', '/dev/null', 'r'], ['pipe', 'w']],
                $pipes,
            ) ?: throw new RuntimeException('not started');
            $wait = static function ($process) use ($ready): array {
                while (!file_exists($ready)) {
                    Check::true(proc_get_status($process)['running'], 'it runs');
                    usleep(5000);
                }
                $said = json_decode(file_get_contents($ready), true);
                unlink($ready);
                return $said;
            };
            $process = $start();
            posix_kill($wait($process)['pid'], SIGTERM);
            Check::same(0, proc_close($process));
            $process = $start('--lifetime=0');
            $wait($process);
            Check::same(0, proc_close($process));
        },
    );
};
