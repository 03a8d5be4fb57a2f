<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Response;

/** What the customer sees: the landing page, and the app's screens. */
final class AppPage
{
    private const REJECT = '<button name="answer" value="reject" class="quiet">Reject</button>';

    public function __construct(private readonly OrderManagement $orders)
    {
    }

    /** Whether the customer is sent back to the shop. */
    public static function leadsBack(Payment $payment): bool
    {
        return $payment->terms->returnUrl !== '' && $payment->terms->returnUrl !== 'INTENT'
            && !$payment->terms->skipsLandingPage;
    }

    public function landing(Payment $payment, string $phone, string $complaint): Response
    {
        $phone = Html::text($phone);
        $token = self::token($payment);
        $invalid = $error = '';
        if ($complaint !== '') {
            $invalid = 'aria-invalid="true" aria-describedby="complaint"';
            $error = '<p role="alert" class="bad" id="complaint">' . Html::text($complaint) . '</p>';
        }
        [$digits, $pattern] = self::digits($payment);
        return Html::page($complaint === '' ? 200 : 422, 'Pay with Vipps', self::summary($payment) . <<<HTML
            <form method="post" action="/landing">
            $token
            <label for="phone">Phone number, $digits digits</label>
            <input id="phone" name="phone" type="tel" inputmode="numeric" autocomplete="tel-national"
             pattern="\\s*(\\d\\s*)$pattern" required autofocus value="$phone" $invalid>
            $error
            <label class="check"><input type="checkbox" name="remember" value="1" checked>
            Remember me in this browser</label>
            <button>Next</button>
            </form>
            <form method="post" action="/app">
            $token
            <button name="answer" value="leave" class="quiet">Cancel</button>
            </form>
            <form method="post" action="/app" id="back" hidden>
            $token
            <input type="hidden" name="answer" value="back">
            </form>
            HTML, self::numbers($payment), script: Html::WENT_BACK);
    }

    public function screen(Payment $payment): Response
    {
        return match ($payment->screen()) {
            Screen::Over => $this->over($payment),
            Screen::Confirm => $this->confirm($payment),
            Screen::Address => $this->addresses($payment),
            Screen::Asking => $this->asking($payment),
            Screen::Options => $this->options($payment),
            Screen::NoneFound, Screen::Failed => $this->stuck($payment),
            Screen::Terms => $this->terms($payment),
            Screen::TooYoung => $this->tooYoung($payment),
        };
    }

    /** How many digits phone numbers have where the payment is made: for people, and as a regular expression. */
    public static function digits(Payment $payment): array
    {
        return $payment->terms->currency === 'EUR' ? ['6 to 12', '{6,12}'] : ['8', '{8}'];
    }

    public function over(Payment $payment): Response
    {
        $text = match ($payment->phase()) {
            Phase::Reserved, Phase::WithBank => 'It was approved.',
            Phase::Aborted => 'It was declined.',
            Phase::Terminated => 'The shop cancelled it.',
            Phase::Failed => 'The bank refused the card.',
            default => 'It took too long.',
        };
        return Html::notice(410, 'This payment is over', $text, '–', $this->bought($payment) . self::wayBack($payment));
    }

    public function approved(Payment $payment): Response
    {
        $text = 'You have approved, and the app has not opened the shop. Nobody need ever come back; who does may do so'
            . ' in another browser.';
        return Html::notice(200, 'Approved', $text, '✓', $this->bought($payment) . self::wayBack($payment));
    }

    private function confirm(Payment $payment): Response
    {
        $total = $payment->amount();
        $delivery = '';
        if ($payment instanceof ExpressPayment) {
            $option = $payment->offer()->default();
            $total += $option->cost;
            $delivery = '<dl><dt>Deliver to</dt><dd>' . self::inOneLine($payment->address()) . '</dd><dt>'
                . Html::text($option->name) . '</dt><dd>' . self::price($payment, $option->cost) . '</dd></dl>';
        }
        $token = self::token($payment);
        $reject = self::REJECT;
        $title = $payment->terms->isCard ? 'Pay with a card' : 'Confirm the payment';
        return Html::page(200, $title, self::summary($payment, $total) . $delivery . <<<HTML
            <form method="post" action="/app" class="last">
            $token
            <button name="answer" value="approve" autofocus>Approve</button>
            $reject
            </form>
            HTML, $this->beside($payment));
    }

