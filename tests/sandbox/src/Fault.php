<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Fate;
use Vipps\Sandbox\Http\Response;

/** One thing that goes wrong with the next requests of a kind. */
final class Fault
{
    /**
     * @param Operation|null $operation null is every one but the token request
     * @param Response|null $instead what is answered; null leaves the true answer
     * @param bool $worked whether the request is carried out first
     * @param int|null $keep with Fate::Cut: bytes of the body that arrive; null is half of them
     */
    public function __construct(
        public readonly ?Operation $operation,
        public int $times,
        public readonly bool $worked,
        public readonly Fate $fate = Fate::Delivered,
        public readonly ?Response $instead = null,
        public readonly int $delay = 0,
        public readonly ?int $keep = null,
    ) {
        if ($times < 1) {
            throw new \ValueError('A fault happens at least once');
        }
    }

    public function hits(Operation $operation): bool
    {
        return $this->operation === null ? $operation !== Operation::Token : $this->operation === $operation;
    }

    public function apply(Response $answer): Response
    {
        $result = clone ($this->instead ?? $answer);
        $result->fate = $this->fate;
        $result->delay = $answer->delay + $this->delay;
        $length = strlen($result->body);
        $result->cutAt = min($this->keep ?? intdiv($length, 2), max(0, $length - 1));
        return $result;
    }
}
