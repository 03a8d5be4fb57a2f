/* SPDX-License-Identifier: MIT */

/* Books: what a ledger says of payments and payouts, and what in it does not add up. */

#include "bookkeeper.h"

/* ------------------------------------------------------------------------------------------
 * A ledger that is written line by line
 */
static vipps_books *books;
static int64_t balances[2];
static const vipps_books_view *view;

static void open_books(int64_t funds)
{
	vipps_books_free(books);
	books = vipps_books_new();
	balances[VIPPS_TOPIC_FUNDS] = funds;
	balances[VIPPS_TOPIC_FEES] = 0;
	view = NULL;
}

static void put(record r)
{
	r.has_balances = true;
	r.before = balances[r.topic];
	r.after = balances[r.topic] += r.amount;
	CHECK(record_add(books, &r));
}

static void fund(vipps_entry_type type, const char *psp, const char *reference, const char *date,
	int64_t amount)
{
	put(record_of(VIPPS_TOPIC_FUNDS, type, psp, reference, date, amount));
}

static void charge(vipps_entry_type type, const char *psp, const char *date, int64_t amount)
{
	put(record_of(VIPPS_TOPIC_FEES, type, psp, "", date, amount));
}

static void pay_out(const char *psp, const char *date)
{
	fund(VIPPS_ENTRY_PAYOUT, psp, "Utb. Acme Vippsnr 1", date, -balances[VIPPS_TOPIC_FUNDS]);
}

static bool look(size_t payments, size_t payouts, size_t findings)
{
	view = vipps_books_look(books);
	return CHECK(view != NULL) && CHECK_INT(view->payment_count, payments) &&
		CHECK_INT(view->payout_count, payouts) && CHECK_INT(view->finding_count, findings);
}

static void check_finding(size_t at, vipps_finding_type type, const char *psp, int64_t expected,
	int64_t found)
{
	if (!CHECK(at < view->finding_count))
		return;
	CHECK_INT(view->findings[at].type, type);
	CHECK_TEXT(view->findings[at].psp_reference, psp);
	CHECK_INT(view->findings[at].expected, expected);
	CHECK_INT(view->findings[at].found, found);
}

static void check_sums(const vipps_payout *p, int64_t captured, int64_t refunded, int64_t fees,
	int64_t other, int64_t carried)
{
	CHECK_INT(p->captured, captured);
	CHECK_INT(p->refunded, refunded);
	CHECK_INT(p->fees, fees);
	CHECK_INT(p->other, other);
	CHECK_INT(p->carried, carried);
}

#define CAPTURE VIPPS_ENTRY_CAPTURE
#define REFUND VIPPS_ENTRY_REFUND
#define FEE VIPPS_ENTRY_CAPTURE_FEE
#define D1 "2026-11-18"
#define D2 "2026-11-19"
#define D3 "2026-11-20"

/* ------------------------------------------------------------------------------------------
 * Payments
 */
static void check_first(const vipps_settled_payment *p)
{
	CHECK_TEXT(p->reference, "order-1");
	CHECK_TEXT(p->recipient, "api:123456");
	CHECK_CSTR(p->currency, "NOK");
	CHECK_INT(p->captured, 50000);
	CHECK_INT(p->refunded, 10000);
	CHECK_INT(p->other, -700);
	CHECK_INT(p->fees, -1375);
	CHECK_INT(p->paid_out, 50000);
	if (!CHECK_INT(p->part_count, 4))
		return;
	CHECK_INT(p->parts[0].type, CAPTURE);
	CHECK_TEXT(p->parts[0].raw_type, "capture");
	CHECK_TEXT(p->parts[0].psp_reference, "c1");
	CHECK_TEXT(p->parts[0].date, D1);
	CHECK_INT(p->parts[0].amount, 20000);
	CHECK(p->parts[0].has_fee);
	CHECK_INT(p->parts[0].fee, -550);
	CHECK_INT(p->parts[0].payout, 0);
	CHECK_TEXT(p->parts[1].psp_reference, "c2");
	CHECK_INT(p->parts[1].fee, -825);
	CHECK_INT(p->parts[2].type, REFUND);
	CHECK_INT(p->parts[2].amount, -10000);
	CHECK(!p->parts[2].has_fee);
	CHECK_INT(p->parts[2].fee, 0);
	CHECK_INT(p->parts[2].payout, VIPPS_NO_PAYOUT);
	CHECK_INT(p->parts[3].type, VIPPS_ENTRY_DISPUTE_RETAINED);
}

