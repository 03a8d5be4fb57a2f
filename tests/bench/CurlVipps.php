<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

/**
 * What the extension is compared with: "create payment" as a careful developer writes it with ext/curl. Its token
 * is kept (APCu, else a file); its connection cannot be, since nothing of ext/curl outlives a web request.
 */
final class CurlVipps
{
    private const CONNECT_TIMEOUT = 5000;
    private const TIMEOUT = 10_000;

    private readonly CurlHandle $curl;

    public function __construct(
        private readonly string $url,
        private readonly string $merchantSerialNumber,
        private readonly string $clientId,
        private readonly string $clientSecret,
        private readonly string $subscriptionKey,
    ) {
        $this->curl = curl_init();
        curl_setopt_array($this->curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_CONNECTTIMEOUT_MS => self::CONNECT_TIMEOUT,
            CURLOPT_TIMEOUT_MS => self::TIMEOUT,
            CURLOPT_POST => true,
        ]);
    }

    /** @return string where to send the customer */
    public function create(string $reference, int $amount, string $text, string $returnUrl, string $callbackUrl): string
    {
        $body = [
            'customerInfo' => new stdClass(),
            'merchantInfo' => [
                'merchantSerialNumber' => $this->merchantSerialNumber,
                'callbackPrefix' => $callbackUrl,
                'fallBack' => $returnUrl,
                'authToken' => hash_hmac('sha256', $reference, $this->clientSecret),
            ],
            'transaction' => ['orderId' => $reference, 'amount' => $amount, 'transactionText' => $text],
        ];
        $text = json_encode($body, JSON_THROW_ON_ERROR);
        try {
            return $this->initiate($text, $this->token())['url'];
        } catch (DomainException) {
            return $this->initiate($text, $this->token(renew: true))['url'];
        }
    }

    /** @return array<string, mixed> */
    private function initiate(string $body, string $token): array
    {
        return $this->post('/ecomm/v2/payments', $body, [
            'Content-Type: application/json',
            "Authorization: Bearer $token",
            "Merchant-Serial-Number: $this->merchantSerialNumber",
            'Vipps-System-Name: acme-shop',
            'Vipps-System-Version: 1.0.0',
        ]);
    }

    private function token(bool $renew = false): string
    {
        $key = 'vipps-token-' . hash('sha256', "$this->url $this->clientId $this->subscriptionKey");
        $kept = $renew ? null : $this->kept($key);
        if ($kept !== null && $kept['expires'] > time() + 60) {
            return $kept['token'];
        }
        $answer = $this->post('/accesstoken/get', '', [
            "client_id: $this->clientId",
            "client_secret: $this->clientSecret",
            "Merchant-Serial-Number: $this->merchantSerialNumber",
        ]);
        $this->keep($key, ['token' => $answer['access_token'], 'expires' => (int) $answer['expires_on']]);
        return $answer['access_token'];
    }

    /** @return array{token: string, expires: int}|null */
    private function kept(string $key): ?array
    {
        if (function_exists('apcu_fetch')) {
            return apcu_fetch($key) ?: null;
        }
        $file = sys_get_temp_dir() . "/$key";
        return is_file($file) ? json_decode(file_get_contents($file), true) : null;
    }

    /** @param array{token: string, expires: int} $token */
    private function keep(string $key, array $token): void
    {
        if (function_exists('apcu_store')) {
            apcu_store($key, $token, $token['expires'] - time());
            return;
        }
        $file = sys_get_temp_dir() . "/$key";
        $new = tempnam(dirname($file), 'vipps');
        file_put_contents($new, json_encode($token));
        rename($new, $file);
    }

    /**
     * @param list<string> $headers
     * @return array<string, mixed>
     * @throws DomainException when the token is taken no longer
     */
    private function post(string $path, string $body, array $headers): array
    {
        curl_setopt_array($this->curl, [
            CURLOPT_URL => $this->url . $path,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_HTTPHEADER => [...$headers, "Ocp-Apim-Subscription-Key: $this->subscriptionKey", 'Expect:'],
        ]);
        $answer = curl_exec($this->curl);
        if ($answer === false) {
            throw new RuntimeException('Vipps: ' . curl_error($this->curl));
        }
        $status = curl_getinfo($this->curl, CURLINFO_RESPONSE_CODE);
        if ($status === 401) {
            throw new DomainException('Vipps: unauthorized');
        }
        if ($status !== 200) {
            throw new RuntimeException("Vipps: HTTP $status: $answer");
        }
        return json_decode($answer, true, 64, JSON_THROW_ON_ERROR);
    }
}
