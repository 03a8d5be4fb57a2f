--TEST--
A plugin's own Gateway does what its payments are asked to do
--EXTENSIONS--
vipps
--FILE--
<?php
require __DIR__ . '/../shop.inc';

use Vipps\{ExpressCheckout, Gateway, Payment, PaymentRequest, State};

final class Fake implements Gateway
{
    private function said(string $method, mixed ...$arguments): Payment
    {
        echo $method, ' ', json_encode($arguments), "\n";
        return Payment::fromArray(['reference' => $arguments[0], 'state' => State::Authorized, 'authorized' => 49900], $this);
    }

    public function create(PaymentRequest|ExpressCheckout $request): Payment
    {
        return $this->said(__FUNCTION__, $request->reference);
    }

    public function get(string $reference): Payment
    {
        return $this->said(__FUNCTION__, $reference);
    }

    public function capture(string $reference, ?int $amount = null, ?string $intent = null): Payment
    {
        return $this->said(__FUNCTION__, $reference, $amount, $intent);
    }

    public function captureTo(string $reference, int $total): Payment
    {
        return $this->said(__FUNCTION__, $reference, $total);
    }

    public function refund(string $reference, int $amount, ?string $intent = null): Payment
    {
        return $this->said(__FUNCTION__, $reference, $amount, $intent);
    }

    public function refundTo(string $reference, int $total): Payment
    {
        return $this->said(__FUNCTION__, $reference, $total);
    }

    public function cancel(string $reference, bool $onlyBeforeApproval = false): Payment
    {
        return $this->said(__FUNCTION__, $reference, $onlyBeforeApproval);
    }

    public function releaseRemaining(string $reference): Payment
    {
        throw new Vipps\Refused('nothing was captured');
    }

    public function history(string $reference): array
    {
        return [$reference];
    }

    public function changes(string $reference, ?Payment $since = null): array
    {
        return [$reference, $since?->captured];
    }

    public function wait(string $reference, int $seconds): Payment
    {
        return $this->said(__FUNCTION__, $reference, $seconds);
    }
}

$payment = (new Fake())->create(socks());
$payment->fresh()->capture()->capture(20000, 'shipment-17')->capture(intent: 'shipment-18')->captureTo(30000)
    ->refund(5000, intent: 'creditmemo-8')->refundTo(6000)->cancel()->cancel(onlyBeforeApproval: true);
echo json_encode($payment->history()), "\n";
echo json_encode([$payment->changes(), $payment->changes(since: Payment::fromArray(['reference' => 'acme-shop-1042', 'authorized' => 2, 'captured' => 1]))]), "\n";
echo thrown(fn () => $payment->changes(since: 'yesterday')), "\n";
echo thrown(fn () => $payment->releaseRemaining()), "\n";
echo thrown(fn () => $payment->capture('499.00')), "\n";
?>
--EXPECT--
create ["acme-shop-1042"]
get ["acme-shop-1042"]
capture ["acme-shop-1042",null,null]
capture ["acme-shop-1042",20000,"shipment-17"]
capture ["acme-shop-1042",null,"shipment-18"]
captureTo ["acme-shop-1042",30000]
refund ["acme-shop-1042",5000,"creditmemo-8"]
refundTo ["acme-shop-1042",6000]
cancel ["acme-shop-1042",false]
cancel ["acme-shop-1042",true]
["acme-shop-1042"]
[["acme-shop-1042",null],["acme-shop-1042",1]]
TypeError: Vipps\Payment::changes(): Argument #1 ($since) must be of type ?Vipps\Payment, string given
Vipps\Refused: nothing was captured
TypeError: Vipps\Payment::capture(): Argument #1 ($amount) must be of type int in minor units (49900 for 499.00 kr), string given; Vipps\Money::minor('499.00', 'NOK') converts decimal text
