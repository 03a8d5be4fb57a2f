<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

use Vipps\Sandbox\SentCallback;

/** One callback under way: connects, sends, reads the status, writes down what came of it. */
final class Exchange
{
    private const MAX_ANSWER = 65536;

    private string $in = '';
    private bool $ended = false;
    private readonly Peer $peer;
    private readonly int $startedAt;
    private readonly int $timer;

    /** @param resource $stream connecting */
    public function __construct(
        private $stream,
        private readonly Loop $loop,
        private readonly bool $tls,
        private readonly string $request,
        int $deadline,
        private readonly SentCallback $callback,
    ) {
        $this->peer = new Peer($stream, $loop);
        $this->startedAt = Loop::now();
        $this->timer = $loop->after($deadline, fn () => $this->end('no answer in time'));
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
        $this->peer->listen($this->receive(...), fn () => $this->end('no HTTP answer'));
        $this->peer->write($this->request);
    }

    private function receive(string $bytes): void
    {
        $this->in .= $bytes;
        if (preg_match('~^HTTP/1\.[01] ([1-5]\d\d)\b.*?\r\n\r\n~s', $this->in, $found)) {
            $this->callback->status = (int) $found[1];
            $this->end('answered');
        } elseif (strlen($this->in) > self::MAX_ANSWER) {
            $this->end('no HTTP answer');
        }
    }

    private function end(string $outcome): void
    {
        if ($this->ended) {
            return;
        }
        $this->ended = true;
        $this->callback->outcome = $outcome;
        $this->callback->milliseconds = Loop::now() - $this->startedAt;
        $this->loop->cancel($this->timer);
        $this->peer->close();
    }
}
