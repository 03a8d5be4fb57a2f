/* SPDX-License-Identifier: MIT */

/* Memory runs out at each allocation of books and of reading a ledger: nothing is told by half. */

#include "bookkeeper.h"

#include "arena.h"
#include "service.h"

/* Allocations that still succeed before one fails; negative: all of them. */
static long allowed = -1;
static bool has_failed;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

/* One fails, those behind it succeed. */
static bool allow(void)
{
	if (allowed-- != 0)
		return true;
	has_failed = true;
	return false;
}

void *__wrap_malloc(size_t size)
{
	return allow() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return allow() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *at, size_t size)
{
	return allow() ? __real_realloc(at, size) : NULL;
}

#define LINES 1200

/* Enough for all tables to grow: a capture a line, with its fee, a payout at times, a few gaps. */
static record line_of(int i)
{
	char psp[24], reference[24];
	record r;

	snprintf(psp, sizeof(psp), "psp-%d", i / 2);
	snprintf(reference, sizeof(reference), "order-%d", i / 4);
	r = record_of(i % 2 == 0 ? VIPPS_TOPIC_FUNDS : VIPPS_TOPIC_FEES,
		i % 2 == 0 ? VIPPS_ENTRY_CAPTURE : VIPPS_ENTRY_CAPTURE_FEE, psp, reference, "2026-11-20",
		i % 2 == 0 ? 100 : -3);
	if (i % 20 == 18) {
		r.type = VIPPS_ENTRY_PAYOUT;
		r.amount = -999;
	}
	r.has_balances = i == 0; /* that do not fit its amount */
	return r;
}

static void check_view(const vipps_books_view *view, int lines)
{
	size_t payments = 0;
	int64_t captured = 0;

	for (size_t i = 0; i < view->payment_count; i++)
		captured += view->payments[i].captured;
	for (int i = 0; i < lines; i += 2)
		payments += i % 20 != 18;
	CHECK_INT(captured, (int64_t)payments * 100);
	CHECK_INT(view->payout_count, lines / 20);
	CHECK_INT(view->finding_count, lines / 20 + lines / 20 + 1);
}

/* What fails is tried again at once. */
static bool fill(vipps_books *books, long failing)
{
	has_failed = false;
	allowed = failing;
	for (int i = 0; i < LINES; i++) {
		const record r = line_of(i);

		while (!record_add(books, &r)) {
			if (!CHECK(has_failed))
				return false;
			allowed = -1;
		}
	}
	allowed = -1;
	return has_failed;
}

static bool look(vipps_books *books, long failing)
{
	const vipps_books_view *view;

	has_failed = false;
	allowed = failing;
	view = vipps_books_look(books);
	allowed = -1;
	CHECK((view == NULL) == has_failed);
	view = vipps_books_look(books);
	if (CHECK(view != NULL))
		check_view(view, LINES);
	return has_failed;
}

/* Each look is of books that were added to since. */
static void starve_books(void)
{
	vipps_books *books;
	bool starved = true;
	long n = 0;

	promise("an entry that there is no memory for is not added, and can be added later");
	for (; starved; n++) {
		books = vipps_books_new();
		starved = fill(books, n);
		check_view(vipps_books_look(books), LINES);
		vipps_books_free(books);
	}
	CHECK(n > 10);

	promise("a look that there is no memory for is none, and the next one is whole");
	starved = true;
	for (n = 0; starved; n++) {
		books = vipps_books_new();
		fill(books, -1);
		starved = look(books, n);
		vipps_books_free(books);
	}
	CHECK(n > 5);

	promise("books that there is no memory for are none");
	allowed = 0;
	CHECK(vipps_books_new() == NULL);
	allowed = -1;
}

static void starve_reading(vipps_operation operation, const char *body)
{
	const vipps_order order = { .operation = operation,
		.ledger_id = VIPPS_SLICE("1"),
		.ledger_date = VIPPS_SLICE("2026-11-20") };

	for (long n = 0;; n++) {
		vipps_arena arena = { 0 };
		vipps_outcome outcome = { 0 };
		bool read;

		has_failed = false;
		allowed = n;
		read = vipps_service_of(operation)->read(&order, vipps_slice_of(body), &arena, &outcome);
		allowed = -1;
		CHECK(read == !has_failed);
		vipps_arena_free(&arena);
		if (!has_failed)
			return;
	}
}

int main(void)
{
	static char page[64 * 1024];
	size_t at = (size_t)snprintf(page, sizeof(page), "{\"cursor\":\"2\",\"items\":[");

	starve_books();
	promise("a page that there is no memory for is no answer, and no empty page");
	for (int i = 0; i < 200; i++)
		at += (size_t)snprintf(page + at, sizeof(page) - at,
			"%s{\"entryType\":\"capture\",\"amount\":%d,\"pspReference\":\"psp-%d\",%s\"t\":0}",
			i == 0 ? "" : ",", i, i, i == 77 ? "" : "\"ledgerDate\":\"2026-11-20\",");
	snprintf(page + at, sizeof(page) - at, "]}");
	starve_reading(VIPPS_LEDGER_DATE, page);
	at = (size_t)snprintf(page, sizeof(page), "{\"items\":[");
	for (int i = 0; i < 200; i++)
		at += (size_t)snprintf(page + at, sizeof(page) - at,
			"%s{\"ledgerId\":\"%d\",\"settlesForRecipientHandles\":[\"api:1\"]}", i == 0 ? "" : ",",
			i);
	snprintf(page + at, sizeof(page) - at, "]}");
	starve_reading(VIPPS_LEDGERS, page);
	return promises_kept();
}
