<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * Everything a test can do to the local Vipps: in process ({@see InProcess}) and over HTTP ({@see Remote}) alike.
 *
 * $reference is the payment's; where several sales units use the same one, "msn/reference".
 *
 * $operation is one of token, create, get, events, status, capture, cancel, refund, approve. A fault that is
 * given none happens to the next request of any kind but token. $times is how many requests in a row it happens to.
 */
interface Control
{
    // The customer

    /** Confirms in the app. The bank refuses the amounts 151, 182-184, 186, 187, 197, 202; 201 takes it an hour. */
    public function approve(string $reference): void;

    /** Says no in the app. */
    public function reject(string $reference): void;

    /** Turns back in the browser after the phone number was entered: that cancels the payment. */
    public function cancelByUser(string $reference): void;

    /** Approves, and the bank refuses the card. */
    public function failCard(string $reference): void;

    /** Lets the payment run out of time now. Happens by itself after ten minutes. */
    public function expire(string $reference): void;

    // The customer, in express checkout. approve() takes the default of everything.

    /**
     * Chooses, and approves. When the shop is to be asked for the ways of delivery: in process do that first, with
     * shippingRequest() and answerShipping(); over HTTP this asks, waits for the answer, and goes on.
     * @param string|null $customer one of customers(); null leaves who it is
     * @param int|string|null $address an address's id, or H, W or O; null leaves it, or takes the default
     * @param string|null $option the shop's id of it; null takes the default
     */
    public function approveExpress(
        string $reference,
        ?string $customer = null,
        int|string|null $address = null,
        ?string $option = null,
    ): void;

    /**
     * Approves with an option that need not have been offered, at any cost.
     * @param int $cost in øre
     * @param int|null $reserved what Vipps reserves, in øre; null is goods and shipping
     */
    public function approveTampered(
        string $reference,
        string $option,
        string $name = 'Never offered',
        int $cost = 0,
        ?int $reserved = null,
    ): void;

    /**
     * Chooses an address, anew if need be: Vipps asks the shop for the ways of delivery to it, with this request.
     * Over HTTP it is sent; callbacks() tells what came of it.
     */
    public function shippingRequest(
        string $reference,
        ?string $customer = null,
        int|string|null $address = null,
    ): SentCallback;

    /**
     * The shop's answer to it, in process. More than ten seconds after the question it comes too late.
     * @param array<array-key, mixed>|string $body an array is sent as JSON
     * @return array<string, mixed> appScreen()
     */
    public function answerShipping(string $reference, int $status = 200, array|string $body = ''): array;

    /**
     * Opens the app, and says what it shows: "screen" as in {@see Screen}, "customer", "addresses", "address" (the
     * chosen one's id), "options" in their order, "amount" and, for the shop's developer, "why" it failed.
     * @return array<string, mixed>
     */
    public function appScreen(string $reference): array;

    /**
     * Takes back the consent to share personal data. Over HTTP the shop is called; callbacks() tells what came of it.
     * @param string $referenceOrUser of an express payment that was approved, or a customer's user id
     */
    public function removeConsent(string $referenceOrUser): SentCallback;

    /** Who can be a customer. @return array<string, array<string, mixed>> by name; the first one is, unless said */
    public function customers(): array;

    // The merchant, in Vipps' portal

    /** Null captures all that remains. */
    public function portalCapture(string $reference, ?int $amount = null): void;

    /** Null refunds all that was captured. */
    public function portalRefund(string $reference, ?int $amount = null): void;

    public function portalCancel(string $reference): void;

    // What goes wrong

    /** The request is carried out, and no byte of the answer arrives. */
    public function loseNextAnswer(?string $operation = null, int $times = 1): void;

    /** The request goes out and gets lost; nothing is carried out. */
    public function loseNextRequest(?string $operation = null, int $times = 1): void;

    /** No connection: nothing is sent. Only in process; over HTTP the fault proxy does this. */
    public function refuseConnection(?string $operation = null, int $times = 1): void;

    /** The request is carried out, and the connection ends after $bytes of the answer's body (null: half of it). */
    public function cutNextAnswer(?string $operation = null, int $times = 1, ?int $bytes = null): void;

