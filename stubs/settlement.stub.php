<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/** Which of a ledger's two accounts. */
enum Topic: string
{
    /** What Vipps owes the merchant: captures, refunds, payouts. */
    case Funds = "funds";
    /** What the merchant owes Vipps. */
    case Fees = "fees";
}

/** What a ledger entry is. New ones may appear unannounced: a `match` should have a `default`. */
enum EntryType: string
{
    case Capture = "capture";
    case Refund = "refund";
    case CaptureFee = "capture-fee";
    /** Fees taken from the payout; stands in both accounts, with opposite signs. */
    case FeesRetained = "fees-retained";
    /** Fees that come as an invoice. */
    case FeesInvoiced = "fees-invoiced";
    case ServiceFee = "service-fee";
    /** The money is on its way to the bank: the last entry of its day. */
    case Payout = "payout-scheduled";
    /** The bank did not take it: it is back in the ledger. */
    case PayoutAborted = "payout-aborted";
    case DisputeRetained = "retained-disputed-capture";
    case DisputeReturned = "returned-disputed-capture";
    case Correction = "correction";
    /** The merchant paid in. */
    case TopUp = "top-up";
    case CreditNote = "credit-note";
    /** A word of Vipps' that this version does not know: {@see LedgerEntry::$rawType}. Its amount counts. */
    case Unknown = "unknown";
}

/**
 * An account at Vipps, from which it pays out to a bank account. It may serve several sales units.
 * @strict-properties
 * @not-serializable
 */
final class Ledger
{
    public readonly string $id;
    public readonly string $currency;
    /** The bank account number; $bankAccountScheme says what kind ("BBAN:NO"). */
    public readonly ?string $bankAccount;
    public readonly ?string $bankAccountScheme;
    /** Who owns it: an organisation number; $ownerScheme says what kind ("business:NO:ORG"). */
    public readonly ?string $owner;
    public readonly ?string $ownerScheme;
    /** @var list<string> whom it settles for: "api:123456" is a sales unit */
    public readonly array $recipients;

    private function __construct() {}
}

/**
 * One line of a ledger.
 * @strict-properties
 * @not-serializable
 */
final class LedgerEntry
{
    public readonly Topic $topic;
    public readonly EntryType $type;
    public readonly string $rawType;
    /** Of the capture or refund: what funds and fees have in common. */
    public readonly string $pspReference;
    /** The payment's reference; of a payout, the text that the bank statement may show. */
    public readonly ?string $reference;
    /** The ledger's day, "2026-11-20": midnight in Oslo, unless agreed otherwise. */
    public readonly string $date;
    public readonly ?\DateTimeImmutable $time;
    public readonly string $currency;
    /** Minor units; negative for what leaves the ledger: refunds, payouts, fees. */
    public readonly int $amount;
    public readonly ?int $balanceBefore;
    public readonly ?int $balanceAfter;
    /** "api:123456"; null where none is told. */
    public readonly ?string $recipient;

    /**
     * For tests and fakes: an entry from an array keyed by property names. Required: type (or rawType), pspReference,
     * date, amount. topic defaults to Funds, currency to NOK. The balances are given both or not at all.
     * @phpstan-param array<string, mixed> $values
     * @throws \ValueError for an unknown key, and for a value that cannot be
     * @throws \TypeError for a value of a wrong type
     */
    public static function fromArray(array $values): LedgerEntry {}

    private function __construct() {}
}

/**
 * What becomes of captured money until it is in the bank. Made by {@see Client::settlement()}.
 *
 * A capture of today is in the ledger within hours, its day is closed tomorrow, and its money is in the bank on the
 * day after (bank days). Nothing here tells whether a payment is paid: {@see Gateway::get()} does.
 * @strict-properties
 * @not-serializable
 */
final class Settlement
{
    public readonly Client $client;
    public readonly string $ledgerId;

    private function __construct() {}