static void paying(void)
{
	record named = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "c2", "order-1", D1, 30000);

	open_books(0);
	charge(FEE, "c1", D1, -550);
	fund(CAPTURE, "c1", "order-1", D1, 20000);
	snprintf(named.recipient, sizeof(named.recipient), "api:123456");
	put(named);
	fund(CAPTURE, "c3", "Order-1", D1, 7);
	fund(CAPTURE, "n1", "", D1, 11);
	pay_out("302321-1", D1);
	charge(FEE, "c2", D1, -800);
	charge(VIPPS_ENTRY_SERVICE_FEE, "c2", D1, -25);
	charge(FEE, "c3", D1, -1);
	charge(FEE, "n1", D1, -2);
	charge(VIPPS_ENTRY_SERVICE_FEE, "", D1, -9900);
	charge(VIPPS_ENTRY_FEES_RETAINED, "c1", D1, 11278);
	fund(REFUND, "r1", "order-1", D2, -10000);
	fund(VIPPS_ENTRY_DISPUTE_RETAINED, "d1", "order-1", D2, -700);

	promise("a payment is what has its reference, to the letter; its fees have a psp reference");
	if (!look(2, 1, 0))
		return;
	check_first(&view->payments[0]);
	CHECK_TEXT(view->payments[1].reference, "Order-1");
	CHECK_INT(view->payments[1].fees, -1);
	CHECK_INT(view->payments[1].paid_out, 7);

	promise("a payout is all since the one before; the rest is pending; fees are what was charged");
	check_sums(&view->payouts[0], 50018, 0, 0, 0, 0);
	CHECK_INT(view->payouts[0].amount, 50018);
	CHECK_INT(view->payouts[0].entry_count, 4);
	CHECK_TEXT(view->payouts[0].psp_reference, "302321-1");
	CHECK_TEXT(view->payouts[0].reference, "Utb. Acme Vippsnr 1");
	CHECK_TEXT(view->payouts[0].date, D1);
	CHECK_INT(view->payouts[0].time, VIPPS_NO_TIME);
	CHECK_CSTR(view->payouts[0].currency, "NOK");
	CHECK(!view->payouts[0].aborted);
	CHECK_INT(view->pending, -10700);
	CHECK_INT(view->fees, -550 - 825 - 1 - 2 - 9900);

	promise("a second look is the first one");
	const vipps_settled_payment *first = view->payments;

	CHECK(vipps_books_look(books) == view && view->payments == first);
}

static void sharing(void)
{
	open_books(0);
	fund(VIPPS_ENTRY_CORRECTION, "k0", "order-9", D1, 5);
	fund(VIPPS_ENTRY_CORRECTION, "k1", "Correction of May", D1, 5);
	fund(VIPPS_ENTRY_TOP_UP, "k2", "Paid in", D1, 5);
	fund(VIPPS_ENTRY_DISPUTE_RETAINED, "c1", "order-8", D1, -300);
	fund(CAPTURE, "c1", "order-8", D1, 300);
	fund(VIPPS_ENTRY_UNKNOWN, "u1", "order-7", D1, 40);
	fund(CAPTURE, "c9", "order-9", D1, 900);
	fund(VIPPS_ENTRY_FEES_RETAINED, "c9", "", D1, -25);
	fund(VIPPS_ENTRY_CREDIT_NOTE, "", "", D1, 1);
	charge(FEE, "c1", D1, -3);
	charge(VIPPS_ENTRY_CREDIT_NOTE, "c9", D1, 2);
	charge(VIPPS_ENTRY_UNKNOWN, "z", D1, -4);
	charge(VIPPS_ENTRY_FEES_INVOICED, "c9", D1, 5);

	promise("corrections make no payment, and belong to one that is there; what is unknown counts");
	if (!look(3, 0, 0))
		return;
	CHECK_TEXT(view->payments[0].reference, "order-8");
	CHECK_TEXT(view->payments[1].reference, "order-7");
	CHECK_INT(view->payments[1].other, 40);
	CHECK_TEXT(view->payments[1].parts[0].raw_type, "new-thing");
	CHECK_TEXT(view->payments[2].reference, "order-9");
	CHECK_INT(view->payments[2].other, 5);
	CHECK_INT(view->payments[2].part_count, 2);
	CHECK_INT(view->payments[2].fees, 2);
	CHECK_TEXT(view->payments[2].recipient, NULL);
	CHECK_INT(view->pending, 5 + 5 + 5 + 40 + 900 - 25 + 1);
	CHECK_INT(view->fees, -3 + 2 - 4);

	promise("of several with one psp reference the capture has the fee");
	CHECK_INT(view->payments[0].part_count, 2);
	CHECK(!view->payments[0].parts[0].has_fee);
	CHECK_INT(view->payments[0].parts[1].fee, -3);
	CHECK_INT(view->payments[0].fees, -3);
	CHECK_INT(view->payments[0].other, -300);
}

