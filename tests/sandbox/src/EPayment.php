<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The ePayment API v1. It sees the payments that eCom made, too. */
final class EPayment implements Dialect
{
    public const API = 'epayment';

    /** Suffix after the reference => method, operation. */
    private const ROUTES = [
        '' => ['GET', Operation::Get],
        'events' => ['GET', Operation::Events],
        'capture' => ['POST', Operation::Capture],
        'cancel' => ['POST', Operation::Cancel],
        'refund' => ['POST', Operation::Refund],
    ];

    /** Amounts whose approval by force fails in a way of its own; an expired card makes the real one fall over. */
    private const FORCE_REFUSED = [
        184 => ['10070', 'The limit is exceeded'],
        186 => ['3010', 'Internal error'],
        187 => ['10050', 'The customer has no cards'],
        202 => ['10030', 'The customer must be identified'],
    ];
    private const PERSON_EXPIRES = 168 * 3_600_000;

    private const STATES = [
        'initiated' => 'CREATED',
        'with bank' => 'CREATED',
        'reserved' => 'AUTHORIZED',
        'aborted' => 'ABORTED',
        'failed' => 'ABORTED',
        'terminated' => 'TERMINATED',
        'expired' => 'EXPIRED',
    ];

    public function __construct(
        private readonly World $world,
        private readonly Payments $payments,
        private readonly Idempotency $idempotency,
    ) {
    }

    public function route(Request $request): ?Call
    {
        if (!preg_match('~^/epayment/v1/(test/)?payments(?:/([^/]+)(?:/([a-z]+))?)?/?$~i', $request->path, $found)) {
            return null;
        }
        $suffix = strtolower($found[3] ?? '');
        $route = match (true) {
            ($found[1] ?? '') !== '' => $suffix === 'approve' ? ['POST', Operation::Approve] : null,
            !isset($found[2]) => ['POST', Operation::Create],
            default => self::ROUTES[$suffix] ?? null,
        };
        if ($route === null) {
            return null;
        }
        if ($request->method !== $route[0]) {
            throw new TurnedAway(Gateway::wrongMethod());
        }
        $reference = isset($found[2]) ? rawurldecode($found[2]) : self::referenceIn($request->body);
        return new Call(self::API, $route[1], $reference, $request);
    }

    public function msnIn(Call $call): string
    {
        // Merchant-Serial-Number is required here, the bodies name no sales unit.
        return '';
    }

    public function answer(Call $call): Response
    {
        try {
            if ($call->request->header('Merchant-Serial-Number') === null) {
                throw Problem::field('Merchant-Serial-Number', 'The header is required');
            }
            return match ($call->operation) {
                Operation::Create => $this->once($call, $this->create(...), '4020'),
                Operation::Get => $this->get($call),
                Operation::Events => $this->events($call),
                Operation::Capture => $this->once($call, $this->capture(...), '4010'),
                Operation::Refund => $this->once($call, $this->refund(...), '4150'),
                Operation::Cancel => $this->cancel($call),
                Operation::Approve => $this->approve($call),
            };
        } catch (Refused | FieldError $why) {
            return $this->problem($call, Problem::from($why));
        } catch (Problem $problem) {
            return $this->problem($call, $problem);
        }
    }

    private function create(Call $call): Response
    {
        $terms = (new EPaymentCreate($this->world->settings, $this->world->clock))->read($call);
        if ($this->payments->has($terms->msn, $terms->reference)) {
            throw new Refused(Reason::ReferenceUsed);
        }
        $payment = $terms->express === null
            ? new Payment($this->world, $terms, $call->key() ?? '')
            : new ExpressPayment($this->world, $terms, $call->key() ?? '');
        $this->payments->add($payment);
        if ($terms->receipt !== null) {
            $this->world->orders->addReceipt($terms->msn, $terms->reference, $terms->receipt);
        }
        if ($terms->skipsLandingPage) {
            $payment->open();
        }
        $answer = ['reference' => $terms->reference];
        if ($payment->redirectUrl() !== null) {
            $answer['redirectUrl'] = $payment->redirectUrl();
        }
        return Response::json(201, $answer);
    }

