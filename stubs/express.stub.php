<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * A way to have the order delivered, as the customer chooses it in the app.
 * @strict-properties
 * @not-serializable
 */
final class ShippingOption
{
    /** The shop's own id of it: 1 to 100 bytes. Comes back as {@see Shipping::$optionId}. */
    public readonly string $id;
    /** What the customer reads: 1 to 256 characters; the app shows about 25. */
    public readonly string $name;
    /** In minor units, 0 or more: 9900 is 99.00 kr. Added to the amount of the payment. */
    public readonly int $cost;
    /** Chosen unless the customer chooses another. Exactly one of the options is. */
    public readonly bool $default;
    /** Where it stands in the app, lowest first; null: in the order given. */
    public readonly ?int $priority;
    /**
     * ePayment shows options in groups, one for each carrier and type; pickup points are options of one
     * carrier with ShippingType::PickupPoint. With eCom these four are not shown.
     */
    public readonly Carrier $carrier;
    public readonly ShippingType $type;
    /** Such as a pickup point's address. */
    public readonly ?string $details;
    /** As the customer reads it: "2-3 days". */
    public readonly ?string $estimatedDelivery;

    /**
     * @throws \TypeError when $cost is not a real int (see {@see Money::minor()})
     * @throws \ValueError naming the argument that is out of range, and what would be right
     */
    public function __construct(
        string $id,
        string $name,
        int $cost,
        bool $default = false,
        ?int $priority = null,
        Carrier $carrier = Carrier::Other,
        ShippingType $type = ShippingType::Other,
        ?string $details = null,
        ?string $estimatedDelivery = null,
    ) {}
}

/**
 * Express checkout (Vipps Hurtigkasse): the customer buys from the product page, and gives address and
 * shipping method in the app. What comes back is a {@see Payment} with $customer and $shipping.
 *
 * The shipping options are given here, or asked for when the customer's address is known: then
 * Vipps calls {@see CallbackKind::ShippingRequest} at $shippingUrl.
 *
 * Vipps operation: eCom `POST /ecomm/v2/payments` with paymentType "eComm Express Payment", ePayment
 * `POST /epayment/v1/payments` with `shipping`.
 * @strict-properties
 * @not-serializable
 */
final class ExpressCheckout
{
    /** 8 to 50 letters, digits and hyphens (ePayment: to 64); unique for the sales unit, for ever. */
    public readonly string $reference;
    /** The goods alone, in minor units: the app adds the shipping. At least 100 for NOK. */
    public readonly int $amount;
    /** What the customer reads in the app: 3 characters or more; Vipps gets the first 100. */
    public readonly string $description;
    /** Where the customer comes back to, however it ended. At most 255 bytes with eCom. */
    public readonly string $returnUrl;
    /** https prefix that eCom calls; at most 255 bytes. Required with eCom; ePayment does not use it. */
    public readonly ?string $callbackUrl;
    /**
     * https prefix that Vipps calls when a customer takes back the consent to share address and name
     * ({@see CallbackKind::ConsentRemoval}); at most 180 bytes: a token is appended to it, by which the
     * call is known to be Vipps'. Usually the same as $callbackUrl. Required with eCom; ePayment has no such call.
     */
    public readonly ?string $consentRemovalUrl;
    /**
     * The options, when they do not depend on the address: one or more, exactly one of them the default.
     * @var list<ShippingOption>|null
     */
    public readonly ?array $shipping;
    /**
     * https prefix that Vipps asks for the options, with /v2/payments/{reference}/shippingDetails behind it over
     * both APIs; usually the same as $callbackUrl.
     */
    public readonly ?string $shippingUrl;
    public readonly string $currency;
    /**
     * Prefills the landing page: with country code and optional plus, or without, as it is dialled in the country of
     * the currency.
     */
    public readonly ?string $customerPhone;
    /** How the customer comes to the payment. */
    public readonly UserFlow $userFlow;
    /**
     * Sent to Vipps when it is not null. Without effect since March 2023: customers always
     * confirm address and shipping method. Before, false took their defaults without asking.
     */
    public readonly ?bool $useExplicitCheckoutFlow;
    /**
     * ePayment only: where is delivered to, ISO 3166-1 alpha-2; without it the country of the currency.
     * @var list<string>
     */
    public readonly array $allowedCountries;
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

