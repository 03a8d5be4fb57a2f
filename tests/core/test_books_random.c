/* SPDX-License-Identifier: MIT */

/*
 * Random ledgers, written by a bank that knows where each øre is: the books must come to the same
 * without a finding. Then one thing is changed, and it must be found, where it is, and nothing else
 * but what follows from it.
 */

#include "ledger_bank.h"

/* ------------------------------------------------------------------------------------------
 * The books
 */

/* Each topic in its order, the two in any. */
static vipps_books *keep(const bank *b, const record *lines)
{
	vipps_books *books = vipps_books_new();
	int at[2] = { 0, 0 };
	uint32_t bias = draw(101);

	while (at[0] < b->count || at[1] < b->count) {
		int topic = chance(bias);

		topic = at[topic] < b->count ? topic : 1 - topic;
		const record *r = &lines[at[topic]];

		if ((int)r->topic == topic && !b->hidden[at[topic]])
			CHECK(record_add(books, r));
		at[topic]++;
	}
	return books;
}

static int visible(const bank *b, int payout)
{
	int before = 0;

	for (int i = 0; i < payout; i++)
		before += !b->hidden[b->payouts[i].line];
	return payout == NOWHERE || b->hidden[b->payouts[payout].line] ? NOWHERE : before;
}

static void check_payouts(const bank *b, const vipps_books_view *view)
{
	size_t at = 0;

	for (int i = 0; i < b->payout_count; i++) {
		const bank_payout *p = &b->payouts[i];

		if (b->hidden[p->line])
			continue;
		if (!CHECK(at < view->payout_count))
			return;
		const vipps_payout *got = &view->payouts[at++];

		CHECK_INT(got->amount, -b->lines[p->line].amount);
		CHECK_INT(got->aborted, p->aborted);
		CHECK_INT(got->captured, p->sums.captured);
		CHECK_INT(got->refunded, p->sums.refunded);
		CHECK_INT(got->fees, p->sums.fees);
		CHECK_INT(got->other, p->sums.other);
		CHECK_INT(got->carried, p->sums.carried);
		CHECK_INT(got->entry_count, p->sums.entries);
		CHECK_TEXT(got->psp_reference, b->lines[p->line].psp);
	}
	CHECK_INT(view->payout_count, at);
}

static bool makes_payment(vipps_entry_type type)
{
	return type != VIPPS_ENTRY_CORRECTION && type != VIPPS_ENTRY_TOP_UP &&
		type != VIPPS_ENTRY_CREDIT_NOTE && type != VIPPS_ENTRY_FEES_RETAINED;
}

static bool is_of(const bank *b, int line, vipps_slice reference)
{
	const record *r = &b->lines[line];

	return !b->hidden[line] && is_payment_line(r) &&
		vipps_slice_eq(vipps_slice_of(r->reference), reference);
}

static int64_t fee_of(const bank *b, const char *psp)
{
	int64_t fee = 0;

	for (int i = 0; i < b->count; i++) {
		if (b->lines[i].topic == VIPPS_TOPIC_FEES && strcmp(b->lines[i].psp, psp) == 0)
			fee += b->lines[i].amount;
	}
	return fee;
}

/* A payment by all lines of the ledger; returns how many of them are its parts. */
static size_t check_payment(const bank *b, const vipps_settled_payment *p)
{
	int64_t captured = 0, refunded = 0, other = 0, fees = 0, paid_out = 0;
	size_t at = 0;
	const char *recipient = "";

	for (int i = 0; i < b->count; i++) {
		const record *r = &b->lines[i];

		if (!is_of(b, i, p->reference))
			continue;
		if (!CHECK(at < p->part_count))
			return at;
		const vipps_settled_part *part = &p->parts[at++];
		int payout = visible(b, b->payout_of[i]);

		captured += r->type == VIPPS_ENTRY_CAPTURE ? r->amount : 0;
		refunded -= r->type == VIPPS_ENTRY_REFUND ? r->amount : 0;
		other += r->type == VIPPS_ENTRY_CAPTURE || r->type == VIPPS_ENTRY_REFUND ? 0 : r->amount;
		fees += fee_of(b, r->psp);
		paid_out += payout == NOWHERE ? 0 : r->amount;
		recipient = recipient[0] == '\0' ? r->recipient : recipient;
		CHECK_TEXT(part->psp_reference, r->psp);
		CHECK_INT(part->amount, r->amount);
		CHECK_INT(part->fee, fee_of(b, r->psp));
		CHECK(part->payout == (payout == NOWHERE ? VIPPS_NO_PAYOUT : (size_t)payout));
	}
	CHECK_INT(p->captured, captured);
	CHECK_INT(p->refunded, refunded);
	CHECK_INT(p->other, other);
	CHECK_INT(p->fees, fees);
	CHECK_INT(p->paid_out, paid_out);
	CHECK_SLICE(p->recipient, text_or_none(recipient));
	CHECK_INT(p->part_count, at);
	return at;
}

