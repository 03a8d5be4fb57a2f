--TEST--
Where PHP lets a function write to what is readonly, objects say that they were changed, or are as they were made
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Api, Books, Callback, Category, Client, Exchange, ExpressCheckout, LedgerEntry, OrderManagement, PaymentRequest};
use Vipps\{Receipt, ReceiptLine, Refused, Shipping, ShippingOption, Transport, Webhooks};
use Vipps\Sandbox\InProcess;

/** Keeps the bodies of what is sent. */
final class Tap implements Transport
{
    public array $bodies = [];

    public function __construct(private InProcess $to)
    {
    }

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        $this->bodies[] = $body;
        return $this->to->send($method, $url, $headers, $body);
    }

    public function now(): int
    {
        return $this->to->now();
    }

    public function sleep(int $milliseconds): void
    {
        $this->to->sleep($milliseconds);
    }
}

/** A text that nobody else has. */
function text(string $text): string
{
    return strrev(strrev($text));
}

function line(): ReceiptLine
{
    return new ReceiptLine(text('socks-1'), text('A pair of socks'), 49900, 2500, quantity: text('2.5'), unitPrice: 19960, productUrl: text('https://shop.example/socks'));
}

function way(): ShippingOption
{
    return new ShippingOption(text('home'), text('Home delivery'), 9900, true, 1, details: text('By noon'), estimatedDelivery: text('Tomorrow'));
}

function request(): PaymentRequest
{
    return socks(
        text('acme-shop-1043'),
        description: text('One pair of socks'),
        metadata: [text('order') => text('1043'), 7 => text('seven')],
        receipt: new Receipt([line()], text('Rounding'), text('R-1043')),
        receiptUrl: text('https://shop.example/receipt/1043'),
        expiresAt: new DateTimeImmutable('2026-11-22 12:00 UTC'),
    );
}

/** What an object of each class is used for; all is fresh. */
function uses(): array
{
    $vipps = local_vipps();
    $tap = new Tap($vipps);
    $client = Client::local($tap, Api::EPayment);
    $paid = approved($client, $vipps);
    $sent = function (Closure $send) use ($tap): string {
        $tap->bodies = [];
        $send();
        return implode("\n", $tap->bodies);
    };
    $client->create(express('acme-ship-3', shippingUrl: 'https://shop.example/vipps'));
    $question = $vipps->shippingRequest('acme-ship-3');
    $callback = Callback::parse($client, $question->method, $question->uri, $question->headers, $question->body);
    try {
        $client->get('nobody-has-it');
    } catch (Refused $refused) {
    }
    $entry = LedgerEntry::fromArray(['pspReference' => text('psp-1'), 'date' => text('2026-11-20'), 'amount' => 49900, 'rawType' => text('capture'), 'reference' => text('order-1')]);
    $express = fn (): ExpressCheckout => express('acme-shop-1044', shipping: [way()], allowedCountries: ['NO', text('DK')]);
    return [
        [line(), fn ($line) => (string) (new Receipt([$line]))->total()],
        [new Receipt([line()], text('Rounding'), text('R-1')), fn ($receipt) => $sent(fn () => $client->orders()->sendReceipt('acme-shop-1042', $receipt))],
        [way(), fn ($way) => $callback->offer([$way])->body],
        [new Shipping('home', 'Home delivery', 9900), fn ($shipping) => json_encode($shipping->isOneOf([way()]))],
        [request(), fn ($request) => $sent(fn () => $client->create($request))],
        [$express(), fn ($request) => $sent(fn () => $client->create($request))],
        [$client, function ($client) {
            $client->create(socks('acme-shop-5'));
            return $client->approve('acme-shop-5', '91234567', 'https://shop.example')->state->name;
        }],
        [new Webhooks($client), fn ($webhooks) => json_encode([$webhooks->list(), $webhooks->ensure('https://shop.example/vipps', [], fn () => null) !== []])],
        [$client->orders(), fn ($orders) => $sent(fn () => $orders->setCategory('acme-shop-1042', Category::Receipt, 'https://shop.example/receipt/1042'))],
        [$paid, fn ($payment) => amounts($payment->captureTo(40000)) . count($payment->changes($payment))],
        [$refused, fn ($refused) => $refused->supportText()],
        [$callback, fn ($callback) => $callback->payment()->state->name],
        [$client->ledgers()[0], fn ($ledger) => $client->settlement($ledger)->ledgerId],
        [$client->settlement($client->ledgers()[0]), fn ($settlement) => json_encode(iterator_to_array($settlement->feed()))],
        [$entry, function ($entry) {
            ($books = new Books())->add($entry);
            return json_encode($books->payments());
        }],
    ];
}

/** "as made", "told", or what else it says. */
function found(object $object, Closure $use, string $asMade): string
{
    try {
        $result = $use($object);
        return $result === $asMade ? 'as made' : $result;
    } catch (Throwable $e) {
        return str_contains($e->getMessage(), ' was changed from outside: its $') ? 'told' : $e::class . ': ' . $e->getMessage();
    }
}

$asMade = array_map(fn ($case) => $case[1]($case[0]), uses());
$isPlain = fn (string $found): bool => $found === 'as made' || $found === 'told';

