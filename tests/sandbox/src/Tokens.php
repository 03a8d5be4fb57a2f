<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** POST /accesstoken/get, and what its tokens open. */
final class Tokens
{
    public const API = 'accesstoken';

    /** @var array<string, array{msn: string, subscriptionKey: string, expires: int}> */
    private array $valid = [];
    private int $issued = 0;

    public function __construct(private readonly World $world)
    {
    }

    /** @throws TurnedAway when the keys are not local ones */
    public function issue(Request $request): Response
    {
        $subscriptionKey = $request->header('Ocp-Apim-Subscription-Key');
        if (!Keys::isSubscriptionKey($subscriptionKey)) {
            throw new TurnedAway(Gateway::badSubscriptionKey($subscriptionKey));
        }
        $msn = $request->header('Merchant-Serial-Number') ?? '';
        $known = Keys::isClientId($request->header('client_id')) && ($msn === '' || Keys::isMsn($msn));
        if (!$known || !Keys::isClientSecret($request->header('client_secret'))) {
            return $this->invalidClient();
        }
        $this->issued++;
        $settings = $this->world->settings;
        $now = $this->world->clock->now();
        $token = $this->world->ids->jwt(1100);
        $this->valid[$token] = [
            'msn' => $msn,
            'subscriptionKey' => $subscriptionKey,
            'expires' => $now + $settings->tokenLifetime * 1000,
        ];
        $seconds = intdiv($now, 1000);
        $number = static fn (int $n) => $settings->tokenNumbersAsText ? (string) $n : $n;
        return Response::json(200, [
            'token_type' => 'Bearer',
            'expires_in' => $number($settings->tokenLifetime),
            'ext_expires_in' => $number(0),
            'expires_on' => $number($seconds + $settings->tokenLifetime),
            'not_before' => $number($seconds),
            'resource' => '00000002-0000-0000-c000-000000000000',
            'access_token' => $token,
        ], ['Cache-Control' => 'no-store']);
    }

    /**
     * The sales unit a token belongs to, '' for any; null when it opens nothing with this subscription key.
     * @param string|null $subscriptionKey null where none is needed
     */
    public function owner(string $token, ?string $subscriptionKey): ?string
    {
        $kept = $this->valid[$token] ?? null;
        if ($kept === null || $kept['expires'] <= $this->world->clock->now()) {
            unset($this->valid[$token]);
            return null;
        }
        return in_array($subscriptionKey, [null, $kept['subscriptionKey']], true) ? $kept['msn'] : null;
    }

    public function revokeAll(): void
    {
        $this->valid = [];
    }

    public function issued(): int
    {
        return $this->issued;
    }

    private function invalidClient(): Response
    {
        return Response::json(401, [
            'error' => 'invalid_client',
            'error_description' => 'AADSTS7000215: Invalid client secret is provided.',
            'error_codes' => [7000215],
            'timestamp' => gmdate('Y-m-d H:i:s\Z', intdiv($this->world->clock->now(), 1000)),
            'trace_id' => $this->world->ids->uuid(),
            'correlation_id' => $this->world->ids->uuid(),
        ]);
    }
}
