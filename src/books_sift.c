/* SPDX-License-Identifier: MIT */

/* Which lines count: not those that are there already, in another currency, or beyond all sums. */

#include "books.h"

#include <stdlib.h>

#define KEYS 9

/* ------------------------------------------------------------------------------------------
 * The same entry a second time
 */

/* What makes a line this one. Old and new names of a type are one; unknown ones differ by words. */
static void set_keys(const vipps_books_line *line, int64_t keys[KEYS])
{
	keys[0] = line->psp_reference;
	keys[1] = line->topic;
	keys[2] = line->type;
	keys[3] = line->type == VIPPS_ENTRY_UNKNOWN ? line->raw_type : 0;
	keys[4] = line->amount;
	keys[5] = line->time;
	keys[6] = line->date;
	keys[7] = line->has_balances;
	keys[8] = line->balance_after;
}

static int compare_keys(const vipps_books_line *a, const vipps_books_line *b)
{
	int64_t x[KEYS], y[KEYS];

	set_keys(a, x);
	set_keys(b, y);
	for (size_t i = 0; i < KEYS; i++) {
		if (x[i] != y[i])
			return x[i] < y[i] ? -1 : 1;
	}
	return 0;
}

/* Equal ones in the order in which they were added. */
static int compare(const void *a, const void *b)
{
	const vipps_books_line *x = *(const vipps_books_line *const *)a;
	const vipps_books_line *y = *(const vipps_books_line *const *)b;
	int order = compare_keys(x, y);

	return order != 0 ? order : (x > y) - (x < y);
}

/* Without a reference and without a balance, two lines may well look the same. */
static bool is_known(const vipps_books *books, const vipps_books_line *line)
{
	return line->has_balances || vipps_books_is_named(books, line->psp_reference);
}

/* The lines that share topic and psp reference with another one: the others need no sorting. */
static size_t pick(vipps_books_run *run, const vipps_books_line **picked)
{
	const vipps_books *books = run->books;
	size_t texts = (size_t)books->texts.count + 1, count = 0;
	unsigned char *seen = vipps_arena_alloc_array(&run->scratch, texts, 2);

	if (seen == NULL)
		return VIPPS_BOOKS_NONE;
	for (size_t i = 0; i < books->count; i++) {
		unsigned char *s = &seen[books->lines[i].psp_reference * (size_t)2 + books->lines[i].topic];

		*s = *s == 0 ? 1 : 2;
	}
	for (size_t i = 0; i < books->count; i++) {
		const vipps_books_line *line = &books->lines[i];

		if (seen[line->psp_reference * (size_t)2 + line->topic] == 2 && is_known(books, line))
			picked[count++] = line;
	}
	return count;
}

static bool find_twice(vipps_books_run *run)
{
	const vipps_books *books = run->books;
	const vipps_books_line **picked =
		vipps_arena_alloc_array(&run->scratch, books->count, sizeof(*picked));
	size_t count = picked == NULL ? VIPPS_BOOKS_NONE : pick(run, picked);

	if (count == VIPPS_BOOKS_NONE)
		return false;
	qsort(picked, count, sizeof(*picked), compare);
	for (size_t i = 1; i < count; i++) {
		if (compare_keys(picked[i - 1], picked[i]) == 0)
			run->notes[picked[i] - books->lines].fate = VIPPS_BOOKS_TWICE;
	}
	return true;
}

/* ------------------------------------------------------------------------------------------
 * What cannot be added to the others
 */

/* The first currency that is told is the ledger's. */
static bool is_foreign(vipps_books_run *run, const vipps_books_line *line)
{
	if (line->currency[0] == '\0')
		return false;
	if (run->currency[0] == '\0')
		memcpy(run->currency, line->currency, sizeof(run->currency));
	return memcmp(line->currency, run->currency, sizeof(run->currency)) != 0;
}

static bool is_small(int64_t amount)
{
	return amount >= -VIPPS_BOOKS_MOST && amount <= VIPPS_BOOKS_MOST;
}

/* `volume`: of all amounts that count so far, whatever their sign. */
static bool is_huge(const vipps_books_line *line, int64_t *volume)
{
	int64_t size = line->amount;

	if (!is_small(size) || !is_small(line->balance_before) || !is_small(line->balance_after))
		return true;
	size = size < 0 ? -size : size;
	if (size > VIPPS_BOOKS_MOST - *volume)
		return true;
	*volume += size;
	return false;
}

bool vipps_books_sift(vipps_books_run *run)
{
	const vipps_books *books = run->books;
	int64_t volume = 0;

	run->notes = vipps_arena_alloc_array(&run->scratch, books->count, sizeof(*run->notes));
	if (run->notes == NULL || !find_twice(run))
		return false;
	for (size_t i = 0; i < books->count; i++) {
		vipps_books_note *note = &run->notes[i];

		if (note->fate == VIPPS_BOOKS_TWICE)
			continue;
		if (is_foreign(run, &books->lines[i]))
			note->fate = VIPPS_BOOKS_FOREIGN;
		else if (is_huge(&books->lines[i], &volume))
			note->fate = VIPPS_BOOKS_HUGE;
	}
	return true;
}
