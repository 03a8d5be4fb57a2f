<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\{ExpressCheckout, Gateway, Payment, PaymentRequest};

/** A fake: one payment, which is paid. It can be captured, and notes with what words. */
final class PaidGateway implements Gateway
{
    /** @var list<array{string, ?int, ?string}> reference, amount, intent */
    public array $captures = [];

    public function __construct(private Payment $payment)
    {
    }

    public function get(string $reference): Payment
    {
        return $this->payment;
    }

    public function capture(string $reference, ?int $amount = null, ?string $intent = null): Payment
    {
        $this->captures[] = [$reference, $amount, $intent];
        return $this->payment = Payment::fromArray([
            'reference' => $reference,
            'state' => $this->payment->state,
            'amount' => $this->payment->amount,
            'authorized' => $this->payment->authorized,
            'captured' => $this->payment->captured + ($amount ?? $this->payment->capturable),
        ]);
    }

    public function create(PaymentRequest|ExpressCheckout $request): Payment
    {
        throw new \LogicException('Not part of this test');
    }

    public function captureTo(string $reference, int $total): Payment
    {
        throw new \LogicException('Not part of this test');
    }

    public function refund(string $reference, int $amount, ?string $intent = null): Payment
    {
        throw new \LogicException('Not part of this test');
    }

    public function refundTo(string $reference, int $total): Payment
    {
        throw new \LogicException('Not part of this test');
    }

    public function cancel(string $reference, bool $onlyBeforeApproval = false): Payment
    {
        throw new \LogicException('Not part of this test');
    }

    public function releaseRemaining(string $reference): Payment
    {
        throw new \LogicException('Not part of this test');
    }

    public function history(string $reference): array
    {
        throw new \LogicException('Not part of this test');
    }

    public function changes(string $reference, ?Payment $since = null): array
    {
        throw new \LogicException('Not part of this test');
    }

    public function wait(string $reference, int $seconds): Payment
    {
        throw new \LogicException('Not part of this test');
    }
}
