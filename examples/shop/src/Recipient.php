<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\Payment;

/** Who gets the goods, and where: personal data, which is erased when the customer wants it. */
final class Recipient
{
    /**
     * @param string|null $userId Vipps' name for the customer: the removal of a consent names it
     * @param list<string> $address line by line
     */
    public function __construct(
        public readonly ?string $userId,
        public readonly string $name,
        public readonly ?string $email,
        public readonly ?string $phone,
        public readonly array $address,
    ) {
    }

    /** Null when Vipps has not told, or has forgotten: a week after the approval it does. */
    public static function of(Payment $payment): ?self
    {
        $customer = $payment->customer;
        $address = $payment->shipping?->address;
        if ($customer === null || $customer->expired || $address === null) {
            return null;
        }
        return new self(
            $customer->userId,
            trim("$customer->firstName $customer->lastName"),
            $customer->email,
            $customer->phone,
            array_values(array_filter([
                $address->line1,
                $address->line2,
                "$address->postCode $address->city",
                $address->country === 'NO' ? null : $address->country,
            ], static fn (?string $line) => $line !== null && $line !== '')),
        );
    }
}
