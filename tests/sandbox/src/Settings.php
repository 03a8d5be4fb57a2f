<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** Everything about the local Vipps that can be switched. */
final class Settings
{
    /** Where the landing page is found. */
    public string $publicUrl = 'https://vipps.invalid';
    /** What `isApp` links begin with: vippsMT:// is the test app, vipps:// the real one. */
    public string $appScheme = 'vippsMT://';
    /** Sales unit with direct capture: approved means paid. */
    public bool $directCapture = false;
    public bool $skipLandingPage = false;
    public bool $rateLimits = true;
    /** Whether a 429 says how long to wait. */
    public bool $retryAfter = true;
    /** Vipps may hide any refusal behind VippsError 99. */
    public bool $hideRefusals = false;
    /** The real token endpoint writes its numbers as strings. */
    public bool $tokenNumbersAsText = true;
    public int $tokenLifetime = 3600;
    /** As until March 2023: without useExplicitCheckoutFlow the app takes the default address and shipping. */
    public bool $takesDefaults = false;
    /** Whether an express callback's amount is that of the goods alone: no documentation says. */
    public bool $callbackOmitsShipping = false;
    /** How addresses spell Norway: "NO" or "Norway", both are documented. */
    public string $country = 'NO';
    /** Where the sales unit is. */
    public Market $market = Market::Norway;
    /** What of ePayment needs approval. */
    public bool $express = true;
    public bool $longLiving = true;
    public bool $pushMessage = true;
    /** Days for which a capture is guaranteed; null says nothing about it. */
    public ?int $guaranteedDays = 7;
    /** Whether ePayment asks a shop for the ways of delivery as specified, or as it really does. */
    public bool $asksInPascalCase = false;
    public string $eventNameMember = 'name';
    /** Whether an API's history shows the idempotency keys that another API was given: no documentation says. */
    public bool $handsOnKeys = false;
    /** What no documentation knows, by kind. @var array<string, bool> */
    public array $strange = [];
    /** Milliseconds that reads lag behind the work. */
    public int $historyDelay = 0;
    /** Milliseconds the bank takes; the order is locked meanwhile. */
    public int $bankDelay = 0;
    /** Whether webhooks to this machine go there by themselves: a server's do. */
    public bool $sendsWebhooks = false;
    /** "guid" or "base64": both are seen. */
    public string $webhookSecretForm = 'guid';
    /** Webhook-Id is observed, and documented nowhere. */
    public bool $webhookIdHeader = true;
    /** Whether retries repeat the first attempt's date and signature: no documentation says. */
    public bool $webhookKeepsDate = false;
    /** Whether Userinfo takes a subscription key: "any" way, "required" or "refused"; documents do not agree. */
    public string $userinfoKey = 'any';
    /** What a capture costs: hundredths of a percent, and øre. */
    public int $feeHundredths = 299;
    public int $feeFixed = 100;
    /** Net settlement: fees are taken from payouts; otherwise invoiced every month. */
    public bool $retainsFees = true;
    /** When a day's report can be had on the next, in Oslo. */
    public int $reportHour = 6;
    public int $entriesPerPage = 1000;
    public int $ledgersPerPage = 100;
    /** Which of ReportEntry::ODDITIES. @var array<string, bool> */
    public array $oddLedgers = [];
    /** The keys are good for many sales units. */
    public bool $partner = false;
}
