<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\Proxy;

/** One fault that is to happen, and to whom. */
final class Rule
{
    public const BEFORE = 'before';
    public const AFTER = 'after';
    public const ACCEPT = 'accept';

    /**
     * @param string $match part of "METHOD /path", '' is any
     * @param string $when "before" the request goes on to Vipps; "after" the whole answer came back from it (so the
     *        work is done) and before the first byte goes to the client; "accept": as soon as the connection stands
     * @param bool|null $reused only on connections that have answered before (true), or have not (false)
     * @param int $skip matches to let pass first
     * @param int $times how often it happens
     * @param int $bytes for cut
     * @param int $milliseconds for delay
     */
    private function __construct(
        public readonly Mode $mode,
        public readonly string $match,
        public readonly string $when,
        public readonly ?bool $reused,
        public readonly int $bytes,
        public readonly int $milliseconds,
        public int $skip,
        public int $times,
    ) {
    }

    /** @param array<string, mixed> $plan as it came in JSON @throws \ValueError */
    public static function of(array $plan): self
    {
        $given = $plan;
        $take = static function (string $name, mixed $default) use (&$given): mixed {
            $value = $given[$name] ?? $default;
            unset($given[$name]);
            return get_debug_type($value) === get_debug_type($default) || $default === null
                ? $value
                : throw new \ValueError("\"$name\" has a wrong type");
        };
        $mode = Mode::tryFrom($take('do', '')) ?? throw new \ValueError('"do" must be one of '
            . implode(', ', array_column(Mode::cases(), 'value')));
        $cuts = $mode === Mode::Cut || $mode === Mode::CutReset;
        $rule = new self(
            $mode,
            $take('match', ''),
            $take('when', $cuts ? self::AFTER : self::BEFORE),
            $take('reused', null),
            $take('bytes', 0),
            $take('milliseconds', 0),
            $take('skip', 0),
            $take('times', 1),
        );
        if ($given !== []) {
            throw new \ValueError('Unknown: ' . implode(', ', array_keys($given)));
        }
        if (!in_array($rule->when, [self::BEFORE, self::AFTER, self::ACCEPT], true)) {
            throw new \ValueError('"when" must be before, after or accept');
        }
        if ($cuts && $rule->when !== self::AFTER) {
            throw new \ValueError('Only an answer can be cut: "when" must be after');
        }
        return $rule;
    }

    public function fits(string $when, string $request, bool $reused): bool
    {
        return $this->when === $when
            && ($this->match === '' || stripos($request, $this->match) !== false)
            && ($this->reused === null || $this->reused === $reused);
    }
}
