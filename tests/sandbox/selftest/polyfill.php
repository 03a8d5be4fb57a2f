<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps;

// What the extension brings, in the shape that these tests look at, for a PHP without it.

interface Transport
{
    public function send(string $method, string $url, array $headers, string $body): Exchange;

    public function now(): int;

    public function sleep(int $milliseconds): void;
}

final class Exchange
{
    private function __construct(
        public readonly string $what,
        public readonly int $status = 0,
        public readonly string $body = '',
    ) {
    }

    public static function answered(int $status, string $body = '', array $headers = []): self
    {
        return new self('answered', $status, $body);
    }

    public static function lost(string $reason = ''): self
    {
        return new self('lost');
    }

    public static function unsent(string $reason = ''): self
    {
        return new self('unsent');
    }
}
