<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Fate;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/**
 * Vipps without a network: requests in, answers out, time as you like it. Does no I/O.
 * What it is to the shop is in handle(); what it is to a test, in {@see Control}.
 */
class LocalVipps implements Control
{
    use OrderManagementControls;
    use SettlementControls;
    use WebhookControls;

    protected World $world;
    private Payments $payments;
    private Tokens $tokens;
    private Gateway $gateway;
    private Pages $pages;
    private Faults $faults;
    private Journal $journal;
    /** @var array<string, Dialect> by API */
    private array $dialects;

    /** @param string $seed makes all identifiers repeatable */
    public function __construct(protected Clock $clock, private string $publicUrl = '', private string $seed = '')
    {
        $this->reset();
    }

    public function reset(): void
    {
        $this->world = $world = new World($this->clock, $this->seed);
        if ($this->publicUrl !== '') {
            $world->settings->publicUrl = $this->publicUrl;
            $world->settings->sendsWebhooks = true;
        }
        $this->payments = new Payments($world->agenda);
        $this->tokens = new Tokens($world);
        $this->gateway = new Gateway($world, $this->tokens, new RateLimit($this->clock));
        $this->pages = new Pages($this->payments, $world->orders);
        $this->faults = new Faults();
        $this->journal = new Journal($this->clock);
        $idempotency = new Idempotency();
        $this->dialects = [
            ECom::API => new ECom($world, $this->payments, $idempotency),
            EPayment::API => new EPayment($world, $this->payments, $idempotency),
            WebhookApi::API => new WebhookApi($world),
            OrderManagementApi::API => new OrderManagementApi($world),
            UserinfoApi::API => new UserinfoApi($world, $this->payments),
            Report::API => new Report($world),
        ];
    }

    /** One request of the shop, or of the customer's browser. */
    public function handle(Request $request): Response
    {
        $this->catchUp();
        $page = $this->pages->answer($request);
        if ($page !== null) {
            return $page;
        }
        $call = null;
        try {
            $call = $this->route($request);
            $fault = $this->faults->take($call->operation);
            $answer = $fault === null || $fault->worked ? $this->carryOut($call) : new Response(200);
            $answer = $fault?->apply($answer) ?? $answer;
        } catch (TurnedAway $refusal) {
            $answer = $refusal->answer;
        }
        $this->journal->record($request, $call, $answer);
        return $answer;
    }

    /** What the passing of time has brought; call it now and then when no request comes. */
    public function catchUp(): void
    {
        $this->payments->catchUp();
        $this->world->webhooks->catchUp();
        $this->world->settlement->catchUp();
    }

    /** The next callback or webhook to deliver, once. */
    public function takeCallback(): ?SentCallback
    {
        return $this->world->callbacks->take() ?? $this->world->webhooks->take();
    }

    private function route(Request $request): Call
    {
        if (preg_match('~^/accesstoken/get/?$~i', $request->path)) {
            return $request->method === 'POST'
                ? new Call(Tokens::API, Operation::Token, '', $request)
                : throw new TurnedAway(Gateway::wrongMethod());
        }
        foreach ($this->dialects as $dialect) {
            $call = $dialect->route($request);
            if ($call !== null) {
                return $call;
            }
        }
        throw new TurnedAway(Gateway::noRoute());
    }

    private function carryOut(Call $call): Response
    {
        try {
            if ($call->operation === Operation::Token) {
                return $this->tokens->issue($call->request);
            }
            $dialect = $this->dialects[$call->api];
            $this->gateway->admit($call);
            if ($call->msn === '') {
                $call->msn = $dialect->msnIn($call) ?: $this->payments->ownerOf($call->reference) ?? '';
            }
            $this->gateway->limit($call);
            $this->world->api = $call->api;
            try {
                return (new Strange($this->world->settings->strange))->answer($call, $dialect->answer($call));
            } finally {
                $this->world->api = '';
            }
        } catch (TurnedAway $refusal) {
            $isReport = $call->api === Report::API && $refusal->answer->status === 401;
            return $isReport ? Report::unauthorized() : $refusal->answer;
        }
    }

    // The customer ------------------------------------------------------------------------------------------

    public function approve(string $reference, ?string $customer = null): void
    {
        $payment = $this->payments->named($reference);
        if ($customer !== null) {
            $payment->becomes(People::named($customer));
        }
        $payment->approve();
    }

