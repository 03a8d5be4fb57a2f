--TEST--
a process is killed between the request and the answer of a create over ePayment: another one gets the same page, and there is one payment
--EXTENSIONS--
vipps
--SKIPIF--
<?php
if (!is_readable('/proc/self/maps')) {
    die('skip there is no /proc to tell which vipps.so is loaded');
}
?>
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/faults.inc';
require __DIR__ . '/../fpm/extension.inc';

use Vipps\Sandbox\Proxy\Remote as Proxy;
use Vipps\Sandbox\Remote;

const SHOP = <<<'PHP'
    [, $url, $reference] = $argv;
    $line = new Vipps\ReceiptLine('socks', 'One pair of socks', total: 49900, taxRate: 2500);
    echo Vipps\Client::local($url, Vipps\Api::EPayment)->create(new Vipps\PaymentRequest(
        reference: $reference,
        amount: 49900,
        description: 'One pair of socks',
        returnUrl: 'https://shop.example/order/1042',
        receipt: new Vipps\Receipt([$line]),
        metadata: ['order' => '1042', 'cart' => '7'],
    ))->redirectUrl;
    PHP;

$vipps = Remote::start('--no-rate-limits');

foreach (['before', 'after'] as $when) {
    $reference = "killed-create-$when";
    $proxy = Proxy::before($vipps->url);
    $proxy->fault('stall', match: 'POST /epayment/v1/payments', when: $when);
    $command = php_command('-r', SHOP, '--', $proxy->url, $reference);

    $first = proc_open($command, [2 => ['pipe', 'w']], $pipes);
    await(static fn () => $proxy->state()['due'] === 0);
    proc_terminate($first, 9);
    proc_close($first);
    $there = is_there($vipps, $reference);
    echo "killed $when Vipps had it: $there\n";

    $pages = [];
    foreach (['second', 'third'] as $name) {
        $process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
        $pages[] = stream_get_contents($pipes[1]);
        proc_close($process);
    }
    $requests = $vipps->requests('create', $reference);
    echo '  others: ', $pages[0] !== '' && $pages[0] === $pages[1] ? 'one page' : implode(', ', $pages), "\n";
    echo '  requests ', count($requests), ', keys ', count(array_unique(array_column($requests, 'key'))),
        ', bodies ', count(array_unique(array_column($requests, 'body'), SORT_REGULAR)), "\n";
}
?>
--EXPECT--
killed before Vipps had it: 0
  others: one page
  requests 2, keys 1, bodies 1
killed after Vipps had it: 1
  others: one page
  requests 3, keys 1, bodies 1
