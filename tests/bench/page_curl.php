<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

require __DIR__ . '/CurlVipps.php';

$vipps = new CurlVipps(
    $_GET['url'],
    '123456',
    '10ca1000-0000-4000-8000-000000000000',
    'local-secret-of-no-value',
    '10ca1000000040008000000000000000',
);
echo $vipps->create(
    reference: $_GET['reference'],
    amount: 49900,
    text: 'One pair of socks',
    returnUrl: 'https://shop.example/order/1042',
    callbackUrl: 'https://shop.example/vipps',
);
