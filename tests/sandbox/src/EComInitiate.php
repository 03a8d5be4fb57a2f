<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The body of POST /ecomm/v2/payments. */
final class EComInitiate
{
    private const REGULAR = 'eComm Regular Payment';
    private const EXPRESS = 'eComm Express Payment';
    private const SCOPES = ['name', 'address', 'email', 'phoneNumber', 'birthDate'];

    public function __construct(private readonly Settings $settings)
    {
    }

    /** @throws FieldError @throws EComError */
    public function read(Call $call): Terms
    {
        $body = Fields::of(Kroner::quoted($call->request->body));
        $customer = $body->object('customerInfo');
        $merchant = $body->object('merchantInfo');
        $transaction = $body->object('transaction');

        $express = $this->express($merchant, $transaction);
        $isApp = $merchant->flag('isApp');
        $skips = $transaction->flag('skipLandingPage');
        $terms = new Terms(
            msn: $merchant->text('merchantSerialNumber', max: 7, required: true, pattern: '~^\d{4,7}$~D'),
            reference: $transaction->text('orderId', max: 50, required: true, pattern: '~^[a-zA-Z0-9-]+$~D'),
            amount: $this->amount($transaction),
            text: $transaction->text('transactionText', max: 100, required: true),
            returnUrl: $this->returnUrl($merchant, $isApp),
            callbackPrefix: $this->callbackPrefix($merchant, $isApp),
            callbackToken: $merchant->text('authToken', max: 255) ?? '',
            scope: $this->scope($transaction, $express !== null),
            phoneNumber: $this->phoneNumber($customer, $skips),
            opensApp: $isApp,
            skipsLandingPage: $skips,
            express: $express,
        );
        $transaction->ignore('additionalData', 'timeStamp');
        $call->unknownMembers = $body->unknown();
        return $terms;
    }

    private function express(Fields $merchant, Fields $transaction): ?ExpressTerms
    {
        $explicit = $transaction->flag('useExplicitCheckoutFlow');
        $type = $merchant->text('paymentType', max: 255) ?? self::REGULAR;
        if ($type === self::REGULAR) {
            $merchant->ignore('consentRemovalPrefix', 'shippingDetailsPrefix', 'staticShippingDetails');
            return null;
        }
        if ($type !== self::EXPRESS) {
            $known = '"' . self::REGULAR . '" or "' . self::EXPRESS . '"';
            throw $merchant->value('paymentType', "paymentType must be $known");
        }
        $options = $merchant->objects('staticShippingDetails');
        return new ExpressTerms(
            $this->prefix($merchant, 'consentRemovalPrefix', required: true),
            $this->prefix($merchant, 'shippingDetailsPrefix', required: $options === null),
            $options === null ? null : array_map(ShippingOption::read(...), $options),
            $transaction->has('useExplicitCheckoutFlow') ? $explicit : null,
        );
    }

    private function prefix(Fields $merchant, string $name, bool $required): string
    {
        $url = $merchant->text($name, max: 255, required: $required) ?? '';
        if ($url !== '' && !Urls::isEndpoint($url)) {
            throw $merchant->value($name, "$name must be an https URL");
        }
        return $url;
    }

    private function amount(Fields $transaction): int
    {
        $amount = $transaction->integer('amount', required: true);
        if ($amount < 100) {
            throw $transaction->value('amount', 'amount must be at least 100');
        }
        return $amount;
    }

    private function returnUrl(Fields $merchant, bool $isApp): string
    {
        if (!$merchant->has('fallBack') && $merchant->hasMisspelt('fallBack')) {
            throw EComError::internal();
        }
        $url = $merchant->text('fallBack', max: 255, required: true);
        if ($url !== 'INTENT' && !$isApp && !Urls::isReturn($url)) {
            throw $merchant->value('fallBack', 'fallBack must be an https URL or have a scheme of its own');
        }
        return $url;
    }

    private function callbackPrefix(Fields $merchant, bool $isApp): string
    {
        $url = $merchant->text('callbackPrefix', max: 255, required: true);
        if (!$isApp && !Urls::isEndpoint($url)) {
            throw $merchant->value('callbackPrefix', 'callbackPrefix must be an https URL');
        }
        return $url;
    }

    private function scope(Fields $transaction, bool $isExpress): string
    {
        $scope = $transaction->text('scope', max: 255) ?? '';
        if ($isExpress && $scope !== '') {
            throw $transaction->value('scope', 'scope is not allowed in an express payment');
        }
        $words = preg_split('~ +~', $scope, -1, PREG_SPLIT_NO_EMPTY);
        if (in_array('nin', $words, true)) {
            throw new EComError('Merchant', '51', 'This sales unit may not ask for nin', 403);
        }
        if (array_diff($words, self::SCOPES) !== []) {
            throw $transaction->value('scope', 'scope has an unknown word');
        }
        return implode(' ', $words);
    }

    private function phoneNumber(Fields $customer, bool $required): string
    {
        if ($required && !$this->settings->skipLandingPage) {
            throw new EComError('Merchant', '38', 'skipLandingPage is not permitted for this sales unit');
        }
        $number = $customer->text('mobileNumber', max: 64, required: $required) ?? '';
        if ($number !== '' && !preg_match('~^\d{8}$~D', $number)) {
            throw new EComError('User', '81', 'User not registered with Vipps');
        }
        return $number;
    }
}
