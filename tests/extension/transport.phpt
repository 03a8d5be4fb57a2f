--TEST--
A transport gets whole requests and its clock is the client's; what it throws goes through
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Exchange, Transport};

class Script implements Transport
{
    public array $answers = [];
    public int $now = 1_795_176_000_000;

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        echo $method, ' ', parse_url($url, PHP_URL_PATH), ' ', strlen($body) > 0 ? 'with' : 'without', ' a body, ',
            count(array_filter($headers, is_string(...))), ' headers', "\n";
        $answer = array_shift($this->answers);
        return $answer instanceof Closure ? $answer() : $answer;
    }

    public function now(): int
    {
        return $this->now;
    }

    public function sleep(int $milliseconds): void
    {
        echo 'sleeps', $milliseconds > 0 ? '' : ' backwards', "\n";
        $this->now += $milliseconds;
    }
}

$token = Exchange::answered(200, '{"token_type":"Bearer","expires_in":"3600","expires_on":"1795179600","access_token":"abc.def.ghi"}');
$script = new Script();
$client = Client::local($script);

$script->answers = [$token, Exchange::answered(404, '[{"errorGroup":"Payment","errorCode":"35","errorMessage":"Requested Order not found","contextId":"c"}]')];
echo thrown(fn () => $client->get('acme-shop-1042')), "\n";

$script->answers = [Exchange::answered(429, '', ['retry-after' => '77'])];
try {
    $client->get('acme-shop-1042');
} catch (Vipps\NotSent $e) {
    echo $e->kind->name, ', again in ', $e->retryAfter, " s\n";
}

$script->answers = [fn () => throw new LogicException('The script is torn')];
try {
    $client->get('acme-shop-1042');
} catch (LogicException $e) {
    echo $e->getMessage(), ', ', $e->getPrevious()::class, "\n";
}

$script->answers = [fn () => Client::local($script)->get('nested') ?: null];
$script->answers[] = $token;
echo strstr(thrown(fn () => $client->get('acme-shop-1042')), ':', true), "\n";
$script->answers = [fn () => $client->get('acme-shop-1042')];
echo thrown(fn () => $client->get('acme-shop-1042')), "\n";
?>
--EXPECT--
POST /accesstoken/get without a body, 7 headers
GET /ecomm/v2/payments/acme-shop-1042/details without a body, 6 headers
Vipps\Refused: get of acme-shop-1042 was refused: NotFound (Payment/35): Requested Order not found
GET /ecomm/v2/payments/acme-shop-1042/details without a body, 6 headers
TooManyRequests, again in 77 s
GET /ecomm/v2/payments/acme-shop-1042/details without a body, 6 headers
The script is torn, Vipps\NotSent
GET /ecomm/v2/payments/acme-shop-1042/details without a body, 6 headers
POST /accesstoken/get without a body, 7 headers
GET /ecomm/v2/payments/nested/details without a body, 6 headers
TypeError
GET /ecomm/v2/payments/acme-shop-1042/details without a body, 6 headers
Error: A call to Vipps is under way: none can be made from within an observer, a transport or a signal handler
