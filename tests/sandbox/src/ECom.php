<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The eCom API v2. */
final class ECom implements Dialect
{
    public const API = 'ecom';

    /** Suffix => method, operation. */
    private const ROUTES = [
        '' => ['POST', Operation::Create],
        'capture' => ['POST', Operation::Capture],
        'cancel' => ['PUT', Operation::Cancel],
        'refund' => ['POST', Operation::Refund],
        'details' => ['GET', Operation::Get],
        'status' => ['GET', Operation::Status],
        'approve' => ['POST', Operation::Approve],
    ];

    public function __construct(
        private readonly World $world,
        private readonly Payments $payments,
        private readonly Idempotency $idempotency,
    ) {
    }

    public function route(Request $request): ?Call
    {
        if (!preg_match(
            '~^/ecomm/v2(/integration-test)?/payments(?:/([^/]+)/([a-z]+))?/?$~i',
            $request->path,
            $found,
        )) {
            return null;
        }
        $suffix = strtolower($found[3] ?? '');
        $forTest = ($found[1] ?? '') !== '';
        if (!isset(self::ROUTES[$suffix]) || $forTest !== ($suffix === 'approve')) {
            return null;
        }
        [$method, $operation] = self::ROUTES[$suffix];
        if ($request->method !== $method) {
            throw new TurnedAway(Gateway::wrongMethod());
        }
        // Before the body is checked, the order id in it is all the gateway has to count by.
        $reference = $operation === Operation::Create
            ? self::orderIdIn($request->body)
            : rawurldecode($found[2]);
        return new Call(self::API, $operation, $reference, $request);
    }

    public function msnIn(Call $call): string
    {
        $body = json_decode($call->request->body);
        $msn = $body->merchantInfo->merchantSerialNumber ?? null;
        return is_string($msn) ? $msn : '';
    }

    public function answer(Call $call): Response
    {
        try {
            return match ($call->operation) {
                Operation::Create => $this->initiate($call),
                Operation::Capture => $this->once($call, $this->capture(...)),
                Operation::Refund => $this->once($call, $this->refund(...)),
                Operation::Cancel => $this->cancel($call),
                Operation::Get => $this->details($call),
                Operation::Status => $this->status($call),
                Operation::Approve => $this->approve($call),
            };
        } catch (Refused | FieldError $why) {
            return $this->error(EComError::from($why));
        } catch (EComError $error) {
            return $this->error($error);
        }
    }

    // Calls -------------------------------------------------------------------------------------------------

    private function initiate(Call $call): Response
    {
        $terms = (new EComInitiate($this->world->settings))->read($call);
        if ($terms->msn !== $call->msn) {
            throw new TurnedAway(Gateway::unauthorized());
        }
        if ($this->payments->has($terms->msn, $terms->reference)) {
            throw new Refused(Reason::ReferenceUsed);
        }
        $payment = $terms->express === null
            ? new Payment($this->world, $terms)
            : new ExpressPayment($this->world, $terms);
        $this->payments->add($payment);
        if ($terms->skipsLandingPage) {
            $payment->open();
        }
        return Response::json(200, ['orderId' => $terms->reference, 'url' => $payment->redirectUrl()]);
    }

    private function capture(Call $call, Payment $payment): Response
    {
        [$amount, $text] = $this->action($call);
        // Omitted, null and 0 all mean what remains.
        $entry = $payment->capture($amount === 0 ? null : $amount, $text, $call->key() ?? '');
        return $this->done($payment, 'transactionInfo', 'Captured', $entry);
    }

    private function refund(Call $call, Payment $payment): Response
    {
        [$amount, $text] = $this->action($call);
        if ($amount === null || $amount === 0) {
            throw new FieldError('amount', 'amount is required', FieldError::VALUE);
        }
        $entry = $payment->refund($amount, $text, $call->key() ?? '');
        return $this->done($payment, 'transaction', 'Refund', $entry);
    }

    private function cancel(Call $call): Response
    {
        $body = Fields::of($call->request->body);
        $this->mustSpeakFor($call, $body);
        $text = $body->object('transaction')->text('transactionText', max: 100, required: true);
        $remainder = $body->flag('shouldReleaseRemainingFunds');
        $call->unknownMembers = $body->unknown();
        $payment = $this->unlocked($call);
        if ($remainder && $payment->phase() === Phase::Initiated) {
            throw new Refused(Reason::NotYetReserved);
        }
        // eCom defines no X-Request-Id here, so the history gets none either.
        $entry = $payment->cancel($remainder, $text);
        return $this->done($payment, 'transactionInfo', 'Cancelled', $entry);
    }

    private function details(Call $call): Response
    {
        $payment = $this->find($call);
        $entries = $payment->history->visible();
        $summary = new Summary($entries);
        $details = ['orderId' => $call->reference];
        if ($summary->userActed) {
            $details['transactionSummary'] = self::sums($summary);
            if ($summary->reservedAt !== null) {
                $details['transactionSummary']['bankIdentificationNumber'] = 492556;
            }
        }
        $details['transactionLogHistory'] = array_map($this->logged(...), array_reverse($entries));
        if ($summary->reservedAt !== null && ($payment->terms->scope !== '' || $payment->terms->express !== null)) {
            $since = $this->world->clock->now() - $summary->reservedAt;
            $details += (new EComExpress($this->world->settings))->inDetails($payment, $since);
        }
        return Response::json(200, $details);
    }

