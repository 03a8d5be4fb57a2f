<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One line of a payment's history. */
final class Entry
{
    public const BY_SHOP = 'shop';
    public const BY_USER = 'user';
    public const BY_VIPPS = 'vipps';

    public function __construct(
        public readonly string $operation,
        public readonly int $amount,
        public readonly bool $success,
        public readonly string $key,
        public readonly string $text,
        public readonly string $by,
        public readonly int $at,
        public readonly int $visibleAt,
        public readonly string $transactionId,
        public readonly string $pspReference,
        /** By which it was asked for; '' for what no API was. */
        public readonly string $api = '',
    ) {
    }

    /** The key as this API tells it: that of another one need not be handed on. */
    public function keyFor(string $api, Settings $settings): string
    {
        return $this->api === $api || $settings->handsOnKeys ? $this->key : '';
    }
}
