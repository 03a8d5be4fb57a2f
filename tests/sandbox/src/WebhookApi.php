<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The Webhooks API v1: registers URLs, lists and deletes them. */
final class WebhookApi implements Dialect
{
    public const API = 'webhooks';

    private const MAX_URL = 2048;
    // Of the others no list is complete.
    private const EVENT = '~^(epayments\.payment\.(created|aborted|expired|authorized|captured|cancelled|refunded'
        . '|terminated)|(recurring|login)\.[a-z0-9.-]+|user\.checked-in)\.v1$~D';

    public function __construct(private readonly World $world)
    {
    }

    public function route(Request $request): ?Call
    {
        if (!preg_match('~^/webhooks/v1/webhooks(?:/([^/]+))?/?$~i', $request->path, $found)) {
            return null;
        }
        $id = rawurldecode($found[1] ?? '');
        $operation = match ([$request->method, $id !== '']) {
            ['POST', false] => Operation::WebhookRegister,
            ['GET', false] => Operation::WebhookList,
            ['DELETE', true] => Operation::WebhookDelete,
            default => throw new TurnedAway(Gateway::wrongMethod()),
        };
        return new Call(self::API, $operation, $id, $request);
    }

    public function msnIn(Call $call): string
    {
        return '';
    }

    public function answer(Call $call): Response
    {
        $msn = $call->request->header('Merchant-Serial-Number') ?? '';
        if ($msn === '' && !$this->world->settings->partner) {
            return $this->problem($call, 400, 'Bad Request', 'Merchant-Serial-Number', 'The header is required');
        }
        // Whoever leaves the number out speaks for all sales units, whichever one the token was for.
        $call->msn = $msn;
        try {
            return match ($call->operation) {
                Operation::WebhookRegister => $this->register($call),
                Operation::WebhookList => $this->list($call),
                Operation::WebhookDelete => $this->delete($call),
            };
        } catch (FieldError $why) {
            return $this->problem($call, 400, 'Bad Request', $why->field, $why->getMessage());
        }
    }

    private function register(Call $call): Response
    {
        $body = Fields::of($call->request->body);
        $url = $body->text('url', max: self::MAX_URL, required: true);
        if (!Urls::isEndpoint($url)) {
            throw $body->value('url', 'url must be a public https URL');
        }
        $events = $body->any('events');
        if (!is_array($events) || $events === []) {
            throw $body->value('events', 'events must name at least one event type');
        }
        foreach ($events as $event) {
            if (!is_string($event) || preg_match(self::EVENT, $event) !== 1) {
                throw $body->value('events', json_encode($event, JSON_UNESCAPED_SLASHES) . ' is no event type');
            }
        }
        $call->unknownMembers = $body->unknown();
        $made = $this->world->webhooks->register($call->msn, $url, array_values(array_unique($events)));
        if ($made === null) {
            throw $body->value('events', 'There are too many registrations for one of the event types');
        }
        return Response::json(201, ['id' => $made->id, 'secret' => $made->secret]);
    }

    private function list(Call $call): Response
    {
        $strange = ($this->world->settings->strange['names'] ?? false) ? ['epayments.payment.reviewed.v1'] : [];
        $all = array_map(
            static fn ($r) => ['id' => $r->id, 'url' => $r->url, 'events' => [...$r->events, ...$strange]],
            $this->world->webhooks->of($call->msn),
        );
        return Response::json(200, ['webhooks' => $all]);
    }

    private function delete(Call $call): Response
    {
        $found = $this->world->webhooks->named($call->reference);
        if ($found === null || $found->msn !== $call->msn) {
            return $this->problem($call, 404, 'Not Found', 'id', 'There is no such webhook');
        }
        $this->world->webhooks->remove($found->id);
        return new Response(204);
    }

    private function problem(Call $call, int $status, string $title, string $name, string $why): Response
    {
        $trace = str_replace('-', '', $this->world->ids->uuid());
        $traceId = "00-$trace-" . substr($trace, 0, 16) . '-00';
        return Response::problem($status, [
            // As observed: not always a URI.
            'type' => $traceId,
            'title' => $title,
            'status' => $status,
            'detail' => $why,
            'instance' => $call->request->path,
            'traceId' => $traceId,
            'extraDetails' => [['name' => $name, 'reason' => $why]],
        ]);
    }
}
