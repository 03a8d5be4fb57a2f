<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Net\Process;

/** A local Vipps in another process: Remote::start(), or the URL of one that runs. */
final class Remote implements Control
{
    private readonly Client $client;

    /** @param string|null $ca PEM file to trust, for https URLs */
    public function __construct(
        public readonly string $url,
        public readonly ?string $ca = null,
        private readonly ?Process $process = null,
    ) {
        // approve() may wait for a shop, which has ten seconds.
        $this->client = new Client($url, $ca, 15.0);
    }

    /** Starts tests/sandbox/serve.php; it ends with this object. */
    public static function start(string ...$arguments): self
    {
        $process = new Process('serve.php', array_values($arguments));
        return new self($process->ready['url'], $process->ready['ca'], $process);
    }

    /** Ends the process that start() began; does nothing to another one. */
    public function stop(): void
    {
        $this->client->close();
        $this->process?->stop();
    }

    public function approve(string $reference, ?string $customer = null): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function reject(string $reference): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function cancelByUser(string $reference): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function failCard(string $reference): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function expire(string $reference): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function approveExpress(
        string $reference,
        ?string $customer = null,
        int|string|null $address = null,
        ?string $option = null,
    ): void {
        $this->ask(__FUNCTION__, [$reference, $customer, $address, $option]);
    }

    public function approveTampered(
        string $reference,
        string $option,
        string $name = 'Never offered',
        int $cost = 0,
        ?int $reserved = null,
    ): void {
        $this->ask(__FUNCTION__, [$reference, $option, $name, $cost, $reserved]);
    }

    public function shippingRequest(
        string $reference,
        ?string $customer = null,
        int|string|null $address = null,
    ): SentCallback {
        return new SentCallback(...$this->ask(__FUNCTION__, [$reference, $customer, $address]));
    }

    public function answerShipping(string $reference, int $status = 200, array|string $body = ''): array
    {
        return $this->ask(__FUNCTION__, [$reference, $status, $body]);
    }

    public function appScreen(string $reference): array
    {
        return $this->ask(__FUNCTION__, [$reference]);
    }

    public function removeConsent(string $referenceOrUser): SentCallback
    {
        return new SentCallback(...$this->ask(__FUNCTION__, [$referenceOrUser]));
    }

    public function customers(bool $ofEPayment = false): array
    {
        return $this->ask(__FUNCTION__, [$ofEPayment]);
    }

    public function nextWebhook(?string $reference = null): ?SentCallback
    {
        $webhook = $this->ask(__FUNCTION__, [$reference]);
        return $webhook === null ? null : new SentCallback(...$webhook);
    }

    public function answerWebhook(int $status = 200): void
    {
        $this->ask(__FUNCTION__, [$status]);
    }

    public function webhooks(?string $reference = null): array
    {
        return array_map(static fn (array $w) => new SentCallback(...$w), $this->ask(__FUNCTION__, [$reference]));
    }

    public function repeatWebhook(string $reference, ?string $event = null): void
    {
        $this->ask(__FUNCTION__, [$reference, $event]);
    }

    public function makeWebhook(
        string $reference,
        string $event = 'AUTHORIZED',
        ?int $amount = null,
        array $members = [],
        array $without = [],
        int $secondsAgo = 0,
        ?string $secret = null,
        ?string $registration = null,
        ?string $body = null,
        array $headers = [],
    ): SentCallback {
        return new SentCallback(...$this->ask(__FUNCTION__, [
            $reference, $event, $amount, $members, $without, $secondsAgo, $secret, $registration, $body, $headers,
        ]));
    }

    public function addWebhook(
        string $url,
        ?array $events = null,
        string $msn = Keys::MSN,
        ?string $secret = null,
    ): array {
        return $this->ask(__FUNCTION__, [$url, $events, $msn, $secret]);
    }

    public function dropWebhooks(?string $id = null): void
    {
        $this->ask(__FUNCTION__, [$id]);
    }

    public function webhookRegistrations(): array
    {
        return $this->ask(__FUNCTION__);
    }

