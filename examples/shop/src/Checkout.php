<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Address, Api, ExpressCheckout, Failure, Gateway, Kind, PaymentRequest, RedirectLost, Refused};
use Vipps\ShippingOption;

/** The customer's side: an order gets its payment, and the shop learns what became of it. */
final class Checkout
{
    /** Seconds. A link at which nobody has looked dies after five minutes. */
    private const LINK_LIFE = 240;

    public function __construct(
        private readonly Gateway $vipps,
        private readonly Orders $orders,
        private readonly string $shopUrl,
        private readonly Api $api,
        private readonly ?bool $explicitFlow = null,
    ) {
    }

    /** Where to send the customer who wants to pay. Clicked twice, it leads to the same payment. @throws Failure */
    public function begin(string $id): string
    {
        return $this->orders->change($id, function (Order $order, \Closure $save): string {
            if ($order->state === OrderState::Open && $order->redirectUrl !== null) {
                $this->endDeadLink($order);
                $order->learn($this->vipps);
                $save();
            }
            if ($order->state !== OrderState::Open || $order->isBeingCalledOff()) {
                return $this->orderUrl($order, '/order');
            }
            return $order->redirectUrl ?? $this->create($order, $save);
        });
    }

    /**
     * Asks Vipps what became of the payment. Callback, webhook, return and sweep all end up here; none of them is
     * believed, all are good reasons to ask. @throws Failure
     */
    public function settle(string $id): Order
    {
        return $this->orders->change($id, function (Order $order): Order {
            $this->orders->takeHint($order->id);
            try {
                $order->learn($this->vipps);
            } catch (Failure $why) {
                $this->orders->hint($order->id);    // the sweep asks again
                throw $why;
            }
            return $order;
        });
    }

    /**
     * Express: the customer is in the app, and Vipps asks how the goods get to this address. Nothing was offered
     * when it is empty: the shop does not deliver there.
     *
     * @param int $milliseconds until Vipps gives up waiting
     * @return list<ShippingOption>
     */
    public function offer(string $id, Address $address, int $milliseconds): array
    {
        $options = Delivery::to($address, $milliseconds);
        if ($options !== []) {
            $this->orders->offer($id, $options);    // before it is answered: what comes back is compared with it
        }
        return $options;
    }

    /** A person has looked: the order is confirmed as it is. */
    public function accept(string $id): void
    {
        $this->orders->change($id, static function (Order $order): void {
            if ($order->state === OrderState::Held) {
                $order->confirm('Accepted as it is');
            }
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
        if ($this->api === Api::EPayment) {
            $order->inApp[] = InApp::RECEIPT;    // it went along
        }
        return $order->redirectUrl = $payment->redirectUrl;
    }

    /** The payment exists, and its URL is lost: end it, and take the next reference. */
    private function createNext(Order $order, \Closure $save, bool $ours): string
    {
        if ($ours) {
            $this->vipps->cancel($order->reference);
            $order->learn($this->vipps);
        }
        $order->reference = null;
        if ($order->attempt >= 20) {
            throw new \RuntimeException("Order $order->id: no reference is free");
        }
        return $this->create($order, $save);
    }

    /** A link may be dead while its payment still waits: such a payment is ended, unless the customer was faster. */
    private function endDeadLink(Order $order): void
    {
        if (time() < $order->redirectedAt + self::LINK_LIFE) {
            return;
        }
        try {
            $this->vipps->cancel($order->reference, onlyBeforeApproval: true);
        } catch (Refused) {
            // What became of it is asked in any case.
        }
    }

    private function request(Order $order): PaymentRequest|ExpressCheckout
    {
        $same = [
            'reference' => $order->reference,
            'amount' => $order->amount(),
            'description' => $order->description(),
            'returnUrl' => $this->orderUrl($order, '/return'),
            'callbackUrl' => "$this->shopUrl/vipps",
            'receipt' => $order->receipt(),
            // eCom has no place for it, and says so.
            'metadata' => $this->api === Api::EPayment && $order->cart !== '' ? ['cart' => $order->cart] : [],
        ];
        if (!$order->way->isExpress()) {
            return new PaymentRequest(...$same);
        }
        return new ExpressCheckout(
            ...$same,
            shipping: $order->way === Way::Express ? $this->fixedOffer($order) : null,
            shippingUrl: $order->way === Way::Express ? null : "$this->shopUrl/vipps",
            consentRemovalUrl: "$this->shopUrl/vipps",
            useExplicitCheckoutFlow: $this->explicitFlow,
        );
    }

    /** @return list<ShippingOption> */
    private function fixedOffer(Order $order): array
    {
        $offered = ($order->offered)();
        if ($offered === []) {
            $this->orders->offer($order->id, $offered = Delivery::everywhere());
        }
        return $offered;
    }

    private function orderUrl(Order $order, string $path): string
    {
        return "$this->shopUrl$path?" . http_build_query(['order' => $order->id, 'key' => $order->key]);
    }
}
