<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The part of {@see Control} that has to do with webhooks. */
trait WebhookControls
{
    public function nextWebhook(?string $reference = null): ?SentCallback
    {
        $this->catchUp();
        return $this->world->webhooks->hand($reference);
    }

    public function answerWebhook(int $status = 200): void
    {
        $this->world->webhooks->answer($status);
    }

    public function webhooks(?string $reference = null): array
    {
        $this->catchUp();
        return $this->world->webhooks->log($reference);
    }

    public function repeatWebhook(string $reference, ?string $event = null): void
    {
        $payment = $this->payments->named($reference);
        $found = null;
        foreach ($payment->terms->api === EPayment::API ? $payment->history->all() : [] as $entry) {
            foreach (EPayment::names($entry) as $name) {
                $found = $event === null || $event === $name ? [$entry, $name] : $found;
            }
        }
        $found ?? throw new \OutOfBoundsException("Of \"$reference\" no such event was told");
        $this->world->webhooks->tell($payment, ...$found);
    }

    public function makeWebhook(
        string $reference,
        string $event = 'AUTHORIZED',
        ?int $amount = null,
        array $members = [],
        array $without = [],
        int $secondsAgo = 0,
        ?string $secret = null,
        ?string $registration = null,
        ?string $body = null,
        array $headers = [],
    ): SentCallback {
        $at = $this->clock->now() - $secondsAgo * 1000;
        $payment = $this->paymentOrNull($reference);
        $to = $this->registrationFor($registration, $payment?->terms->msn, $event);
        $amount ??= $payment?->amount() ?? 49900;
        $entry = new Entry('', $amount, true, '', '', '', $at, $at, '', $this->world->ids->uuid());
        $reference = $payment?->terms->reference ?? $reference;
        $said = $payment === null
            ? WebhookBody::bare($to->msn ?: Keys::MSN, $reference, $entry, $event)
            : (new WebhookBody($this->world->settings))->of($payment, $entry, $event);
        $webhook = $to->request(
            $reference,
            $event,
            $body ?? WebhookBody::encode(array_diff_key(array_replace($said, $members), array_flip($without))),
            WebhookSignature::date($this->clock->outside() - $secondsAgo * 1000),
            $this->world->settings->webhookIdHeader,
            secret: $secret,
            headers: $headers,
        );
        $this->world->webhooks->forge($webhook);
        return $webhook;
    }

    public function addWebhook(
        string $url,
        ?array $events = null,
        string $msn = Keys::MSN,
        ?string $secret = null,
    ): array {
        $made = $this->world->webhooks->register($msn, $url, $events ?? self::allEvents(), $secret)
            ?? throw new \LogicException('There are too many registrations for one of the event types');
        return ['id' => $made->id, 'secret' => $made->secret];
    }

    public function dropWebhooks(?string $id = null): void
    {
        if ($id !== null && $this->world->webhooks->named($id) === null) {
            throw new \OutOfBoundsException("There is no webhook \"$id\"");
        }
        $this->world->webhooks->remove($id);
    }

    public function webhookRegistrations(): array
    {
        $this->catchUp();
        return array_map(
            static fn (WebhookRegistration $r) => [
                'id' => $r->id, 'msn' => $r->msn, 'url' => $r->url, 'events' => $r->events, 'secret' => $r->secret,
            ],
            $this->world->webhooks->all(),
        );
    }

    public function holdWebhooks(bool $on): void
    {
        $this->world->settings->sendsWebhooks = !$on && $this->publicUrl !== '';
    }

    public function webhookSecretForm(string $form): void
    {
        $this->world->settings->webhookSecretForm = self::oneOf($form, 'guid', 'base64');
    }

    public function webhookIdHeader(bool $on): void
    {
        $this->world->settings->webhookIdHeader = $on;
    }

    public function webhookKeepsDate(bool $on): void
    {
        $this->world->settings->webhookKeepsDate = $on;
    }

    public function partner(bool $on): void
    {
        $this->world->settings->partner = $on;
    }

    private function paymentOrNull(string $reference): ?Payment
    {
        try {
            return $this->payments->named($reference);
        } catch (\OutOfBoundsException) {
            return null;
        }
    }

    private function registrationFor(?string $id, ?string $msn, string $event): WebhookRegistration
    {
        if ($id !== null) {
            return $this->world->webhooks->named($id) ?? throw new \OutOfBoundsException("There is no webhook \"$id\"");
        }
        $all = $this->world->webhooks->all();
        $fit = array_filter($all, static fn (WebhookRegistration $r) => $r->wants($msn ?? $r->msn, $event));
        return reset($fit) ?: $all[0] ?? throw new \LogicException('No webhook is registered');
    }

    /** @return list<string> */
    private static function allEvents(): array
    {
        return array_map(
            static fn (string $name) => "epayments.payment.$name.v1",
            ['created', 'aborted', 'expired', 'authorized', 'captured', 'cancelled', 'refunded', 'terminated'],
        );
    }
}
