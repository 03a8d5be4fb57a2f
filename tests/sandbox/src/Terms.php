<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What the shop asked for when it made the payment. */
final class Terms
{
    public function __construct(
        public readonly string $msn,
        public readonly string $reference,
        public readonly int $amount,
        public readonly string $text,
        public readonly string $returnUrl,
        public readonly string $callbackPrefix = '',
        public readonly string $callbackToken = '',
        public readonly string $scope = '',
        public readonly string $phoneNumber = '',
        public readonly bool $opensApp = false,
        public readonly bool $skipsLandingPage = false,
        public readonly string $api = ECom::API,
        /** @var array<string, string>|null */
        public readonly ?array $metadata = null,
        public readonly ?ExpressTerms $express = null,
        public readonly string $currency = 'NOK',
        /** How long a reservation can be captured, in milliseconds. */
        public readonly int $captureWindow = 180 * 86_400_000,
        /** When the customer's time is over; null is ten minutes after the payment was made. */
        public readonly ?int $expiresAt = null,
        public readonly ?int $minimumAge = null,
        /** A card page takes the app's place. */
        public readonly bool $isCard = false,
        /** What the customer has to accept first. @var array<string, string> name to URL */
        public readonly array $legalLinks = [],
        public readonly ?QrFormat $qr = null,
        /** What is bought, as the shop sent it. @var array<string, mixed>|null */
        public readonly ?array $receipt = null,
    ) {
    }
}
