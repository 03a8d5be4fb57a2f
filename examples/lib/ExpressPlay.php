<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Example;

use Vipps\Sandbox\SentCallback;

/** Express checkout: the customer buys at the product's page, and gives address and delivery in the app. */
final class ExpressPlay extends Stage
{
    public function all(): int
    {
        $this->scene($this->fixedOptions(...));
        $this->scene($this->optionsByAddress(...));
        $this->scene($this->nothingDeliveredThere(...));
        $this->scene($this->tampered(...));
        $this->scene($this->reservedOtherwise(...));
        $this->scene($this->toldLater(...));
        if ($this->isECom()) {    // ePayment tells of no consent that is taken back
            $this->scene($this->consentRemoved(...));
        }
        $this->scene($this->forgotten(...));
        $this->scene($this->settled(...));
        $this->stop();
        return $this->failed;
    }

    private function fixedOptions(): void
    {
        $this->step('express, clicked twice: POST /express, POST /express', function (): string {
            $this->browser = new Browser($this->vipps->ca);
            [$first, $second] = $this->browser->open("{$this->shop->url}/socks")->pressTwice('Buy now with Vipps');
            $this->same('both clicks lead to', $first, $second);
            $this->order = $this->newestOrder();
            $this->same('payments created', 1, count($this->requests('create')));
            return $this->bank();
        });
        $this->step('… address and delivery come from the app: POST /vipps…', function (): string {
            $this->vipps->approveExpress($this->reference(), customer: 'kari', address: 'H', option: 'home');
            $this->waitForCall();
            $this->orderIs('confirmed');
            $this->same('the shop was asked for delivery', [], $this->shippingRequests());
            $this->merchantReads(
                'Kari Anne Nordmann-Sæther',
                'Storgata 12',
                '9008 TROMSØ',
                'kari@example.com',
                '+4791234568',
            );
            return $this->bank(authorized: 59800);
        });
        $this->step('… and what was reserved is taken: POST /merchant/order', function (): string {
            $this->merchant()->press('Take all');
            $this->same('the action', 'done', $this->lastAction());
            return $this->bank(authorized: 59800, captured: 59800, captures: 1);
        });
    }

    private function optionsByAddress(): void
    {
        $this->step('express, the shop is asked for the price: POST …/shippingDetails', function (): string {
            $this->buyNow('blanket');
            $this->vipps->approveExpress($this->reference(), customer: 'kari', address: 'H', option: 'van');
            $this->waitForCall();
            $this->orderIs('confirmed');
            $this->same('the shop was asked for delivery', ['answered 200'], $this->shippingRequests());
            return $this->bank(authorized: 223900);
        });
    }

    private function nothingDeliveredThere(): void
    {
        $this->step('express, nothing is delivered there: POST …/shippingDetails', function (): string {
            $this->buyNow('blanket');
            $this->vipps->shippingRequest($this->reference(), customer: 'ola', address: 'O');
            $no = $this->isECom() ? 'answered 200' : 'answered 400';
            $this->waitUntil('the shop has answered', fn () => $this->shippingRequests() === [$no]);
            $screen = $this->vipps->appScreen($this->reference())['screen'];
            $this->same('the app shows', 'No shipping methods found', $screen);
            $this->orderIs('open');
            return $this->bank();
        });
        $this->step('… and to another address it is: POST …/shippingDetails', function (): string {
            $this->vipps->approveExpress($this->reference(), address: 'H');
            $this->waitForCall();
            $this->orderIs('confirmed');
            return $this->bank(authorized: 196900);
        });
    }

    private function tampered(): void
    {
        $this->step('express, a delivery that was never offered is not confirmed', function (): string {
            $this->buyNow('blanket');
            $this->vipps->approveTampered($this->reference(), 'van', 'To your door', cost: 100);
            $this->waitForCall();
            $this->orderIs('held');
            $held = 'A person must look: “To your door” for 1,00 kr was never offered: the order is held';
            $this->same('the merchant reads', $held, $this->lastEvent());
            return $this->bank(authorized: 189100);
        });
        $this->step('… and the merchant lets the money go: POST /merchant/order', function (): string {
            $this->merchant()->press('Call off');
            $this->orderIs('cancelled');
            return $this->bank(authorized: 189100, cancelled: 189100, cancels: 1);
        });
    }

