<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

use Vipps\Sandbox\LocalVipps;
use Vipps\Sandbox\SentCallback;
use Vipps\Sandbox\Urls;

/** Makes Vipps' requests to the shop, each to a deadline, and only to this machine. */
final class Delivery
{
    public function __construct(private readonly Loop $loop, private readonly LocalVipps $vipps)
    {
    }

    /** Starts all that are due. */
    public function pump(): void
    {
        while (($callback = $this->vipps->takeCallback()) !== null) {
            $this->start($callback);
        }
    }

    private function start(SentCallback $callback): void
    {
        $url = parse_url($callback->uri) ?: [];
        $host = trim($url['host'] ?? '', '[]');
        $address = Urls::loopback($host);
        if ($address === null) {
            $callback->end('not delivered: the host is not this machine');
            return;
        }
        $tls = ($url['scheme'] ?? '') === 'https';
        $port = $url['port'] ?? ($tls ? 443 : 80);
        $context = stream_context_create(['ssl' => [
            'verify_peer' => false,
            'verify_peer_name' => false,
            'peer_name' => $host,
        ]]);
        $flags = STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT;
        $stream = @stream_socket_client("tcp://$address:$port", $code, $why, 3, $flags, $context);
        if ($stream === false) {
            $callback->end('no connection');
            return;
        }
        $path = ($url['path'] ?? '/') . (isset($url['query']) ? "?{$url['query']}" : '');
        $request = "$callback->method $path HTTP/1.1\r\n";
        $headers = $callback->headers + ['Host' => "{$url['host']}:$port"];
        foreach ($headers + ['Content-Length' => (string) strlen($callback->body)] as $name => $value) {
            $request .= "$name: $value\r\n";
        }
        $request .= "User-Agent: local-vipps\r\nConnection: close\r\n\r\n$callback->body";
        new Exchange($stream, $this->loop, $tls, $request, $callback);
    }
}
