<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** One element of eCom's error array. Codes are unique within their group only. */
final class EComError extends \RuntimeException
{
    public function __construct(
        public readonly string $group,
        public readonly string $errorCode,
        string $message,
        public readonly int $status = 400,
    ) {
        parent::__construct($message);
    }

    public static function from(Refused|FieldError $why): self
    {
        if ($why instanceof FieldError) {
            return $why->kind === FieldError::SHAPE
                ? self::internal()
                : new self('InvalidRequest', $why->field, $why->getMessage());
        }
        return match ($why->reason) {
            Reason::UnknownPayment => new self('Merchant', '35', 'Requested order not found', 404),
            Reason::ReferenceUsed => new self('Merchant', '34', 'Duplicate order id'),
            Reason::Locked, Reason::WithBank =>
                new self('VippsError', '94', 'Order locked and already processing', 409),
            Reason::NotReserved, Reason::NotPaid =>
                new self('Payment', '62', 'The amount you tried to capture is not reserved'),
            Reason::Released => new self('VippsError', '91', 'Transaction is not allowed'),
            Reason::NothingLeftToCapture, Reason::NothingLeftToRefund, Reason::AlreadyClosed,
            Reason::AlreadyReserved => new self('VippsError', '92', 'Transaction already processed'),
            Reason::FundsGone => new self('Payment', '63', 'Capture failed'),
            Reason::MoreThanReserved, Reason::AllCaptured =>
                new self('Payment', '61', 'Captured amount exceeds the reserved amount'),
            Reason::CaptureWindowOver, Reason::CancelWindowOver =>
                new self('Payment', '98', 'The capture window of 180 days is exceeded'),
            Reason::NothingCaptured, Reason::RefundBeforeReservation =>
                new self('Payment', '72', 'Cannot refund reserved order, only captured'),
            Reason::CancelledBeforeCapture => new self('Payment', '73', 'Cannot refund a cancelled order'),
            Reason::NobodyToRefund => new self('Payment', '74', 'Refund failed'),
            Reason::MoreThanCaptured, Reason::AllRefunded =>
                new self('Payment', '71', 'Refund amount exceeds the captured amount'),
            Reason::RefundWindowOver => new self('Payment', '95', 'The refund window of 365 days is exceeded'),
            Reason::AlreadyCaptured => new self('Payment', '51', 'Cannot cancel an already captured order'),
            Reason::NotYetReserved => new self('VippsError', '91', 'Only a reserved payment has funds to release'),
            Reason::NoShippingMethods, Reason::ShippingUnusable, Reason::CardRefused, Reason::TooYoung =>
                new self('Payment', '42', 'Refused by issuer'),
        };
    }

    public static function internal(): self
    {
        return new self('VippsError', '99', 'Internal error', 500);
    }

    /** Whether the same key gets this answer for ever. Trouble and haste pass. */
    public function isPinned(): bool
    {
        $passes = $this->group === 'VippsError' && in_array($this->errorCode, ['94', '98', '99'], true);
        return $this->status < 500 && !$passes;
    }

    /** @return array{errorGroup: string, errorCode: string, errorMessage: string, contextId: string} */
    public function toArray(string $contextId): array
    {
        return [
            'errorGroup' => $this->group,
            'errorCode' => $this->errorCode,
            'errorMessage' => $this->getMessage(),
            'contextId' => $contextId,
        ];
    }
}
