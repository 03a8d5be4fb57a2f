<?php
// SPDX-License-Identifier: MIT

/**
 * Holds the core's JSON reader against json_decode($text, true, 64): the same texts accepted, the
 * same values read. The texts are the corpus, and seeded mutations of it and of Vipps' messages.
 *
 *     php differential.php --dump=path/to/json_dump [--cases=200000] [--seed=1]
 *
 * Numbers: what json_decode makes an int must be an exact int64 in the core, with the same value.
 * What it makes a float must be none there, and its text's nearest double must be the same, bit
 * for bit. The dump's form is described in tests/core/json_dump.c.
 */

declare(strict_types=1);

const DEPTH = 64;
const BATCH = 10000;
const SHOWN = 10;

/** The text with %HH and %[N*...] undone. */
function unescape(string $text): string
{
    $hex = static fn (string $part): string => preg_replace_callback(
        '/%([0-9a-fA-F]{2})/',
        static fn (array $match): string => chr((int) hexdec($match[1])),
        $part,
    );
    $out = '';
    while (preg_match('/%\[(\d+)\*([^\]]*)\]/', $text, $match, PREG_OFFSET_CAPTURE) === 1) {
        $out .= $hex(substr($text, 0, $match[0][1]));
        $out .= str_repeat($hex($match[2][0]), (int) $match[1][0]);
        $text = substr($text, $match[0][1] + strlen($match[0][0]));
    }

    return $out . $hex($text);
}

/** @return array<string, string> name => text */
function corpus(string $path): array
{
    $cases = [];
    foreach (file($path, FILE_IGNORE_NEW_LINES) as $line) {
        if ($line !== '' && $line[0] !== '#') {
            [$name, $text] = explode(' ', $line, 2);
            $cases[$name] = unescape($text);
        }
    }

    return $cases;
}

/** @return list<string> messages as Vipps sends them */
function messages(): array
{
    return [
        '{"orderId":"acme-shop-123-order123abc","transactionSummary":{"capturedAmount":20000,'
        . '"remainingAmountToCapture":0,"refundedAmount":0,"remainingAmountToRefund":20000,'
        . '"bankIdentificationNumber":492556},"transactionLogHistory":[{"amount":20000,'
        . '"transactionText":"One pair of Vipps socks","transactionId":"5001420067","timeStamp":'
        . '"2018-11-14T15:21:22.126Z","operation":"CAPTURE","requestId":"1542208972",'
        . '"operationSuccess":true},{"amount":20000,"operation":"RESERVE","requestId":"",'
        . '"operationSuccess":true}],"shippingDetails":{"address":{"addressLine1":"Dronning '
        . 'Eufemias gate 42","addressLine2":null,"city":"Oslo","country":"NO","postCode":"0191"},'
        . '"shippingCost":109.5,"shippingMethod":"Bl\u00e5b\u00e6r","shippingMethodId":"1"}}',
        '{"aggregate":{"authorizedAmount":{"currency":"NOK","value":49900},"cancelledAmount":'
        . '{"currency":"NOK","value":0}},"amount":{"currency":"NOK","value":49900},"state":'
        . '"AUTHORIZED","paymentMethod":{"type":"WALLET"},"profile":{"sub":"c06c4afe-d9e1-4c5d"},'
        . '"metadata":{"a":"b","\ud83d\ude00":"\n\t\"\\\\/"},"captureGuaranteedUntil":'
        . '"2026-09-01T07:53:44.812+00:00"}',
        '[{"errorGroup":"Payment","errorCode":"44","errorMessage":"kort utløpt — æøå €","contextId":'
        . '"f70b8bf7-c843-4bea-95d9-94725b19895f"}, "plain", 95 ]',
        " {\r\n\t\"type\" : null , \"status\" : 400 , \"extraDetails\" : [ { } , [ ] , true , false ] } ",
        '[0,-1,1.5,1e3,2E-2,9223372036854775807,9223372036854775808,-9223372036854775808,1e400]',
    ];
}