    /**
     * The entries of whole, closed days, oldest first, fetched page by page: memory stays flat.
     *
     *     foreach ($settlement->entries('2026-11-20') as $entry) { … }
     *
     * Vipps: `GET /report/v2/ledgers/{ledgerId}/{topic}/dates/{date}`.
     * @param string $from "2026-11-20"
     * @param string|null $to the last day, at most 400 days in all; null: $from alone
     * @return \Iterator<int, LedgerEntry> {@see LedgerEntries}, which may throw {@see NotSent} with Kind::NotClosedYet
     *         while it runs: the day it has come to is not closed; what came before it is complete
     * @throws \ValueError for days that do not exist, or are in the wrong order
     */
    public function entries(string $from, ?string $to = null, Topic $topic = Topic::Funds): \Iterator {}

    /**
     * Everything from a cursor on, page by page; ends when it has caught up, and goes on from the last page's cursor
     * an hour later. Store entries and cursor in one transaction: then nothing is lost, and nothing comes twice.
     *
     *     foreach ($settlement->feed($store->cursor()) as $page) {
     *         $store->keep($page->entries, $page->cursor);
     *     }
     *
     * Vipps: `GET /report/v2/ledgers/{ledgerId}/{topic}/feed`. Vipps asks for once an hour at most, and not in the
     * first ten minutes of it.
     * @param string|null $cursor as stored; null: from the beginning
     * @param int|null $pageSize 1 to 1000 entries a page; null: Vipps decides
     * @return \Iterator<int, LedgerPage> {@see LedgerFeed}
     */
    public function feed(?string $cursor = null, Topic $topic = Topic::Funds, ?int $pageSize = null): \Iterator {}
}

/**
 * The entries of {@see Settlement::entries()}. Holds one page of them; asks for the next when it comes to its end.
 *
 * It goes forwards only. An exception leaves it where it was: next() asks for the same page again. Before anything was
 * asked for, next() goes to the first entry.
 * @implements \Iterator<int, LedgerEntry>
 * @strict-properties
 * @not-serializable
 */
final class LedgerEntries implements \Iterator
{
    private function __construct() {}

    /** Null at the end. */
    public function current(): ?LedgerEntry {}

    /** 0 for the first entry; null at the end. */
    public function key(): ?int {}

    /**
     * @throws Refused
     * @throws NotSent
     */
    public function next(): void {}

    /** @throws \Error when it has moved on */
    public function rewind(): void {}

    public function valid(): bool {}
}

/**
 * The pages of {@see Settlement::feed()}, each asked for when its turn comes. One without entries comes too, when it
 * has a new cursor.
 *
 * It goes forwards only. An exception leaves it where it was: next() asks for the same page again. Before anything was
 * asked for, next() goes to the first page.
 * @implements \Iterator<int, LedgerPage>
 * @strict-properties
 * @not-serializable
 */
final class LedgerFeed implements \Iterator
{
    private function __construct() {}

    /**
     * Null at the end.
     * @implementation-alias Vipps\LedgerEntries::current
     */
    public function current(): ?LedgerPage {}

    /**
     * 0 for the first page; null at the end.
     * @implementation-alias Vipps\LedgerEntries::key
     */
    public function key(): ?int {}

    /**
     * @throws Refused
     * @throws NotSent
     * @implementation-alias Vipps\LedgerEntries::next
     */
    public function next(): void {}

    /**
     * @throws \Error when it has moved on
     * @implementation-alias Vipps\LedgerEntries::rewind
     */
    public function rewind(): void {}

    /** @implementation-alias Vipps\LedgerEntries::valid */
    public function valid(): bool {}
}

/**
 * What a feed brings at a time.
 * @strict-properties
 * @not-serializable
 */
final class LedgerPage
{
    /** @var list<LedgerEntry> */
    public readonly array $entries;
    /** Where the next one begins: to be stored with the entries. */
    public readonly string $cursor;

    private function __construct() {}
}

