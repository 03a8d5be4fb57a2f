<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The body of POST /epayment/v1/payments. */
final class EPaymentCreate
{
    private const FLOWS = ['WEB_REDIRECT', 'PUSH_MESSAGE', 'QR', 'NATIVE_REDIRECT'];
    private const SCOPES = ['name', 'address', 'email', 'phoneNumber', 'birthDate'];
    private const RFC_3339 = '~^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$~iD';
    private const MINUTE = 60_000;
    private const DAY = 86_400_000;

    public function __construct(private readonly Settings $settings, private readonly Clock $clock)
    {
    }

    /** @throws FieldError @throws Problem */
    public function read(Call $call): Terms
    {
        $body = Fields::of($call->request->body);
        $flow = $this->flow($body);
        $isCard = $this->isCard($body, $flow);
        [$currency, $amount] = $this->amount($body, $isCard);
        $express = $this->express($body, $flow, $isCard, $currency);
        $terms = new Terms(
            msn: $call->msn,
            reference: $body->text('reference', max: 64, required: true, pattern: '~^[a-zA-Z0-9-]{8,64}$~D'),
            amount: $amount,
            text: $this->description($body),
            returnUrl: $this->returnUrl($body, $flow),
            callbackToken: $this->callbackToken($body),
            scope: $this->scope($body, $express !== null),
            phoneNumber: $this->phoneNumber($body, $flow),
            opensApp: $flow === 'NATIVE_REDIRECT',
            skipsLandingPage: $flow === 'PUSH_MESSAGE',
            api: EPayment::API,
            metadata: $this->metadata($body, $call->request->body),
            express: $express,
            currency: $currency,
            captureWindow: $this->settings->market->captureWindow(),
            expiresAt: $this->expiresAt($body, $this->hasReceipt($body, $currency)),
            minimumAge: $body->integer('minimumUserAge', min: 0, max: 100),
            isCard: $isCard,
            legalLinks: $this->legalLinks($body),
            qr: $this->qr($body, $flow),
            receipt: json_decode($call->request->body, true)['receipt'] ?? null,
        );
        $this->industry($body);
        $body->word('customerInteraction', ['CUSTOMER_PRESENT', 'CUSTOMER_NOT_PRESENT']);
        $call->unknownMembers = $body->unknown();
        $this->mustBeOldEnough($terms);
        return $terms;
    }

    // What is paid, and how ----------------------------------------------------------------------------------

    private function flow(Fields $body): string
    {
        $flow = $body->word('userFlow', self::FLOWS, required: true);
        if ($flow === 'PUSH_MESSAGE' && !$this->settings->pushMessage) {
            throw Problem::code('5080', 'PUSH_MESSAGE is not allowed for this sales unit');
        }
        return $flow;
    }

    private function isCard(Fields $body, string $flow): bool
    {
        $method = $body->object('paymentMethod');
        $type = $method->text('type', max: 30, required: true);
        $isCard = $type === 'CARD' && $flow === 'WEB_REDIRECT';
        if ($type !== 'WALLET' && !$isCard) {
            throw Problem::code('4160', 'Invalid payment method type');
        }
        $blocked = $method->words('blockedSources');
        if (array_diff($blocked ?? [], ['COMMERCIAL_CARDS']) !== []) {
            throw $method->value('blockedSources', 'blockedSources may only have COMMERCIAL_CARDS');
        }
        if ($blocked !== null && ($isCard || $this->settings->market === Market::Norway)) {
            throw Problem::code('5010', 'blockedSources is not applicable to this sales unit');
        }
        return $isCard;
    }

    /** @return array{string, int} */
    private function amount(Fields $body, bool $isCard): array
    {
        $amount = $body->object('amount');
        $currency = $amount->word('currency', array_keys(Market::MINIMUM), required: true);
        $value = self::minorUnits($amount);
        if (!$isCard && $currency !== $this->settings->market->currency()) {
            throw Problem::code('5040', 'The currency does not fit the sales unit');
        }
        return $value >= Market::MINIMUM[$currency]
            ? [$currency, $value]
            : throw Problem::code('6010', 'The amount is too small');
    }

    /** The value of an amount. @throws Problem @throws FieldError when there is none */
    public static function minorUnits(Fields $amount): int
    {
        if (!$amount->has('value')) {
            throw $amount->value('value', 'value is required');
        }
        $value = $amount->any('value');
        return is_int($value) && $value >= 0 && $value <= 65_000_000
            ? $value
            : throw Problem::code('4040', 'Invalid amount');
    }

    private function description(Fields $body): string
    {
        $text = $body->text('paymentDescription', max: 100);
        if ($text !== null && preg_match('~^.{3}~us', $text) !== 1) {
            throw $body->value('paymentDescription', 'paymentDescription must be at least 3 characters');
        }
        return $text ?? '';
    }

