<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/** What Vipps wants when it calls the shop. More will come: a `match` should have a `default`. */
enum CallbackKind: string
{
    /** Something happened to a payment. */
    case PaymentUpdate = "payment update";
    /** Which ways of delivery to an address, express checkout: answer with {@see Callback::offer()} in 10 s. */
    case ShippingRequest = "shipping request";
    /** A customer took back the consent to share personal data: erase it, {@see Callback::$userId}. */
    case ConsentRemoval = "consent removal";
}

/**
 * A call from Vipps to the shop, authentic. It is a hint, not the truth: payment() asks Vipps.
 *
 * Both APIs' calls are understood, whichever the clients speak: payments are under way when a shop changes over.
 * eCom calls once, waits 3 seconds and never again; ePayment's webhooks wait 10 seconds, and come again for a week
 * until they get a 2xx: record, answer, then look. Webhooks come at least once, also in doubt about the
 * answer; do the work that belongs to {@see Gateway::changes()}.
 * @strict-properties
 * @not-serializable
 */
final class Callback
{
    public readonly CallbackKind $kind;
    /** Null with a consent removal, which is about a customer. */
    public readonly ?string $reference;
    /** The client whose sales unit the call is for: useful when one endpoint serves several. */
    public readonly Client $client;
    /** Which API speaks. */
    public readonly Api $api;
    /** What the call says. */
    public readonly State $state;
    /** Vipps' own word, such as "RESERVE" or "CAPTURED". */
    public readonly string $rawState;
    /** PaymentUpdate: what happened. */
    public readonly ?Event $event;
    /** What the call says, minor units: of this event (ePayment), of the payment (eCom). */
    public readonly int $amount;
    /** False: it was tried and failed; nothing is done. */
    public readonly bool $success;
    /** When it happened (ePayment). */
    public readonly ?\DateTimeImmutable $time;
    /**
     * PaymentUpdate, 36 characters: the same when this call is delivered again, and no other's; a second partial
     * capture has another.
     */
    public readonly ?string $key;
    /**
     * The registration that it comes from (ePayment): that of the secret which fits; with secrets that have no ids, as the
     * call says, which is not signed.
     */
    public readonly ?string $webhookId;
    /** ShippingRequest: where to. */
    public readonly ?Address $address;
    /** ConsentRemoval: whose data; a {@see Customer::$userId}. Answer 200 also for an unknown one. */
    public readonly ?string $userId;
    /**
     * What to answer Vipps: 200 and nothing more when all went well. To a shipping request it says that
     * nothing is delivered there: {@see self::offer()} makes the better answer.
     */
    public readonly Reply $reply;

    /**
     * The call that the running web request is.
     * @phpstan-param Client|list<Client> $clients whose payments this endpoint serves
     * @param string|null $token the token given as callbackToken, instead of the derived one
     * @param string|null $prefix the path before /v2/…; null takes any
     * @phpstan-param array<string>|\Closure(?string): (string|array<string>|null)|null $webhookSecrets the
     *        secrets of {@see Webhooks::ensure()}, by registration; or a list of secrets; or a function that gives
     *        those for a registration's id: letters, digits and hyphens, and not proven; null when Vipps did not
     *        say it. An empty secret is none
     * @param string|null $webhookUrl as it was registered; null: as the request came. To be given behind a
     *        proxy that changes host or path
     * @param int $webhookMaxAge seconds that a webhook's date may differ from our clock, or from that of a client's
     *        {@see Transport}; 0: any
     * @throws CallbackRefused when it is forged, malformed or not for these clients; it says what to answer
     */
    public static function receive(
        Client|array $clients,
        #[\SensitiveParameter] ?string $token = null,
        ?string $prefix = null,
        #[\SensitiveParameter] array|\Closure|null $webhookSecrets = null,
        ?string $webhookUrl = null,
        int $webhookMaxAge = 300,
    ): Callback {}

    /**
     * The same from its parts, for frameworks and tests.
     * @param string $uri path, with or without scheme, host and query
     * @phpstan-param array<string, string|list<string>> $headers by name, in any case: "Authorization", not
     *        "HTTP_AUTHORIZATION" as $_SERVER has it
     * @param \DateTimeInterface|null $now what a webhook's date is compared with; null: the clock of a client's
     *        {@see Transport}, where one has it, else ours
     */
    public static function parse(
        Client|array $clients,
        string $method,
        #[\SensitiveParameter] string $uri,
        #[\SensitiveParameter] array $headers,
        #[\SensitiveParameter] string $body,
        #[\SensitiveParameter] ?string $token = null,
        ?string $prefix = null,
        #[\SensitiveParameter] array|\Closure|null $webhookSecrets = null,
        ?string $webhookUrl = null,
        int $webhookMaxAge = 300,
        ?\DateTimeInterface $now = null,
    ): Callback {}

    private function __construct() {}

    /**
     * Asks Vipps what became of the payment. {@see Gateway::get()}.
     * @throws \Error with a consent removal, which is about no payment
     */
    public function payment(): Payment {}

    /**
     * The answer to a shipping request.
     * @phpstan-param list<ShippingOption> $options one or more, exactly one of them the default; none: nothing is
     *        delivered there
     * @param string|null $currency of the payment (ePayment); null: as create() told Vipps to say
     * @throws \ValueError for options that the app would answer with "Payment failed"
     * @throws \Error when this is no shipping request
     */
    public function offer(array $options, ?string $currency = null): Reply {}

    /**
     * Milliseconds until Vipps gives up waiting for the answer: of 3 s for a payment update and of 10 s for a
     * shipping request (eCom), of 10 s for a webhook and of 5 s for a shipping request (ePayment, which documents no
     * time for it), counted from the start of the web request (receive()) or from parse(). 0 when
     * they are over.
     */
    public function timeLeft(): int {}
}

/**
 * What to answer Vipps. The extension sends nothing itself.
 * @strict-properties
 * @not-serializable
 */
final class Reply
{
    public readonly int $status;
    /** @var array<string, string> */
    public readonly array $headers;
    public readonly string $body;

    private function __construct() {}
}

/** Why a call is refused. More may come: a `match` should have a `default`. */
enum CallbackFault: string
{
    case UnknownPath = "unknown path";
    case WrongMethod = "wrong method";
    case TooLarge = "too large";
    /** No token or signature, or a wrong one: not from Vipps, or a secret that the shop does not have (any more). */
    case NotAuthentic = "not authentic";
    /** Signed well, and too old, or ahead of our clock: replayed, or one of the clocks is wrong. */
    case ClockSkew = "clock skew";
    /** From Vipps, and for a sales unit that none of the clients is. $reply says 200, so that Vipps does not come again. */
    case NotOurs = "not ours";
    case Malformed = "malformed";
}

/**
 * The call is not from Vipps, not for these clients, or cannot be understood. Answer with $reply.
 * @strict-properties
 * @not-serializable
 */
final class CallbackRefused extends \Exception
{
    public readonly Reply $reply;
    public readonly CallbackFault $fault;
}

}
