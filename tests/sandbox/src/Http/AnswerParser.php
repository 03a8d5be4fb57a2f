<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** Takes the bytes of one HTTP answer as they arrive, until it is whole. */
final class AnswerParser
{
    private string $bytes = '';

    public function feed(string $bytes): void
    {
        $this->bytes .= $bytes;
    }

    public function length(): int
    {
        return strlen($this->bytes);
    }

    /**
     * Null while something is missing.
     * @param bool $withBody false is content with the status @param bool $ended no more bytes will come
     * @throws MalformedAnswer when it is no HTTP
     */
    public function next(bool $withBody, bool $ended = false): ?Response
    {
        $end = strpos($this->bytes, "\r\n\r\n");
        if ($end === false) {
            return $ended ? throw new MalformedAnswer('no header') : null;
        }
        $lines = explode("\r\n", substr($this->bytes, 0, $end));
        if (!preg_match('~^HTTP/1\.[01] ([1-5]\d\d)\b~', array_shift($lines), $status)) {
            throw new MalformedAnswer('no status line');
        }
        $body = $withBody ? self::body($lines, substr($this->bytes, $end + 4), $ended) : '';
        return $body === null ? null : new Response((int) $status[1], $body);
    }

    /** @param list<string> $headers */
    private static function body(array $headers, string $bytes, bool $ended): ?string
    {
        foreach ($headers as $header) {
            [$name, $value] = array_map('trim', explode(':', strtolower($header), 2) + [1 => '']);
            if ($name === 'transfer-encoding' && $value === 'chunked') {
                return self::chunks($bytes, $ended);
            }
            if ($name === 'content-length') {
                $whole = strlen($bytes) >= (int) $value;
                return match (true) {
                    $whole => substr($bytes, 0, (int) $value),
                    $ended => throw new MalformedAnswer('the body was cut'),
                    default => null,
                };
            }
        }
        return $ended ? $bytes : null;
    }

    private static function chunks(string $bytes, bool $ended): ?string
    {
        $body = '';
        while (preg_match('~^([0-9a-f]{1,6})[^\r\n]*\r\n~i', $bytes, $size) === 1) {
            $length = (int) hexdec($size[1]);
            if ($length === 0) {
                return $body;
            }
            $body .= substr($bytes, strlen($size[0]), $length);
            $bytes = substr($bytes, strlen($size[0]) + $length + 2);
        }
        return $ended ? throw new MalformedAnswer('the body was cut') : null;
    }
}