    private function returnUrl(Fields $body, string $flow): string
    {
        $url = $body->text('returnUrl', max: 2500);
        if ($url === null) {
            return $flow === 'WEB_REDIRECT' ? throw Problem::code('4140', 'returnUrl is missing') : '';
        }
        return Urls::isReturn($url) ? $url : throw Problem::code('4090', 'Invalid URL');
    }

    private function qr(Fields $body, string $flow): ?QrFormat
    {
        $format = QrFormat::Svg;
        $fields = $body->objectIfAny('qrFormat');
        if ($fields !== null) {
            $known = array_column(QrFormat::cases(), 'value');
            $format = QrFormat::from($fields->word('format', $known, required: true));
            if ($fields->integer('size', min: 100, max: 2000) !== null && $format !== QrFormat::Png) {
                throw $fields->value('size', 'size is for IMAGE/PNG only');
            }
        }
        return $flow === 'QR' ? $format : null;
    }

    // Who pays -----------------------------------------------------------------------------------------------

    private function scope(Fields $body, bool $isExpress): string
    {
        $scope = $body->objectIfAny('profile')?->text('scope', max: 255) ?? '';
        $words = preg_split('~ +~', $scope, -1, PREG_SPLIT_NO_EMPTY);
        if ($isExpress && $words === []) {
            throw Problem::code('4140', 'profile.scope is missing');
        }
        if (in_array('nin', $words, true)) {
            throw Problem::code('5030', 'Illegal scope');
        }
        $lacksAddress = $isExpress && !in_array('address', $words, true);
        if ($lacksAddress || array_diff($words, self::SCOPES) !== []) {
            throw Problem::code('4080', 'Invalid scope');
        }
        return implode(' ', $words);
    }

    /** With its calling code, '' when the customer is not named by it. */
    private function phoneNumber(Fields $body, string $flow): string
    {
        $customer = $body->objectIfAny('customer');
        if ($customer === null) {
            return $flow === 'PUSH_MESSAGE' ? throw Problem::code('4140', 'customer is missing') : '';
        }
        if (count(array_filter(['phoneNumber', 'personalQr', 'customerToken'], $customer->has(...))) !== 1) {
            throw $body->value('customer', 'customer must have exactly one of phoneNumber, personalQr, customerToken');
        }
        self::customerText($customer, 'personalQr', '~^.{5,255}$~usD', '4060');
        self::customerText($customer, 'customerToken', '~^\S+$~D', '4050');
        return self::customerText($customer, 'phoneNumber', '~^\d{9,15}$~D', '4070');
    }

    /** A member that names the customer, '' when it is missing. @throws Problem @throws FieldError */
    public static function customerText(Fields $customer, string $name, string $pattern, string $code): string
    {
        $text = $customer->text($name, max: 4096);
        if ($text !== null && preg_match($pattern, $text) !== 1) {
            throw Problem::code($code, "Invalid $name");
        }
        return $text ?? '';
    }

    private function mustBeOldEnough(Terms $terms): void
    {
        $customer = People::withPhone($terms->phoneNumber);
        if ($terms->skipsLandingPage && $customer->age($this->clock->now()) < ($terms->minimumAge ?? 0)) {
            throw Problem::code('7010', 'The customer cannot pay this');
        }
    }

    // Until when ---------------------------------------------------------------------------------------------

    private function expiresAt(Fields $body, bool $hasReceipt): ?int
    {
        $text = $body->text('expiresAt', max: 64, pattern: self::RFC_3339);
        if ($text === null) {
            return null;
        }
        try {
            $at = (int) (new \DateTimeImmutable($text))->format('Uv');
        } catch (\Exception) {
            throw $body->value('expiresAt', 'expiresAt is no date');
        }
        $ahead = $at - $this->clock->now();
        return match (true) {
            !$this->settings->longLiving =>
                throw Problem::code('5050', 'Long-living payments are not allowed for this sales unit'),
            !$hasReceipt => throw Problem::code('6130', 'expiresAt needs a receipt'),
            $ahead <= 10 * self::MINUTE => throw Problem::code('6120', 'expiresAt is too soon'),
            $ahead >= 60 * self::DAY => throw Problem::code('6110', 'expiresAt is too late'),
            default => $at,
        };
    }

    private function hasReceipt(Fields $body, string $currency): bool
    {
        $receipt = $body->objectIfAny('receipt');
        if ($receipt !== null) {
            EPaymentReceipt::check($receipt, $currency);
        }
        $url = $body->text('receiptUrl', max: 2500);
        if ($url !== null && !Urls::isReturn($url)) {
            throw Problem::code('4090', 'Invalid URL');
        }
        return $receipt !== null;
    }

    // Express ------------------------------------------------------------------------------------------------

