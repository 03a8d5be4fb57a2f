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
    public readonly string $reference;
    /** The client whose sales unit the call is for: useful when one endpoint serves several. */
    public readonly Client $client;
    /** What the call says. */
    public readonly State $state;
    public readonly string $rawState;
    /** What the call says, minor units. */
    public readonly int $amount;
    /** What to answer Vipps when all went well: 200, and nothing more. */
    public readonly Reply $reply;

    /**
     * The call that the running web request is.
     * @phpstan-param Client|list<Client> $clients whose payments this endpoint serves
     * @param string|null $token the token given as callbackToken, instead of the derived one
     * @throws CallbackRefused when it is forged, malformed or not for these clients; it says what to answer
     */
    public static function receive(Client|array $clients, #[\SensitiveParameter] ?string $token = null): Callback {}

    /**
     * The same from its parts, for frameworks and tests.
     * @param string $uri path, with or without scheme, host and query
     * @phpstan-param array<string, string|list<string>> $headers by name, in any case
     */
    public static function parse(
        Client|array $clients,
        string $method,
        string $uri,
        #[\SensitiveParameter] array $headers,
        string $body,
        #[\SensitiveParameter] ?string $token = null,
    ): Callback {}

    private function __construct() {}

    /** Asks Vipps what became of the payment. {@see Gateway::get()}. */
    public function payment(): Payment {}
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
