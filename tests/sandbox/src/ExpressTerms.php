<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** What the shop asked for beyond a regular payment. */
final class ExpressTerms
{
    /**
     * @param string $shippingPrefix '' for none
     * @param list<ShippingOption>|null $options known beforehand; then the shop is not asked
     * @param bool|null $explicit useExplicitCheckoutFlow as it was sent, null when it was not
     */
    public function __construct(
        public readonly string $consentRemovalPrefix,
        public readonly string $shippingPrefix,
        public readonly ?array $options,
        public readonly ?bool $explicit,
    ) {
    }
}
