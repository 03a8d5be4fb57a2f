<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** One HTTP request as it came in. Header names are kept in lower case. */
final class Request
{
    /** Path and query, as they were written. */
    public readonly string $target;
    public readonly string $path;
    /** @var array<string, string> */
    public readonly array $headers;
    private readonly string $queryString;

    /**
     * @param string $target path with query, or an absolute URL
     * @param array<string, string> $headers
     */
    public function __construct(
        public readonly string $method,
        string $target,
        array $headers = [],
        public readonly string $body = '',
    ) {
        if ($target === '' || $target[0] !== '/') {
            $target = preg_replace('~^[a-z][a-z0-9+.-]*://[^/?]*~i', '', $target) ?? '/';
        }
        $this->target = $target === '' ? '/' : $target;
        [$path, $query] = explode('?', $target, 2) + [1 => ''];
        $this->path = $path === '' ? '/' : $path;
        $this->queryString = $query;
        $this->headers = array_change_key_case($headers, CASE_LOWER);
    }

    /** The request as HTTP/1.1 bytes, its body counted. */
    public function bytes(): string
    {
        $headers = array_diff_key($this->headers, ['transfer-encoding' => 1, 'expect' => 1]);
        $headers['content-length'] = (string) strlen($this->body);
        $head = "$this->method $this->target HTTP/1.1\r\n";
        foreach ($headers as $name => $value) {
            $head .= "$name: $value\r\n";
        }
        return "$head\r\n$this->body";
    }

    public function header(string $name): ?string
    {
        return $this->headers[strtolower($name)] ?? null;
    }

    /** @return array<string, string> */
    public function query(): array
    {
        return self::decoded($this->queryString);
    }

    /** The fields of a posted HTML form. @return array<string, string> */
    public function form(): array
    {
        return self::decoded($this->body);
    }

    /** @return array<string, string> */
    private static function decoded(string $text): array
    {
        parse_str($text, $fields);
        return array_filter($fields, 'is_string');
    }
}
