--TEST--
Callback::receive() reads a webhook from the running web request, by host and path as they came
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';
require __DIR__ . '/../web_server.inc';

$vipps = local_vipps();
['id' => $id, 'secret' => $secret] = $vipps->addWebhook(HERE);
$body = $vipps->makeWebhook('acme-shop-1042', 'CAPTURED', 20000)->body;

$shop = new WebServer(__DIR__ . '/../shop.inc', <<<'PHP'
    $_SERVER = array_map(fn ($value) => is_string($value) ? addslashes("CMS $value") : $value, $_SERVER);
    $began = (float) $_SERVER['REQUEST_TIME_FLOAT'];
    $age = fn (): float => (microtime(true) - $began) * 1000;
    try {
        usleep((int) ($_GET['work'] ?? 0) * 1000);
        $before = $age();
        $callback = Vipps\Callback::receive(
            Vipps\Client::local(isset($_GET['stands']) ? local_vipps() : 'http://127.0.0.1:1'),
            webhookSecrets: function (?string $id): ?string {
                echo $id === null ? 'no id, ' : '';
                usleep(50_000);
                return $_GET['secret'] ?? null;
            },
            webhookUrl: $_GET['registered'] ?? null,
        );
        echo $callback->reply->status, ' ', $callback->reference, ' ', $callback->event->name, ' ', $callback->amount;
        $spent = 10000 - $callback->timeLeft();
        echo ' counted from ', $spent > $before - 5 && $spent < $age() + 5 ? "the request's start" : 'elsewhere';
    } catch (Vipps\CallbackRefused $e) {
        echo $e->reply->status, ' ', $e->fault->name;
    }
    PHP);

function knock(string $path, string $body, array $headers = [], string $method = 'POST', ?string $registered = null, int $ago = 0, ?string $at = null): void
{
    global $shop, $secret;
    $host = (fn () => $this->address)->call($shop);
    $date = gmdate('D, d M Y H:i:s', ($at === null ? time() : strtotime($at)) - $ago) . ' GMT';
    $all = $headers + signed($secret, $registered ?? "https://$host$path", $date, $body);
    unset($all['Host']);
    $lines = array_map(fn ($name, $value) => "$name: $value", array_keys($all), $all);
    echo $shop->ask($method, $path, array_values(array_filter($lines, fn ($line) => !str_ends_with($line, ': '))), $body), "\n";
}

$with = '?secret=' . urlencode($secret);
knock("/vipps$with", $body, ['Webhook-Id' => $id]);
knock("/vipps$with", $body);
knock('/vipps?secret=another', $body, ['Webhook-Id' => $id]);
knock('/vipps', $body, ['Webhook-Id' => $id]);
knock("/vipps$with", $body, ['Webhook-Id' => $id, 'Authorization' => '']);
knock("/vipps$with", $body, ['Webhook-Id' => $id], 'GET');
knock("/vipps$with", $body, ['Webhook-Id' => $id], ago: 400);
knock("/vipps$with", $body, ['Webhook-Id' => $id], ago: -400);
knock("/vipps$with&stands", $body, ['Webhook-Id' => $id], at: NOW);
knock("/vipps$with&stands", $body, ['Webhook-Id' => $id]);
knock("/vipps$with", $body, ['Webhook-Id' => $id], registered: HERE);
knock("/vipps$with&registered=" . urlencode(HERE), $body, ['Webhook-Id' => $id], registered: HERE);
knock("/vipps$with", str_replace('123456', '654321', $body), ['Webhook-Id' => $id]);
knock("/vipps$with", str_repeat(' ', 256 * 1024 + 1), ['Webhook-Id' => $id]);
knock("/vipps$with&work=1100", $body, ['Webhook-Id' => $id]);
?>
--EXPECT--
200 acme-shop-1042 Captured 20000 counted from the request's start
no id, 200 acme-shop-1042 Captured 20000 counted from the request's start
401 NotAuthentic
401 NotAuthentic
401 NotAuthentic
405 WrongMethod
401 ClockSkew
401 ClockSkew
200 acme-shop-1042 Captured 20000 counted from the request's start
401 ClockSkew
401 NotAuthentic
200 acme-shop-1042 Captured 20000 counted from the request's start
200 NotOurs
413 TooLarge
200 acme-shop-1042 Captured 20000 counted from the request's start
