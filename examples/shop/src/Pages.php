<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\Money;

/** The shop's pages as HTML: plain forms, no script. */
final class Pages
{
    public const PRICE = 49900;
    public const PRODUCT = 'One pair of socks';

    public static function product(): string
    {
        return self::page('The sock shop', '<p class="amount">' . self::kroner(self::PRICE) . '</p><p>' . self::PRODUCT
            . ', hand-knitted.</p>' . self::form('/buy', [], '<button>Buy</button>'));
    }

    /** What the customer sees of an order. */
    public static function order(Order $order): string
    {
        $fields = ['order' => $order->id, 'key' => $order->key];
        $again = $order->attempt > 0 ? '<p>The last attempt to pay came to nothing.</p>' : '';
        $pay = self::form('/pay', $fields, '<button>Pay with Vipps</button>');
        $text = match (true) {
            $order->state === OrderState::Confirmed => '<p>Paid. Thank you!</p>',
            $order->state === OrderState::Cancelled => '<p>This order is cancelled. Nothing was taken.</p>',
            $order->state === OrderState::Refunded => '<p>You have your money back.</p>',
            $order->reference !== null => '<p>We are waiting for word from Vipps …</p>' . $pay,
            default => $again . $pay,
        };
        $waits = $order->state === OrderState::Open && $order->reference !== null;
        $again = $waits ? '/return?' . http_build_query($fields) : null;
        return self::page("Order $order->id", self::summary($order) . $text, $again);
    }

    /** @param list<Order> $orders */
    public static function orders(array $orders, string $key): string
    {
        $rows = '';
        foreach ($orders as $order) {
            $link = self::text('/merchant/order?' . http_build_query(['order' => $order->id, 'key' => $key]));
            $rows .= "<tr><td><a href=\"$link\">Order $order->id</a><td>" . self::kroner($order->amount)
                . "<td>{$order->state->value}</tr>";
        }
        return self::page('All orders', $rows === '' ? '<p>None yet.</p>' : "<table>$rows</table>");
    }

    /** What the merchant sees of an order, and can do. */
    public static function till(Order $order, string $key): string
    {
        $whose = ['order' => $order->id, 'key' => $key];
        $next = count($order->actions) + 1;
        $form = static function (Deed $deed, string $for, string $label, ?int $amount = null) use ($whose, $next) {
            $intent = "$for-{$whose['order']}-$next";
            $fields = $whose + ['deed' => $deed->value, 'intent' => $intent];
            $content = ($amount === null ? '' : self::amountField($amount)) . "<button>$label</button>";
            return self::form('/merchant/order', $fields, $content);
        };

        $capturable = (int) ($order->payment['capturable'] ?? 0);
        $refundable = (int) ($order->payment['refundable'] ?? 0);
        $taken = (int) ($order->payment['captured'] ?? 0) > 0;
        $forms = '';
        if ($capturable > 0) {
            $forms .= $form(Deed::Capture, 'shipment', 'All is shipped: take the money')
                . $form(Deed::Capture, 'shipment', 'A part is shipped: take', $capturable)
                . ($taken ? $form(Deed::Release, 'release', 'Nothing more is shipped: release the rest') : '');
        }
        if ($refundable > 0) {
            $forms .= $form(Deed::Refund, 'creditnote', 'Give back', $refundable);
        }
        if (!$taken && in_array($order->state, [OrderState::Open, OrderState::Confirmed], true)) {
            $forms .= $form(Deed::Cancel, 'cancel', 'Call the order off');
        }
        $forms .= self::form('/merchant/ask', $whose, '<button>Ask Vipps again</button>');
        $past = self::actions($order) . self::events($order);
        return self::page("Order $order->id", self::summary($order) . $forms . $past);
    }

    public static function notice(string $title, string $text): string
    {
        return self::page($title, '<p>' . self::text($text) . '</p>');
    }

    private static function amountField(int $amount): string
    {
        $value = Money::format($amount, 'NOK');
        return "<label>Kroner <input name=\"amount\" inputmode=\"decimal\" pattern=\"\\d+(\\.\\d{1,2})?\" required"
            . " value=\"$value\"></label>";
    }

    private static function summary(Order $order): string
    {
        $rows = '<dt>For<dd>' . self::text($order->description) . '<dt>Order<dd data-state>' . $order->state->value;
        foreach ($order->payment as $name => $value) {
            $shown = is_int($value) ? self::kroner($value) : self::text((string) $value);
            $rows .= '<dt>' . self::text($name) . '<dd data-payment="' . self::text("$name=$value") . "\">$shown";
        }
        return '<p class="amount">' . self::kroner($order->amount) . "</p><dl>$rows</dl>";
    }

    private static function actions(Order $order): string
    {
        $rows = '';
        foreach ($order->actions as $action) {
            $amount = $action->amount === null ? 'all' : self::kroner($action->amount);
            $rows .= '<tr><td>' . self::text($action->intent) . "<td>{$action->deed->value}<td>$amount"
                . "<td data-outcome=\"$action->outcome\">$action->outcome<td>" . self::text($action->note) . '</tr>';
        }
        return $rows === '' ? '' : "<h2>What was done</h2><table>$rows</table>";
    }

    private static function events(Order $order): string
    {
        $items = '';
        foreach ($order->events as $event) {
            $items .= '<li>' . self::text($event);
        }
        foreach ($order->outbox as $letter) {
            $items .= '<li data-letter>Letter to the customer: ' . self::text($letter);
        }
        return $items === '' ? '' : "<h2>What happened</h2><ul>$items</ul>";
    }

    /** @param array<string, string> $fields */
    private static function form(string $to, array $fields, string $content): string
    {
        $hidden = '';
        foreach ($fields as $name => $value) {
            $hidden .= "<input type=\"hidden\" name=\"$name\" value=\"" . self::text($value) . '">';
        }
        return "<form method=\"post\" action=\"$to\">$hidden$content</form>";
    }

    /** @param string|null $again where the browser looks again by itself */
    private static function page(string $title, string $content, ?string $again = null): string
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
            <title>$title</title>
            <style>
            body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 0; background: #f3f5f2; color: #222; }
            main { max-width: 34rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border-radius: .5rem; }
            h1 { font-size: 1.3rem; margin: 0 0 1rem; } h2 { font-size: 1.1rem; }
            .amount { font-size: 2rem; font-weight: bold; margin: 0; }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; }
            dt { color: #595959; } dd { margin: 0; overflow-wrap: anywhere; }
            table { width: 100%; border-collapse: collapse; } td { padding: .25rem .5rem .25rem 0; }
            form { margin: .75rem 0; } input, button { font: inherit; padding: .5rem .8rem; border-radius: .4rem; }
            input { width: 7rem; border: 1px solid #777; }
            button { background: #1d5c3a; color: #fff; border: 0; cursor: pointer; }
            :focus-visible { outline: 3px solid #1a56c4; outline-offset: 2px; }
            </style>
            </head>
            <body><main><h1>$title</h1>
            $content
            </main></body>
            </html>

            HTML;
    }

    private static function kroner(int $amount): string
    {
        return Money::format($amount, 'NOK') . ' kr';
    }

    private static function text(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }
}
