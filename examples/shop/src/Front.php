<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Api, Callback, CallbackKind, CallbackRefused, Failure, Kind, NotSent, OutcomeUnknown, RedirectLost};
use Vipps\{Refused, Reply};

/** What the web asks of the shop. */
final class Front
{
    private readonly Cart $cart;

    public function __construct(private readonly Shop $shop)
    {
        $this->cart = Cart::read($_COOKIE[Cart::COOKIE] ?? null);
    }

    public function serve(string $method, string $path): void
    {
        if ($path === '/vipps' || str_starts_with($path, '/vipps/')) {
            $this->callback();
            return;
        }
        match ("$method $path") {
            'GET /' => $this->show(200, ShopPages::home($this->cart, $this->shop->isLocal() ? $this->shop->api : null)),
            'GET /style.css' => $this->style(),
            'GET /cart' => $this->show(200, ShopPages::cart($this->cart)),
            'POST /cart' => $this->fill(),
            'POST /checkout' => $this->checkout(),
            'POST /express' => $this->express(),
            'POST /api' => $this->switchApi(),
            'POST /pay' => $this->pay($this->customersOrder($_POST)),
            'GET /return' => $this->comeBack(),
            'GET /order' => $this->show(200, ShopPages::order($this->customersOrder($_GET), $this->cart)),
            'GET /merchant' => $this->merchant(),
            'GET /merchant/order' => $this->till(),
            'POST /merchant/order' => $this->act(),
            'POST /merchant/ask' => $this->ask(),
            'POST /merchant/accept' => $this->accept(),
            'GET /merchant/money' => $this->money(),
            'POST /merchant/money' => $this->fetchLedger(),
            'POST /merchant/forward' => $this->forward(),
            default => $method === 'GET' ? $this->product(substr($path, 1)) : throw new NoSuchPage(),
        };
    }

    private function product(string $name): void
    {
        $product = Product::tryFrom($name) ?? throw new NoSuchPage();
        $this->show(200, ShopPages::product($product, $this->cart, bin2hex(random_bytes(16))));
    }

    private function style(): void
    {
        header('Content-Type: text/css; charset=utf-8');
        header('Cache-Control: max-age=60');
        readfile(dirname(__DIR__) . '/style.css');
    }

    private function fill(): void
    {
        $product = Product::tryFrom(self::field($_POST, 'product')) ?? throw new NoSuchPage();
        $quantity = isset($_POST['add']) ? $this->cart->has($product) + 1 : (int) self::field($_POST, 'quantity');
        $this->cart->put($product, $quantity);
        $this->keepCart($this->cart->write());
        $this->redirect('/cart', []);
    }

    /** The same cart is the same order, however often it is checked out; a changed one takes its place. */
    private function checkout(): void
    {
        if ($this->cart->count() === 0) {
            $this->redirect('/cart', []);
            return;
        }
        $orders = $this->shop->orders;
        $order = $orders->create(Way::Regular, $this->cart->lines(), $this->cart->write(), $this->cart->id);
        foreach ($orders->replacedBy($order) as $older) {
            $this->shop->till->carryOut($older->id, Deed::Replace, "replaced-by-$order->id");
        }
        $this->redirect('/order', ['order' => $order->id, 'key' => $order->key]);
    }

    /** From the product page straight to Vipps. A double click comes with the same `once`: one order, one payment. */
    private function express(): void
    {
        $product = Product::tryFrom(self::field($_POST, 'product')) ?? throw new NoSuchPage();
        $once = self::field($_POST, 'once');
        if (preg_match('~^[0-9a-f]{32}$~D', $once) !== 1) {
            throw new NoSuchPage();
        }
        $way = $product->isParcel() ? Way::ExpressByAddress : Way::Express;
        $this->pay($this->shop->orders->create($way, [Line::of($product)], "$product->value $once"));
    }

    /** Each way in which a payment may fail to begin has words of its own; none of them cancels anything. */
    private function pay(Order $order): void
    {
        try {
            header('Location: ' . $this->shop->checkout->begin($order->id), true, 303);
        } catch (Refused $why) {
            $this->fails($order, $why, 502, 0, match ($why->kind) {
                Kind::MerchantSetup, Kind::Unauthorized, Kind::Forbidden => 'Vipps is not set up in this shop yet.',
                default => 'Vipps did not take this payment. Please choose another way to pay.',
            });
        } catch (NotSent $why) {
            $this->fails($order, $why, 503, $why->retryAfter, 'Vipps cannot be reached. Please try again in a moment.');
        } catch (OutcomeUnknown $why) {
            $this->fails($order, $why, 503, $why->retryAfter, 'Vipps does not answer. Please try again: you pay once.');
        } catch (RedirectLost $why) {
            $this->fails($order, $why, 503, 1, 'Something got lost on the way to Vipps. Please try again.');
        }
    }

