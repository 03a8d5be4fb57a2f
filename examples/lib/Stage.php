<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\Sandbox\MoneyMoved;
use Vipps\Sandbox\RecordedRequest;
use Vipps\Sandbox\Remote;
use Vipps\Sandbox\SentCallback;

/** What a play needs: a local Vipps, the shop, a customer's and a merchant's browser, and eyes for what came of it. */
abstract class Stage
{
    private const NAMES = ['ecom' => 'eCom v2', 'epayment' => 'ePayment v1'];

    protected readonly Remote $vipps;
    protected readonly ShopServer $shop;
    protected Browser $browser;
    protected readonly string $merchantKey;
    protected int $failed = 0;
    /** Of the order that is played with. */
    protected string $order = '';

    /** @param string $api that the shop speaks from the start: ecom or epayment */
    public function __construct(
        protected readonly string $data,
        protected readonly int $lifetime,
        protected string $api,
    ) {
        is_dir($data) || mkdir($data, 0700);
        $this->merchantKey = bin2hex(random_bytes(8));
        $this->vipps = Remote::start('--tls', "--lifetime=$lifetime", '--parent=' . getmypid());
        $this->shop = new ShopServer($this->vipps, $data, $this->merchantKey, $lifetime);
        $this->browser = new Browser($this->vipps->ca);
        $this->switchTo($api);
    }

    /** The switch on the shop's page. */
    protected function switchTo(string $api): void
    {
        (new Browser($this->vipps->ca))->open("{$this->shop->url}/")->press(self::NAMES[$api]);
        $this->api = $api;
    }

    protected function isECom(): bool
    {
        return $this->api === 'ecom';
    }

    /** Plays everything. How many scenes went wrong. */
    abstract public function all(): int;

    public function stop(): void
    {
        $this->shop->stop();
        $this->vipps->stop();
    }

    // Customer and merchant ---------------------------------------------------------------------------------

    /** Puts socks into the cart; the browser is at the order's page then. */
    protected function buy(?string $shop = null): void
    {
        $this->browser = new Browser($this->vipps->ca);
        $this->browser->open(($shop ?? $this->shop->url) . '/socks')->press('Add to cart')->press('Go to checkout');
        parse_str((string) parse_url($this->browser->url, PHP_URL_QUERY), $query);
        $this->order = (string) ($query['order'] ?? '');
    }

    /** Presses "Buy now with Vipps" at a product's page; the browser is at Vipps then. */
    protected function buyNow(string $product): void
    {
        $this->browser = new Browser($this->vipps->ca);
        $this->browser->open("{$this->shop->url}/$product")->press('Buy now with Vipps');
        $this->order = $this->newestOrder();
    }

    protected function newestOrder(): string
    {
        $asked = $this->vipps->requests('create');
        return explode('-', end($asked)->reference)[2];
    }

    /** @param bool $returns whether the customer comes back to the shop, who learns it then at the latest */
    protected function payAndApprove(bool $returns = true): void
    {
        $this->buy();
        $app = $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567']);
        if ($returns) {
            $app->press('Approve');
        } else {
            $app->press('Approve, and never return to the shop');
            $this->waitForCall();
        }
        $this->orderIs('confirmed');
    }

    /** A browser at the merchant's page of the order. */
    protected function merchant(?string $shop = null): Browser
    {
        $query = http_build_query(['order' => $this->order, 'key' => $this->merchantKey]);
        return (new Browser($this->vipps->ca))->open(($shop ?? $this->shop->url) . "/merchant/order?$query");
    }

    /** Nothing that was ordered to go wrong is due any more. */
    protected function undisturbed(): void
    {
        $this->vipps->delayHistory(0);
        $this->vipps->clearFaults();
    }

    protected function sweep(): void
    {
        $this->same('the sweep ends well', true, $this->shop->sweep());
    }

    protected function forge(): int
    {
        $body = json_encode([
            'merchantSerialNumber' => 123456,
            'orderId' => $this->reference(),
            'transactionInfo' => [
                'amount' => 49900,
                'status' => 'RESERVED',
                'timeStamp' => date('c'),
                'transactionId' => '1',
            ],
        ]);
        $headers = ['Content-Type' => 'application/json', 'Authorization' => str_repeat('a', 43)];
        return $this->send("{$this->shop->url}/vipps/v2/payments/{$this->reference()}", $headers, $body);
    }

