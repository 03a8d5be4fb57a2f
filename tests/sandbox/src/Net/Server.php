<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

use Vipps\Sandbox\ControlDoor;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\LocalVipps;

/** The local Vipps on a port of 127.0.0.1. */
final class Server
{
    private const TICK = 100;

    private readonly ControlDoor $control;
    private readonly Delivery $delivery;
    private int $connections = 0;
    private int $handshakes = 0;

    /** @param resource $listener */
    public function __construct(
        private $listener,
        private readonly Loop $loop,
        private readonly LocalVipps $vipps,
        private readonly bool $tls,
    ) {
        $this->delivery = new Delivery($loop, $vipps);
        $this->control = new ControlDoor(
            $vipps,
            fn () => ['connections' => $this->connections, 'handshakes' => $this->handshakes],
            function (): void {
                $this->connections = $this->handshakes = 0;
            },
        );
        stream_set_blocking($listener, false);
        $loop->onReadable($listener, $this->accept(...));
        $loop->every(self::TICK, function (): void {
            $this->vipps->catchUp();
            $this->delivery->pump();
        });
    }

    /**
     * @param string|null $certificate PEM file with certificate and key, null for plain HTTP
     * @return resource
     */
    public static function listen(int $port, ?string $certificate = null)
    {
        $context = stream_context_create([
            'socket' => ['backlog' => 511, 'tcp_nodelay' => true],
            'ssl' => $certificate === null ? [] : ['local_cert' => $certificate, 'alpn_protocols' => 'http/1.1'],
        ]);
        $flags = STREAM_SERVER_BIND | STREAM_SERVER_LISTEN;
        $listener = @stream_socket_server("tcp://127.0.0.1:$port", $code, $why, $flags, $context);
        return $listener !== false ? $listener : throw new \RuntimeException("Port $port: $why");
    }

    /** @param resource $listener */
    public static function portOf($listener): int
    {
        $name = stream_socket_get_name($listener, false);
        return (int) substr($name, strrpos($name, ':') + 1);
    }

    private function accept(): void
    {
        $stream = @stream_socket_accept($this->listener, 0);
        if ($stream === false) {
            return;
        }
        $this->connections++;
        $peer = new Peer($stream, $this->loop);
        if (!$this->tls) {
            new Connection($peer, $this->loop, $this->handle(...));
            return;
        }
        $peer->secure(STREAM_CRYPTO_METHOD_TLS_SERVER, function () use ($peer): void {
            $this->handshakes++;
            new Connection($peer, $this->loop, $this->handle(...));
        }, static fn () => null);
    }

    private function handle(Request $request): Response
    {
        try {
            $answer = $this->control->answer($request) ?? $this->vipps->handle($request);
        } catch (\Throwable $bug) {
            // One request must not end the others' Vipps.
            fwrite(STDERR, "$bug\n");
            return new Response(500, "The local Vipps has a bug: {$bug->getMessage()}");
        }
        $this->delivery->pump();
        return $answer;
    }
}
