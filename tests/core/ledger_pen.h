/* SPDX-License-Identifier: MIT */
#ifndef LEDGER_PEN_H
#define LEDGER_PEN_H

/*
 * A ledger that a test writes line by line, whose balances follow; and the books that are kept of
 * it.
 */

#include "bookkeeper.h"

static vipps_books *books;
static int64_t balances[2];
static const vipps_books_view *view;

static inline void open_books(int64_t funds)
{
	vipps_books_free(books);
	books = vipps_books_new();
	balances[VIPPS_TOPIC_FUNDS] = funds;
	balances[VIPPS_TOPIC_FEES] = 0;
	view = NULL;
}

static inline void put(record r)
{
	r.has_balances = true;
	r.before = balances[r.topic];
	r.after = balances[r.topic] += r.amount;
	CHECK(record_add(books, &r));
}

static inline void fund(vipps_entry_type type, const char *psp, const char *reference,
	const char *date, int64_t amount)
{
	put(record_of(VIPPS_TOPIC_FUNDS, type, psp, reference, date, amount));
}

static inline void charge(vipps_entry_type type, const char *psp, const char *date, int64_t amount)
{
	put(record_of(VIPPS_TOPIC_FEES, type, psp, "", date, amount));
}

static inline void pay_out(const char *psp, const char *date)
{
	fund(VIPPS_ENTRY_PAYOUT, psp, "Utb. Acme Vippsnr 1", date, -balances[VIPPS_TOPIC_FUNDS]);
}

static inline bool look(size_t payments, size_t payouts, size_t findings)
{
	view = vipps_books_look(books);
	return CHECK(view != NULL) && CHECK_INT(view->payment_count, payments) &&
		CHECK_INT(view->payout_count, payouts) && CHECK_INT(view->finding_count, findings);
}

static inline void check_finding(size_t at, vipps_finding_type type, const char *psp,
	int64_t expected, int64_t found)
{
	if (!CHECK(at < view->finding_count))
		return;
	CHECK_INT(view->findings[at].type, type);
	CHECK_TEXT(view->findings[at].psp_reference, psp);
	CHECK_INT(view->findings[at].expected, expected);
	CHECK_INT(view->findings[at].found, found);
}

#define CAPTURE VIPPS_ENTRY_CAPTURE
#define REFUND VIPPS_ENTRY_REFUND
#define FEE VIPPS_ENTRY_CAPTURE_FEE
#define D1 "2026-11-18"
#define D2 "2026-11-19"
#define D3 "2026-11-20"

#endif
