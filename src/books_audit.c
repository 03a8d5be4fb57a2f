/* SPDX-License-Identifier: MIT */

/* Line by line in the ledger's order: balances, payouts, and what does not add up. */

#include "books.h"

#include <stdlib.h>

#define ROOM_FIRST 16

/* What a topic's balance is, as far as it is known. */
typedef struct account {
	bool is_known;
	int64_t told;     /* by the line before */
	int64_t computed; /* from that line's balance before it; another one only behind a finding */
} account;

typedef struct audit {
	vipps_books_run *run;
	account accounts[2]; /* by topic */
	bool has_funds;      /* a line of the funds was there already */
	int64_t volume;      /* carried so far, whatever the sign */
	size_t *numbers;     /* by text: the last payout with this psp reference */
	vipps_books_view *view;
} audit;

/* ------------------------------------------------------------------------------------------
 * Findings
 */
static bool find(audit *a, vipps_finding_type type, const vipps_books_line *line, int64_t expected,
	int64_t found)
{
	vipps_books *books = a->run->books;

	if (a->view->finding_count == books->finding_room) {
		size_t room = books->finding_room == 0 ? ROOM_FIRST : 2 * books->finding_room;
		vipps_finding *findings = realloc(books->findings, room * sizeof(*findings));

		if (findings == NULL)
			return false;
		books->findings = findings;
		books->finding_room = room;
	}
	books->findings[a->view->finding_count++] = (vipps_finding){
		.type = type,
		.topic = (vipps_topic)line->topic,
		.date = vipps_books_text(&books->texts, line->date),
		.psp_reference = vipps_books_text(&books->texts, line->psp_reference),
		.expected = expected,
		.found = found,
	};
	return true;
}

static bool find_uncounted(audit *a, const vipps_books_line *line, vipps_books_fate fate)
{
	static const vipps_finding_type types[] = {
		[VIPPS_BOOKS_TWICE] = VIPPS_FINDING_TWICE,
		[VIPPS_BOOKS_FOREIGN] = VIPPS_FINDING_CURRENCY,
		[VIPPS_BOOKS_HUGE] = VIPPS_FINDING_GAP,
	};

	return find(a, types[fate], line, 0, line->amount);
}

/* ------------------------------------------------------------------------------------------
 * Balances
 */

/*
 * One finding for one fault: behind a line that is not right in itself, it is open which of its two
 * balances is, and the next line may go on from either.
 */
static bool check_balance(audit *a, const vipps_books_line *line)
{
	account *known = &a->accounts[line->topic];
	int64_t sum = line->balance_before + line->amount;
	bool follows = !known->is_known || line->balance_before == known->told ||
		line->balance_before == known->computed;
	int64_t told = known->told;

	*known = (account){ line->has_balances, line->balance_after, sum };
	if (!line->has_balances)
		return true;
	if (!follows)
		return find(a, VIPPS_FINDING_GAP, line, told, line->balance_before);
	return sum == line->balance_after || find(a, VIPPS_FINDING_GAP, line, sum, line->balance_after);
}

/* ------------------------------------------------------------------------------------------
 * Payouts
 */
static vipps_payout *open_payout(const audit *a)
{
	return &a->run->payouts[a->run->payout_count];
}

static int64_t sum_of(const vipps_payout *payout)
{
	return payout->captured - payout->refunded + payout->fees + payout->other + payout->carried;
}

/* Whatever balances are told: what is carried stays within what can be added up. */
static void carry(audit *a, int64_t balance)
{
	int64_t size = balance < 0 ? -balance : balance;

	if (size > VIPPS_BOOKS_MOST - a->volume)
		return;
	a->volume += size;
	open_payout(a)->carried += balance;
}

static void add_entry(vipps_payout *payout, const vipps_books_line *line)
{
	payout->entry_count++;
	switch (line->type) {
	case VIPPS_ENTRY_CAPTURE:
		payout->captured += line->amount;
		return;
	case VIPPS_ENTRY_REFUND:
		payout->refunded -= line->amount;
		return;
	case VIPPS_ENTRY_CAPTURE_FEE:
	case VIPPS_ENTRY_SERVICE_FEE:
	case VIPPS_ENTRY_FEES_RETAINED:
	case VIPPS_ENTRY_FEES_INVOICED:
		payout->fees += line->amount;
		return;
	default:
		payout->other += line->amount;
	}
}

