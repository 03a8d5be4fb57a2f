<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * Where Vipps sends what happens to the payments of a sales unit that were created with ePayment. Registered once, by a
 * set-up command and a daily job: ensure().
 *
 *     $secrets = $store->load();                     // registration id => secret
 *     (new Webhooks($vipps))->ensure('https://shop.example/vipps', $secrets, $store->save(...));
 *
 * What arrives is read by {@see Callback::receive()}, which takes the secrets.
 * @strict-properties
 * @not-serializable
 */
final class Webhooks
{
    public readonly Client $client;
    public readonly bool $everySalesUnit;

    /**
     * @param bool $everySalesUnit with a partner's keys: of all its sales units instead of the client's
     */
    public function __construct(Client $client, bool $everySalesUnit = false) {}

    /**
     * Brings about that Vipps calls $url, and that the shop has the secret for it. To be called again and again: Vipps
     * drops a registration whose endpoint was dead for two weeks. Ours are the registrations of this URL, and those
     * whose id is in $secrets. One that is right is kept; if there is none, one is made; what else is ours is deleted:
     * doubles, other events, an old URL, and those whose secret was lost. Others' are left alone. One URL for one
     * $secrets: with two URLs each would delete the other's.
     * Secrets of which there is no registration stay, too: they may be another sales unit's.
     *
     * $save is called whenever the secrets change, with all that calls may be signed with from then on: first with the
     * new one, before any that still serves is deleted. What it throws ends ensure(). (Those whose secret is lost serve
     * nothing, and are deleted before anything else.)
     *
     * Two processes must not run it at once: each would make a registration, and save it over the other's. Lock, or
     * leave it to one job.
     *
     * Without effect with eCom, which calls the callbackUrl of each payment: before a shop changes over, call it with
     * an ePayment client.
     *
     * Vipps: `GET /webhooks/v1/webhooks`, `POST /webhooks/v1/webhooks`, `DELETE /webhooks/v1/webhooks/{id}`.
     * @param string $url https, without a fragment
     * @phpstan-param array<string, string> $secrets as saved, by registration id: not a list
     * @phpstan-param \Closure(array<string, string>): mixed $save
     * @phpstan-param list<Event>|null $events null: all eight
     * @return array<string, string> the secrets, as stored now
     * @throws OutcomeUnknown when a registration may have been made whose secret is lost: ensure() again mends it
     */
    public function ensure(
        string $url,
        #[\SensitiveParameter] array $secrets,
        \Closure $save,
        ?array $events = null,
    ): array {}

    /**
     * Vipps: `GET /webhooks/v1/webhooks`.
     * @return list<Webhook> without secrets
     */
    public function list(): array {}

    /**
     * A new registration, whatever there is: the same URL twice gets everything twice.
     *
     * Vipps: `POST /webhooks/v1/webhooks`.
     * @phpstan-param list<Event>|null $events null: all eight
     * @return Webhook with its secret, which Vipps tells once
     */
    public function register(string $url, ?array $events = null): Webhook {}

    /**
     * Done also when there is none (any more).
     *
     * Vipps: `DELETE /webhooks/v1/webhooks/{id}`.
     */
    public function delete(string $id): void {}
}

/**
 * A registration.
 * @strict-properties
 * @not-serializable
 */
final class Webhook
{
    public readonly string $id;
    public readonly string $url;
    /** @var list<Event> those of payments */
    public readonly array $events;
    /** @var list<string> Vipps' own words, such as "epayments.payment.captured.v1" */
    public readonly array $rawEvents;

    private function __construct() {}

    /** What its calls are signed with; null but for a new one. A method: no dump shows it. */
    public function secret(): ?string {}
}

}
