<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** How eCom writes what a customer shared: in details, in callbacks, and when it asks the shop. */
final class EComExpress
{
    private const EXPIRES = 168 * 3_600_000;
    private const EXPIRED = '[Expired]';

    public function __construct(private readonly Settings $settings)
    {
    }

    /** The members that an express payment's callback has more. @return array<string, mixed> */
    public function inCallback(ExpressPayment $payment): array
    {
        $address = $this->address($payment->address());
        // Documented as it is, with an apology: the callback says zipCode.
        $address['zipCode'] = $address['postCode'];
        unset($address['postCode']);
        return [
            'shippingDetails' => self::shipping($address, $payment->chosen()),
            'userDetails' => self::person($payment->customer()),
        ];
    }

    /**
     * The members that details have more, in time: the person's come later than the rest.
     * @return array<string, mixed>
     */
    public function inDetails(Payment $payment, int $sinceReserved): array
    {
        $expired = $sinceReserved > self::EXPIRES;
        $details = [];
        if ($payment instanceof ExpressPayment) {
            $address = $this->address($payment->address());
            $address = $expired ? self::forget($address) : $address;
            $details['shippingDetails'] = self::shipping($address, $payment->chosen());
            $person = self::person($payment->customer());
            $sub = $payment->customer()->sub;
        } else {
            $sub = $payment->user;
            $person = ['userId' => $sub] + self::person($payment->customer());
        }
        // Entries made in one millisecond are numbered on: what was reserved just now may seem to lie ahead.
        if (max(0, $sinceReserved) >= 2 * $this->settings->historyDelay) {
            $person = ['bankIdVerified' => 1] + $person;
            $details['userDetails'] = $expired ? self::forget($person) : $person;
            $details['sub'] = $sub;
        }
        return $details;
    }

    /** The body with which the shop is asked for the ways of delivery. @return array<string, mixed> */
    public function question(Address $address): array
    {
        return ['addressId' => $address->id] + $this->address($address) + ['addressType' => $address->type];
    }

    /** @return array<string, string|null> */
    private function address(Address $address): array
    {
        return [
            'addressLine1' => $address->line1,
            'addressLine2' => $address->line2,
            'city' => $address->city,
            'country' => $this->settings->country,
            'postCode' => $address->postCode,
        ];
    }

    /** @return array<string, mixed> */
    private static function shipping(array $address, ShippingOption $option): array
    {
        return [
            'address' => $address,
            'shippingCost' => Kroner::fromOere($option->cost),
            'shippingMethod' => $option->name,
            'shippingMethodId' => $option->id,
        ];
    }

    /** @return array<string, string> */
    private static function person(Person $person): array
    {
        return [
            'email' => $person->email(),
            'firstName' => $person->firstName,
            'lastName' => $person->lastName,
            'mobileNumber' => $person->mobileNumber,
            'userId' => $person->userId,
        ];
    }

    private static function forget(array $personal): array
    {
        return array_map(static fn (mixed $value) => is_string($value) ? self::EXPIRED : $value, $personal);
    }
}
