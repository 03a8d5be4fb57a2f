<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** How Vipps signs a webhook: HMAC over path, date, host and the body's hash, with the secret as it is written. */
final class WebhookSignature
{
    /** @return array<string, string> the headers that the signature is made of and found in */
    public static function headers(string $url, string $secret, string $date, string $body): array
    {
        $hash = base64_encode(hash('sha256', $body, true));
        $host = self::host($url);
        $signed = "POST\n" . self::pathAndQuery($url) . "\n$date;$host;$hash";
        $signature = base64_encode(hash_hmac('sha256', $signed, $secret, true));
        return [
            'x-ms-date' => $date,
            'x-ms-content-sha256' => $hash,
            'Host' => $host,
            'Authorization' => "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=$signature",
        ];
    }

    /** @param int $at milliseconds since 1970 */
    public static function date(int $at): string
    {
        return gmdate('D, d M Y H:i:s \G\M\T', intdiv($at, 1000));
    }

    /** With the port, unless it is the scheme's own. */
    private static function host(string $url): string
    {
        $part = parse_url($url);
        $usual = strtolower($part['scheme']) === 'https' ? 443 : 80;
        $port = $part['port'] ?? $usual;
        return strtolower($part['host']) . ($port === $usual ? '' : ":$port");
    }

    private static function pathAndQuery(string $url): string
    {
        $part = parse_url($url);
        return ($part['path'] ?? '/') . (isset($part['query']) ? "?{$part['query']}" : '');
    }
}