    private function get(Call $call): Response
    {
        $payment = $this->payments->get($call->msn, $call->reference);
        $summary = new Summary($payment->history->visible());
        $answer = [
            'reference' => $call->reference,
            'pspReference' => $payment->history->first()->pspReference,
            'state' => self::STATES[$summary->phase->value],
            'amount' => EPaymentDetails::amount($payment, $this->total($payment, $summary)),
            'aggregate' => self::aggregate($payment, $summary),
            'paymentMethod' => ['type' => $payment->terms->isCard ? 'CARD' : 'WALLET'],
            'profile' => new \stdClass(),
        ];
        if ($summary->phase === Phase::Initiated && $payment->redirectUrl() !== null) {
            $answer['redirectUrl'] = $payment->redirectUrl();
        }
        if ($payment->terms->metadata !== null) {
            $answer['metadata'] = (object) $payment->terms->metadata;
        }
        if ($summary->reservedAt !== null) {
            $answer['paymentMethod']['cardBin'] = '492556';
            $details = $this->details($payment, $summary->reservedAt);
            if (isset($details['sub'])) {
                $answer['profile'] = ['sub' => $details['sub']];
                unset($details['sub']);
            }
            $answer += $details;
        }
        return Response::json(200, $answer);
    }

    /** What the customer shared comes later than the rest. How long it stays is not documented: not for ever. */
    private function details(Payment $payment, int $reservedAt): array
    {
        // Entries made in one millisecond are numbered on: what was reserved just now may seem to lie ahead.
        $since = max(0, $this->world->clock->now() - $reservedAt);
        $settings = $this->world->settings;
        $details = (new EPaymentDetails($settings))->of($payment, $since >= 2 * $settings->historyDelay);
        if ($since > self::PERSON_EXPIRES) {
            unset($details['userDetails']);
        }
        return $details;
    }

    /** With the shipping as soon as that was chosen; or never, no documentation says. */
    private function total(Payment $payment, Summary $summary): int
    {
        return $summary->reservedAt === null || $this->world->settings->callbackOmitsShipping
            ? $payment->terms->amount
            : $payment->amount();
    }

    private function events(Call $call): Response
    {
        $payment = $this->payments->get($call->msn, $call->reference);
        $events = [];
        foreach ($payment->history->visible() as $entry) {
            foreach (self::names($entry) as $name) {
                $key = $entry->keyFor(self::API, $this->world->settings);
                $events[] = [
                    'reference' => $call->reference,
                    'pspReference' => $entry->pspReference,
                    $this->world->settings->eventNameMember => $name,
                    'amount' => EPaymentDetails::amount($payment, $entry->amount),
                    'timestamp' => Clock::stamp($entry->at),
                    'idempotencyKey' => $key === '' ? null : $key,
                    'success' => $entry->success,
                ];
            }
        }
        return Response::json(200, $events);
    }

    private function approve(Call $call): Response
    {
        $payment = $this->payments->get($call->msn, $call->reference);
        $body = Fields::of($call->request->body);
        $token = $body->text('token', max: 4096);
        if ($token === null) {
            $customer = $body->object('customer');
            $number = EPaymentCreate::customerText($customer, 'phoneNumber', '~^\d{9,15}$~D', '4070');
            if ($number === '') {
                throw $customer->value('phoneNumber', 'phoneNumber is required');
            }
        }
        $call->unknownMembers = $body->unknown();
        if ($payment->terms->express !== null || $payment->terms->isCard) {
            throw Problem::code('10060', 'The payment cannot be approved by force');
        }
        if ($token !== null && $token !== $payment->token) {
            throw Problem::code('10010', 'The payment could not be approved');
        }
        if ($token === null && $payment->phase() === Phase::Initiated) {
            $payment->becomes(People::withPhone($number));
        }
        if (!$payment->approve()) {
            $why = self::FORCE_REFUSED[$payment->amount()] ?? throw new Refused(Reason::CardRefused);
            throw Problem::code(...$why);
        }
        return new Response(200);
    }

    private function capture(Call $call, Payment $payment): Response
    {
        return $this->done($payment, $payment->capture($this->modification($call, $payment), '', $call->key() ?? ''));
    }

    private function refund(Call $call, Payment $payment): Response
    {
        return $this->done($payment, $payment->refund($this->modification($call, $payment), '', $call->key() ?? ''));
    }