    public function reject(string $reference): void
    {
        $this->payments->named($reference)->reject();
    }

    public function cancelByUser(string $reference): void
    {
        $this->payments->named($reference)->reject('Left the landing page');
    }

    public function failCard(string $reference): void
    {
        $this->payments->named($reference)->failCard();
    }

    public function expire(string $reference): void
    {
        $this->payments->named($reference)->expire();
    }

    public function approveExpress(
        string $reference,
        ?string $customer = null,
        int|string|null $address = null,
        ?string $option = null,
    ): void {
        $payment = $this->express($reference);
        $this->deliverTo($payment, $customer, $address);
        $payment->approve($option);
    }

    public function approveTampered(
        string $reference,
        string $option,
        string $name = 'Never offered',
        int $cost = 0,
        ?int $reserved = null,
    ): void {
        $this->express($reference)->approveTampered(new ShippingOption($option, $name, $cost), $reserved);
    }

    public function shippingRequest(
        string $reference,
        ?string $customer = null,
        int|string|null $address = null,
    ): SentCallback {
        $payment = $this->express($reference);
        $address ??= $customer === null ? $payment->address()?->id : null;
        $payment->forgetAddress();
        $this->deliverTo($payment, $customer, $address);
        $why = $payment->offer()?->why ?: 'it came with its options';
        return $payment->asked() ?? throw new \LogicException("No shop is asked about \"$reference\": $why");
    }

    public function answerShipping(string $reference, int $status = 200, array|string $body = ''): array
    {
        $payment = $this->express($reference);
        $text = is_array($body) ? Response::json($status, $body)->body : $body;
        $asked = $payment->asked();
        if ($asked !== null) {
            $asked->end(SentCallback::ANSWERED, $status, $text);
        } elseif ($payment->screen() !== Screen::NoneFound) {
            throw new \LogicException('The shop was asked nothing: shippingRequest() first');
        }
        return $this->appScreen($reference);
    }

    public function appScreen(string $reference): array
    {
        $payment = $this->payments->named($reference);
        if (!$payment->linkIsDead()) {
            $payment->open();
        }
        $seen = ['screen' => $payment->screen()->value, 'amount' => $payment->amount()];
        if ($payment->terms->api === EPayment::API) {
            $seen['links'] = $payment->terms->legalLinks;
        }
        return !$payment instanceof ExpressPayment ? $seen : $seen + [
            'customer' => $payment->customer()->name,
            'addresses' => array_map(
                get_object_vars(...),
                $payment->customer()->addressesIn($payment->terms->api),
            ),
            'address' => $payment->address()?->id,
            'options' => array_map(get_object_vars(...), $payment->offer()?->options ?? []),
            'why' => $payment->offer()?->why ?? '',
        ];
    }

    public function removeConsent(string $referenceOrUser): SentCallback
    {
        $payment = $this->payments->last(
            static fn (Payment $p) => $p instanceof ExpressPayment && $p->chosen() !== null
                && in_array($referenceOrUser, $p->consentNames(), true),
        );
        return $payment instanceof ExpressPayment
            ? $this->world->callbacks->consentRemoval($payment)
            : throw new \OutOfBoundsException("Nobody has given a consent under \"$referenceOrUser\"");
    }

    public function customers(bool $ofEPayment = false): array
    {
        return array_map(get_object_vars(...), People::of($ofEPayment ? EPayment::API : ECom::API));
    }

    private function express(string $reference): ExpressPayment
    {
        $payment = $this->payments->named($reference);
        return $payment instanceof ExpressPayment
            ? $payment
            : throw new \LogicException("\"$reference\" is no express payment");
    }

    private function deliverTo(ExpressPayment $payment, ?string $customer, int|string|null $address): void
    {
        if ($customer !== null) {
            $payment->becomes(People::named($customer));
        }
        if ($address !== null || $payment->address() === null) {
            $payment->deliverTo($payment->customer()->address($address, $payment->terms->api));
        }
    }

    // The merchant, in the portal ---------------------------------------------------------------------------

    public function portalCapture(string $reference, ?int $amount = null): void
    {
        $this->payments->named($reference)->capture($amount, 'Captured in the portal');
    }

