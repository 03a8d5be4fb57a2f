<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Net;

use Vipps\Sandbox\Http\Fate;
use Vipps\Sandbox\Http\MalformedRequest;
use Vipps\Sandbox\Http\Parser;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** One kept-alive connection of a client: requests one after the other, each answered in its time. */
final class Connection
{
    private readonly Parser $parser;
    private bool $answering = false;

    /** @param \Closure(Request): Response $handle */
    public function __construct(
        private readonly Peer $peer,
        private readonly Loop $loop,
        private readonly \Closure $handle,
    ) {
        $this->parser = new Parser();
        $peer->listen($this->receive(...), static fn () => null);
    }

    private function receive(string $bytes): void
    {
        $this->parser->feed($bytes);
        $this->serve();
    }

    private function serve(): void
    {
        while (!$this->answering && $this->peer->isOpen()) {
            try {
                $request = $this->parser->next();
            } catch (MalformedRequest $bad) {
                $this->answering = true;
                $this->peer->write((new Response($bad->getCode()))->bytes(false));
                $this->peer->closeWhenSent();
                return;
            }
            if ($request === null) {
                if ($this->parser->takeContinue()) {
                    $this->peer->write("HTTP/1.1 100 Continue\r\n\r\n");
                }
                return;
            }
            $this->answering = true;
            $answer = ($this->handle)($request);
            $keep = strcasecmp($request->header('Connection') ?? '', 'close') !== 0;
            if ($answer->later !== null) {
                ($answer->later)(function (Response $answer) use ($keep): void {
                    $this->answer($answer, $keep);
                    $this->serve();
                });
                return;
            }
            if ($answer->delay > 0) {
                $this->loop->after($answer->delay, function () use ($answer, $keep): void {
                    $this->answer($answer, $keep);
                    $this->serve();
                });
                return;
            }
            $this->answer($answer, $keep);
        }
    }

    private function answer(Response $answer, bool $keep): void
    {
        $this->answering = false;
        if ($answer->fate === Fate::Lost || $answer->fate === Fate::Unsent) {
            $this->peer->reset();
            return;
        }
        $keep = $keep && $answer->fate !== Fate::Cut;
        $this->peer->write($answer->bytes($keep));
        if (!$keep) {
            $this->peer->closeWhenSent();
        }
    }
}