final class Mutator
{
    private const TOKENS = [
        '{', '}', '[', ']', ':', ',', '"', '\\', ' ', "\n", "\t", "\0", 'null', 'true', 'false',
        'True', '0', '-', '-0', '00', '1.', '.5', '1e5', '1E+', '1e-400', '1e999', '0.1', '1.0',
        '9223372036854775807', '9223372036854775808', '-9223372036854775808',
        '-9223372036854775809', '18446744073709551616', '4.9e-324', '1.7976931348623159e308',
        '\\u0000', '\\ud83d', '\\ude00', '\\ud83d\\ude00', '\\u00e5', '\\uD8', '\\u12x4', '\\/',
        '\\n', '\\x', '""', '"a":1', '"a":', '"\\u0061":2', '[]', '{}', '[1,2]', '{"a":{"a":[]}}',
        "\xC3\xA5", "\xC3", "\xA5", "\xE2\x82\xAC", "\xED\xA0\x80", "\xF0\x9F\x98\x80", "\xF4\x90",
        "\xEF\xBB\xBF", "\xC0\x80", "\x7F", "\x1F", '//', '/**/', "'",
    ];

    /** @param list<string> $seeds */
    public function __construct(private readonly array $seeds)
    {
    }

    public function next(): string
    {
        $text = mt_rand(0, 4) === 0 ? $this->made(mt_rand(0, 5)) : $this->seed();
        for ($times = mt_rand(0, 2); $times > 0; $times--) {
            $text = $this->mutated($text);
        }

        return $text;
    }

    private function seed(): string
    {
        return $this->seeds[mt_rand(0, count($this->seeds) - 1)];
    }

    private function token(): string
    {
        return self::TOKENS[mt_rand(0, count(self::TOKENS) - 1)];
    }

    /** A text that is mostly valid, with keys that collide. */
    private function made(int $depth): string
    {
        $kind = mt_rand(0, $depth > 0 ? 9 : 6);
        if ($kind < 7) {
            $string = '"' . $this->token() . '"';

            return ['0', '-12.5e1', '"\\u0041\\t"', 'null', 'true', '{"":[]}', $string][$kind];
        }
        $parts = [];
        for ($count = mt_rand(0, 4); $count > 0; $count--) {
            $key = ['a', 'b', '', '1', '01', '\\u0061', '\\u0000'][mt_rand(0, 6)];
            $parts[] = ($kind === 9 ? "\"$key\":" : '') . $this->made($depth - 1);
        }

        return $kind === 9 ? '{' . implode(',', $parts) . '}' : '[' . implode(', ', $parts) . ']';
    }

    private function mutated(string $text): string
    {
        $at = mt_rand(0, strlen($text));
        $len = mt_rand(0, min(12, strlen($text) - $at));
        switch (mt_rand(0, 8)) {
            case 0:
                return substr_replace($text, chr(mt_rand(0, 255)), $at, min(1, $len));
            case 1:
                return substr_replace($text, $this->token(), $at, 0);
            case 2:
                return substr_replace($text, $this->token(), $at, $len);
            case 3:
                return substr_replace($text, '', $at, $len);
            case 4:
                return substr_replace($text, substr($text, $at, $len), $at, 0);
            case 5:
                return substr($text, 0, $at);
            case 6:
                // a number becomes another one
                return preg_replace('/-?\d+/', self::TOKENS[mt_rand(16, 34)], $text, 1) ?? $text;
            case 7:
                $other = $this->seed();
                return substr($text, 0, $at) . substr($other, mt_rand(0, strlen($other)));
            default:
                $deep = mt_rand(0, 3) === 0 ? mt_rand(58, 66) : mt_rand(1, 3);
                return mt_rand(0, 1) === 0
                    ? str_repeat('[', $deep) . $text . str_repeat(']', $deep)
                    : str_repeat('{"a":', $deep) . $text . str_repeat('}', $deep);
        }
    }
}

/** The dump of a decoded value. */
function dump_value(mixed $value): string
{
    if (is_array($value)) {
        $out = 'a' . count($value) . '{';
        foreach ($value as $key => $element) {
            $key = (string) $key;
            $out .= strlen($key) . ':' . $key . dump_value($element);
        }

        return $out . '}';
    }

    return match (true) {
        $value === null => 'n',
        $value === true => 't',
        $value === false => 'f',
        is_int($value) => "i$value;",
        is_float($value) => 'd' . bin2hex(pack('E', $value)) . ';',
        default => 's' . strlen($value) . ':' . $value,
    };
}

function dump_text(string $text): string
{
    $value = json_decode($text, true, DEPTH);

    return json_last_error() === JSON_ERROR_NONE ? dump_value($value) : '!';
}

