<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\Sandbox\RecordedRequest;

/**
 * Plays customer and merchant in the shop, over HTTP as they do, and looks after each step into the bank's own books.
 * Prints a line for each: what was called, the state after it, how long it took.
 */
final class Play extends Stage
{
    /** How many steps went wrong. */
    public function all(): int
    {
        $this->scene($this->sixSteps(...));
        $this->scene($this->parts(...));
        $this->scene($this->receipt(...));
        $this->scene($this->shownInApp(...));
        $this->scene($this->cartChanged(...));
        $this->scene($this->rejected(...));
        $this->scene($this->expired(...));
        $this->scene($this->cancelled(...));
        $this->scene($this->calledOffTooLate(...));
        $this->scene($this->approvedAfterAll(...));
        $this->scene($this->portal(...));
        $this->scene($this->toldTwice(...));
        $this->scene($this->forged(...));
        $this->scene($this->nobodyComesBack(...));
        $this->scene($this->answerLost(...));
        $this->scene($this->outcomeUnknown(...));
        $this->scene($this->redirectLost(...));
        $this->scene($this->notNow(...));
        $this->scene($this->killedInCreate(...));
        $this->scene($this->killedInCapture(...));
        $this->scene($this->missed(...));
        $this->scene($this->settled(...));
        $this->stop();
        return $this->failed;
    }

