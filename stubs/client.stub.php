<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * Everything a shop does with payments. Plugins type against this, and fake it in their tests;
 * {@see Client} is the real one.
 *
 * What each method may throw: {@see Refused}, {@see NotSent}; those that move money or create
 * also {@see OutcomeUnknown}. \ValueError and \TypeError mean that the calling code is wrong,
 * and that nothing was sent.
 */
interface Gateway
{
    /**
     * Starts a payment. Redirect the customer to Payment::$redirectUrl.
     *
     * With ePayment calling again with the same request brings the same payment, and its URL again; the same means
     * every value of it, also of $expiresAt: one that is reckoned anew makes another request, which is Refused with
     * Kind::DuplicateReference (then {@see self::get()} still has the URL while the payment waits).
     *
     * Vipps: eCom `POST /ecomm/v2/payments`, ePayment `POST /epayment/v1/payments`. The total deadline is
     * Client's $deadline.
     * @throws RedirectLost when the payment exists at Vipps and its URL was lost with the answer
     *         (eCom only): cancel it, and create again under the next reference
     * @throws OutcomeUnknown when it is not known whether the payment exists. Calling again with the
     *         same request creates it, or ends in Refused with Kind::DuplicateReference: then it
     *         exists, and its URL is lost as with RedirectLost
     */
    public function create(PaymentRequest|ExpressCheckout $request): Payment;

    /**
     * What Vipps says about a payment now. The only truth: never believe the browser.
     *
     * Vipps: eCom `GET /ecomm/v2/payments/{reference}/details`, ePayment `GET /epayment/v1/payments/{reference}`.
     * @throws Refused with Kind::NotFound when this sales unit has no such payment
     */
    public function get(string $reference): Payment;

    /**
     * Takes money that is reserved.
     *
     * Without arguments: all that is left; safe to repeat. With an amount, an intention is
     * required: the shop's own id of what this capture is for (a shipment). Calling again
     * with the same intention, from any process, resumes and never takes twice. The payment is read
     * first: what is done already is not sent, and before the approval nothing is.
     *
     * @throws Refused with Kind::PaymentClosed when all is asked for and the rest was released meanwhile
     * @throws OutcomeUnknown with Kind::Ambiguous, with either API, when just this amount was taken without our key: in
     *         the portal, by another program, or by us over the other API. Calling again does not end that: look at
     *         history(), then state the total with captureTo()
     *
     * Vipps: eCom `POST …/capture` with X-Request-Id, ePayment `POST …/capture` with Idempotency-Key.
     * @param int|null $amount minor units, 1 or more (eCom: 100 or more); null takes all that is left
     * @param string|null $intent 1 to 200 bytes; never sent to Vipps as it is
     */
    public function capture(string $reference, ?int $amount = null, ?string $intent = null): Payment;

    /**
     * Takes money until $total is taken, all captures counted, whoever made them. Safe to repeat.
     * @param int $total minor units, 1 or more
     */
    public function captureTo(string $reference, int $total): Payment;

    /**
     * Gives money back that was taken. Calling again with the same intention resumes.
     *
     * Vipps: eCom `POST …/refund` with X-Request-Id, ePayment `POST …/refund` with Idempotency-Key.
     * @param int $amount minor units, 1 or more
     * @param string|null $intent required (null gets a ValueError that says why): the shop's id of what this
     *        refund is for (a credit note)
     * @throws OutcomeUnknown with Kind::Ambiguous when just this amount was given back without our key, as with
     *         capture(): look at history(), then state the total with refundTo()
     */
    public function refund(string $reference, int $amount, ?string $intent = null): Payment;

    /**
     * Gives money back until $total is given back, all refunds counted. Safe to repeat.
     * @param int $total minor units, 1 or more
     */
    public function refundTo(string $reference, int $total): Payment;

