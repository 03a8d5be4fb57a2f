<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/**
 * {@see Control} over HTTP: POST /_local/{method} with the arguments as a JSON array (by position) or object (by
 * name), GET /_local/{method}?name=value for what needs only texts. Answers {"result": …} or {"error": "…"}.
 */
final class ControlDoor
{
    private const PREFIX = '/_local/';

    /**
     * @param \Closure(): array<string, int> $counts what the server counts itself
     * @param \Closure(): void $forget begins those counts anew
     */
    public function __construct(
        private readonly LocalVipps $vipps,
        private readonly \Closure $counts,
        private readonly \Closure $forget,
    ) {
    }

    /** Null when the request is for Vipps, not for this. */
    public function answer(Request $request): ?Response
    {
        if (!str_starts_with($request->path, self::PREFIX)) {
            return null;
        }
        $method = substr($request->path, strlen(self::PREFIX));
        if (!method_exists(Control::class, $method)) {
            return Response::json(404, ['error' => "There is no \"$method\""]);
        }
        $arguments = $request->method === 'GET' ? $request->query() : json_decode($request->body ?: '[]', true);
        if (!is_array($arguments)) {
            return Response::json(400, ['error' => 'The arguments must be a JSON array or object']);
        }
        return $this->call($method, $arguments);
    }

    private function call(string $method, array $arguments): Response
    {
        try {
            $result = $this->vipps->$method(...$arguments);
        } catch (ShopMustAnswer $wait) {
            $again = Response::json(409, ['error' => $wait->getMessage()]);
            $again->later = fn (\Closure $deliver) => $wait->asked->whenEnded(
                fn () => $deliver($this->call($method, $arguments)),
            );
            return $again;
        } catch (Refused $why) {
            return Response::json(409, ['error' => $why->getMessage()]);
        } catch (\OutOfBoundsException $why) {
            return Response::json(404, ['error' => $why->getMessage()]);
        } catch (\Error | \LogicException $why) {
            return Response::json(400, ['error' => $why->getMessage()]);
        }
        if ($method === 'counters') {
            $result += ($this->counts)();
        } elseif ($method === 'reset') {
            ($this->forget)();
        }
        return Response::json(200, ['result' => $result]);
    }
}
