<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One URL that is to be told of events, and what it was not told yet. */
final class WebhookRegistration
{
    public const DEAD_AFTER = 14 * 86_400_000;

    public readonly WebhookQueue $queue;
    /** When the first of the failures came that no success has followed. */
    private ?int $failingSince = null;

    /**
     * @param string $msn '' is all sales units of a partner
     * @param list<string> $events such as epayments.payment.captured.v1
     */
    public function __construct(
        public readonly string $id,
        public readonly string $msn,
        public readonly string $url,
        public readonly array $events,
        public readonly string $secret,
    ) {
        $this->queue = new WebhookQueue();
    }

    /** @param string $name as the payload has it: CAPTURED */
    public function wants(string $msn, string $name): bool
    {
        return ($this->msn === '' || $this->msn === $msn)
            && in_array('epayments.payment.' . strtolower($name) . '.v1', $this->events, true);
    }

    /** A request to this URL. @param array<string, string> $headers to replace or to add, after signing */
    public function request(
        string $reference,
        string $event,
        string $body,
        string $date,
        bool $withId,
        int $attempt = 1,
        ?string $secret = null,
        array $headers = [],
    ): SentCallback {
        $signed = WebhookSignature::headers($this->url, $secret ?? $this->secret, $date, $body);
        return new SentCallback(
            $reference,
            'POST',
            $this->url,
            $headers + $signed + ['Content-Type' => 'application/json'] + ($withId ? ['Webhook-Id' => $this->id] : []),
            $body,
            kind: SentCallback::WEBHOOK,
            event: $event,
            registration: $this->id,
            attempt: $attempt,
        );
    }

    public function answered(bool $accepted, int $now): void
    {
        $this->failingSince = $accepted ? null : $this->failingSince ?? $now;
    }

    public function isDead(int $now): bool
    {
        return $this->failingSince !== null && $now >= $this->failingSince + self::DEAD_AFTER;
    }
}
