<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The body of POST /epayment/v1/payments, without express. */
final class EPaymentCreate
{
    private const FLOWS = ['WEB_REDIRECT', 'PUSH_MESSAGE', 'QR', 'NATIVE_REDIRECT'];
    private const SCOPES = ['name', 'address', 'email', 'phoneNumber', 'birthDate'];

    public function __construct(private readonly Settings $settings)
    {
    }

    /** @throws FieldError @throws Problem */
    public function read(Call $call): Terms
    {
        $body = Fields::of($call->request->body);
        $flow = $this->flow($body);
        $this->paymentMethod($body, $flow);
        $this->notOffered($body);
        $terms = new Terms(
            msn: $call->msn,
            reference: $body->text('reference', max: 64, required: true, pattern: '~^[a-zA-Z0-9-]{8,64}$~D'),
            amount: $this->amount($body),
            text: $this->description($body),
            returnUrl: $this->returnUrl($body, $flow),
            scope: $this->scope($body),
            phoneNumber: $this->customer($body, $flow),
            opensApp: $flow === 'NATIVE_REDIRECT',
            skipsLandingPage: $flow === 'PUSH_MESSAGE',
            api: EPayment::API,
            metadata: $this->metadata($body),
        );
        $body->ignore('customerInteraction', 'qrFormat', 'receipt', 'receiptUrl', 'minimumUserAge', 'industryData');
        $body->ignore('merchantLegalLinks');
        $call->unknownMembers = $body->unknown();
        return $terms;
    }

    private function flow(Fields $body): string
    {
        $flow = $body->text('userFlow', max: 30, required: true);
        if (!in_array($flow, self::FLOWS, true)) {
            throw $body->value('userFlow', 'userFlow must be one of ' . implode(', ', self::FLOWS));
        }
        if ($flow === 'PUSH_MESSAGE' && !$this->settings->skipLandingPage) {
            throw Problem::code('5080', 'PUSH_MESSAGE is not allowed for this sales unit', 403);
        }
        return $flow;
    }

    private function paymentMethod(Fields $body, string $flow): void
    {
        $method = $body->object('paymentMethod');
        $type = $method->text('type', max: 30, required: true);
        if ($type !== 'WALLET' && ($type !== 'CARD' || $flow !== 'WEB_REDIRECT')) {
            throw Problem::code('4160', 'Invalid payment method type');
        }
        if ($method->has('blockedSources')) {
            throw Problem::code('5010', 'blockedSources is not applicable to this sales unit');
        }
    }

    private function notOffered(Fields $body): void
    {
        if ($body->has('shipping')) {
            throw Problem::code('5020', 'Express is not allowed for this sales unit', 403);
        }
        if ($body->has('expiresAt')) {
            throw Problem::code('5050', 'Long-living payments are not allowed for this sales unit', 403);
        }
        $body->ignore('shipping', 'expiresAt');
    }

    private function amount(Fields $body): int
    {
        $amount = $body->object('amount');
        $currency = $amount->text('currency', max: 3, required: true);
        try {
            $value = $amount->integer('value', required: true);
        } catch (FieldError) {
            throw Problem::code('4040', 'Invalid amount');
        }
        return match (true) {
            $currency !== 'NOK' => throw Problem::code('5040', 'The currency does not fit the sales unit'),
            $value < 100 => throw Problem::code('6010', 'The amount is too small'),
            $value > 65_000_000 => throw Problem::code('4040', 'Invalid amount'),
            default => $value,
        };
    }

    private function description(Fields $body): string
    {
        $text = $body->text('paymentDescription', max: 100) ?? '';
        if ($text !== '' && strlen($text) < 3) {
            throw $body->value('paymentDescription', 'paymentDescription must be at least 3 characters');
        }
        return $text;
    }

    private function returnUrl(Fields $body, string $flow): string
    {
        $url = $body->text('returnUrl', max: 2500);
        if ($url === null) {
            return $flow === 'WEB_REDIRECT' ? throw Problem::code('4140', 'returnUrl is missing') : '';
        }
        return Urls::isReturn($url) ? $url : throw Problem::code('4090', 'Invalid URL');
    }

    private function scope(Fields $body): string
    {
        $scope = $body->has('profile') ? $body->object('profile')->text('scope', max: 255) ?? '' : '';
        $words = preg_split('~ +~', $scope, -1, PREG_SPLIT_NO_EMPTY);
        if (in_array('nin', $words, true)) {
            throw Problem::code('5030', 'Illegal scope', 403);
        }
        if (array_diff($words, self::SCOPES) !== []) {
            throw Problem::code('4080', 'Invalid scope');
        }
        return implode(' ', $words);
    }

    /** The phone number, without its country code, where it is given. */
    private function customer(Fields $body, string $flow): string
    {
        if (!$body->has('customer')) {
            return $flow === 'PUSH_MESSAGE' ? throw Problem::code('4140', 'customer is missing') : '';
        }
        $customer = $body->object('customer');
        $ways = array_filter(['phoneNumber', 'personalQr', 'customerToken'], $customer->has(...));
        if (count($ways) !== 1) {
            throw $body->value('customer', 'customer must have exactly one member');
        }
        $customer->ignore('personalQr', 'customerToken');
        $number = $customer->text('phoneNumber', max: 255) ?? '';
        if ($number !== '' && !preg_match('~^\d{9,15}$~D', $number)) {
            throw Problem::code('4070', 'Invalid phone number');
        }
        return substr($number, -8);
    }

    /** @return array<string, string>|null */
    private function metadata(Fields $body): ?array
    {
        if (!$body->has('metadata')) {
            $body->ignore('metadata');
            return null;
        }
        $pairs = $body->object('metadata')->texts(max: 500);
        foreach (array_keys($pairs) as $key) {
            if (strlen((string) $key) > 100) {
                throw Problem::code('4120', 'A metadata key is too long');
            }
        }
        return count($pairs) <= 5 ? $pairs : throw Problem::code('4100', 'Too many metadata pairs');
    }
}
