<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

use Vipps\Sandbox\Net\Peer;

/** The faults that are due, and what happened so far. */
final class Plan
{
    private const LOG_AT_MOST = 10_000;

    /** @var list<Rule> */
    private array $rules = [];
    /** @var list<array{connection: int, request: string, fault: string}> */
    private array $log = [];
    /** Connections that nobody reads and that must not close all the same. @var list<Peer> */
    private array $frozen = [];
    public int $connections = 0;
    public int $handshakes = 0;
    public int $requests = 0;

    public function add(Rule $rule): void
    {
        $this->rules[] = $rule;
    }

    /** The fault that hits here, used up by it. */
    public function take(string $when, string $request, bool $reused): ?Rule
    {
        foreach ($this->rules as $i => $rule) {
            if (!$rule->fits($when, $request, $reused) || $rule->skip-- > 0) {
                continue;
            }
            $rule->skip = 0;
            if (--$rule->times <= 0) {
                array_splice($this->rules, $i, 1);
            }
            return $rule;
        }
        return null;
    }

    public function log(int $connection, string $request, ?Rule $fault): void
    {
        if (count($this->log) < self::LOG_AT_MOST) {
            $fault = $fault === null ? '' : "{$fault->mode->value} $fault->when";
            $this->log[] = ['connection' => $connection, 'request' => $request, 'fault' => $fault];
        }
    }

    public function freeze(Peer ...$peers): void
    {
        foreach ($peers as $peer) {
            $peer->freeze();
            $this->frozen[] = $peer;
        }
    }

    /** @return array<string, mixed> */
    public function state(): array
    {
        return [
            'connections' => $this->connections,
            'handshakes' => $this->handshakes,
            'requests' => $this->requests,
            'due' => array_sum(array_map(static fn (Rule $r) => $r->times, $this->rules)),
            'log' => $this->log,
        ];
    }

    public function reset(): void
    {
        $this->rules = $this->log = $this->frozen = [];
        $this->connections = $this->handshakes = $this->requests = 0;
    }
}
