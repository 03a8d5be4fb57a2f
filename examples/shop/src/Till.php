<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Api, Failure, Gateway, Kind, NotSent, OutcomeUnknown, Payment, Refused};

/** The merchant's side: takes money, gives it back, lets it go. */
final class Till
{
    /** Seconds after which all that was ever sent to Vipps is seen there. */
    private const SEEN_IN = 900;

    public function __construct(
        private readonly Gateway $vipps,
        private readonly Orders $orders,
        private readonly Log $log,
        private readonly Api $api,
    ) {
    }

    /**
     * Does it once, however often it is called with the same intention. An action that comes back pending is called
     * again by the sweep, in the same words.
     *
     * @param string $intent what it is for: the shop's own id, such as of the shipment
     * @param int|null $amount in øre; null is all there is
     * @throws \DomainException when the intention was used for something else
     */
    public function carryOut(string $id, Deed $deed, string $intent, ?int $amount = null): Action
    {
        return $this->orders->change($id, function ($order, $save) use ($deed, $intent, $amount): Action {
            $action = $order->action($intent, $deed, $amount);
            if ($action->outcome !== Action::DONE && !$this->mustWait($action)) {
                $before = clone $action;
                $action->outcome = Action::PENDING;
                $action->sent(time(), $this->api->value);
                $save();    // before the call: this process may not live to see its end
                $this->attempt($order, $action, $before);
            }
            return $action;
        });
    }

    /**
     * The other API knows nothing of an intention: a part that was begun there must be seen first, so that it is
     * recognised.
     */
    private function mustWait(Action $action): bool
    {
        return $action->outcome === Action::PENDING && $action->amount !== null
            && $action->sentOver !== $this->api->value && !$this->isSeen($action);
    }

    /** Whether all that was sent of it would be seen at Vipps by now; also when nothing was. */
    private function isSeen(Action $action): bool
    {
        return $action->sentAt < time() - self::SEEN_IN;
    }

    /** Resumes what was begun and has no end yet. */
    public function resume(string $id): void
    {
        foreach ($this->orders->find($id)->pendingActions() as $action) {
            $this->carryOut($id, $action->deed, $action->intent, $action->amount);
        }
    }

    private function attempt(Order $order, Action $action, Action $before): void
    {
        if ($order->reference === null) {
            $this->withoutPayment($order, $action);
            return;
        }
        try {
            $this->finish($order, $action, $this->send($order->reference, $action));
        } catch (Refused $why) {            // Nothing happened, and Vipps says no.
            $this->refuse($order, $action, $why);
        } catch (\ValueError $why) {        // Nothing was sent: the extension saw that it cannot be right.
            $action->outcome = Action::REFUSED;
            $action->note = $why->getMessage();
        } catch (NotSent $why) {            // Nothing happened; the sweep tries again.
            $action->note = 'Vipps cannot be reached; it is tried again by itself.';
            $this->log->warning($why->supportText());
        } catch (OutcomeUnknown $why) {     // It may have happened: neither done nor refused.
            $action->note = 'Not known yet; Vipps is asked again by itself. Do nothing twice.';
            $this->log->error($why->supportText());
            if ($why->kind === Kind::Ambiguous) {
                $this->tellApart($order, $action, $before);
            }
        }
    }

    /**
     * The payment shows a capture or refund of just this amount, made over the other API, or in the portal: Vipps
     * cannot tell whether it is this one. The shop can, which keeps book of all changes: one that has come since this
     * action began is it. If there is none, the total is stated that is meant.
     */
    private function tellApart(Order $order, Action $action, Action $before): void
    {
        $action->sent($before->sentAt, $before->sentOver);    // not now
        try {
            $order->learn($this->vipps);
            if ($action->change !== null) {
                $this->finish($order, $action, null);
            } elseif ($this->isSeen($action) && count($order->pendingActions()) === 1) {
                $action->sent(time(), $this->api->value);
                $this->finish($order, $action, $this->sendTotal($order, $action));
            }
        } catch (Failure $why) {
            $this->log->warning($why->supportText());
        }
    }

    private function sendTotal(Order $order, Action $action): Payment
    {
        return $action->deed === Deed::Capture
            ? $this->vipps->captureTo($order->reference, $order->payment['captured'] + $action->amount)
            : $this->vipps->refundTo($order->reference, $order->payment['refunded'] + $action->amount);
    }

    private function send(string $reference, Action $action): Payment
    {
        return match ($action->deed) {
            Deed::Capture => $action->amount === null
                ? $this->vipps->capture($reference)
                : $this->vipps->capture($reference, $action->amount, intent: $action->intent),
            Deed::Release => $this->vipps->releaseRemaining($reference),
            Deed::Refund => $this->vipps->refund($reference, $action->amount, intent: $action->intent),
            Deed::Cancel => $this->vipps->cancel($reference),
            Deed::Replace => $this->vipps->cancel($reference, onlyBeforeApproval: true),
        };
    }

    private function withoutPayment(Order $order, Action $action): void
    {
        if ($action->deed->callsOff()) {
            $this->finish($order, $action, null);
            return;
        }
        $action->outcome = Action::REFUSED;
        $action->note = 'The customer has not paid.';
    }

    /** Vipps first, then the order. */
    private function finish(Order $order, Action $action, ?Payment $payment): void
    {
        $action->outcome = Action::DONE;
        $action->note = '';
        if ($action->deed->callsOff() && ($payment === null || !$payment->isPaid())) {
            $why = $action->deed === Deed::Replace ? 'Ordered anew' : 'Called off';
            $order->become(OrderState::Cancelled, $why, public: true);
        }
        try {
            $order->learn($this->vipps);
        } catch (Failure $why) {            // It is done all the same.
            $this->orders->hint($order->id);
            $this->log->warning($why->supportText());
        }
    }

    private function refuse(Order $order, Action $action, Refused $why): void
    {
        // Nobody was ever sent to pay it, so nobody can.
        $neverOffered = $order->state === OrderState::Open && $order->redirectUrl === null;
        if ($why->kind === Kind::NotFound && $action->deed->callsOff() && $neverOffered) {
            $this->finish($order, $action, null);
            return;
        }
        $this->log->error($why->supportText());
        $action->outcome = Action::REFUSED;
        $action->note = match ($why->kind) {
            Kind::CancelNotPossible => 'The customer is paying just now. Ask Vipps again in a minute.',
            Kind::CaptureFailed => 'The bank failed. Do not ship yet; try again later.',
            Kind::FundsUnavailable => 'The bank has let the money go. Do not ship.',
            Kind::CaptureExpired => 'Too late: the reservation is over. Do not ship.',
            Kind::CaptureTooHigh => 'That is more than is left of the reservation.',
            Kind::NotAuthorizedYet => 'The customer has not paid yet.',
            Kind::RefundTooHigh => 'That is more than was taken.',
            Kind::AlreadyCaptured => 'Money was taken already: refund it, or release the rest.',
            Kind::Unauthorized, Kind::NotFound => 'Check the shop\'s keys: Vipps does not know us, or this payment '
                . '(over eCom, those that ePayment made).',
            default => "Vipps says no: {$why->kind->value} {$why->problem->code}.",
        };
    }
}
