<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** What stands before the APIs: keys, tokens, limits. Its errors have shapes of their own. */
final class Gateway
{
    public function __construct(
        private readonly World $world,
        private readonly Tokens $tokens,
        private readonly RateLimit $limit,
    ) {
    }

    /** Lets a call in, and settles for which sales unit it speaks. @throws TurnedAway */
    public function admit(Call $call): void
    {
        $request = $call->request;
        $subscriptionKey = $request->header('Ocp-Apim-Subscription-Key');
        $mayBeMissing = $subscriptionKey === null && $call->operation === Operation::Userinfo
            && $this->world->settings->userinfoKey !== 'required';
        if (!$mayBeMissing && !Keys::isSubscriptionKey($subscriptionKey)) {
            throw new TurnedAway(self::badSubscriptionKey($subscriptionKey));
        }
        $authorization = $request->header('Authorization') ?? '';
        // "bearer" in lower case is refused by the real one too.
        $owner = str_starts_with($authorization, 'Bearer ')
            ? $this->tokens->owner(substr($authorization, 7), $subscriptionKey)
            : null;
        $msn = $request->header('Merchant-Serial-Number') ?? $owner ?? '';
        // A partner's keys are good for all its sales units.
        $foreign = ($owner ?? '') !== '' && $owner !== $msn && !$this->world->settings->partner;
        if ($owner === null || $foreign || ($msn !== '' && !Keys::isMsn($msn))) {
            throw new TurnedAway(self::unauthorized());
        }
        $call->msn = $msn;
        $isStray = $call->operation === Operation::Userinfo && $this->world->settings->userinfoKey === 'refused';
        if ($isStray && $subscriptionKey !== null) {
            throw new TurnedAway(self::unauthorized());
        }
    }

    /** @throws TurnedAway with 429 */
    public function limit(Call $call): void
    {
        $operation = $call->operation;
        $perMinute = match (true) {
            !$this->world->settings->rateLimits => null,
            $operation === Operation::Create => $call->api === EPayment::API ? 5 : 2,
            $operation->movesMoney(), $operation->tells() => 5,
            $operation->reads() => 120,
            default => null,
        };
        if ($perMinute === null) {
            return;
        }
        $who = $operation->reads() ? 'reads/' . $call->request->header('Ocp-Apim-Subscription-Key') : $call->msn;
        $wait = $this->limit->wait("$operation->value/$who/$call->reference", $perMinute);
        if ($wait > 0) {
            throw new TurnedAway(self::tooMany($this->world->settings->retryAfter ? $wait : null, $wait));
        }
    }

    public static function badSubscriptionKey(?string $key): Response
    {
        return self::error(401, ($key ?? '') === ''
            ? 'Access denied due to missing subscription key. '
                . 'Make sure to include subscription key when making requests to an API.'
            : 'Access denied due to invalid subscription key. '
                . 'Make sure to provide a valid key for an active subscription.');
    }

    public static function unauthorized(): Response
    {
        return Response::json(401, [
            'responseInfo' => ['responseCode' => 401, 'responseMessage' => 'Unauthorized'],
            'result' => [
                'message' => '(An error from Azure API Management, possibly related to authentication)',
            ],
        ]);
    }

    /** The refusal of a call that came in and is not let through. */
    public static function denial(int $status): Response
    {
        return match ($status) {
            401 => self::unauthorized(),
            403 => self::error(403, 'You do not have permission to access this resource.'),
            422 => self::error(422, 'The request could not be processed.'),
            423 => self::error(423, 'The resource is locked.'),
            default => throw new \ValueError("The gateway denies with 401, 403, 422 or 423, not $status"),
        };
    }

    public static function tooMany(?int $retryAfter, int $wait = 60): Response
    {
        return Response::json(
            429,
            ['statusCode' => 429, 'message' => "Rate limit is exceeded. Try again in $wait seconds."],
            $retryAfter === null ? [] : ['Retry-After' => (string) $retryAfter],
        );
    }

    public static function noRoute(): Response
    {
        return self::error(404, 'Resource not found');
    }

    public static function wrongMethod(): Response
    {
        return self::error(405, 'Unable to match incoming request to an operation.');
    }

    /** What a proxy in front of everything says when what is behind it fails. */
    public static function page(int $status): Response
    {
        $text = "<html><head><title>$status</title></head><body><center><h1>$status</h1></center>"
            . '<hr><center>Microsoft-Azure-Application-Gateway/v2</center></body></html>';
        return new Response($status, $text, ['Content-Type' => 'text/html']);
    }

    private static function error(int $status, string $message): Response
    {
        return Response::json($status, ['statusCode' => $status, 'message' => $message]);
    }
}
