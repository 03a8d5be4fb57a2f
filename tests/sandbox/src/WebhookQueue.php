<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What one registration is still to be told: in order, and nothing of a payment before what failed of it. */
final class WebhookQueue
{
    /** @var list<WebhookDelivery> oldest first */
    private array $waiting = [];
    private ?WebhookDelivery $underWay = null;

    public function add(WebhookDelivery $delivery): void
    {
        $this->waiting[] = $delivery;
    }

    /** All that could go now, in their order, were each accepted. @return \Generator<int, WebhookDelivery> */
    public function due(int $now): \Generator
    {
        $blocked = [];
        foreach ($this->waiting as $delivery) {
            $payment = $delivery->event->payment();
            if (!isset($blocked[$payment]) && $delivery->isDue($now)) {
                yield $delivery;
            } else {
                $blocked[$payment] = true;
            }
        }
    }

    /** Until over() is called, there is no other. */
    public function take(int $now): ?WebhookDelivery
    {
        return $this->underWay === null ? $this->underWay = $this->due($now)->current() : null;
    }

    public function isUnderWay(WebhookDelivery $delivery): bool
    {
        return $this->underWay === $delivery;
    }

    public function isBusy(): bool
    {
        return $this->underWay !== null;
    }

    public function over(): void
    {
        $this->underWay = null;
    }

    public function remove(WebhookDelivery $delivery): void
    {
        $this->waiting = array_values(array_filter(
            $this->waiting,
            static fn (WebhookDelivery $d) => $d !== $delivery,
        ));
    }
}
