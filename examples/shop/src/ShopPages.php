<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\Api;

/** What customers see. */
final class ShopPages
{
    private const ENOUGH_TRIES = 20;

    /** @param Api|null $api for developers: the one in use, and a switch */
    public static function home(Cart $cart, ?Api $api): string
    {
        $cards = '';
        foreach (Product::cases() as $product) {
            $cards .= "<a class=\"card product\" href=\"/$product->value\">" . Html::picture($product)
                . '<span class="name">' . Html::text($product->title()) . '</span>'
                . '<span class="price">' . Kroner::text($product->price()) . '</span></a>';
        }
        return Html::page('Wool from Dale', '<h1>Warm things, knitted slowly</h1>'
            . '<p class="lead">Wool from sheep who know the weather. Paid with Vipps, at your door tomorrow.</p>'
            . "<div class=\"shelf\">$cards</div>" . ($api === null ? '' : self::apiSwitch($api)), self::nav($cart));
    }

    /** @param string $once of this page alone: a double click buys once */
    public static function product(Product $product, Cart $cart, string $once): string
    {
        $title = Html::text($product->title());
        $express = Html::form('/express', ['product' => $product->value, 'once' => $once],
            '<button class="vipps">Buy now with Vipps</button>');
        $add = Html::form('/cart', ['product' => $product->value, 'add' => '1'],
            '<button class="quiet">Add to cart</button>');
        $buy = "$express<p class=\"hint\">You choose address and delivery in the app: nothing to fill in here.</p>$add";
        $content = "<div><h1>$title</h1><p class=\"price\">" . Kroner::text($product->price()) . '</p><p>'
            . Html::text($product->text()) . "</p>$buy" . self::deliveries($product) . '</div>';
        $picture = '<div class="frame">' . Html::picture($product) . '</div>';
        return Html::page($product->title(), "<article class=\"offer\">$picture$content</article>", self::nav($cart));
    }

    public static function cart(Cart $cart): string
    {
        if ($cart->products() === []) {
            return Html::page('Cart', '<section class="card narrow"><h1>Your cart is empty</h1>'
                . '<p><a class="button quiet" href="/">To the shop</a></p></section>', self::nav($cart));
        }
        $rows = '';
        foreach ($cart->products() as $product) {
            $rows .= self::cartRow($product, $cart->has($product));
        }
        $checkout = Html::form('/checkout', [], '<button>Go to checkout</button>');
        return Html::page('Cart', '<section class="card"><h1>Your cart</h1><ul class="cart">' . $rows . '</ul>'
            . '<p class="sum"><span>Total</span><strong data-total>' . Kroner::text($cart->amount()) . '</strong></p>'
            . $checkout . '</section>', self::nav($cart));
    }

    public static function order(Order $order, Cart $cart): string
    {
        $fields = ['order' => $order->id, 'key' => $order->key];
        $pay = Html::form('/pay', $fields, '<button class="vipps">Pay with Vipps</button>');
        [$title, $text, $more] = match (true) {
            $order->isBeingCalledOff() => ['Order is being called off', 'You will not be charged.', ''],
            $order->state === OrderState::Confirmed => ['Thank you!', self::confirmed($order), ''],
            $order->state === OrderState::Held => ['Thank you!', 'Your payment is reserved. One of us looks at your '
                . 'order before anything is sent or taken.', ''],
            $order->state === OrderState::Cancelled => ['Order called off', 'You have not been charged.', ''],
            $order->state === OrderState::Refunded => ['Money returned', 'You have all your money back.', ''],
            $order->reference !== null => ['Waiting for Vipps', 'Confirm the payment in the app. This page looks '
                . 'again by itself.', $pay],
            $order->attempt >= self::ENOUGH_TRIES => ['Not paid', 'Please order anew.', ''],
            $order->attempt > 0 => ['Not paid', 'Nothing was taken. You can try again, or leave it.', $pay],
            default => ['Checkout', 'You collect your order in our shop, Storgata 1 in Dale.', $pay],
        };
        $waits = $order->state === OrderState::Open && $order->reference !== null;
        $again = $waits ? '/return?' . http_build_query($fields) : null;
        $icon = $waits ? '<span class="waiting" aria-hidden="true"></span>' : '';
        $content = "<section class=\"card\"><p class=\"over\">Order $order->id " . Html::badge($order->state)
            . "</p><h1>$icon$title</h1><p class=\"lead\" role=\"status\">" . Html::text($text) . "</p>$more"
            . Html::receipt($order->lines, self::chosen($order)) . self::recipient($order) . '</section>'
            . self::timeline($order);
        return Html::page("Order $order->id", $content, self::nav($cart), $again);
    }

