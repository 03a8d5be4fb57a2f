--TEST--
Every class is final, without dynamic properties, and refuses to be serialised; every property is public and readonly
--EXTENSIONS--
vipps
--FILE--
<?php
foreach ((new ReflectionExtension('vipps'))->getClasses() as $class) {
    if ($class->isInterface() || $class->isEnum()) {
        continue;
    }
    if (!$class->isFinal()) {
        echo "$class->name is not final\n";
    }
    foreach ($class->getProperties() as $property) {
        if ($property->class === $class->name && !($property->isReadOnly() && $property->isPublic() && $property->hasType())) {
            echo "$class->name::\$$property->name can be written\n";
        }
    }
    try {
        unserialize(sprintf('O:%d:"%s":0:{}', strlen($class->name), $class->name));
        echo "$class->name can be unserialised\n";
    } catch (Exception $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Unserialization of 'Vipps\Money' is not allowed
Unserialization of 'Vipps\Reference' is not allowed
Unserialization of 'Vipps\Exchange' is not allowed
Unserialization of 'Vipps\Attempt' is not allowed
Unserialization of 'Vipps\ReceiptLine' is not allowed
Unserialization of 'Vipps\Receipt' is not allowed
Unserialization of 'Vipps\PaymentRequest' is not allowed
Unserialization of 'Vipps\ShippingOption' is not allowed
Unserialization of 'Vipps\ExpressCheckout' is not allowed
Unserialization of 'Vipps\Address' is not allowed
Unserialization of 'Vipps\Customer' is not allowed
Unserialization of 'Vipps\Shipping' is not allowed
Unserialization of 'Vipps\Payment' is not allowed
Unserialization of 'Vipps\Change' is not allowed
Unserialization of 'Vipps\HistoryEntry' is not allowed
Unserialization of 'Vipps\Client' is not allowed
Unserialization of 'Vipps\Problem' is not allowed
Unserialization of 'Vipps\Refused' is not allowed
Unserialization of 'Vipps\NotSent' is not allowed
Unserialization of 'Vipps\OutcomeUnknown' is not allowed
Unserialization of 'Vipps\RedirectLost' is not allowed
Unserialization of 'Vipps\Callback' is not allowed
Unserialization of 'Vipps\Reply' is not allowed
Unserialization of 'Vipps\CallbackRefused' is not allowed
Unserialization of 'Vipps\Webhooks' is not allowed
Unserialization of 'Vipps\Webhook' is not allowed
Unserialization of 'Vipps\Ledger' is not allowed
Unserialization of 'Vipps\LedgerEntry' is not allowed
Unserialization of 'Vipps\Settlement' is not allowed
Unserialization of 'Vipps\LedgerEntries' is not allowed
Unserialization of 'Vipps\LedgerFeed' is not allowed
Unserialization of 'Vipps\LedgerPage' is not allowed
Unserialization of 'Vipps\Books' is not allowed
Unserialization of 'Vipps\SettledPayment' is not allowed
Unserialization of 'Vipps\SettledPart' is not allowed
Unserialization of 'Vipps\Payout' is not allowed
Unserialization of 'Vipps\Finding' is not allowed
Unserialization of 'Vipps\OrderManagement' is not allowed
Unserialization of 'Vipps\Userinfo' is not allowed