    /**
     * Calls a payment off: a waiting one, or a reservation of which nothing was taken. Cancel
     * here first, then the order. The returned state tells who was faster: terminated, aborted
     * or expired mean that the customer never approved; authorized that the customer had
     * approved, and the reservation is released ($cancelled). Safe to repeat. (eCom keeps no record of
     * who cancelled: what is terminated in this answer is aborted when get() reads it later.)
     *
     * Vipps: eCom `PUT …/cancel`, ePayment `POST …/cancel`.
     * @param bool $onlyBeforeApproval refuse with Kind::CancelNotPossible when the customer has
     *        approved. With eCom this is checked just before, and a customer who approves in that
     *        moment is cancelled: the returned state says so
     * @throws Refused with Kind::AlreadyCaptured when money was taken: refund, or releaseRemaining()
     */
    public function cancel(string $reference, bool $onlyBeforeApproval = false): Payment;

    /**
     * Releases what was not captured after a partial capture. Nothing more can be captured then.
     * Safe to repeat.
     *
     * Vipps: eCom `PUT …/cancel` with shouldReleaseRemainingFunds, ePayment `POST …/cancel`.
     * @throws Refused with Kind::CancelNotPossible when nothing was captured: cancel() is meant
     */
    public function releaseRemaining(string $reference): Payment;

    /**
     * What happened to a payment, oldest first, failed attempts too.
     *
     * Vipps: eCom `GET …/details` (transactionLogHistory), ePayment `GET …/events`.
     * @return list<HistoryEntry>
     */
    public function history(string $reference): array;

    /**
     * Asks every two seconds until the payment is final or the time is over; returns what was
     * seen last. For the command line and queues: a web page uses get().
     * @param int $seconds 1 to 900
     */
    public function wait(string $reference, int $seconds): Payment;

    /**
     * What happened to a payment since a snapshot, oldest first: approved, taken, given back, released, or ended
     * unpaid; also what the merchant did in Vipps' portal. The one way to do work once, whoever learns of it first:
     * see {@see Change::$key}.
     *
     * Vipps: eCom `GET …/details`, ePayment `GET /epayment/v1/payments/{reference}` and `…/events`.
     * @param Payment|null $since what was known: its state and amounts. {@see Payment::fromArray()} makes one
     *        from what the shop stored. Null: nothing was
     * @return list<Change>
     * @throws \ValueError when $since is a snapshot of another payment
     * @throws NotSent when Vipps' history and sums do not agree yet: a moment later they do
     */
    public function changes(string $reference, ?Payment $since = null): array;
}

/**
 * A sales unit at Vipps, and how to reach it. Connections and access tokens are kept by the
 * PHP process, not by this object: making one costs nothing.
 * @strict-properties
 * @not-serializable
 */
final class Client implements Gateway
{
    public readonly string $merchantSerialNumber;
    public readonly Api $api;
    public readonly Environment $environment;

    /**
     * @param string $merchantSerialNumber of the sales unit: 4 to 10 digits, a string
     * @param string $clientId GUID, from Vipps' portal
     * @param string $clientSecret from Vipps' portal; kept out of every dump, trace and log
     * @param string $subscriptionKey Ocp-Apim-Subscription-Key, from Vipps' portal
     * @param Environment $environment no default: what moves money is named
     * @param string|null $systemName the shop system's name and so on, as Vipps asks plugins to tell;
     *        each is cut to 30 characters
     * @param int|null $deadline milliseconds for create and reads, token and retries included:
     *        100 to 300000; null: vipps.deadline
     * @param int|null $moneyDeadline the same for capture, refund and cancel; null: vipps.money_deadline
     * @param int $maxAttempts of one request inside one call: 1 to 5
     * @param \Closure|null $observer called with an {@see Attempt} after each exchange with Vipps. What
     *        it throws never stops the call: it becomes the previous exception of the call's own, and
     *        is dropped when the call succeeds. It cannot use the client, nor any over the network
     * @param string|null $localUrl of the local Vipps, with Environment::Local
     * @param Transport|null $transport instead of the network, with Environment::Local
     * @throws \ValueError naming the argument that is wrong, and what would be right
     */
    public function __construct(
        string $merchantSerialNumber,
        #[\SensitiveParameter] string $clientId,
        #[\SensitiveParameter] string $clientSecret,
        #[\SensitiveParameter] string $subscriptionKey,
        Environment $environment,
        Api $api = Api::ECom,
        ?string $systemName = null,
        ?string $systemVersion = null,
        ?string $pluginName = null,
        ?string $pluginVersion = null,
        ?int $deadline = null,
        ?int $moneyDeadline = null,
        int $maxAttempts = 4,
        ?\Closure $observer = null,
        ?string $localUrl = null,
        ?Transport $transport = null,
    ) {}

