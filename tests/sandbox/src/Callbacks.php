<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What Vipps tells the shop on its own: one attempt each, in this order. */
final class Callbacks
{
    /** @var list<SentCallback> */
    private array $all = [];
    private int $taken = 0;

    /** @param array{errorGroup: string, errorCode: string, errorMessage: string}|null $error */
    public function paymentUpdate(Payment $payment, string $status, Entry $entry, ?array $error = null): void
    {
        $terms = $payment->terms;
        if ($terms->callbackPrefix === '') {
            // ePayment has webhooks instead.
            return;
        }
        $body = [
            'merchantSerialNumber' => (int) $terms->msn,
            'orderId' => $terms->reference,
            'transactionInfo' => [
                'amount' => $entry->amount,
                'status' => $status,
                'timeStamp' => Clock::stamp($entry->at),
                'transactionId' => $entry->transactionId,
            ],
        ];
        if ($error !== null) {
            $body['errorInfo'] = $error;
        }
        $headers = ['Content-Type' => 'application/json;charset=UTF-8'];
        if ($terms->callbackToken !== '') {
            $headers['Authorization'] = $terms->callbackToken;
        }
        $this->all[] = new SentCallback(
            $terms->reference,
            'POST',
            "$terms->callbackPrefix/v2/payments/$terms->reference",
            $headers,
            json_encode($body, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR),
        );
    }

    /** @return list<SentCallback> */
    public function of(?string $reference = null): array
    {
        return array_values(array_filter(
            $this->all,
            static fn (SentCallback $c) => $reference === null || $c->reference === $reference,
        ));
    }

    /** The next one that nobody has taken for delivery. */
    public function take(): ?SentCallback
    {
        return isset($this->all[$this->taken]) ? $this->all[$this->taken++] : null;
    }
}