    public static function nav(Cart $cart): string
    {
        $count = $cart->count();
        return "<a href=\"/cart\">Cart <span class=\"count\">$count<span class=\"aside\"> items</span></span></a>";
    }

    // -------------------------------------------------------------------------------------------------------

    private static function apiSwitch(Api $api): string
    {
        $buttons = '';
        foreach (['eCom v2' => Api::ECom, 'ePayment v1' => Api::EPayment] as $name => $other) {
            $pressed = $other === $api ? 'true' : 'false';
            $buttons .= "<button name=\"api\" value=\"$other->value\" aria-pressed=\"$pressed\">$name</button>";
        }
        return '<aside class="switch" aria-label="For developers"><p>For developers: this shop speaks</p>'
            . Html::form('/api', [], $buttons)
            . '<p>Payments that are under way are followed up over the one that is chosen.</p></aside>';
    }

    private static function deliveries(Product $product): string
    {
        if ($product->isParcel()) {
            return '<h2>Delivery</h2><p>In all of Norway but Svalbard. The price depends on your address: '
                . 'you see it in the app before you pay.</p>';
        }
        $items = '';
        foreach (Delivery::everywhere() as $option) {
            $cost = $option->cost === 0 ? 'free' : Kroner::text($option->cost);
            $items .= '<li><span>' . Html::text($option->name) . "</span> <span>$cost</span>";
        }
        return "<h2>Delivery</h2><ul class=\"plain\">$items</ul>";
    }

    private static function cartRow(Product $product, int $quantity): string
    {
        $title = Html::text($product->title());
        $options = '';
        for ($n = 0; $n <= Cart::MOST; $n++) {
            $options .= "<option" . ($n === $quantity ? ' selected' : '') . ">$n</option>";
        }
        $select = "<label><span class=\"aside\">Number of $title</span>"
            . "<select name=\"quantity\">$options</select></label>";
        $update = '<button class="quiet small">Update</button>';
        $form = Html::form('/cart', ['product' => $product->value], $select . $update);
        return '<li>' . Html::picture($product) . "<div><a href=\"/$product->value\">$title</a>$form</div><strong>"
            . Kroner::text($quantity * $product->price()) . '</strong></li>';
    }

    private static function confirmed(Order $order): string
    {
        $captured = (int) ($order->payment['captured'] ?? 0);
        $capturable = (int) ($order->payment['capturable'] ?? 0);
        return match (true) {
            $captured === 0 => 'Your order is confirmed. The money is reserved, and taken when we ship.',
            $capturable > 0 => 'A part of your order is on its way.',
            default => 'Your order is on its way.',
        };
    }

    /** @return array{name: string, cost: int}|null */
    private static function chosen(Order $order): ?array
    {
        return $order->way->isExpress() ? $order->delivery : ['name' => 'Collected in our shop', 'cost' => 0];
    }

    private static function recipient(Order $order): string
    {
        if ($order->recipient === null) {
            return '';
        }
        $lines = array_map(Html::text(...), [$order->recipient->name, ...$order->recipient->address]);
        return '<h2>Goes to</h2><address data-recipient>' . implode('<br>', $lines) . '</address>';
    }

    private static function timeline(Order $order): string
    {
        $items = '';
        foreach ($order->notes as $note) {
            if ($note->public) {
                $items .= '<li><span data-event>' . Html::text($note->text) . '</span>' . Html::time($note->at);
            }
        }
        $list = "<h2>What happened</h2><ol class=\"timeline\">$items</ol>";
        return $items === '' ? '' : "<section class=\"card\">$list</section>";
    }
}
