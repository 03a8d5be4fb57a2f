<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What a webhook says about an event of a payment. */
final class WebhookBody
{
    public function __construct(private readonly Settings $settings)
    {
    }

    /** @return array<string, mixed> */
    public function of(Payment $payment, Entry $entry, string $name): array
    {
        $terms = $payment->terms;
        $body = self::bare($terms->msn, $terms->reference, $entry, $name, $terms->currency);
        if ($name === 'CANCELLED') {
            unset($body['idempotencyKey']);
        }
        return $name === 'AUTHORIZED' && $entry->success
            ? $body + (new EPaymentDetails($this->settings))->of($payment)
            : $body;
    }

    /** Of a payment that nobody knows. @return array<string, mixed> */
    public static function bare(
        string $msn,
        string $reference,
        Entry $entry,
        string $name,
        string $currency = 'NOK',
    ): array {
        return [
            'msn' => $msn,
            'reference' => $reference,
            'pspReference' => $entry->pspReference,
            'name' => $name,
            'amount' => ['currency' => $currency, 'value' => $entry->amount],
            'timestamp' => Clock::stamp($entry->at),
            'idempotencyKey' => $entry->key === '' ? null : $entry->key,
            'success' => $entry->success,
        ];
    }

    public static function encode(mixed $body): string
    {
        return json_encode($body, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }
}
