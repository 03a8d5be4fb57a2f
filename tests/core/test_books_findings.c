/* SPDX-License-Identifier: MIT */

/* Books: what in a ledger does not add up, and amounts beyond all sums. */

#include "ledger_pen.h"

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

int main(void)
{
	telling_balances();
	telling_fees();
	telling_twice();
	telling_words();
	telling_currencies();
	adding_hugely();
	carrying_hugely();
	vipps_books_free(books);
	return promises_kept();
}
