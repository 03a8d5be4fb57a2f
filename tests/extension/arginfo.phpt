--TEST--
Every method says its parameters' and its return value's types; secrets are marked as sensitive
--EXTENSIONS--
vipps
--FILE--
<?php
foreach ((new ReflectionExtension('vipps'))->getClasses() as $class) {
    foreach ($class->getMethods() as $method) {
        if ($method->class !== $class->name) {
            continue;
        }
        if (!$method->hasReturnType() && !$method->isConstructor()) {
            echo "$class->name::$method->name() has no return type\n";
        }
        foreach ($method->getParameters() as $parameter) {
            if (!$parameter->hasType()) {
                echo "$class->name::$method->name(\$$parameter->name) has no type\n";
            }
            if ($parameter->getAttributes(SensitiveParameter::class) !== []) {
                echo "$class->name::$method->name(\$$parameter->name) is sensitive\n";
            }
        }
    }
}
?>
--EXPECT--
Vipps\PaymentRequest::__construct($returnUrl) is sensitive
Vipps\PaymentRequest::__construct($customerPhone) is sensitive
Vipps\PaymentRequest::__construct($callbackToken) is sensitive
Vipps\PaymentRequest::__construct($receiptUrl) is sensitive
Vipps\PaymentRequest::__construct($personalQr) is sensitive
Vipps\PaymentRequest::__construct($customerToken) is sensitive
Vipps\ExpressCheckout::__construct($returnUrl) is sensitive
Vipps\ExpressCheckout::__construct($customerPhone) is sensitive
Vipps\ExpressCheckout::__construct($callbackToken) is sensitive
Vipps\ExpressCheckout::__construct($receiptUrl) is sensitive
Vipps\Address::__construct($line1) is sensitive
Vipps\Address::__construct($postCode) is sensitive
Vipps\Address::__construct($city) is sensitive
Vipps\Address::__construct($line2) is sensitive
Vipps\Customer::__construct($firstName) is sensitive
Vipps\Customer::__construct($lastName) is sensitive
Vipps\Customer::__construct($email) is sensitive
Vipps\Customer::__construct($phone) is sensitive
Vipps\Customer::__construct($userId) is sensitive
Vipps\Customer::__construct($dateOfBirth) is sensitive
Vipps\Customer::__construct($addresses) is sensitive
Vipps\Customer::__construct($sub) is sensitive
Vipps\Client::__construct($clientId) is sensitive
Vipps\Client::__construct($clientSecret) is sensitive
Vipps\Client::__construct($subscriptionKey) is sensitive
Vipps\Client::approve($customerPhone) is sensitive
Vipps\Client::approve($redirectUrl) is sensitive
Vipps\Client::userinfo($sub) is sensitive
Vipps\Callback::receive($token) is sensitive
Vipps\Callback::receive($webhookSecrets) is sensitive
Vipps\Callback::parse($uri) is sensitive
Vipps\Callback::parse($headers) is sensitive
Vipps\Callback::parse($body) is sensitive
Vipps\Callback::parse($token) is sensitive
Vipps\Callback::parse($webhookSecrets) is sensitive
Vipps\Webhooks::ensure($secrets) is sensitive
Vipps\OrderManagement::sendReceipt($receipt) is sensitive
