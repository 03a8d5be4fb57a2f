<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * Everything a test can do to the local Vipps: in process ({@see InProcess}) and over HTTP ({@see Remote}) alike.
 *
 * $reference is the payment's; where several sales units use the same one, "msn/reference".
 *
 * $operation is one of token, create, get, events, status, capture, cancel, refund, approve, webhookRegister,
 * webhookList, webhookDelete, sendReceipt, setCategory, addImage, readOrder, userinfo, ledgers, entries, feed. A fault
 * that is given none happens to the next request of any kind but token. $times is how many requests in a row it happens
 * to.
 */
interface Control
{
    // The customer

    /**
     * Confirms in the app. The bank refuses the amounts 151, 182-184, 186, 187, 197, 202; 201 takes it an hour.
     * @param string|null $customer one of customers(); null is whose phone number the shop gave, or the usual one.
     *        Who is younger than ePayment's minimumUserAge cannot approve
     */
    public function approve(string $reference, ?string $customer = null): void;

    /** Says no in the app. */
    public function reject(string $reference): void;

    /** Turns back in the browser after the phone number was entered: that cancels the payment. */
    public function cancelByUser(string $reference): void;

    /** Approves, and the bank refuses the card. */
    public function failCard(string $reference): void;

    /** Lets the payment run out of time now. Happens by itself after ten minutes. */
    public function expire(string $reference): void;

    // The customer, in express checkout of either API. approve() takes the default of everything.

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
     * @param int $cost in minor units
     * @param int|null $reserved what Vipps reserves, in minor units; null is goods and shipping
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
     * chosen one's id), "options" in their order, "amount" and, for the shop's developer, "why" it failed. ePayment's
     * options have "type", "brand", "meta" and "estimatedDelivery" too; its "links" are to be accepted first.
     * @return array<string, mixed>
     */
    public function appScreen(string $reference): array;

    /**
     * Takes back the consent to share personal data. Over HTTP the shop is called; callbacks() tells what came of it.
     * @param string $referenceOrUser of an express payment that was approved, or a customer's user id
     */
    public function removeConsent(string $referenceOrUser): SentCallback;

    /**
     * Who can be a customer: of either API or, where it is asked for, of ePayment, who may be a child or live abroad.
     * @return array<string, array<string, mixed>> by name; the first one is, unless said
     */
    public function customers(bool $ofEPayment = false): array;

    // Webhooks: what Vipps tells the shop about payments that were made through ePayment. SentCallback::$event is the
    // payload's name, such as "CAPTURED"; $registration is the id that the shop got when it registered.

    /**
     * The oldest one that is due now, signed and ready, for the shop's receiver; null when there is none. It stays
     * the next one until answerWebhook(). Over HTTP those to this machine go there by themselves and are not given
     * here, unless holdWebhooks().
     */
    public function nextWebhook(?string $reference = null): ?SentCallback;

    /**
     * The shop's answer to the one that nextWebhook() gave last; 0 is none in ten seconds. 2xx and it is done. All
     * else and it is due again, signed anew, 2 seconds later (four times; then 60, 120, hourly up to attempt 29,
     * daily, for 7 days): advance() brings that about. Later events of that payment wait behind it.
     */
    public function answerWebhook(int $status = 200): void;

    /**
     * Every attempt that was made, oldest first, with outcome and status; then those that are due now, in their order,
     * with the outcome "pending".
     * @return list<SentCallback>
     */
    public function webhooks(?string $reference = null): array;

    /** The payment's last event, or its last one of that name, comes once more to all who are registered for it. */
    public function repeatWebhook(string $reference, ?string $event = null): void;

    /**
     * One that Vipps would not send, or not now. In process it is only made; over HTTP it is sent as well, once, when
     * its URL is on this machine. Without a registration for it, the first one is taken.
     * @param string $reference need not exist
     * @param int|null $amount in minor units; null is the payment's
     * @param array<string, mixed> $members of the body, to replace or to add: ['success' => false, 'msn' => '654321']
     * @param list<string> $without members of the body that are to be missing
     * @param int $secondsAgo how old event and signature are; negative is a clock ahead of the shop's
     * @param string|null $secret to sign with, instead of the registration's
     * @param string|null $registration its id
     * @param string|null $body to sign as it is, instead of an event
     * @param array<string, string> $headers to replace or to add, after signing
     */
    public function makeWebhook(
        string $reference,
        string $event = 'AUTHORIZED',
        ?int $amount = null,
        array $members = [],
        array $without = [],
        int $secondsAgo = 0,
        ?string $secret = null,
        ?string $registration = null,
        ?string $body = null,
        array $headers = [],
    ): SentCallback;

    /**
     * Registers one behind the client's back, as another system of the merchant would.
     * @param list<string>|null $events null is all of epayments.payment.*.v1
     * @param string $msn '' is one for all sales units of a partner
     * @return array{id: string, secret: string}
     */
    public function addWebhook(
        string $url,
        ?array $events = null,
        string $msn = Keys::MSN,
        ?string $secret = null,
    ): array;

