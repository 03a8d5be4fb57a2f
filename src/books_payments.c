/* SPDX-License-Identifier: MIT */

/* Payments: their lines by reference, their fees by psp reference, their payouts. */

#include "books.h"

/* ------------------------------------------------------------------------------------------
 * Who belongs to whom
 */

/* A line of the funds that is no payout: one that could be a payment's. */
static bool is_part(const vipps_books_run *run, size_t at)
{
	const vipps_books_line *line = &run->books->lines[at];

	return run->notes[at].fate == VIPPS_BOOKS_COUNTED && line->topic == VIPPS_TOPIC_FUNDS &&
		!vipps_books_is_payout(line);
}

/* Corrections, fees and the like may have a reference of their own kind, which is no payment's. */
static bool begins_payment(const vipps_books_line *line)
{
	switch (line->type) {
	case VIPPS_ENTRY_CAPTURE:
	case VIPPS_ENTRY_REFUND:
	case VIPPS_ENTRY_DISPUTE_RETAINED:
	case VIPPS_ENTRY_DISPUTE_RETURNED:
	case VIPPS_ENTRY_UNKNOWN:
		return true;
	default:
		return false;
	}
}

/* Of several lines with one psp reference, a capture and its dispute, the capture has the fee. */
static void own(vipps_books_run *run, size_t at)
{
	const vipps_books_line *lines = run->books->lines;
	size_t *owner = &run->owners[lines[at].psp_reference];

	if (!vipps_books_is_named(run->books, lines[at].psp_reference))
		return;
	if (*owner == VIPPS_BOOKS_NONE ||
		(lines[at].type == VIPPS_ENTRY_CAPTURE && lines[*owner].type != VIPPS_ENTRY_CAPTURE))
		*owner = at;
}

static void begin(vipps_books_run *run, const vipps_books_line *line)
{
	size_t *payment = &run->payments[line->reference];

	if (*payment == VIPPS_BOOKS_NONE && begins_payment(line) &&
		vipps_books_is_named(run->books, line->reference))
		*payment = run->payment_count++;
}

/* Fees that pay for fees belong to no payment. */
static void charge(vipps_books_run *run, size_t at)
{
	const vipps_books_line *line = &run->books->lines[at];
	size_t owner = run->owners[line->psp_reference];

	if (run->notes[at].fate != VIPPS_BOOKS_COUNTED || line->topic != VIPPS_TOPIC_FEES ||
		line->type == VIPPS_ENTRY_FEES_RETAINED || line->type == VIPPS_ENTRY_FEES_INVOICED ||
		owner == VIPPS_BOOKS_NONE)
		return;
	run->notes[owner].fee += line->amount;
	run->notes[owner].has_fee = true;
}

bool vipps_books_collect(vipps_books_run *run)
{
	const vipps_books *books = run->books;
	size_t texts = (size_t)books->texts.count + 1;

	run->owners = vipps_books_numbers(&run->scratch, texts);
	run->payments = vipps_books_numbers(&run->scratch, texts);
	if (run->owners == NULL || run->payments == NULL)
		return false;
	for (size_t i = 0; i < books->count; i++) {
		if (!is_part(run, i))
			continue;
		own(run, i);
		begin(run, &books->lines[i]);
	}
	for (size_t i = 0; i < books->count; i++)
		charge(run, i);
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Payments and their parts
 */

/* Which payout a line's money came to be in, when aborted ones have handed theirs on. */
static void follow_heirs(vipps_books_run *run)
{
	for (size_t i = run->payout_count; i > 0; i--) {
		size_t heir = run->heirs[i - 1];

		if (heir == VIPPS_BOOKS_NONE)
			run->heirs[i - 1] = i - 1;
		else
			run->heirs[i - 1] = run->heirs[heir];
	}
}

static size_t payment_of(const vipps_books_run *run, size_t at)
{
	return is_part(run, at) ? run->payments[run->books->lines[at].reference] : VIPPS_BOOKS_NONE;
}

/* Each payment's parts in a row: how many first, then where. */
static bool make_room(vipps_books_run *run, vipps_settled_payment *payments)
{
	size_t count = 0;
	vipps_settled_part *parts;

	for (size_t i = 0; i < run->books->count; i++) {
		size_t payment = payment_of(run, i);

		if (payment != VIPPS_BOOKS_NONE) {
			payments[payment].part_count++;
			count++;
		}
	}
	parts = vipps_arena_alloc_array(&run->books->found, count, sizeof(*parts));
	for (size_t i = 0; i < run->payment_count && parts != NULL; i++) {
		payments[i].parts = parts;
		parts += payments[i].part_count;
		payments[i].part_count = 0;
	}
	return parts != NULL;
}

static void add_part(vipps_books_run *run, vipps_settled_payment *payment, size_t at)
{
	const vipps_books_texts *texts = &run->books->texts;
	const vipps_books_line *line = &run->books->lines[at];
	const vipps_books_note *note = &run->notes[at];
	vipps_settled_part *part = (vipps_settled_part *)&payment->parts[payment->part_count++];

	*part = (vipps_settled_part){
		.type = (vipps_entry_type)line->type,
		.raw_type = vipps_books_text(texts, line->raw_type),
		.psp_reference = vipps_books_text(texts, line->psp_reference),
		.date = vipps_books_text(texts, line->date),
		.amount = line->amount,
		.fee = note->fee,
		.has_fee = note->has_fee,
		.payout = run->heirs[note->payout],
	};
	if (!vipps_slice_is_present(payment->recipient))
		payment->recipient = vipps_books_text(texts, line->recipient);
	payment->fees += part->fee;
	payment->paid_out += part->payout == VIPPS_NO_PAYOUT ? 0 : part->amount;
	if (part->type == VIPPS_ENTRY_CAPTURE)
		payment->captured += part->amount;
	else if (part->type == VIPPS_ENTRY_REFUND)
		payment->refunded -= part->amount;
	else
		payment->other += part->amount;
}

bool vipps_books_settle(vipps_books_run *run)
{
	vipps_books *books = run->books;
	vipps_settled_payment *payments =
		vipps_arena_alloc_array(&books->found, run->payment_count, sizeof(*payments));

	if (payments == NULL || !make_room(run, payments))
		return false;
	follow_heirs(run);
	for (size_t i = 0; i < books->count; i++) {
		size_t at = payment_of(run, i);

		if (at == VIPPS_BOOKS_NONE)
			continue;
		payments[at].reference = vipps_books_text(&books->texts, books->lines[i].reference);
		memcpy(payments[at].currency, run->currency, sizeof(run->currency));
		add_part(run, &payments[at], i);
	}
	books->view.payments = payments;
	books->view.payment_count = run->payment_count;
	return true;
}