/* ------------------------------------------------------------------------------------------
 * Payouts
 */
static void carrying(void)
{
	open_books(1234);
	fund(CAPTURE, "c1", "order-1", D1, 1000);
	promise("what was in the ledger before the first entry is pending, then in the first payout");
	if (!look(1, 0, 0))
		return;
	CHECK_INT(view->pending, 2234);
	pay_out("p1", D1);
	fund(CAPTURE, "c2", "order-2", D2, 50);
	fund(VIPPS_ENTRY_FEES_RETAINED, "f", "", D2, -5);
	fund(VIPPS_ENTRY_FEES_INVOICED, "g", "", D2, -6);
	fund(FEE, "h", "", D2, -7);
	fund(VIPPS_ENTRY_SERVICE_FEE, "i", "", D2, -8);
	pay_out("p2", D2);
	if (!look(2, 2, 0))
		return;
	check_sums(&view->payouts[0], 1000, 0, 0, 0, 1234);
	check_sums(&view->payouts[1], 50, 0, -26, 0, 0);
	CHECK_INT(view->payouts[1].entry_count, 5);
	CHECK_INT(view->pending, 0);

	promise("a payout that leaves something behind is found, and what is left is the next one's");
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 1000);
	fund(VIPPS_ENTRY_PAYOUT, "p1", "", D1, -999);
	fund(REFUND, "r1", "order-1", D2, -1);
	fund(CAPTURE, "c2", "order-2", D2, 50);
	pay_out("p2", D2);
	if (!look(2, 2, 1))
		return;
	check_finding(0, VIPPS_FINDING_PAYOUT, "p1", 1000, 999);
	check_sums(&view->payouts[1], 50, 1, 0, 0, 1);
	CHECK_INT(view->payouts[1].amount, 50);
}

static void aborting(void)
{
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 1000);
	fund(REFUND, "r1", "order-1", D1, -100);
	pay_out("p1", D1);
	fund(CAPTURE, "c2", "order-2", D2, 50);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "p1", "", D2, 900);
	promise("an aborted payout's money is pending again");
	if (!look(2, 1, 0))
		return;
	CHECK(view->payouts[0].aborted);
	CHECK_INT(view->payouts[0].amount, 900);
	CHECK_INT(view->pending, 950);
	CHECK_INT(view->payments[0].paid_out, 0);
	CHECK_INT(view->payments[0].parts[0].payout, VIPPS_NO_PAYOUT);

	promise("the next payout takes it along, and may be aborted as well");
	pay_out("p2", D2);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "302321-x", "", D3, 950);
	pay_out("p3", D3);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "p2", "", D3, 3);
	if (!look(2, 3, 0))
		return;
	check_sums(&view->payouts[1], 1050, 100, 0, 0, 0);
	check_sums(&view->payouts[2], 1050, 100, 0, 0, 0);
	CHECK_INT(view->payouts[1].entry_count, 3);
	CHECK_INT(view->payouts[2].entry_count, 3);
	CHECK(view->payouts[1].aborted && !view->payouts[2].aborted);
	CHECK_INT(view->payments[0].parts[1].payout, 2);
	CHECK_INT(view->payments[0].paid_out, 900);
	CHECK_INT(view->payments[1].parts[0].payout, 2);

	promise("what aborts none of the payouts that are there is just money");
	CHECK_INT(view->pending, 3);
	open_books(0);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "old", "", D1, 77);
	fund(CAPTURE, "c1", "order-1", D1, 1000);
	pay_out("p1", D1);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "old", "", D2, 78);
	if (!look(1, 1, 0))
		return;
	check_sums(&view->payouts[0], 1000, 0, 0, 77, 0);
	CHECK_INT(view->payouts[0].entry_count, 2);
	CHECK(!view->payouts[0].aborted);
	CHECK_INT(view->pending, 78);
}

