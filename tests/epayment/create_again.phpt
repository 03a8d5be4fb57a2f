--TEST--
A create whose answer was lost brings the same payment, and its URL, when it is called again
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client, OutcomeUnknown};

$vipps = local_vipps();
$client = Client::local($vipps, api: Api::EPayment);
$vipps->loseNextAnswer('create');
$first = $client->create(socks());
echo $first->redirectUrl === $client->create(socks())->redirectUrl ? 'the same page' : 'another page', "\n";

$vipps->loseNextAnswer('create', 9);
try {
    $client->create(socks('acme-shop-1043', metadata: ['order' => '1043']));
} catch (OutcomeUnknown $e) {
    echo $e::class, "\n";
}
$vipps->clearFaults();
$vipps->advance('2 minutes');
$later = Client::local($vipps, api: Api::EPayment)->create(socks('acme-shop-1043', metadata: ['order' => '1043']));
echo is_string($later->redirectUrl) ? 'a page' : 'no page', ', ', count(array_unique(array_map(fn ($request) => $request->key,
    $vipps->requests('create', 'acme-shop-1043')))), " key\n";
echo strtok(thrown(fn () => $client->create(socks('acme-shop-1043'))), '('), "\n";
?>
--EXPECT--
the same page
Vipps\OutcomeUnknown
a page, 1 key
Vipps\Refused: create of acme-shop-1043 was refused: DuplicateReference 
