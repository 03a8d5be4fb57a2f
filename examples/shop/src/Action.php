<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\Change;

/** Something that moves money, as the shop intends it. Stored before Vipps is called: any process can resume it. */
final class Action
{
    public const PENDING = 'pending';
    public const DONE = 'done';
    public const REFUSED = 'refused';

    /**
     * @param string $intent what it is for: the shop's own id, such as of the shipment
     * @param int|null $amount in øre; null is all there is
     * @param string|null $change key of the change at Vipps that it brought about
     * @param int $sentAt when Vipps may have been sent it last, in seconds since 1970
     * @param string $sentOver by which API
     */
    public function __construct(
        public readonly string $intent,
        public readonly Deed $deed,
        public readonly ?int $amount,
        public string $outcome = self::PENDING,
        public string $note = '',
        public ?string $change = null,
        public int $sentAt = 0,
        public string $sentOver = '',
    ) {
    }

    /** @param array<string, mixed> $stored */
    public static function from(array $stored): self
    {
        return new self(...['deed' => Deed::from($stored['deed'])] + $stored);
    }

    public function sent(int $at, string $over): void
    {
        [$this->sentAt, $this->sentOver] = [$at, $over];
    }

    /** Whether this may be what it has led to at Vipps. */
    public function mayHaveBrought(Change $change): bool
    {
        return $this->deed->mayBring($change->event)
            && in_array($this->amount, [null, $change->amount], true)
            && $this->sentAt > 0 && $this->outcome !== self::REFUSED && $this->change === null;
    }
}
