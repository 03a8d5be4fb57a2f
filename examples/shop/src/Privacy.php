<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** Customers who took back their consent in Vipps: what the shop got about them from there is erased. */
final class Privacy
{
    public function __construct(private readonly Orders $orders, private readonly string $folder)
    {
        is_dir($folder) || mkdir($folder, 0700, true);
    }

    /** Quick, so that Vipps gets its answer; the work is in {@see fulfil()}, now or by the sweep. */
    public function remember(string $userId): void
    {
        file_put_contents("$this->folder/" . hash('sha256', $userId), $userId, LOCK_EX);
    }

    public function fulfil(): void
    {
        foreach (glob("$this->folder/*") as $file) {
            $userId = (string) @file_get_contents($file);
            if ($userId !== '') {
                $this->erase($userId);
            }
            @unlink($file);
        }
    }

    /** Of one who never bought anything there is nothing to erase, which is fine. */
    private function erase(string $userId): void
    {
        foreach ($this->orders->all() as $order) {
            if ($order->recipient?->userId === $userId) {
                $this->orders->change($order->id, static fn (Order $order) => $order->forget());
            }
        }
    }
}
