<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Who wants to be told of what, and what goes out to them. Only payments that ePayment made have webhooks. */
final class Webhooks
{
    private const PER_EVENT = 25;
    private const KEEP = 20_000;
    private const PER_EVENT_EXCEPTIONS = ['user.checked-in.v1' => 1];

    /** @var array<string, WebhookRegistration> by id, oldest first */
    private array $registrations = [];
    /** Attempts that were made or are under way. @var list<SentCallback> */
    private array $sent = [];
    /** To be sent once, whatever comes of it. @var list<SentCallback> */
    private array $forged = [];
    private int $events = 0;
    /** What hand() gave last. @var array{WebhookRegistration, WebhookDelivery, SentCallback}|null */
    private ?array $inHand = null;

    public function __construct(
        private readonly Clock $clock,
        private readonly Settings $settings,
        private readonly Ids $ids,
    ) {
    }

    // Registrations -----------------------------------------------------------------------------------------

    /**
     * Null when there are too many for one of the events.
     * @param string $msn '' is all sales units of a partner
     * @param list<string> $events
     */
    public function register(string $msn, string $url, array $events, ?string $secret = null): ?WebhookRegistration
    {
        foreach ($events as $event) {
            $same = array_filter($this->of($msn), static fn ($r) => in_array($event, $r->events, true));
            if (count($same) >= (self::PER_EVENT_EXCEPTIONS[$event] ?? self::PER_EVENT)) {
                return null;
            }
        }
        $secret ??= $this->settings->webhookSecretForm === 'guid' ? $this->ids->uuid() : $this->ids->base64();
        $made = new WebhookRegistration($this->ids->uuid(), $msn, $url, $events, $secret);
        return $this->registrations[$made->id] = $made;
    }

    /** @return list<WebhookRegistration> one sales unit's, or with '' those of all of them */
    public function of(string $msn): array
    {
        return array_values(array_filter($this->registrations, static fn ($r) => $r->msn === $msn));
    }

    /** @return list<WebhookRegistration> */
    public function all(): array
    {
        return array_values($this->registrations);
    }

    public function named(string $id): ?WebhookRegistration
    {
        return $this->registrations[$id] ?? null;
    }

    /** With all that it was not told yet. Null removes all. */
    public function remove(?string $id): void
    {
        if ($id === null) {
            $this->registrations = [];
        }
        unset($this->registrations[$id ?? '']);
    }

    /** Removes the registrations that have been dead for too long. */
    public function catchUp(): void
    {
        $now = $this->clock->now();
        $this->registrations = array_filter($this->registrations, static fn ($r) => !$r->isDead($now));
    }

    // Events ------------------------------------------------------------------------------------------------

    /** Something happened to a payment; those who want to know are told in $later milliseconds. */
    public function tell(Payment $payment, Entry $entry, string $name, int $later = 0): void
    {
        $event = new WebhookEvent($payment, $entry, $name, ++$this->events);
        foreach ($this->registrations as $registration) {
            if ($registration->wants($payment->terms->msn, $name)) {
                $registration->queue->add(new WebhookDelivery($event, $this->clock->now() + $later));
            }
        }
    }

    /** Sends it once, when it can be sent from here. */
    public function forge(SentCallback $webhook): void
    {
        if ($this->goesByItself($webhook->uri)) {
            $this->forged[] = $webhook;
        }
    }

    /** The next one to be sent by itself. Its end is reported to it. */
    public function take(): ?SentCallback
    {
        if ($this->forged !== []) {
            return $this->keep(array_shift($this->forged));
        }
        foreach ($this->registrations as $registration) {
            $next = $this->goesByItself($registration->url) ? $registration->queue->take($this->clock->now()) : null;
            if ($next === null) {
                continue;
            }
            $attempt = $next->attempt($registration, $this->settings, $this->clock->outside());
            $attempt->whenEnded(function (SentCallback $ended) use ($registration, $next): void {
                $registration->queue->over();
                $this->settle($registration, $next, $ended);
            });
            return $this->keep($attempt);
        }
        return null;
    }

    /** The oldest that is due and does not go by itself. */
    public function hand(?string $reference): ?SentCallback
    {
        foreach ($this->due($reference) as [$registration, $delivery]) {
            if (!$this->goesByItself($registration->url) && !$registration->queue->isBusy()) {
                $attempt = $delivery->attempt($registration, $this->settings, $this->clock->outside());
                $this->inHand = [$registration, $delivery, $attempt];
                return $attempt;
            }
        }
        $this->inHand = null;
        return null;
    }

    /** What came of the one that hand() gave. @throws \LogicException when it gave none */
    public function answer(int $status): void
    {
        [$registration, $delivery, $attempt] = $this->inHand
            ?? throw new \LogicException('There is nothing to answer: nextWebhook() first');
        $this->inHand = null;
        $attempt->end($status === 0 ? SentCallback::LATE : SentCallback::ANSWERED, $status);
        $this->keep($attempt);
        $this->settle($registration, $delivery, $attempt);
    }

    /** All attempts, then what is due. @return list<SentCallback> */
    public function log(?string $reference): array
    {
        $now = $this->clock->outside();
        $sent = array_filter($this->sent, static fn ($s) => self::isOf($s, $reference));
        $due = array_filter($this->due($reference), static fn ($d) => !$d[0]->queue->isUnderWay($d[1]));
        return [
            ...array_values($sent),
            ...array_values(array_map(fn ($d) => $d[1]->attempt($d[0], $this->settings, $now), $due)),
        ];
    }

    /** @param string|null $reference or "msn/reference"; null is any */
    private static function isOf(SentCallback $webhook, ?string $reference): bool
    {
        return $reference === null || $reference === $webhook->reference
            || $reference === (json_decode($webhook->body)->msn ?? '') . "/$webhook->reference";
    }

    private function goesByItself(string $url): bool
    {
        return $this->settings->sendsWebhooks && Urls::isOnThisMachine($url);
    }

    /** @return list<array{WebhookRegistration, WebhookDelivery}> in the order of the events */
    private function due(?string $reference): array
    {
        $all = [];
        foreach ($this->registrations as $registration) {
            foreach ($registration->queue->due($this->clock->now()) as $delivery) {
                if ($reference === null || in_array($reference, $delivery->event->namesOfPayment(), true)) {
                    $all[] = [$registration, $delivery];
                }
            }
        }
        usort($all, static fn (array $a, array $b) => $a[1]->event->number <=> $b[1]->event->number);
        return $all;
    }

    private function keep(SentCallback $attempt): SentCallback
    {
        $this->sent[] = $attempt;
        if (count($this->sent) > 2 * self::KEEP) {
            $this->sent = array_slice($this->sent, -self::KEEP);
        }
        return $attempt;
    }

    private function settle(WebhookRegistration $registration, WebhookDelivery $delivery, SentCallback $attempt): void
    {
        $now = $this->clock->now();
        $accepted = $attempt->outcome === SentCallback::ANSWERED && intdiv($attempt->status, 100) === 2;
        $registration->answered($accepted, $now);
        if ($accepted || !$delivery->failed($attempt, $now)) {
            $registration->queue->remove($delivery);
        }
    }
}