/**
 * @param list<string> $texts
 * @return list<string> what the core makes of them
 */
function core_dumps(string $program, array $texts): array
{
    $input = tmpfile();
    foreach ($texts as $text) {
        fwrite($input, strlen($text) . "\n" . $text);
    }
    rewind($input);
    $process = proc_open([$program], [$input, ['pipe', 'w'], STDERR], $pipes);
    $output = stream_get_contents($pipes[1]);
    fclose($pipes[1]);
    if (proc_close($process) !== 0) {
        fwrite(STDERR, "json_dump failed\n");
        exit(1);
    }
    $dumps = [];
    for ($at = 0; $at < strlen($output); $at = $end + 1 + $len) {
        $end = strpos($output, "\n", $at);
        $len = (int) substr($output, $at, $end - $at);
        $dumps[] = substr($output, $end + 1, $len);
    }

    return $dumps;
}

/**
 * @param array<array-key, string> $texts
 * @return array{accepted: int, differing: int, seconds: float}
 */
function compare(string $program, array $texts): array
{
    $start = hrtime(true);
    $got = core_dumps($program, array_values($texts));
    $seconds = (hrtime(true) - $start) / 1e9;
    $result = ['accepted' => 0, 'differing' => 0, 'seconds' => $seconds];
    if (count($got) !== count($texts)) {
        fwrite(STDERR, 'json_dump answered ' . count($got) . ' of ' . count($texts) . " texts\n");
        exit(1);
    }
    foreach (array_values($texts) as $i => $text) {
        $want = dump_text($text);
        $result['accepted'] += $want === '!' ? 0 : 1;
        if ($got[$i] !== $want && $result['differing']++ < SHOWN) {
            printf(
                "differs: %s\n  json_decode  %s\n  core         %s\n",
                addcslashes(substr($text, 0, 2000), "\0..\37\177..\377"),
                addcslashes(substr($want, 0, 2000), "\0..\37\177..\377"),
                addcslashes(substr($got[$i], 0, 2000), "\0..\37\177..\377"),
            );
        }
    }

    return $result;
}

$options = getopt('', ['dump:', 'cases:', 'seed:']);
if (!isset($options['dump'])) {
    fwrite(STDERR, "usage: php differential.php --dump=json_dump [--cases=200000] [--seed=1]\n");
    exit(2);
}
$program = $options['dump'];
$cases = (int) ($options['cases'] ?? 200000);
$seed = (int) ($options['seed'] ?? 1);

$corpus = corpus(__DIR__ . '/corpus.txt');
$broken = compare($program, $corpus)['differing'];
foreach ($corpus as $name => $text) {
    $accepted = dump_text($text) !== '!';
    if (($name[0] === 'y' && !$accepted) || ($name[0] === 'n' && $accepted)) {
        echo "json_decode disagrees with the corpus: $name\n";
        $broken++;
    }
}
printf("corpus: %d texts, %d differ\n", count($corpus), $broken);

mt_srand($seed);
$short = array_filter(array_values($corpus), static fn (string $text): bool => strlen($text) < 2000);
// half of the seeds are messages: they are valid, and long enough to be damaged in many ways
$mutator = new Mutator([...array_merge(...array_fill(0, 50, messages())), ...$short]);
$bytes = 0;
$total = ['accepted' => 0, 'differing' => 0, 'seconds' => 0.0];
$start = hrtime(true);
for ($done = 0; $done < $cases; $done += count($texts)) {
    $texts = [];
    for ($i = min(BATCH, $cases - $done); $i > 0; $i--) {
        $texts[] = $mutator->next();
    }
    $bytes += array_sum(array_map(strlen(...), $texts));
    foreach (compare($program, $texts) as $what => $number) {
        $total[$what] += $number;
    }
}
printf(
    "mutations: seed %d, %d texts, %d accepted, %d differ; %.1f s, core %.0f texts/s (%.1f MB/s)\n",
    $seed,
    $cases,
    $total['accepted'],
    $total['differing'],
    (hrtime(true) - $start) / 1e9,
    $cases / max($total['seconds'], 1e-9),
    $bytes / 1e6 / max($total['seconds'], 1e-9),
);
exit($broken + $total['differing'] > 0 ? 1 : 0);
