<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Attempt, Client, Environment, Failure};

/** The parts of the shop, put together from the environment. */
final class Shop
{
    public readonly Log $log;
    public readonly Client $vipps;
    public readonly Orders $orders;
    public readonly Checkout $checkout;
    public readonly Till $till;
    public readonly Privacy $privacy;

    /** @param string $url where this shop is: what the browser says of it (Host) is not believed */
    public function __construct(public readonly string $url)
    {
        $data = self::setting('SHOP_DATA');
        $this->orders = new Orders("$data/orders");
        $this->log = new Log("$data/shop.log");
        $this->vipps = self::client(fn (Attempt $attempt) => $this->log->info((string) $attempt));
        $this->checkout = new Checkout($this->vipps, $this->orders, $url, self::explicitFlow());
        $this->till = new Till($this->vipps, $this->orders, $this->log);
        $this->privacy = new Privacy($this->orders, "$data/privacy");
    }

    /** Asks Vipps what became of an order, and then does what is still to be done. @throws Failure */
    public function lookAt(string $id): void
    {
        $this->checkout->settle($id);
        $this->till->resume($id);
    }

    public function isMerchant(mixed $key): bool
    {
        return is_string($key) && hash_equals(self::setting('SHOP_MERCHANT_KEY'), $key);
    }

    /** The local Vipps when VIPPS_LOCAL_URL says where it is, else Vipps' test environment. */
    private static function client(\Closure $observer): Client
    {
        $local = getenv('VIPPS_LOCAL_URL');
        if ($local !== false) {
            return Client::local($local, observer: $observer);
        }
        return new Client(
            merchantSerialNumber: self::setting('VIPPS_MERCHANT_SERIAL_NUMBER'),
            clientId: self::setting('VIPPS_CLIENT_ID'),
            clientSecret: self::setting('VIPPS_CLIENT_SECRET'),
            subscriptionKey: self::setting('VIPPS_SUBSCRIPTION_KEY'),
            environment: Environment::Test,
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
