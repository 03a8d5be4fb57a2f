<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** Makes true answers strange, in ways that no shop may stumble over. The same answer is always as strange. */
final class Strange
{
    public const KINDS = ['members', 'states', 'types', 'names', 'times', 'order'];
    private const TIME = '~^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{3}|\d{6})(?:Z|\+00:00)$~D';
    private const NOBODYS = ['metadata'];

    /** @param array<string, bool> $kinds which of KINDS */
    public function __construct(private readonly array $kinds)
    {
    }

    public function answer(Call $call, Response $answer): Response
    {
        $body = json_decode($answer->body);
        if (!in_array(true, $this->kinds, true) || $body === null || $call->operation === Operation::Token) {
            return $answer;
        }
        $text = self::encode($this->body($call->operation, $body));
        $strange = new Response($answer->status, $text, $answer->headers);
        $strange->delay = $answer->delay;
        return $strange;
    }

    /** The text of an object that Vipps sends on its own. */
    public function text(string $json): string
    {
        return in_array(true, $this->kinds, true) ? self::encode($this->value(json_decode($json))) : $json;
    }

    private function body(Operation $operation, mixed $body): mixed
    {
        if ($operation === Operation::Events && is_array($body)) {
            $body = $this->events($body);
        }
        if (isset($body->state) && $this->is('states')) {
            $body->state .= '_IN_A_NEW_WAY';
        }
        if (isset($body->paymentMethod->type) && $this->is('types')) {
            $body->paymentMethod->type = 'BANK_TRANSFER';
        }
        if (isset($body->transactionLogHistory[0]) && $this->is('names')) {
            $further = clone $body->transactionLogHistory[0];
            $further->operation = 'REVIEW';
            array_unshift($body->transactionLogHistory, $further);
        }
        return $this->value($body);
    }

    /** @param list<\stdClass> $events oldest first @return list<\stdClass> */
    private function events(array $events): array
    {
        if ($this->is('names') && $events !== []) {
            $further = clone end($events);
            $further->{isset($further->name) ? 'name' : 'paymentAction'} = 'REVIEWED';
            $events[] = $further;
        }
        if ($this->is('order')) {
            // As much out of order as can be without a die: the second half backwards, before the first.
            $half = intdiv(count($events), 2);
            $events = [...array_reverse(array_slice($events, $half)), ...array_slice($events, 0, $half)];
        }
        return $events;
    }

    private function value(mixed $value): mixed
    {
        return match (true) {
            is_array($value) => array_map($this->value(...), $value),
            $value instanceof \stdClass => $this->object($value),
            is_string($value) && $this->is('times') => self::time($value),
            default => $value,
        };
    }

    private function object(\stdClass $object): \stdClass
    {
        foreach (get_object_vars($object) as $name => $value) {
            if (!in_array($name, self::NOBODYS, true)) {
                $object->$name = $this->value($value);
            }
        }
        if ($this->is('members')) {
            $object->addedLater = (object) ['amount' => 1, 'state' => 'NEW', 'list' => [null, true, 1.5, 'ø']];
        }
        return $object;
    }

    /** The same moment. */
    private static function time(string $text): string
    {
        if (preg_match(self::TIME, $text, $part) !== 1) {
            return $text;
        }
        $digits = [0, 3, 6, 7, 9][crc32($text) % 5];
        // No digit that says something is dropped.
        $digits = max($digits, strlen(rtrim($part[2], '0')));
        $fraction = $digits === 0 ? '' : '.' . substr(str_pad($part[2], $digits, '0'), 0, $digits);
        return $part[1] . $fraction . (crc32($text) % 2 === 0 ? 'Z' : '+00:00');
    }

    private function is(string $kind): bool
    {
        return $this->kinds[$kind] ?? false;
    }

    private static function encode(mixed $value): string
    {
        return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }
}
