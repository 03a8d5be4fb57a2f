<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Money on its way to the merchant's bank, or there. */
final class LedgerPayout
{
    public bool $aborted = false;

    /** @param int $arrives milliseconds since 1970 */
    public function __construct(
        /** Ledger and number. */
        public readonly string $id,
        /** What the statement says. */
        public readonly string $text,
        public readonly string $date,
        public readonly int $amount,
        public int $arrives,
    ) {
    }

    /** @return array<string, mixed> */
    public function line(int $now): array
    {
        return [
            'payout' => $this->id,
            'text' => $this->text,
            'date' => $this->date,
            'amount' => $this->amount,
            'arrives' => $this->arrives,
            'arrived' => !$this->aborted && $this->arrives <= $now,
            'aborted' => $this->aborted,
        ];
    }
}