    /** The request is carried out, and what comes back with status 200 is not JSON. */
    public function garbleNextAnswer(?string $operation = null, int $times = 1): void;

    /**
     * Answers with this instead of what Vipps would say.
     * @param array<array-key, mixed>|string $body an array is sent as JSON
     * @param array<string, string> $headers
     * @param bool $afterWork whether the request is carried out all the same
     */
    public function answerNext(
        int $status,
        array|string $body = '',
        ?string $operation = null,
        int $times = 1,
        bool $afterWork = false,
        array $headers = [],
    ): void;

    /** An eCom error of your choice; nothing is carried out. Group "VippsError", code "94" is a locked order. */
    public function errorNext(
        string $group,
        string $code,
        ?string $operation = null,
        int $times = 1,
        int $status = 400,
    ): void;

    /** A proxy's HTML page: 500, 502, 503 or 504. */
    public function failNext(
        int $status = 502,
        ?string $operation = null,
        int $times = 1,
        bool $afterWork = false,
    ): void;

    /** 429 from the gateway. $retryAfter in seconds, null leaves the header out. */
    public function rateLimitNext(?string $operation = null, int $times = 1, ?int $retryAfter = null): void;

    /** The true answer, later. */
    public function delayNext(int $milliseconds, ?string $operation = null, int $times = 1): void;

    /** How many faults are still due: 0 at the end of a test that used what it ordered. */
    public function faultsLeft(): int;

    /** All is well again: faults that are still due are forgotten. */
    public function clearFaults(): void;

    /** All tokens stop working: the next calls get 401. */
    public function revokeTokens(): void;

    // Circumstances

    /** Puts the clock forward: '181 days', seconds, or a DateInterval. */
    public function advance(int|string|\DateInterval $span): void;

    /** Reads lag this much behind the work. */
    public function delayHistory(int $milliseconds): void;

    /** Captures, cancels and refunds take the bank this long: late answers, the order locked meanwhile. */
    public function slowBank(int $milliseconds): void;

    /** Limits per minute, as documented; on from the start. $retryAfter: whether a 429 says how long to wait. */
    public function rateLimits(bool $on, bool $retryAfter = true): void;

    /** Approved payments are captured at once, as on sales units with direct capture. */
    public function directCapture(bool $on): void;

    public function allowSkipLandingPage(bool $on): void;

    /** Every eCom refusal becomes VippsError 99, as may happen. */
    public function hideRefusals(bool $on): void;

    /** Whether the token endpoint writes its numbers as strings (as it does) or as numbers. */
    public function tokenNumbersAsText(bool $on): void;

    /** What links for `isApp` payments begin with: "vippsMT://", "vipps://", or a server's …/app for a browser. */
    public function appScheme(string $scheme): void;

    /**
     * "today", or "2022": then the app takes default address and shipping, unless useExplicitCheckoutFlow was true.
     * For payments that are made from now on.
     */
    public function explicitFlowAge(string $age): void;

    /** Whether an express callback's amount is the "sum" (as from the start) or that of the "goods" alone. */
    public function expressCallbackAmount(string $of): void;

    /** How addresses spell Norway: "NO" (as from the start) or "Norway". */
    public function spellCountry(string $country): void;

    /** Forgets everything. Switches, clock and counters begin anew too. */
    public function reset(): void;

    // What happened

    /** The bank's own books, kept apart from what Vipps tells the shop. */
    public function moneyMoved(string $reference): MoneyMoved;

    /** What was asked, oldest first. @return list<RecordedRequest> */
    public function requests(?string $operation = null, ?string $reference = null): array;

    /** The last time Vipps told the shop what became of this payment, null for never. */
    public function callback(string $reference): ?SentCallback;

    /** Every request that Vipps made to the shop, or for one payment. @return list<SentCallback> oldest first */
    public function callbacks(?string $reference = null): array;

    /** Everything about one payment, for people. @return array<string, mixed> */
    public function payment(string $reference): array;

    /**
     * Requests by operation, and tokens issued; over HTTP also connections and TLS handshakes.
     * @return array<string, int>
     */
    public function counters(): array;
}