/* It takes all there is. What it leaves, by a balance that holds, is the next one's. */
static bool close_payout(audit *a, const vipps_books_line *line)
{
	const vipps_books_texts *texts = &a->run->books->texts;
	vipps_payout *payout = open_payout(a);
	int64_t expected = sum_of(payout);

	payout->psp_reference = vipps_books_text(texts, line->psp_reference);
	payout->reference = vipps_books_text(texts, line->reference);
	payout->date = vipps_books_text(texts, line->date);
	payout->time = line->time;
	payout->amount = -line->amount;
	a->numbers[line->psp_reference] = a->run->payout_count++;
	if (line->has_balances && line->balance_before + line->amount == line->balance_after)
		carry(a, line->balance_after);
	return expected == payout->amount ||
		find(a, VIPPS_FINDING_PAYOUT, line, expected, payout->amount);
}

/* Known by its number; otherwise it can only be the last one, with this amount. */
static vipps_payout *aborted_by(const audit *a, const vipps_books_line *line)
{
	const vipps_books_run *run = a->run;
	size_t number = VIPPS_BOOKS_NONE;
	vipps_payout *last = run->payout_count == 0 ? NULL : &run->payouts[run->payout_count - 1];

	if (vipps_books_is_named(run->books, line->psp_reference))
		number = a->numbers[line->psp_reference];
	if (number != VIPPS_BOOKS_NONE)
		return run->payouts[number].aborted ? NULL : &run->payouts[number];
	return last != NULL && !last->aborted && last->amount == line->amount ? last : NULL;
}

/* Its money is here again, still the same captures and refunds. */
static void take_back(audit *a, const vipps_books_line *line)
{
	vipps_payout *open = open_payout(a), *gone = aborted_by(a, line);

	if (gone == NULL) {
		add_entry(open, line);
		return;
	}
	open->captured += gone->captured;
	open->refunded += gone->refunded;
	open->fees += gone->fees;
	open->other += gone->other + line->amount - sum_of(gone);
	open->carried += gone->carried;
	open->entry_count += gone->entry_count;
	gone->aborted = true;
	a->run->heirs[gone - a->run->payouts] = a->run->payout_count;
}

/* ------------------------------------------------------------------------------------------
 * All together
 */
static bool check_funds(audit *a, const vipps_books_line *line, vipps_books_note *note)
{
	if (!a->has_funds && line->has_balances)
		carry(a, line->balance_before);
	a->has_funds = true;
	note->payout = a->run->payout_count;
	if (line->type == VIPPS_ENTRY_PAYOUT)
		return close_payout(a, line);
	if (line->type == VIPPS_ENTRY_PAYOUT_ABORTED)
		take_back(a, line);
	else
		add_entry(open_payout(a), line);
	return true;
}

/* What is retained or invoiced is no charge: it pays for those that were. */
static bool check_fees(audit *a, const vipps_books_line *line)
{
	const vipps_books_run *run = a->run;

	if (line->type != VIPPS_ENTRY_FEES_RETAINED && line->type != VIPPS_ENTRY_FEES_INVOICED)
		a->view->fees += line->amount;
	return line->type != VIPPS_ENTRY_CAPTURE_FEE ||
		run->owners[line->psp_reference] != VIPPS_BOOKS_NONE ||
		find(a, VIPPS_FINDING_FEE, line, 0, line->amount);
}

static bool check_line(audit *a, size_t at)
{
	const vipps_books_line *line = &a->run->books->lines[at];
	vipps_books_note *note = &a->run->notes[at];

	if (note->fate != VIPPS_BOOKS_COUNTED)
		return find_uncounted(a, line, note->fate);
	if (!check_balance(a, line))
		return false;
	return line->topic == VIPPS_TOPIC_FUNDS ? check_funds(a, line, note) : check_fees(a, line);
}

static bool make_payouts(vipps_books_run *run)
{
	const vipps_books *books = run->books;
	size_t count = 1;

	for (size_t i = 0; i < books->count; i++)
		count += vipps_books_is_payout(&books->lines[i]);
	run->payouts = vipps_arena_alloc_array(&run->books->found, count, sizeof(*run->payouts));
	run->heirs = vipps_books_numbers(&run->scratch, count);
	for (size_t i = 0; i < count && run->payouts != NULL; i++)
		memcpy(run->payouts[i].currency, run->currency, sizeof(run->currency));
	return run->payouts != NULL && run->heirs != NULL;
}

bool vipps_books_audit(vipps_books_run *run)
{
	vipps_books *books = run->books;
	audit a = { .run = run, .view = &books->view };

	a.numbers = vipps_books_numbers(&run->scratch, (size_t)books->texts.count + 1);
	if (a.numbers == NULL || !make_payouts(run))
		return false;
	for (size_t i = 0; i < books->count; i++) {
		if (!check_line(&a, i))
			return false;
	}
	books->view.findings = books->findings;
	books->view.payouts = run->payouts;
	books->view.payout_count = run->payout_count;
	books->view.pending = sum_of(open_payout(&a));
	return true;
}
