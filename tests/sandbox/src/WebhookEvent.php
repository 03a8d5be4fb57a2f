<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Something that happened to a payment, as webhooks tell it. */
final class WebhookEvent
{
    private ?string $body = null;
    private readonly Terms $terms;
    /** It holds none: those that wait to be told are held by the world, and that by the payment. */
    private readonly \WeakReference $payment;

    public function __construct(
        Payment $payment,
        private readonly Entry $entry,
        public readonly string $name,
        public readonly int $number,
    ) {
        $this->terms = $payment->terms;
        $this->payment = \WeakReference::create($payment);
    }

    public function msn(): string
    {
        return $this->terms->msn;
    }

    public function reference(): string
    {
        return $this->terms->reference;
    }

    /** Names it among all sales units'. */
    public function payment(): string
    {
        return "{$this->msn()}/{$this->reference()}";
    }

    /** What tests may call it. @return list<string> */
    public function namesOfPayment(): array
    {
        return [$this->reference(), $this->payment()];
    }

    /** The same bytes at every attempt. */
    public function body(Settings $settings): string
    {
        if ($this->body === null) {
            $said = (new WebhookBody($settings))->of($this->payment->get(), $this->entry, $this->name);
            $this->body = (new Strange($settings->strange))->text(WebhookBody::encode($said));
        }
        return $this->body;
    }
}
