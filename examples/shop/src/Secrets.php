<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** What Vipps' webhooks are signed with, by registration. Vipps tells each once: what is lost here is lost. */
final class Secrets
{
    public function __construct(private readonly string $file)
    {
    }

    /** @return array<string, string> */
    public function load(): array
    {
        $text = @file_get_contents($this->file);
        return $text === false ? [] : json_decode($text, true, 2, JSON_THROW_ON_ERROR);
    }

    /** Whole or not at all. @param array<string, string> $secrets */
    public function save(array $secrets): void
    {
        $new = "$this->file.new";
        touch($new);
        chmod($new, 0600);
        $text = json_encode($secrets, JSON_THROW_ON_ERROR);
        if (file_put_contents($new, $text) !== strlen($text) || !rename($new, $this->file)) {
            throw new \RuntimeException('The webhooks\' secrets cannot be stored');
        }
    }

    /** One process at a time: two that register at once would forget each other's. */
    public function alone(\Closure $do): void
    {
        $lock = fopen("$this->file.lock", 'c');
        flock($lock, LOCK_EX) ?: throw new \RuntimeException('The webhooks\' secrets cannot be locked');
        try {
            $do();
        } finally {
            fclose($lock);
        }
    }
}
