--TEST--
What the app would answer with "Payment failed" is refused before anything is sent, and said to whom it concerns
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\ShippingOption;

$home = ways()[0];
$url = 'https://shop.example/';
$long = fn (int $bytes) => $url . str_repeat('x', $bytes - strlen($url));
$wrong = [
    // The options, together
    fn () => express(shipping: []),
    fn () => express(shipping: null),
    fn () => express(shipping: [], shippingUrl: $url),
    fn () => express(shipping: ways(), shippingUrl: $url),
    fn () => express(shipping: [$home, $home]),
    fn () => express(shipping: [$home, new ShippingOption('shop', 'Collect', 0, default: true)]),
    fn () => express(shipping: [new ShippingOption('shop', 'Collect', 0), new ShippingOption('post', 'Post', 0)]),
    fn () => express(shipping: ways(...range(1, 101))),
    fn () => express(shipping: ['home']),
    fn () => express(shipping: [$home, null]),
    fn () => express(shipping: [$home, ['id' => 'shop', 'name' => 'Collect', 'cost' => 0]]),
    // One option
    fn () => new ShippingOption('', 'Collect', 0),
    fn () => new ShippingOption(str_repeat('x', 101), 'Collect', 0),
    fn () => new ShippingOption('shop', '', 0),
    fn () => new ShippingOption('shop', str_repeat('ø', 257), 0),
    fn () => new ShippingOption('shop', "\xff", 0),
    fn () => new ShippingOption("\xff", 'Collect', 0),
    fn () => new ShippingOption('shop', 'Collect', -1),
    fn () => new ShippingOption('shop', 'Collect', PHP_INT_MAX),
    fn () => new ShippingOption('shop', 'Collect', '99'),
    fn () => new ShippingOption('shop', 'Collect', 99.0),
    fn () => new ShippingOption('shop', 'Collect', 0, false, -1),
    fn () => new ShippingOption('shop', 'Collect', 0, false, PHP_INT_MIN),
    // The request
    fn () => express(amount: 99),
    fn () => express('short'),
    fn () => new Vipps\ExpressCheckout('acme-shop-1042', '499.00', 'Sock', $url, $url, $url, ways()),
    fn () => express(consentRemovalUrl: ''),
    fn () => express(consentRemovalUrl: 'ftp://shop.example/'),
    fn () => express(consentRemovalUrl: $long(181)),
    fn () => express(consentRemovalUrl: $url . '?a=b'),
    fn () => express(shippingUrl: $long(256)),
    fn () => express(shippingUrl: '/vipps'),
    fn () => express(callbackUrl: $long(256)),
    fn () => express(customerPhone: 'nine'),
    fn () => express(callbackToken: ''),
];
foreach ($wrong as $work) {
    echo str_replace(['Vipps\\', '::__construct()'], '', thrown($work)), "\n";
}
// At the limits
$name = str_repeat('ø', 256);
express(consentRemovalUrl: $long(180), shipping: [new ShippingOption(str_repeat('x', 100), $name, 0, true)]);
express(shippingUrl: $long(255), callbackUrl: $long(255));
echo count(express(shipping: ways(...range(1, 100)))->shipping), " options are fine\n";
?>
--EXPECT--
ValueError: ExpressCheckout: Argument #7 ($shipping) must be 1 to 100 options
ValueError: ExpressCheckout: Argument #7 ($shipping) must be 1 to 100 options, or null with a shippingUrl to ask for them
ValueError: ExpressCheckout: Argument #7 ($shipping) must be 1 to 100 options
ValueError: ExpressCheckout: Argument #8 ($shippingUrl) must be null when the options are given
ValueError: ExpressCheckout: Argument #7 ($shipping) must be options with different ids
ValueError: ExpressCheckout: Argument #7 ($shipping) must have one option that is the default: several are
ValueError: ExpressCheckout: Argument #7 ($shipping) must have one option that is the default: none is
ValueError: ExpressCheckout: Argument #7 ($shipping) must be 1 to 100 options
TypeError: ExpressCheckout: Argument #7 ($shipping) must hold ShippingOption only, string given
TypeError: ExpressCheckout: Argument #7 ($shipping) must hold ShippingOption only, null given
TypeError: ExpressCheckout: Argument #7 ($shipping) must hold ShippingOption only, array given
ValueError: ShippingOption: Argument #1 ($id) must be 1 to 100 bytes of UTF-8
ValueError: ShippingOption: Argument #1 ($id) must be 1 to 100 bytes of UTF-8
ValueError: ShippingOption: Argument #2 ($name) must be 1 to 256 characters of UTF-8
ValueError: ShippingOption: Argument #2 ($name) must be 1 to 256 characters of UTF-8
ValueError: ShippingOption: Argument #2 ($name) must be 1 to 256 characters of UTF-8
ValueError: ShippingOption: Argument #1 ($id) must be 1 to 100 bytes of UTF-8
ValueError: ShippingOption: Argument #3 ($cost) must be 0 or more, in minor units (9900 for 99.00 kr), and at most 10 million kroner
ValueError: ShippingOption: Argument #3 ($cost) must be 0 or more, in minor units (9900 for 99.00 kr), and at most 10 million kroner
TypeError: ShippingOption: Argument #3 ($cost) must be of type int in minor units (49900 for 499.00 kr), string given; Money::minor('499.00', 'NOK') converts decimal text
TypeError: ShippingOption: Argument #3 ($cost) must be of type int in minor units (49900 for 499.00 kr), float given; Money::minor('499.00', 'NOK') converts decimal text
ValueError: ShippingOption: Argument #5 ($priority) must be null, or 0 or more
ValueError: ShippingOption: Argument #5 ($priority) must be null, or 0 or more
ValueError: ExpressCheckout: Argument #2 ($amount) must be at least 100 øre, which is 1 krone
ValueError: ExpressCheckout: Argument #1 ($reference) must be 8 to 64 letters, digits and hyphens; Reference::make() makes one
TypeError: ExpressCheckout: Argument #2 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Money::minor('499.00', 'NOK') converts decimal text
ValueError: ExpressCheckout: Argument #6 ($consentRemovalUrl) must be an https URL of at most 180 bytes
ValueError: ExpressCheckout: Argument #6 ($consentRemovalUrl) must be an https URL of at most 180 bytes
ValueError: ExpressCheckout: Argument #6 ($consentRemovalUrl) must be an https URL of at most 180 bytes
ValueError: ExpressCheckout: Argument #6 ($consentRemovalUrl) must have no query and no fragment: Vipps appends a token and /v2/consents/{userId}
ValueError: ExpressCheckout: Argument #8 ($shippingUrl) must be an https URL of at most 255 bytes
ValueError: ExpressCheckout: Argument #8 ($shippingUrl) must be an https URL of at most 255 bytes
ValueError: ExpressCheckout: Argument #5 ($callbackUrl) must be an https URL of at most 255 bytes
ValueError: ExpressCheckout: Argument #10 ($customerPhone) must be a phone number, with country code or as it is dialled in the country of the currency
ValueError: ExpressCheckout: Argument #13 ($callbackToken) must be 1 to 255 visible ASCII characters
100 options are fine
