<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\Sandbox\Http\Client;
use Vipps\Sandbox\Keys;

/** A shop moves from eCom to ePayment, and back, with payments under way. The switch is all that it does. */
final class MigrationPlay extends Stage
{
    /** @var array<string, string> order by what it is for */
    private array $orders = [];

    public function all(): int
    {
        $this->scene($this->before(...));
        $this->scene($this->after(...));
        $this->scene($this->resumed(...));
        $this->scene($this->waiting(...));
        $this->scene($this->back(...));
        $this->scene($this->settled(...));
        $this->stop();
        return $this->failed;
    }

    protected function name(): string
    {
        return 'migration';
    }

    private function before(): void
    {
        $this->step('payments are made over eCom: POST /ecomm/v2/payments', function (): string {
            foreach (['capture', 'parts', 'refund', 'cancel', 'resume', 'portal'] as $what) {
                $this->payAndApprove();
                $this->orders[$what] = $this->order;
            }
            $this->act('parts', 'Take a part', '200.00');
            $this->act('refund', 'Take all');
            $this->buy();
            $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567']);
            $this->orders['waiting'] = $this->order;
            $this->buyNow('socks');
            $this->orders['express'] = $this->order;
            $this->same('over ePayment', [], $this->sent('/epayment/'));
            return count($this->orders) . ' orders';
        });
        $this->step('an old one is under way, with a short reference: POST /ecomm/v2/payments', function (): string {
            $this->buy();
            $this->orders['old'] = $this->order;
            $this->createOverECom('1042', 49900);
            $this->edit(static fn (array $order) => ['reference' => '1042', 'attempt' => 1] + $order);
            $this->vipps->approve('1042');
            return 'the bank holds ' . $this->vipps->moneyMoved('1042')->authorized . ' øre';
        });
        $this->step('a capture is interrupted, and not seen yet: POST /merchant/order', function (): string {
            $this->vipps->delayHistory(60_000);
            $this->vipps->loseNextAnswer('capture', 5);
            $this->act('resume', 'Take a part', '200.00');
            $this->same('the action', 'pending', $this->lastAction());
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
    }

    private function after(): void
    {
        $this->step('the shop moves to ePayment: POST /api', function (): string {
            $this->undisturbed();
            $this->vipps->advance('2 minutes');
            $this->switchTo('epayment');
            $registered = $this->vipps->webhookRegistrations();
            $this->same('webhooks go to', ["{$this->shop->url}/vipps"], array_column($registered, 'url'));
            return 'webhooks are registered';
        });
        $this->step('… and an eCom payment is captured: POST /epayment/v1/payments/…/capture', function (): string {
            $this->act('capture', 'Take all');
            $captures = $this->sent("/epayment/v1/payments/{$this->reference()}/capture");
            $this->same('captured over ePayment', 1, count($captures));
            $this->same('captures are told', 1, $this->times('Taken: 499,00 kr'));
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
        $this->step('… another in its second part, and the rest is released', function (): string {
            $this->act('parts', 'Take a part', '200.00');
            $this->act('parts', 'Release the rest');
            $this->same('captures are told', 2, $this->times('Taken: 200,00 kr'));
            return $this->bank(authorized: 49900, captured: 40000, cancelled: 9900, captures: 2, cancels: 1);
        });
        $this->step('… another, of which as much was taken in the portal, unseen so far', function (): string {
            $this->vipps->portalCapture("example-shop-{$this->orders['portal']}-1", 20000);
            $this->act('portal', 'Take a part', '200.00');
            $this->same('captures are told', [1, 1], [
                $this->times('Taken: 200,00 kr, in Vipps’ portal'),
                $this->times('Taken: 200,00 kr'),
            ]);
            return $this->bank(authorized: 49900, captured: 40000, captures: 2);
        });
        $this->step('… another is refunded', function (): string {
            $this->act('refund', 'Give back', '50.00');
            return $this->bank(authorized: 49900, captured: 49900, refunded: 5000, captures: 1, refunds: 1);
        });
        $this->step('… another is cancelled', function (): string {
            $this->act('cancel', 'Call off');
            $this->orderIs('cancelled');
            return $this->bank(authorized: 49900, cancelled: 49900, cancels: 1);
        });
        $this->step('… the old one is confirmed by the sweep, and captured', function (): string {
            $this->sweep();
            $this->act('old', 'Take all');
            $this->same('captured', 49900, $this->vipps->moneyMoved('1042')->captured);
            $this->same('by', 1, $this->vipps->moneyMoved('1042')->captures);
            $this->act('old', 'Give back', '499.00');
            $this->orderIs('refunded');
            $this->same('given back', 49900, $this->vipps->moneyMoved('1042')->refunded);
            return 'order refunded; bank: 499.00 captured and refunded, payment 1042';
        });
    }

    private function resumed(): void
    {
        $this->step('what was interrupted over eCom is recognised over ePayment: php sweep.php', function (): string {
            $this->order = $this->orders['resume'];
            $this->sweep();
            $this->same('the action, which may not be seen yet', 'pending', $this->lastAction());
            $this->edit($this->aQuarterLater(...));
            $this->sweep();
            $this->same('the action', 'done', $this->lastAction());
            $this->same('captures are told', 1, $this->times('Taken: 200,00 kr'));
            return $this->bank(authorized: 49900, captured: 20000, captures: 1);
        });
        $this->step('… and the next part of the same amount is another: POST /merchant/order', function (): string {
            $this->act('resume', 'Take a part', '200.00');
            $this->same('the action', 'done', $this->lastAction());
            return $this->bank(authorized: 49900, captured: 40000, captures: 2);
        });
    }

    private function waiting(): void
    {
        $this->step('an eCom callback comes after the move: POST /vipps/v2/payments/…', function (): string {
            $this->order = $this->orders['waiting'];
            $this->vipps->approve($this->reference());
            $this->waitForCall();
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900);
        });
        $this->step('express: only eCom tells where to deliver what it began: POST /vipps/v2/…', function () {
            $this->order = $this->orders['express'];
            $this->vipps->approveExpress($this->reference(), customer: 'kari', address: 'H', option: 'home');
            $this->waitUntil('the shop was told', fn () => $this->calls() === ['answered 200']);
            $this->sweep();
            $this->orderIs('open');
            return $this->bank(authorized: 59800);
        });
    }

    private function back(): void
    {
        $this->step('the shop moves back to eCom, and knows where to deliver: POST /api', function (): string {
            $this->buy();
            $this->browser->press('Pay with Vipps')->press('Next', ['phone' => '91234567']);
            $this->orders['ePayment'] = $this->order;
            $this->switchTo('ecom');
            $this->sweep();
            $this->order = $this->orders['express'];
            $this->orderIs('confirmed');
            return $this->bank(authorized: 59800);
        });
        $this->step('… a webhook comes, of what eCom cannot see: it waits: POST /vipps', function (): string {
            $this->order = $this->orders['ePayment'];
            $this->vipps->approve($this->reference());
            $this->waitUntil('the shop was told', fn () => $this->calls() === ['answered 200']);
            $this->merchant()->press('Ask Vipps now');
            $this->orderIs('open');
            return $this->bank(authorized: 49900);
        });
        $this->step('… while others buy: POST /ecomm/v2/payments', function (): string {
            $this->payAndApprove();
            $this->act($this->order, 'Take all');
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
        $this->step('… until the shop moves on to ePayment: POST /api, php sweep.php', function (): string {
            $this->switchTo('epayment');
            $this->sweep();
            $this->act('ePayment', 'Take all');
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
        $this->step('a consent that eCom asked for is taken back: DELETE /vipps/v2/consents/…', function (): string {
            $this->act('express', 'Take all');
            $this->vipps->removeConsent($this->reference());
            $erased = 'The customer’s data are erased, as the customer wants it';
            $this->waitUntil('the shop has erased', fn () => $this->lastEvent() === $erased);
            return $this->bank(authorized: 59800, captured: 59800, captures: 1);
        });
    }

    // -------------------------------------------------------------------------------------------------------

    /** @param string $order its number, or what it is for */
    private function act(string $order, string $button, ?string $amount = null): void
    {
        $this->order = $this->orders[$order] ?? $order;
        $this->merchant()->press($button, $amount === null ? [] : ['amount' => $amount]);
        if (!in_array($this->lastAction(), ['done', 'pending'], true)) {
            throw new \UnexpectedValueException("$button: {$this->lastAction()}");
        }
    }

    /** @return list<string> paths that were asked for */
    private function sent(string $path): array
    {
        $paths = array_map(static fn ($request) => $request->path, $this->vipps->requests());
        return array_values(array_filter($paths, static fn (string $other) => str_starts_with($other, $path)));
    }

    /** As an older plugin did it: ePayment would not take so short a reference. */
    private function createOverECom(string $reference, int $amount): void
    {
        $vipps = new Client($this->vipps->url, $this->vipps->ca);
        $keys = [
            'Content-Type' => 'application/json',
            'Merchant-Serial-Number' => Keys::MSN,
            'Ocp-Apim-Subscription-Key' => Keys::SUBSCRIPTION_KEY,
        ];
        $login = ['client_id' => Keys::CLIENT_ID, 'client_secret' => Keys::CLIENT_SECRET];
        $token = json_decode($vipps->send('POST', '/accesstoken/get', $login + $keys)->body)->access_token;
        $answer = $vipps->send('POST', '/ecomm/v2/payments', ['Authorization' => "Bearer $token"] + $keys, json_encode([
            'customerInfo' => (object) [],
            'merchantInfo' => [
                'merchantSerialNumber' => Keys::MSN,
                'callbackPrefix' => "{$this->shop->url}/vipps",
                'fallBack' => "{$this->shop->url}/",
            ],
            'transaction' => ['orderId' => $reference, 'amount' => $amount, 'transactionText' => 'Wool socks'],
        ]));
        $this->same('eCom\'s answer', 200, $answer->status);
        $vipps->close();
    }

    /** @param array<string, mixed> $order @return array<string, mixed> */
    private function aQuarterLater(array $order): array
    {
        foreach ($order['actions'] as &$action) {
            $action['sentAt'] -= 901;
        }
        return $order;
    }

    /** Changes the order as it is stored. */
    private function edit(\Closure $change): void
    {
        $file = "$this->data/orders/$this->order.json";
        file_put_contents($file, json_encode($change(json_decode(file_get_contents($file), true))));
    }
}
