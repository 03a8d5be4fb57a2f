<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** One HTTP answer, and what the network does to it. */
final class Response
{
    private const REASONS = [
        200 => 'OK', 201 => 'Created', 204 => 'No Content', 303 => 'See Other', 400 => 'Bad Request',
        401 => 'Unauthorized', 403 => 'Forbidden', 404 => 'Not Found', 405 => 'Method Not Allowed',
        409 => 'Conflict', 410 => 'Gone', 413 => 'Content Too Large', 422 => 'Unprocessable Content',
        423 => 'Locked', 429 => 'Too Many Requests', 500 => 'Internal Server Error', 502 => 'Bad Gateway',
        503 => 'Service Unavailable', 504 => 'Gateway Timeout',
    ];

    public Fate $fate = Fate::Delivered;
    /** Milliseconds before the answer starts. */
    public int $delay = 0;
    /** With Fate::Cut: how many bytes of the body arrive. */
    public int $cutAt = 0;

    /**
     * When set, a server waits for another answer and gives that: it is called with what to do with it.
     * @var (\Closure(\Closure(self): void): void)|null
     */
    public ?\Closure $later = null;

    /** @param array<string, string> $headers */
    public function __construct(
        public readonly int $status,
        public readonly string $body = '',
        public readonly array $headers = [],
    ) {
    }

    /** @param array<string, string> $headers */
    public static function json(int $status, mixed $value, array $headers = []): self
    {
        return new self($status, self::encode($value), $headers + ['Content-Type' => 'application/json;charset=UTF-8']);
    }

    public static function problem(int $status, mixed $value): self
    {
        return new self($status, self::encode($value), ['Content-Type' => 'application/problem+json']);
    }

    /** @param string $script hash of the one script in it, '' for none */
    public static function html(int $status, string $page, string $script = ''): self
    {
        return new self($status, $page, [
            'Content-Type' => 'text/html; charset=utf-8',
            'Cache-Control' => 'no-store',
            'Content-Security-Policy' => "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                . "frame-ancestors 'none'" . ($script === '' ? '' : "; script-src '$script'"),
        ]);
    }

    /** @param array<string, string> $headers */
    public static function redirect(string $to, array $headers = []): self
    {
        return new self(303, '', ['Location' => $to, 'Cache-Control' => 'no-store'] + $headers);
    }

    /** The answer as HTTP/1.1 bytes; cut short where its fate says so. */
    public function bytes(bool $keepAlive): string
    {
        $head = "HTTP/1.1 $this->status " . (self::REASONS[$this->status] ?? 'Status') . "\r\n";
        foreach ($this->headers as $name => $value) {
            $head .= "$name: $value\r\n";
        }
        $head .= $this->status === 204 ? '' : 'Content-Length: ' . strlen($this->body) . "\r\n";
        $head .= $keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
        return $head . ($this->fate === Fate::Cut ? substr($this->body, 0, $this->cutAt) : $this->body);
    }

    private static function encode(mixed $value): string
    {
        $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;
        return json_encode($value, $flags | JSON_THROW_ON_ERROR);
    }
}
