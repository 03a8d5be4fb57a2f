--TEST--
Nobody gets an object with an uninitialised property
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

foreach ((new ReflectionExtension('vipps'))->getClasses() as $class) {
    if ($class->isInterface() || $class->isEnum()) {
        continue;
    }
    $said = thrown(fn () => $class->newInstanceWithoutConstructor());
    echo $class->name, ': ', str_contains($said, 'cannot be instantiated without invoking its constructor') ? 'by its constructor only' : $said, "\n";
}
foreach ([Vipps\Refused::class, Vipps\NotSent::class, Vipps\OutcomeUnknown::class, Vipps\RedirectLost::class] as $name) {
    $e = new $name('made by a test');
    echo $e->getMessage(), ': ', $e->kind->name, ', ', $e->problem->kind->name, ' ', json_encode($e->problem),
        ' ', $e->retryAfter ?? '-', ' ', json_encode($e->supportText()), "\n";
}
echo json_encode((new Vipps\CallbackRefused('made by a test'))->reply), "\n";
foreach (['Money', 'Reference', 'Payment', 'Change', 'HistoryEntry', 'Problem', 'Attempt', 'Exchange', 'Callback', 'Reply'] as $name) {
    echo thrown(fn () => new ("Vipps\\$name")), "\n";
}
?>
--EXPECT--
Vipps\Money: by its constructor only
Vipps\Reference: by its constructor only
Vipps\Exchange: by its constructor only
Vipps\Attempt: by its constructor only
Vipps\ReceiptLine: by its constructor only
Vipps\Receipt: by its constructor only
Vipps\PaymentRequest: by its constructor only
Vipps\ShippingOption: by its constructor only
Vipps\ExpressCheckout: by its constructor only
Vipps\Address: by its constructor only
Vipps\Customer: by its constructor only
Vipps\Shipping: by its constructor only
Vipps\Payment: by its constructor only
Vipps\Change: by its constructor only
Vipps\HistoryEntry: by its constructor only
Vipps\Client: by its constructor only
Vipps\Problem: by its constructor only
Vipps\Refused: by its constructor only
Vipps\NotSent: by its constructor only
Vipps\OutcomeUnknown: by its constructor only
Vipps\RedirectLost: by its constructor only
Vipps\Callback: by its constructor only
Vipps\Reply: by its constructor only
Vipps\CallbackRefused: by its constructor only
Vipps\Webhooks: by its constructor only
Vipps\Webhook: by its constructor only
Vipps\Ledger: by its constructor only
Vipps\LedgerEntry: by its constructor only
Vipps\Settlement: by its constructor only
Vipps\LedgerEntries: by its constructor only
Vipps\LedgerFeed: by its constructor only
Vipps\LedgerPage: by its constructor only
Vipps\Books: by its constructor only
Vipps\SettledPayment: by its constructor only
Vipps\SettledPart: by its constructor only
Vipps\Payout: by its constructor only
Vipps\Finding: by its constructor only
Vipps\OrderManagement: by its constructor only
Vipps\Userinfo: by its constructor only
made by a test: Other, Other {"kind":"other","operation":"","reference":null,"httpStatus":0,"group":null,"code":null,"message":null,"traceId":null,"attempts":0,"key":null} - ""
made by a test: Other, Other {"kind":"other","operation":"","reference":null,"httpStatus":0,"group":null,"code":null,"message":null,"traceId":null,"attempts":0,"key":null} 0 ""
made by a test: Other, Other {"kind":"other","operation":"","reference":null,"httpStatus":0,"group":null,"code":null,"message":null,"traceId":null,"attempts":0,"key":null} 0 ""
made by a test: Other, Other {"kind":"other","operation":"","reference":null,"httpStatus":0,"group":null,"code":null,"message":null,"traceId":null,"attempts":0,"key":null} - ""
{"status":400,"headers":[],"body":""}
Error: Call to private Vipps\Money::__construct() from global scope
Error: Call to private Vipps\Reference::__construct() from global scope
Error: Call to private Vipps\Payment::__construct() from global scope
Error: Call to private Vipps\Change::__construct() from global scope
Error: Call to private Vipps\HistoryEntry::__construct() from global scope
Error: Call to private Vipps\Problem::__construct() from global scope
Error: Call to private Vipps\Attempt::__construct() from global scope
Error: Call to private Vipps\Exchange::__construct() from global scope
Error: Call to private Vipps\Callback::__construct() from global scope
Error: Call to private Vipps\Reply::__construct() from global scope
