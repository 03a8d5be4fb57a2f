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
 * eCom calls once, waits 3 seconds and never again: record, answer, then look.
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
    /** What the call says. */
    public readonly State $state;
    public readonly string $rawState;
    /** What the call says, minor units. */
    public readonly int $amount;
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
     * @throws CallbackRefused when it is forged, malformed or not for these clients; it says what to answer
     */
    public static function receive(
        Client|array $clients,
        #[\SensitiveParameter] ?string $token = null,
        ?string $prefix = null,
    ): Callback {}

    /**
     * The same from its parts, for frameworks and tests.
     * @param string $uri path, with or without scheme, host and query
     * @phpstan-param array<string, string|list<string>> $headers by name, in any case
     */
    public static function parse(
        Client|array $clients,
        string $method,
        #[\SensitiveParameter] string $uri,
        #[\SensitiveParameter] array $headers,
        #[\SensitiveParameter] string $body,
        #[\SensitiveParameter] ?string $token = null,
        ?string $prefix = null,
    ): Callback {}

    private function __construct() {}

    /**
     * Asks Vipps what became of the payment. {@see Gateway::get()}.
     * @throws \Error with a consent removal, which is about no payment
     */
    public function payment(): Payment {}

    /**
     * The answer to a shipping request.
     * @phpstan-param list<ShippingOption> $options one or more, exactly one of them the default
     * @throws \ValueError for options that the app would answer with "Payment failed"
     * @throws \Error when this is no shipping request
     */
    public function offer(array $options): Reply {}

    /**
     * Milliseconds until Vipps gives up waiting for the answer: of 3 s for a payment update, of 10 s for
     * a shipping request, counted from the start of the web request (receive()) or from parse(). 0 when
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

/**
 * The call is not from Vipps, not for these clients, or cannot be understood. Answer with $reply.
 * @strict-properties
 * @not-serializable
 */
final class CallbackRefused extends \Exception
{
    public readonly Reply $reply;
}

}
