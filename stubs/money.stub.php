<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * Amounts are PHP ints in minor units (øre, cent) everywhere in this extension; these two
 * convert from and to decimal text, exactly.
 * @strict-properties
 * @not-serializable
 */
final class Money
{
    /**
     * Decimal text to minor units: "499.00" NOK is 49900. A dot, digits, and at most as many
     * decimals as the currency has; no spaces, no thousands separators, no exponent.
     * @param string $amount "499", "499.5" or "499.00"; never a float, whose text is not the amount
     * @param string $currency NOK, DKK or EUR
     * @throws \TypeError when $amount is not a string
     * @throws \ValueError when the text is no such amount (the message says why), or the
     *                     currency is unknown
     */
    public static function minor(string $amount, string $currency): int {}

    /**
     * Minor units to decimal text: 49900 NOK is "499.00".
     * @param int $minor a real int; may be negative
     * @throws \TypeError when $minor is not an int
     * @throws \ValueError when the currency is unknown
     */
    public static function format(int $minor, string $currency): string {}

    private function __construct() {}
}

/**
 * Makes and checks payment references (eCom: orderId): 8 to 50 letters, digits and hyphens,
 * which is what both APIs take.
 * @strict-properties
 * @not-serializable
 */
final class Reference
{
    /**
     * "acme-shop" + "1042" + 1 is "acme-shop-1042-1". A reference can be used once for ever, so
     * each attempt to pay one order has its own number. With one prefix per shop no two pairs
     * of order and attempt give the same reference.
     * @param string $prefix of the shop: letters, digits, hyphens
     * @param string $order the shop's order number: letters, digits, hyphens
     * @param int $attempt 1 or more
     * @throws \ValueError when a part has other characters, or the whole is not 8 to 50 long
     */
    public static function make(string $prefix, string $order, int $attempt = 1): string {}

    /**
     * The reference of the next attempt: "acme-shop-1042-1" gives "acme-shop-1042-2".
     * @throws \ValueError when $reference was not made by make()
     */
    public static function next(string $reference): string {}

    private function __construct() {}
}

}
