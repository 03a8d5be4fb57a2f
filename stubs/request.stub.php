<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * What a shop asks Vipps to have paid. A value: checked when constructed, so that what is
 * wrong is known where it was written. What only one of the APIs can do is refused by create() with the other,
 * with a ValueError that says so, before anything is sent.
 *
 * Vipps operation: eCom `POST /ecomm/v2/payments`, ePayment `POST /epayment/v1/payments`.
 * @strict-properties
 * @not-serializable
 */
final class PaymentRequest
{
    /** 8 to 50 letters, digits and hyphens (ePayment: to 64); unique for the sales unit, for ever. */
    public readonly string $reference;
    /** In minor units: 49900 is 499.00 kr. At least 100 for NOK, 1 for DKK and EUR. */
    public readonly int $amount;
    /** What the customer reads in the app: 3 characters or more; Vipps gets the first 100. */
    public readonly string $description;
    /** Where the customer comes back to, however it ended: https, or an app's own scheme. At most 255 bytes with eCom, 2500 with ePayment. */
    public readonly string $returnUrl;
    /**
     * https prefix that eCom calls: it appends /v2/payments/{reference}. At most 255 bytes; required with
     * eCom. ePayment does not use it: {@see Webhooks} are registered once.
     */
    public readonly ?string $callbackUrl;
    /** NOK; with ePayment also DKK or EUR. */
    public readonly string $currency;
    /**
     * Prefills the landing page: with country code and optional plus, or without, as it is dialled in the country of
     * the currency.
     */
    public readonly ?string $customerPhone;
    /** How the customer comes to the payment. */
    public readonly UserFlow $userFlow;
    /** Space-separated: name address email phoneNumber birthDate. The customer must consent. */
    public readonly ?string $scope;
    /** ePayment only, from here on. */
    public readonly PaymentMethod $paymentMethod;
    /**
     * What must not be paid with. Danish and Finnish sales units only.
     * @var list<PaymentSource>
     */
    public readonly array $blockedSources;
    /** When the payment runs out, instead of in ten minutes: ten minutes to 60 days ahead. Needs a receipt and Vipps' approval. */
    public readonly ?\DateTimeImmutable $expiresAt;
    /** What is bought, for the customer's app. */
    public readonly ?Receipt $receipt;
    /** The shop's own page with the receipt. Left out with eCom, which has none, as $receipt is. */
    public readonly ?string $receiptUrl;
    /**
     * The shop's notes, which come back as {@see Payment::$metadata}: at most 5; names of at most 100
     * characters, values of at most 500. No personal data.
     * @var array<string, string>
     */
    public readonly array $metadata;
    /** Younger customers cannot pay: 1 to 100. */
    public readonly ?int $minimumUserAge;
    /** https; shown in the app before paying, as is $privacyPolicyUrl: give both, or neither. */
    public readonly ?string $termsOfSaleUrl;
    public readonly ?string $privacyPolicyUrl;
    /** The customer's own QR code, as scanned, instead of a phone number: 5 to 255 characters. */
    public readonly ?string $personalQr;
    /** The customer is in the shop: required there. */
    public readonly bool $customerPresent;
    /** UserFlow::Qr: what Payment::$redirectUrl is. */
    public readonly ?QrFormat $qrFormat;
    /** QrFormat::Png: 100 to 2000 pixels. */
    public readonly ?int $qrSize;

    /**
     * At most one of $customerPhone, $personalQr and $customerToken.
     * @param \DateTimeInterface|null $expiresAt
     * @phpstan-param list<PaymentSource> $blockedSources
     * @phpstan-param array<string, string> $metadata
     * @param Receipt|null $receipt never stops a payment: it is left out when its lines do not add up to
     *        the amount ({@see Receipt::difference()}), when Vipps refuses it, and with eCom, which has none.
     *        With $expiresAt, which needs one, it must add up
     * @param string|null $customerToken of a QR check-in
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
        UserFlow $userFlow = UserFlow::WebRedirect,
        ?string $scope = null,
        #[\SensitiveParameter] ?string $callbackToken = null,
        PaymentMethod $paymentMethod = PaymentMethod::Wallet,
        array $blockedSources = [],
        ?\DateTimeInterface $expiresAt = null,
        ?Receipt $receipt = null,
        #[\SensitiveParameter] ?string $receiptUrl = null,
        array $metadata = [],
        ?int $minimumUserAge = null,
        ?string $termsOfSaleUrl = null,
        ?string $privacyPolicyUrl = null,
        #[\SensitiveParameter] ?string $personalQr = null,
        #[\SensitiveParameter] ?string $customerToken = null,
        bool $customerPresent = false,
        ?QrFormat $qrFormat = null,
        ?int $qrSize = null,
    ) {}
}

}
