<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** A picture of where each krone of an order is. */
final class MoneyBar
{
    private const WORDS = [
        'reserved' => 'Reserved',
        'kept' => 'Taken, not in the ledger yet',
        'pending' => 'In the ledger, waits for its payout',
        'onItsWay' => 'On its way to the bank',
        'inBank' => 'In the bank',
        'fees' => 'Vipps’ fees',
        'disputed' => 'Disputed and corrected',
        'refunded' => 'Given back',
        'released' => 'Released',
    ];

    public static function html(Whereabouts $money): string
    {
        $amounts = $money->amounts();
        [$x, $whole, $bars] = [0, max(1, array_sum($amounts)), ''];
        foreach (self::widths($amounts) as $where => $amount) {
            $width = intdiv($amount * 1000, $whole);
            $bars .= $width > 0 ? "<rect class=\"$where\" x=\"$x\" width=\"$width\" height=\"40\"/>" : '';
            $x += $width;
        }
        [$legend, $words] = ['', []];
        foreach (array_filter($amounts) as $where => $amount) {
            [$word, $kroner] = [self::WORDS[$where], Kroner::text($amount)];
            $legend .= "<li class=\"$where\"><span>$word</span><strong data-money=\"$where\">$kroner</strong>";
            $words[] = "$word $kroner";
        }
        $label = $words === [] ? 'Nothing' : implode(', ', $words);
        return '<svg class="bar" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img"'
            . " aria-label=\"$label\"><rect class=\"none\" width=\"1000\" height=\"40\"/>$bars</svg>"
            . ($legend === '' ? '' : "<ul class=\"legend\">$legend</ul>");
    }

    /**
     * A refund may stand alone where it is now: it is taken from what comes next, and the picture shows it so.
     * @param array<string, int> $amounts
     * @return array<string, int> none below 0
     */
    private static function widths(array $amounts): array
    {
        $due = 0;
        foreach ($amounts as $where => $amount) {
            $left = $amount + $due;
            $due = min(0, $left);
            $amounts[$where] = max(0, $left);
        }
        return $amounts;
    }
}