static void check_payments(const bank *b, const vipps_books_view *view)
{
	static vipps_slice seen[PAYMENTS];
	size_t count = 0;

	for (int i = 0; i < b->count; i++) {
		vipps_slice reference = vipps_slice_of(b->lines[i].reference);
		bool is_new =
			reference.len > 0 && is_of(b, i, reference) && makes_payment(b->lines[i].type);

		for (size_t s = 0; s < count; s++)
			is_new = is_new && !vipps_slice_eq(seen[s], reference);
		if (is_new)
			seen[count++] = reference;
	}
	if (!CHECK_INT(view->payment_count, count))
		return;
	for (size_t i = 0; i < count; i++) {
		CHECK_SLICE(view->payments[i].reference, seen[i]);
		check_payment(b, &view->payments[i]);
	}
}

static void check_all(const bank *b)
{
	vipps_books *books = keep(b, b->lines);
	const vipps_books_view *view = vipps_books_look(books);
	const sums pending = pending_sums(b);
	int64_t charged = 0;

	for (int i = 0; i < b->count; i++) {
		if (!b->hidden[i] && b->lines[i].topic == VIPPS_TOPIC_FEES &&
			b->lines[i].type != VIPPS_ENTRY_FEES_RETAINED)
			charged += b->lines[i].amount;
	}
	CHECK_INT(view->finding_count, 0);
	CHECK_INT(view->fees, charged);
	/* Books that have seen no line of the funds know of no balance. */
	if (view->payout_count + view->payment_count > 0)
		CHECK_INT(view->pending,
			pending.captured - pending.refunded + pending.fees + pending.other + pending.carried);
	check_payouts(b, view);
	check_payments(b, view);
	vipps_books_free(books);
}

/* ------------------------------------------------------------------------------------------
 * One thing changed
 */
typedef enum mutation {
	DROPPED,
	AMOUNT,
	BEFORE,
	AFTER,
	DOUBLED,
	CURRENCY,
	LESS_PAID, /* a payout an øre too low, with all balances behind it right */
	MUTATIONS,
} mutation;

typedef struct expectation {
	vipps_finding_type type;
	record at;
	int64_t expected, found;
	bool is_due;         /* the change can be seen */
	bool payout_follows; /* a payout that is not its sum, besides */
	record payout;
	bool fee_follows; /* fees with `psp` without their capture, besides */
	char psp[24];
} expectation;

/* The topic's line before or behind; NOWHERE. */
static int next_of(const bank *b, int at, int step)
{
	for (int i = at + step; i >= 0 && i < b->count; i += step) {
		if (!b->hidden[i] && b->lines[i].topic == b->lines[at].topic)
			return i;
	}
	return NOWHERE;
}

/* The payout that has the line's money first, or is it. */
static void expect_payout(const bank *b, int at, bool itself, expectation *e)
{
	if (b->lines[at].topic != VIPPS_TOPIC_FUNDS)
		return;
	for (int i = itself ? at : at + 1; i < b->count; i++) {
		if (b->lines[i].topic == VIPPS_TOPIC_FUNDS && b->lines[i].type == VIPPS_ENTRY_PAYOUT) {
			e->payout_follows = true;
			e->payout = b->lines[i];
			return;
		}
	}
}

