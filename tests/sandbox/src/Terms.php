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
    ) {
    }
}
