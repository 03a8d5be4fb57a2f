--TEST--
a process is killed between the request and the answer of a capture: another one resumes it, and money moves once
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

use Vipps\Api;
use Vipps\Sandbox\Proxy\Remote as Proxy;
use Vipps\Sandbox\Remote;

const SHOP = <<<'PHP'
    [, $url, $api, $reference] = $argv;
    $shop = Vipps\Client::local($url, Vipps\Api::from($api));
    echo 'captured ' . $shop->capture($reference, 20000, 'shipment-17')->captured . "\n";
    PHP;

$vipps = Remote::start('--no-rate-limits');

foreach (Api::cases() as $api) {
    foreach (['before', 'after'] as $when) {
        $reference = "killed-$api->value-$when";
        create_by_hand($vipps, $api, $reference);
        $vipps->approve($reference);
        $proxy = Proxy::before($vipps->url);
        $proxy->fault('stall', match: '/capture', when: $when);
        $command = php_command('-r', SHOP, '--', $proxy->url, $api->value, $reference);

        $first = proc_open($command, [2 => ['pipe', 'w']], $pipes);
        await(static fn () => $proxy->state()['due'] === 0);
        proc_terminate($first, 9);
        proc_close($first);
        echo "$api->name, killed $when Vipps had it: ", $vipps->moneyMoved($reference)->captures, "\n";

        $second = proc_open($command, [1 => ['pipe', 'w']], $pipes);
        echo '  another process: ', stream_get_contents($pipes[1]);
        proc_close($second);
        $moved = $vipps->moneyMoved($reference);
        echo "  captures $moved->captures, captured $moved->captured\n";
    }
}
?>
--EXPECT--
ECom, killed before Vipps had it: 0
  another process: captured 20000
  captures 1, captured 20000
ECom, killed after Vipps had it: 1
  another process: captured 20000
  captures 1, captured 20000
EPayment, killed before Vipps had it: 0
  another process: captured 20000
  captures 1, captured 20000
EPayment, killed after Vipps had it: 1
  another process: captured 20000
  captures 1, captured 20000
