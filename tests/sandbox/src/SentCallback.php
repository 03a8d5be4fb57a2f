<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A request that Vipps makes to the shop, and what came of it. */
final class SentCallback
{
    public const PAYMENT_UPDATE = 'payment update';
    public const SHIPPING_REQUEST = 'shipping request';
    public const CONSENT_REMOVAL = 'consent removal';
    public const WEBHOOK = 'webhook';

    public const PENDING = 'pending';
    public const ANSWERED = 'answered';
    public const LATE = 'no answer in time';

    public const SHIPPING_DEADLINE = 10_000;
    public const WEBHOOK_DEADLINE = 10_000;
    private const OTHER_DEADLINE = 3_000;

    /** @var list<\Closure(self): void> */
    private array $listeners = [];

    /**
     * @param string $reference '' for a consent removal
     * @param array<string, string> $headers
     * @param string $outcome "pending", "answered", or why it failed; in process it stays pending, except
     *        for a shipping request or a webhook that a test answers
     * @param string $answer body of the answer to a shipping request; of no others is it read
     * @param string $event of a webhook: the payload's name
     * @param string $registration of a webhook: its id
     * @param int $attempt of a webhook: the first is 1
     */
    public function __construct(
        public readonly string $reference,
        public readonly string $method,
        public readonly string $uri,
        public readonly array $headers,
        public readonly string $body,
        public string $outcome = self::PENDING,
        public int $status = 0,
        public int $milliseconds = 0,
        public readonly string $kind = self::PAYMENT_UPDATE,
        public string $answer = '',
        public readonly string $event = '',
        public readonly string $registration = '',
        public readonly int $attempt = 1,
    ) {
    }

    /** Milliseconds that Vipps waits. How long for a consent removal is not documented. */
    public function deadline(): int
    {
        return match ($this->kind) {
            self::SHIPPING_REQUEST => self::SHIPPING_DEADLINE,
            self::WEBHOOK => self::WEBHOOK_DEADLINE,
            default => self::OTHER_DEADLINE,
        };
    }

    /** The first outcome stays. */
    public function end(string $outcome, int $status = 0, string $answer = '', int $milliseconds = 0): void
    {
        if ($this->outcome !== self::PENDING) {
            return;
        }
        $this->outcome = $outcome;
        $this->status = $status;
        $this->answer = $answer;
        $this->milliseconds = $milliseconds;
        [$listeners, $this->listeners] = [$this->listeners, []];
        foreach ($listeners as $do) {
            $do($this);
        }
    }

    /** Now, when it has ended already. @param \Closure(self): void $do */
    public function whenEnded(\Closure $do): void
    {
        if ($this->outcome === self::PENDING) {
            $this->listeners[] = $do;
        } else {
            $do($this);
        }
    }
}