/* The line is not there, or counts as if it were not. */
static void expect_missing(const bank *b, int at, expectation *e)
{
	int behind = next_of(b, at, 1);

	e->fee_follows = b->lines[at].type == VIPPS_ENTRY_CAPTURE;
	snprintf(e->psp, sizeof(e->psp), "%s", b->lines[at].psp);
	if (next_of(b, at, -1) == NOWHERE)
		return; /* as if the books had begun behind it */
	expect_payout(b, at, false, e);
	if (behind == NOWHERE)
		return;
	e->is_due = true;
	e->at = b->lines[behind];
	e->expected = b->lines[at].before;
	e->found = b->lines[behind].before;
}

static void change_amount(const bank *b, int at, record *lines, expectation *e)
{
	lines[at].amount += chance(50) ? 1 + draw(500) : -1 - (int64_t)draw(500);
	e->is_due = true;
	e->at = lines[at];
	e->expected = lines[at].before + lines[at].amount;
	e->found = lines[at].after;
	expect_payout(b, at, true, e);
}

static void change_before(const bank *b, int at, record *lines, expectation *e)
{
	int before = next_of(b, at, -1);

	lines[at].before += 1 + draw(500);
	e->is_due = true;
	e->at = lines[at];
	e->expected = before == NOWHERE ? lines[at].before + lines[at].amount : b->lines[before].after;
	e->found = before == NOWHERE ? lines[at].after : lines[at].before;
	if (before == NOWHERE)
		expect_payout(b, at, true, e);
}

static void change_after(int at, record *lines, expectation *e)
{
	lines[at].after -= 1 + draw(500);
	e->is_due = true;
	e->at = lines[at];
	e->expected = lines[at].before + lines[at].amount;
	e->found = lines[at].after;
}

static void change_currency(const bank *b, int at, record *lines, expectation *e)
{
	expect_missing(b, at, e);
	memcpy(lines[at].currency, "DKK", 4);
}

/* An øre stays behind and goes with the next payout. */
static bool pay_less(const bank *b, int at, record *lines, expectation *e)
{
	if (lines[at].topic != VIPPS_TOPIC_FUNDS || lines[at].type != VIPPS_ENTRY_PAYOUT)
		return false;
	for (int i = 0; i < b->payout_count; i++) {
		if (b->payouts[i].line == at && b->payouts[i].aborted)
			return false;
	}
	e->type = VIPPS_FINDING_PAYOUT;
	e->is_due = true;
	e->at = lines[at];
	e->expected = -lines[at].amount;
	e->found = e->expected - 1;
	lines[at].amount++;
	lines[at].after++;
	for (int i = at + 1; i < b->count; i++) {
		if (lines[i].topic != VIPPS_TOPIC_FUNDS)
			continue;
		lines[i].before++;
		if (lines[i].type == VIPPS_ENTRY_PAYOUT) {
			lines[i].amount--;
			/* sent back, it is an øre more as well */
			for (int k = i + 1; k < b->count; k++) {
				if (lines[k].type == VIPPS_ENTRY_PAYOUT_ABORTED)
					return false;
			}
			return true;
		}
		lines[i].after++;
	}
	return true;
}

static bool follows(const vipps_finding *f, const expectation *e)
{
	if (e->payout_follows && is_finding(f, VIPPS_FINDING_PAYOUT, &e->payout))
		return true;
	return e->fee_follows && f->type == VIPPS_FINDING_FEE &&
		vipps_slice_eq(f->psp_reference, vipps_slice_of(e->psp));
}

static int count_type(const vipps_books_view *view, vipps_finding_type type)
{
	int count = 0;

	for (size_t i = 0; i < view->finding_count; i++)
		count += view->findings[i].type == type;
	return count;
}

static void check_findings(const vipps_books_view *view, const expectation *e)
{
	int hits = 0;

	for (size_t i = 0; i < view->finding_count; i++) {
		const vipps_finding *f = &view->findings[i];

		if (is_finding(f, e->type, &e->at) && hits == 0) {
			hits++;
			CHECK_INT(f->expected, e->expected);
			CHECK_INT(f->found, e->found);
			CHECK(e->is_due);
		} else if (!(e->type == VIPPS_FINDING_CURRENCY && f->type == VIPPS_FINDING_GAP)) {
			CHECK(follows(f, e));
		}
	}
	CHECK_INT(hits, e->is_due);
	CHECK_INT(count_type(view, VIPPS_FINDING_PAYOUT),
		e->payout_follows + (e->type == VIPPS_FINDING_PAYOUT));
}

