<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Http;

/** A small HTTP/1.1 client on plain streams, one kept connection: for tests, and for the control API. */
final class Client
{
    /** @var resource|null */
    private $stream = null;

    /** @param string|null $ca PEM file to trust, for https URLs @param float $timeout seconds to wait for bytes */
    public function __construct(
        private readonly string $url,
        private readonly ?string $ca = null,
        private readonly float $timeout = 10.0,
    ) {
    }

    /**
     * @param array<string, string> $headers
     * @throws ConnectionLost when no whole answer came
     */
    public function send(string $method, string $path, array $headers = [], string $body = ''): Response
    {
        $request = "$method $path HTTP/1.1\r\nHost: " . parse_url($this->url, PHP_URL_HOST) . "\r\n";
        $headers += ['Content-Length' => (string) strlen($body)];
        foreach ($headers as $name => $value) {
            $request .= "$name: $value\r\n";
        }
        return $this->sendRaw("$request\r\n$body", $method);
    }

    /** Sends these bytes as they are, and reads one answer. @throws ConnectionLost */
    public function sendRaw(string $bytes, string $method = 'GET'): Response
    {
        $this->stream ??= $this->connect();
        try {
            for ($rest = $bytes; $rest !== ''; $rest = substr($rest, $sent)) {
                $sent = @fwrite($this->stream, $rest);
                if ($sent === false || $sent === 0) {
                    throw new ConnectionLost('The request could not be sent');
                }
            }
            return $this->read($method);
        } catch (ConnectionLost $lost) {
            $this->close();
            throw $lost;
        }
    }

    public function close(): void
    {
        if ($this->stream !== null) {
            fclose($this->stream);
            $this->stream = null;
        }
    }

    /** @return resource */
    private function connect()
    {
        $scheme = parse_url($this->url, PHP_URL_SCHEME) === 'https' ? 'ssl' : 'tcp';
        $address = parse_url($this->url, PHP_URL_HOST) . ':' . parse_url($this->url, PHP_URL_PORT);
        $context = stream_context_create([
            'ssl' => $this->ca === null ? [] : ['cafile' => $this->ca],
            'socket' => ['tcp_nodelay' => true],
        ]);
        $flags = STREAM_CLIENT_CONNECT;
        $stream = @stream_socket_client("$scheme://$address", $code, $why, 5, $flags, $context);
        if ($stream === false) {
            throw new ConnectionLost("No connection to $address: $why");
        }
        stream_set_timeout($stream, (int) $this->timeout, (int) (fmod($this->timeout, 1.0) * 1_000_000));
        return $stream;
    }

    private function read(string $method): Response
    {
        do {
            $start = $this->line();
            if (!preg_match('~^HTTP/1\.1 (\d{3})~', $start, $found)) {
                throw new ConnectionLost('What came is not HTTP');
            }
            $headers = [];
            while (($line = $this->line()) !== '') {
                [$name, $value] = explode(':', $line, 2) + [1 => ''];
                $headers[strtolower($name)] = trim($value);
            }
        } while ($found[1] === '100');
        $length = $method === 'HEAD' ? 0 : (int) ($headers['content-length'] ?? 0);
        $body = $length === 0 ? '' : (string) @stream_get_contents($this->stream, $length);
        if (strlen($body) < $length) {
            throw new ConnectionLost('The answer was cut');
        }
        if (strcasecmp($headers['connection'] ?? '', 'close') === 0) {
            $this->close();
        }
        return new Response((int) $found[1], $body, $headers);
    }

    private function line(): string
    {
        $line = @fgets($this->stream);
        if ($line === false || !str_ends_with($line, "\n")) {
            throw new ConnectionLost('The connection ended without an answer');
        }
        return rtrim($line, "\r\n");
    }
}
