<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Which of a shop's URLs Vipps takes. */
final class Urls
{
    private const HTTPS = '~^https://[^\s/?\#]+([/?\#]\S*)?$~iD';
    // A shop under development has nothing else; the real Vipps refuses these.
    private const LOOPBACK = '~^http://(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d{1,5})?([/?\#]\S*)?$~iD';
    private const CUSTOM_SCHEME = '~^(?!https?:)[a-z][a-z0-9+.-]*://\S*$~iD';

    /** One that Vipps calls. */
    public static function isEndpoint(string $url): bool
    {
        return preg_match(self::HTTPS, $url) === 1 || preg_match(self::LOOPBACK, $url) === 1;
    }

    /** One that the customer is sent back to: an app's own scheme will do. */
    public static function isReturn(string $url): bool
    {
        return self::isEndpoint($url) || preg_match(self::CUSTOM_SCHEME, $url) === 1;
    }

    public static function isOnThisMachine(string $url): bool
    {
        return self::loopback((string) parse_url($url, PHP_URL_HOST)) !== null;
    }

    /** The address of a host that is this machine, null for all others. */
    public static function loopback(string $host): ?string
    {
        $host = trim($host, '[]');
        return match (true) {
            strcasecmp($host, 'localhost') === 0 => '127.0.0.1',
            preg_match('~^127(\.\d{1,3}){3}$~D', $host) === 1 => $host,
            $host === '::1' => '[::1]',
            default => null,
        };
    }
}
