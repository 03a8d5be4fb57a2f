<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** Takes bytes as they arrive on one connection and gives whole requests: HTTP/1.1, Content-Length or chunked. */
final class Parser
{
    private const MAX_HEAD = 65536;
    private const MAX_BODY = 1 << 22;

    private string $bytes = '';
    /** @var array{method: string, target: string, version: string, headers: array<string, string>}|null */
    private ?array $head = null;
    private bool $continueDue = false;

    public function feed(string $bytes): void
    {
        $this->bytes .= $bytes;
    }

    /** The next whole request, or null while bytes are missing. @throws MalformedRequest */
    public function next(): ?Request
    {
        $this->head ??= $this->takeHead();
        if ($this->head === null) {
            return null;
        }
        $body = isset($this->head['headers']['transfer-encoding']) ? $this->takeChunks() : $this->takeCounted();
        if ($body === null) {
            return null;
        }
        ['method' => $method, 'target' => $target, 'headers' => $headers] = $this->head;
        $this->head = null;
        $this->continueDue = false;
        return new Request($method, $target, $headers, $body);
    }

    /** True once when the client waits for "100 Continue" before it sends its body. */
    public function takeContinue(): bool
    {
        $due = $this->continueDue;
        $this->continueDue = false;
        return $due;
    }

    /** True between requests: nothing has arrived that is not yet answered. */
    public function isIdle(): bool
    {
        return $this->head === null && $this->bytes === '';
    }

    private function takeHead(): ?array
    {
        $end = strpos($this->bytes, "\r\n\r\n");
        if ($end === false || $end > self::MAX_HEAD) {
            if (strlen($this->bytes) > self::MAX_HEAD) {
                throw new MalformedRequest('header too large', 400);
            }
            return null;
        }
        $lines = explode("\r\n", ltrim(substr($this->bytes, 0, $end), "\r\n"));
        $this->bytes = substr($this->bytes, $end + 4);
        if (!preg_match('~^([A-Z]+) (\S+) HTTP/(1\.[01])$~', array_shift($lines), $start)) {
            throw new MalformedRequest('no request line', 400);
        }
        $headers = [];
        foreach ($lines as $line) {
            if (!preg_match('~^([!#$%&\'*+.^_`|\~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$~', $line, $field)) {
                throw new MalformedRequest('no header line', 400);
            }
            $name = strtolower($field[1]);
            $headers[$name] = isset($headers[$name]) ? $headers[$name] . ', ' . $field[2] : $field[2];
        }
        if ($start[3] === '1.0') {
            $headers['connection'] ??= 'close';
        }
        $this->continueDue = strcasecmp($headers['expect'] ?? '', '100-continue') === 0;
        return ['method' => $start[1], 'target' => $start[2], 'version' => $start[3], 'headers' => $headers];
    }

    private function takeCounted(): ?string
    {
        $length = $this->head['headers']['content-length'] ?? '0';
        if (!ctype_digit($length)) {
            throw new MalformedRequest('bad Content-Length', 400);
        }
        if (strlen($length) > 7 || (int) $length > self::MAX_BODY) {
            throw new MalformedRequest('body too large', 413);
        }
        if (strlen($this->bytes) < (int) $length) {
            return null;
        }
        $body = substr($this->bytes, 0, (int) $length);
        $this->bytes = substr($this->bytes, (int) $length);
        return $body;
    }

    private function takeChunks(): ?string
    {
        if (strcasecmp($this->head['headers']['transfer-encoding'], 'chunked') !== 0) {
            throw new MalformedRequest('unknown transfer coding', 400);
        }
        $body = '';
        $at = 0;
        while (true) {
            $lineEnd = strpos($this->bytes, "\r\n", $at);
            if ($lineEnd === false) {
                return null;
            }
            $size = explode(';', substr($this->bytes, $at, $lineEnd - $at))[0];
            if (!preg_match('~^[0-9a-fA-F]{1,6}\s*$~', $size)) {
                throw new MalformedRequest('bad chunk size', 400);
            }
            $size = (int) hexdec(trim($size));
            if (strlen($body) + $size > self::MAX_BODY) {
                throw new MalformedRequest('body too large', 413);
            }
            if ($size === 0) {
                return $this->takeTrailer($lineEnd + 2, $body);
            }
            $at = $lineEnd + 2;
            if (strlen($this->bytes) < $at + $size + 2) {
                return null;
            }
            $body .= substr($this->bytes, $at, $size);
            $at += $size + 2;
        }
    }

    private function takeTrailer(int $at, string $body): ?string
    {
        $end = substr($this->bytes, $at, 2) === "\r\n" ? $at : strpos($this->bytes, "\r\n\r\n", $at);
        if ($end === false || strlen($this->bytes) < $at + 2) {
            return null;
        }
        $this->bytes = substr($this->bytes, $end === $at ? $at + 2 : $end + 4);
        return $body;
    }
}
