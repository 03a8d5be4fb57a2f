--TEST--
An option or a cost that was never offered is visible to the shop; captured is what is reserved, and never more
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{Client, Shipping};

$vipps = local_vipps();
$client = shop_client($vipps);

/** @param int|null $reserved if it is not the sum */
function tampered(string $reference, string $option, int $cost, ?int $reserved = null): void
{
    global $vipps, $client;
    $client->create(express($reference));
    $vipps->approveTampered($reference, $option, cost: $cost, reserved: $reserved);
    $payment = $client->get($reference);
    echo $payment->shipping->optionId, ' for ', $payment->shipping->cost, ': ',
        $payment->shipping->isOneOf(ways()) ? 'offered' : 'never offered', ', ',
        $payment->authorized === 49900 + $payment->shipping->cost ? 'the sum' : 'not the sum', "\n";
    echo amounts($payment->capture()), "\n";
}

tampered('acme-shop-1042', 'home', 9900);
tampered('acme-shop-1043', 'home', 0);
tampered('acme-shop-1044', 'helicopter', 9900);
tampered('acme-shop-1045', 'home', 9900, reserved: 49900);

$shipping = new Shipping('home', 'Another name', 9900);
echo json_encode([$shipping->isOneOf(ways()), $shipping->isOneOf([]), $shipping->isOneOf(ways(...['Home' => 9900])),
    $shipping->isOneOf(['x' => ways()[1], 'y' => ways()[0]])]), "\n";
foreach ([['home'], [null], [ways()]] as $offered) {
    echo thrown(fn () => $shipping->isOneOf($offered)), "\n";
}
echo thrown(fn () => $shipping->isOneOf([...ways(), 'home'])), "\n";
?>
--EXPECTF--
home for 9900: offered, the sum
%d: 59800 authorized, 59800 captured, 59800 refundable
home for 0: never offered, the sum
49900: 49900 authorized, 49900 captured, 49900 refundable
helicopter for 9900: never offered, the sum
%d: 59800 authorized, 59800 captured, 59800 refundable
home for 9900: offered, not the sum
49900: 49900 authorized, 49900 captured, 49900 refundable
[true,false,false,true]
TypeError: Vipps\Shipping::isOneOf(): Argument #1 ($offered) must hold Vipps\ShippingOption only, string given
TypeError: Vipps\Shipping::isOneOf(): Argument #1 ($offered) must hold Vipps\ShippingOption only, null given
TypeError: Vipps\Shipping::isOneOf(): Argument #1 ($offered) must hold Vipps\ShippingOption only, array given
TypeError: Vipps\Shipping::isOneOf(): Argument #1 ($offered) must hold Vipps\ShippingOption only, string given