static void aborting_oddly(void)
{
	record abort = record_of(VIPPS_TOPIC_FUNDS, VIPPS_ENTRY_PAYOUT_ABORTED, "p1", "", D2, 1001);

	promise("one that returns another sum than it took adds up all the same");
	open_books(5);
	fund(CAPTURE, "c1", "order-1", D1, 1000);
	fund(VIPPS_ENTRY_PAYOUT, "p1", "", D1, -1001);
	put(abort);
	fund(CAPTURE, "c2", "order-2", D2, 1);
	pay_out("p2", D2);
	if (!look(2, 2, 1))
		return;
	check_finding(0, VIPPS_FINDING_PAYOUT, "p1", 1005, 1001);
	CHECK_INT(view->payouts[1].amount, 1006);
	check_sums(&view->payouts[1], 1001, 0, 0, -4, 9);
	CHECK_INT(view->payouts[1].entry_count, 2);

	promise("the same number twice means the later payout; one without a number means the last");
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 10);
	pay_out("p1", D1);
	fund(CAPTURE, "c2", "order-1", D2, 20);
	pay_out("p1", D2);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "p1", "", D3, 20);
	pay_out("", D3);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "", "", D3, 20);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "", "", D3, 20);
	if (!look(1, 3, 0))
		return;
	CHECK(!view->payouts[0].aborted && view->payouts[1].aborted && view->payouts[2].aborted);
	CHECK_INT(view->pending, 40);
	CHECK_INT(view->payments[0].paid_out, 10);
	CHECK_CSTR(view->payouts[2].currency, "NOK");
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 10);
	pay_out("", D1);
	fund(CAPTURE, "c2", "order-1", D2, 20);
	pay_out("p2", D2);
	fund(VIPPS_ENTRY_PAYOUT_ABORTED, "", "", D3, 20);
	if (look(1, 2, 0))
		CHECK(!view->payouts[0].aborted && view->payouts[1].aborted);

	promise("what comes in is no aborted payout, whatever its amount and psp reference");
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 10);
	pay_out("p1", D1);
	fund(CAPTURE, "c2", "order-1", D2, 10);
	fund(VIPPS_ENTRY_CORRECTION, "p1", "", D2, 10);
	if (look(1, 1, 0))
		CHECK(!view->payouts[0].aborted);
}

/* ------------------------------------------------------------------------------------------
 * What does not add up
 */
static void telling_balances(void)
{
	record bare = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "b1", "order-2", D1, 500);
	record wrong = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "w1", "order-3", D2, 30);

	promise("a gap is found where it is, in its topic, across days");
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 100);
	charge(FEE, "c1", D1, -3);
	balances[VIPPS_TOPIC_FUNDS] += 40;
	charge(FEE, "c1", D2, -4);
	fund(CAPTURE, "c2", "order-2", D2, 100);
	balances[VIPPS_TOPIC_FEES] -= 9;
	charge(VIPPS_ENTRY_SERVICE_FEE, "s", D3, -5);
	if (!look(2, 0, 2))
		return;
	check_finding(0, VIPPS_FINDING_GAP, "c2", 100, 140);
	CHECK_INT(view->findings[0].topic, VIPPS_TOPIC_FUNDS);
	CHECK_TEXT(view->findings[0].date, D2);
	check_finding(1, VIPPS_FINDING_GAP, "s", -7, -16);
	CHECK_INT(view->findings[1].topic, VIPPS_TOPIC_FEES);

	promise("where no balances are told, none can be wrong");
	open_books(0);
	fund(CAPTURE, "c1", "order-1", D1, 100);
	CHECK(record_add(books, &bare));
	balances[VIPPS_TOPIC_FUNDS] += 77;
	fund(CAPTURE, "c2", "order-2", D1, 100);
	if (!look(2, 0, 0))
		return;
	CHECK_INT(view->pending, 700);

	promise("one fault is one finding: the line behind may go on from either balance");
	for (int64_t told = 129; told <= 131; told++) {
		open_books(100);
		wrong.has_balances = true;
		wrong.before = 100;
		wrong.after = told;
		CHECK(record_add(books, &wrong));
		balances[VIPPS_TOPIC_FUNDS] = 130;
		fund(CAPTURE, "c2", "order-2", D2, 5);
		if (look(2, 0, told != 130) && told != 130)
			check_finding(0, VIPPS_FINDING_GAP, "w1", 130, told);
	}
	open_books(100);
	CHECK(record_add(books, &wrong));
	balances[VIPPS_TOPIC_FUNDS] = 131;
	fund(CAPTURE, "c2", "order-2", D2, 5);
	balances[VIPPS_TOPIC_FUNDS]++;
	fund(CAPTURE, "c3", "order-2", D2, 5);
	if (look(2, 0, 2))
		check_finding(1, VIPPS_FINDING_GAP, "c3", 136, 137);
}

