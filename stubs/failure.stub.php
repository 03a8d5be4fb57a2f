<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * Marks the exceptions that a call to Vipps can end in. They have no common class: an unknown
 * outcome that falls into the handling of a refusal is how shops cancel paid orders.
 */
interface Failure extends \Throwable
{
    /** One redacted text, to paste to Vipps' support or into a log. */
    public function supportText(): string;
}

/**
 * What is known about a call that did not succeed. Holds no secret and nothing of a customer.
 * @strict-properties
 * @not-serializable
 */
final class Problem
{
    public readonly Kind $kind;
    /** The call: create, get, capture, … */
    public readonly string $operation;
    public readonly ?string $reference;
    /** Of the last answer; 0 without one. */
    public readonly int $httpStatus;
    /** eCom's errorGroup. */
    public readonly ?string $group;
    /** Vipps' error code; for an invalid field its name. */
    public readonly ?string $code;
    /** Vipps' text; long numbers and e-mail addresses are masked. */
    public readonly ?string $message;
    /** Vipps' traceId or contextId. */
    public readonly ?string $traceId;
    /** Exchanges with Vipps in this call, tokens included. */
    public readonly int $attempts;
    /** The idempotency key used. */
    public readonly ?string $key;

    private function __construct() {}
}

/**
 * Nothing happened, and Vipps (or the payment's state, as Vipps told it) says no. Calling again
 * will not help until something changes.
 * @strict-properties
 * @not-serializable
 */
final class Refused extends \Exception implements Failure
{
    public readonly Kind $kind;
    public readonly Problem $problem;

    public function supportText(): string {}
}

/**
 * Nothing happened, and nothing was refused: Vipps could not be reached, or turned the request
 * away unprocessed (rate limit, locked). Calling again later is safe.
 * @strict-properties
 * @not-serializable
 */
final class NotSent extends \Exception implements Failure
{
    public readonly Kind $kind;
    public readonly Problem $problem;
    /** When to call again: seconds from now. */
    public readonly int $retryAfter;

    public function supportText(): string {}
}

/**
 * It may have happened. Neither confirm nor cancel the order: call again with the same arguments,
 * from a queue or cron job, until it ends in another way. That resumes; it never moves money twice.
 *
 * But with {@see Kind::Ambiguous} calling again does not end it, and only somebody who looks can: just this amount was
 * taken (or given back) without our key, so that it may have been this one. See Gateway::history(); then
 * captureTo() or refundTo() states the total that is meant.
 * @strict-properties
 * @not-serializable
 */
final class OutcomeUnknown extends \Exception implements Failure
{
    public readonly Kind $kind;
    public readonly Problem $problem;
    /** When to call again: seconds from now. */
    public readonly int $retryAfter;

    public function supportText(): string {}
}

/**
 * The payment was created, and the answer with its URL was lost (eCom cannot tell it again). No
 * customer can pay it. Cancel it and create one under the next reference.
 * @strict-properties
 * @not-serializable
 */
final class RedirectLost extends \Exception implements Failure
{
    public readonly Kind $kind;
    public readonly Problem $problem;

    public function supportText(): string {}
}

}
