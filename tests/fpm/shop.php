<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

// A shop's page: does one thing, and tells how it ended and which process it was.

use Vipps\Client;
use Vipps\Failure;
use Vipps\PaymentRequest;

$shop = Client::local($_GET['url']);
$reference = $_GET['reference'];

try {
    $payment = match ($_GET['do']) {
        'create' => $shop->create(new PaymentRequest(
            reference: $reference,
            amount: 49900,
            description: 'One pair of socks',
            returnUrl: 'https://shop.example/order/1042',
            callbackUrl: 'https://shop.example/vipps',
        )),
        'get' => $shop->get($reference),
        'capture' => $shop->capture($reference),
    };
    $outcome = "{$_GET['do']}: done, {$payment->state->value}";
} catch (Failure $failure) {
    $outcome = "{$_GET['do']}: " . $failure::class . ", {$failure->kind->value}";
}
header('Content-Type: application/json');
echo json_encode(['outcome' => $outcome, 'process' => getmypid()]);
