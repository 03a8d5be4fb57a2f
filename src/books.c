/* SPDX-License-Identifier: MIT */

/* Books: what was added, and what it comes to. */

#include "books.h"

#include <stdlib.h>

#define ROOM_FIRST 64

static const char *const finding_names[] = {
	[VIPPS_FINDING_GAP] = "Gap",
	[VIPPS_FINDING_PAYOUT] = "Payout",
	[VIPPS_FINDING_FEE] = "Fee",
	[VIPPS_FINDING_CURRENCY] = "Currency",
	[VIPPS_FINDING_TWICE] = "Twice",
};

const char *vipps_finding_type_name(vipps_finding_type type)
{
	return finding_names[type];
}

vipps_books *vipps_books_new(void)
{
	return calloc(1, sizeof(vipps_books));
}

void vipps_books_free(vipps_books *books)
{
	if (books == NULL)
		return;
	vipps_books_texts_free(&books->texts);
	vipps_arena_free(&books->found);
	free(books->lines);
	free(books->findings);
	free(books);
}

/* ------------------------------------------------------------------------------------------
 * What was added
 */
static bool make_room(vipps_books *books)
{
	size_t room = books->room == 0 ? ROOM_FIRST : 2 * books->room;
	vipps_books_line *lines;

	if (books->count < books->room)
		return true;
	if (room > SIZE_MAX / 2 / sizeof(*lines))
		return false;
	lines = realloc(books->lines, room * sizeof(*lines));
	if (lines == NULL)
		return false;
	books->lines = lines;
	books->room = room;
	return true;
}

/* Texts that an entry has brought along before memory was out do no harm. */
static bool number_texts(vipps_books_texts *texts, const vipps_ledger_entry *from,
	vipps_books_line *to)
{
	return vipps_books_text_number(texts, from->raw_type, &to->raw_type) &&
		vipps_books_text_number(texts, from->psp_reference, &to->psp_reference) &&
		vipps_books_text_number(texts, from->reference, &to->reference) &&
		vipps_books_text_number(texts, from->date, &to->date) &&
		vipps_books_text_number(texts, from->recipient, &to->recipient);
}

bool vipps_books_add(vipps_books *books, vipps_topic topic, const vipps_ledger_entry *entry)
{
	vipps_books_line line = {
		.amount = entry->amount,
		.time = entry->time,
		.topic = topic == VIPPS_TOPIC_FEES ? VIPPS_TOPIC_FEES : VIPPS_TOPIC_FUNDS,
		.type = (unsigned char)entry->type,
		.has_balances = entry->has_balances,
	};

	if (entry->has_balances) {
		line.balance_before = entry->balance_before;
		line.balance_after = entry->balance_after;
	}
	memcpy(line.currency, entry->currency, sizeof(line.currency));
	if (!number_texts(&books->texts, entry, &line) || !make_room(books))
		return false;
	books->lines[books->count++] = line;
	books->is_current = false;
	return true;
}

/* ------------------------------------------------------------------------------------------
 * What it comes to
 */
size_t *vipps_books_numbers(vipps_arena *arena, size_t count)
{
	size_t *numbers = vipps_arena_alloc_array(arena, count, sizeof(*numbers));

	for (size_t i = 0; i < count && numbers != NULL; i++)
		numbers[i] = VIPPS_BOOKS_NONE;
	return numbers;
}

bool vipps_books_is_named(const vipps_books *books, uint32_t number)
{
	return !vipps_slice_is_empty(vipps_books_text(&books->texts, number));
}

bool vipps_books_is_payout(const vipps_books_line *line)
{
	return line->topic == VIPPS_TOPIC_FUNDS &&
		(line->type == VIPPS_ENTRY_PAYOUT || line->type == VIPPS_ENTRY_PAYOUT_ABORTED);
}

const vipps_books_view *vipps_books_look(vipps_books *books)
{
	vipps_books_run run = { .books = books, .scratch = { .limit = SIZE_MAX } };

	if (books->is_current)
		return &books->view;
	vipps_arena_free(&books->found);
	books->found.limit = SIZE_MAX;
	books->view = (vipps_books_view){ 0 };
	books->is_current = vipps_books_sift(&run) && vipps_books_collect(&run) &&
		vipps_books_audit(&run) && vipps_books_settle(&run);
	vipps_arena_free(&run.scratch);
	return books->is_current ? &books->view : NULL;
}
