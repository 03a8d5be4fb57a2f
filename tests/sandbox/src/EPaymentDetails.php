<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** How ePayment writes what a customer shared: in GET, in webhooks, and when it asks the shop. */
final class EPaymentDetails
{
    public function __construct(private readonly Settings $settings)
    {
    }

    /** @return array{currency: string, value: int} */
    public static function amount(Payment $payment, int $value): array
    {
        return ['currency' => $payment->terms->currency, 'value' => $value];
    }

    /**
     * shippingDetails, userDetails, sub and captureGuaranteedUntil, as far as a payment that was approved has them.
     * What eCom made has none: no documentation says that ePayment tells them.
     * @param bool $withPerson whether userDetails and sub are among them
     * @return array<string, mixed>
     */
    public function of(Payment $payment, bool $withPerson = true): array
    {
        $scope = $payment->terms->scope;
        if ($payment->reservedAt() === null || $payment->terms->api !== EPayment::API) {
            return [];
        }
        $details = [];
        if ($payment instanceof ExpressPayment) {
            $details['shippingDetails'] = self::shipping($payment->address(), $payment->chosen());
        }
        if ($withPerson && $scope !== '') {
            $details['userDetails'] = self::person($payment->customer(), explode(' ', $scope));
            $details['sub'] = $payment->customer()->sub;
        }
        if ($payment->guaranteedUntil() !== null) {
            $stamp = Clock::stamp($payment->guaranteedUntil());
            $details['captureGuaranteedUntil'] = substr($stamp, 0, -1) . '+00:00';
        }
        return $details;
    }

    /** The body with which the shop is asked for the ways of delivery. @return array<string, mixed> */
    public function question(string $reference, Address $address): array
    {
        $question = self::address($address);
        if ($address->omitsLine2 && $address->line2 === null) {
            unset($question['addressLine2']);
        }
        $names = array_keys($question);
        if ($this->settings->asksInPascalCase) {
            $names = array_map(ucfirst(...), $names);
        }
        return ['reference' => $reference] + array_combine($names, $question);
    }

    /** @return array<string, mixed> */
    private static function shipping(Address $address, ShippingOption $option): array
    {
        return [
            'address' => self::address($address),
            'shippingCost' => $option->cost,
            'shippingOptionId' => $option->id,
            'shippingOptionName' => $option->name,
        ];
    }

    /** @param list<string> $scope what was asked for @return array<string, mixed> */
    private static function person(Person $person, array $scope): array
    {
        $shared = [
            'email' => ['email' => $person->email()],
            'name' => ['firstName' => $person->firstName, 'lastName' => $person->lastName],
            'phoneNumber' => ['mobileNumber' => $person->msisdn()],
            'birthDate' => ['dateOfBirth' => $person->dateOfBirth],
            'address' => ['addresses' => array_map(self::address(...), $person->addresses)],
        ];
        return array_merge(...array_values(array_intersect_key($shared, array_flip($scope))));
    }

    /** @return array<string, string|null> */
    private static function address(Address $address): array
    {
        return [
            'addressLine1' => $address->line1,
            'addressLine2' => $address->line2,
            'city' => $address->city,
            'country' => $address->country,
            'postCode' => $address->postCode,
        ];
    }
}