    public function portalRefund(string $reference, ?int $amount = null): void
    {
        $this->payments->named($reference)->refund($amount, 'Refunded in the portal');
    }

    public function portalCancel(string $reference): void
    {
        $this->payments->named($reference)->cancel(true, 'Cancelled in the portal');
    }

    // What goes wrong ---------------------------------------------------------------------------------------

    public function loseNextAnswer(?string $operation = null, int $times = 1): void
    {
        $this->fault($operation, $times, worked: true, fate: Fate::Lost);
    }

    public function loseNextRequest(?string $operation = null, int $times = 1): void
    {
        $this->fault($operation, $times, worked: false, fate: Fate::Lost);
    }

    public function refuseConnection(?string $operation = null, int $times = 1): void
    {
        $this->fault($operation, $times, worked: false, fate: Fate::Unsent);
    }

    public function cutNextAnswer(?string $operation = null, int $times = 1, ?int $bytes = null): void
    {
        $this->fault($operation, $times, worked: true, fate: Fate::Cut, keep: $bytes);
    }

    public function garbleNextAnswer(?string $operation = null, int $times = 1): void
    {
        $garbage = new Response(200, "\x00\xff{\"orderId\": \x1f\x8b not json", ['Content-Type' => 'application/json']);
        $this->fault($operation, $times, worked: true, instead: $garbage);
    }

    public function answerNext(
        int $status,
        array|string $body = '',
        ?string $operation = null,
        int $times = 1,
        bool $afterWork = false,
        array $headers = [],
    ): void {
        $answer = is_array($body) ? Response::json($status, $body, $headers) : new Response($status, $body, $headers);
        $this->fault($operation, $times, worked: $afterWork, instead: $answer);
    }

    public function errorNext(
        string $group,
        string $code,
        ?string $operation = null,
        int $times = 1,
        int $status = 400,
    ): void {
        $error = (new EComError($group, $code, 'As the test wished', $status))->toArray($this->world->ids->uuid());
        $this->fault($operation, $times, worked: false, instead: Response::json($status, [$error]));
    }

    public function problemNext(
        string $code,
        ?string $operation = null,
        int $times = 1,
        ?int $status = null,
    ): void {
        $problem = Problem::code($code, 'As the test wished', $status);
        $answer = $problem->answer('/epayment/v1/payments', $this->world->ids->trace());
        $this->fault($operation, $times, worked: false, instead: $answer);
    }

    public function denyNext(int $status = 403, ?string $operation = null, int $times = 1): void
    {
        $this->fault($operation, $times, worked: false, instead: Gateway::denial($status));
    }

    public function releaseEarly(string $reference, bool $released = true): void
    {
        $this->payments->named($reference)->releaseEarly($released);
    }

    public function failNext(
        int $status = 502,
        ?string $operation = null,
        int $times = 1,
        bool $afterWork = false,
    ): void {
        $this->fault($operation, $times, worked: $afterWork, instead: Gateway::page($status));
    }

    public function rateLimitNext(?string $operation = null, int $times = 1, ?int $retryAfter = null): void
    {
        $this->fault($operation, $times, worked: false, instead: Gateway::tooMany($retryAfter));
    }

    public function delayNext(int $milliseconds, ?string $operation = null, int $times = 1): void
    {
        $this->fault($operation, $times, worked: true, delay: $milliseconds);
    }

    public function faultsLeft(): int
    {
        return $this->faults->left();
    }

    public function clearFaults(): void
    {
        $this->faults->clear();
    }

    public function revokeTokens(): void
    {
        $this->tokens->revokeAll();
    }

    private function fault(
        ?string $operation,
        int $times,
        bool $worked,
        Fate $fate = Fate::Delivered,
        ?Response $instead = null,
        int $delay = 0,
        ?int $keep = null,
    ): void {
        $operation = Operation::named($operation);
        $this->faults->add(new Fault($operation, $times, $worked, $fate, $instead, $delay, $keep));
    }

    // Circumstances -----------------------------------------------------------------------------------------

    public function advance(int|string|\DateInterval $span): void
    {
        $this->clock->advance($this->clock->milliseconds($span));
        $this->catchUp();
    }

    public function delayHistory(int $milliseconds): void
    {
        $this->world->settings->historyDelay = $milliseconds;
    }

