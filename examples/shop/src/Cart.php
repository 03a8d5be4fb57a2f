<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** The customer's cart, in a cookie: what, and how many. Prices are the shop's own. */
final class Cart
{
    public const COOKIE = 'cart';
    public const MOST = 9;

    /** @param array<string, int> $quantities by product */
    private function __construct(public readonly string $id, private array $quantities)
    {
    }

    /** What is not understood is left out. */
    public static function read(mixed $cookie): self
    {
        $parts = is_string($cookie) ? explode('.', $cookie) : [];
        $id = (string) array_shift($parts);
        $cart = new self(preg_match('~^[0-9a-f]{32}$~D', $id) === 1 ? $id : bin2hex(random_bytes(16)), []);
        foreach ($parts as $part) {
            [$product, $quantity] = explode('-', $part) + ['', ''];
            $product = Product::tryFrom($product);
            if ($product !== null && ctype_digit($quantity)) {
                $cart->put($product, (int) $quantity);
            }
        }
        return $cart;
    }

    public function write(): string
    {
        $parts = [$this->id];
        foreach ($this->quantities as $product => $quantity) {
            $parts[] = "$product-$quantity";
        }
        return implode('.', $parts);
    }

    public function put(Product $product, int $quantity): void
    {
        $this->quantities[$product->value] = min($quantity, self::MOST);
        $this->quantities = array_filter($this->quantities, static fn (int $quantity) => $quantity > 0);
        ksort($this->quantities);
    }

    public function has(Product $product): int
    {
        return $this->quantities[$product->value] ?? 0;
    }

    /** @return list<Product> */
    public function products(): array
    {
        return array_map(Product::from(...), array_keys($this->quantities));
    }

    /** @return list<Line> */
    public function lines(): array
    {
        return array_map(fn (Product $product) => Line::of($product, $this->has($product)), $this->products());
    }

    public function count(): int
    {
        return array_sum($this->quantities);
    }

    public function amount(): int
    {
        return array_sum(array_map(static fn (Line $line) => $line->amount(), $this->lines()));
    }
}