    private function reservedOtherwise(): void
    {
        $this->step('express, less is reserved than is due: not confirmed', function (): string {
            $this->buyNow('socks');
            $this->vipps->approveTampered($this->reference(), 'home', 'To your letterbox', cost: 9900, reserved: 49900);
            $this->waitForCall();
            $this->orderIs('held');
            return $this->bank(authorized: 49900);
        });
        $this->step('… and the merchant accepts it: POST /merchant/accept', function (): string {
            $this->merchant()->press('Accept it as it is');
            $this->orderIs('confirmed');
            $this->merchant()->press('Take all');
            return $this->bank(authorized: 49900, captured: 49900, captures: 1);
        });
    }

    private function toldLater(): void
    {
        $this->step('express, Vipps shows late what was chosen: php sweep.php', function (): string {
            $this->buyNow('socks');
            $this->vipps->delayHistory(60_000);
            $this->vipps->approveExpress($this->reference(), option: 'shop');
            $this->waitUntil('the shop was told', fn () => $this->calls() === ['answered 200']);
            $this->sweep();
            $this->orderIs('open');
            $this->vipps->advance('2 minutes');
            $this->sweep();
            $this->orderIs('confirmed');
            return $this->bank(authorized: 49900);
        });
    }

    private function consentRemoved(): void
    {
        $this->step('a consent is taken back, while a parcel is due: DELETE …/v2/consents/…', function (): string {
            $this->buyNow('socks');
            $this->vipps->approveExpress($this->reference(), customer: 'freja', address: 'W', option: 'pick-up-point');
            $this->waitForCall();
            $this->removeConsent();
            $noted = fn () => str_starts_with($this->lastEvent(), 'The customer’s data are to be erased');
            $this->waitUntil('the shop has noted it', $noted);
            $this->merchantReads(
                'Freja Ærø Nielsen',
                'Havnegata 9',
                '7010 TRONDHEIM',
                'freja@example.com',
                '+4720123456',
            );
            return $this->bank(authorized: 54800);
        });
        $this->step('… and the data are erased when it is shipped: POST /merchant/order', function (): string {
            $this->merchant()->press('Take all');
            $this->merchant()->press('Ask Vipps now');
            $this->merchantReads('The customer’s data are erased.');
            $this->same('orders that know the customer', [], $this->storedWith('Freja'));
            $this->removeConsent();    // Vipps may say it twice
            return $this->bank(authorized: 54800, captured: 54800, captures: 1);
        });
    }

    private function forgotten(): void
    {
        $this->step('after a week Vipps forgets the customer, and the shop does not: POST /merchant/ask', function () {
            $this->buyNow('socks');
            $this->vipps->approveExpress($this->reference(), customer: 'ada', address: 'H');
            $this->waitForCall();
            $this->vipps->advance('8 days');
            $this->merchant()->press('Ask Vipps now');
            $this->merchantReads('Ada Lovelace', 'Robert Levins gate 5', '0154 OSLO', 'ada@example.com', '+4791234567');
            $this->same('orders of "[Expired]"', [], $this->storedWith('[Expired]'));
            return $this->bank(authorized: 54800);
        });
    }

    // -------------------------------------------------------------------------------------------------------

    /** What came of them. @return list<string> */
    private function shippingRequests(): array
    {
        $asked = array_filter(
            $this->vipps->callbacks($this->reference()),
            static fn (SentCallback $callback) => $callback->kind === SentCallback::SHIPPING_REQUEST,
        );
        return array_map(static fn (SentCallback $c) => "$c->outcome $c->status", array_values($asked));
    }

    private function removeConsent(): void
    {
        $this->vipps->removeConsent($this->reference());
        $this->waitUntil('the shop has answered', function (): bool {
            $all = $this->vipps->callbacks();
            $last = end($all);
            return $last->kind === SentCallback::CONSENT_REMOVAL && $last->status === 200;
        });
    }

    private function merchantReads(string ...$recipient): void
    {
        preg_match('~data-recipient>(.*?)</(?:address|p)>~s', $this->merchant()->page, $found);
        $this->same('the merchant reads', $recipient, explode('<br>', $found[1] ?? ''));
    }

    /** @return list<string> */
    private function storedWith(string $word): array
    {
        $word = trim(json_encode($word, JSON_UNESCAPED_UNICODE), '"');
        $files = glob("$this->data/orders/*");
        return array_values(array_filter($files, static fn ($file) => str_contains(file_get_contents($file), $word)));
    }
}
