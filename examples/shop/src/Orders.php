<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

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

    public function create(int $amount, string $description): Order
    {
        $counter = fopen("$this->folder/last-id", 'c+');
        flock($counter, LOCK_EX);
        $id = (string) ((int) stream_get_contents($counter) + 1 ?: 1);
        rewind($counter);
        fwrite($counter, $id);
        fclose($counter);
        $order = new Order($id, bin2hex(random_bytes(16)), $amount, $description);
        $this->store($order);
        return $order;
    }

    /** As it was stored last; to look at only. */
    public function find(string $id): ?Order
    {
        $text = preg_match('~^\d{1,18}$~D', $id) === 1 ? @file_get_contents("$this->folder/$id.json") : false;
        return $text === false ? null : Order::from(json_decode($text, true, 16, JSON_THROW_ON_ERROR));
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
        return array_values(array_filter(
            $ids,
            fn (string $id) => is_file("$this->folder/$id.hint") || $this->find($id)?->isUnfinished(),
        ));
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
        $text = json_encode($order, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
        $new = "$this->folder/$order->id.new";
        $file = fopen($new, 'w');
        if (fwrite($file, $text) !== strlen($text) || !fsync($file) || !fclose($file)) {
            throw new \RuntimeException("Order $order->id cannot be stored");
        }
        rename($new, "$this->folder/$order->id.json");
    }
}