    private function cancel(Call $call): Response
    {
        $onlyBefore = false;
        if ($call->request->body !== '') {
            $body = Fields::of($call->request->body);
            $onlyBefore = $body->flag('cancelTransactionOnly');
            $call->unknownMembers = $body->unknown();
        }
        $payment = $this->unlocked($call);
        if ($onlyBefore && $payment->phase() === Phase::Reserved) {
            throw new Refused(Reason::AlreadyReserved);
        }
        return $this->done($payment, $payment->cancel(true, '', $call->key() ?? ''));
    }

    /**
     * Does the work once for each Idempotency-Key; afterwards gives the same answer, refusals included.
     * @param \Closure(Call, Payment=): Response $work
     * @param string $conflict what is said when the request is not the same
     */
    private function once(Call $call, \Closure $work, string $conflict): Response
    {
        $key = $call->key() ?? '';
        if ($key === '' || strlen($key) > 50) {
            throw Problem::field('Idempotency-Key', 'The header must be 1 to 50 characters');
        }
        $payment = $call->operation === Operation::Create ? null : $this->unlocked($call);
        $before = $this->idempotency->body($call);
        if ($before !== null) {
            return $before === $call->request->body
                ? $this->idempotency->answer($call)
                : throw Problem::code($conflict, 'The request differs from an earlier one with this key', 409);
        }
        try {
            $answer = $payment === null ? $work($call) : $work($call, $payment);
        } catch (Refused | FieldError | Problem $why) {
            $problem = $why instanceof Problem ? $why : Problem::from($why);
            $answer = $this->problem($call, $problem);
            if (!$problem->isPinned()) {
                return $answer;
            }
        }
        $this->idempotency->keep($call, $answer);
        return $answer;
    }

    private function unlocked(Call $call): Payment
    {
        $payment = $this->payments->get($call->msn, $call->reference);
        if ($payment->isLocked()) {
            throw new Refused(Reason::Locked);
        }
        return $payment;
    }

    private function modification(Call $call, Payment $payment): int
    {
        $body = Fields::of($call->request->body);
        $amount = $body->object('modificationAmount');
        $currency = $amount->word('currency', array_keys(Market::MINIMUM), required: true);
        $value = EPaymentCreate::minorUnits($amount);
        $call->unknownMembers = $body->unknown();
        if ($currency !== $payment->terms->currency) {
            throw Problem::code('5040', 'The currency is not the payment\'s');
        }
        return $value >= 1 ? $value : throw Problem::code('4040', 'Invalid amount');
    }

    private function done(Payment $payment, Entry $entry): Response
    {
        $summary = new Summary($payment->history->all());
        $response = Response::problem(200, [
            'amount' => EPaymentDetails::amount($payment, $this->total($payment, $summary)),
            'state' => self::STATES[$summary->phase->value],
            'aggregate' => self::aggregate($payment, $summary),
            'pspReference' => $payment->history->first()->pspReference,
            'reference' => $payment->terms->reference,
        ]);
        $response->delay = $this->world->settings->bankDelay;
        return $response;
    }

    private function problem(Call $call, Problem $problem): Response
    {
        return $problem->answer($call->request->path, $this->world->ids->trace());
    }

    private static function referenceIn(string $json): string
    {
        $reference = json_decode($json)->reference ?? '';
        return is_string($reference) ? $reference : '';
    }

    /** @return list<string> */
    public static function names(Entry $entry): array
    {
        return match ($entry->operation) {
            'INITIATE' => ['CREATED'],
            'RESERVE' => ['AUTHORIZED'],
            'SALE' => ['AUTHORIZED', 'CAPTURED'],
            'CAPTURE' => ['CAPTURED'],
            'REFUND' => ['REFUNDED'],
            'VOID' => ['CANCELLED'],
            'CANCEL' => [$entry->by === Entry::BY_USER ? 'ABORTED' : 'TERMINATED'],
            'FAILED' => ['ABORTED'],
            'REJECTED' => ['EXPIRED'],
        };
    }

    /** @return array<string, array{currency: string, value: int}> */
    private static function aggregate(Payment $payment, Summary $summary): array
    {
        return [
            'authorizedAmount' => EPaymentDetails::amount($payment, $summary->authorized),
            'cancelledAmount' => EPaymentDetails::amount($payment, $summary->cancelled),
            'capturedAmount' => EPaymentDetails::amount($payment, $summary->captured),
            'refundedAmount' => EPaymentDetails::amount($payment, $summary->refunded),
        ];
    }
}
