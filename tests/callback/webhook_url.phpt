--TEST--
A webhook's signature is that of the registered URL: webhookUrl says it where a proxy changes host or path
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhook.inc';

use Vipps\{Callback, Client};

$vipps = local_vipps();
$client = Client::local($vipps);
$secret = 'a-secret-of-vipps';
$body = $vipps->addWebhook(HERE) ? $vipps->makeWebhook('acme-shop-1042')->body : '';
$date = gmdate('D, d M Y H:i:s', strtotime(NOW)) . ' GMT';

function try_out(string $registered, string $uri, ?string $host, ?string $said): void
{
    global $client, $secret, $body, $date;
    $headers = array_filter(['Host' => $host] + signed($secret, $registered, $date, $body));
    echo "$registered at ", $host ?? 'no host', " $uri", $said === null ? '' : " as $said", ': ', strtok(fault(fn () => Callback::parse(
        $client, 'POST', $uri, $headers, $body, webhookSecrets: [$secret], webhookUrl: $said, now: new DateTimeImmutable(NOW),
    )), ':'), "\n";
}

$url = 'https://shop.example/vipps?shop=1&lang=nb';
try_out($url, '/vipps?shop=1&lang=nb', 'shop.example', null);
try_out($url, $url, 'shop.example', null);
try_out($url, $url, null, null);
try_out($url, '/vipps?shop=1&lang=nb', 'shop.example:443', null);
try_out($url, '/vipps?shop=1&lang=nb', '10.0.0.7:8080', null);
try_out($url, '/vipps?shop=1&lang=nb', '10.0.0.7:8080', $url);
try_out($url, '/index.php?q=vipps', 'shop.example', null);
try_out($url, '/index.php?q=vipps', 'backend', $url);
try_out($url, '/vipps', 'shop.example', $url);
try_out($url, '/vipps', 'shop.example', 'https://shop.example/vipps?lang=nb&shop=1');
try_out($url, '/vipps?shop=1&lang=nb', 'shop.example', 'https://shop.example/vipps/');
try_out($url, '/vipps?shop=1&lang=nb', 'shop.example', '');
try_out('https://shop.example:8443/vipps', '/vipps', 'shop.example:8443', null);
try_out('https://shop.example:8443/vipps', '/vipps', 'shop.example', null);
try_out('https://shop.example:8443/vipps', '/vipps', 'backend', 'https://shop.example:8443/vipps');
try_out('https://shop.example', '/', 'shop.example', null);
try_out('https://shop.example', '/', 'backend', 'https://shop.example');
?>
--EXPECT--
https://shop.example/vipps?shop=1&lang=nb at shop.example /vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at shop.example https://shop.example/vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at no host https://shop.example/vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at shop.example:443 /vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at 10.0.0.7:8080 /vipps?shop=1&lang=nb: NotAuthentic 401
https://shop.example/vipps?shop=1&lang=nb at 10.0.0.7:8080 /vipps?shop=1&lang=nb as https://shop.example/vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at shop.example /index.php?q=vipps: NotAuthentic 401
https://shop.example/vipps?shop=1&lang=nb at backend /index.php?q=vipps as https://shop.example/vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at shop.example /vipps as https://shop.example/vipps?shop=1&lang=nb: believed
https://shop.example/vipps?shop=1&lang=nb at shop.example /vipps as https://shop.example/vipps?lang=nb&shop=1: NotAuthentic 401
https://shop.example/vipps?shop=1&lang=nb at shop.example /vipps?shop=1&lang=nb as https://shop.example/vipps/: NotAuthentic 401
https://shop.example/vipps?shop=1&lang=nb at shop.example /vipps?shop=1&lang=nb as : believed
https://shop.example:8443/vipps at shop.example:8443 /vipps: believed
https://shop.example:8443/vipps at shop.example /vipps: NotAuthentic 401
https://shop.example:8443/vipps at backend /vipps as https://shop.example:8443/vipps: believed
https://shop.example at shop.example /: believed
https://shop.example at backend / as https://shop.example: believed
