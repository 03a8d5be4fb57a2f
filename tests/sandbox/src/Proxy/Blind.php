<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

use Vipps\Sandbox\Net\Loop;
use Vipps\Sandbox\Net\Peer;

/**
 * One connection whose bytes are passed on unread, TLS and all. Faults happen by count: "before" when $bytes have come
 * from the client, none of which beyond them goes on; "after" when $bytes have come back from Vipps, likewise.
 */
final class Blind
{
    private readonly ?Peer $vipps;
    private int $up = 0;
    private int $down = 0;
    private ?Rule $before;
    private ?Rule $after;

    public function __construct(
        private readonly Peer $client,
        private readonly Loop $loop,
        private readonly Plan $plan,
        string $upstream,
        private readonly int $number,
    ) {
        $this->before = $plan->take(Rule::BEFORE, '', false);
        $this->after = $plan->take(Rule::AFTER, '', false);
        $stream = @stream_socket_client("tcp://$upstream", $code, $why, 5);
        if ($stream === false) {
            $this->vipps = null;
            $client->close();
            return;
        }
        $this->vipps = new Peer($stream, $loop);
        $this->vipps->listen($this->fromVipps(...), $client->closeWhenSent(...));
        $client->listen($this->fromClient(...), $this->vipps->closeWhenSent(...));
    }

    private function fromClient(string $bytes): void
    {
        $this->pass($this->vipps, $bytes, $this->up, $this->before);
    }

    private function fromVipps(string $bytes): void
    {
        $this->pass($this->client, $bytes, $this->down, $this->after);
    }

    private function pass(Peer $to, string $bytes, int &$passed, ?Rule &$fault): void
    {
        if ($fault === null || $passed + strlen($bytes) < $fault->bytes) {
            $passed += strlen($bytes);
            $to->write($bytes);
            return;
        }
        $now = substr($bytes, 0, $fault->bytes - $passed);
        $to->write($now);
        $passed += strlen($now);
        $rest = substr($bytes, strlen($now));
        [$rule, $fault] = [$fault, null];
        $this->plan->log($this->number, "$passed bytes", $rule);
        $this->strike($rule, $to, $rest);
    }

    private function strike(Rule $rule, Peer $to, string $rest): void
    {
        switch ($rule->mode) {
            case Mode::Delay:
                $this->client->freeze();
                $this->vipps->freeze();
                $this->loop->after($rule->milliseconds, function () use ($to, $rest): void {
                    $to->write($rest);
                    $this->vipps->listen($this->fromVipps(...), $this->client->closeWhenSent(...));
                    $this->client->listen($this->fromClient(...), $this->vipps->closeWhenSent(...));
                });
                return;
            case Mode::Stall:
            case Mode::HalfOpen:
                $this->plan->freeze($this->client, $this->vipps);
                return;
            case Mode::Garbage:
                $this->client->write(str_repeat("\x00\xff garbage ", 4));
                $this->client->closeWhenSent();
                break;
            case Mode::Reset:
            case Mode::CutReset:
                $this->loop->after(20, $this->client->reset(...));
                break;
            case Mode::Close:
            case Mode::Cut:
                $this->client->closeWhenSent();
                break;
        }
        $this->vipps->close();
    }
}