static bool mutate(const bank *b, mutation m, int at, record *lines, bool *hidden, expectation *e)
{
	switch (m) {
	case DROPPED:
		hidden[at] = true;
		expect_missing(b, at, e);
		return true;
	case AMOUNT:
		change_amount(b, at, lines, e);
		return true;
	case BEFORE:
		change_before(b, at, lines, e);
		return true;
	case AFTER:
		change_after(at, lines, e);
		return true;
	case DOUBLED:
		*e = (expectation){ .type = VIPPS_FINDING_TWICE,
			.at = lines[at],
			.found = lines[at].amount,
			.is_due = true };
		return true;
	case CURRENCY:
		change_currency(b, at, lines, e);
		return true;
	default:
		return pay_less(b, at, lines, e);
	}
}

/* In another currency it is as good as not there, and says so. */
static void check_foreign(const vipps_books_view *view, const bank *b, int at, expectation *e)
{
	CHECK_INT(count_type(view, VIPPS_FINDING_GAP), e->is_due);
	e->type = VIPPS_FINDING_CURRENCY;
	e->is_due = true;
	e->at = b->lines[at];
	e->expected = 0;
	e->found = b->lines[at].amount;
	check_findings(view, e);
}

static uint64_t changes_seen;

/* The first line decides the currency: in another one it is all others that are foreign. */
static bool is_open_to(const bank *b, int at, mutation m)
{
	return !b->hidden[at] && (m != CURRENCY || next_of(b, at, -1) != NOWHERE);
}

static void change(const bank *b, mutation m)
{
	static record lines[LINES];
	bank copy = *b;
	expectation e = { .type = VIPPS_FINDING_GAP };
	int at = (int)draw((uint32_t)b->count);
	vipps_books *books = vipps_books_new();
	const vipps_books_view *view;

	memcpy(lines, b->lines, sizeof(lines));
	if (is_open_to(b, at, m) && mutate(b, m, at, lines, copy.hidden, &e)) {
		changes_seen += e.is_due;
		for (int i = 0; i < b->count; i++) {
			if (!copy.hidden[i])
				CHECK(record_add(books, &lines[i]));
			if (m == DOUBLED && i == at)
				CHECK(record_add(books, &lines[i]));
		}
		view = vipps_books_look(books);
		if (m == CURRENCY)
			check_foreign(view, b, at, &e);
		else
			check_findings(view, &e);
	}
	vipps_books_free(books);
}

int main(int argc, char **argv)
{
	static const char *const titles[MUTATIONS] = {
		[DROPPED] = "an entry that is missing is found by the next one's balance",
		[AMOUNT] = "an amount that was changed is found at its entry",
		[BEFORE] = "a balance before that was changed is found at its entry",
		[AFTER] = "a balance after that was changed is found at its entry",
		[DOUBLED] = "an entry that is doubled is found, and changes nothing",
		[CURRENCY] = "an entry in another currency is found, and is as good as missing",
		[LESS_PAID] = "a payout of an øre too little is found, and the øre is in the next one",
	};
	uint64_t ledgers = argc > 1 ? (uint64_t)atoi(argv[1]) : 4000;
	static bank b;

	promise("of random ledgers books say to the øre what the bank knows, and find nothing");
	for (uint64_t seed = 1; seed <= ledgers && !check_now.failed; seed++) {
		live(&b, seed);
		check_all(&b);
		if (check_now.failed)
			printf("# seed %" PRIu64 "\n", seed);
	}
	for (mutation m = 0; m < MUTATIONS; m++) {
		promise(titles[m]);
		changes_seen = 0;
		for (uint64_t seed = 1; seed <= ledgers && !check_now.failed; seed++) {
			live(&b, seed);
			if (!b.has_balances || b.count == 0)
				continue;
			for (int i = 0; i < 4 && !check_now.failed; i++)
				change(&b, m);
			if (check_now.failed)
				printf("# seed %" PRIu64 "\n", seed);
		}
		CHECK(check_now.failed || changes_seen > ledgers / 20);
	}
	return promises_kept();
}
