<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What the shop asked for beyond a regular payment. */
final class ExpressTerms
{
    /**
     * @param string $shippingPrefix '' for none; with ePayment the whole URL
     * @param list<ShippingOption>|null $options known beforehand; then the shop is not asked
     * @param bool|null $explicit useExplicitCheckoutFlow as it was sent, null when it was not
     * @param list<string> $countries that can be delivered to
     */
    public function __construct(
        public readonly string $consentRemovalPrefix,
        public readonly string $shippingPrefix,
        public readonly ?array $options,
        public readonly ?bool $explicit,
        public readonly array $countries = ['NO'],
    ) {
    }
}
