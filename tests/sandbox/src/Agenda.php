<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** When something happens to a payment by itself. It holds none: they hold it, and nobody could let them go. */
final class Agenda
{
    /** @var \SplMinHeap<array{int, int, \WeakReference<Payment>}> */
    private \SplMinHeap $due;
    private int $number = 0;

    public function __construct(private readonly Clock $clock)
    {
        $this->due = new \SplMinHeap();
    }

    /** @param int $when milliseconds since 1970 */
    public function at(int $when, Payment $payment): void
    {
        $this->due->insert([$when, ++$this->number, \WeakReference::create($payment)]);
    }

    /** The next one whose time has come, once; null when there is none. */
    public function take(): ?Payment
    {
        while (!$this->due->isEmpty() && $this->due->top()[0] <= $this->clock->now()) {
            $payment = $this->due->extract()[2]->get();
            if ($payment !== null) {
                return $payment;
            }
        }
        return null;
    }
}
