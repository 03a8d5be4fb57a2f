--TEST--
What is sent is a payment as ePayment documents it, with all that was asked for and nothing else
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Client, PaymentMethod, PaymentRequest, PaymentSource, QrFormat, Receipt, ReceiptLine, UserFlow};

/** A string that only the receiver holds. */
function fleeting(string $text): string
{
    return strrev(strrev($text));
}

function sent(object $vipps): string
{
    $requests = $vipps->requests('create');
    $last = end($requests);
    echo $last->unknownMembers === [] ? '' : 'unknown: ' . implode(', ', $last->unknownMembers) . "\n";
    return json_encode(json_decode($last->body), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

$vipps = local_vipps();
$client = Client::local($vipps, api: Api::EPayment);
$client->create(new PaymentRequest('acme-shop-1', 100, 'Sock', 'https://shop.example/'));
echo sent($vipps), "\n";

$request = new PaymentRequest(
    reference: fleeting('acme-shop-2'),
    amount: 49900,
    description: fleeting('Ett par sokker, rødgrønne'),
    returnUrl: fleeting('https://shop.example/order/1042?key=s3cret'),
    customerPhone: fleeting('+47 91 23 45 67'),
    scope: fleeting('name email'),
    expiresAt: new DateTime('2026-11-21 13:00:00.5 Europe/Oslo'),
    receipt: new Receipt([new ReceiptLine(fleeting('socks'), fleeting('Socks'), 49900, 2500)]),
    receiptUrl: fleeting('https://shop.example/receipt/1042'),
    metadata: [1042 => fleeting('a number'), fleeting('order') => fleeting('1042'), -7 => 'less'],
    minimumUserAge: 18,
    termsOfSaleUrl: fleeting('https://shop.example/terms'),
    privacyPolicyUrl: fleeting('https://shop.example/privacy'),
    customerPresent: true,
);
$noise = array_map(fn ($i) => str_repeat(chr(65 + $i % 26), 1 + $i % 90), range(1, 2000));
$payment = $client->create($request);
echo sent($vipps), "\n";
echo json_encode($client->get('acme-shop-2')->metadata), "\n";

/* Ways to the customer. */
$client->create(socks('acme-shop-3', userFlow: UserFlow::Qr, qrFormat: QrFormat::Png, qrSize: 300));
echo substr(sent($vipps), strpos(sent($vipps), '"qrFormat"')), "\n";
foreach ([['personalQr' => 'https://qr.vipps.no/p/abc'], ['customerToken' => fleeting('a-token')], ['userFlow' => UserFlow::NativeRedirect],
    ['userFlow' => UserFlow::PushMessage, 'customerPhone' => '91234567'], ['paymentMethod' => PaymentMethod::Card]] as $i => $more) {
    $payment = $client->create(socks("acme-shop-4$i", ...$more));
    $body = json_decode(sent($vipps), true);
    echo json_encode(array_intersect_key($body, ['customer' => 1, 'userFlow' => 1, 'paymentMethod' => 1]), JSON_UNESCAPED_SLASHES), ' ',
        $payment->redirectUrl === null ? 'no page' : 'a page', "\n";
}
$vipps->market('DK');
$client->create(socks('acme-shop-5', currency: 'DKK', blockedSources: [PaymentSource::CommercialCards], customerPhone: '20 12 34 56'));
$body = json_decode(sent($vipps), true);
echo json_encode([$body['amount'], $body['paymentMethod'], $body['customer']]), "\n";
?>
--EXPECT--
{
    "amount": {
        "currency": "NOK",
        "value": 100
    },
    "paymentMethod": {
        "type": "WALLET"
    },
    "reference": "acme-shop-1",
    "userFlow": "WEB_REDIRECT",
    "returnUrl": "https://shop.example/",
    "paymentDescription": "Sock"
}
{
    "amount": {
        "currency": "NOK",
        "value": 49900
    },
    "paymentMethod": {
        "type": "WALLET"
    },
    "reference": "acme-shop-2",
    "userFlow": "WEB_REDIRECT",
    "returnUrl": "https://shop.example/order/1042?key=s3cret",
    "customer": {
        "phoneNumber": "4791234567"
    },
    "customerInteraction": "CUSTOMER_PRESENT",
    "paymentDescription": "Ett par sokker, rødgrønne",
    "profile": {
        "scope": "name email"
    },
    "expiresAt": "2026-11-21T12:00:00.500Z",
    "receipt": {
        "orderLines": [
            {
                "name": "Socks",
                "id": "socks",
                "totalAmount": 49900,
                "totalAmountExcludingTax": 39920,
                "totalTaxAmount": 9980,
                "taxRate": 2500
            }
        ],
        "bottomLine": {
            "currency": "NOK"
        }
    },
    "receiptUrl": "https://shop.example/receipt/1042",
    "metadata": {
        "1042": "a number",
        "order": "1042",
        "-7": "less"
    },
    "minimumUserAge": 18,
    "merchantLegalLinks": {
        "termsOfSaleUrl": "https://shop.example/terms",
        "privacyPolicyUrl": "https://shop.example/privacy"
    }
}
{"1042":"a number","order":"1042","-7":"less"}
"qrFormat": {
        "format": "IMAGE/PNG",
        "size": 300
    }
}
{"paymentMethod":{"type":"WALLET"},"userFlow":"WEB_REDIRECT","customer":{"personalQr":"https://qr.vipps.no/p/abc"}} a page
{"paymentMethod":{"type":"WALLET"},"userFlow":"WEB_REDIRECT","customer":{"customerToken":"a-token"}} a page
{"paymentMethod":{"type":"WALLET"},"userFlow":"NATIVE_REDIRECT"} a page
{"paymentMethod":{"type":"WALLET"},"userFlow":"PUSH_MESSAGE","customer":{"phoneNumber":"4791234567"}} no page
{"paymentMethod":{"type":"CARD"},"userFlow":"WEB_REDIRECT"} a page
[{"currency":"DKK","value":49900},{"type":"WALLET","blockedSources":["COMMERCIAL_CARDS"]},{"phoneNumber":"4520123456"}]