    public function slowBank(int $milliseconds): void
    {
        $this->world->settings->bankDelay = $milliseconds;
    }

    public function rateLimits(bool $on, bool $retryAfter = true): void
    {
        $this->world->settings->rateLimits = $on;
        $this->world->settings->retryAfter = $retryAfter;
    }

    public function directCapture(bool $on): void
    {
        $this->world->settings->directCapture = $on;
    }

    public function allowSkipLandingPage(bool $on): void
    {
        $this->world->settings->skipLandingPage = $on;
    }

    public function market(string $country): void
    {
        $this->world->settings->market = Market::from(self::oneOf($country, 'NO', 'DK', 'FI'));
    }

    public function allowExpress(bool $on): void
    {
        $this->world->settings->express = $on;
    }

    public function allowLongLiving(bool $on): void
    {
        $this->world->settings->longLiving = $on;
    }

    public function allowPushMessage(bool $on): void
    {
        $this->world->settings->pushMessage = $on;
    }

    public function captureGuarantee(?int $days): void
    {
        $this->world->settings->guaranteedDays = $days;
    }

    public function shippingCallbackCase(string $case): void
    {
        $this->world->settings->asksInPascalCase = self::oneOf($case, 'camel', 'pascal') === 'pascal';
    }

    public function handOnKeys(bool $on): void
    {
        $this->world->settings->handsOnKeys = $on;
    }

    public function eventNameMember(string $member): void
    {
        $this->world->settings->eventNameMember = self::oneOf($member, 'name', 'paymentAction');
    }

    public function strangeWords(bool $on, string ...$kinds): void
    {
        foreach ($kinds ?: Strange::KINDS as $kind) {
            $this->world->settings->strange[self::oneOf($kind, ...Strange::KINDS)] = $on;
        }
    }

    public function hideRefusals(bool $on): void
    {
        $this->world->settings->hideRefusals = $on;
    }

    public function tokenNumbersAsText(bool $on): void
    {
        $this->world->settings->tokenNumbersAsText = $on;
    }

    public function explicitFlowAge(string $age): void
    {
        $this->world->settings->takesDefaults = self::oneOf($age, 'today', '2022') === '2022';
    }

    public function expressCallbackAmount(string $of): void
    {
        $this->world->settings->callbackOmitsShipping = self::oneOf($of, 'sum', 'goods') === 'goods';
    }

    public function spellCountry(string $country): void
    {
        $this->world->settings->country = self::oneOf($country, 'NO', 'Norway');
    }

    private static function oneOf(string $value, string ...$known): string
    {
        return in_array($value, $known, true)
            ? $value
            : throw new \ValueError("\"$value\" is not one of " . implode(', ', $known));
    }

    public function appScheme(string $scheme): void
    {
        $this->world->settings->appScheme = $scheme;
    }

    // What happened -----------------------------------------------------------------------------------------

    public function moneyMoved(string $reference): MoneyMoved
    {
        return $this->payments->named($reference)->account->moved();
    }

    public function requests(?string $operation = null, ?string $reference = null): array
    {
        return $this->journal->requests(Operation::named($operation), $reference);
    }

    public function callback(string $reference): ?SentCallback
    {
        $all = array_filter(
            $this->callbacks($reference),
            static fn (SentCallback $c) => $c->kind === SentCallback::PAYMENT_UPDATE,
        );
        return $all === [] ? null : end($all);
    }

    public function callbacks(?string $reference = null): array
    {
        $this->catchUp();
        return $this->world->callbacks->of($reference);
    }

    public function payment(string $reference): array
    {
        $payment = $this->payments->named($reference);
        return [
            'reference' => $payment->terms->reference,
            'merchantSerialNumber' => $payment->terms->msn,
            'state' => $payment->phase()->value,
            'amount' => $payment->amount(),
            'money' => get_object_vars($payment->account->moved()),
            'token' => $payment->token,
            'returnUrl' => $payment->terms->returnUrl,
            'createdAt' => Clock::stamp($payment->createdAt),
            'history' => array_map(
                static fn (Entry $e) => get_object_vars($e),
                $payment->history->all(),
            ),
        ];
    }

    public function counters(): array
    {
        return ['tokensIssued' => $this->tokens->issued()] + $this->journal->counts();
    }
}
