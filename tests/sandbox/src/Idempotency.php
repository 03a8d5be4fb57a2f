<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** What was answered to a key, refusals included: the same request gets the same answer for ever. */
final class Idempotency
{
    /** @var array<string, array{body: string, answer: Response}> */
    private array $kept = [];

    public function body(Call $call): ?string
    {
        return $this->kept[self::slot($call)]['body'] ?? null;
    }

    public function answer(Call $call): Response
    {
        // A copy: what happens to it on the way must not stick.
        return clone $this->kept[self::slot($call)]['answer'];
    }

    public function keep(Call $call, Response $answer): void
    {
        $answer = clone $answer;
        // The bank has nothing to do when this is asked for again.
        $answer->delay = 0;
        $this->kept[self::slot($call)] = ['body' => $call->request->body, 'answer' => $answer];
    }

    private static function slot(Call $call): string
    {
        // A payment that does not exist yet has no name that could keep two keys apart.
        $reference = $call->operation === Operation::Create ? '' : $call->reference;
        return "$call->api/{$call->operation->value}/$call->msn/$reference/{$call->key()}";
    }
}