    /** The browser is back, which says nothing: Vipps is asked. What the merchant began is left to the sweep. */
    private function comeBack(): void
    {
        $order = $this->customersOrder($_GET);
        try {
            $order = $this->shop->checkout->settle($order->id);
        } catch (Failure $why) {
            // Not known yet. The page looks again, and so does the sweep.
            $this->shop->log->warning($why->supportText());
        }
        if ($order->state === OrderState::Confirmed && $order->way === Way::Regular) {
            $this->keepCart('');
        }
        $this->show(200, ShopPages::order($order, $this->cart));
    }

    // What Vipps asks of the shop ---------------------------------------------------------------------------

    private function callback(): void
    {
        try {
            $callback = Callback::receive(
                $this->shop->vipps,
                prefix: '/vipps',
                webhookSecrets: $this->shop->secrets->load(),
                webhookUrl: $this->shop->endpoint,
                // The local Vipps' clock can be put forward.
                webhookMaxAge: $this->shop->isLocal() ? 0 : 300,
            );
        } catch (CallbackRefused $why) {
            $this->shop->log->warning($why->getMessage());
            $this->reply($why->reply);
            return;
        }
        match ($callback->kind) {
            CallbackKind::PaymentUpdate => $this->hear($callback),
            CallbackKind::ShippingRequest => $this->offer($callback),
            CallbackKind::ConsentRemoval => $this->forget($callback),
            default => $this->reply($callback->reply),
        };
    }

    /**
     * Note it, answer, then look. eCom waits three seconds and calls once; webhooks may come twice, or late, which
     * makes no difference: what is to be done is what Vipps says has changed.
     */
    private function hear(Callback $callback): void
    {
        $id = $this->known($callback);
        if ($id === null) {
            $this->reply($callback->reply);
            return;
        }
        $this->shop->orders->hint($id);
        $this->reply($callback->reply);
        try {
            $this->shop->lookAt($id);
        } catch (Failure $why) {
            $this->shop->log->warning($why->supportText());
        }
    }

    /** The customer waits in the app, ten seconds at most. */
    private function offer(Callback $callback): void
    {
        $id = $this->known($callback);
        $options = $id === null
            ? [] : $this->shop->checkout->offer($id, $callback->address, $callback->timeLeft());
        // What comes with the call says that nothing is delivered there.
        $this->reply($options === [] ? $callback->reply : $callback->offer($options));
        $this->shop->log->info("Order $id: offered " . count($options) . " with {$callback->timeLeft()} ms left");
    }

    private function forget(Callback $callback): void
    {
        $this->shop->privacy->remember($callback->userId);
        $this->reply($callback->reply);
        $this->shop->privacy->fulfil();
    }

    private function known(Callback $callback): ?string
    {
        $id = Order::idOf($callback->reference);
        return $id === null ? null : $this->shop->orders->find($id)?->id;
    }

    // The merchant ------------------------------------------------------------------------------------------

    private function merchant(): void
    {
        $this->merchantOnly($_GET);
        $this->show(200, MerchantPages::orders($this->shop->orders->all(), $_GET['key']));
    }

    private function till(): void
    {
        $this->merchantOnly($_GET);
        $order = $this->order($_GET);
        $this->show(200, MerchantPages::order($order, $this->shop->whereabouts($order), $_GET['key']));
    }

    private function act(): void
    {
        $this->merchantOnly($_POST);
        $order = $this->order($_POST);
        $deed = Deed::tryFrom(self::field($_POST, 'deed')) ?? throw new NoSuchPage();
        $intent = self::field($_POST, 'intent');
        $amount = isset($_POST['amount']) ? Kroner::read(self::field($_POST, 'amount')) : null;
        if ($intent === '' || strlen($intent) > 60 || ($deed === Deed::Refund && $amount === null)) {
            throw new NoSuchPage();
        }
        $this->shop->till->carryOut($order->id, $deed, $intent, $amount);
        $this->redirect('/merchant/order', ['order' => $order->id, 'key' => self::field($_POST, 'key')]);
        $this->finish('');
        $this->shop->inApp->show($order->id);
    }

