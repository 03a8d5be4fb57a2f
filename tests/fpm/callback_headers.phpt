--TEST--
Callback::receive() finds the headers of both APIs' calls wherever the web server put them
--EXTENSIONS--
vipps
--SKIPIF--
<?php require __DIR__ . '/skipif.inc'; ?>
--FILE--
<?php
require __DIR__ . '/fpm.inc';
require __DIR__ . '/../callback/webhook.inc';

use Vipps\Client;

$vipps = local_vipps();
approved(Client::local($vipps), $vipps);
$ecom = $vipps->callback('acme-shop-1042');
$registered = $vipps->addWebhook(HERE);
$webhook = $vipps->makeWebhook('acme-shop-1042');

$script = sys_get_temp_dir() . '/vipps-callback-' . getmypid() . '.php';
file_put_contents($script, sprintf(<<<'PHP'
    <?php
    require %s;
    try {
        $callback = Vipps\Callback::receive(
            Vipps\Client::local(local_vipps()),
            webhookSecrets: [%s => %s],
            webhookUrl: ($_GET['registered'] ?? '') ?: null,
            webhookMaxAge: 0,
        );
        echo $callback->api->name, ' ', $callback->webhookId === %2$s ? 'by its id' : 'without id';
    } catch (Vipps\CallbackRefused $e) {
        echo $e->fault->name;
    }
    PHP, ...array_map(fn (string $text) => var_export($text, true), [__DIR__ . '/../shop.inc', $registered['id'], $registered['secret']])));
$fpm = new Fpm();

/** As the web server calls a header: $put makes a variable's name of "HTTP_AUTHORIZATION". */
function variables(array $headers, Closure $put): array
{
    $variables = [];
    foreach ($headers as $name => $value) {
        $variables[$put('HTTP_' . strtoupper(strtr($name, '-', '_')))] = $value;
    }
    return $variables;
}

foreach ([
    'as they came' => fn ($name) => $name,
    'after a rewrite' => fn ($name) => "REDIRECT_$name",
    'after two' => fn ($name) => "REDIRECT_REDIRECT_$name",
    'Authorization after a rewrite' => fn ($name) => $name === 'HTTP_AUTHORIZATION' ? "REDIRECT_$name" : $name,
    'Authorization by another name' => fn ($name) => $name === 'HTTP_AUTHORIZATION' ? 'HTTP_X_VIPPS_AUTHORIZATION' : $name,
    'by another name, after a rewrite' => fn ($name) => $name === 'HTTP_AUTHORIZATION' ? 'REDIRECT_HTTP_X_VIPPS_AUTHORIZATION' : "REDIRECT_$name",
    'as nobody puts them' => fn ($name) => "ORIG_$name",
] as $what => $put) {
    echo "$what: ";
    foreach ([$ecom, $webhook] as $call) {
        $uri = substr($call->uri, strlen('https://shop.example'));
        $answer = $fpm->web->post($script, $uri, $call->body, variables($call->headers, $put) + ['HTTP_ACCEPT' => '*/*', 'HTTP_HOST' => 'shop.example']);
        echo $answer->body, $answer->errors, '; ';
    }
    echo "\n";
}

$with = variables($webhook->headers, fn ($name) => $name);
echo 'a site\'s password in Authorization: ', $fpm->web->post($script, '/vipps', $webhook->body, ['HTTP_AUTHORIZATION' => 'Basic c2hvcDpzaG9w',
    'HTTP_X_VIPPS_AUTHORIZATION' => $with['HTTP_AUTHORIZATION']] + $with)->body, "\n";
echo 'without Webhook-Id: ', $fpm->web->post($script, '/vipps', $webhook->body, ['HTTP_WEBHOOK_ID' => ''] + $with)->body, "\n";
echo 'behind a proxy: ', $fpm->web->post($script, '/index.php?q=vipps', $webhook->body, ['HTTP_HOST' => 'backend:8080'] + $with)->body, "\n";
echo 'behind a proxy, with webhookUrl: ', $fpm->web->post($script, '/index.php?registered=' . urlencode(HERE), $webhook->body,
    ['HTTP_HOST' => 'backend:8080'] + $with)->body, "\n";
unlink($script);
?>
--EXPECT--
as they came: ECom without id; EPayment by its id; 
after a rewrite: ECom without id; EPayment by its id; 
after two: ECom without id; EPayment by its id; 
Authorization after a rewrite: ECom without id; EPayment by its id; 
Authorization by another name: ECom without id; EPayment by its id; 
by another name, after a rewrite: ECom without id; EPayment by its id; 
as nobody puts them: NotAuthentic; UnknownPath; 
a site's password in Authorization: EPayment by its id
without Webhook-Id: EPayment by its id
behind a proxy: NotAuthentic
behind a proxy, with webhookUrl: EPayment by its id
