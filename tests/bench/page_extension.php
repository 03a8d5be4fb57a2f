<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

use Vipps\Client;
use Vipps\Environment;
use Vipps\PaymentRequest;

$vipps = new Client(
    merchantSerialNumber: '123456',
    clientId: '10ca1000-0000-4000-8000-000000000000',
    clientSecret: 'local-secret-of-no-value',
    subscriptionKey: '10ca1000000040008000000000000000',
    environment: Environment::Local,
    localUrl: $_GET['url'],
);
echo $vipps->create(new PaymentRequest(
    reference: $_GET['reference'],
    amount: 49900,
    description: 'One pair of socks',
    returnUrl: 'https://shop.example/order/1042',
    callbackUrl: 'https://shop.example/vipps',
))->redirectUrl;
