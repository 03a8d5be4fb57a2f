--TEST--
An entry for tests is made of an array; what it cannot have is refused with the key's name
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/settlement.inc';

use Vipps\{EntryType, LedgerEntry, Topic};

function show(LedgerEntry $entry): void
{
    $time = $entry->time?->format(DATE_RFC3339_EXTENDED) ?? 'no time';
    echo "{$entry->topic->name} {$entry->type->name} '$entry->rawType' $entry->pspReference ", json_encode($entry->reference),
        " $entry->date $time $entry->amount $entry->currency ", json_encode([$entry->balanceBefore, $entry->balanceAfter, $entry->recipient]), "\n";
}

$least = ['type' => EntryType::Capture, 'pspReference' => 'psp-1', 'date' => '2026-11-20', 'amount' => 10000];
show(LedgerEntry::fromArray($least));
show(LedgerEntry::fromArray([
    'topic' => Topic::Fees,
    'type' => EntryType::Payout,
    'rawType' => 'scheduled-for-payout',
    'pspReference' => '302321-7',
    'reference' => 'Utb. 123456',
    'date' => '2026-02-28',
    'time' => new DateTime('2026-11-20 12:00:00.123456', new DateTimeZone('Europe/Oslo')),
    'currency' => 'DKK',
    'amount' => PHP_INT_MIN,
    'balanceBefore' => 0,
    'balanceAfter' => PHP_INT_MAX,
    'recipient' => 'api:654321',
]));
echo "the type follows from Vipps' word, and the word from the type\n";
foreach (['capture', 'scheduled-for-payout', 'payout-scheduled', 'Capture', 'of tomorrow'] as $word) {
    show(LedgerEntry::fromArray(['rawType' => $word] + array_diff_key($least, ['type' => 0])));
}
foreach (EntryType::cases() as $type) {
    $entry = LedgerEntry::fromArray(['type' => $type] + $least);
    $back = LedgerEntry::fromArray(['rawType' => $entry->rawType] + array_diff_key($least, ['type' => 0]));
    if ($entry->rawType !== $type->value || $back->type !== $type) {
        echo "$type->name is '$entry->rawType', which is {$back->type->name}\n";
    }
}
echo "null is as good as nothing where there may be none\n";
show(LedgerEntry::fromArray($least + ['reference' => null, 'time' => null, 'balanceBefore' => null, 'balanceAfter' => null, 'recipient' => null]));

echo "a copy\n";
$copy = clone entry(time: new DateTimeImmutable('@1795000000'));
show($copy);
$books = new Vipps\Books();
$books->add($copy);
$books->add(clone entry(topic: Topic::Fees, type: EntryType::CaptureFee, amount: -300));
echo $books->payments()['order-001']->captured, ' and ', $books->fees(), "\n";

echo "in books\n";
$books = new Vipps\Books();
$books->add(
    entry(recipient: 'api:654321', currency: 'EUR', balanceBefore: 0, balanceAfter: 10000),
    entry(type: EntryType::Refund, pspReference: 'psp-2', amount: -1000, currency: 'EUR', balanceBefore: 10000, balanceAfter: 9001, rawType: 'refund!'),
    entry(type: EntryType::Payout, pspReference: 'p-1', reference: 'text', amount: -9001, currency: 'EUR', balanceBefore: 9001, balanceAfter: 0,
        date: '2026-11-21', time: new DateTime('@1795000000')),
);
[$payment, $payout] = [$books->payments()['order-001'], $books->payouts()[0]];
echo "$payment->recipient $payment->currency $payment->captured - $payment->refunded, ",
    implode(' ', array_map(fn ($part) => "{$part->type->name} '$part->rawType' $part->pspReference", $payment->parts)), "\n";
echo "$payout->pspReference $payout->reference $payout->date {$payout->time->format('c')} $payout->currency $payout->amount\n";
echo implode('; ', array_map(found(...), $books->findings())), "\n";

