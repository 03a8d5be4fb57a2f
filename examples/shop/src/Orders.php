<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\ShippingOption;

/**
 * Orders in files: a small database. One file per order, and a lock beside it that is held for a whole change, calls
 * to Vipps included: a callback, the customer and a cron job never act on the same order at the same time.
 * The lock of a process that dies is gone with it.
 */
final class Orders
{
    public function __construct(private readonly string $folder)
    {
        is_dir($folder) || mkdir($folder, 0700, true);
    }

    /**
     * @param list<Line> $lines
     * @param string $once known to this browser alone: asked again with the same, it is the same order
     * @param string $cart that it is checked out from
     */
    public function create(Way $way, array $lines, string $once, string $cart = ''): Order
    {
        $counter = fopen("$this->folder/last-id", 'c+');
        flock($counter, LOCK_EX);
        try {
            $made = "$this->folder/once-" . hash('sha256', $once);
            $before = is_file($made) ? $this->find(file_get_contents($made)) : null;
            if ($before !== null && $before->state !== OrderState::Cancelled) {
                return $before;
            }
            $id = (string) ((int) stream_get_contents($counter) + 1 ?: 1);
            rewind($counter);
            fwrite($counter, $id);
            $order = new Order($id, bin2hex(random_bytes(16)), $way, $lines, $cart);
            $order->note('Ordered', public: true);
            $this->store($order);
            file_put_contents($made, $id);
            return $order;
        } finally {
            fclose($counter);
        }
    }

    /** As it was stored last; to look at only. */
    public function find(string $id): ?Order
    {
        $text = preg_match('~^\d{1,18}$~D', $id) === 1 ? @file_get_contents("$this->folder/$id.json") : false;
        if ($text === false) {
            return null;
        }
        $order = Order::from(json_decode($text, true, 16, JSON_THROW_ON_ERROR));
        // Read when it is needed: the shop may be asked while Vipps is.
        $order->offered = fn () => $this->offered($id);
        return $order;
    }

    /**
     * The only way to change an order. It is stored when $change returns, and whenever $change calls $save; when
     * $change throws, what it did not save is forgotten.
     *
     * @template T
     * @param \Closure(Order $order, \Closure(): void $save): T $change
     * @return T
     */
    public function change(string $id, \Closure $change): mixed
    {
        $this->find($id) ?? throw new \OutOfBoundsException("There is no order $id");
        $lock = fopen("$this->folder/$id.lock", 'c');
        flock($lock, LOCK_EX) ?: throw new \RuntimeException("Order $id cannot be locked");
        try {
            $order = $this->find($id);
            $save = fn () => $this->store($order);
            $result = $change($order, $save);
            $save();
            return $result;
        } finally {
            fclose($lock);
        }
    }

    /**
     * Keeps what the customer is offered. Beside the order, because Vipps waits ten seconds for it, and whoever has
     * the order's lock may wait for Vipps.
     *
     * @param list<ShippingOption> $options
     */
    public function offer(string $id, array $options): void
    {
        $line = static fn (ShippingOption $o) => json_encode([$o->id, $o->name, $o->cost, $o->default]);
        $lines = array_map($line, $options);
        file_put_contents("$this->folder/$id.offers", implode("\n", $lines) . "\n", FILE_APPEND | LOCK_EX);
    }

    /** All that was ever offered. @return list<ShippingOption> */
    private function offered(string $id): array
    {
        $lines = @file("$this->folder/$id.offers", FILE_IGNORE_NEW_LINES) ?: [];
        return array_map(
            static fn (string $line) => new ShippingOption(...json_decode($line, true, 4, JSON_THROW_ON_ERROR)),
            array_values(array_unique($lines)),
        );
    }

    /** Notes that something may have happened to an order, without waiting for its lock. */
    public function hint(string $id): void
    {
        touch("$this->folder/$id.hint");
    }

    /** To be called before Vipps is asked: a hint that comes later is a new one. */
    public function takeHint(string $id): void
    {
        @unlink("$this->folder/$id.hint");
    }

    /** What the sweep has to look at. (A database would have an index for this.) @return list<string> */
    public function unfinished(): array
    {
        $ids = array_map(static fn (string $file) => basename($file, '.json'), glob("$this->folder/*.json"));
        return array_values(array_filter($ids, function (string $id): bool {
            $order = $this->find($id);
            return is_file("$this->folder/$id.hint") || $order?->isUnfinished() || $order?->isToBeShown()
                || $order?->isStale();
        }));
    }

    /** What the same cart was ordered as before, and is not paid. @return list<Order> */
    public function replacedBy(Order $order): array
    {
        return array_values(array_filter(
            $this->all(),
            static fn (Order $older) => $older->cart === $order->cart && $older->cart !== ''
                && $older->state === OrderState::Open && (int) $older->id < (int) $order->id,
        ));
    }

    /** What the shop knows that was taken and given back, of all orders. @return \Generator<Booking> */
    public function bookings(): \Generator
    {
        foreach ($this->all() as $order) {
            yield from $order->bookings;
        }
    }

    /** @return list<Order> newest first */
    public function all(): array
    {
        $ids = array_map(static fn (string $file) => basename($file, '.json'), glob("$this->folder/*.json"));
        rsort($ids, SORT_NUMERIC);
        return array_map($this->find(...), $ids);
    }

    /** Whole or not at all, whenever the machine stops. */
    private function store(Order $order): void
    {
        $fields = array_diff_key(get_object_vars($order), ['offered' => true]);
        $text = json_encode($fields, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
        $new = "$this->folder/$order->id.new";
        $file = fopen($new, 'w');
        if (fwrite($file, $text) !== strlen($text) || !fsync($file) || !fclose($file)) {
            throw new \RuntimeException("Order $order->id cannot be stored");
        }
        rename($new, "$this->folder/$order->id.json");
    }
}
