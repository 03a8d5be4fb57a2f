<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** All payments of all sales units. */
final class Payments
{
    /** @var array<string, Payment> by "msn/reference" */
    private array $all = [];
    /** @var array<string, list<string>> reference to its keys in $all */
    private array $byReference = [];
    /** @var array<string, Payment> */
    private array $byToken = [];

    public function __construct(private readonly Agenda $agenda)
    {
    }

    public function add(Payment $payment): void
    {
        $terms = $payment->terms;
        $id = "$terms->msn/$terms->reference";
        $this->all[$id] = $payment;
        $this->byReference[$terms->reference][] = $id;
        $this->byToken[$payment->token] = $payment;
    }

    public function has(string $msn, string $reference): bool
    {
        return isset($this->all["$msn/$reference"]);
    }

    /** The sales unit that has this payment, when there is only one. */
    public function ownerOf(string $reference): ?string
    {
        $ids = $this->byReference[$reference] ?? [];
        return count($ids) === 1 ? $this->all[$ids[0]]->terms->msn : null;
    }

    /** @throws Refused when this sales unit has no such payment */
    public function get(string $msn, string $reference): Payment
    {
        $payment = $this->all["$msn/$reference"] ?? throw new Refused(Reason::UnknownPayment);
        $payment->catchUp();
        return $payment;
    }

    /** For people and tests: "reference", or "msn/reference" where several sales units use the same one. */
    public function named(string $name): Payment
    {
        $ids = isset($this->all[$name]) ? [$name] : $this->byReference[$name] ?? [];
        if (count($ids) !== 1) {
            throw new \OutOfBoundsException($ids === []
                ? "There is no payment \"$name\""
                : "Several sales units have a payment \"$name\": " . implode(', ', $ids));
        }
        $payment = $this->all[$ids[0]];
        $payment->catchUp();
        return $payment;
    }

    public function withToken(string $token): ?Payment
    {
        $payment = $this->byToken[$token] ?? null;
        $payment?->catchUp();
        return $payment;
    }

    /** The last one that fits. @param \Closure(Payment): bool $fits */
    public function last(\Closure $fits): ?Payment
    {
        foreach (array_reverse($this->all) as $payment) {
            if ($fits($payment)) {
                return $payment;
            }
        }
        return null;
    }

    /** Those that fit, oldest first. @param \Closure(Payment): bool $fits @return list<Payment> */
    public function all(\Closure $fits): array
    {
        return array_values(array_filter($this->all, $fits));
    }

    /** Lets happen what happens by itself: times that are over, banks that answer late. */
    public function catchUp(): void
    {
        while (($payment = $this->agenda->take()) !== null) {
            $payment->catchUp();
        }
    }
}
