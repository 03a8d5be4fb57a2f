<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Something that moves money, as the shop intends it. Stored before Vipps is called: any process can resume it. */
final class Action
{
    public const PENDING = 'pending';
    public const DONE = 'done';
    public const REFUSED = 'refused';

    /**
     * @param string $intent what it is for: the shop's own id, such as of the shipment
     * @param int|null $amount in øre; null is all there is
     */
    public function __construct(
        public readonly string $intent,
        public readonly Deed $deed,
        public readonly ?int $amount,
        public string $outcome = self::PENDING,
        public string $note = '',
    ) {
    }

    /** @param array<string, mixed> $stored */
    public static function from(array $stored): self
    {
        return new self(...['deed' => Deed::from($stored['deed'])] + $stored);
    }
}
