<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/** Where a link in the customer's app leads. */
enum Category: string
{
    case General = "GENERAL";
    case Receipt = "RECEIPT";
    case OrderConfirmation = "ORDER_CONFIRMATION";
    case Delivery = "DELIVERY";
    case Ticket = "TICKET";
    case Booking = "BOOKING";
}

/**
 * What the customer finds beside a payment in the app: a receipt, a link, a picture. Payments of both APIs have it. Made
 * by {@see Client::orders()}. Vipps does not check at once whether the payment exists, and documents all of it for
 * production only.
 * @strict-properties
 * @not-serializable
 */
final class OrderManagement
{
    public readonly Client $client;

    private function __construct() {}

    /**
     * The receipt of a payment that was not created with one. Vipps takes one for a payment, for ever. Its lines stand as
     * they are: no rounding line is made. When an answer is lost it is sent again; that there is one, then means that it
     * arrived.
     *
     * Vipps: `POST /order-management/v2/ecom/receipts/{reference}`.
     * @throws Refused with Kind::AlreadyProcessed when there is one: also after {@see OutcomeUnknown}, which that settles
     */
    public function sendReceipt(string $reference, #[\SensitiveParameter] Receipt $receipt, string $currency = "NOK"): void {}

    /**
     * A link to the order's page at the shop, with a picture. Another one replaces it; safe to repeat.
     *
     * Vipps: `PUT /order-management/v2/ecom/categories/{reference}`.
     * @param string $url https, at most 2000 bytes
     * @param string|null $imageId as given to addImage()
     */
    public function setCategory(string $reference, Category $category, string $url, ?string $imageId = null): void {}

    /**
     * A picture, for any number of payments. It cannot be changed: another picture needs another id.
     *
     * Vipps: `POST /order-management/v1/images`.
     * @param string $id 1 to 128 letters, digits, hyphens, underscores and dots: the shop's own
     * @param string $bytes of a PNG or JPEG, at least 167 pixels high, at most 2 MB
     * @throws Refused with Kind::AlreadyProcessed when the id is taken: also after {@see OutcomeUnknown}
     */
    public function addImage(string $id, string $bytes): void {}
}

/**
 * What a customer has consented to share, as Vipps knows it now. Dumps show nothing of it. Asked for with
 * {@see Client::userinfo()}, for 168 hours after the consent.
 * @strict-properties
 * @not-serializable
 */
final class Userinfo
{
    public readonly string $sub;
    public readonly ?string $name;
    public readonly ?string $givenName;
    public readonly ?string $familyName;
    public readonly ?string $email;
    /** False: do not connect accounts by it. */
    public readonly bool $emailVerified;
    /** With country code, digits only. */
    public readonly ?string $phone;
    public readonly bool $phoneVerified;
    /** "1988-12-03" */
    public readonly ?string $birthDate;
    /** National identity number; few merchants may ask for it. */
    public readonly ?string $nin;
    /** @var list<Address> the default one first */
    public readonly array $addresses;

    private function __construct() {}
}

}
