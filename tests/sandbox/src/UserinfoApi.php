<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The Userinfo API: what customers have consented to share with a sales unit, for a week. */
final class UserinfoApi implements Dialect
{
    public const API = 'userinfo';

    private const AVAILABLE = 168 * 3_600_000;
    // An express payment through eCom asks for these without saying so.
    private const EXPRESS = 'name email phoneNumber address';

    public function __construct(private readonly World $world, private readonly Payments $payments)
    {
    }

    public function route(Request $request): ?Call
    {
        if (preg_match('~^/vipps-userinfo-api/userinfo/([^/]+)/?$~i', $request->path, $found) !== 1) {
            return null;
        }
        return $request->method === 'GET'
            ? new Call(self::API, Operation::Userinfo, rawurldecode($found[1]), $request)
            : throw new TurnedAway(Gateway::wrongMethod());
    }

    public function msnIn(Call $call): string
    {
        return '';
    }

    public function answer(Call $call): Response
    {
        $consents = $this->payments->all(fn (Payment $p) => $this->isConsent($p, $call->msn, $call->reference));
        if ($consents === []) {
            return Response::problem(404, [
                'type' => 'about:blank',
                'title' => 'Not Found',
                // A number in all other APIs.
                'status' => '404',
                'detail' => 'No user, or no consent that is still good',
                'instance' => '/vipps-userinfo-api/userinfo',
                'extraInfo' => new \stdClass(),
            ]);
        }
        $scope = implode(' ', array_map(self::scope(...), $consents));
        $claims = new UserinfoClaims(end($consents)->customer());
        return Response::json(200, ['sub' => $call->reference, 'sid' => substr($this->world->ids->uuid(), 0, 8)]
            + $claims->of(array_unique(explode(' ', $scope))));
    }

    private function isConsent(Payment $payment, string $msn, string $sub): bool
    {
        $payment->catchUp();
        $since = $payment->reservedAt();
        return $since !== null
            && $payment->terms->msn === $msn
            && self::scope($payment) !== ''
            && self::sub($payment) === $sub
            && $this->world->clock->now() <= $since + self::AVAILABLE;
    }

    private static function scope(Payment $payment): string
    {
        $isExpress = $payment instanceof ExpressPayment && $payment->terms->api === ECom::API;
        return $isExpress ? self::EXPRESS : trim($payment->terms->scope);
    }

    /** What that payment's API calls its customer. */
    private static function sub(Payment $payment): string
    {
        return $payment->terms->api === ECom::API && !$payment instanceof ExpressPayment
            ? $payment->user
            : $payment->customer()->sub;
    }
}