$wrong = [
    ['colour' => 'red'], ['red'], ['type' => 'capture'], ['type' => null], ['topic' => EntryType::Capture], ['topic' => null],
    ['rawType' => ''], ['rawType' => null], ['pspReference' => ''], ['pspReference' => 17], ['pspReference' => null], ['reference' => 1042],
    ['date' => '2026-02-30'], ['date' => new DateTime()], ['time' => '2026-11-20'], ['currency' => 'SEK'], ['currency' => 'nok'], ['currency' => null],
    ['amount' => 100.0], ['amount' => '100'], ['amount' => null], ['balanceBefore' => 1], ['balanceAfter' => 1],
    ['balanceBefore' => 0.5, 'balanceAfter' => 1], ['balanceBefore' => 0, 'balanceAfter' => null], ['recipient' => 0.5],
];
foreach ($wrong as $values) {
    $shown = json_encode(array_map(fn ($value) => is_object($value) ? get_class($value) : $value, $values), JSON_PRESERVE_ZERO_FRACTION);
    echo "$shown ", preg_replace('/^(\w+): Vipps.LedgerEntry::fromArray\(\): Argument #1 \(\$values\)/', '$1', thrown(fn () => LedgerEntry::fromArray($values + $least))), "\n";
}
foreach (array_keys($least) as $key) {
    echo "without $key ", thrown(fn () => LedgerEntry::fromArray(array_diff_key($least, [$key => 0]))), "\n";
}
?>
--EXPECT--
Funds Capture 'capture' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
Fees Payout 'scheduled-for-payout' 302321-7 "Utb. 123456" 2026-02-28 2026-11-20T12:00:00.123+01:00 -9223372036854775808 DKK [0,9223372036854775807,"api:654321"]
the type follows from Vipps' word, and the word from the type
Funds Capture 'capture' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
Funds Payout 'scheduled-for-payout' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
Funds Payout 'payout-scheduled' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
Funds Unknown 'Capture' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
Funds Unknown 'of tomorrow' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
null is as good as nothing where there may be none
Funds Capture 'capture' psp-1 null 2026-11-20 no time 10000 NOK [null,null,null]
a copy
Funds Capture 'capture' psp-1 "order-001" 2026-11-20 2026-11-18T11:06:40.000+00:00 10000 NOK [null,null,null]
10000 and -300
in books
api:654321 EUR 10000 - 1000, Capture 'capture' psp-1 Refund 'refund!' psp-2
p-1 text 2026-11-21 2026-11-18T11:06:40+00:00 EUR 9001
Gap in Funds on 2026-11-20: 9000 expected, 9001 found; Payout in Funds on 2026-11-21: 9000 expected, 9001 found
{"colour":"red"} ValueError has the key "colour", which no property of Vipps\LedgerEntry has
["red"] ValueError must have the names of properties as its keys
{"type":"capture"} TypeError must have type as a Vipps\EntryType, string given
{"type":null} TypeError must have type as a Vipps\EntryType, null given
{"topic":"Vipps\\EntryType"} TypeError must have topic as a Vipps\Topic, Vipps\EntryType given
{"topic":null} TypeError must have topic as a Vipps\Topic, null given
{"rawType":""} ValueError must have a rawType that is not empty
{"rawType":null} TypeError must have rawType as a string, null given
{"pspReference":""} ValueError must have a pspReference that is not empty
{"pspReference":17} TypeError must have pspReference as a string, int given
{"pspReference":null} TypeError must have pspReference as a string, null given
{"reference":1042} TypeError must have reference as a string, int given
{"date":"2026-02-30"} ValueError must have as date a day that exists, written as "2026-11-20"
{"date":"DateTime"} TypeError must have date as a string, DateTime given
{"time":"2026-11-20"} TypeError must have time as a DateTimeInterface, string given
{"currency":"SEK"} ValueError has a currency that must be NOK, DKK or EUR
{"currency":"nok"} ValueError has a currency that must be NOK, DKK or EUR
{"currency":null} TypeError must have currency as a string, null given
{"amount":100.0} TypeError must have amount as an int in minor units, float given
{"amount":"100"} TypeError must have amount as an int in minor units, string given
{"amount":null} TypeError must have amount as an int in minor units, null given
{"balanceBefore":1} ValueError must have both balances, or none
{"balanceAfter":1} ValueError must have both balances, or none
{"balanceBefore":0.5,"balanceAfter":1} TypeError must have balanceBefore as an int in minor units, float given
{"balanceBefore":0,"balanceAfter":null} ValueError must have both balances, or none
{"recipient":0.5} TypeError must have recipient as a string, float given
without type ValueError: Vipps\LedgerEntry::fromArray(): Argument #1 ($values) must have type or rawType
without pspReference ValueError: Vipps\LedgerEntry::fromArray(): Argument #1 ($values) must have pspReference
without date ValueError: Vipps\LedgerEntry::fromArray(): Argument #1 ($values) must have date
without amount ValueError: Vipps\LedgerEntry::fromArray(): Argument #1 ($values) must have amount