    /**
     * A request to the shop that is not a browser's.
     * @param array<string, string> $headers
     * @return int status
     */
    private function send(string $url, array $headers, string $body): int
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => array_map(static fn ($name, $value) => "$name: $value", array_keys($headers), $headers),
            'content' => $body,
            'ignore_errors' => true,
        ]]);
        $stream = fopen($url, 'r', false, $context);
        return (int) explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1];
    }

    // What is seen ------------------------------------------------------------------------------------------

    protected function reference(int $attempt = 1): string
    {
        return "example-shop-$this->order-$attempt";
    }

    /** What Vipps was asked. @return list<RecordedRequest> */
    protected function requests(string $operation, int $attempt = 1): array
    {
        return $this->vipps->requests($operation, $this->reference($attempt));
    }

    protected function orderIs(string $state): void
    {
        $this->same("order $this->order", $state, $this->merchant()->data('state'));
    }

    /** The merchant's timeline. @return list<string> */
    protected function timeline(): array
    {
        $all = $this->merchant()->allData('event');
        return array_map(static fn (string $event) => strtr($event, ["\u{a0}" => ' ']), $all);
    }

    /** How often it stands in the timeline. */
    protected function times(string $event): int
    {
        return count(array_keys($this->timeline(), $event, true));
    }

    protected function lastEvent(): string
    {
        $all = $this->timeline();
        return end($all);
    }

    protected function lastAction(): string
    {
        $all = $this->merchant()->allData('outcome');
        return $all === [] ? 'none' : end($all);
    }

    protected function paymentState(): string
    {
        $found = preg_grep('~^state=~', $this->merchant()->allData('payment'));
        return $found === [] ? 'none' : substr(reset($found), strlen('state='));
    }

    /** Vipps has told the shop that the customer answered, and the shop has done what follows. */
    protected function waitForCall(): void
    {
        $this->waitUntil('the shop was told', fn () => in_array('answered 200', $this->calls(), true));
        $this->waitForOrder(fn (string $state) => $state !== 'open');
    }

    /** What came of the callback, or of the webhooks, about what happened to the payment. @return list<string> */
    protected function calls(int $attempt = 1): array
    {
        $callback = $this->vipps->callback($this->reference($attempt));
        $calls = $callback !== null ? [$callback] : array_filter(
            $this->vipps->webhooks($this->reference($attempt)),
            static fn (SentCallback $call) => $call->event !== 'CREATED',
        );
        return array_values(array_map(static fn (SentCallback $call) => "$call->outcome $call->status", $calls));
    }

    /**
     * Vipps tells the shop once more, however much has happened since.
     * @param string $event which webhook; eCom tells of approvals only
     */
    protected function tellAgain(string $event = 'AUTHORIZED'): void
    {
        $asked = count($this->requests('get'));
        $callback = $this->vipps->callback($this->reference());
        if ($callback !== null) {
            $this->same('the answer', 200, $this->send($callback->uri, $callback->headers, $callback->body));
        } else {
            $this->vipps->repeatWebhook($this->reference(), $event);
        }
        $this->waitUntil('the shop has looked', fn () => count($this->requests('get')) > $asked);
        $this->merchant()->press('Ask Vipps now');    // which waits for its turn: the look is over then
    }

    /** Callbacks are answered before they are worked on: what they lead to is seen at the order. */
    protected function waitForOrder(\Closure $is): void
    {
        $this->waitUntil('the order changes', fn () => $is((string) $this->merchant()->data('state')));
    }

    protected function waitUntil(string $what, \Closure $isSo): void
    {
        for ($end = hrtime(true) + 10_000_000_000; !$isSo(); usleep(10_000)) {
            hrtime(true) < $end ?: throw new \UnexpectedValueException("$what: not in 10 seconds");
        }
    }

    protected function same(string $what, mixed $expected, mixed $found): void
    {
        if ($expected !== $found) {
            $text = static fn (mixed $value) => json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
            throw new \UnexpectedValueException("$what: {$text($found)}, not {$text($expected)}");
        }
    }

    /** Compares with the bank's own books, and says what stands there. */
    protected function bank(int $attempt = 1, int ...$expected): string
    {
        $found = $this->vipps->moneyMoved($this->reference($attempt));
        $this->same('the bank', get_object_vars(new MoneyMoved(...$expected)), get_object_vars($found));
        $kroner = static fn (int $oere) => intdiv($oere, 100) . sprintf('.%02d', $oere % 100);
        $words = '';
        foreach (['authorized', 'captured', 'refunded', 'cancelled'] as $name) {
            $words .= $found->$name > 0 ? ", $name {$kroner($found->$name)}" : '';
        }
        $captures = $found->captures === 0 ? '' : " by $found->captures capture" . ($found->captures > 1 ? 's' : '');
        $moved = $words === '' ? 'nothing moved' : substr($words, 2) . $captures;
        return "order {$this->merchant()->data('state')}; bank: $moved";
    }

    // Money in the bank -------------------------------------------------------------------------------------

    /** A browser at the merchant's page of it. */
    protected function money(): Browser
    {
        $query = http_build_query(['key' => $this->merchantKey]);
        return (new Browser($this->vipps->ca))->open("{$this->shop->url}/merchant/money?$query");
    }

    /** What the order's page says is there, in øre. */
    protected function moneyAt(string $where): int
    {
        preg_match("~ data-money=\"$where\">([^<]*)~", $this->merchant()->page, $found);
        return (int) preg_replace('~[^\d-]~', '', $found[1] ?? '0');
    }

    /**
     * Compares what the order's page says is in the bank with the bank's own books, and the payouts on the merchant's
     * page with the bank account.
     */
    protected function bankAccount(Browser $money): string
    {
        $account = array_reverse($this->vipps->bankAccount());
        $this->same('payouts', array_column($account, 'amount'), array_map('intval', $money->allAttributes('payout')));
        $ledger = $this->vipps->ledger();
        $sum = fn (string $topic) => array_sum(array_column(array_filter(
            $ledger['entries'][$topic],
            fn (array $entry) => $entry['reference'] === $this->reference(),
        ), 'amount'));
        [$net, $fees] = [$sum('funds') + $sum('fees'), -$sum('fees')];
        $this->same('the order, in the bank', $net, $this->moneyAt('inBank'));
        $this->same('its fees', $fees, $this->moneyAt('fees'));
        $kroner = static fn (int $oere) => intdiv($oere, 100) . sprintf('.%02d', $oere % 100);
        return "of the order {$kroner($net)} in the bank, fees {$kroner($fees)}";
    }

    /** The end of a play: all that was taken is paid out, and the nightly job finds nothing. */
    protected function settled(): void
    {
        $this->step('all is in the bank, and shop and ledger agree: php reconcile.php', function (): string {
            $this->sweep();    // of what is done in the portal, eCom does not tell
            $money = $this->money()->press('Two bank days later');
            $account = $this->vipps->bankAccount();
            $payouts = array_reverse(array_map('intval', $money->allAttributes('payout')));
            $this->same('payouts', array_column($account, 'amount'), $payouts);
            $this->same('waiting', [], $money->allAttributes('waiting'));
            [$isWell, $said] = $this->shop->reconcile();
            $this->same('it finds', [], preg_grep('~ in the ledger$~', explode("\n", $said)));
            $this->same('it ends well', true, $isWell);
            $sum = array_sum($payouts);
            return sprintf('%d payouts, %d.%02d in all', count($payouts), intdiv($sum, 100), $sum % 100);
        });
    }

    // -------------------------------------------------------------------------------------------------------

    /** A scene ends with the first step that goes wrong; the next one begins afresh. */
    protected function scene(\Closure $steps): void
    {
        try {
            $this->undisturbed();
            $steps();
        } catch (\Throwable $why) {
            $this->failed++;
            echo '# ', strtr($why->getMessage(), "\n", ' '), "\n";
            if (!$why instanceof \UnexpectedValueException) {
                echo '# ', $why::class, " at {$why->getFile()}:{$why->getLine()}\n";
            }
        }
    }

    /** What the lines begin with. */
    protected function name(): string
    {
        return $this->isECom() ? 'eCom' : 'ePayment';
    }

    /** @param \Closure(): string $do does it, checks it, and says the state after it */
    protected function step(string $title, \Closure $do): void
    {
        $began = hrtime(true);
        try {
            $after = $do();
        } catch (\Throwable $why) {
            echo "not ok - {$this->name()}: $title\n";
            throw $why;
        }
        printf("ok - %s: %s → %s (%.1f ms)\n", $this->name(), $title, $after, (hrtime(true) - $began) / 1e6);
    }
}
