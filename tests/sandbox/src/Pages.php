<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/**
 * The landing page and the app, as web pages: plain forms, and one line of script for the browser's Back. Whoever has
 * the link is the customer, in whatever browser.
 */
final class Pages
{
    private const PHONES = '~Mobile|Android|iPhone|iPad~i';
    private const COOKIE = 'vipps_phone';

    private readonly AppPage $app;

    public function __construct(private readonly Payments $payments, OrderManagement $orders)
    {
        $this->app = new AppPage($orders);
    }

    /** Null when the request is for no page. */
    public function answer(Request $request): ?Response
    {
        return match ($request->path) {
            '/' => Html::notice(200, 'It works', 'It takes payments with keys that are worth nothing.', '✓'),
            '/landing', '/app' => $this->step($request),
            '/qr.svg', '/qr.png' => $this->picture($request),
            default => null,
        };
    }

    /** What a shop shows where a customer is to point a phone at. */
    private function picture(Request $request): Response
    {
        $qr = $this->payments->withToken($request->query()['token'] ?? '')?->terms->qr;
        return $qr === null
            ? Html::notice(404, 'No such payment', 'The link is not one of this Vipps.', '?')
            : $qr->picture();
    }

    private function step(Request $request): Response
    {
        $fields = $request->method === 'POST' ? $request->form() : $request->query();
        $payment = $this->payments->withToken($fields['token'] ?? '');
        if ($payment === null) {
            return Html::notice(404, 'No such payment', 'The link is not one of this Vipps.', '?');
        }
        try {
            return match ([$request->method, $request->path]) {
                ['GET', '/landing'] => $this->land($payment, $request),
                ['POST', '/landing'] => $this->enter($payment, $fields),
                ['GET', '/app'] => $this->show($payment),
                ['POST', '/app'] => $this->decide($payment, $fields),
                default => Gateway::wrongMethod(),
            };
        } catch (ShopMustAnswer | \OutOfBoundsException) {
            return self::toApp($payment);
        } catch (Refused) {
            return $payment->screen() === Screen::Over || $payment->linkIsDead()
                ? $this->app->over($payment)
                : self::toApp($payment);
        }
    }

    private function land(Payment $payment, Request $request): Response
    {
        self::mustLive($payment);
        if ($payment->terms->isCard) {
            // The card page needs no phone and no number.
            return self::toApp($payment);
        }
        if (preg_match(self::PHONES, $request->header('User-Agent') ?? '') === 1) {
            // The phone's own system opens the app by its link; the landing page is never seen.
            return self::toApp($payment);
        }
        $phone = People::national($payment->terms->phoneNumber) ?: self::remembered($request);
        return $this->app->landing($payment, $phone, '');
    }

    /** @param array<string, string> $fields */
    private function enter(Payment $payment, array $fields): Response
    {
        self::mustLive($payment);
        $phone = preg_replace('~\s~', '', $fields['phone'] ?? '');
        [$digits, $pattern] = AppPage::digits($payment);
        if (preg_match("~^\d$pattern\$~D", $phone) !== 1) {
            $complaint = $payment->terms->currency === 'NOK'
                ? 'A Norwegian phone number has 8 digits.'
                : "A phone number has $digits digits.";
            return $this->app->landing($payment, $fields['phone'] ?? '', $complaint);
        }
        $payment->enterNumber($phone);
        $cookie = isset($fields['remember']) ? "$phone; Max-Age=31536000" : '; Max-Age=0';
        return self::toApp($payment, [
            'Set-Cookie' => self::COOKIE . "=$cookie; Path=/landing; HttpOnly; SameSite=Lax",
        ]);
    }

    private function show(Payment $payment): Response
    {
        self::mustLive($payment);
        $payment->open();
        $page = $this->app->screen($payment);
        $asked = $payment instanceof ExpressPayment ? $payment->asked() : null;
        if ($asked !== null) {
            // A server holds the page back until there is something on it; in process, look again.
            $page->later = fn (\Closure $deliver) => $asked->whenEnded(
                fn () => $deliver($this->app->screen($payment)),
            );
        }
        return $page;
    }

    /** @param array<string, string> $fields */
    private function decide(Payment $payment, array $fields): Response
    {
        $answer = $fields['answer'] ?? '';
        if ($this->choose($payment, $answer, $fields)) {
            return self::toApp($payment);
        }
        match ($answer) {
            'approve', 'stay' => $payment instanceof ExpressPayment
                ? $payment->approve($fields['option'] ?? null)
                : $payment->approve(),
            'fail' => $payment->failCard(),
            'leave' => $payment->reject('Left the landing page'),
            'back' => $payment->goBack(),
            'expire' => $payment->expire(),
            default => $payment->reject(),
        };
        $over = $payment->screen() === Screen::Over;
        return match (true) {
            $answer === 'back' && !$over => Response::redirect("/landing?token=$payment->token"),
            $answer === 'stay' => $this->app->approved($payment),
            $answer === 'expire' => $this->app->over($payment),
            AppPage::leadsBack($payment) => Response::redirect($payment->terms->returnUrl),
            default => Html::notice(200, 'Done', 'You can close this page.', '✓'),
        };
    }

    /** False when the answer ends the payment, or wants to. @param array<string, string> $fields */
    private function choose(Payment $payment, string $answer, array $fields): bool
    {
        switch ($answer) {
            case 'accept':
                $payment->accept();
                return true;
            case 'customer':
                $payment->becomes(People::named($fields['customer'] ?? ''));
                return true;
        }
        return $payment instanceof ExpressPayment && $this->chooseDelivery($payment, $answer, $fields);
    }

    /** @param array<string, string> $fields */
    private function chooseDelivery(ExpressPayment $payment, string $answer, array $fields): bool
    {
        switch ($answer) {
            case 'address':
                $payment->deliverTo($payment->customer()->address($fields['address'] ?? null, $payment->terms->api));
                return true;
            case 'change':
                $payment->forgetAddress();
                return true;
        }
        return false;
    }

    private static function remembered(Request $request): string
    {
        $cookies = $request->header('Cookie') ?? '';
        $pattern = '~(?:^|;\s*)' . self::COOKIE . '=(\d{6,12})(?:;|$)~';
        return preg_match($pattern, $cookies, $found) === 1 ? $found[1] : '';
    }

    private static function mustLive(Payment $payment): void
    {
        if ($payment->linkIsDead()) {
            throw new Refused(Reason::AlreadyClosed);
        }
    }

    /** @param array<string, string> $headers */
    private static function toApp(Payment $payment, array $headers = []): Response
    {
        return Response::redirect("/app?token=$payment->token", $headers);
    }
}
