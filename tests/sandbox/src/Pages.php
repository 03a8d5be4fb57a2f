<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The landing page and the app, as web pages: plain forms, no script. */
final class Pages
{
    public function __construct(private readonly Payments $payments)
    {
    }

    /** Null when the request is for no page. */
    public function answer(Request $request): ?Response
    {
        $page = match ($request->path) {
            '/' => fn () => $this->home(),
            '/landing', '/app' => fn () => $this->step($request),
            default => null,
        };
        if ($page === null) {
            return null;
        }
        try {
            return $page();
        } catch (Refused) {
            return self::notice(410, 'This payment is over', 'It was approved, declined, or took too long.');
        }
    }

    private function home(): Response
    {
        return self::notice(200, 'The local Vipps', 'It takes payments with keys that are worth nothing.');
    }

    private function step(Request $request): Response
    {
        $fields = $request->method === 'POST' ? $request->form() : $request->query();
        $payment = $this->payments->withToken($fields['token'] ?? '');
        if ($payment === null) {
            return self::notice(404, 'No such payment', 'The link is not one of this Vipps.');
        }
        return match ([$request->method, $request->path]) {
            ['GET', '/landing'] => $this->landing($payment, ''),
            ['POST', '/landing'] => $this->enter($payment, $fields['phone'] ?? ''),
            ['GET', '/app'] => $this->app($payment),
            ['POST', '/app'] => $this->decide($payment, $fields['answer'] ?? ''),
            default => Gateway::wrongMethod(),
        };
    }

    private function landing(Payment $payment, string $complaint): Response
    {
        if ($payment->linkIsDead()) {
            throw new Refused(Reason::AlreadyClosed);
        }
        $phone = self::text($payment->terms->phoneNumber);
        $error = $complaint === '' ? '' : '<p role="alert" class="bad">' . self::text($complaint) . '</p>';
        return self::page($complaint === '' ? 200 : 422, 'Pay with Vipps', self::summary($payment) . <<<HTML
            <form method="post" action="/landing">
            {$this->token($payment)}
            <label for="phone">Phone number, 8 digits</label>
            <input id="phone" name="phone" type="tel" inputmode="numeric" autocomplete="tel-national"
             pattern="\\s*(\\d\\s*){8}" required autofocus value="$phone">
            $error
            <button>Next</button>
            </form>
            <form method="post" action="/app">
            {$this->token($payment)}
            <button name="answer" value="leave" class="quiet">Cancel</button>
            </form>
            HTML);
    }

    private function enter(Payment $payment, string $phone): Response
    {
        if ($payment->linkIsDead()) {
            throw new Refused(Reason::AlreadyClosed);
        }
        if (preg_match('~^\d{8}$~D', preg_replace('~\s~', '', $phone)) !== 1) {
            return $this->landing($payment, 'A Norwegian phone number has 8 digits.');
        }
        $payment->open();
        return Response::redirect("/app?token=$payment->token");
    }

    private function app(Payment $payment): Response
    {
        if ($payment->linkIsDead()) {
            throw new Refused(Reason::AlreadyClosed);
        }
        $payment->open();
        return self::page(200, 'Confirm the payment', self::summary($payment) . <<<HTML
            <form method="post" action="/app">
            {$this->token($payment)}
            <button name="answer" value="approve" autofocus>Approve</button>
            <button name="answer" value="reject" class="quiet">Reject</button>
            <button name="answer" value="fail" class="quiet">Approve, and the bank refuses</button>
            </form>
            HTML);
    }

    private function decide(Payment $payment, string $answer): Response
    {
        match ($answer) {
            'approve' => $payment->approve(),
            'fail' => $payment->failCard(),
            'leave' => $payment->reject('Left the landing page'),
            default => $payment->reject(),
        };
        $to = $payment->terms->returnUrl;
        if ($to === 'INTENT' || $payment->terms->skipsLandingPage) {
            return self::notice(200, 'Done', 'You can close this page.');
        }
        return Response::redirect($to);
    }

    private function token(Payment $payment): string
    {
        return '<input type="hidden" name="token" value="' . self::text($payment->token) . '">';
    }

    private static function summary(Payment $payment): string
    {
        $kroner = intdiv($payment->terms->amount, 100);
        $oere = sprintf('%02d', $payment->terms->amount % 100);
        return "<p class=\"amount\">$kroner,$oere kr</p><dl>"
            . '<dt>To</dt><dd>Sales unit ' . self::text($payment->terms->msn) . '</dd>'
            . '<dt>For</dt><dd>' . self::text($payment->terms->text) . '</dd>'
            . '<dt>Order</dt><dd>' . self::text($payment->terms->reference) . '</dd></dl>';
    }

    private static function notice(int $status, string $title, string $text): Response
    {
        return self::page($status, $title, '<p>' . self::text($text) . '</p>');
    }

    private static function page(int $status, string $title, string $content): Response
    {
        $title = self::text($title);
        return Response::html($status, <<<HTML
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>$title</title>
            <style>
            body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 0; background: #f6f6f8; color: #222; }
            main { max-width: 24rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border-radius: 1rem; }
            h1 { font-size: 1.3rem; margin: 0 0 1rem; }
            .amount { font-size: 2rem; font-weight: bold; margin: 0; }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; }
            dt { color: #595959; } dd { margin: 0; overflow-wrap: anywhere; }
            form { display: grid; gap: .75rem; margin-top: .75rem; }
            input, button { font: inherit; padding: .7rem; border-radius: .5rem; border: 1px solid #777; }
            button { background: #b33a12; color: #fff; border-color: #b33a12; cursor: pointer; }
            button.quiet { background: #fff; color: #333; border-color: #777; }
            :focus-visible { outline: 3px solid #1a56c4; outline-offset: 2px; }
            .bad { color: #a00; margin: 0; }
            </style>
            </head>
            <body><main><h1>$title</h1>
            $content
            </main></body>
            </html>

            HTML);
    }

    private static function text(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }
}
