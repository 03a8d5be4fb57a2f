<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** What all pages are made of. Forms are plain ones: nothing needs a script. */
final class Html
{
    /**
     * @param string $content HTML
     * @param string $nav links beside the shop's name, HTML
     * @param string|null $again where the browser looks again by itself, in three seconds
     */
    public static function page(string $title, string $content, string $nav = '', ?string $again = null): string
    {
        $title = self::text($title);
        $refresh = $again === null ? '' : '<meta http-equiv="refresh" content="3; url=' . self::text($again) . '">';
        return <<<HTML
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            $refresh
            <title>$title · Garn &amp; Co</title>
            <link rel="stylesheet" href="/style.css">
            <link rel="icon" href="data:,">
            </head>
            <body>
            <a class="skip" href="#content">To the content</a>
            <header class="top"><div>
            <a class="brand" href="/">Garn <span>&amp;</span> Co</a>
            <nav aria-label="Main">$nav</nav>
            </div></header>
            <main id="content">
            $content
            </main>
            <footer>Garn &amp; Co, Storgata 1 in Dale. An example: nothing is sold here, and no money moves.</footer>
            </body>
            </html>

            HTML;
    }

    public static function notice(string $title, string $text, string $more = ''): string
    {
        $content = '<h1>' . self::text($title) . '</h1><p class="lead">' . self::text($text) . "</p>$more"
            . '<p><a href="/">To the shop</a></p>';
        return self::page($title, "<section class=\"card narrow\">$content</section>");
    }

    /**
     * @param array<string, string> $fields
     * @param string $content HTML
     */
    public static function form(string $to, array $fields, string $content): string
    {
        $hidden = '';
        foreach ($fields as $name => $value) {
            $hidden .= "<input type=\"hidden\" name=\"$name\" value=\"" . self::text($value) . '">';
        }
        return "<form method=\"post\" action=\"$to\">$hidden$content</form>";
    }

    /** @param list<Line> $lines @param array{name: string, cost: int}|null $delivery */
    public static function receipt(array $lines, ?array $delivery): string
    {
        $rows = '';
        $total = $delivery['cost'] ?? 0;
        $tax = 0;
        foreach ($lines as $line) {
            $total += $line->amount();
            $tax += $line->onReceipt()->tax;
            $rows .= self::receiptRow(self::text($line->title), "$line->quantity ×", Kroner::text($line->amount()));
        }
        if ($delivery !== null) {
            $cost = $delivery['cost'] === 0 ? 'free' : Kroner::text($delivery['cost']);
            $rows .= self::receiptRow(self::text($delivery['name']), '', $cost);
        }
        [$sum, $tax] = [Kroner::text($total), Kroner::text($tax)];
        return <<<HTML
            <table class="receipt"><tbody>$rows</tbody><tfoot>
            <tr><th scope="row" colspan="2">Total</th><td data-total>$sum</td></tr>
            <tr class="tax"><th scope="row" colspan="2">Of which VAT on the goods</th><td>$tax</td></tr>
            </tfoot></table>
            HTML;
    }

    public static function badge(OrderState $state): string
    {
        return "<span class=\"badge $state->value\" data-state>$state->value</span>";
    }

    public static function picture(Product $product): string
    {
        return file_get_contents(dirname(__DIR__) . "/pictures/$product->value.svg");
    }

    public static function time(int $at): string
    {
        $zone = new \DateTimeZone(date_default_timezone_get());
        $time = (new \DateTimeImmutable("@$at"))->setTimezone($zone);
        return "<time datetime=\"{$time->format('c')}\">{$time->format('j M, H:i:s')}</time>";
    }

    public static function text(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }

    private static function receiptRow(string $what, string $quantity, string $amount): string
    {
        return "<tr><th scope=\"row\">$what</th><td>$quantity</td><td>$amount</td></tr>";
    }
}
