<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/**
 * Which keys the local Vipps accepts. They are published and worth nothing; real ones are refused, so that a shop
 * with the wrong environment notices at once.
 */
final class Keys
{
    public const MSN = '123456';
    public const CLIENT_ID = '10ca1000-0000-4000-8000-000000000000';
    public const CLIENT_SECRET = 'local-secret-of-no-value';
    public const SUBSCRIPTION_KEY = '10ca1000000040008000000000000000';

    public static function isMsn(string $text): bool
    {
        return preg_match('~^\d{4,7}$~D', $text) === 1;
    }

    public static function isClientId(?string $text): bool
    {
        return str_starts_with($text ?? '', '10ca1');
    }

    public static function isClientSecret(?string $text): bool
    {
        return str_starts_with($text ?? '', 'local-secret');
    }

    public static function isSubscriptionKey(?string $text): bool
    {
        return str_starts_with($text ?? '', '10ca1');
    }
}