    public function holdWebhooks(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function webhookSecretForm(string $form): void
    {
        $this->ask(__FUNCTION__, [$form]);
    }

    public function webhookIdHeader(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function webhookKeepsDate(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function partner(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function settleNow(): void
    {
        $this->ask(__FUNCTION__);
    }

    public function abortPayout(?string $payout = null): void
    {
        $this->ask(__FUNCTION__, [$payout]);
    }

    public function dispute(string $reference, ?int $amount = null): void
    {
        $this->ask(__FUNCTION__, [$reference, $amount]);
    }

    public function endDispute(string $reference): void
    {
        $this->ask(__FUNCTION__, [$reference]);
    }

    public function correct(int $amount, string $topic = 'funds', string $msn = Keys::MSN): void
    {
        $this->ask(__FUNCTION__, [$amount, $topic, $msn]);
    }

    public function bookEntry(
        string $type,
        int $amount,
        string $reference = '',
        string $topic = 'funds',
        string $msn = Keys::MSN,
    ): void {
        $this->ask(__FUNCTION__, [$type, $amount, $reference, $topic, $msn]);
    }

    public function dropEntry(string $reference, string $type = 'capture', bool $leaveGap = false): void
    {
        $this->ask(__FUNCTION__, [$reference, $type, $leaveGap]);
    }

    public function changeEntry(
        string $reference,
        int $amount,
        string $type = 'capture',
        bool $leaveGap = false,
    ): void {
        $this->ask(__FUNCTION__, [$reference, $amount, $type, $leaveGap]);
    }

    public function repeatEntry(string $reference, string $type = 'refund', bool $exactly = false): void
    {
        $this->ask(__FUNCTION__, [$reference, $type, $exactly]);
    }

    public function ledger(string $msn = Keys::MSN): array
    {
        return $this->ask(__FUNCTION__, [$msn]);
    }

    public function bankAccount(string $msn = Keys::MSN): array
    {
        return $this->ask(__FUNCTION__, [$msn]);
    }

    public function feeRate(int $hundredths, int $fixed = 0): void
    {
        $this->ask(__FUNCTION__, [$hundredths, $fixed]);
    }

    public function retainFees(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function closeDaysAt(int $hour): void
    {
        $this->ask(__FUNCTION__, [$hour]);
    }

    public function shareLedger(string ...$msns): void
    {
        $this->ask(__FUNCTION__, [...$msns]);
    }

    public function ledgerPageSize(int $entries, int $ledgers = 100): void
    {
        $this->ask(__FUNCTION__, [$entries, $ledgers]);
    }

    public function oddLedgers(bool $on, string ...$kinds): void
    {
        $this->ask(__FUNCTION__, [$on, ...$kinds]);
    }

    public function portalCapture(string $reference, ?int $amount = null): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function portalRefund(string $reference, ?int $amount = null): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function portalCancel(string $reference): void
    {
        $this->ask(__FUNCTION__, func_get_args());
    }

    public function loseNextAnswer(?string $operation = null, int $times = 1): void
    {
        $this->ask(__FUNCTION__, [$operation, $times]);
    }

    public function loseNextRequest(?string $operation = null, int $times = 1): void
    {
        $this->ask(__FUNCTION__, [$operation, $times]);
    }

    public function refuseConnection(?string $operation = null, int $times = 1): void
    {
        throw new \LogicException('A server that accepts connections cannot refuse them: use the fault proxy');
    }

    public function cutNextAnswer(?string $operation = null, int $times = 1, ?int $bytes = null): void
    {
        $this->ask(__FUNCTION__, [$operation, $times, $bytes]);
    }

    public function garbleNextAnswer(?string $operation = null, int $times = 1): void
    {
        $this->ask(__FUNCTION__, [$operation, $times]);
    }

    public function answerNext(
        int $status,
        array|string $body = '',
        ?string $operation = null,
        int $times = 1,
        bool $afterWork = false,
        array $headers = [],
    ): void {
        $this->ask(__FUNCTION__, [$status, $body, $operation, $times, $afterWork, $headers]);
    }

    public function errorNext(
        string $group,
        string $code,
        ?string $operation = null,
        int $times = 1,
        int $status = 400,
    ): void {
        $this->ask(__FUNCTION__, [$group, $code, $operation, $times, $status]);
    }

    public function problemNext(
        string $code,
        ?string $operation = null,
        int $times = 1,
        ?int $status = null,
    ): void {
        $this->ask(__FUNCTION__, [$code, $operation, $times, $status]);
    }

    public function denyNext(int $status = 403, ?string $operation = null, int $times = 1): void
    {
        $this->ask(__FUNCTION__, [$status, $operation, $times]);
    }

    public function releaseEarly(string $reference, bool $released = true): void
    {
        $this->ask(__FUNCTION__, [$reference, $released]);
    }

    public function failNext(
        int $status = 502,
        ?string $operation = null,
        int $times = 1,
        bool $afterWork = false,
    ): void {
        $this->ask(__FUNCTION__, [$status, $operation, $times, $afterWork]);
    }

    public function rateLimitNext(?string $operation = null, int $times = 1, ?int $retryAfter = null): void
    {
        $this->ask(__FUNCTION__, [$operation, $times, $retryAfter]);
    }

    public function delayNext(int $milliseconds, ?string $operation = null, int $times = 1): void
    {
        $this->ask(__FUNCTION__, [$milliseconds, $operation, $times]);
    }

    public function faultsLeft(): int
    {
        return $this->ask(__FUNCTION__);
    }

    public function clearFaults(): void
    {
        $this->ask(__FUNCTION__);
    }

    public function revokeTokens(): void
    {
        $this->ask(__FUNCTION__);
    }

    public function advance(int|string|\DateInterval $span): void
    {
        $this->ask(__FUNCTION__, [
            $span instanceof \DateInterval ? intdiv(Clock::running()->milliseconds($span), 1000) : $span,
        ]);
    }

    public function delayHistory(int $milliseconds): void
    {
        $this->ask(__FUNCTION__, [$milliseconds]);
    }

    public function slowBank(int $milliseconds): void
    {
        $this->ask(__FUNCTION__, [$milliseconds]);
    }

    public function rateLimits(bool $on, bool $retryAfter = true): void
    {
        $this->ask(__FUNCTION__, [$on, $retryAfter]);
    }

    public function directCapture(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function allowSkipLandingPage(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function market(string $country): void
    {
        $this->ask(__FUNCTION__, [$country]);
    }

    public function allowExpress(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function allowLongLiving(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function allowPushMessage(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function captureGuarantee(?int $days): void
    {
        $this->ask(__FUNCTION__, [$days]);
    }

    public function shippingCallbackCase(string $case): void
    {
        $this->ask(__FUNCTION__, [$case]);
    }

    public function handOnKeys(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function eventNameMember(string $member): void
    {
        $this->ask(__FUNCTION__, [$member]);
    }

    public function strangeWords(bool $on, string ...$kinds): void
    {
        $this->ask(__FUNCTION__, [$on, ...$kinds]);
    }

    public function hideRefusals(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function tokenNumbersAsText(bool $on): void
    {
        $this->ask(__FUNCTION__, [$on]);
    }

    public function appScheme(string $scheme): void
    {
        $this->ask(__FUNCTION__, [$scheme]);
    }

    public function explicitFlowAge(string $age): void
    {
        $this->ask(__FUNCTION__, [$age]);
    }

    public function expressCallbackAmount(string $of): void
    {
        $this->ask(__FUNCTION__, [$of]);
    }

    public function spellCountry(string $country): void
    {
        $this->ask(__FUNCTION__, [$country]);
    }

    public function orderDetails(string $reference): array
    {
        return $this->ask(__FUNCTION__, [$reference]);
    }

    public function userinfoKey(string $how): void
    {
        $this->ask(__FUNCTION__, [$how]);
    }

    public function reset(): void
    {
        $this->ask(__FUNCTION__);
    }

    public function moneyMoved(string $reference): MoneyMoved
    {
        return new MoneyMoved(...$this->ask(__FUNCTION__, [$reference]));
    }

    public function requests(?string $operation = null, ?string $reference = null): array
    {
        return array_map(
            static fn (array $r) => new RecordedRequest(...$r),
            $this->ask(__FUNCTION__, [$operation, $reference]),
        );
    }

    public function callback(string $reference): ?SentCallback
    {
        $callback = $this->ask(__FUNCTION__, [$reference]);
        return $callback === null ? null : new SentCallback(...$callback);
    }

    public function callbacks(?string $reference = null): array
    {
        return array_map(static fn (array $c) => new SentCallback(...$c), $this->ask(__FUNCTION__, [$reference]));
    }

    public function payment(string $reference): array
    {
        return $this->ask(__FUNCTION__, [$reference]);
    }

    public function counters(): array
    {
        return $this->ask(__FUNCTION__);
    }

    /** @param list<mixed> $arguments */
    private function ask(string $method, array $arguments = []): mixed
    {
        $body = json_encode($arguments, JSON_THROW_ON_ERROR);
        $answer = $this->client->send('POST', "/_local/$method", ['Content-Type' => 'application/json'], $body);
        $said = json_decode($answer->body, true, 64, JSON_THROW_ON_ERROR);
        if (!array_key_exists('result', $said)) {
            throw new \LogicException($said['error'] ?? "HTTP $answer->status");
        }
        return $said['result'];
    }
}
