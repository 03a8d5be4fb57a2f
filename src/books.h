/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_BOOKS_H
#define VIPPS_BOOKS_H

#include "arena.h"
#include "vipps.h"

/*
 * Books inside. What was added is kept as lines of fixed size. A look goes over all of them:
 *   sift      which lines count
 *   collect   payments, and which line of the funds a fee belongs to
 *   audit     in order: balances, payouts, findings
 *   settle    payments and their parts, now that the payouts are known
 */

/* ------------------------------------------------------------------------------------------
 * Texts, each kept once and known by its number. 0 is the absent one.
 */
typedef struct vipps_books_slot {
	uint32_t hash, number;
} vipps_books_slot;

typedef struct vipps_books_texts {
	vipps_arena arena;
	vipps_slice *at; /* by number; those in use are 1 to `count` */
	uint32_t count, room;
	vipps_books_slot *slots; /* twice the room, a power of two; number 0 is a free one */
} vipps_books_texts;

/* The number of a text, a new one if need be. False: out of memory, and all is as it was. */
bool vipps_books_text_number(vipps_books_texts *texts, vipps_slice text, uint32_t *number);
vipps_slice vipps_books_text(const vipps_books_texts *texts, uint32_t number);
void vipps_books_texts_free(vipps_books_texts *texts);

/* ------------------------------------------------------------------------------------------
 * Lines
 */
typedef struct vipps_books_line {
	int64_t amount, balance_before, balance_after, time;
	uint32_t raw_type, psp_reference, reference, date, recipient; /* numbers of texts */
	char currency[4];
	unsigned char topic, type; /* vipps_topic, vipps_entry_type */
	bool has_balances;
} vipps_books_line;

typedef enum vipps_books_fate {
	VIPPS_BOOKS_COUNTED,
	VIPPS_BOOKS_TWICE,
	VIPPS_BOOKS_FOREIGN, /* in another currency */
	VIPPS_BOOKS_HUGE,    /* the sums could overflow */
} vipps_books_fate;

/* What a look finds out about a line. */
typedef struct vipps_books_note {
	vipps_books_fate fate;
	bool has_fee;
	int64_t fee;   /* funds: of the fees lines that belong to it */
	size_t payout; /* funds: whose period it is in; the payout count is the open one */
} vipps_books_note;

struct vipps_books {
	vipps_books_texts texts;
	vipps_books_line *lines;
	size_t count, room;
	vipps_finding *findings;
	size_t finding_room;
	vipps_arena found; /* payments, parts and payouts of the view */
	vipps_books_view view;
	bool is_current; /* the view is of all lines */
};

/* One look. All arrays are in the scratch arena. */
typedef struct vipps_books_run {
	vipps_books *books;
	vipps_arena scratch;
	vipps_books_note *notes; /* by line */
	char currency[4];
	size_t *owners;   /* by text: the line with this psp reference; VIPPS_BOOKS_NONE */
	size_t *payments; /* by text: the payment of this reference; VIPPS_BOOKS_NONE */
	size_t payment_count;
	vipps_payout *payouts; /* one more than there are: the last is the open one */
	size_t payout_count;
	size_t *heirs; /* by payout: the one that took an aborted one's money */
} vipps_books_run;

#define VIPPS_BOOKS_NONE SIZE_MAX
/* What all amounts may come to, the sign aside: their sums, and sums of these, fit an int64_t. */
#define VIPPS_BOOKS_MOST (INT64_MAX / 8)

/* False, all of them: out of memory. */
bool vipps_books_sift(vipps_books_run *run);
bool vipps_books_collect(vipps_books_run *run);
bool vipps_books_audit(vipps_books_run *run);
bool vipps_books_settle(vipps_books_run *run);

/* NULL when memory is out; every element is VIPPS_BOOKS_NONE. */
size_t *vipps_books_numbers(vipps_arena *arena, size_t count);
/* The text is there and not empty: it may join lines. */
bool vipps_books_is_named(const vipps_books *books, uint32_t number);
bool vipps_books_is_payout(const vipps_books_line *line); /* of funds: scheduled or aborted */

#endif
