/* SPDX-License-Identifier: MIT */
#ifndef BOOKKEEPER_H
#define BOOKKEEPER_H

/* Ledgers for tests of books: entries with texts of their own, balances that follow, one look. */

#include "vipps.h"

#include "check.h"

#include <stdlib.h>

/* An entry and the bytes of its texts. An empty text is absent. */
typedef struct record {
	vipps_topic topic;
	vipps_entry_type type;
	char psp[24], reference[24], date[16], recipient[16], currency[4];
	int64_t time, amount, before, after;
	bool has_balances;
} record;

static inline vipps_slice text_or_none(const char *text)
{
	return text[0] == '\0' ? vipps_slice_none() : vipps_slice_of(text);
}

/* The entry's texts are gone when this returns: books that kept a pointer are found out. */
static inline bool record_add(vipps_books *books, const record *r)
{
	record copy = *r;
	const vipps_ledger_entry entry = {
		.type = copy.type,
		.raw_type = vipps_slice_of(
			copy.type == VIPPS_ENTRY_UNKNOWN ? "new-thing" : vipps_entry_type_word(copy.type)),
		.psp_reference = text_or_none(copy.psp),
		.reference = text_or_none(copy.reference),
		.time = copy.time,
		.date = vipps_slice_of(copy.date),
		.currency = { copy.currency[0], copy.currency[1], copy.currency[2], '\0' },
		.amount = copy.amount,
		.has_balances = copy.has_balances,
		.balance_before = copy.before,
		.balance_after = copy.after,
		.recipient = text_or_none(copy.recipient),
	};
	bool added = vipps_books_add(books, copy.topic, &entry);

	memset(&copy, 'X', sizeof(copy));
	return added;
}

static inline record record_of(vipps_topic topic, vipps_entry_type type, const char *psp,
	const char *reference, const char *date, int64_t amount)
{
	record r = { .topic = topic,
		.type = type,
		.time = VIPPS_NO_TIME,
		.amount = amount,
		.currency = "NOK" };

	snprintf(r.psp, sizeof(r.psp), "%s", psp);
	snprintf(r.reference, sizeof(r.reference), "%s", reference);
	snprintf(r.date, sizeof(r.date), "%s", date);
	return r;
}

/* True for the finding with that type and place. */
static inline bool is_finding(const vipps_finding *f, vipps_finding_type type, const record *at)
{
	return f->type == type && f->topic == at->topic &&
		vipps_slice_eq(f->date, vipps_slice_of(at->date)) &&
		vipps_slice_eq(f->psp_reference, text_or_none(at->psp));
}

#endif