    /**
     * Either $shipping or $shippingUrl.
     * @phpstan-param list<ShippingOption>|null $shipping
     * @param \DateTimeInterface|null $expiresAt
     * @phpstan-param list<PaymentSource> $blockedSources
     * @phpstan-param array<string, string> $metadata
     * @param Receipt|null $receipt never stops a payment: it is left out when its lines do not add up to
     *        the amount ({@see Receipt::difference()}), when Vipps refuses it, and with eCom, which has none.
     *        With $expiresAt, which needs one, it must add up
     * @phpstan-param list<string> $allowedCountries
     * @param string|null $callbackToken what Vipps shall send back as Authorization; by default derived
     * @throws \TypeError when $amount is not a real int (see {@see Money::minor()})
     * @throws \ValueError naming the argument that is wrong, and what would be right: what the app
     *         would answer with "Payment failed" (no default option or two, equal ids) is told here
     */
    public function __construct(
        string $reference,
        int $amount,
        string $description,
        #[\SensitiveParameter] string $returnUrl,
        ?string $callbackUrl = null,
        ?string $consentRemovalUrl = null,
        ?array $shipping = null,
        ?string $shippingUrl = null,
        string $currency = "NOK",
        #[\SensitiveParameter] ?string $customerPhone = null,
        UserFlow $userFlow = UserFlow::WebRedirect,
        ?bool $useExplicitCheckoutFlow = null,
        #[\SensitiveParameter] ?string $callbackToken = null,
        array $allowedCountries = [],
        PaymentMethod $paymentMethod = PaymentMethod::Wallet,
        array $blockedSources = [],
        ?\DateTimeInterface $expiresAt = null,
        ?Receipt $receipt = null,
        #[\SensitiveParameter] ?string $receiptUrl = null,
        array $metadata = [],
        ?int $minimumUserAge = null,
        ?string $termsOfSaleUrl = null,
        ?string $privacyPolicyUrl = null,
    ) {}
}

/**
 * Where to deliver. Dumps show nothing of it.
 * @strict-properties
 * @not-serializable
 */
final class Address
{
    public readonly string $line1;
    /** Null when there is none, or when Vipps repeated line 1 in it. */
    public readonly ?string $line2;
    public readonly string $postCode;
    public readonly string $city;
    /** ISO 3166-1 alpha-2, such as "NO". */
    public readonly string $country;

    /**
     * For tests and fakes.
     */
    public function __construct(
        #[\SensitiveParameter] string $line1,
        #[\SensitiveParameter] string $postCode,
        #[\SensitiveParameter] string $city,
        string $country = "NO",
        #[\SensitiveParameter] ?string $line2 = null,
    ) {}
}

/**
 * Who the customer is, as consented. Dumps show nothing of it. Vipps forgets these data 168 hours
 * after approval: copy what the order needs.
 * @strict-properties
 * @not-serializable
 */
final class Customer
{
    public readonly ?string $firstName;
    public readonly ?string $lastName;
    public readonly ?string $email;
    /** With country code, digits only: "4791234567". */
    public readonly ?string $phone;
    /** "1988-12-03", with the scope birthDate (ePayment). */
    public readonly ?string $dateOfBirth;
    /**
     * Those that the customer shared, with the scope address (ePayment). Where to deliver is {@see Shipping::$address}.
     * @var list<Address>
     */
    public readonly array $addresses;
    /** eCom: Vipps' id of this customer at this sales unit: a consent removal names it. */
    public readonly ?string $userId;
    /** What Vipps' Userinfo API knows this customer by. */
    public readonly ?string $sub;
    /**
     * Vipps has forgotten the data: all else is null or empty, but for $sub, and $userId where it is still told. Never
     * store that over what was stored.
     */
    public readonly bool $expired;

    /** For tests and fakes. */
    public function __construct(
        #[\SensitiveParameter] ?string $firstName = null,
        #[\SensitiveParameter] ?string $lastName = null,
        #[\SensitiveParameter] ?string $email = null,
        #[\SensitiveParameter] ?string $phone = null,
        #[\SensitiveParameter] ?string $userId = null,
        bool $expired = false,
        #[\SensitiveParameter] ?string $dateOfBirth = null,
        #[\SensitiveParameter] array $addresses = [],
        #[\SensitiveParameter] ?string $sub = null,
    ) {}
}

/**
 * What the customer chose, of express checkout.
 * @strict-properties
 * @not-serializable
 */
final class Shipping
{
    /** The id of a {@see ShippingOption}. Compare it with what was offered: {@see self::isOneOf()}. */
    public readonly string $optionId;
    public readonly string $optionName;
    /** In minor units; part of Payment::$authorized. */
    public readonly int $cost;
    /** Null when Vipps has forgotten it (168 hours after approval). */
    public readonly ?Address $address;

    /** For tests and fakes. */
    public function __construct(string $optionId, string $optionName, int $cost, ?Address $address = null) {}

    /**
     * Whether an option with this id and this cost was offered.
     * @phpstan-param list<ShippingOption> $offered
     */
    public function isOneOf(array $offered): bool {}
}

}
