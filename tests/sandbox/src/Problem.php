<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** An error of the ePayment API. */
final class Problem extends \RuntimeException
{
    private const CODE = 'ErrorCode';
    private const PASSING = ['3010', '6160', '6250', '6280'];

    private function __construct(
        public readonly int $status,
        string $title,
        private readonly string $name,
        private readonly string $why,
    ) {
        parent::__construct($title);
    }

    /** @param int|null $status null is the one that comes with the code */
    public static function code(string $code, string $title, ?int $status = null): self
    {
        return new self($status ?? self::statusOf($code), $title, self::CODE, $code);
    }

    public static function field(string $field, string $why): self
    {
        return new self(400, 'Bad Request', $field, $why);
    }

    public static function from(Refused|FieldError $why): self
    {
        if ($why instanceof FieldError) {
            return self::field($why->field, $why->getMessage());
        }
        return self::code(...match ($why->reason) {
            Reason::UnknownPayment => ['5090', 'Reference not found'],
            Reason::ReferenceUsed => ['4150', 'Reference already exists'],
            Reason::Locked => ['6160', 'The order is being processed'],
            Reason::NotReserved, Reason::NotPaid => ['6080', 'The payment is not reserved'],
            Reason::Released => ['6070', 'The payment is cancelled'],
            Reason::FundsGone => ['6260', 'The funds are not available any more'],
            Reason::NothingLeftToCapture, Reason::AllCaptured => ['6170', 'The payment is already captured'],
            Reason::MoreThanReserved => ['6090', 'The amount exceeds what is reserved'],
            Reason::CaptureWindowOver => ['6100', 'The capture window is over'],
            Reason::RefundBeforeReservation => ['6020', 'The payment is not reserved'],
            Reason::NothingCaptured, Reason::CancelledBeforeCapture =>
                ['6210', 'The payment cannot be refunded in its state'],
            Reason::NothingLeftToRefund, Reason::AllRefunded => ['6180', 'The payment is already refunded'],
            Reason::MoreThanCaptured => ['6150', 'The amount exceeds what can be refunded'],
            Reason::NobodyToRefund => ['5100', 'The payment cannot be refunded'],
            Reason::RefundWindowOver => ['6220', 'The refund window is over'],
            Reason::AlreadyCaptured => ['6040', 'A captured payment cannot be cancelled'],
            Reason::AlreadyClosed => ['6050', 'The payment is not reserved'],
            Reason::NotYetReserved => ['6190', 'The payment cannot be cancelled in its state'],
            Reason::AlreadyReserved => ['6060', 'The payment is already authorized'],
            Reason::WithBank => ['6250', 'The payment cannot be cancelled while it is processed'],
            Reason::CancelWindowOver => ['6030', 'The cancel window is over'],
            Reason::TooYoung => ['7010', 'The customer cannot pay this'],
            Reason::NoShippingMethods, Reason::ShippingUnusable, Reason::CardRefused =>
                ['10010', 'The payment could not be approved'],
        });
    }

    /** The HTTP status that comes with a code; few are documented. */
    public static function statusOf(string $code): int
    {
        return match ($code) {
            '3010' => 500,
            '4010', '4020', '4150' => 409,
            '5020', '5030', '5050', '5060', '5070', '5080' => 403,
            '5090' => 404,
            '6160' => 423,
            default => 400,
        };
    }

    /** Whether the same key gets this answer for ever. What may be tried again under its key passes. */
    public function isPinned(): bool
    {
        $passes = $this->name === self::CODE && in_array($this->why, self::PASSING, true);
        return $this->status < 500 && $this->status !== 423 && !$passes;
    }

    public function answer(string $instance, string $traceId): Response
    {
        return Response::problem($this->status, [
            'type' => "https://httpstatuses.io/$this->status",
            'title' => $this->getMessage(),
            'detail' => $this->name === self::CODE ? $this->getMessage() : $this->why,
            'status' => $this->status,
            'instance' => $instance,
            'traceId' => $traceId,
            'extraDetails' => [['name' => $this->name, 'reason' => $this->why]],
        ]);
    }
}
