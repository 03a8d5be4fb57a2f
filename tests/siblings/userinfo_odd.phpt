--TEST--
Odd answers of Userinfo: what says nothing is null, another customer is no answer
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/siblings.inc';

use Vipps\{Client, Userinfo};

$vipps = local_vipps();
$client = Client::local($vipps);
$sub = 'c06c4afe-d9e1-4c5d-939a-177d752a0944';
$answers = [
    ['sub' => $sub],
    ['sub' => $sub, 'name' => '', 'email' => null, 'address' => array_fill_keys(['street_address', 'postal_code', 'region', 'country', 'formatted'], '')],
    ['sub' => $sub, 'phone_number' => '+47 912 34 567', 'birthdate' => '88-12-3', 'email' => 'a@b.no', 'email_verified' => false],
    ['sub' => $sub, 'nin' => '03128812345', 'accounts' => [], 'sid' => 'a1', 'address' => ['formatted' => 'Suburbia 23\n2101 OSLO\nNO', 'region' => 'OSLO', 'postal_code' => '2101', 'country' => 'NO']],
];
foreach ($answers as $answer) {
    $vipps->answerNext(200, $answer, 'userinfo');
    $u = $client->userinfo($sub);
    $said = array_filter(array_diff_key(get_object_vars($u), ['sub' => 1, 'addresses' => 1]), fn ($value) => $value !== null && $value !== false);
    echo json_encode($said), ' ', json_encode(array_map(get_object_vars(...), $u->addresses)), "\n";
}
foreach ([['sub' => 'another'], ['name' => 'Ada'], [], 'nothing', ['sub' => $sub, 'name' => ['Ada']]] as $answer) {
    $vipps->answerNext(200, $answer, 'userinfo', 3);
    echo thrown(fn () => $client->userinfo($sub)), "\n";
    $vipps->clearFaults();
}
echo thrown(fn () => $u->name = 'Eve'), "\n";
var_dump(clone $u == $u);
echo thrown(fn () => serialize($u)), "\n";
?>
--EXPECT--
[] []
[] []
{"email":"a@b.no","phone":"4791234567"} []
{"nin":"03128812345"} [{"line1":"Suburbia 23","line2":null,"postCode":"2101","city":"OSLO","country":"NO"}]
Vipps\NotSent: userinfo was not carried out, and can be called again: Garbled: not the answer that was due
Vipps\NotSent: userinfo was not carried out, and can be called again: Garbled: not the answer that was due
Vipps\NotSent: userinfo was not carried out, and can be called again: Garbled: not the answer that was due
Vipps\NotSent: userinfo was not carried out, and can be called again: Garbled: not the answer that was due
Vipps\NotSent: userinfo was not carried out, and can be called again: Garbled: not the answer that was due
Error: Cannot modify readonly property Vipps\Userinfo::$name
bool(true)
Exception: Serialization of 'Vipps\Userinfo' is not allowed
