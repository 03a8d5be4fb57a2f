<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Exchange;
use Vipps\Sandbox\Http\Fate;
use Vipps\Sandbox\Http\Request;
use Vipps\Transport;

/**
 * The local Vipps as the transport of a Client, for unit tests without a port and without waiting:
 *
 *     $vipps = new InProcess();
 *     $client = Client::local($vipps);
 *
 * Its clock stands still except when the client sleeps or waits for an answer, and when the test advances it.
 */
final class InProcess extends LocalVipps implements Transport
{
    /**
     * @param string $now where the clock starts, such as '2026-11-20 12:00'; '' is the present
     * @param int $patience milliseconds after which an answer that has not come is lost
     * @param string $seed makes all identifiers repeatable
     */
    public function __construct(string $now = '', private readonly int $patience = 10_000, string $seed = '')
    {
        $at = $now === '' ? null : (new \DateTimeImmutable($now, new \DateTimeZone('UTC')))->getTimestamp() * 1000;
        parent::__construct(Clock::standing($at), seed: $seed);
    }

    public function send(string $method, string $url, array $headers, string $body): Exchange
    {
        $answer = $this->handle(new Request($method, $url, $headers, $body));
        if ($answer->fate === Fate::Unsent) {
            return Exchange::unsent('The connection was refused');
        }
        $this->clock->advance(min($answer->delay, $this->patience));
        return match (true) {
            $answer->delay > $this->patience => Exchange::lost('No answer came in time'),
            $answer->fate === Fate::Lost => Exchange::lost('The connection ended without an answer'),
            $answer->fate === Fate::Cut => Exchange::lost('The connection ended in the middle of the answer'),
            default => Exchange::answered($answer->status, $answer->body, $answer->headers),
        };
    }

    public function now(): int
    {
        return $this->clock->now();
    }

    public function sleep(int $milliseconds): void
    {
        $this->clock->advance($milliseconds);
        $this->catchUp();
    }
}
