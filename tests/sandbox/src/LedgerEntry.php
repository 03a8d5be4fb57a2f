<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One line of a ledger: what the bank did, and what the API is to tell of it where that is not the same. */
final class LedgerEntry
{
    public int $balanceBefore = 0;
    /** The API does not tell it. */
    public bool $hidden = false;
    /** What the API says instead of the amount. */
    public ?int $toldAmount = null;
    /** The API tells that entry in this one's place. */
    public ?self $tells = null;

    /** @param int $time milliseconds since 1970 */
    public function __construct(
        public readonly string $topic,
        public readonly string $type,
        public readonly string $pspReference,
        public readonly ?string $reference,
        public readonly string $date,
        public readonly int $time,
        public int $amount,
        public readonly ?string $recipient,
    ) {
    }

    public function balanceAfter(): int
    {
        return $this->balanceBefore + $this->amount;
    }

    /** The sales unit; null where it is of none. */
    public function msn(): ?string
    {
        return $this->recipient === null ? null : substr($this->recipient, strlen('api:'));
    }

    /** @param string $reference or "msn/reference" */
    public function isOf(string $reference): bool
    {
        $names = [$this->reference, "{$this->msn()}/$this->reference"];
        return $this->reference !== null && in_array($reference, $names, true);
    }

    /** Whether the bank did it: neither undone nor only told. */
    public function wasDone(): bool
    {
        return $this->tells === null && !($this->hidden && $this->amount === 0);
    }

    /** @return array<string, mixed> */
    public function line(): array
    {
        return [
            'type' => $this->type,
            'pspReference' => $this->pspReference,
            'reference' => $this->reference,
            'date' => $this->date,
            'time' => $this->time,
            'amount' => $this->amount,
            'balanceBefore' => $this->balanceBefore,
            'balanceAfter' => $this->balanceAfter(),
            'recipient' => $this->recipient,
        ];
    }
}
