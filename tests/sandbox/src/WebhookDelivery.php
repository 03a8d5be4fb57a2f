<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One event on its way to one URL: as many attempts as it takes, for seven days. */
final class WebhookDelivery
{
    private const PATIENCE = 7 * 86_400_000;

    private int $attempts = 0;
    private ?int $firstAt = null;
    /** The first attempt's, for retries that keep it. */
    private ?string $date = null;

    public function __construct(public readonly WebhookEvent $event, private int $due)
    {
    }

    public function isDue(int $now): bool
    {
        return $now >= $this->due;
    }

    /** The next attempt, signed with the time that the shop has. Nothing changes until failed() is called. */
    public function attempt(WebhookRegistration $to, Settings $settings, int $outside): SentCallback
    {
        $date = $settings->webhookKeepsDate ? $this->date : null;
        return $to->request(
            $this->event->reference(),
            $this->event->name,
            $this->event->body($settings),
            $date ?? WebhookSignature::date($outside),
            $settings->webhookIdHeader,
            $this->attempts + 1,
        );
    }

    /** False when it is given up. */
    public function failed(SentCallback $attempt, int $now): bool
    {
        $this->attempts++;
        $this->firstAt ??= $now;
        $this->date ??= $attempt->headers['x-ms-date'];
        $this->due = $now + self::pause($this->attempts);
        return $this->due <= $this->firstAt + self::PATIENCE;
    }

    /** Milliseconds from one failed attempt to the next. */
    private static function pause(int $attempts): int
    {
        return match (true) {
            $attempts <= 4 => 2_000,
            $attempts === 5 => 60_000,
            $attempts === 6 => 120_000,
            $attempts < 29 => 3_600_000,
            default => 86_400_000,
        };
    }
}
