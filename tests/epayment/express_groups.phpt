--TEST--
Ways of delivery are sent in groups by carrier and type, fixed or asked for, with pickup points and delivery times
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Callback, Carrier, Client, ShippingOption, ShippingType};

$vipps = local_vipps();
$client = Client::local($vipps, api: Api::EPayment);
$ways = [
    new ShippingOption('kiosk-1', 'Kiosk på hjørnet', 4900, carrier: Carrier::PostNord, type: ShippingType::PickupPoint, details: 'Storgata 1', priority: 3),
    new ShippingOption('home', 'Hjem på døra', 9950, true, carrier: Carrier::Bring, type: ShippingType::HomeDelivery, estimatedDelivery: '2-3 dager', priority: 1),
    new ShippingOption('kiosk-2', 'Kiosk 2', 4900, carrier: Carrier::PostNord, type: ShippingType::PickupPoint, details: 'Storgata 2', priority: 2),
    new ShippingOption('shop', 'Hent i butikken', 0, type: ShippingType::InStore, priority: 4),
];
$pretty = fn (mixed $value): string => json_encode($value, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);

$client->create(express(shipping: $ways, allowedCountries: ['NO', 'SE']));
$request = $vipps->requests('create')[0];
$body = json_decode($request->body, true);
echo json_encode($request->unknownMembers), ' ', $body['profile']['scope'], "\n", $pretty($body['shipping']), "\n";
$vipps->approveExpress('acme-shop-1042', option: 'kiosk-2');
$payment = $client->get('acme-shop-1042');
echo $payment->shipping->optionId, ' ', $payment->shipping->cost, ' ', $payment->authorized, ' ', json_encode($payment->shipping->isOneOf($ways)), "\n";

foreach (['NOK' => '1043', 'DKK' => '1044'] as $currency => $order) {
    $vipps->market($currency === 'DKK' ? 'DK' : 'NO');
    $client->create(express("acme-shop-$order", shippingUrl: 'https://shop.example/vipps/', currency: $currency, allowedCountries: ['NO']));
    $dynamic = json_decode($vipps->requests('create', "acme-shop-$order")[0]->body, true)['shipping'];
    echo $dynamic['dynamicOptions']['callbackUrl'], ' ', preg_match('/^[A-Za-z0-9-]{1,50}$/', $dynamic['dynamicOptions']['callbackAuthorizationToken']), ' ',
        implode(',', array_keys($dynamic)), "\n";
}
foreach (['camel', 'pascal'] as $case) {
    $vipps->shippingCallbackCase($case);
    $asked = $vipps->shippingRequest('acme-shop-1044');
    $callback = Callback::parse($client, $asked->method, $asked->uri, $asked->headers, $asked->body);
    $left = $callback->timeLeft();
    echo $callback->kind->name, ' ', $callback->reference, ' ', $callback->address->line1, ' ', $left > 4000 && $left <= 5000 ? 'five seconds' : $left, "\n";
}
$offer = $callback->offer($ways);
echo $offer->status, ' ', $pretty(json_decode($offer->body, true)['groups'][0]), "\n";
echo $callback->offer([])->status, ' ', $callback->offer([])->body, ' ', json_decode($callback->offer($ways, 'EUR')->body, true)['groups'][0]['options'][0]['amount']['currency'], "\n";
echo $vipps->answerShipping('acme-shop-1044', $offer->status, $offer->body)['screen'], "\n";
?>
--EXPECT--
[] name address email phoneNumber
{
    "fixedOptions": [
        {
            "type": "PICKUP_POINT",
            "brand": "POSTNORD",
            "options": [
                {
                    "id": "kiosk-1",
                    "amount": {
                        "currency": "NOK",
                        "value": 4900
                    },
                    "name": "Kiosk på hjørnet",
                    "priority": 3,
                    "isDefault": false,
                    "meta": "Storgata 1"
                },
                {
                    "id": "kiosk-2",
                    "amount": {
                        "currency": "NOK",
                        "value": 4900
                    },
                    "name": "Kiosk 2",
                    "priority": 2,
                    "isDefault": false,
                    "meta": "Storgata 2"
                }
            ],
            "isDefault": false,
            "priority": 2
        },
        {
            "type": "HOME_DELIVERY",
            "brand": "BRING",
            "options": [
                {
                    "id": "home",
                    "amount": {
                        "currency": "NOK",
                        "value": 9950
                    },
                    "name": "Hjem på døra",
                    "priority": 1,
                    "isDefault": true,
                    "estimatedDelivery": "2-3 dager"
                }
            ],
            "isDefault": true,
            "priority": 1
        },
        {
            "type": "IN_STORE",
            "brand": "OTHER",
            "options": [
                {
                    "id": "shop",
                    "amount": {
                        "currency": "NOK",
                        "value": 0
                    },
                    "name": "Hent i butikken",
                    "priority": 4,
                    "isDefault": false
                }
            ],
            "isDefault": false,
            "priority": 4
        }
    ],
    "allowedCountries": [
        "NO",
        "SE"
    ]
}
kiosk-2 4900 54800 true
https://shop.example/vipps/v2/payments/acme-shop-1043/shippingDetails 1 dynamicOptions,allowedCountries
https://shop.example/vipps/v2/payments/acme-shop-1044/shippingDetails?currency=DKK 1 dynamicOptions,allowedCountries
ShippingRequest acme-shop-1044 Robert Levins gate 5 five seconds
ShippingRequest acme-shop-1044 Robert Levins gate 5 five seconds
200 {
    "type": "PICKUP_POINT",
    "brand": "POSTNORD",
    "options": [
        {
            "id": "kiosk-1",
            "amount": {
                "currency": "DKK",
                "value": 4900
            },
            "name": "Kiosk på hjørnet",
            "priority": 3,
            "isDefault": false,
            "meta": "Storgata 1"
        },
        {
            "id": "kiosk-2",
            "amount": {
                "currency": "DKK",
                "value": 4900
            },
            "name": "Kiosk 2",
            "priority": 2,
            "isDefault": false,
            "meta": "Storgata 2"
        }
    ],
    "isDefault": false,
    "priority": 2
}
400 {"groups":[]} EUR
options