echo "References to properties\n";
foreach (uses() as $i => [$object, $use]) {
    try {
        array_walk($object, fn () => null);
    } catch (Error) {
        // A later PHP, which does not do that.
    }
    $found = found($object, $use, $asMade[$i]);
    echo $object::class, ': ', $found === 'as made' ? $found : "$found\n  not $asMade[$i]", "\n";
}

echo "Values of another type, and none\n";
foreach (uses() as $i => [$one]) {
    $all = [];
    foreach ((new ReflectionObject($one))->getProperties(ReflectionProperty::IS_PUBLIC) as $property) {
        foreach ([5, text('another'), new stdClass(), [], null] as $value) {
            if ($value !== null && gettype($value) === gettype($property->getValue($one)) && !is_object($value)) {
                continue;
            }
            [$object, $use] = uses()[$i];
            try {
                $writer = @new ArrayObject($object);
                if ($value === null) {
                    unset($writer[$property->name]);
                } else {
                    $writer[$property->name] = $value;
                }
            } catch (Throwable) {
                // A later PHP.
            }
            $found = found($object, $use, $asMade[$i]);
            $all[] = $isPlain($found) ? 'fine' : "$property->name, " . get_debug_type($value) . ": $found";
        }
    }
    echo $one::class, ': ', implode("\n  ", array_unique($all)), "\n";
}

echo "What was checked stays: other values of the same types\n";
foreach (uses() as $i => [$object, $use]) {
    if (!$object instanceof Receipt && !$object instanceof PaymentRequest && !$object instanceof ExpressCheckout && !$object instanceof LedgerEntry) {
        continue;
    }
    $other = function (mixed &$value): void {
        if (is_string($value)) {
            $value = text(str_repeat('z', strlen($value)));
        } elseif (is_int($value)) {
            $value = 5;
        } elseif (is_array($value)) {
            $value = [];
        }
    };
    try {
        foreach ([...$object->lines ?? [], ...$object->receipt->lines ?? [], ...$object->shipping ?? []] as $inner) {
            array_walk($inner, $other);
        }
        array_walk($object, $other);
    } catch (Error) {
        // A later PHP.
    }
    // What the properties were takes the room of what was freed.
    $room = array_map(fn (int $length): string => str_repeat('y', $length), range(1, 60));
    echo $object::class, ': ', found($object, $use, $asMade[$i]), "\n";
}

echo "A dump of references hides what it hid\n";
$request = socks(customerPhone: text('91234567'), returnUrl: text('https://shop.example/order?key=secret'));
$references = [];
try {
    array_walk($request, function (mixed &$value) use (&$references): void {
        $references[] = &$value;
    });
} catch (Error) {
    // A later PHP.
}
ob_start();
var_dump($request);
$dump = (string) ob_get_clean();
echo str_contains($dump, '91234567') || str_contains($dump, 'secret') ? 'shown' : 'hidden', ', ', $request->customerPhone, ' ', $request->returnUrl, "\n";

echo "What was constructed is not constructed again\n";
$request = socks();
try {
    $writer = @new ArrayObject($request);
    unset($writer['reference']);
} catch (Throwable) {
    // A later PHP.
}
echo thrown(fn () => $request->__construct('acme-shop-1042', 100, 'Other socks', 'https://shop.example')), "\n";

echo "A client that is taken away is there until its call ends\n";
$vipps = local_vipps();
$webhooks = null;
$webhooks = new Webhooks(Client::local($vipps, Api::EPayment, observer: function () use (&$webhooks): void {
    try {
        $writer = @new ArrayObject($webhooks);
        $writer['client'] = null;
    } catch (Throwable) {
        // A later PHP.
    }
}));
echo json_encode($webhooks->list()), "\n";
?>
--EXPECT--
References to properties
Vipps\ReceiptLine: as made
Vipps\Receipt: as made
Vipps\ShippingOption: as made
Vipps\Shipping: as made
Vipps\PaymentRequest: as made
Vipps\ExpressCheckout: as made
Vipps\Client: as made
Vipps\Webhooks: as made
Vipps\OrderManagement: as made
Vipps\Payment: as made
Vipps\Refused: as made
Vipps\Callback: as made
Vipps\Ledger: as made
Vipps\Settlement: as made
Vipps\LedgerEntry: as made
Values of another type, and none
Vipps\ReceiptLine: fine
Vipps\Receipt: fine
Vipps\ShippingOption: fine
Vipps\Shipping: fine
Vipps\PaymentRequest: fine
Vipps\ExpressCheckout: fine
Vipps\Client: fine
Vipps\Webhooks: fine
Vipps\OrderManagement: fine
Vipps\Payment: fine
Vipps\Refused: fine
Vipps\Callback: fine
Vipps\Ledger: fine
Vipps\Settlement: fine
Vipps\LedgerEntry: fine
What was checked stays: other values of the same types
Vipps\Receipt: as made
Vipps\PaymentRequest: as made
Vipps\ExpressCheckout: as made
Vipps\LedgerEntry: as made
A dump of references hides what it hid
hidden, 91234567 https://shop.example/order?key=secret
What was constructed is not constructed again
Error: Vipps\PaymentRequest is constructed already, and is a constant
A client that is taken away is there until its call ends
[]
