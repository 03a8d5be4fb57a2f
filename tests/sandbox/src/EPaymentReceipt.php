<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** A receipt, with a payment or through Order Management. Sums are not checked, as none are documented to be. */
final class EPaymentReceipt
{
    private const UNITS = ['PCS', 'KG', 'KM', 'MINUTE', 'LITRE', 'KWH'];
    private const BARCODES = ['EAN-13', 'CODE 39', 'CODE 128'];

    /** @param string $currency the payment's @throws FieldError */
    public static function check(Fields $receipt, string $currency): void
    {
        $lines = $receipt->objects('orderLines', required: true);
        if ($lines === []) {
            throw $receipt->value('orderLines', 'orderLines must have at least one');
        }
        array_walk($lines, self::line(...));
        self::bottom($receipt->object('bottomLine'), $currency);
    }

    private static function line(Fields $line): void
    {
        $line->text('name', max: 2048, required: true);
        $line->text('id', max: 255, required: true);
        $line->integer('totalAmount', required: true);
        $line->integer('totalAmountExcludingTax', required: true);
        $line->integer('totalTaxAmount', required: true);
        if ($line->has('taxRate') === $line->has('taxPercentage')) {
            throw $line->value('taxRate', 'exactly one of taxRate and taxPercentage is required');
        }
        $line->integer('taxRate', min: 0, max: 10_000);
        $line->integer('taxPercentage', min: 0, max: 100);
        $line->integer('discount', min: 0);
        $line->text('productUrl', max: 2500);
        $line->flag('isReturn');
        $line->flag('isShipping');
        $unit = $line->objectIfAny('unitInfo');
        $unit?->integer('unitPrice', required: true, min: 0);
        $unit?->text('quantity', max: 10, required: true, pattern: '~^\d+(\.\d{1,8})?$~D');
        $unit?->word('quantityUnit', self::UNITS);
    }

    private static function bottom(Fields $bottom, string $currency): void
    {
        if ($bottom->word('currency', array_keys(Market::MINIMUM), required: true) !== $currency) {
            throw $bottom->value('currency', "currency must be $currency, as the payment's");
        }
        $bottom->integer('tipAmount', min: 0);
        $bottom->text('posId', max: 255);
        $bottom->text('receiptNumber', max: 255);
        $bottom->text('terminalId', max: 255);
        $barcode = $bottom->objectIfAny('barcode');
        $barcode?->word('format', self::BARCODES, required: true);
        $barcode?->text('data', max: 255, required: true);
        $sources = $bottom->objectIfAny('paymentSources');
        foreach (['giftCard', 'card', 'voucher', 'cash'] as $name) {
            $sources?->integer($name, min: 0);
        }
        foreach (['giftCardAmount', 'totalAmount', 'totalTax', 'totalDiscount', 'shippingAmount'] as $name) {
            $bottom->integer($name);
        }
        $bottom->ignore('shippingInfo');
    }
}
