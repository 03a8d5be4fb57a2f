/* SPDX-License-Identifier: MIT */

/* Books: what a ledger says of payments and payouts. */

#include "ledger_pen.h"

static void check_sums(const vipps_payout *p, int64_t captured, int64_t refunded, int64_t fees,
	int64_t other, int64_t carried)
{
	CHECK_INT(p->captured, captured);
	CHECK_INT(p->refunded, refunded);
	CHECK_INT(p->fees, fees);
	CHECK_INT(p->other, other);
	CHECK_INT(p->carried, carried);
}

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
 * Few and many
 */

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
	being_large();
	being_empty();
	vipps_books_free(books);
	return promises_kept();
}
