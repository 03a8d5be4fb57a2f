<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

/** The part of the app's page of a payment that shows its receipt and its link. */
final class OrderManagementPage
{
    private const LINKS = [
        'GENERAL' => 'The order', 'RECEIPT' => 'The receipt', 'ORDER_CONFIRMATION' => 'The order’s confirmation',
        'DELIVERY' => 'Follow the delivery', 'TICKET' => 'The ticket', 'BOOKING' => 'The booking',
    ];

    /** @param array<string, mixed> $shown as {@see Control::orderDetails()} has it */
    public static function section(array $shown, string $currency): string
    {
        return self::receipt($shown['receipt'], $currency) . self::link($shown);
    }

    /** @param array<string, mixed>|null $receipt as the shop sent it */
    private static function receipt(?array $receipt, string $currency): string
    {
        if ($receipt === null) {
            return '';
        }
        $rows = '';
        $total = 0;
        foreach ($receipt['orderLines'] as $line) {
            $total += $line['totalAmount'];
            $quantity = isset($line['unitInfo']) ? "{$line['unitInfo']['quantity']} × " : '';
            $rows .= '<dt>' . Html::text($quantity . $line['name']) . '</dt><dd>'
                . Market::price($line['totalAmount'], $currency) . "</dd>\n";
        }
        $number = Html::text((string) ($receipt['bottomLine']['receiptNumber'] ?? ''));
        return '<section data-receipt><h2>Receipt' . ($number === '' ? '' : " $number") . "</h2>\n<dl>\n$rows"
            . '<dt><b>Total</b></dt><dd><b>' . Market::price($total, $currency) . "</b></dd>\n</dl></section>\n";
    }

    /** @param array<string, mixed> $shown */
    private static function link(array $shown): string
    {
        if ($shown['orderDetailsUrl'] === null) {
            return '';
        }
        $image = $shown['image'] === null ? '' : "<img src=\"$shown[image]\" alt=\"\" height=\"96\"> ";
        $text = self::LINKS[$shown['category']];
        return '<p data-link>' . $image . '<a href="' . Html::text($shown['orderDetailsUrl']) . "\">$text</a></p>\n";
    }
}