    private function terms(Payment $payment): Response
    {
        $links = '';
        foreach (['termsOfSaleUrl' => 'Terms of sale', 'privacyPolicyUrl' => 'Privacy policy'] as $name => $title) {
            $url = Html::text($payment->terms->legalLinks[$name]);
            $links .= "<li><a href=\"$url\" target=\"_blank\" rel=\"noopener\">$title</a></li>\n";
        }
        $token = self::token($payment);
        $reject = self::REJECT;
        return Html::page(200, 'The shop\'s terms', self::summary($payment) . <<<HTML
            <ul>
            $links</ul>
            <form method="post" action="/app" class="last">
            $token
            <button name="answer" value="accept">I accept</button>
            $reject
            </form>
            HTML, $this->beside($payment, canApprove: false));
    }

    private function tooYoung(Payment $payment): Response
    {
        $token = self::token($payment);
        $age = $payment->terms->minimumAge;
        $why = "<h2>Why</h2><p data-why>minimumUserAge is $age</p>";
        return Html::page(200, Screen::TooYoung->value, '<div class="mark" aria-hidden="true">!</div>' . <<<HTML
            <p class="notice" role="alert">You cannot pay this.</p>
            <form method="post" action="/app" class="last">
            $token
            <button name="answer" value="reject" class="quiet">Close</button>
            </form>
            HTML, $why . $this->beside($payment, canApprove: false));
    }

    private function addresses(ExpressPayment $payment): Response
    {
        $choices = '';
        foreach ($payment->customer()->addressesIn($payment->terms->api) as $i => $address) {
            $checked = $i === 0 ? ' checked' : '';
            $name = Address::NAMES[$address->type];
            $text = self::inOneLine($address);
            $choices .= "<label class=\"choice\"><input type=\"radio\" name=\"address\" value=\"$address->id\"$checked>"
                . "<span><b>$name</b>$text</span></label>\n";
        }
        $token = self::token($payment);
        $reject = self::REJECT;
        return Html::page(200, 'Where to?', self::summary($payment) . <<<HTML
            <form method="post" action="/app" class="last">
            $token
            <fieldset><legend>Deliver to</legend>
            $choices</fieldset>
            <button name="answer" value="address">Continue</button>
            $reject
            </form>
            HTML, $this->beside($payment, canApprove: false));
    }

    private function asking(ExpressPayment $payment): Response
    {
        $text = '<div class="wait" aria-hidden="true"></div>'
            . '<p class="notice" role="status">The shop is asked how it can deliver there.</p>';
        $again = '<meta http-equiv="refresh" content="1">';
        return Html::page(200, 'One moment', self::summary($payment) . $text, head: $again);
    }

    private function options(ExpressPayment $payment): Response
    {
        $choices = $totals = '';
        // The sum that fits the choice is shown without a script; where :has() is unknown, the default's.
        $shown = "form:has(.choice :checked) .total { display: none; }\n";
        $carrier = '';
        foreach ($payment->offer()->options as $i => $option) {
            $choices .= self::heading($option, $carrier);
            $checked = $option->default ? ' checked' : '';
            $default = $option->default ? ' default' : '';
            $choices .= "<label class=\"choice\"><input type=\"radio\" name=\"option\" id=\"option-$i\" value=\""
                . Html::text($option->id) . "\"$checked><span>" . self::told($option) . '</span>'
                . '<span class="cost">' . self::price($payment, $option->cost) . "</span></label>\n";
            $totals .= "<p class=\"total$default\" id=\"total-$i\"><span>Total</span><span>"
                . self::price($payment, $payment->terms->amount + $option->cost) . "</span></p>\n";
            $shown .= "form:has(#option-$i:checked) #total-$i { display: flex; }\n";
        }
        $token = self::token($payment);
        $reject = self::REJECT;
        $address = self::inOneLine($payment->address());
        return Html::page(200, 'How to deliver?', self::summary($payment) . <<<HTML
            <form method="post" action="/app">
            $token
            <div class="line"><span>$address</span>
            <button name="answer" value="change" class="link">Change address</button></div>
            </form>
            <form method="post" action="/app" class="last">
            $token
            <fieldset><legend>Delivery</legend>
            $choices</fieldset>
            $totals<button name="answer" value="approve">Approve</button>
            $reject
            </form>
            HTML, $this->beside($payment), "<style>$shown</style>");
    }

    /** What the app says when there is nothing to choose from; why is none of the customer's business. */
    private function stuck(ExpressPayment $payment): Response
    {
        $screen = $payment->screen();
        $address = self::inOneLine($payment->address());
        $token = self::token($payment);
        $change = $payment->mustConfirm() && $screen === Screen::NoneFound
            ? '<button name="answer" value="change">Change address</button>'
            : '';
        $why = '<h2>Why</h2><p data-why>' . Html::text($payment->offer()->why) . '</p>';
        return Html::page(200, $screen->value, '<div class="mark" aria-hidden="true">!</div>' . <<<HTML
            <p class="notice" role="alert">$address</p>
            <form method="post" action="/app" class="last">
            $token
            $change
            <button name="answer" value="reject" class="quiet">Close</button>
            </form>
            HTML, $why . $this->beside($payment, canApprove: false));
    }