static void telling_fees(void)
{
	promise("a capture fee without its capture is found; other fees need none");
	open_books(0);
	charge(FEE, "c1", D1, -3);
	charge(FEE, "c2", D1, -4);
	charge(VIPPS_ENTRY_SERVICE_FEE, "c3", D1, -5);
	charge(FEE, "", D1, -6);
	charge(FEE, "p1", D1, -7);
	fund(CAPTURE, "c1", "order-1", D1, 100);
	fund(CAPTURE, "c1", "order-1", D1, 101);
	fund(CAPTURE, "", "order-1", D1, 102);
	pay_out("p1", D1);
	if (!look(1, 1, 3))
		return;
	CHECK_INT(view->payments[0].parts[0].fee, -3);
	CHECK(!view->payments[0].parts[1].has_fee && !view->payments[0].parts[2].has_fee);
	check_finding(0, VIPPS_FINDING_FEE, "c2", 0, -4);
	check_finding(1, VIPPS_FINDING_FEE, NULL, 0, -6);
	check_finding(2, VIPPS_FINDING_FEE, "p1", 0, -7);
	CHECK_INT(view->fees, -25);

	promise("when the capture comes, the finding goes");
	fund(CAPTURE, "c2", "order-2", D2, 100);
	if (look(2, 1, 2))
		CHECK_INT(view->payments[1].fees, -4);
}

static void telling_twice(void)
{
	record same = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "c1", "order-1", D1, 100);
	record other;

	promise("the same entry a second and a third time is found each time, and counts once");
	open_books(0);
	put(same);
	fund(CAPTURE, "c2", "order-2", D1, 100);
	same.has_balances = true;
	same.before = 0;
	same.after = 100;
	CHECK(record_add(books, &same) && record_add(books, &same));
	fund(CAPTURE, "c3", "order-3", D1, 1);
	if (!look(3, 0, 2))
		return;
	check_finding(0, VIPPS_FINDING_TWICE, "c1", 0, 100);
	check_finding(1, VIPPS_FINDING_TWICE, "c1", 0, 100);
	CHECK_INT(view->pending, 201);
	CHECK_INT(view->payments[0].captured, 100);
	CHECK_INT(view->payments[0].part_count, 1);

	promise("what differs in topic, type, amount, time, day or balance is another one");
	for (int i = 0; i < 6; i++) {
		other = same;
		open_books(0);
		CHECK(record_add(books, &same));
		other.topic = i == 0 ? VIPPS_TOPIC_FEES : other.topic;
		other.type = i == 1 ? VIPPS_ENTRY_CORRECTION : other.type;
		other.amount += i == 2;
		other.time = i == 3 ? 17 : other.time;
		snprintf(other.date, sizeof(other.date), "%s", i == 4 ? D2 : D1);
		other.after += i == 5;
		CHECK(record_add(books, &other));
		view = vipps_books_look(books);
		for (size_t f = 0; f < view->finding_count; f++)
			CHECK(view->findings[f].type == VIPPS_FINDING_GAP);
		CHECK_INT(view->pending, i == 0 ? 100 : i == 2 ? 201 : 200);
	}

	promise("several that share a psp reference are told apart, however they are mixed");
	open_books(0);
	other = same;
	other.type = VIPPS_ENTRY_DISPUTE_RETAINED;
	other.amount = -100;
	other.before = 100;
	other.after = 0;
	for (int i = 0; i < 3; i++)
		CHECK(record_add(books, &same) && record_add(books, &other));
	if (!look(1, 0, 4))
		return;
	for (size_t i = 0; i < 4; i++)
		check_finding(i, VIPPS_FINDING_TWICE, "c1", 0, i % 2 == 0 ? 100 : -100);
	CHECK_INT(view->pending, 0);

	promise("without psp reference and balance nothing is known to be the same");
	open_books(0);
	other = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "", "order-1", D1, 100);
	CHECK(record_add(books, &other) && record_add(books, &other));
	if (look(1, 0, 0))
		CHECK_INT(view->pending, 200);
}

