--TEST--
Addresses, phone numbers and countries come in one spelling, however Vipps writes them
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Exchange, Transport};

/** A Vipps that says what it is told to say of one payment. */
final class Vipps implements Transport
{
    public string $details;

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        return str_contains($url, 'accesstoken')
            ? Exchange::answered(200, '{"access_token":"abc","expires_in":"3600"}')
            : Exchange::answered(200, $this->details);
    }

    public function now(): int
    {
        return 1795176000000;
    }

    public function sleep(int $milliseconds): void
    {
    }
}

$vipps = new Vipps();
$client = Client::local($vipps);

/** @param array<string, mixed> $shipping @param array<string, mixed>|null $user */
function told(array $shipping, ?array $user = null): void
{
    global $vipps, $client;
    $vipps->details = json_encode([
        'orderId' => 'acme-shop-1042',
        'transactionLogHistory' => [['amount' => 59800, 'operation' => 'RESERVE', 'operationSuccess' => true,
            'timeStamp' => '2026-11-20T12:00:00Z', 'transactionId' => '5001000034', 'transactionText' => 'Socks']],
        'transactionSummary' => ['capturedAmount' => 0, 'refundedAmount' => 0, 'remainingAmountToCapture' => 59800, 'remainingAmountToRefund' => 0],
        'shippingDetails' => $shipping + ['shippingCost' => 99, 'shippingMethod' => 'Home', 'shippingMethodId' => 'home'],
    ] + ($user === null ? [] : ['userDetails' => $user]));
    $payment = $client->get('acme-shop-1042');
    echo $payment->authorized, ' ', json_encode($payment->shipping?->address ?? $payment->shipping, JSON_UNESCAPED_UNICODE), ' ', json_encode($payment->customer), "\n";
}

$address = ['addressLine1' => 'Gata 1', 'addressLine2' => '', 'city' => 'OSLO', 'country' => 'NO', 'postCode' => '0191'];
$zip = array_diff_key($address, ['postCode' => '']) + ['zipCode' => '0191'];
echo "Addresses\n";
foreach ([$address, $zip, ['addressLine2' => 'Gata 1'] + $address, ['addressLine2' => 'H0203'] + $address,
    ['addressLine2' => null] + $address, array_diff_key($address, ['addressLine2' => '']), ['country' => 'Norway'] + $address,
    ['country' => 'no'] + $address, ['country' => 'NORWAY'] + $address, ['country' => 'Utopia'] + $address,
    array_diff_key($address, ['country' => ''])] as $one) {
    told(['address' => $one]);
}
echo "Phone numbers\n";
$user = ['firstName' => 'Ada', 'lastName' => 'Lovelace', 'email' => 'ada@example.com', 'userId' => 'uiJs=='];
foreach (['91234567', '4791234567', '+4791234567', 91234567, '4520123456', '', null] as $phone) {
    told(['address' => $address], ['mobileNumber' => $phone] + $user);
}
echo "What cannot be understood\n";
told([]);
told(['shippingCost' => 'free']);
told(['address' => $address], ['firstName' => ['Ada']]);
told(['address' => $address], []);
?>
--EXPECT--
Addresses
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":"H0203","postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"Utopia"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
Phone numbers
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4791234567","dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":"4520123456","dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":null,"dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.com","phone":null,"dateOfBirth":null,"addresses":[],"userId":"uiJs==","sub":null,"expired":false}
What cannot be understood
59800 {"optionId":"home","optionName":"Home","cost":9900,"address":null} null
59800 null null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
59800 {"line1":"Gata 1","line2":null,"postCode":"0191","city":"OSLO","country":"NO"} null
