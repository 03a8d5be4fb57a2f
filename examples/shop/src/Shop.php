<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Api, Attempt, Books, Client, Environment, Failure, Webhooks};

/** The parts of the shop, put together from the environment. */
final class Shop
{
    public readonly Log $log;
    public readonly Api $api;
    public readonly Client $vipps;
    public readonly Secrets $secrets;
    public readonly Orders $orders;
    public readonly Checkout $checkout;
    public readonly Till $till;
    public readonly Privacy $privacy;
    public readonly InApp $inApp;
    public readonly Settlements $settlements;
    private readonly Clock $clock;
    /** Where Vipps calls: one URL for all that it may want, over either API. */
    public readonly string $endpoint;

    /** @param string $url where this shop is: what the browser says of it (Host) is not believed */
    public function __construct(public readonly string $url)
    {
        $data = self::setting('SHOP_DATA');
        $this->endpoint = "$url/vipps";
        $this->api = Api::from(@file_get_contents("$data/api") ?: getenv('VIPPS_API') ?: Api::ECom->value);
        $this->log = new Log("$data/shop.log");
        $this->vipps = self::client($this->api, fn (Attempt $attempt) => $this->log->info((string) $attempt));
        $this->secrets = new Secrets("$data/webhooks.json");
        $this->orders = new Orders("$data/orders");
        $this->checkout = new Checkout($this->vipps, $this->orders, $url, $this->api, self::explicitFlow());
        $this->till = new Till($this->vipps, $this->orders, $this->log, $this->api);
        $this->inApp = new InApp($this->vipps->orders(), $this->orders, $url, $this->log);
        $this->clock = new Clock("$data/clock");
        $this->settlements = new Settlements($this->vipps, "$data/ledgers", $this->clock->now(...));
        $this->privacy = new Privacy($this->orders, "$data/privacy");
    }

    /** Sees to it that Vipps calls the shop: once, and again every day. @throws Failure */
    public function setUp(): void
    {
        $this->secrets->alone(function (): void {
            $webhooks = new Webhooks($this->vipps);
            $webhooks->ensure($this->endpoint, $this->secrets->load(), $this->secrets->save(...));
        });
    }

    /** For developers: from the next request on, this is the API. Orders know nothing of it. */
    public function speak(Api $api): void
    {
        file_put_contents(self::setting('SHOP_DATA') . '/api', $api->value, LOCK_EX);
        (new self($this->url))->setUp();
    }

    public function isLocal(): bool
    {
        return getenv('VIPPS_LOCAL_URL') !== false;
    }

    /** Asks Vipps what became of an order, and then does what is still to be done. @throws Failure */
    public function lookAt(string $id): void
    {
        $this->checkout->settle($id);
        $this->till->resume($id);
        $this->inApp->show($id);
    }

    /** What differs between the shop's books and the ledger, as far as it was fetched. @return list<Difference> */
    public function differences(Books ...$ledgers): array
    {
        $us = "api:{$this->vipps->merchantSerialNumber}";
        $reconciliation = new Reconciliation($this->orders->bookings(), $us, $this->settlements->closedUntil());
        return $reconciliation->with(...$ledgers);
    }

    /** Where each krone of an order is. */
    public function whereabouts(Order $order): Whereabouts
    {
        return new Whereabouts($order, MoneyPages::settled($order, $this->settlements->books()), $this->today());
    }

    public function moneyPages(string $key): MoneyPages
    {
        $ledgers = $this->settlements->books();
        return new MoneyPages(
            $this->orders->all(),
            $ledgers,
            $this->differences(...$ledgers),
            $this->settlements->closedUntil(),
            $this->today(),
            $key,
            $this->isLocal(),
        );
    }

    /** For developers: puts the local Vipps' clock forward, to tomorrow or until today's money is in the bank. */
    public function goOn(bool $untilInBank): void
    {
        $now = $this->clock->now();
        $today = BankDays::of($now);
        $seconds = BankDays::noon($untilInBank ? BankDays::arrival($today) : BankDays::after($today)) - $now;
        $context = stream_context_create([
            'http' => ['method' => 'POST', 'header' => 'Content-Type: application/json', 'content' => "[$seconds]"],
            'ssl' => ['cafile' => ini_get('vipps.ca_file')],
        ]);
        if (@file_get_contents(getenv('VIPPS_LOCAL_URL') . '/_local/advance', false, $context) === false) {
            throw new \RuntimeException('The local Vipps\' clock cannot be put forward');
        }
        $this->clock->goOn($seconds);
        $this->settlements->fetch();
    }

    /** As banks count. */
    private function today(): string
    {
        return BankDays::of($this->clock->now());
    }

    public function isMerchant(mixed $key): bool
    {
        return is_string($key) && hash_equals(self::setting('SHOP_MERCHANT_KEY'), $key);
    }

    /** The local Vipps when VIPPS_LOCAL_URL says where it is, else Vipps' test environment. */
    private static function client(Api $api, \Closure $observer): Client
    {
        $local = getenv('VIPPS_LOCAL_URL');
        if ($local !== false) {
            return Client::local($local, api: $api, observer: $observer);
        }
        return new Client(
            merchantSerialNumber: self::setting('VIPPS_MERCHANT_SERIAL_NUMBER'),
            clientId: self::setting('VIPPS_CLIENT_ID'),
            clientSecret: self::setting('VIPPS_CLIENT_SECRET'),
            subscriptionKey: self::setting('VIPPS_SUBSCRIPTION_KEY'),
            environment: Environment::Test,
            api: $api,
            systemName: 'Example shop',
            observer: $observer,
        );
    }

    private static function explicitFlow(): ?bool
    {
        $setting = getenv('SHOP_EXPLICIT_FLOW');
        return $setting === false || $setting === '' ? null : $setting === '1';
    }

    private static function setting(string $name): string
    {
        $value = getenv($name);
        return $value !== false && $value !== '' ? $value : throw new \RuntimeException("$name is not set");
    }
}