    // Outside the phone -------------------------------------------------------------------------------------

    private function beside(Payment $payment, bool $canApprove = true): string
    {
        $token = self::token($payment);
        $approve = !$canApprove ? '' : <<<HTML
            <button name="answer" value="stay">Approve, and never return to the shop</button>
            <button name="answer" value="fail">Approve, and the bank refuses</button>
            HTML;
        return '<h2>What else may happen</h2><p>Not in the app. To close it without a word, close this page.</p>'
            . <<<HTML
            <form method="post" action="/app">
            $token
            $approve
            <button name="answer" value="expire">Do nothing until the time is over</button>
            </form>
            HTML . (self::canBeAnybodys($payment) ? $this->whose($payment) : '');
    }

    /** Whether it matters who pays: to eCom only where something is delivered. */
    private static function canBeAnybodys(Payment $payment): bool
    {
        return $payment instanceof ExpressPayment || $payment->terms->api === EPayment::API;
    }

    private function whose(Payment $payment): string
    {
        $people = '';
        foreach (People::of($payment->terms->api) as $person) {
            $selected = $person === $payment->customer() ? ' selected' : '';
            $people .= "<option value=\"$person->name\"$selected>"
                . Html::text("$person->firstName $person->lastName") . "</option>\n";
        }
        $token = self::token($payment);
        return <<<HTML
            <form method="post" action="/app">
            $token
            <label for="customer">Whose phone it is</label>
            <select id="customer" name="customer">
            $people</select>
            <button name="answer" value="customer">Change</button>
            </form>
            HTML;
    }

    private static function numbers(Payment $payment): string
    {
        $rows = '';
        foreach (People::of($payment->terms->api) as $person) {
            $name = Html::text("$person->firstName $person->lastName");
            $calling = $person->callingCode === '47' ? '' : " (+$person->callingCode)";
            $rows .= "<dt>$person->mobileNumber</dt><dd>$name$calling</dd>";
        }
        return "<h2>Whose numbers are known</h2><p>Any other will do, too.</p><dl>$rows</dl>";
    }

    // Parts -------------------------------------------------------------------------------------------------

    private function bought(Payment $payment): string
    {
        return $payment->reservedAt() === null ? '' : OrderManagementPage::section(
            $this->orders->shown($payment->terms->msn, $payment->terms->reference),
            $payment->terms->currency,
        );
    }

    private static function wayBack(Payment $payment): string
    {
        return self::leadsBack($payment)
            ? '<a class="button quiet" href="' . Html::text($payment->terms->returnUrl) . '">Back to the shop</a>'
            : '';
    }

    private static function token(Payment $payment): string
    {
        return '<input type="hidden" name="token" value="' . Html::text($payment->token) . '">';
    }

    private static function summary(Payment $payment, ?int $amount = null): string
    {
        return '<p class="amount">' . self::price($payment, $amount ?? $payment->terms->amount) . '</p><dl>'
            . '<dt>To</dt><dd>Sales unit ' . Html::text($payment->terms->msn) . '</dd>'
            . '<dt>For</dt><dd>' . Html::text($payment->terms->text) . '</dd>'
            . '<dt>Order</dt><dd>' . Html::text($payment->terms->reference) . '</dd></dl>';
    }

    /** A carrier's name above the first of its options. */
    private static function heading(ShippingOption $option, string &$before): string
    {
        $words = $option instanceof GroupedOption ? array_unique([$option->brand, $option->type]) : [];
        $carrier = ucfirst(strtolower(strtr(implode(', ', $words), '_', ' ')));
        if ($carrier === $before) {
            return '';
        }
        $before = $carrier;
        return '<h2>' . Html::text($carrier) . "</h2>\n";
    }

    private static function told(ShippingOption $option): string
    {
        $more = $option instanceof GroupedOption
            ? implode(', ', array_filter([$option->meta, $option->estimatedDelivery]))
            : '';
        return Html::text($option->name) . ($more === '' ? '' : '<br><small>' . Html::text($more) . '</small>');
    }

    private static function inOneLine(Address $address): string
    {
        $lines = array_unique(array_filter([$address->line1, $address->line2 ?? '']));
        return Html::text(implode(', ', $lines))
            . ', <span class="town">' . Html::text("$address->postCode $address->city") . '</span>';
    }

    private static function price(Payment $payment, int $value): string
    {
        return Html::text(Market::price($value, $payment->terms->currency));
    }
}
