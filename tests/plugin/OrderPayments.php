<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\{Gateway, OutcomeUnknown, Payment, PaymentRequest, Reference};

/** The payments of a shop's orders, as a plugin has them. It knows Vipps as a Gateway: a test can give it any. */
final class OrderPayments
{
    public function __construct(private readonly Gateway $vipps, private readonly string $shop)
    {
    }

    /** Where to send the customer. */
    public function begin(string $order, int $amount): string
    {
        $payment = $this->vipps->create(new PaymentRequest(
            reference: $this->reference($order),
            amount: $amount,
            description: "Order $order",
            returnUrl: "https://shop.example/order/$order",
            callbackUrl: 'https://shop.example/vipps',
        ));
        return $payment->redirectUrl;
    }

    public function isPaid(string $order): bool
    {
        return $this->vipps->get($this->reference($order))->isPaid();
    }

    /** Takes the money for a shipment; null means: not known yet, call again. */
    public function ship(string $order, string $shipment, int $amount): ?Payment
    {
        try {
            return $this->vipps->capture($this->reference($order), $amount, intent: $shipment);
        } catch (OutcomeUnknown) {
            return null;
        }
    }

    private function reference(string $order): string
    {
        return Reference::make($this->shop, $order);
    }
}