    private function sixSteps(): void
    {
        $this->step('1 pay with Vipps, clicked twice: POST /pay, POST /pay', function (): string {
            $this->buy();
            [$first, $second] = $this->browser->pressTwice('Pay with Vipps');
            $this->same('both clicks lead to', $first, $second);
            $this->same('payments created', 1, count($this->requests('create')));
            $this->browser->open($first);
            return $this->bank();
        });
        $back = '';
        $this->step('2 confirm in the app: POST /landing, POST /app', function () use (&$back): string {
            $back = $this->browser->press('Next', ['phone' => '91234567'])->pressAndStay('Approve');
            return $this->bank(authorized: 49900);
        });
        $this->step('3 Vipps calls the shop: POST /vipps…', function (): string {
            $this->waitForCall();
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900);
        });
        $this->step('4 the customer is back: GET /return', function () use (&$back): string {
            $this->same('the page', '/return', parse_url($this->browser->open($back)->url, PHP_URL_PATH));
            $this->same('the customer reads', 'confirmed', $this->browser->data('state'));
            $this->orderIs('confirmed');
            $this->same('letters to the customer', 1, count($this->merchant()->allData('letter')));
            return $this->bank(authorized: 49900);
        });
        $this->step('5 ship, and take the money: POST /merchant/order', function (): string {
            $this->merchant()->press('Take all');
            $this->same('the action', 'done', $this->lastAction());
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
        $this->step('5 give some back: POST /merchant/order', function (): string {
            $this->merchant()->press('Give back', ['amount' => '50.00']);
            $this->same('the action', 'done', $this->lastAction());
            return $this->bank(authorized: 49900, captured: 49900, refunded: 5000, captures: 1, refunds: 1);
        });
        $this->step('6 money in the bank: POST /merchant/forward', function (): string {
            $this->money()->press('Fetch the ledger');
            $this->same('waits for its payout', 43308, $this->moneyAt('pending'));
            $this->money()->press('Tomorrow');
            $this->same('is on its way', 43308, $this->moneyAt('onItsWay'));
            $money = $this->money()->press('Two bank days later');
            return $this->bankAccount($money);
        });
    }

    private function parts(): void
    {
        $this->step('two parts are shipped, and the rest is released: POST /merchant/order', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Take a part', ['amount' => '200.00']);
            $this->merchant()->press('Take a part', ['amount' => '200.00']);
            $this->merchant()->press('Release the rest');
            $this->same('the action', 'done', $this->lastAction());
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900, captured: 40000, cancelled: 9900, captures: 2, cancels: 1);
        });
        $this->step('more than is left is refused', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Take a part', ['amount' => '499.01']);
            $this->same('the action', 'refused', $this->lastAction());
            return $this->bank(authorized: 49900);
        });
    }

    private function receipt(): void
    {
        $this->step('the receipt goes to the app, which eCom\'s does not have: POST /pay', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps');
            $said = json_decode($this->requests('create')[0]->body, true);
            $tax = array_column($said['receipt']['orderLines'] ?? [], 'totalTaxAmount');
            $this->same('the tax', $this->isECom() ? [] : [9980], $tax);
            $this->same('the cart\'s id is noted', !$this->isECom(), strlen($said['metadata']['cart'] ?? '') === 32);
            return $this->bank();
        });
    }

    private function shownInApp(): void
    {
        $this->step('shipped: the app shows receipt and order: POST /order-management/v2/ecom/…', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Take all');
            $this->waitUntil('the app shows it', fn () => $this->inApp() === ['ORDER_CONFIRMATION', [9980]]);
            $this->same('receipts sent', $this->isECom() ? 1 : 0, count($this->requests('sendReceipt')));
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
        $this->step('… which Vipps has no time for: the money is taken, and the sweep makes up', function (): string {
            $this->payAndApprove();
            $this->vipps->rateLimitNext('setCategory', retryAfter: 60);
            $this->merchant()->press('Take all');
            $this->same('the action', 'done', $this->lastAction());
            $this->waitUntil('Vipps was asked', fn () => $this->vipps->faultsLeft() === 0);
            $this->waitUntil('the sweep makes up', function (): bool {
                $this->sweep();
                return $this->inApp() === ['ORDER_CONFIRMATION', [9980]];
            });
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
    }

    /** What the customer finds beside the payment. @return array{?string, list<int>} the link's kind, the receipt's tax */
    private function inApp(): array
    {
        $shown = $this->vipps->orderDetails($this->reference());
        return [$shown['category'], array_column($shown['receipt']['orderLines'] ?? [], 'totalTaxAmount')];
    }

    private function cartChanged(): void
    {
        $this->step('the cart is changed, and the older order is called off: POST /checkout', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps');
            $older = $this->order;
            $this->browser->open("{$this->shop->url}/blanket")->press('Add to cart')->press('Go to checkout');
            $this->orderIs('cancelled');
            $this->same('the older payment', 'terminated', $this->vipps->payment($this->reference())['state']);
            $this->bank();
            $this->order = (string) ($older + 1);
            $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567'])->press('Approve');
            $this->orderIs('confirmed');
            return $this->bank(authorized: 238900);
        });
        $this->step('the cart is changed too late: what is paid is not touched: POST /checkout', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps');
            $this->vipps->denyNext(403, 'get', 9);
            $this->vipps->approve($this->reference());
            $looks = $this->isECom() ? 1 : 2;    // ePayment has told of the beginning, too
            $this->waitUntil('the shop has looked', fn () => count($this->requests('get')) === $looks);
            $this->undisturbed();
            $this->orderIs('open');
            $this->browser->open("{$this->shop->url}/blanket")->press('Add to cart')->press('Go to checkout');
            $this->same('calling it off', 'refused', $this->lastAction());
            $this->sweep();
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900);
        });
    }

    private function rejected(): void
    {
        $this->step('the customer says no: POST /app', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567'])->press('Reject');
            $this->orderIs('open');
            return $this->bank();
        });
        $this->step('… and tries again, under the next reference: POST /pay', function (): string {
            $this->browser->press('Pay with Vipps');
            $this->same('payments of the first attempt', 1, count($this->requests('create')));
            $this->same('payments of the second', 1, count($this->requests('create', attempt: 2)));
            $this->browser->press('Next', ['phone' => '91234567'])->press('Approve');
            $this->orderIs('confirmed');
            return $this->bank(attempt: 2, authorized: 49900);
        });
    }

    private function expired(): void
    {
        $this->step('the customer does nothing for ten minutes', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps');
            $this->vipps->advance('11 minutes');
            $this->sweep();
            $this->orderIs('open');
            $this->same('at Vipps', 'expired', $this->paymentState());
            return $this->bank();
        });
    }

    private function cancelled(): void
    {
        $this->step('the shop cancels before the customer confirms: POST /merchant/order', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps');
            $link = $this->browser->url;
            $this->merchant()->press('Call off');
            $this->orderIs('cancelled');
            $this->same('at Vipps', 'terminated', $this->vipps->payment($this->reference())['state']);
            $this->same('the landing page', 410, $this->browser->open($link)->status);
            return $this->bank(cancels: 0);
        });
        $this->step('the shop cancels a reservation: POST /merchant/order', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Call off');
            $this->orderIs('cancelled');
            return $this->bank(authorized: 49900, cancelled: 49900, cancels: 1);
        });
    }

    private function calledOffTooLate(): void
    {
        $this->step('the shop cancels, and Vipps cannot be reached: POST /merchant/order', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567']);
            $this->vipps->loseNextRequest('cancel', 9);
            $this->merchant()->press('Call off');
            $this->same('the action', 'pending', $this->lastAction());
            $this->undisturbed();
            return $this->bank();
        });
        $this->step('… the customer confirms, and the money goes back by itself: POST /app', function (): string {
            $this->browser->press('Approve');
            $this->waitForOrder(fn (string $state) => $state === 'cancelled');
            $this->same('the action', 'done', $this->lastAction());
            $this->same('letters to the customer', [], $this->merchant()->allData('letter'));
            return $this->bank(authorized: 49900, cancelled: 49900, cancels: 1);
        });
    }

    private function approvedAfterAll(): void
    {
        $this->step('Vipps says that it is cancelled, before it is: POST /merchant/order', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567']);
            $this->vipps->answerNext(200, $this->terminated(), 'get', times: 5);
            $this->merchant()->press('Call off');
            $this->orderIs('cancelled');
            $this->undisturbed();
            return $this->bank();
        });
        $this->step('… the customer confirms, and the money goes back by itself: POST /app', function (): string {
            $this->browser->press('Approve');
            $this->waitUntil('the money went back', fn () => $this->lastEvent() === 'Released: 499,00 kr');
            $this->orderIs('cancelled');
            return $this->bank(authorized: 49900, cancelled: 49900, cancels: 1);
        });
    }

    /** How Vipps says it. @return array<string, mixed> */
    private function terminated(): array
    {
        if ($this->isECom()) {
            $entry = ['amount' => 49900, 'operationSuccess' => true, 'timeStamp' => gmdate('Y-m-d\TH:i:s.v\Z')];
            return [
                'orderId' => $this->reference(),
                'transactionLogHistory' => [['operation' => 'CANCEL'] + $entry, ['operation' => 'INITIATE'] + $entry],
            ];
        }
        $amount = static fn (int $value) => ['currency' => 'NOK', 'value' => $value];
        $sums = ['authorizedAmount', 'cancelledAmount', 'capturedAmount', 'refundedAmount'];
        return [
            'reference' => $this->reference(),
            'pspReference' => '1',
            'state' => 'TERMINATED',
            'amount' => $amount(49900),
            'aggregate' => array_fill_keys($sums, $amount(0)),
            'paymentMethod' => ['type' => 'WALLET'],
            'profile' => [],
        ];
    }

    private function portal(): void
    {
        $this->step('money given back in Vipps\' portal is seen, once', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Take all');
            $this->vipps->portalRefund($this->reference(), 10000);
            $seen = 'Given back: 100,00 kr, in Vipps’ portal';
            if ($this->isECom()) {    // it does not tell
                $this->merchant()->press('Ask Vipps now');
            }
            $this->waitUntil('the merchant reads it', fn () => $this->lastEvent() === $seen);
            $this->tellAgain('REFUNDED');
            $this->sweep();
            $this->same('so often the merchant reads it', 1, $this->times($seen));
            $this->same('letters to the customer', 2, count($this->merchant()->allData('letter')));
            return $this->bank(authorized: 49900, captured: 49900, refunded: 10000, captures: 1, refunds: 1);
        });
    }

    private function toldTwice(): void
    {
        $this->step('Vipps tells it again, and late: each work is done once: POST /vipps…', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Take a part', ['amount' => '200.00']);
            $this->tellAgain();
            $this->merchant()->press('Take a part', ['amount' => '200.00']);
            $this->tellAgain();
            $this->tellAgain();
            $this->same('letters to the customer', 1, count($this->merchant()->allData('letter')));
            $this->same('approvals', 1, $this->times('Approved in Vipps: 499,00 kr'));
            $this->same('captures', 2, $this->times('Taken: 200,00 kr'));
            $changes = $this->merchant()->allAttributes('change');
            $this->same('changes', 3, count(array_unique($changes)));
            $this->same('each in the timeline', 3, count($changes));
            return $this->bank(authorized: 49900, captured: 40000, captures: 2);
        });
    }

    private function forged(): void
    {
        $this->step('a forged call is turned away: POST /vipps…', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps');
            $this->same('the answer', 401, $this->forge());
            if (!$this->isECom()) {
                $this->vipps->makeWebhook($this->reference(), secret: 'not the one');
                $this->waitUntil('the shop has answered', fn () => $this->calls() === ['answered 401']);
            }
            $this->orderIs('open');
            return $this->bank();
        });
    }

    private function nobodyComesBack(): void
    {
        $this->step('nobody tells, the customer never returns: php sweep.php', function (): string {
            $gone = new ShopServer($this->vipps, $this->data, $this->merchantKey, $this->lifetime, workers: 1);
            $this->buy($gone->url);
            $this->browser->press('Pay with Vipps');
            $gone->stop();
            $this->vipps->dropWebhooks();
            $this->vipps->approve($this->reference());
            $heard = $this->isECom() ? ['no connection 0'] : [];
            $this->waitUntil('Vipps has tried', fn () => $this->calls() === $heard);
            $this->orderIs('open');
            $this->sweep();
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900);
        });
        if ($this->isECom()) {
            return;
        }
        $this->step('… and Vipps tells again, after the sweep: POST /webhooks/v1/webhooks', function (): string {
            $this->same('registrations', 1, count($this->vipps->webhookRegistrations()));
            $this->payAndApprove(returns: false);
            return $this->bank(authorized: 49900);
        });
    }

    private function answerLost(): void
    {
        $this->step('a capture\'s answer is lost, and settled within the call: POST …/order', function (): string {
            $this->payAndApprove();
            $this->vipps->loseNextAnswer('capture');
            $this->merchant()->press('Take a part', ['amount' => '200.00']);
            $this->same('the action', 'done', $this->lastAction());
            $this->same('faults left', 0, $this->vipps->faultsLeft());
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
    }

    private function outcomeUnknown(): void
    {
        $this->step('… is lost, and Vipps does not show yet what was done: POST …/order', function (): string {
            $this->payAndApprove();
            $this->vipps->delayHistory(60_000);
            $this->vipps->loseNextAnswer('capture', 5);    // however often the call asks
            $this->merchant()->press('Take a part', ['amount' => '200.00']);
            $this->same('the action', 'pending', $this->lastAction());
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
        $this->step('… and is settled by calling again: php sweep.php', function (): string {
            $this->vipps->advance('2 minutes');
            $this->undisturbed();
            $this->sweep();
            $this->same('the action', 'done', $this->lastAction());
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
    }

    private function redirectLost(): void
    {
        $this->step('the answer with the payment\'s URL is lost: POST /pay', function (): string {
            $this->buy();
            $this->vipps->loseNextAnswer('create');
            $this->browser->press('Pay with Vipps');
            $this->same('the page', '/landing', parse_url($this->browser->url, PHP_URL_PATH));
            $this->browser->press('Next', ['phone' => '91234567'])->press('Approve');
            $this->orderIs('confirmed');
            return $this->bank(attempt: $this->isECom() ? 2 : 1, authorized: 49900);
        });
    }

    private function notNow(): void
    {
        $this->step('Vipps has no time, and the customer tries again: POST /pay', function (): string {
            $this->buy();
            $page = $this->browser->url;
            $this->vipps->rateLimitNext('create', retryAfter: 30);
            $this->same('the answer', 503, $this->browser->press('Pay with Vipps')->status);
            $this->orderIs('open');
            $this->browser->open($page)->press('Pay with Vipps');
            $this->same('the page', '/landing', parse_url($this->browser->url, PHP_URL_PATH));
            return $this->bank();
        });
        $this->step('Vipps says no, and the customer is told: POST /pay', function (): string {
            $this->buy();
            $this->vipps->errorNext('Merchant', '37', 'create');
            $this->same('the answer', 502, $this->browser->press('Pay with Vipps')->status);
            $this->orderIs('open');
            return "order {$this->merchant()->data('state')}; bank: no such payment";
        });
        $this->step('Vipps breaks off, and the customer tries again: POST /pay', function (): string {
            $this->buy();
            $page = $this->browser->url;
            $this->vipps->loseNextAnswer('create', $this->isECom() ? 1 : 5);    // ePayment says it again
            $this->vipps->failNext(503, 'get', 5);    // however often the call asks
            $this->same('the answer', 503, $this->browser->press('Pay with Vipps')->status);
            $this->undisturbed();
            $this->browser->open($page)->press('Pay with Vipps');
            $this->browser->press('Next', ['phone' => '91234567'])->press('Approve');
            $this->orderIs('confirmed');
            return $this->bank(attempt: $this->isECom() ? 2 : 1, authorized: 49900);
        });
    }

    private function killedInCreate(): void
    {
        $this->step('a process is killed while it creates a payment: POST /pay, SIGKILL', function (): string {
            $victim = new ShopServer($this->vipps, $this->data, $this->merchantKey, $this->lifetime, workers: 1);
            $this->buy($victim->url);
            $this->vipps->delayNext(30_000, 'create');
            $left = $this->browser->pressAndLeave('Pay with Vipps');
            $this->waitUntil('Vipps has the request', fn () => $this->requests('create') !== []);
            $victim->stop(SIGKILL);
            $this->same('the customer\'s browser gets', '', stream_get_contents($left));
            return $this->bank();
        });
        $this->step('… and the customer pays in another one, once: POST /pay', function (): string {
            $page = $this->shop->url . strstr($this->browser->url, '/order?');
            $this->browser->open($page)->press('Pay with Vipps');
            $this->browser->press('Next', ['phone' => '91234567'])->press('Approve');
            $this->orderIs('confirmed');
            $this->same('the first payment at Vipps', 'terminated', $this->vipps->payment($this->reference())['state']);
            return $this->bank(attempt: 2, authorized: 49900);
        });
    }

    private function killedInCapture(): void
    {
        $this->step('a process is killed in the middle of a capture: POST …/order, SIGKILL', function (): string {
            $this->payAndApprove();
            $victim = new ShopServer($this->vipps, $this->data, $this->merchantKey, $this->lifetime, workers: 1);
            $this->vipps->delayNext(30_000, 'capture');
            $left = $this->merchant($victim->url)
                ->pressAndLeave('Take a part', ['amount' => '200.00']);
            $this->waitUntil('Vipps has the request', fn () => $this->requests('capture') !== []);
            $victim->stop(SIGKILL);
            $this->same('the merchant\'s browser gets', '', stream_get_contents($left));
            $this->same('faults left', 0, $this->vipps->faultsLeft());
            $this->same('the action', 'pending', $this->lastAction());
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
        $this->step('… and another one resumes it: php sweep.php', function (): string {
            $this->sweep();
            $this->same('the action', 'done', $this->lastAction());
            $keys = array_unique(array_map(static fn (RecordedRequest $r) => $r->key, $this->requests('capture')));
            $this->same('idempotency keys used', 1, count($keys));
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
    }

    private function missed(): void
    {
        $this->step('a refund in the portal that the shop does not hear of: php reconcile.php', function (): string {
            $this->payAndApprove();
            $this->merchant()->press('Take all');
            $this->vipps->holdWebhooks(true);
            $this->vipps->portalRefund($this->reference(), 10000);
            [$isWell, $said] = $this->shop->reconcile();
            $this->same('it ends well', false, $isWell);
            $found = array_values(preg_grep('~ in the ledger$~', explode("\n", strtr($said, ["\u{a0}" => ' ']))));
            $missed = "unknown refund: {$this->reference()}, 0,00 kr expected, 100,00 kr in the ledger";
            $this->same('it finds', [$missed], $found);
            $this->vipps->holdWebhooks(false);
            $this->merchant()->press('Ask Vipps now');
            return $this->bank(authorized: 49900, captured: 49900, refunded: 10000, captures: 1, refunds: 1);
        });
    }
}
