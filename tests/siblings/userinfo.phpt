--TEST--
A customer's details are those that were consented to, through both APIs, and for a week
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Api, Client, Refused, Userinfo};

function tell(Userinfo $u): void
{
    foreach (['name', 'givenName', 'familyName', 'email', 'phone', 'birthDate', 'nin'] as $name) {
        echo $u->$name === null ? '' : "$name {$u->$name}, ";
    }
    echo 'verified: ', json_encode([$u->emailVerified, $u->phoneVerified]), "\n";
    foreach ($u->addresses as $a) {
        echo "  $a->line1|$a->line2|$a->postCode|$a->city|$a->country\n";
    }
}

foreach (Api::cases() as $api) {
    echo $api->name, "\n";
    $vipps = local_vipps();
    $client = Client::local($vipps, $api);
    foreach (['ada', 'kari', 'ola'] as $i => $customer) {
        $sub = consented($client, $vipps, 'name email phoneNumber birthDate address', $customer, "acme-shop-$i-all");
        $u = $client->userinfo($sub);
        var_dump($u->sub === $sub);
        tell($u);
    }
    tell($client->userinfo(consented($client, $vipps, 'email', 'freja', 'acme-shop-email')));

    // Of another sales unit, which has payments as well.
    $other = Client::local($vipps, $api, '654321');
    approved($other, $vipps, 'acme-shop-9');
    echo strtok(thrown(fn () => $other->userinfo($sub)), "\n"), "\n";

    $vipps->advance('167 hours');
    echo $client->userinfo($sub)->name, "\n";
    $vipps->advance('2 hours');
    try {
        $client->userinfo($sub);
    } catch (Refused $e) {
        echo $e->problem->kind->name, "\n";
    }
}

// Express checkout asks for them by itself.
$vipps = local_vipps();
$payment = bought(Client::local($vipps), $vipps, customer: 'kari');
$vipps->strangeWords(true);
tell(Client::local($vipps)->userinfo($payment->customer->sub));
?>
--EXPECT--
ECom
bool(true)
name Ada Lovelace, givenName Ada, familyName Lovelace, email ada@example.com, phone 4791234567, birthDate 1988-12-03, verified: [true,true]
  Robert Levins gate 5||0154|OSLO|NO
  Dronning Eufemias gate 42||0191|OSLO|NO
  Fjellveien 7|c/o Berg|2630|RINGEBU|NO
bool(true)
name Kari Anne Nordmann-Sæther, givenName Kari Anne, familyName Nordmann-Sæther, email kari@example.com, phone 4791234568, birthDate 1995-04-21, verified: [true,true]
  Storgata 12||9008|TROMSØ|NO
  Muséplassen 3|2. etasje|5007|BERGEN|NO
bool(true)
name Ola Ødegård, givenName Ola, familyName Ødegård, email ola@example.com, phone 4791234569, birthDate 1988-12-03, verified: [false,true]
  Innherredsveien 64|H0203|7042|TRONDHEIM|NO
  Longyearbyen vei 500||9170|LONGYEARBYEN|NO
email freja@example.com, verified: [true,false]
Vipps\Refused: userinfo was refused: NotFound: No user, or no consent that is still good
Ola Ødegård
NotFound
EPayment
bool(true)
name Ada Lovelace, givenName Ada, familyName Lovelace, email ada@example.com, phone 4791234567, birthDate 1988-12-03, verified: [true,true]
  Robert Levins gate 5||0154|OSLO|NO
  Dronning Eufemias gate 42||0191|OSLO|NO
  Fjellveien 7|c/o Berg|2630|RINGEBU|NO
bool(true)
name Kari Anne Nordmann-Sæther, givenName Kari Anne, familyName Nordmann-Sæther, email kari@example.com, phone 4791234568, birthDate 1995-04-21, verified: [true,true]
  Storgata 12||9008|TROMSØ|NO
  Muséplassen 3|2. etasje|5007|BERGEN|NO
bool(true)
name Ola Ødegård, givenName Ola, familyName Ødegård, email ola@example.com, phone 4791234569, birthDate 1988-12-03, verified: [false,true]
  Innherredsveien 64|H0203|7042|TRONDHEIM|NO
  Longyearbyen vei 500||9170|LONGYEARBYEN|NO
email freja@example.com, verified: [true,false]
Vipps\Refused: userinfo was refused: NotFound: No user, or no consent that is still good
Ola Ødegård
NotFound
name Kari Anne Nordmann-Sæther, givenName Kari Anne, familyName Nordmann-Sæther, email kari@example.com, phone 4791234568, verified: [true,true]
  Storgata 12||9008|TROMSØ|NO
  Muséplassen 3|2. etasje|5007|BERGEN|NO
