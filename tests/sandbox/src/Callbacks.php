<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What Vipps says to the shop on its own: one attempt each, in this order. */
final class Callbacks
{
    /** @var list<SentCallback> */
    private array $all = [];
    private int $taken = 0;

    public function __construct(private readonly Settings $settings)
    {
    }

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
        if ($payment instanceof ExpressPayment && $payment->chosen() !== null) {
            $body += (new EComExpress($this->settings))->inCallback($payment);
            if ($this->settings->callbackOmitsShipping) {
                $body['transactionInfo']['amount'] = $terms->amount;
            }
            if ($status === 'RESERVED') {
                // Documented as an inconsistency that will stay.
                $body['transactionInfo']['status'] = 'RESERVE';
            }
        }
        if ($error !== null) {
            $body['errorInfo'] = $error;
        }
        $this->post($terms, SentCallback::PAYMENT_UPDATE, $terms->callbackPrefix, '', $body);
    }

    public function shippingRequest(ExpressPayment $payment, Address $address): SentCallback
    {
        $terms = $payment->terms;
        $kind = SentCallback::SHIPPING_REQUEST;
        if ($terms->api === EPayment::API) {
            $body = (new EPaymentDetails($this->settings))->question($terms->reference, $address);
            return $this->send($terms, $kind, $terms->express->shippingPrefix, $body);
        }
        $body = (new EComExpress($this->settings))->question($address);
        return $this->post($terms, $kind, $terms->express->shippingPrefix, '/shippingDetails', $body);
    }

    public function consentRemoval(ExpressPayment $payment): SentCallback
    {
        $prefix = $payment->terms->express->consentRemovalPrefix;
        // No documentation says that the authToken comes along, so it does not.
        return $this->all[] = new SentCallback(
            '',
            'DELETE',
            "$prefix/v2/consents/" . rawurlencode($payment->customer()->userId),
            [],
            '',
            kind: SentCallback::CONSENT_REMOVAL,
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

    private function post(Terms $terms, string $kind, string $prefix, string $suffix, array $body): SentCallback
    {
        return $this->send($terms, $kind, "$prefix/v2/payments/$terms->reference$suffix", $body);
    }

    private function send(Terms $terms, string $kind, string $url, array $body): SentCallback
    {
        $headers = ['Content-Type' => 'application/json;charset=UTF-8'];
        if ($terms->callbackToken !== '') {
            $headers['Authorization'] = $terms->callbackToken;
        }
        return $this->all[] = new SentCallback(
            $terms->reference,
            'POST',
            $url,
            $headers,
            json_encode($body, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
            kind: $kind,
        );
    }
}
