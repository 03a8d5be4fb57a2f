--TEST--
What is sent is an express payment as eCom documents it: costs in kroner, Y and N, the consent's token, the flow only when it was set
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, ShippingOption};

$vipps = local_vipps();
$client = Client::local($vipps);

function sent(object $vipps): array
{
    $requests = $vipps->requests('create');
    $last = end($requests);
    if ($last->unknownMembers !== []) {
        echo 'unknown: ', implode(', ', $last->unknownMembers), "\n";
    }
    return json_decode($last->body, true);
}

$client->create(express(shipping: [
    new ShippingOption('shop', 'Hent i butikken', 0, priority: 2),
    new ShippingOption('home', 'Hjem på døra', 9950, true, priority: 1),
], customerPhone: '+47 91234567', consentRemovalUrl: 'https://shop.example/consent/'));
$body = sent($vipps);
$token = substr($body['merchantInfo']['consentRemovalPrefix'], strlen('https://shop.example/consent/'));
echo preg_match('/^[0-9a-f]{48}$/', $token), ' ', json_encode($token !== $body['merchantInfo']['authToken']), "\n";
unset($body['merchantInfo']['consentRemovalPrefix'], $body['merchantInfo']['authToken']);
echo json_encode($body, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT), "\n";

$client->create(express('acme-shop-1043', shippingUrl: 'https://shop.example/vipps/', callbackToken: 'a-token-of-the-shop'));
$body = sent($vipps);
echo $body['merchantInfo']['shippingDetailsPrefix'], ' ', $body['merchantInfo']['authToken'], ' ',
    json_encode(isset($body['merchantInfo']['staticShippingDetails'])), "\n";
echo json_encode($body['merchantInfo']['consentRemovalPrefix'] === "https://shop.example/vipps/$token"), "\n";

foreach ([null, false, true] as $i => $use) {
    $client->create(express("acme-shop-200$i", useExplicitCheckoutFlow: $use, userFlow: $use ? Vipps\UserFlow::NativeRedirect : Vipps\UserFlow::WebRedirect));
    $body = sent($vipps);
    echo json_encode($body['transaction']['useExplicitCheckoutFlow'] ?? null), ' ', json_encode($body['merchantInfo']['isApp'] ?? null), "\n";
}
$client->create(socks('acme-shop-3000'));
echo json_encode(array_keys(sent($vipps)['merchantInfo'])), "\n";
?>
--EXPECT--
1 true
{
    "customerInfo": {
        "mobileNumber": "91234567"
    },
    "merchantInfo": {
        "merchantSerialNumber": "123456",
        "callbackPrefix": "https://shop.example/vipps",
        "fallBack": "https://shop.example/order/1042",
        "paymentType": "eComm Express Payment",
        "staticShippingDetails": [
            {
                "isDefault": "N",
                "priority": 2,
                "shippingCost": 0,
                "shippingMethod": "Hent i butikken",
                "shippingMethodId": "shop"
            },
            {
                "isDefault": "Y",
                "priority": 1,
                "shippingCost": 99.5,
                "shippingMethod": "Hjem på døra",
                "shippingMethodId": "home"
            }
        ]
    },
    "transaction": {
        "orderId": "acme-shop-1042",
        "amount": 49900,
        "transactionText": "One pair of socks"
    }
}
https://shop.example/vipps a-token-of-the-shop false
true
null null
false null
true true
["merchantSerialNumber","callbackPrefix","fallBack","authToken"]
