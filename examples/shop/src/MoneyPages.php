<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Shop;

use Vipps\{Books, Payout, SettledPart, SettledPayment};

/** What becomes of the money that was taken: the merchant's view of Vipps' ledger. */
final class MoneyPages
{
    /** @var array<string, string> order by reference */
    private readonly array $ids;

    /**
     * @param list<Order> $orders
     * @param list<Books> $ledgers
     * @param list<Difference> $differences
     */
    public function __construct(
        private readonly array $orders,
        private readonly array $ledgers,
        private readonly array $differences,
        private readonly string $closedUntil,
        private readonly string $today,
        private readonly string $key,
        private readonly bool $isLocal,
    ) {
        $ids = [];
        foreach ($orders as $order) {
            $ids[$order->payment['reference'] ?? ''] = $order->id;
        }
        $this->ids = $ids;
    }

    public function html(): string
    {
        $payouts = $waiting = '';
        foreach ($this->ledgers as $books) {
            foreach (array_reverse($books->payouts()) as $payout) {
                $payouts .= $this->payout($payout, $this->partsOf($books, $payout));
            }
            $waiting .= $this->waiting($books);
        }
        $none = '<section class="card"><h2>No payout yet</h2><p>What is taken today is in the ledger within hours; '
            . 'its day is over at midnight, and its money is in the bank on the second bank day.</p></section>';
        $content = '<h1>Money in the bank</h1><div class="desk"><div>' . $this->buttons() . $waiting
            . ($payouts === '' ? $none : $payouts) . '</div><div>' . $this->pictures() . $this->differences()
            . '</div></div>';
        return Html::page('Money in the bank', $content, MerchantPages::nav($this->key));
    }

    private function buttons(): string
    {
        $fields = ['key' => $this->key];
        $until = $this->closedUntil === '' ? 'Nothing was fetched yet.'
            : "Complete up to {$this->day($this->closedUntil)}; today is {$this->day($this->today)}.";
        $fetch = Html::form('/merchant/money', $fields, '<button class="quiet small">Fetch the ledger</button>');
        $forward = Html::form('/merchant/forward', $fields, '<button class="quiet small">Tomorrow</button>'
            . '<button class="small" name="bank" value="1">Two bank days later</button>');
        $hint = '<p class="hint">The local Vipps’ clock can be put forward.</p>';
        return "<section class=\"card clock\"><h2>Vipps’ ledger</h2><p>$until</p>$fetch"
            . ($this->isLocal ? $forward . $hint : '') . '</section>';
    }

    // Payouts -----------------------------------------------------------------------------------------------

    /** @param list<array{SettledPayment, list<SettledPart>}> $parts */
    private function payout(Payout $payout, array $parts): string
    {
        $arrival = BankDays::arrival($payout->date);
        [$class, $state] = match (true) {
            $payout->aborted => ['refused', 'the bank did not take it'],
            $arrival > $this->today => ['pending', "on its way, there on {$this->day($arrival)}"],
            default => ['done', "in the bank since {$this->day($arrival)}"],
        };
        // What is of no order: fees of another day, corrections, what an aborted payout left behind.
        $rest = $payout->amount;
        $rows = '';
        foreach ($parts as [$payment, $ofPayment]) {
            $rows .= $this->row($payment, $ofPayment);
            $rest -= array_sum(array_map(Whereabouts::net(...), $ofPayment));
        }
        if ($rest !== 0) {
            $rows .= '<tr><th scope="row">Of no order</th><td><td><td><td>' . Kroner::number($rest) . '</tr>';
        }
        $amount = Kroner::text($payout->amount);
        return "<section class=\"card\" data-payout=\"$payout->amount\"><h2>Payout of {$this->day($payout->date)}</h2>"
            . "<p class=\"amount\">$amount <span class=\"badge $class\">$state</span></p>"
            . '<p class="hint">On the bank’s statement: ' . Html::text($payout->reference ?? 'not told')
            . ' (compare amount and date)</p>' . ($payout->aborted ? '' : self::table($rows, $amount)) . '</section>';
    }