/* Two words that we do not know, and the two that a payout has had. */
static void telling_words(void)
{
	vipps_ledger_entry entry = { .type = VIPPS_ENTRY_UNKNOWN,
		.raw_type = VIPPS_SLICE("one-thing"),
		.psp_reference = VIPPS_SLICE("u1"),
		.date = VIPPS_SLICE(D1),
		.time = VIPPS_NO_TIME,
		.amount = 10 };

	promise("unknown types are told apart by their words, a payout's two names are one");
	open_books(0);
	CHECK(vipps_books_add(books, VIPPS_TOPIC_FUNDS, &entry));
	entry.raw_type = vipps_slice_of("other-thing");
	CHECK(vipps_books_add(books, VIPPS_TOPIC_FUNDS, &entry));
	entry.type = VIPPS_ENTRY_PAYOUT;
	entry.amount = -20;
	entry.raw_type = vipps_slice_of("payout-scheduled");
	CHECK(vipps_books_add(books, VIPPS_TOPIC_FUNDS, &entry));
	entry.raw_type = vipps_slice_of("scheduled-for-payout");
	CHECK(vipps_books_add(books, VIPPS_TOPIC_FUNDS, &entry));
	if (look(0, 1, 1))
		check_finding(0, VIPPS_FINDING_TWICE, "u1", 0, -20);
}

static void telling_currencies(void)
{
	record foreign = record_of(VIPPS_TOPIC_FEES, FEE, "e1", "", D1, -7);
	record silent = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "c1", "order-1", D1, 100);

	promise("an entry in another currency counts nowhere; one that tells none is the ledger's");
	open_books(0);
	silent.currency[0] = '\0';
	put(silent);
	fund(CAPTURE, "c2", "order-2", D1, 100);
	memcpy(foreign.currency, "EUR", 4);
	CHECK(record_add(books, &foreign));
	foreign.topic = VIPPS_TOPIC_FUNDS;
	foreign.type = CAPTURE;
	CHECK(record_add(books, &foreign));
	fund(CAPTURE, "c3", "order-1", D1, 1);
	silent.amount = -3;
	put(silent);
	if (!look(2, 0, 2))
		return;
	check_finding(0, VIPPS_FINDING_CURRENCY, "e1", 0, -7);
	check_finding(1, VIPPS_FINDING_CURRENCY, "e1", 0, -7);
	CHECK_CSTR(view->payments[0].currency, "NOK");
	CHECK_INT(view->pending, 198);
	CHECK_INT(view->fees, 0);
}

/* ------------------------------------------------------------------------------------------
 * The ends of the scale
 */
#define MOST (INT64_MAX / 8)

