<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** An error of the ePayment API. */
final class Problem extends \RuntimeException
{
    private function __construct(
        public readonly int $status,
        string $title,
        private readonly string $name,
        private readonly string $why,
    ) {
        parent::__construct($title);
    }

    public static function code(string $code, string $title, int $status = 400): self
    {
        return new self($status, $title, 'ErrorCode', $code);
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
        return match ($why->reason) {
            Reason::UnknownPayment => self::code('5090', 'Reference not found', 404),
            Reason::ReferenceUsed => self::code('4150', 'Reference already exists', 409),
            Reason::Locked => self::code('6160', 'The order is being processed', 423),
            Reason::NotReserved, Reason::NotPaid => self::code('6080', 'The payment is not reserved'),
            Reason::Released => self::code('6070', 'The payment is cancelled'),
            Reason::NothingLeftToCapture => self::code('6170', 'The payment is already captured'),
            Reason::MoreThanReserved => self::code('6090', 'The amount exceeds what is reserved'),
            Reason::CaptureWindowOver => self::code('6100', 'The capture window is over'),
            Reason::NothingCaptured => self::code('6210', 'The payment cannot be refunded in its state'),
            Reason::CancelledBeforeCapture => self::code('6210', 'The payment cannot be refunded in its state'),
            Reason::NothingLeftToRefund => self::code('6180', 'The payment is already refunded'),
            Reason::MoreThanCaptured => self::code('6150', 'The amount exceeds what can be refunded'),
            Reason::RefundWindowOver => self::code('6220', 'The refund window is over'),
            Reason::AlreadyCaptured => self::code('6040', 'A captured payment cannot be cancelled'),
            Reason::AlreadyClosed => self::code('6050', 'The payment is not reserved'),
            Reason::NotYetReserved => self::code('6190', 'The payment cannot be cancelled in its state'),
            Reason::AlreadyReserved => self::code('6060', 'The payment is already authorized'),
            Reason::CancelWindowOver => self::code('6030', 'The cancel window is over'),
            Reason::NoShippingMethods, Reason::ShippingUnusable, Reason::CardRefused =>
                self::code('10010', 'The payment could not be approved'),
        };
    }

    public function isPinned(): bool
    {
        return $this->status < 500 && $this->status !== 423;
    }

    public function answer(string $instance, string $traceId): Response
    {
        return Response::problem($this->status, [
            'type' => "https://httpstatuses.io/$this->status",
            'title' => $this->getMessage(),
            'detail' => $this->why,
            'status' => $this->status,
            'instance' => $instance,
            'traceId' => $traceId,
            'extraDetails' => [['name' => $this->name, 'reason' => $this->why]],
        ]);
    }
}
