<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

/** What the merchant sees, and can do. */
final class MerchantPages
{
    /** @param list<Order> $orders */
    public static function orders(array $orders, string $key): string
    {
        $rows = '';
        foreach ($orders as $order) {
            $link = Html::text('/merchant/order?' . http_build_query(['order' => $order->id, 'key' => $key]));
            $rows .= "<tr><th scope=\"row\"><a href=\"$link\">Order $order->id</a></th><td>"
                . Html::text($order->description()) . '<td>' . Kroner::text($order->total())
                . '<td>' . Html::badge($order->state) . '</tr>';
        }
        $table = "<table class=\"orders\"><thead><tr><th>Order<th>What<th>Total<th>State</tr></thead>$rows</table>";
        $content = $rows === '' ? '<p>None yet.</p>' : $table;
        return Html::page('Orders', "<section class=\"card\"><h1>Orders</h1>$content</section>", self::nav($key));
    }

    public static function order(Order $order, Whereabouts $money, string $key): string
    {
        $way = $order->way === Way::Regular ? 'Regular checkout' : 'Express checkout';
        $delivery = $order->way->isExpress() ? $order->delivery : ['name' => 'Collected in the shop', 'cost' => 0];
        $head = "<p class=\"over\">$way</p><h1>Order $order->id " . Html::badge($order->state) . '</h1>';
        $goods = '<section class="card"><h2>The goods</h2>' . Html::receipt($order->lines, $delivery)
            . self::recipient($order) . '</section>';
        $left = self::money($order, $money, $key) . self::forms($order, $key);
        $content = "$head<div class=\"desk\"><div>$left</div><div>$goods" . self::past($order) . '</div></div>';
        return Html::page("Order $order->id", $content, self::nav($key));
    }

    // The money ---------------------------------------------------------------------------------------------

    private static function money(Order $order, Whereabouts $money, string $key): string
    {
        $said = $order->payment;
        $ask = Html::form('/merchant/ask', ['order' => $order->id, 'key' => $key],
            '<button class="quiet small">Ask Vipps now</button>');
        if ($said === []) {
            $text = $order->attempt === 0 ? 'The customer has not been to Vipps yet.' : 'Nothing has happened yet.';
            return "<section class=\"card money\"><h2>The money</h2><p>$text</p>$ask</section>";
        }
        $until = '';
        if ($said['capturable'] > 0 && $said['captureUntil'] !== null) {
            $certain = $said['certainUntil'] === null ? '' : "; certain to be there until {$said['certainUntil']}";
            $until = "<p class=\"hint\">Can be taken until {$said['captureUntil']}$certain.</p>";
        }
        $data = '';
        foreach ($said as $name => $value) {
            $data .= '<span data-payment="' . Html::text("$name=$value") . '"></span>';
        }
        $approved = '<p class="amount">' . Kroner::text($said['authorized']) . ' <span>approved</span></p>';
        return "<section class=\"card money\"><h2>The money</h2>$approved" . MoneyBar::html($money) . $until
            . '<p class="hint">As Vipps said ' . Html::time($order->askedAt) . ': payment '
            . Html::text($said['reference']) . " is <b>{$said['state']}</b>.</p>$ask$data</section>";
    }

    // What can be done --------------------------------------------------------------------------------------

    private static function forms(Order $order, string $key): string
    {
        $capturable = (int) ($order->payment['capturable'] ?? 0);
        $refundable = (int) ($order->payment['refundable'] ?? 0);
        $taken = (int) ($order->payment['captured'] ?? 0) > 0;
        $held = $order->state === OrderState::Held;
        $whose = ['order' => $order->id, 'key' => $key];

        $forms = $held ? Html::form('/merchant/accept', $whose, '<button>Accept it as it is</button>') : '';
        if ($capturable > 0 && !$held) {
            $all = Kroner::text($capturable);
            $forms .= self::deed($order, $key, Deed::Capture, 'shipment', 'Take all', hint: $all)
                . self::deed($order, $key, Deed::Capture, 'shipment', 'Take a part', $capturable)
                . ($taken ? self::deed($order, $key, Deed::Release, 'release', 'Release the rest', hint: $all) : '');
        }
        if ($refundable > 0) {
            $forms .= self::deed($order, $key, Deed::Refund, 'creditnote', 'Give back', $refundable);
        }
        if (!$taken && in_array($order->state, [OrderState::Open, OrderState::Held, OrderState::Confirmed], true)) {
            $forms .= self::deed($order, $key, Deed::Cancel, 'cancel', 'Call off');
        }
        return '<section class="card"><h2>What now?</h2>' . ($forms === '' ? '<p>Nothing is to be done.</p>' : $forms)
            . '</section>';
    }