    /**
     * A client of the local Vipps, with its published keys.
     * @param Transport|string $vipps the local Vipps in process, or its URL
     * @param string $merchantSerialNumber any: the local Vipps has every sales unit
     */
    public static function local(
        Transport|string $vipps,
        Api $api = Api::ECom,
        string $merchantSerialNumber = "123456",
        ?\Closure $observer = null,
    ): Client {}

    public function create(PaymentRequest|ExpressCheckout $request): Payment {}

    public function get(string $reference): Payment {}

    public function capture(string $reference, ?int $amount = null, ?string $intent = null): Payment {}

    public function captureTo(string $reference, int $total): Payment {}

    public function refund(string $reference, int $amount, ?string $intent = null): Payment {}

    public function refundTo(string $reference, int $total): Payment {}

    public function cancel(string $reference, bool $onlyBeforeApproval = false): Payment {}

    public function releaseRemaining(string $reference): Payment {}

    /** @return list<HistoryEntry> */
    public function history(string $reference): array {}

    public function wait(string $reference, int $seconds): Payment {}

    /** @return list<Change> */
    public function changes(string $reference, ?Payment $since = null): array {}

    /**
     * Approves a payment in the customer's place, in Vipps' test environment (and the local one).
     * The test user must have approved once by hand in the test app.
     *
     * Vipps: eCom `POST /ecomm/v2/integration-test/payments/{reference}/approve`, ePayment
     * `POST /epayment/v1/test/payments/{reference}/approve`.
     * @param string $customerPhone of the test user: with country code, or without, as it is dialled in Norway; with
     *        eCom a Norwegian one
     * @param string $redirectUrl of the payment, as create() returned it; ePayment does not need it
     * @throws \Error in production
     */
    public function approve(
        string $reference,
        #[\SensitiveParameter] string $customerPhone,
        #[\SensitiveParameter] string $redirectUrl = "",
    ): Payment {}

    /**
     * The ledgers that Vipps settles this sales unit's payments in: usually one, which seldom changes.
     *
     * Vipps: `GET /settlement/v1/ledgers`. Vipps has no settlements in its test environment.
     * @param bool $everySalesUnit all that these keys may see
     * @return list<Ledger>
     * @throws \ValueError in Vipps' test environment
     */
    public function ledgers(bool $everySalesUnit = false): array {}

    /**
     * What becomes of captured money. Asks nothing yet.
     * @param Ledger|string $ledger one of {@see Client::ledgers()}, or the id of one
     * @throws \ValueError for what cannot be an id, and in Vipps' test environment
     */
    public function settlement(Ledger|string $ledger): Settlement {}

    /** Receipts, links and pictures in the customer's app. */
    public function orders(): OrderManagement {}

    /**
     * What a customer shares, who has consented with a scope or in express checkout.
     *
     * Vipps: `GET /vipps-userinfo-api/userinfo/{sub}`.
     * @param string $sub of {@see Customer::$sub}; it is this sales unit's alone
     * @throws Refused with Kind::NotFound or another kind when it is not this sales unit's, or 168 hours are over
     */
    public function userinfo(#[\SensitiveParameter] string $sub): Userinfo {}
}

}
