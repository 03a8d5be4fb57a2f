--TEST--
No dump, trace, exception or serialised text shows the secret of a webhook
--INI--
zend.exception_ignore_args=0
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Event, Webhooks};

$vipps = local_vipps();
$attempts = [];
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment, observer: function ($attempt) use (&$attempts): void {
    $attempts[] = print_r($attempt, true);
}));
$webhook = $webhooks->register(HERE, [Event::Captured]);
$secret = $webhook->secret();

ob_start();
var_dump($webhook, $webhooks);
print_r($webhook);
var_export($webhook);
var_dump((array) $webhook, get_object_vars($webhook), json_encode($webhook));
$dump = ob_get_clean() . implode('', $attempts);
echo 'dumps: ', str_contains($dump, $secret) ? 'shown' : 'hidden', "\n";
echo thrown(fn () => serialize($webhook)), "\n";
echo thrown(fn () => clone $webhook), "\n";

/** Whether one of these is in what the work throws; a closure gives them, for this is in the trace, too. */
function shown(Closure $work, Closure $secrets): string
{
    try {
        $work();
    } catch (Throwable $e) {
        for ($all = ''; $e !== null; $e = $e->getPrevious()) {
            $all .= $e . json_encode($e->getTrace(), JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_UNESCAPED_SLASHES);
        }
        return array_filter($secrets(), fn ($secret) => str_contains($all, $secret)) === [] ? 'hidden' : 'shown';
    }
    return 'nothing thrown';
}

final class Disk
{
    public string $written = '';

    public function write(array $secrets): never
    {
        $this->written = end($secrets);
        throw new RuntimeException('The disk is full');
    }
}

$known = [$webhook->id => $secret];
$vipps->loseNextAnswer('webhookList', 9);
echo 'a call that fails: ', shown(fn () => $webhooks->ensure(HERE, $known, fn () => null), fn () => [$secret]), "\n";
$vipps->clearFaults();
$vipps->advance('1 hour');
$disk = new Disk();
$save = fn (array $secrets) => $disk->write($secrets);
echo 'a store that throws: ', shown(fn () => $webhooks->ensure(HERE, $known, $save), fn () => [$secret, $disk->written]), "\n";
echo strlen($disk->written) > 20 && $disk->written !== $secret ? 'there was a new one' : 'there was none', "\n";
echo 'a value of a wrong type: ', shown(fn () => $webhooks->ensure(HERE, [$secret, 1], fn () => null), fn () => [$secret]), "\n";
$plain = fn (string $text) => throw new RuntimeException();
echo 'traces are as they were: an argument is ', shown(fn () => $plain('of another'), fn () => ['of another']), "\n";
?>
--EXPECT--
dumps: hidden
Exception: Serialization of 'Vipps\Webhook' is not allowed
Error: Trying to clone an uncloneable object of class Vipps\Webhook
a call that fails: hidden
a store that throws: hidden
there was a new one
a value of a wrong type: hidden
traces are as they were: an argument is shown
