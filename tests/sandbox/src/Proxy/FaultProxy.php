<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\Net\Connection;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Net\Peer;
use Vipps\Sandbox\Net\Server;

/** Stands between a shop and the local Vipps, and breaks what goes through as it is told. */
final class FaultProxy
{
    public readonly int $port;
    private readonly Plan $plan;
    /** @var resource|null null while connections are refused */
    private $listener = null;

    /** @param string|null $certificate PEM file: TLS towards the client, plain HTTP to Vipps */
    public function __construct(
        private readonly Loop $loop,
        private readonly string $upstream,
        int $port,
        private readonly ?string $certificate,
        private readonly bool $blind,
    ) {
        $this->plan = new Plan();
        $this->accept($port);
        $this->port = Server::portOf($this->listener);
    }

    /** Takes orders on a port of its own. @return int the port */
    public function control(): int
    {
        $listener = Server::listen(0);
        stream_set_blocking($listener, false);
        $this->loop->onReadable($listener, function () use ($listener): void {
            $stream = @stream_socket_accept($listener, 0);
            if ($stream !== false) {
                new Connection(new Peer($stream, $this->loop), $this->loop, $this->order(...));
            }
        });
        return Server::portOf($listener);
    }

    private function order(Request $request): Response
    {
        try {
            match ($request->path) {
                '/fault' => $this->plan->add(Rule::of(json_decode($request->body, true, 8, JSON_THROW_ON_ERROR))),
                '/refuse' => $this->refuse(),
                '/accept' => $this->accept($this->port),
                '/reset' => $this->reset(),
                '/state' => null,
                default => throw new \ValueError("There is no $request->path"),
            };
        } catch (\ValueError | \TypeError | \JsonException | \RuntimeException $why) {
            return Response::json(400, ['error' => $why->getMessage()]);
        }
        return Response::json(200, $this->plan->state());
    }

    private function reset(): void
    {
        $this->plan->reset();
        $this->accept($this->port);
    }

    private function refuse(): void
    {
        if ($this->listener !== null) {
            $this->loop->forget($this->listener);
            fclose($this->listener);
            $this->listener = null;
        }
    }

    private function accept(int $port): void
    {
        if ($this->listener === null) {
            $this->listener = Server::listen($port, $this->certificate);
            stream_set_blocking($this->listener, false);
            $this->loop->onReadable($this->listener, $this->welcome(...));
        }
    }

    private function welcome(): void
    {
        $stream = @stream_socket_accept($this->listener, 0);
        if ($stream === false) {
            return;
        }
        $number = ++$this->plan->connections;
        $peer = new Peer($stream, $this->loop);
        $fault = $this->plan->take(Rule::ACCEPT, '', false);
        if ($fault === null) {
            $this->open($peer, $number);
            return;
        }
        $this->plan->log($number, '', $fault);
        match ($fault->mode) {
            Mode::Delay => $this->loop->after($fault->milliseconds, fn () => $this->open($peer, $number)),
            Mode::Reset => $peer->reset(),
            Mode::Stall => $peer->listen(static fn () => null, static fn () => null),
            Mode::HalfOpen => $this->plan->freeze($peer),
            Mode::Garbage => $this->babble($peer),
            default => $peer->close(),
        };
    }

    private function open(Peer $peer, int $number): void
    {
        if ($this->blind) {
            new Blind($peer, $this->loop, $this->plan, $this->upstream, $number);
            return;
        }
        $begin = fn () => new Link($peer, $this->loop, $this->plan, $this->upstream, $number);
        if ($this->certificate === null) {
            $begin();
            return;
        }
        $peer->secure(STREAM_CRYPTO_METHOD_TLS_SERVER, function () use ($begin): void {
            $this->plan->handshakes++;
            $begin();
        }, static fn () => null);
    }

    private function babble(Peer $peer): void
    {
        $peer->write("\x00\xff this is neither TLS nor HTTP \x00\r\n");
        $peer->closeWhenSent();
    }
}
