--TEST--
a forked child has a connection of its own, and its end does not disturb the parent's
--EXTENSIONS--
vipps
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) {
    die('skip this PHP has no pcntl');
}
?>
--FILE--
<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);
require __DIR__ . '/../sandbox/autoload.php';
require __DIR__ . '/extension.inc';

const SHOP = <<<'PHP'
    $shop = Vipps\Client::local($argv[1]);
    $create = static function (string $reference) use ($shop): void {
        $shop->create(new Vipps\PaymentRequest(
            reference: $reference,
            amount: 49900,
            description: 'One pair of socks',
            returnUrl: 'https://shop.example/order/1042',
            callbackUrl: 'https://shop.example/vipps',
        ));
        echo "$reference: done\n";
    };
    $inChild = static function (Closure $do): void {
        $child = pcntl_fork();
        if ($child === 0) {
            $do();
            exit;
        }
        pcntl_waitpid($child, $status);
        echo 'child: ', pcntl_wexitstatus($status), "\n";
    };

    $create('acme-parent-1');
    $inChild(static fn () => null);
    $create('acme-parent-2');
    $inChild(static fn () => $create('acme-child-1'));
    $create('acme-parent-3');
    PHP;

$vipps = Vipps\Sandbox\Remote::start('--tls');
$before = $vipps->counters();
$command = php_command('-d', "vipps.ca_file=$vipps->ca", '-r', SHOP, '--', $vipps->url);
// A child leaves its parent's handles alone, which valgrind would take for a leak.
$valgrind = ['VALGRIND_OPTS' => getenv('VALGRIND_OPTS') . ' --child-silent-after-fork=yes'];
$shop = proc_open($command, [1 => ['pipe', 'w']], $pipes, null, $valgrind + getenv());
echo stream_get_contents($pipes[1]);
echo 'status: ', proc_close($shop), "\n";

$after = $vipps->counters();
echo 'connections: ', $after['connections'] - $before['connections'], "\n";
echo 'tokens: ', $after['tokensIssued'] - $before['tokensIssued'], "\n";
?>
--EXPECT--
acme-parent-1: done
child: 0
acme-parent-2: done
acme-child-1: done
child: 0
acme-parent-3: done
status: 0
connections: 2
tokens: 1