static void adding_hugely(void)
{
	static const int64_t wild[] = { INT64_MAX, INT64_MIN, -INT64_MAX, MOST + 1, -MOST - 1 };
	record r = record_of(VIPPS_TOPIC_FUNDS, CAPTURE, "h", "order-1", D1, 0);

	promise("amounts and balances beyond all sums are found, and count nowhere");
	for (size_t i = 0; i < sizeof(wild) / sizeof(wild[0]); i++) {
		for (int member = 0; member < 3; member++) {
			record w = r;

			open_books(0);
			w.has_balances = member > 0;
			*(member == 0 ? &w.amount : member == 1 ? &w.before : &w.after) = wild[i];
			CHECK(record_add(books, &w));
			if (!look(0, 0, 1))
				return;
			check_finding(0, VIPPS_FINDING_GAP, "h", 0, w.amount);
			CHECK_INT(view->pending, 0);
		}
	}

	promise("as much as there can be adds up; one more does not");
	for (int sign = -1; sign <= 1; sign += 2) {
		open_books(0);
		r.amount = sign * (MOST - 5);
		CHECK(record_add(books, &r));
		r.amount = 5;
		CHECK(record_add(books, &r));
		r.amount = -1;
		CHECK(record_add(books, &r));
		if (!look(1, 0, 1))
			return;
		check_finding(0, VIPPS_FINDING_GAP, "h", 0, -1);
		CHECK_INT(view->pending, sign * (MOST - 5) + 5);
		open_books(0);
		r.amount = sign * MOST;
		CHECK(record_add(books, &r) && record_add(books, &r));
		if (!look(1, 0, 1))
			return;
		check_finding(0, VIPPS_FINDING_TWICE, "h", 0, r.amount);
		CHECK_INT(view->pending, r.amount);
	}
}

/* Payouts that leave more than there is, aborted again and again. */
static void carrying_hugely(void)
{
	record payout = record_of(VIPPS_TOPIC_FUNDS, VIPPS_ENTRY_PAYOUT, "p", "", D1, -1);
	record abort = record_of(VIPPS_TOPIC_FUNDS, VIPPS_ENTRY_PAYOUT_ABORTED, "p", "", D1, 1);

	promise("whatever balances are told, sums do not overflow");
	open_books(0);
	payout.has_balances = true;
	payout.before = MOST;
	payout.after = MOST - 1;
	for (int i = 0; i < 100; i++) {
		payout.time = abort.time = i;
		CHECK(record_add(books, &payout) && record_add(books, &abort));
	}
	view = vipps_books_look(books);
	CHECK_INT(view->payout_count, 100);
	CHECK_INT(view->payouts[0].carried, MOST);
	for (size_t i = 0; i < view->payout_count; i++)
		CHECK(view->payouts[i].carried >= 0 && view->payouts[i].carried <= MOST);
}

/* As long as references may ever be. */
static void being_large(void)
{
	char psp[160], reference[24];
	vipps_ledger_entry entry = { .type = CAPTURE,
		.raw_type = VIPPS_SLICE("capture"),
		.date = VIPPS_SLICE(D1),
		.time = VIPPS_NO_TIME,
		.amount = 1 };

	promise("books may be large");
	open_books(0);
	memset(psp, 'x', sizeof(psp));
	for (int i = 0; i < 200000; i++) {
		int length = snprintf(reference, sizeof(reference), "order-%d", i);

		memcpy(psp + 100, reference, (size_t)length);
		entry.psp_reference = vipps_slice_make(psp, sizeof(psp));
		entry.reference = vipps_slice_make(reference, (size_t)length);
		if (!CHECK(vipps_books_add(books, VIPPS_TOPIC_FUNDS, &entry)))
			return;
	}
	if (look(200000, 0, 0)) {
		CHECK_INT(view->pending, 200000);
		CHECK_TEXT(view->payments[199999].reference, "order-199999");
	}
}

static void being_empty(void)
{
	promise("empty books have nothing to tell; none at all can be freed");
	open_books(0);
	if (look(0, 0, 0)) {
		CHECK_INT(view->pending, 0);
		CHECK_INT(view->fees, 0);
	}
	vipps_books_free(NULL);

	promise("findings have names");
	CHECK_CSTR(vipps_finding_type_name(VIPPS_FINDING_GAP), "Gap");
	CHECK_CSTR(vipps_finding_type_name(VIPPS_FINDING_PAYOUT), "Payout");
	CHECK_CSTR(vipps_finding_type_name(VIPPS_FINDING_FEE), "Fee");
	CHECK_CSTR(vipps_finding_type_name(VIPPS_FINDING_CURRENCY), "Currency");
	CHECK_CSTR(vipps_finding_type_name(VIPPS_FINDING_TWICE), "Twice");
}

int main(void)
{
	paying();
	sharing();
	carrying();
	aborting();
	aborting_oddly();
	telling_balances();
	telling_fees();
	telling_twice();
	telling_words();
	telling_currencies();
	adding_hugely();
	carrying_hugely();
	being_large();
	being_empty();
	vipps_books_free(books);
	return promises_kept();
}
