<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * What carries a client's requests in Environment::Local instead of the network: a local Vipps
 * in the same process, with its own clock, for unit tests without a port.
 */
interface Transport
{
    /**
     * One HTTP exchange.
     * @param string $url absolute
     * @phpstan-param array<string, string> $headers by name
     */
    public function send(string $method, string $url, array $headers, string $body): Exchange;

    /** The time, in milliseconds since 1970. Tokens and deadlines go by it. */
    public function now(): int;

    /** Passes the time between two attempts. */
    public function sleep(int $milliseconds): void;
}

/**
 * What came of one request.
 * @strict-properties
 * @not-serializable
 */
final class Exchange
{
    /**
     * @param int $status HTTP status: 100 to 599
     * @phpstan-param array<string, string> $headers by name
     */
    public static function answered(int $status, string $body = "", array $headers = []): Exchange {}

    /** The request went out, and no complete answer came. */
    public static function lost(string $reason = ""): Exchange {}

    /** Nothing was sent. */
    public static function unsent(string $reason = ""): Exchange {}

    private function __construct() {}
}

/**
 * One exchange with Vipps, as the observer sees it. Holds no secret and nothing of a customer.
 * @strict-properties
 * @not-serializable
 */
final class Attempt
{
    /**
     * create, get, capture, refund, cancel, approve, history; listWebhooks, registerWebhook, deleteWebhook; ledgers,
     * entries, feed; sendReceipt, setCategory, addImage, userinfo; token for the access token.
     */
    public readonly string $operation;
    public readonly ?string $reference;
    /** 1 for the first exchange of the call. */
    public readonly int $number;
    /** HTTP status, 0 without an answer. */
    public readonly int $status;
    /** Null when it succeeded. */
    public readonly ?Kind $kind;
    /** Vipps' group and code, such as "Payment/61". */
    public readonly ?string $code;
    public readonly ?string $traceId;
    /** The idempotency key sent. */
    public readonly ?string $key;
    public readonly int $milliseconds;
    public readonly int $bytesSent;
    public readonly int $bytesReceived;
    /** Whether a kept connection was used. */
    public readonly bool $reused;

    private function __construct() {}

    /** One line for a log. */
    public function __toString(): string {}
}

}
