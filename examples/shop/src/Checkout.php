<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Failure, Gateway, Kind, Payment, PaymentRequest, RedirectLost, Refused};

/** The customer's side: an order gets its payment, and the shop learns what became of it. */
final class Checkout
{
    /** Seconds. A link at which nobody has looked dies after five minutes. */
    private const LINK_LIFE = 240;

    public function __construct(
        private readonly Gateway $vipps,
        private readonly Orders $orders,
        private readonly string $shopUrl,
    ) {
    }

    /** Where to send the customer who wants to pay. Clicked twice, it leads to the same payment. @throws Failure */
    public function begin(string $id): string
    {
        return $this->orders->change($id, function (Order $order, \Closure $save): string {
            if ($order->state === OrderState::Open && $order->redirectUrl !== null) {
                $order->learn($this->stillPayable($order));
                $save();
            }
            if ($order->state !== OrderState::Open) {
                return $this->orderUrl($order, '/order');
            }
            return $order->redirectUrl ?? $this->create($order, $save);
        });
    }

    /**
     * Asks Vipps what became of the payment, and draws the consequences, each of them once. Callback, return and
     * sweep all end up here; none of them is believed, all are good reasons to ask. @throws Failure
     */
    public function settle(string $id): Order
    {
        return $this->orders->change($id, function (Order $order): Order {
            $this->orders->takeHint($order->id);
            try {
                if ($order->reference !== null) {
                    $order->learn($this->vipps->get($order->reference));
                }
            } catch (Failure $why) {
                $this->orders->hint($order->id);    // the sweep asks again
                throw $why;
            }
            return $order;
        });
    }

    private function create(Order $order, \Closure $save): string
    {
        $resumes = $order->reference !== null;
        if (!$resumes) {
            $order->takeNextReference();
        }
        $save();    // before the call: this process may not live to see its end
        try {
            $payment = $this->vipps->create($this->request($order));
        } catch (RedirectLost) {
            return $this->createNext($order, $save, ours: true);
        } catch (Refused $why) {
            if ($why->kind !== Kind::DuplicateReference) {
                $order->reference = null;    // there is no such payment to ask for
                $save();
                throw $why;
            }
            // Ours if the shop meant to create it before; another shop's if the reference is new.
            return $this->createNext($order, $save, ours: $resumes);
        }
        $order->redirectedAt = time();
        return $order->redirectUrl = $payment->redirectUrl;
    }

    /** The payment exists, and its URL is lost: end it, and take the next reference. */
    private function createNext(Order $order, \Closure $save, bool $ours): string
    {
        if ($ours) {
            $order->learn($this->vipps->cancel($order->reference));
        }
        $order->reference = null;
        if ($order->attempt >= 20) {
            throw new \RuntimeException("Order $order->id: no reference is free");
        }
        return $this->create($order, $save);
    }

    /** A link may be dead while its payment still waits: such a payment is ended, unless the customer was faster. */
    private function stillPayable(Order $order): Payment
    {
        if (time() < $order->redirectedAt + self::LINK_LIFE) {
            return $this->vipps->get($order->reference);
        }
        try {
            return $this->vipps->cancel($order->reference, onlyBeforeApproval: true);
        } catch (Refused) {
            return $this->vipps->get($order->reference);
        }
    }

    /** The same every time: Vipps takes a repeated request for the first one only when nothing differs. */
    private function request(Order $order): PaymentRequest
    {
        return new PaymentRequest(
            reference: $order->reference,
            amount: $order->amount,
            description: $order->description,
            returnUrl: $this->orderUrl($order, '/return'),
            callbackUrl: "$this->shopUrl/vipps",
        );
    }

    private function orderUrl(Order $order, string $path): string
    {
        return "$this->shopUrl$path?" . http_build_query(['order' => $order->id, 'key' => $order->key]);
    }
}
