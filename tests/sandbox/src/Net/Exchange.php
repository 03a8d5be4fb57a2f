<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

use Vipps\Sandbox\Http\AnswerParser;
use Vipps\Sandbox\Http\MalformedAnswer;
use Vipps\Sandbox\SentCallback;

/** One callback under way: connects, sends, reads the answer, writes down what came of it. */
final class Exchange
{
    private const MAX_ANSWER = 262_144;

    private readonly AnswerParser $answer;
    private readonly Peer $peer;
    private readonly int $startedAt;
    private readonly int $timer;
    private bool $ended = false;

    /** @param resource $stream connecting */
    public function __construct(
        private $stream,
        private readonly Loop $loop,
        private readonly bool $tls,
        private readonly string $request,
        private readonly SentCallback $callback,
    ) {
        $this->answer = new AnswerParser();
        $this->peer = new Peer($stream, $loop);
        $this->startedAt = Loop::now();
        $this->timer = $loop->after($callback->deadline(), fn () => $this->end(SentCallback::LATE));
        $loop->onWritable($stream, $this->connected(...));
    }

    private function connected(): void
    {
        $this->loop->stopWriting($this->stream);
        if (stream_socket_get_name($this->stream, true) === false) {
            $this->end('no connection');
        } elseif ($this->tls) {
            $failed = fn () => $this->end('no TLS');
            $this->peer->secure(STREAM_CRYPTO_METHOD_TLS_CLIENT, $this->talk(...), $failed);
        } else {
            $this->talk();
        }
    }

    private function talk(): void
    {
        $this->peer->listen($this->receive(...), fn () => $this->look(ended: true));
        $this->peer->write($this->request);
    }

    private function receive(string $bytes): void
    {
        $this->answer->feed($bytes);
        $this->look(ended: false);
    }

    private function look(bool $ended): void
    {
        try {
            // Nobody reads what a shop says to the other kinds.
            $withBody = $this->callback->kind === SentCallback::SHIPPING_REQUEST;
            $answer = $this->answer->next($withBody, $ended);
        } catch (MalformedAnswer) {
            $this->end('no HTTP answer');
            return;
        }
        if ($answer !== null) {
            $this->end(SentCallback::ANSWERED, $answer->status, $answer->body);
        } elseif ($this->answer->length() > self::MAX_ANSWER) {
            $this->end('no HTTP answer');
        }
    }

    private function end(string $outcome, int $status = 0, string $body = ''): void
    {
        if ($this->ended) {
            return;
        }
        $this->ended = true;
        $this->loop->cancel($this->timer);
        $this->peer->close();
        $this->callback->end($outcome, $status, $body, Loop::now() - $this->startedAt);
    }
}