    /** Vipps forgets that registration, or all: as it does by itself with one that failed for two weeks. */
    public function dropWebhooks(?string $id = null): void;

    /**
     * What is registered, oldest first.
     * @return list<array{id: string, msn: string, url: string, events: list<string>, secret: string}>
     */
    public function webhookRegistrations(): array;

    /** Over HTTP: nothing is sent by itself, as in process. */
    public function holdWebhooks(bool $on): void;

    /** What secrets look like from now on: "guid" (as from the start), or "base64", 88 characters. */
    public function webhookSecretForm(string $form): void;

    /** Whether Webhook-Id comes along; it does from the start, and is not documented. */
    public function webhookIdHeader(bool $on): void;

    /** Retries keep date and signature of the first attempt; from the start they are signed anew. */
    public function webhookKeepsDate(bool $on): void;

    /** The keys are a partner's: webhooks can be registered for all its sales units, without a serial number. */
    public function partner(bool $on): void;

    // Order Management and Userinfo

    /**
     * What the app shows beside a payment: its "receipt", as create or Order Management was given it, the "category"
     * and "orderDetailsUrl" of its link, and its "image" as a data: URL. Null is what there is not.
     * @param string $reference need not be a payment's; "msn/reference" for one of another sales unit
     * @return array{receipt: ?array<string, mixed>, category: ?string, orderDetailsUrl: ?string, image: ?string}
     */
    public function orderDetails(string $reference): array;

    /**
     * Whether Userinfo takes a subscription key: "any" way will do (as from the start), it is "required", or it is
     * "refused" with 401. Documents do not agree.
     */
    public function userinfoKey(string $how): void;

    // Settlement: what becomes of captured money. Every capture and refund, of either API and the portal, is an entry
    // in the sales unit's ledger at once; captures have a fee. A day of the ledger ends at midnight in Oslo: fees are
    // retained, and what is left is paid out. Its report can be had at six, and its payout is in the bank at six on
    // the second bank day: advance() brings that about. $msn may also be a ledger's id.

    /**
     * Ends the ledger's day now: fees, payout and report as at its end, and all payouts are in the bank. The clock
     * stays; what is captured later today belongs to tomorrow.
     */
    public function settleNow(): void;

    /** The bank does not take a payout: its money is back in the ledger. Null is the last one; else "ledger-number". */
    public function abortPayout(?string $payout = null): void;

    /** A customer disputes a capture: its money is retained. @param int|null $amount øre; null is all of it */
    public function dispute(string $reference, ?int $amount = null): void;

    /** The merchant was right: what the last dispute of that payment retained is returned. */
    public function endDispute(string $reference): void;

    /** Vipps corrects something. @param int $amount øre; negative is to the merchant's cost */
    public function correct(int $amount, string $topic = 'funds', string $msn = Keys::MSN): void;

    /**
     * Any other entry: "top-up", "credit-note", "service-fee" in the topic "fees", a word of tomorrow; or a "capture"
     * or "refund" of which no payment knows.
     * @param int $amount in øre, as the ledger has it: refunds are negative
     * @param string $reference the payment's, which need not exist; '' is none
     */
    public function bookEntry(
        string $type,
        int $amount,
        string $reference = '',
        string $topic = 'funds',
        string $msn = Keys::MSN,
    ): void;

    /**
     * The last entry of that type and reference is missing, and a capture's fee with it.
     * @param bool $leaveGap false: as though the bank had never done it, the balances agree, and the ledger's day must
     *        not have ended. true: it is only not told, and the balances around it do not fit; its fee stays
     */
    public function dropEntry(string $reference, string $type = 'capture', bool $leaveGap = false): void;

    /**
     * The last entry of that type and reference has another amount. The fee stays.
     * @param int $amount in øre, as the ledger has it: refunds are negative
     * @param bool $leaveGap as with dropEntry(); true: it is only told so
     */
    public function changeEntry(
        string $reference,
        int $amount,
        string $type = 'capture',
        bool $leaveGap = false,
    ): void;

    /**
     * The last entry of that type and reference comes once more.
     * @param bool $exactly false: the bank did it twice, with a pspReference of its own, and a second fee; true: it did
     *        it once, and tells it twice, to the letter
     */
    public function repeatEntry(string $reference, string $type = 'refund', bool $exactly = false): void;

    /**
     * The bank's own books, whatever the API tells: "id", "currency", "recipients"; "date", the day that has not ended;
     * "balance" of the topics; and "entries" by topic, oldest first, with "type", "pspReference", "reference", "date",
     * "time" (milliseconds since 1970), "amount", "balanceBefore", "balanceAfter" and "recipient".
     * @return array<string, mixed>
     */
    public function ledger(string $msn = Keys::MSN): array;