    private function status(Call $call): Response
    {
        $payment = $this->find($call);
        $entries = $payment->history->visible();
        $last = $entries === [] ? $payment->history->first() : end($entries);
        return Response::json(200, ['orderId' => $call->reference, 'transactionInfo' => [
            'amount' => $last->amount,
            'status' => $last->operation,
            'timeStamp' => Clock::stamp($last->at),
            'transactionId' => $last->transactionId,
        ]]);
    }

    private function approve(Call $call): Response
    {
        $payment = $this->find($call);
        $body = Fields::of($call->request->body);
        $body->text('customerPhoneNumber', max: 8, pattern: '~^\d{8}$~D');
        $token = $body->text('token', max: 4096);
        $byHandOnly = $payment->terms->skipsLandingPage || $payment->terms->express !== null;
        if ($byHandOnly || ($token !== null && $token !== $payment->token)) {
            throw new Refused(Reason::AlreadyClosed);
        }
        if (!$payment->approve()) {
            throw new Refused(Reason::CardRefused);
        }
        return new Response(200);
    }

    // Rules that calls share --------------------------------------------------------------------------------

    /**
     * Does the work once for each X-Request-Id; afterwards gives the same answer, refusals included.
     *
     * @param \Closure(Call, Payment): Response $work
     */
    private function once(Call $call, \Closure $work): Response
    {
        $key = $call->key() ?? '';
        if ($key === '' || strlen($key) > 40) {
            throw new FieldError('X-Request-Id', 'X-Request-Id must be 1 to 40 characters', FieldError::VALUE);
        }
        $payment = $this->unlocked($call);
        $before = $this->idempotency->body($call);
        if ($before !== null) {
            return $before === $call->request->body
                ? $this->idempotency->answer($call)
                : throw self::otherBody($before, $call->request->body);
        }
        try {
            $answer = $work($call, $payment);
        } catch (Refused | FieldError $why) {
            $error = EComError::from($why);
            $answer = $this->error($error);
            if (!$error->isPinned()) {
                return $answer;
            }
        }
        $this->idempotency->keep($call, $answer);
        return $answer;
    }

    private static function otherBody(string $before, string $now): EComError
    {
        $amount = static fn (string $json) => json_decode($json)->transaction->amount ?? null;
        return $amount($before) === $amount($now)
            ? new EComError('VippsError', '93', 'The request differs from an earlier one with this X-Request-Id')
            : new EComError('Payment', '93', 'The amount differs from an earlier request with this X-Request-Id');
    }

    /** eCom does not see what ePayment made; the other way round it does. */
    private function find(Call $call): Payment
    {
        $payment = $this->payments->get($call->msn, $call->reference);
        return $payment->terms->api === self::API ? $payment : throw new Refused(Reason::UnknownPayment);
    }

    private function unlocked(Call $call): Payment
    {
        $payment = $this->find($call);
        if ($payment->isLocked()) {
            throw new Refused(Reason::Locked);
        }
        return $payment;
    }

    /** The body of capture and refund. @return array{0: ?int, 1: string} amount, text */
    private function action(Call $call): array
    {
        $body = Fields::of($call->request->body);
        $this->mustSpeakFor($call, $body);
        $transaction = $body->object('transaction');
        $amount = $transaction->integer('amount');
        if ($amount !== null && $amount !== 0 && $amount < 100) {
            throw new FieldError('amount', 'amount must be at least 100', FieldError::VALUE);
        }
        $text = $transaction->text('transactionText', max: 100, required: true);
        $call->unknownMembers = $body->unknown();
        return [$amount, $text];
    }

    private function mustSpeakFor(Call $call, Fields $body): void
    {
        $msn = $body->object('merchantInfo')->text('merchantSerialNumber', max: 7, required: true);
        if ($msn !== $call->msn) {
            throw new Refused(Reason::UnknownPayment);
        }
    }

    // Answers -----------------------------------------------------------------------------------------------

    private function done(Payment $payment, string $member, string $status, Entry $entry): Response
    {
        $summary = new Summary($payment->history->all());
        $answer = ['orderId' => $payment->terms->reference];
        if ($summary->reservedAt !== null && $member === 'transactionInfo') {
            $answer['paymentInstrument'] = 'Visa';
        }
        $answer[$member] = [
            'amount' => $entry->amount,
            'status' => $status,
            'timeStamp' => Clock::stamp($entry->at),
            'transactionId' => $entry->transactionId,
            'transactionText' => $entry->text,
        ];
        $answer['transactionSummary'] = self::sums($summary);
        $response = Response::json(200, $answer);
        $response->delay = $this->world->settings->bankDelay;
        return $response;
    }

    private function error(EComError $error): Response
    {
        if ($this->world->settings->hideRefusals) {
            $error = EComError::internal();
        }
        return Response::json($error->status, [$error->toArray($this->world->ids->uuid())]);
    }

    /** @return array<string, int> */
    private static function sums(Summary $summary): array
    {
        return [
            'capturedAmount' => $summary->captured,
            'refundedAmount' => $summary->refunded,
            'remainingAmountToCapture' => $summary->remainingToCapture(),
            'remainingAmountToRefund' => $summary->remainingToRefund(),
        ];
    }

    /** @return array<string, int|string|bool> */
    private function logged(Entry $entry): array
    {
        return [
            'amount' => $entry->amount,
            'operation' => $entry->operation,
            'operationSuccess' => $entry->success,
            'requestId' => $entry->keyFor(self::API, $this->world->settings),
            'timeStamp' => Clock::stamp($entry->at),
            'transactionId' => $entry->transactionId,
            'transactionText' => $entry->text,
        ];
    }

    private static function orderIdIn(string $json): string
    {
        $orderId = json_decode($json)->transaction->orderId ?? '';
        return is_string($orderId) ? $orderId : '';
    }
}
