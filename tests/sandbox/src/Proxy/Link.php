<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

use Vipps\Sandbox\Http\MalformedRequest;
use Vipps\Sandbox\Http\Parser;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Net\Peer;

/** One client and its connection to Vipps: whole requests one way, whole answers the other, and the faults between. */
final class Link
{
    private readonly Parser $parser;
    private ?Peer $vipps = null;
    private string $answer = '';
    private string $request = '';
    private bool $busy = false;
    private int $answered = 0;

    /** @param string $upstream host:port that speaks plain HTTP and counts its bodies */
    public function __construct(
        private readonly Peer $client,
        private readonly Loop $loop,
        private readonly Plan $plan,
        private readonly string $upstream,
        private readonly int $number,
    ) {
        $this->parser = new Parser();
        $client->listen($this->fromClient(...), fn () => $this->vipps?->close());
    }

    private function fromClient(string $bytes): void
    {
        $this->parser->feed($bytes);
        $this->next();
    }

    private function next(): void
    {
        if ($this->busy || !$this->client->isOpen()) {
            return;
        }
        try {
            $request = $this->parser->next();
        } catch (MalformedRequest) {
            $this->end();
            return;
        }
        if ($request === null) {
            if ($this->parser->takeContinue()) {
                $this->client->write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            return;
        }
        $this->busy = true;
        $this->plan->requests++;
        $this->request = "$request->method $request->target";
        $fault = $this->plan->take(Rule::BEFORE, $this->request, $this->answered > 0);
        $this->plan->log($this->number, $this->request, $fault);
        if ($fault === null) {
            $this->forward($request);
        } else {
            $this->strike($fault, fn () => $this->forward($request));
        }
    }

    private function forward(Request $request): void
    {
        $this->vipps ??= $this->connect();
        $this->answer = '';
        $this->vipps?->write($request->bytes());
    }

    private function connect(): ?Peer
    {
        $stream = @stream_socket_client("tcp://$this->upstream", $code, $why, 5);
        if ($stream === false) {
            $this->end();
            return null;
        }
        $peer = new Peer($stream, $this->loop);
        $peer->listen($this->fromVipps(...), $this->vippsEnded(...));
        return $peer;
    }

    private function fromVipps(string $bytes): void
    {
        $this->answer .= $bytes;
        $head = strpos($this->answer, "\r\n\r\n");
        if ($head === false) {
            return;
        }
        $length = preg_match('~^content-length: *(\d+)\r?$~mi', substr($this->answer, 0, $head + 2), $found)
            ? (int) $found[1]
            : 0;
        if (strlen($this->answer) >= $head + 4 + $length) {
            $this->complete();
        }
    }

    /** The work is done, and the client knows nothing of it yet. */
    private function complete(): void
    {
        $fault = $this->plan->take(Rule::AFTER, $this->request, $this->answered > 0);
        if ($fault === null) {
            $this->deliver();
            return;
        }
        $this->plan->log($this->number, $this->request, $fault);
        $this->strike($fault, $this->deliver(...));
    }

    private function deliver(): void
    {
        $this->client->write($this->answer);
        $this->answer = '';
        $this->answered++;
        $this->busy = false;
        $this->next();
    }

    /** Vipps hung up: in the middle of an answer the client is to see just that. */
    private function vippsEnded(): void
    {
        $this->vipps = null;
        if ($this->busy) {
            $this->client->write($this->answer);
            $this->client->closeWhenSent();
        }
    }

    private function strike(Rule $fault, \Closure $goOn): void
    {
        switch ($fault->mode) {
            case Mode::Delay:
                $this->loop->after($fault->milliseconds, $goOn);
                return;
            case Mode::Stall:
                return;
            case Mode::HalfOpen:
                $this->plan->freeze($this->client);
                return;
            case Mode::Reset:
                $this->client->reset();
                break;
            case Mode::Garbage:
                $this->client->write("\x15\x03\x01\x00\x02\x02\x16SSH-2.0-not-http\r\n\x00\xff\xfe\r\n\r\n");
                $this->client->closeWhenSent();
                break;
            case Mode::Cut:
                $this->client->write(substr($this->answer, 0, $fault->bytes));
                $this->client->closeWhenSent();
                break;
            case Mode::CutReset:
                $this->client->write(substr($this->answer, 0, $fault->bytes));
                // The bytes are to arrive before the RST overtakes them.
                $this->loop->after(20, $this->client->reset(...));
                break;
            case Mode::Close:
                $this->client->close();
                break;
        }
        $this->vipps?->close();
        $this->vipps = null;
    }

    private function end(): void
    {
        $this->client->close();
        $this->vipps?->close();
        $this->vipps = null;
    }
}
