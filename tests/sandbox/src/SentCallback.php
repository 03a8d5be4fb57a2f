<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A request that Vipps makes to the shop, and what came of it. */
final class SentCallback
{
    public const PENDING = 'pending';

    /**
     * @param array<string, string> $headers
     * @param string $outcome "pending", "answered", or why it failed; in process it stays pending
     */
    public function __construct(
        public readonly string $reference,
        public readonly string $method,
        public readonly string $uri,
        public readonly array $headers,
        public readonly string $body,
        public string $outcome = self::PENDING,
        public int $status = 0,
        public int $milliseconds = 0,
    ) {
    }
}
