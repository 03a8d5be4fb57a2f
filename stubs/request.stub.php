<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * What a shop asks Vipps to have paid. A value: checked when constructed, so that what is
 * wrong is known where it was written.
 *
 * Vipps operation: eCom `POST /ecomm/v2/payments`, ePayment `POST /epayment/v1/payments`.
 * @strict-properties
 * @not-serializable
 */
final class PaymentRequest
{
    /** 8 to 50 letters, digits and hyphens; unique for the sales unit, for ever. */
    public readonly string $reference;
    /** In minor units: 49900 is 499.00 kr. At least 100 for NOK. */
    public readonly int $amount;
    /** What the customer reads in the app: 3 characters or more; Vipps gets the first 100. */
    public readonly string $description;
    /** Where the customer comes back to, however it ended: https, or an app's own scheme. At most 255 bytes with eCom, 2500 with ePayment. */
    public readonly string $returnUrl;
    /** https prefix that Vipps calls: eCom appends /v2/payments/{reference}. At most 255 bytes; required with eCom. */
    public readonly ?string $callbackUrl;
    /** NOK; with ePayment also DKK or EUR. */
    public readonly string $currency;
    /** Prefills the landing page: 8 digits, or with country code and optional plus. */
    public readonly ?string $customerPhone;
    /** Opens the app at once (vipps:// redirect); only for shops inside an app. */
    public readonly bool $appSwitch;
    /** Pushes to the customer's phone instead of a landing page; needs Vipps' approval and customerPhone. */
    public readonly bool $skipLandingPage;
    /** Space-separated: name address email phoneNumber birthDate. The customer must consent. */
    public readonly ?string $scope;

    /**
     * @param string|null $callbackToken what Vipps shall send back as Authorization; by default it is
     *        derived from the client secret and the reference, so that nothing has to be stored
     * @throws \TypeError when $amount is not a real int (see {@see Money::minor()})
     * @throws \ValueError naming the argument that is out of range, and what would be right
     */
    public function __construct(
        string $reference,
        int $amount,
        string $description,
        #[\SensitiveParameter] string $returnUrl,
        ?string $callbackUrl = null,
        string $currency = "NOK",
        #[\SensitiveParameter] ?string $customerPhone = null,
        bool $appSwitch = false,
        bool $skipLandingPage = false,
        ?string $scope = null,
        #[\SensitiveParameter] ?string $callbackToken = null,
    ) {}
}

}
