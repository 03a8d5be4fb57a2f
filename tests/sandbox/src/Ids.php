<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Identifiers of everything the local Vipps makes up. The same seed gives the same series. */
final class Ids
{
    private readonly string $seed;
    private int $made = 0;

    public function __construct(string $seed = '')
    {
        $this->seed = $seed === '' ? random_bytes(16) : $seed;
    }

    public function uuid(): string
    {
        $hex = bin2hex($this->bytes());
        return sprintf(
            '%s-%s-4%s-8%s-%s',
            substr($hex, 0, 8),
            substr($hex, 8, 4),
            substr($hex, 12, 3),
            substr($hex, 15, 3),
            substr($hex, 18, 12),
        );
    }

    /** What names a request in the logs of everything it went through. */
    public function trace(): string
    {
        $hex = bin2hex($this->bytes());
        return '00-' . substr($hex, 0, 32) . '-' . substr($hex, 32, 16) . '-00';
    }

    /** Ten digits, rising. */
    public function transaction(): string
    {
        return (string) (5001000000 + ++$this->made);
    }

    /** Something that looks like a JWT of at least that many characters, and says nothing. */
    public function jwt(int $length): string
    {
        $text = '';
        while (strlen($text) < $length) {
            $text .= rtrim(strtr(base64_encode($this->bytes() . $this->bytes()), '+/', '-_'), '=');
        }
        return 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.' . $text . '.' . substr($text, 0, 43);
    }

    /** 88 characters. */
    public function base64(): string
    {
        return base64_encode($this->bytes() . $this->bytes());
    }

    private function bytes(): string
    {
        return hash('sha256', $this->seed . '/' . ++$this->made, true);
    }
}
