--TEST--
A shop that could not save a secret for a month is not locked out by what it left at Vipps
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/webhooks.inc';

use Vipps\{Api, Client, Webhooks};

$vipps = local_vipps();
$vipps->rateLimits(false);
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment));
$url = 'https://shop.example/vipps';

for ($day = 0; $day < 30; $day++) {
    try {
        $webhooks->ensure($url, [], fn () => throw new RuntimeException('the disk is full'));
    } catch (RuntimeException $why) {
    }
}
echo $why->getMessage(), "\n";
echo count($vipps->webhookRegistrations()), " left behind\n";

/* Left by something else of ours: as many as Vipps takes. */
while (count($vipps->webhookRegistrations()) < 25) {
    $webhooks->register($url);
}
echo thrown(fn () => $webhooks->register($url)), "\n";
$saved = [];
$webhooks->ensure($url, [], function (array $secrets) use (&$saved): void { $saved = $secrets; });
echo count($vipps->webhookRegistrations()), ' registered, ', count($saved), " saved\n";
?>
--EXPECTF--
the disk is full
1 left behind
Vipps\Refused: %s
1 registered, 1 saved
