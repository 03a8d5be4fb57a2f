--TEST--
Money::minor() refuses text that is no amount, and says why
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

$refused = [
    '' => 'empty', '499,00' => 'comma', '1 000.00' => 'white space', ' 1.00' => 'white space', "1.00\n" => 'white space',
    '1.00 kr' => 'white space', '1e3' => 'exponent', '0.001' => 'decimals', '92233720368547758.08' => 'large',
    '+1.00' => 'number', '.5' => 'number', '1.' => 'number', '١' => 'number', '0x10' => 'number', "1\0" => 'number', 'NaN' => 'number',
];
foreach ($refused as $text => $reason) {
    $said = thrown(fn () => Vipps\Money::minor((string) $text, 'NOK'));
    $taught = str_starts_with($said, 'ValueError: Vipps\Money::minor(): Argument #1 ($amount) ') && str_contains($said, $reason);
    echo json_encode($text), ': ', $taught ? $reason : $said, "\n";
}
foreach (['', 'nok', 'USD', 'NOKK'] as $currency) {
    echo thrown(fn () => Vipps\Money::minor('1.00', $currency)), "\n";
}
?>
--EXPECT--
"": empty
"499,00": comma
"1 000.00": white space
" 1.00": white space
"1.00\n": white space
"1.00 kr": white space
"1e3": exponent
"0.001": decimals
"92233720368547758.08": large
"+1.00": number
".5": number
"1.": number
"\u0661": number
"0x10": number
"1\u0000": number
"NaN": number
ValueError: Vipps\Money::minor(): Argument #2 ($currency) must be NOK, DKK or EUR
ValueError: Vipps\Money::minor(): Argument #2 ($currency) must be NOK, DKK or EUR
ValueError: Vipps\Money::minor(): Argument #2 ($currency) must be NOK, DKK or EUR
ValueError: Vipps\Money::minor(): Argument #2 ($currency) must be NOK, DKK or EUR
