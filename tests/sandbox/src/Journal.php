<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Fate;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** Everything that was asked, the last requests in full. */
final class Journal
{
    private const KEEP = 20_000;

    /** @var list<RecordedRequest> */
    private array $requests = [];
    /** @var array<string, int> */
    private array $counts = [];
    private int $number = 0;

    public function __construct(private readonly Clock $clock)
    {
    }

    public function record(Request $request, ?Call $call, Response $answer): void
    {
        $operation = ($call?->operation ?? Operation::Unknown)->value;
        $this->counts[$operation] = ($this->counts[$operation] ?? 0) + 1;
        $system = array_filter(
            $request->headers,
            static fn (string $name) => str_starts_with($name, 'vipps-system-'),
            ARRAY_FILTER_USE_KEY,
        );
        $arrived = $answer->fate === Fate::Delivered || $answer->fate === Fate::Cut;
        $this->requests[] = new RecordedRequest(
            ++$this->number,
            $this->clock->now(),
            $request->method,
            $request->path,
            $operation,
            $call?->reference ?? '',
            $call?->msn ?? '',
            $call?->key() ?? '',
            $arrived ? $answer->status : 0,
            $answer->fate->value,
            $request->body,
            $system,
            $call?->unknownMembers ?? [],
        );
        if (count($this->requests) > 2 * self::KEEP) {
            $this->requests = array_slice($this->requests, -self::KEEP);
        }
    }

    /** @return list<RecordedRequest> */
    public function requests(?Operation $operation, ?string $reference): array
    {
        return array_values(array_filter(
            $this->requests,
            static fn (RecordedRequest $r) => ($operation === null || $r->operation === $operation->value)
                && ($reference === null || $r->reference === $reference),
        ));
    }

    /** @return array<string, int> by operation */
    public function counts(): array
    {
        return $this->counts;
    }
}
