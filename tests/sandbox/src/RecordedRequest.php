<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One request as the local Vipps saw it, without its credentials. */
final class RecordedRequest
{
    /**
     * @param int $at sandbox time, milliseconds since 1970
     * @param string $operation as in {@see Operation}
     * @param string $key X-Request-Id or Idempotency-Key, '' for none
     * @param int $status what was answered; 0 when nothing of the answer arrived
     * @param string $fate as in {@see Http\Fate}
     * @param array<string, string> $system the Vipps-System-* headers
     * @param list<string> $unknownMembers of the body, that no documentation knows
     */
    public function __construct(
        public readonly int $number,
        public readonly int $at,
        public readonly string $method,
        public readonly string $path,
        public readonly string $operation,
        public readonly string $reference,
        public readonly string $msn,
        public readonly string $key,
        public readonly int $status,
        public readonly string $fate,
        public readonly string $body,
        public readonly array $system = [],
        public readonly array $unknownMembers = [],
    ) {
    }
}