    /** The merchant may have acted in Vipps' portal, of which eCom does not tell. */
    private function ask(): void
    {
        $this->merchantOnly($_POST);
        $order = $this->order($_POST);
        try {
            $this->shop->lookAt($order->id);
            $this->redirect('/merchant/order', ['order' => $order->id, 'key' => self::field($_POST, 'key')]);
        } catch (Failure $why) {
            $this->shop->log->error($why->supportText());
            $this->show(502, Html::notice('Vipps does not tell', $why->supportText()));
        }
    }

    private function accept(): void
    {
        $this->merchantOnly($_POST);
        $order = $this->order($_POST);
        $this->shop->checkout->accept($order->id);
        $this->redirect('/merchant/order', ['order' => $order->id, 'key' => self::field($_POST, 'key')]);
    }

    private function money(): void
    {
        $this->merchantOnly($_GET);
        $this->show(200, $this->shop->moneyPages($_GET['key'])->html());
    }

    private function fetchLedger(): void
    {
        $this->merchantOnly($_POST);
        try {
            $this->shop->settlements->fetch();
            $this->redirect('/merchant/money', ['key' => self::field($_POST, 'key')]);
        } catch (Failure $why) {
            $this->shop->log->error($why->supportText());
            $this->show(502, Html::notice('Vipps does not tell', $why->supportText()));
        }
    }

    // For developers ----------------------------------------------------------------------------------------

    private function switchApi(): void
    {
        if (!$this->shop->isLocal()) {
            throw new NoSuchPage();
        }
        $this->shop->speak(Api::tryFrom(self::field($_POST, 'api')) ?? throw new NoSuchPage());
        $this->redirect('/', []);
    }

    private function forward(): void
    {
        $this->merchantOnly($_POST);
        if (!$this->shop->isLocal()) {
            throw new NoSuchPage();
        }
        $this->shop->goOn(untilInBank: isset($_POST['bank']));
        $this->redirect('/merchant/money', ['key' => self::field($_POST, 'key')]);
    }

    // -------------------------------------------------------------------------------------------------------

    /** @param array<string, mixed> $fields */
    private function merchantOnly(array $fields): void
    {
        if (!$this->shop->isMerchant($fields['key'] ?? null)) {
            throw new NoSuchPage();
        }
    }

    /**
     * Who does not know the key learns nothing, not even whether the order exists.
     * @param array<string, mixed> $fields
     */
    private function customersOrder(array $fields): Order
    {
        $order = $this->order($fields);
        return hash_equals($order->key, self::field($fields, 'key')) ? $order : throw new NoSuchPage();
    }

    /** @param array<string, mixed> $fields */
    private function order(array $fields): Order
    {
        return $this->shop->orders->find(self::field($fields, 'order')) ?? throw new NoSuchPage();
    }

    /** @param array<string, mixed> $fields */
    private static function field(array $fields, string $name): string
    {
        return is_string($fields[$name] ?? null) ? $fields[$name] : '';
    }

    private function show(int $status, string $page): void
    {
        http_response_code($status);
        header('Content-Type: text/html; charset=utf-8');
        header('Cache-Control: no-store');
        header("Content-Security-Policy: default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'");
        echo $page;
    }

    private function fails(Order $order, Failure $why, int $status, int $retryAfter, string $text): void
    {
        $this->shop->log->error($why->supportText());
        if ($retryAfter > 0) {
            header("Retry-After: $retryAfter");
        }
        $fields = ['order' => $order->id, 'key' => $order->key];
        $again = Html::form('/pay', $fields, '<button class="vipps">Pay with Vipps</button>');
        $this->show($status, Html::notice('Not paid yet', $text, $again));
    }

    private function keepCart(string $cart): void
    {
        setcookie(Cart::COOKIE, $cart, [
            'expires' => $cart === '' ? 1 : time() + 30 * 86400,
            'path' => '/',
            'httponly' => true,
            'samesite' => 'Lax',
            'secure' => str_starts_with($this->shop->url, 'https:'),
        ]);
    }

    /** @param array<string, string> $fields */
    private function redirect(string $path, array $fields): void
    {
        $query = $fields === [] ? '' : '?' . http_build_query($fields);
        header("Location: {$this->shop->url}$path$query", true, 303);
    }

    private function reply(Reply $reply): void
    {
        http_response_code($reply->status);
        foreach ($reply->headers as $name => $value) {
            header("$name: $value");
        }
        $this->finish($reply->body);
    }

    /** Sends the answer, whole, and lets this process go on. */
    private function finish(string $body): void
    {
        header('Content-Length: ' . strlen($body));
        header('Connection: close');
        echo $body;
        ignore_user_abort(true);
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
            return;
        }
        while (ob_get_level() > 0) {
            ob_end_flush();
        }
        flush();
    }
}
