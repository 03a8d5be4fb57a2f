--TEST--
Nothing is printed, and json_last_error() stays as it was, whatever Vipps answers
--EXTENSIONS--
vipps
--INI--
error_reporting=-1
display_errors=1
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\Client;

foreach (['<html>', '', '{', '[]', 'null', '{"a":' . str_repeat('[', 500), "\xff\xfe", '{"orderId":17}'] as $body) {
    $vipps = local_vipps();
    $client = Client::local($vipps);
    $payment = approved($client, $vipps);
    json_decode('{');
    $vipps->answerNext(200, $body, times: 99);
    $said = strstr(thrown(fn () => $client->get('acme-shop-1042')), ':', true);
    echo $said === false ? 'fine' : $said, ' ', json_last_error() === JSON_ERROR_SYNTAX ? 'untouched' : 'changed', "\n";
}
?>
--EXPECT--
Vipps\NotSent untouched
Vipps\NotSent untouched
Vipps\NotSent untouched
Vipps\NotSent untouched
Vipps\NotSent untouched
Vipps\NotSent untouched
Vipps\NotSent untouched
Vipps\NotSent untouched
