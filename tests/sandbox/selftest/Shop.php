<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox\SelfTest;

use Vipps\Sandbox\Clock;
use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;
use Vipps\Sandbox\Keys;
use Vipps\Sandbox\LocalVipps;

/** A shop that speaks to Vipps by hand: no extension, no cleverness. */
final class Shop
{
    /** @var array<string, string> */
    public array $headers = ['Ocp-Apim-Subscription-Key' => Keys::SUBSCRIPTION_KEY];

    public function __construct(public readonly LocalVipps|Client $vipps, public readonly string $msn = Keys::MSN)
    {
        $this->headers['Merchant-Serial-Number'] = $msn;
    }

    /** With a token, on a Vipps whose clock stands still. */
    public static function open(?LocalVipps $vipps = null, string $msn = Keys::MSN): self
    {
        $shop = new self($vipps ?? new LocalVipps(Clock::standing(1_795_000_000_000)), $msn);
        $shop->login();
        return $shop;
    }

    public function login(): Response
    {
        $answer = $this->send('POST', '/accesstoken/get', [
            'client_id' => Keys::CLIENT_ID,
            'client_secret' => Keys::CLIENT_SECRET,
        ] + $this->headers);
        $this->headers['Authorization'] = 'Bearer ' . json_decode($answer->body)->access_token;
        return $answer;
    }

    /** A local Vipps that this shop was opened with. */
    public function local(): LocalVipps
    {
        return $this->vipps;
    }

    /** @param array<string, mixed> $merchant @param array<string, mixed> $transaction members to replace or add */
    public function create(string $orderId, array $merchant = [], array $transaction = []): Response
    {
        return $this->ecom('POST', '', self::initiate($orderId, $this->msn, $merchant, $transaction));
    }

    /**
     * An express payment.
     * @param list<array<string, mixed>>|null $options null: Vipps asks the shop
     * @param array<string, mixed> $merchant @param array<string, mixed> $transaction members to replace or add
     */
    public function express(string $orderId, ?array $options, array $merchant = [], array $transaction = []): Response
    {
        $how = $options === null
            ? ['shippingDetailsPrefix' => 'https://shop.example/vipps']
            : ['staticShippingDetails' => $options];
        return $this->create($orderId, $merchant + $how + [
            'paymentType' => 'eComm Express Payment',
            'consentRemovalPrefix' => 'https://shop.example/vipps/token',
        ], $transaction);
    }

    /** @return list<array<string, mixed>> what a shop may offer: 49.50 and, unless said otherwise, 99 kroner */
    public static function options(): array
    {
        return [self::option('home', 99, 'Y'), self::option('box', 49.5, 'N')];
    }

    /** @return array<string, mixed> */
    public static function option(string $id, int|float|string $cost, string $isDefault, array $more = []): array
    {
        return $more + ['isDefault' => $isDefault, 'shippingCost' => $cost, 'shippingMethod' => "By $id",
            'shippingMethodId' => $id];
    }

    /** A body that eCom accepts. @return array<string, mixed> */
    public static function initiate(string $orderId, string $msn, array $merchant = [], array $transaction = []): array
    {
        return [
            'customerInfo' => new \stdClass(),
            'merchantInfo' => $merchant + [
                'merchantSerialNumber' => $msn,
                'callbackPrefix' => 'https://shop.example/vipps',
                'fallBack' => "https://shop.example/order/$orderId",
                'authToken' => 'token-of-' . $orderId,
            ],
            'transaction' => $transaction + [
                'orderId' => $orderId,
                'amount' => 49900,
                'transactionText' => 'One pair of socks',
            ],
        ];
    }

    public function approved(string $orderId, int $amount = 49900): self
    {
        $this->create($orderId, [], ['amount' => $amount]);
        $this->local()->approve($orderId);
        return $this;
    }

    public function capture(string $orderId, ?int $amount, string $key): Response
    {
        return $this->act('POST', $orderId, 'capture', $amount, $key);
    }

    public function refund(string $orderId, ?int $amount, string $key): Response
    {
        return $this->act('POST', $orderId, 'refund', $amount, $key);
    }

    public function cancel(string $orderId, ?bool $remainder = null): Response
    {
        return $this->ecom('PUT', "/$orderId/cancel", [
            'merchantInfo' => ['merchantSerialNumber' => $this->msn],
            'transaction' => ['transactionText' => 'Cancelled'],
        ] + ($remainder === null ? [] : ['shouldReleaseRemainingFunds' => $remainder]));
    }

    public function details(string $orderId): \stdClass
    {
        return json_decode($this->ecom('GET', "/$orderId/details")->body);
    }

    /** @return list<string> newest first; failed ones with a "!" */
    public function operations(string $orderId): array
    {
        return array_map(
            static fn (\stdClass $e) => $e->operation . ($e->operationSuccess ? '' : '!'),
            $this->details($orderId)->transactionLogHistory,
        );
    }

    /** @param array<string, mixed>|string|null $body @param array<string, string> $headers */
    public function ecom(string $method, string $path, array|string|null $body = null, array $headers = []): Response
    {
        $text = is_array($body) ? json_encode($body, JSON_UNESCAPED_SLASHES) : (string) $body;
        return $this->send($method, "/ecomm/v2/payments$path", $headers + $this->headers, $text);
    }

    /** @param array<string, mixed>|null $body */
    public function epayment(string $method, string $path, ?array $body = null, ?string $key = null): Response
    {
        $headers = $this->headers + ($key === null ? [] : ['Idempotency-Key' => $key]);
        $text = $body === null ? '' : json_encode($body, JSON_UNESCAPED_SLASHES);
        return $this->send($method, "/epayment/v1/payments$path", $headers, $text);
    }

    /** A body that ePayment accepts. @param array<string, mixed> $more members to replace or add */
    public static function epay(string $reference, array $more = []): array
    {
        return $more + [
            'amount' => ['currency' => 'NOK', 'value' => 49900],
            'paymentMethod' => ['type' => 'WALLET'],
            'reference' => $reference,
            'userFlow' => 'WEB_REDIRECT',
            'returnUrl' => 'https://shop.example/order',
            'paymentDescription' => 'One pair of socks',
        ];
    }

    /** The body of a capture or a refund. */
    public static function modification(int $value, string $currency = 'NOK'): array
    {
        return ['modificationAmount' => ['currency' => $currency, 'value' => $value]];
    }

    /** @param array<string, string> $headers */
    public function send(string $method, string $path, array $headers = [], string $body = ''): Response
    {
        return $this->vipps instanceof Client
            ? $this->vipps->send($method, $path, $headers, $body)
            : $this->vipps->handle(new Request($method, $path, $headers, $body));
    }

    /** "Payment/61" of an eCom error, or the status alone. */
    public static function code(Response $answer): string
    {
        $error = json_decode($answer->body)[0] ?? null;
        return $error === null ? (string) $answer->status : "$error->errorGroup/$error->errorCode";
    }

    /** The ErrorCode of an ePayment error, or the status alone. */
    public static function problem(Response $answer): string
    {
        return json_decode($answer->body)->extraDetails[0]->reason ?? (string) $answer->status;
    }

    private function act(string $method, string $orderId, string $what, ?int $amount, string $key): Response
    {
        $transaction = ['transactionText' => 'Shipped'] + ($amount === null ? [] : ['amount' => $amount]);
        return $this->ecom($method, "/$orderId/$what", [
            'merchantInfo' => ['merchantSerialNumber' => $this->msn],
            'transaction' => $transaction,
        ], ['X-Request-Id' => $key]);
    }
}
