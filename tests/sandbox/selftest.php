<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/*
 * Tests the local Vipps and the fault proxy, without the extension: php tests/sandbox/selftest.php [part …]
 * Parts: those of PARTS. Exit status 0 when all promises are kept.
 */

use Vipps\Sandbox\SelfTest\Check;

const PARTS = [
    'ecom', 'express', 'gateway', 'epayment', 'webhooks', 'orders', 'userinfo', 'settlement', 'control', 'http', 'proxy',
];

require __DIR__ . '/autoload.php';
require __DIR__ . '/selftest/Check.php';
require __DIR__ . '/selftest/Shop.php';

set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    return (error_reporting() & $level) !== 0 ? throw new ErrorException($message, 0, $level, $file, $line) : false;
});

if (!interface_exists(Vipps\Transport::class)) {
    require __DIR__ . '/selftest/polyfill.php';
}

$check = new Check();
foreach (array_slice($argv, 1) ?: PARTS as $part) {
    (require __DIR__ . "/selftest/$part.php")($check);
}
exit($check->close());