    /**
     * A button that moves money. Its intention is part of the page: pressed twice, it moves once.
     * @param int|null $amount asks how much, and proposes this
     */
    private static function deed(
        Order $order,
        string $key,
        Deed $deed,
        string $for,
        string $label,
        ?int $amount = null,
        string $hint = '',
    ): string {
        $intent = "$for-$order->id-" . count($order->actions) + 1;
        $class = $deed === Deed::Capture && $amount === null ? '' : ' class="quiet"';
        $field = '';
        if ($amount !== null) {
            $value = Kroner::plain($amount);
            $field = "<label><span class=\"aside\">$label, kroner</span><input name=\"amount\" inputmode=\"decimal\""
                . " pattern=\"\\d+([.,]\\d{1,2})?\" required value=\"$value\"></label> <span>kr</span>";
        }
        $fields = ['order' => $order->id, 'key' => $key, 'deed' => $deed->value, 'intent' => $intent];
        $hint = $hint === '' ? '' : "<span class=\"hint\">$hint</span>";
        $content = "<div class=\"deed\"><button$class>$label</button>$field$hint</div>";
        return Html::form('/merchant/order', $fields, $content);
    }

    // What was done -----------------------------------------------------------------------------------------

    private static function past(Order $order): string
    {
        $rows = '';
        foreach ($order->actions as $action) {
            $amount = $action->amount === null ? 'all' : Kroner::text($action->amount);
            $outcome = $action->outcome;
            $rows .= "<tr><th scope=\"row\">{$action->deed->value}</th><td>$amount"
                . "<td><span class=\"badge $outcome\" data-outcome=\"$outcome\">$outcome</span><td>"
                . Html::text($action->note)
                . '<span class="hint">' . Html::text($action->intent) . '</span></tr>';
        }
        $done = $rows === '' ? '' : "<h2>What was asked of Vipps</h2><table class=\"orders\">$rows</table>";
        $items = '';
        foreach ($order->notes as $note) {
            $items .= '<li><span data-event>' . Html::text($note->text) . '</span>' . Html::time($note->at)
                . self::change($note);
        }
        foreach ($order->outbox as $letter) {
            $items .= '<li data-letter>Letter to the customer: ' . Html::text($letter);
        }
        return "<section class=\"card\">$done<h2>What happened</h2><ol class=\"timeline\">$items</ol></section>";
    }

    /** What Vipps told is done once: by its key it would be known again. */
    private static function change(Note $note): string
    {
        return $note->change === null ? ''
            : "<span class=\"hint\" data-change=\"$note->change\">change " . substr($note->change, 0, 8) . '…</span>';
    }

    private static function recipient(Order $order): string
    {
        $who = $order->recipient;
        if ($who === null) {
            return $order->toForget ? '<p class="hint" data-recipient>The customer’s data are erased.</p>' : '';
        }
        $lines = array_map(Html::text(...), array_filter([
            $who->name,
            ...$who->address,
            $who->email,
            $who->phone === null ? null : "+$who->phone",
        ]));
        return '<h2>Customer</h2><address data-recipient>' . implode('<br>', $lines) . '</address>';
    }

    public static function nav(string $key): string
    {
        $query = http_build_query(['key' => $key]);
        return "<a href=\"/merchant?$query\">All orders</a> <a href=\"/merchant/money?$query\">Money</a>";
    }
}