    /**
     * All payouts, oldest first: "payout" is ledger and number, "date" that of the ledger, "amount", "text" what the
     * statement says, "arrives" when the money is in the bank (milliseconds since 1970), and whether it "arrived" or
     * is "aborted".
     * @return list<array<string, mixed>>
     */
    public function bankAccount(string $msn = Keys::MSN): array;

    /** What a capture costs from now on: hundredths of a percent, rounded half up, and øre; 299 and 100 at first. */
    public function feeRate(int $hundredths, int $fixed = 0): void;

    /** Whether fees are retained from payouts, as from the start; else they are invoiced when a month ends. */
    public function retainFees(bool $on): void;

    /** The hour in Oslo at which a day's report can be had; 6 from the start. */
    public function closeDaysAt(int $hour): void;

    /** These sales units have one ledger; before anything of theirs is captured. */
    public function shareLedger(string ...$msns): void;

    /** How many entries a page has when nobody says, 1000 as documented; and how many ledgers. */
    public function ledgerPageSize(int $entries, int $ledgers = 100): void;

    /**
     * What is documented of ledgers and differs:
     * - "names": the type names of 2023, scheduled-for-payout
     * - "times": of Oslo, as +0200; from the start they are UTC with six digits
     * - "members": those without a value, recipientHandle, reference, cursor, hasMore and tryLater, are missing
     * - "balances": none are told
     * @param string ...$kinds none is all of them
     */
    public function oddLedgers(bool $on, string ...$kinds): void;

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

    /**
     * An ePayment problem of your choice; nothing is carried out. "6280" is a capture that may succeed later.
     * @param int|null $status null is the one that goes with the code
     */
    public function problemNext(
        string $code,
        ?string $operation = null,
        int $times = 1,
        ?int $status = null,
    ): void;

    /** The gateway's own refusal, in its own form: 401, 403, 422, or 423 for what is locked. Nothing is carried out. */
    public function denyNext(int $status = 403, ?string $operation = null, int $times = 1): void;

    /**
     * Vipps gives the reservation back early: once captureGuaranteedUntil has passed, captures are refused with 6260.
     * @param bool $released false: the customer's bank has the money again
     */
    public function releaseEarly(string $reference, bool $released = true): void;

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

    // Circumstances of ePayment. What needs Vipps' approval is approved from the start.

    /**
     * Where the sales unit is: "NO" (as from the start), "DK" or "FI". It decides the currency of app payments (5040),
     * whether blockedSources may be used (5010), and how long a payment that is made from now on can be captured: 180
     * days in Norway, 14 elsewhere.
     */
    public function market(string $country): void;

    /** Express checkout; otherwise 5020. */
    public function allowExpress(bool $on): void;

    /** Payments with expiresAt; otherwise 5050. */
    public function allowLongLiving(bool $on): void;

    /** userFlow PUSH_MESSAGE; otherwise 5080. eCom's is allowSkipLandingPage(). */
    public function allowPushMessage(bool $on): void;

    /**
     * Days for which captureGuaranteedUntil vouches, 7 from the start; null leaves it out. For payments that are
     * approved from now on.
     */
    public function captureGuarantee(?int $days): void;

    /**
     * How Vipps asks for the ways of delivery: "camel" (as from the start, and as real ones do): addressLine1, city …;
     * or "pascal", as the specification says: AddressLine1, City … Only "reference" is the same.
     */
    public function shippingCallbackCase(string $case): void;

    /** What an event's name is called: "name" (as from the start), or "paymentAction" as in older specifications. */
    public function eventNameMember(string $member): void;

    /**
     * Whether an API's history shows the idempotency keys that the other API was given for the same payment. No
     * documentation says; as from the start it does not. A key is never known to the other API.
     */
    public function handOnKeys(bool $on): void;

    /**
     * What no documentation knows, in the answers of all APIs, and in webhooks that are made from now on:
     * - "members": more of them, in each object but metadata
     * - "states": ePayment's state is a word of tomorrow; the sums are right
     * - "types": so is paymentMethod.type
     * - "names": so are a further event's name, a further log entry's operation, which moved no money, and a further
     *   event type in the list of webhooks, and an entry of nothing at the head of each page of a ledger
     * - "times": fractions of any length, "+00:00" for "Z"
     * - "order": events in no order
     * @param string ...$kinds none is all of them
     */
    public function strangeWords(bool $on, string ...$kinds): void;

    // Circumstances, more

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

    /**
     * Whether an express callback's amount is the "sum" (as from the start) or that of the "goods" alone; so is the
     * amount that ePayment tells beside its sums.
     */
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

    /**
     * Every request that Vipps made to the shop, or for one payment; webhooks() has the webhooks.
     * @return list<SentCallback> oldest first
     */
    public function callbacks(?string $reference = null): array;

    /** Everything about one payment, for people. @return array<string, mixed> */
    public function payment(string $reference): array;

    /**
     * Requests by operation, and tokens issued; over HTTP also connections and TLS handshakes.
     * @return array<string, int>
     */
    public function counters(): array;
}