    /** @return list<array{SettledPayment, list<SettledPart>}> */
    private function partsOf(Books $books, ?Payout $payout): array
    {
        $found = [];
        foreach ($books->payments() as $payment) {
            $parts = array_filter($payment->parts, static fn (SettledPart $part) => $part->payout === $payout);
            if ($parts !== []) {
                $found[] = [$payment, array_values($parts)];
            }
        }
        return $found;
    }

    private function waiting(Books $books): string
    {
        $parts = $this->partsOf($books, null);
        if ($parts === []) {
            return '';
        }
        $rows = '';
        $sum = 0;
        foreach ($parts as [$payment, $ofPayment]) {
            $rows .= $this->row($payment, $ofPayment);
            $sum += array_sum(array_map(Whereabouts::net(...), $ofPayment));
        }
        $date = max(array_map(static fn (array $part) => end($part[1])->date, $parts));
        $why = $date < $this->today ? 'It comes with the next payout.'
            : "The ledger’s day, {$this->day($date)}, is not over. Its money should be in the bank on "
            . "{$this->day(BankDays::arrival($date))}.";
        return "<section class=\"card\"><h2>Waits for its payout</h2><p data-waiting=\"$sum\">$why</p>"
            . self::table($rows, Kroner::text($sum)) . '</section>';
    }

    /** @param list<SettledPart> $parts */
    private function row(SettledPayment $payment, array $parts): string
    {
        $amounts = array_column($parts, 'amount');
        $taken = array_sum(array_filter($amounts, static fn (int $amount) => $amount > 0));
        $back = array_sum($amounts) - $taken;
        $fees = array_sum(array_map(Whereabouts::fee(...), $parts));
        $cells = '';
        foreach ([$taken, $back, $fees, $taken + $back + $fees] as $amount) {
            $cells .= '<td>' . ($amount === 0 ? '' : Kroner::number($amount));
        }
        return "<tr><th scope=\"row\">{$this->name($payment->reference)}</th>$cells</tr>";
    }

    private static function table(string $rows, string $sum): string
    {
        return '<table class="receipt sums"><thead><tr><th>Order<td>Taken<td>Back<td>Fees<td>Comes, kr</tr></thead>'
            . "<tbody>$rows</tbody><tfoot><tr><th scope=\"row\" colspan=\"4\">In all</th><td>$sum</td></tr></tfoot>"
            . '</table>';
    }

    private function name(string $reference): string
    {
        $id = $this->ids[$reference] ?? null;
        return $id === null ? Html::text($reference) : $this->link($id);
    }

    private function link(string $id): string
    {
        $query = Html::text(http_build_query(['order' => $id, 'key' => $this->key]));
        return "<a href=\"/merchant/order?$query\">Order $id</a>";
    }

    // Orders ------------------------------------------------------------------------------------------------

    private function pictures(): string
    {
        $all = '';
        foreach ($this->orders as $order) {
            if ((int) ($order->payment['authorized'] ?? 0) > 0) {
                $money = new Whereabouts($order, self::settled($order, $this->ledgers), $this->today);
                $approved = Kroner::text($order->payment['authorized']);
                $all .= "<h3>{$this->link($order->id)} <span>$approved</span></h3>" . MoneyBar::html($money);
            }
        }
        return '<section class="card"><h2>Where each krone is</h2>'
            . ($all === '' ? '<p>Nobody has paid yet.</p>' : $all) . '</section>';
    }

    /** What a ledger says of the order's payment. @param list<Books> $ledgers */
    public static function settled(Order $order, array $ledgers): ?SettledPayment
    {
        foreach ($ledgers as $books) {
            $settled = $books->payments()[$order->payment['reference'] ?? ''] ?? null;
            if ($settled !== null) {
                return $settled;
            }
        }
        return null;
    }

    private function differences(): string
    {
        $items = '';
        foreach ($this->differences as $difference) {
            $items .= '<li data-difference>' . Html::text($difference->text());
        }
        return '<section class="card"><h2>Shop and ledger</h2>'
            . ($items === '' ? '<p>Nothing differs.</p>' : "<ul>$items</ul>") . '</section>';
    }

    private function day(string $date): string
    {
        return '<time datetime="' . $date . '">' . BankDays::text($date) . '</time>';
    }
}
