<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Callback, CallbackRefused, Failure, Kind, Money, NotSent, OutcomeUnknown, RedirectLost, Refused, Reply};

/** What the web asks of the shop. */
final class Front
{
    public function __construct(private readonly Shop $shop)
    {
    }

    public function serve(string $method, string $path): void
    {
        if (str_starts_with($path, '/vipps/')) {
            $this->callback();
            return;
        }
        match ("$method $path") {
            'GET /' => $this->show(200, Pages::product()),
            'POST /buy' => $this->buy(),
            'POST /pay' => $this->pay(),
            'GET /return' => $this->comeBack(),
            'GET /order' => $this->show(200, Pages::order($this->customersOrder($_GET))),
            'GET /merchant' => $this->merchant(),
            'GET /merchant/order' => $this->till(),
            'POST /merchant/order' => $this->act(),
            'POST /merchant/ask' => $this->ask(),
            default => throw new NoSuchPage(),
        };
    }

    private function buy(): void
    {
        $order = $this->shop->orders->create(Pages::PRICE, Pages::PRODUCT);
        $this->redirect('/order', ['order' => $order->id, 'key' => $order->key]);
    }

    /** Each way in which a payment may fail to begin has words of its own; none of them cancels anything. */
    private function pay(): void
    {
        $order = $this->customersOrder($_POST);
        try {
            header('Location: ' . $this->shop->checkout->begin($order->id), true, 303);
        } catch (Refused $why) {
            $this->fails($why, 502, 0, match ($why->kind) {
                Kind::MerchantSetup, Kind::Unauthorized, Kind::Forbidden => 'Vipps is not set up in this shop yet.',
                default => 'Vipps did not take this payment. Please choose another way to pay.',
            });
        } catch (NotSent $why) {
            $this->fails($why, 503, $why->retryAfter, 'Vipps cannot be reached. Please try again in a moment.');
        } catch (OutcomeUnknown $why) {
            $this->fails($why, 503, $why->retryAfter, 'Vipps has not answered. Please try again: you pay once.');
        } catch (RedirectLost $why) {
            $this->fails($why, 503, 1, 'Something got lost on the way to Vipps. Please try again.');
        }
    }

    /** The browser is back, which says nothing: Vipps is asked. */
    private function comeBack(): void
    {
        $order = $this->customersOrder($_GET);
        try {
            $order = $this->shop->checkout->settle($order->id);
        } catch (Failure $why) {
            // Not known yet. The page looks again, and so does the sweep.
            $this->shop->log->warning($why->supportText());
        }
        $this->show(200, Pages::order($order));
    }

    /** Vipps waits three seconds and calls once: note it, answer, then look. */
    private function callback(): void
    {
        try {
            $callback = Callback::receive($this->shop->vipps);
        } catch (CallbackRefused $why) {
            $this->shop->log->warning($why->getMessage());
            $this->reply($why->reply);
            return;
        }
        $id = Order::idOf($callback->reference);
        if ($id === null || $this->shop->orders->find($id) === null) {
            $this->reply($callback->reply);
            return;
        }
        $this->shop->orders->hint($id);
        $this->reply($callback->reply);
        try {
            $this->shop->checkout->settle($id);
        } catch (Failure $why) {
            $this->shop->log->warning($why->supportText());
        }
    }

    private function merchant(): void
    {
        $this->merchantOnly($_GET);
        $this->show(200, Pages::orders($this->shop->orders->all(), $_GET['key']));
    }

    private function till(): void
    {
        $this->merchantOnly($_GET);
        $this->show(200, Pages::till($this->order($_GET), $_GET['key']));
    }

    private function act(): void
    {
        $this->merchantOnly($_POST);
        $order = $this->order($_POST);
        $deed = Deed::tryFrom(self::field($_POST, 'deed')) ?? throw new NoSuchPage();
        $intent = self::field($_POST, 'intent');
        $amount = isset($_POST['amount']) ? Money::minor(self::field($_POST, 'amount'), 'NOK') : null;
        if ($intent === '' || strlen($intent) > 60 || ($deed === Deed::Refund && $amount === null)) {
            throw new NoSuchPage();
        }
        $this->shop->till->carryOut($order->id, $deed, $intent, $amount);
        $this->redirect('/merchant/order', ['order' => $order->id, 'key' => self::field($_POST, 'key')]);
    }

    /** The merchant may have acted in Vipps' portal, of which the shop is not told. */
    private function ask(): void
    {
        $this->merchantOnly($_POST);
        $order = $this->order($_POST);
        try {
            $this->shop->checkout->settle($order->id);
            $this->redirect('/merchant/order', ['order' => $order->id, 'key' => self::field($_POST, 'key')]);
        } catch (Failure $why) {
            $this->fails($why, 502, 0, $why->supportText());
        }
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
        echo $page;
    }

    private function fails(Failure $why, int $status, int $retryAfter, string $text): void
    {
        $this->shop->log->error($why->supportText());
        if ($retryAfter > 0) {
            header("Retry-After: $retryAfter");
        }
        $this->show($status, Pages::notice('Not paid yet', $text));
    }

    /** @param array<string, string> $fields */
    private function redirect(string $path, array $fields): void
    {
        header("Location: {$this->shop->url}$path?" . http_build_query($fields), true, 303);
    }

    /** Sends the answer, whole, and lets this process go on. */
    private function reply(Reply $reply): void
    {
        http_response_code($reply->status);
        foreach ($reply->headers as $name => $value) {
            header("$name: $value");
        }
        header('Content-Length: ' . strlen($reply->body));
        header('Connection: close');
        echo $reply->body;
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
