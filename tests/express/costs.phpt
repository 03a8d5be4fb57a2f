--TEST--
Shipping costs are exact both ways between PHP and Vipps, from 0 to 10 000 000 øre
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Callback};

$vipps = local_vipps();
$vipps->rateLimits(false);
$client = shop_client($vipps);
mt_srand(1042);
$costs = [0, 1, 5, 10, 29, 50, 57, 58, 99, 100, 101, 1998, 1999, 9900, 9950, 9999999, 10000000];
for ($i = 0; $i < 300; $i++) {
    $costs[] = mt_rand(0, 10_000_000);
}
/** As Vipps reads it: in kroner with eCom. By text alone. */
function written(int $cost): string
{
    return match (api()) {
        Api::ECom => '"shippingCost":' . rtrim(rtrim(sprintf('%d.%02d', intdiv($cost, 100), $cost % 100), '0'), '.') . ',',
        Api::EPayment => '"amount":{"currency":"NOK","value":' . $cost . '},',
    };
}

$wrong = 0;
foreach ($costs as $i => $cost) {
    $reference = "acme-shop-$cost-$i";
    $fixed = bought($client, $vipps, express("$reference-f", shipping: ways($cost)));
    $sent = $vipps->requests('create', "$reference-f")[0]->body;

    $client->create(express("$reference-a", shippingUrl: 'https://shop.example/vipps'));
    $asked = $vipps->shippingRequest("$reference-a");
    $answer = Callback::parse($client, $asked->method, $asked->uri, $asked->headers, $asked->body)->offer(ways($cost))->body;
    $vipps->answerShipping("$reference-a", 200, $answer);
    $vipps->approve("$reference-a");
    $byAddress = $client->get("$reference-a");

    $written = written($cost);
    $fine = str_contains($sent, $written) && str_contains($answer, $written)
        && $fixed->shipping->cost === $cost && $fixed->authorized === 49900 + $cost
        && $byAddress->shipping->cost === $cost && $byAddress->authorized === 49900 + $cost
        && $fixed->shipping->isOneOf(ways($cost));
    if (!$fine) {
        $wrong++;
        echo "$cost: ", $sent, ' ', $answer, "\n";
    }
}
echo count($costs), " costs, $wrong wrong\n";
?>
--EXPECT--
317 costs, 0 wrong