    private function express(Fields $body, string $flow, bool $isCard, string $currency): ?ExpressTerms
    {
        $shipping = $body->objectIfAny('shipping');
        if ($shipping === null) {
            return null;
        }
        if (!$this->settings->express) {
            throw Problem::code('5020', 'Express is not allowed for this sales unit');
        }
        if ($isCard || $flow === 'PUSH_MESSAGE') {
            throw $body->value('shipping', 'shipping needs WALLET, and another userFlow than PUSH_MESSAGE');
        }
        $groups = $shipping->objects('fixedOptions');
        $dynamic = $shipping->objectIfAny('dynamicOptions');
        if (($groups === null) === ($dynamic === null)) {
            throw $body->value('shipping', 'shipping must have either fixedOptions or dynamicOptions');
        }
        return new ExpressTerms(
            consentRemovalPrefix: '',
            shippingPrefix: $dynamic === null ? '' : $this->callbackUrl($dynamic),
            options: $groups === null ? null : GroupedOption::readAll($groups, $currency),
            explicit: true,
            countries: $this->countries($shipping) ?? [Market::using($currency)->value],
        );
    }

    private function callbackUrl(Fields $dynamic): string
    {
        $url = $dynamic->text('callbackUrl', max: 2500, required: true);
        return Urls::isEndpoint($url) ? $url : throw Problem::code('4090', 'Invalid URL');
    }

    /** Prose shows tokens with a scheme and dots; the specification of the callback's header allows neither. */
    private function callbackToken(Fields $body): string
    {
        return $body->objectIfAny('shipping')?->objectIfAny('dynamicOptions')
            ?->text('callbackAuthorizationToken', max: 50, pattern: '~^[a-zA-Z0-9-]{1,50}$~D') ?? '';
    }

    /** @return list<string>|null */
    private function countries(Fields $shipping): ?array
    {
        $countries = $shipping->words('allowedCountries');
        if ($countries !== null && preg_grep('~^[A-Z]{2}$~D', $countries) !== $countries) {
            throw $shipping->value('allowedCountries', 'allowedCountries must have codes of two capital letters');
        }
        return $countries;
    }

    // What goes along ----------------------------------------------------------------------------------------

    /** @return array<string, string> */
    private function legalLinks(Fields $body): array
    {
        $links = [];
        $fields = $body->objectIfAny('merchantLegalLinks');
        foreach ($fields === null ? [] : ['termsOfSaleUrl', 'privacyPolicyUrl'] as $name) {
            $links[$name] = $fields->text($name, max: 2500, required: true);
            if (!Urls::isEndpoint($links[$name])) {
                throw Problem::code('4090', 'Invalid URL');
            }
        }
        return $links;
    }

    private function industry(Fields $body): void
    {
        $airline = $body->objectIfAny('industryData')?->objectIfAny('airlineData');
        $airline?->text('passengerName', max: 49, required: true);
        $airline?->text('airlineCode', max: 3, required: true, pattern: '~^.{3}$~uD');
        $airline?->text('airlineDesignatorCode', max: 2, required: true, pattern: '~^.{2}$~uD');
        $airline?->text('agencyInvoiceNumber', max: 6, required: true);
        $airline?->text('ticketNumber', max: 150, pattern: '~.~us');
    }

    /** @return array<string, string>|null */
    private function metadata(Fields $body, string $json): ?array
    {
        $pairs = $body->objectIfAny('metadata')?->texts(max: PHP_INT_MAX);
        if ($pairs === null) {
            return null;
        }
        $tooLong = static fn (int $max) => static fn (int|string $text) => Fields::length((string) $text) > $max;
        return match (true) {
            self::namesTwice($json) => throw Problem::code('4110', 'A metadata key is there twice'),
            count($pairs) > 5 => throw Problem::code('4100', 'Too many metadata pairs'),
            array_filter(array_keys($pairs), $tooLong(100)) !== [] =>
                throw Problem::code('4120', 'A metadata key is too long'),
            array_filter($pairs, $tooLong(500)) !== [] =>
                throw Problem::code('4130', 'A metadata value is too long'),
            default => $pairs,
        };
    }

    /** Whether the metadata have a key twice: decoding keeps the last one only. */
    private static function namesTwice(string $json): bool
    {
        $text = '"(?:[^"\\\\]|\\\\.)*+"';
        $pair = "\\s*($text)\\s*:\\s*$text\\s*";
        if (preg_match("~\"metadata\"\\s*:\\s*\\{((?:$pair,?)*+)\\}~s", $json, $found) !== 1) {
            return false;
        }
        preg_match_all("~$pair~s", $found[1], $pairs);
        $keys = array_map(json_decode(...), $pairs[1]);
        return count(array_unique($keys)) !== count($keys);
    }
}