/**
 * Adds a ledger up: per payment what was captured, refunded and what it cost; per payout what it is made of; what is
 * on its way; and what does not add up.
 *
 *     $books = new Books();
 *     foreach ($settlement->entries($from, $to) as $entry) { $books->add($entry); }
 *     foreach ($settlement->entries($from, $to, Topic::Fees) as $entry) { $books->add($entry); }
 *     foreach ($books->payments() as $reference => $payment) { … }
 *
 * Each topic's entries are added in their order; the topics in any. What payments(), payouts() and findings() return
 * stays as it is when more is added. Memory grows with the entries: about 400 bytes for each, outside of memory_limit;
 * payments() needs a kilobyte for each payment, and keeps it until more is added.
 * @strict-properties
 * @not-serializable
 */
final class Books
{
    public function __construct() {}

    public function add(LedgerEntry ...$entries): void {}

    /** @return array<string, SettledPayment> by reference */
    public function payments(): array {}

    /** @return list<Payout> oldest first */
    public function payouts(): array {}

    /** Minor units since the last payout: what is on its way to the bank. */
    public function pending(): int {}

    /** What the fees account charged, minor units, 0 or less. */
    public function fees(): int {}

    /** @return list<Finding> what does not add up, in the order in which it was met; none: all is well */
    public function findings(): array {}
}

/**
 * What a ledger says of one payment. Amounts in minor units.
 * @strict-properties
 * @not-serializable
 */
final class SettledPayment
{
    public readonly string $reference;
    public readonly ?string $recipient;
    public readonly string $currency;
    public readonly int $captured;
    public readonly int $refunded;
    /** Disputes, corrections and what this version has no word for; signed. */
    public readonly int $other;
    /** 0 or less. */
    public readonly int $fees;
    /** Of captured - refunded + other, what is in a payout; the rest is on its way. */
    public readonly int $paidOut;
    /** @var list<SettledPart> */
    public readonly array $parts;

    private function __construct() {}
}

/**
 * One capture or refund in a ledger.
 * @strict-properties
 * @not-serializable
 */
final class SettledPart
{
    public readonly EntryType $type;
    public readonly string $rawType;
    public readonly string $pspReference;
    public readonly string $date;
    /** Signed, minor units. */
    public readonly int $amount;
    /** 0 or less; null while no fee was found for it. */
    public readonly ?int $fee;
    /** Null: on its way. */
    public readonly ?Payout $payout;

    private function __construct() {}
}

/**
 * @strict-properties
 * @not-serializable
 */
final class Payout
{
    /** Ledger and number. */
    public readonly string $pspReference;
    /** What the bank statement may show; match by amount and date. */
    public readonly ?string $reference;
    public readonly string $date;
    public readonly ?\DateTimeImmutable $time;
    public readonly string $currency;
    /** To the bank, minor units. */
    public readonly int $amount;
    public readonly int $captured;
    public readonly int $refunded;
    /** Taken from it, 0 or less. */
    public readonly int $fees;
    public readonly int $other;
    /** What the ledger held when this payout's entries began: what the one before left, or was before the first entry. */
    public readonly int $carried;
    public readonly int $entryCount;
    /** The bank did not take it. */
    public readonly bool $aborted;

    private function __construct() {}
}

/** What does not add up. */
enum FindingType: string
{
    /** A balance is not the one before it plus the amount: entries are missing, or were changed. */
    case Gap = "gap";
    /** A payout is not the sum of its entries. */
    case Payout = "payout";
    /** A fee without its capture. */
    case Fee = "fee";
    /** An entry in another currency than those before it. */
    case Currency = "currency";
    /** The same entry a second time: it counts once. */
    case Twice = "twice";
}

/**
 * @strict-properties
 * @not-serializable
 */
final class Finding
{
    public readonly FindingType $type;
    public readonly Topic $topic;
    /** Where: the day, and the entry. */
    public readonly string $date;
    public readonly string $pspReference;
    /** Minor units. */
    public readonly int $expected;
    public readonly int $found;

    private function __construct() {}
}

}
