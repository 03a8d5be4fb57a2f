<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\SelfTest\Check;
use Vipps\Sandbox\SelfTest\Shop;

return static function (Check $check): void {
    $send = static function (Shop $shop, string $method, string $path, array|string|null $body = null): Response {
        $text = is_array($body) ? json_encode($body, JSON_UNESCAPED_SLASHES) : (string) $body;
        return $shop->send($method, "/order-management/$path", $shop->headers, $text);
    };
    $line = static fn (array $more = []) => $more + [
        'name' => 'Socks', 'id' => 'socks-41', 'totalAmount' => 49900, 'totalAmountExcludingTax' => 39920,
        'totalTaxAmount' => 9980, 'taxRate' => 2500,
    ];
    $receipt = static fn (array $line, array $bottom = []) => [
        'orderLines' => [$line], 'bottomLine' => $bottom + ['currency' => 'NOK', 'receiptNumber' => 'A-1'],
    ];
    $png = static fn (int $height, int $size = 33) => str_pad("\x89PNG\r\n\x1a\n" . pack('N', 13) . 'IHDR'
        . pack('NNC5', 320, $height, 8, 2, 0, 0, 0) . pack('N', 0), $size, "\0");
    $image = static fn (string $id, string $bytes) => [
        'imageId' => $id, 'src' => base64_encode($bytes), 'type' => 'base64',
    ];
    $named = static fn (Response $answer) => json_decode($answer->body)->invalidParams[0]->name ?? $answer->status;

    $check->that('orders: a receipt is taken once, whether or not there is such a payment', function () use ($send, $receipt, $line): void {
        $shop = Shop::open();
        $first = $send($shop, 'POST', 'v2/ecom/receipts/acme-1', $receipt($line()));
        Check::same([201, ''], [$first->status, $first->body]);
        $again = $send($shop, 'POST', 'v2/ecom/receipts/acme-1', $receipt($line()));
        Check::same([409, 'application/problem+json'], [$again->status, $again->headers['Content-Type']]);
        Check::same($receipt($line()), $shop->local()->orderDetails('acme-1')['receipt']);
        Check::same(404, $send($shop, 'GET', 'v2/ecom/acme-2')->status);
        $read = json_decode($send($shop, 'GET', 'v2/ecom/acme-1')->body, true);
        Check::same(['receipt' => $receipt($line())], $read);
        // Another sales unit has its own.
        $other = Shop::open($shop->local(), '654321');
        Check::same(201, $send($other, 'POST', 'v2/ecom/receipts/acme-1', $receipt($line(['name' => 'Shoes'])))->status);
        Check::same('Shoes', $shop->local()->orderDetails('654321/acme-1')['receipt']['orderLines'][0]['name']);
        Check::same('Socks', $shop->local()->orderDetails('acme-1')['receipt']['orderLines'][0]['name']);
    });

    $check->that('orders: a receipt that came with the payment is the one', function () use ($send, $receipt, $line): void {
        $shop = Shop::open();
        Check::same(201, $shop->epayment('POST', '', Shop::epay('acme-shop-1', ['receipt' => $receipt($line())]), 'k')->status);
        Check::same($receipt($line()), $shop->local()->orderDetails('acme-shop-1')['receipt']);
        Check::same(409, $send($shop, 'POST', 'v2/ecom/receipts/acme-shop-1', $receipt($line()))->status);
    });

    $check->that('orders: what a receipt lacks or has wrong is named', function () use ($send, $receipt, $line, $named): void {
        $shop = Shop::open();
        $shop->local()->rateLimits(false);
        $wrong = [
            'taxRate' => $receipt($line(['taxPercentage' => 25])),
            'totalAmount' => $receipt(['totalAmount' => '49900'] + $line()),
            'currency' => $receipt($line(), ['currency' => 'SEK']),
            'orderLines' => ['orderLines' => [], 'bottomLine' => ['currency' => 'NOK']],
            'bottomLine' => ['orderLines' => [$line()]],
            '' => '[]',
        ];
        foreach ($wrong as $name => $body) {
            $answer = $send($shop, 'POST', 'v2/ecom/receipts/acme-1', $body);
            Check::same([400, $name], [$answer->status, $named($answer)]);
        }
        Check::same('orderId', $named($send($shop, 'POST', 'v2/ecom/receipts/acme_1', $receipt($line()))));
        Check::same(null, $shop->local()->orderDetails('acme-1')['receipt']);
    });

    $check->that('orders: the last link is shown, with an image that was added before', function () use ($send, $image, $png, $named): void {
        $shop = Shop::open();
        $link = ['category' => 'DELIVERY', 'orderDetailsUrl' => 'https://shop.example/track/1', 'imageId' => 'logo'];
        Check::same('imageId', $named($send($shop, 'PUT', 'v2/ecom/categories/acme-1', $link)));
        $added = $send($shop, 'POST', 'v1/images', $image('logo', $png(167)));
        Check::same([200, '{"imageId":"logo"}'], [$added->status, $added->body]);
        Check::same(200, $send($shop, 'PUT', 'v2/ecom/categories/acme-1', $link)->status);
        $shown = $shop->local()->orderDetails('acme-1');
        Check::same(['DELIVERY', 'https://shop.example/track/1'], [$shown['category'], $shown['orderDetailsUrl']]);
        Check::same('data:image/png;base64,' . base64_encode($png(167)), $shown['image']);
        $other = ['category' => 'TICKET', 'orderDetailsUrl' => 'http://localhost:8080/ticket'];
        Check::same(200, $send($shop, 'PUT', 'v2/ecom/categories/acme-1', $other)->status);
        $read = json_decode($send($shop, 'GET', 'v2/ecom/acme-1')->body, true);
        Check::same(['category' => $other], $read);
        foreach ([
            'category' => ['category' => 'ticket'] + $other,
            'orderDetailsUrl' => ['orderDetailsUrl' => 'http://shop.example/'] + $other,
        ] as $name => $body) {
            Check::same($name, $named($send($shop, 'PUT', 'v2/ecom/categories/acme-1', $body)));
        }
    });

    $check->that('orders: an image is a PNG or JPEG of a size, and its id is taken once', function () use ($send, $image, $png, $named): void {
        $shop = Shop::open();
        $shop->local()->rateLimits(false);
        Check::same(200, $send($shop, 'POST', 'v1/images', $image('a.b-c_1', $png(167)))->status);
        Check::same(409, $send($shop, 'POST', 'v1/images', $image('a.b-c_1', $png(300)))->status);
        $wrong = [
            'imageId' => [$image('a b', $png(167)), $image('', $png(167)), $image(str_repeat('a', 129), $png(167))],
            'type' => [['type' => 'url'] + $image('b', $png(167))],
            'src' => [$image('b', $png(166)), $image('b', 'GIF89a'), $image('b', $png(167, 2 * 1024 * 1024 + 1)),
                ['src' => '%%%'] + $image('b', '')],
        ];
        foreach ($wrong as $name => $bodies) {
            foreach ($bodies as $body) {
                Check::same($name, $named($send($shop, 'POST', 'v1/images', $body)));
            }
        }
        Check::same(200, $send($shop, 'POST', 'v1/images', $image('b', $png(167, 2 * 1024 * 1024)))->status);
    });

    $check->that('orders: keys, methods, limits and faults are those of all APIs', function () use ($send, $receipt, $line): void {
        $shop = Shop::open();
        Check::same(405, $send($shop, 'PUT', 'v2/ecom/receipts/acme-1')->status);
        Check::same(404, $send($shop, 'POST', 'v2/ECOM/receipts/acme-1')->status);
        $keys = $shop->headers;
        unset($shop->headers['Authorization']);
        Check::same(401, $send($shop, 'POST', 'v2/ecom/receipts/acme-1', $receipt($line()))->status);
        $shop->headers = $keys;
        $shop->local()->failNext(502, 'sendReceipt', afterWork: true);
        $statuses = [];
        for ($i = 0; $i < 7; $i++) {
            $statuses[] = $send($shop, 'POST', 'v2/ecom/receipts/acme-1', ['colour' => 'red'] + $receipt($line()))->status;
        }
        Check::same([502, 409, 409, 409, 409, 429, 429], $statuses);
        Check::same(8, count($shop->local()->requests('sendReceipt', 'acme-1')));
        Check::same(['colour'], $shop->local()->requests('sendReceipt', 'acme-1')[1]->unknownMembers);
    });

    $check->that('orders: the app shows receipt and link beside what was approved', function () use ($send, $receipt, $line): void {
        $shop = Shop::open();
        $shop->create('acme-1');
        $token = $shop->local()->payment('acme-1')['token'];
        $send($shop, 'POST', 'v2/ecom/receipts/acme-1', $receipt($line(['name' => 'Socks & <b>']), ['receiptNumber' => 'A-7']));
        $send($shop, 'PUT', 'v2/ecom/categories/acme-1', ['category' => 'DELIVERY', 'orderDetailsUrl' => 'https://shop.example/?a=1&b=2']);
        $page = static fn () => $shop->send('GET', "/app?token=$token")->body;
        Check::true(!str_contains($page(), 'data-receipt'), 'nothing before the approval');
        $shop->local()->approve('acme-1');
        $shown = $page();
        Check::true(str_contains($shown, 'Receipt A-7') && str_contains($shown, 'Socks &amp; &lt;b&gt;'), 'the receipt');
        Check::true(str_contains($shown, '499'), 'its sum');
        Check::true(str_contains($shown, 'href="https://shop.example/?a=1&amp;b=2"'), 'the link');
    });
};
