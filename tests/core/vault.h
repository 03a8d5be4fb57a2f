/* SPDX-License-Identifier: MIT */
#ifndef VAULT_H
#define VAULT_H

/*
 * A Vipps for bad days: one payment, one journal, both APIs in front of it (vault_api.h). All that
 * it says is added up from the journal, so it cannot contradict itself; what it says may be old,
 * though, and the two APIs' histories may be older than their sums. A key's first answer is its
 * answer for ever, except one that says "later". Whether the APIs know each other's keys is not
 * documented: they do not, unless `keys_shared`. Every line of the journal names the call whose
 * request made it.
 */

#include "vipps.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define VAULT_LINES 160
#define VAULT_KEYS 96
#define VAULT_LATE 8
#define VAULT_REFERENCE "acme-shop-1042"
#define VAULT_MERCHANT 0  /* the caller who acts in Vipps' portal */
#define VAULT_CUSTOMER -1 /* and the one with the app */

typedef enum vault_kind {
	VAULT_CREATED,
	VAULT_RESERVED,
	VAULT_CAPTURED,
	VAULT_REFUNDED,
	VAULT_VOIDED,
	VAULT_CANCELLED,
	VAULT_EXPIRED,
} vault_kind;

typedef struct vault_line {
	vault_kind kind;
	int64_t amount;
	bool success;
	char key[40];
	bool epayment; /* which API it came through */
	int at;        /* request count when it was made */
	int caller;
	int64_t planned; /* what its caller knew to be moved when it asked; -1: did not matter to it */
	int looked;      /* and from when that was */
} vault_line;

typedef struct vault_sums {
	int64_t authorized, captured, refunded, voided;
	bool created, ended, expired;
} vault_sums;

/* What Vipps says to a request that does something, before it is put into an API's words. */
typedef struct vault_result {
	int status;
	const char *group, *code, *problem; /* of a refusal: eCom's group and code, ePayment's code */
	bool later;                         /* a refusal that is not kept */
	bool pushed;                        /* a new payment without a URL */
	int64_t amount;
	vault_sums sums;
} vault_result;

typedef struct vault_request {
	char endpoint[12], key[40];
	int64_t amount; /* -1: all that is left */
	bool epayment;
	bool release;         /* eCom's cancel: also after a capture */
	bool unapproved;      /* ePayment's cancel: only before the approval */
	bool pushed;          /* create: without a URL */
	uint32_t fingerprint; /* of the body */
	int caller;
	int64_t planned;
	int looked;
} vault_request;

typedef struct vault_key {
	vault_request asked;
	vault_result result;
} vault_key;

typedef struct vault_late {
	bool waiting;
	vault_request asked;
	int due; /* by request count */
} vault_late;

typedef enum vault_mishap {
	VAULT_FINE,
	VAULT_UNSENT,
	VAULT_LOST_BEFORE, /* nothing was done */
	VAULT_LOST_AFTER,  /* it was done */
	VAULT_LATE_AFTER,  /* lost, and done some requests later */
	VAULT_500_BEFORE,
	VAULT_500_AFTER,
	VAULT_GARBLED_AFTER,
	VAULT_429,
	VAULT_LOCKED,
	VAULT_401,
	VAULT_BANK_SAYS_LATER, /* a failure in the journal, and the key of a capture may succeed yet */
	VAULT_BANK_FAILS_500,  /* the same, unsaid */
	VAULT_BANK_SAYS_NO,    /* the journal has a failure, and that is the key's answer */
	VAULT_MISHAPS,
} vault_mishap;

typedef struct vault {
	vault_line lines[VAULT_LINES];
	int count;
	vault_key keys[VAULT_KEYS];
	int key_count;
	vault_late late[VAULT_LATE];
	bool keys_shared;
	int now;             /* requests so far */
	int lag, events_lag; /* reads show the journal as of that many requests ago */
	int caller;
	int64_t planned;
	int looked;
	int reserved_at, created_at;
	bool created_pushed; /* without a URL */
	int tokens;
	int64_t token_life; /* s */
	char answer[32768];
} vault;

/* ------------------------------------------------------------------------------------------
 * The journal
 */
static inline void vault_write(vault *v, vault_kind kind, int64_t amount, bool success,
	const char *key, int caller)
{
	if (v->count >= VAULT_LINES)
		abort();
	vault_line *line = &v->lines[v->count++];

	*line = (vault_line){ .kind = kind,
		.amount = amount,
		.success = success,
		.at = v->now,
		.caller = caller,
		.planned = -1 };
	snprintf(line->key, sizeof(line->key), "%s", key);
}

/* Whether the key is one that this API goes by. */
static inline bool vault_knows(const vault *v, bool made_by_epayment, bool epayment)
{
	return v->keys_shared || made_by_epayment == epayment;
}

static inline bool vault_is_seen(const vault *v, const vault_line *line, int lag)
{
	return lag == 0 || line->at <= v->now - lag || line->kind == VAULT_CREATED;
}

static inline vault_sums vault_add_up(const vault *v, int lag)
{
	vault_sums s = { 0 };

	for (int i = 0; i < v->count; i++) {
		const vault_line *line = &v->lines[i];

		if (!line->success || !vault_is_seen(v, line, lag))
			continue;
		s.created = s.created || line->kind == VAULT_CREATED;
		s.ended = s.ended || line->kind == VAULT_CANCELLED || line->kind == VAULT_EXPIRED;
		s.expired = s.expired || line->kind == VAULT_EXPIRED;
		s.authorized += line->kind == VAULT_RESERVED ? line->amount : 0;
		s.captured += line->kind == VAULT_CAPTURED ? line->amount : 0;
		s.refunded += line->kind == VAULT_REFUNDED ? line->amount : 0;
		s.voided += line->kind == VAULT_VOIDED ? line->amount : 0;
	}
	return s;
}

static inline vault_sums vault_now(const vault *v)
{
	return vault_add_up(v, 0);
}

/* How much a key moved; -1 when it did so more than once. */
static inline int64_t vault_moved(const vault *v, vault_kind kind, const char *key)
{
	int64_t moved = 0;

	for (int i = 0; i < v->count; i++) {
		const vault_line *line = &v->lines[i];

		if (line->success && line->kind == kind && strcmp(line->key, key) == 0)
			moved = moved == 0 ? line->amount : -1;
	}
	return moved;
}

static inline int64_t vault_left(const vault_sums *s)
{
	return s->authorized - s->captured - s->voided;
}

/* ------------------------------------------------------------------------------------------
 * Doing
 */
static inline vault_result vault_refuse(const char *group, const char *code, const char *problem)
{
	return (vault_result){ .status = 400, .group = group, .code = code, .problem = problem };
}

static inline bool vault_is(const vault_request *asked, const char *endpoint)
{
	return strcmp(asked->endpoint, endpoint) == 0;
}

/* Why it cannot be; a status of 0: it can. `amount` is what is left where none is stated. */
static inline vault_result vault_judge(const vault_request *asked, const vault_sums *s,
	int64_t amount)
{
	int64_t left = vault_left(s);

	if (vault_is(asked, "payments"))
		return s->created ? vault_refuse("Merchant", "34", "4150") : (vault_result){ 0 };
	if (!s->created)
		return vault_refuse("Merchant", "35", "5090");
	if (vault_is(asked, "capture")) {
		if (s->authorized == 0)
			return vault_refuse("Payment", "62", "6080");
		if (s->voided > 0 && left == 0)
			return vault_refuse("VippsError", "91", "6070");
		if (amount > left || amount == 0)
			return vault_refuse("Payment", "61", "6090");
	} else if (vault_is(asked, "refund")) {
		if (s->captured == 0)
			return vault_refuse("Payment", "72", "6210");
		if (amount > s->captured - s->refunded)
			return vault_refuse("Payment", "71", "6150");
	} else {
		if (s->ended || (s->authorized > 0 && left == 0))
			return vault_refuse("Payment", "52", s->captured > 0 ? "6040" : "6050");
		if (asked->unapproved && s->authorized > 0)
			return vault_refuse("Payment", "52", "6060");
		if (!asked->epayment && s->captured > 0 && !asked->release)
			return vault_refuse("Payment", "51", "6040");
	}
	return (vault_result){ 0 };
}

static inline vault_kind vault_kind_of(const vault_request *asked, const vault_sums *s)
{
	if (vault_is(asked, "payments"))
		return VAULT_CREATED;
	if (vault_is(asked, "capture"))
		return VAULT_CAPTURED;
	if (vault_is(asked, "refund"))
		return VAULT_REFUNDED;
	return s->authorized > 0 ? VAULT_VOIDED : VAULT_CANCELLED;
}

static inline vault_result vault_do(vault *v, const vault_request *asked)
{
	const vault_sums s = vault_now(v);
	int64_t amount =
		asked->amount < 0 || vault_is(asked, "cancel") ? vault_left(&s) : asked->amount;
	const vault_result refusal = vault_judge(asked, &s, amount);
	vault_kind kind = vault_kind_of(asked, &s);

	if (refusal.status != 0)
		return refusal;
	if (kind == VAULT_CREATED) {
		amount = 49900;
		v->created_at = v->now;
		v->created_pushed = asked->pushed;
	}
	vault_write(v, kind, amount, true, asked->key, asked->caller);
	vault_line *line = &v->lines[v->count - 1];

	line->epayment = asked->epayment;
	line->planned = asked->planned;
	line->looked = asked->looked;
	return (vault_result){ .status = kind == VAULT_CREATED && asked->epayment ? 201 : 200,
		.amount = amount,
		.pushed = asked->pushed,
		.sums = vault_now(v) };
}

static inline vault_result vault_fail(vault *v, const vault_request *asked, vault_mishap mishap)
{
	bool refund = vault_is(asked, "refund");
	vault_result r = vault_refuse("Payment", refund ? "74" : "63", refund ? "5100" : "6280");

	vault_write(v, refund ? VAULT_REFUNDED : VAULT_CAPTURED, asked->amount < 0 ? 1 : asked->amount,
		false, asked->key, asked->caller);
	v->lines[v->count - 1].epayment = asked->epayment;
	if (mishap == VAULT_BANK_SAYS_NO)
		return vault_refuse("Payment", "41", "6260");
	r.later = !refund || mishap == VAULT_BANK_FAILS_500;
	if (mishap == VAULT_BANK_FAILS_500)
		r.status = 500;
	return r;
}

/* The same body, or at least the same thing in another API's words. */
static inline bool vault_repeats(const vault_request *first, const vault_request *asked)
{
	if (first->epayment == asked->epayment)
		return first->fingerprint == asked->fingerprint;
	return first->amount == asked->amount;
}

static inline vault_result vault_conflict(const vault_request *asked)
{
	bool refund = vault_is(asked, "refund"), capture = vault_is(asked, "capture");

	return vault_refuse("Payment", "93", capture ? "4010" : refund ? "4150" : "4020");
}

/* Once per key. */
static inline vault_result vault_work(vault *v, const vault_request *asked, vault_mishap mishap)
{
	bool keyed = asked->key[0] != '\0';
	bool due = asked->epayment && !vault_is(asked, "cancel");
	bool fails = keyed && !vault_is(asked, "payments") && mishap >= VAULT_BANK_SAYS_LATER;
	vault_result r;

	if (due && !keyed)
		return vault_refuse("InvalidRequest", "key", "4140");
	for (int i = 0; i < v->key_count && keyed; i++) {
		const vault_key *k = &v->keys[i];

		if (strcmp(k->asked.key, asked->key) == 0 && vault_is(asked, k->asked.endpoint) &&
			vault_knows(v, k->asked.epayment, asked->epayment))
			return vault_repeats(&k->asked, asked) ? k->result : vault_conflict(asked);
	}
	r = fails ? vault_fail(v, asked, mishap) : vault_do(v, asked);
	if (!keyed || r.later)
		return r;
	if (v->key_count >= VAULT_KEYS)
		abort();
	v->keys[v->key_count++] = (vault_key){ *asked, r };
	return r;
}

static inline void vault_catch_up(vault *v, bool all)
{
	for (size_t i = 0; i < VAULT_LATE; i++) {
		vault_late *l = &v->late[i];

		if (!l->waiting || (!all && v->now < l->due))
			continue;
		l->waiting = false;
		vault_work(v, &l->asked, VAULT_FINE);
	}
}

static inline void vault_postpone(vault *v, const vault_request *asked, int by)
{
	for (size_t i = 0; i < VAULT_LATE; i++) {
		if (v->late[i].waiting)
			continue;
		v->late[i] = (vault_late){ true, *asked, v->now + by };
		return;
	}
}

static inline bool vault_is_waiting(const vault *v)
{
	const vault_sums s = vault_now(v);

	return s.created && !s.ended && s.authorized == 0;
}

/* What the customer and the merchant do meanwhile; nothing when it cannot be. */
static inline void vault_meanwhile(vault *v, vault_kind kind, int64_t amount)
{
	const vault_sums s = vault_now(v);
	bool waiting = vault_is_waiting(v);
	char portal[40] = ""; /* the portal has keys of its own, or none */
	int64_t left = vault_left(&s);

	v->now++;
	if (v->now % 2 == 0)
		snprintf(portal, sizeof(portal), "5f0c2a34-9d1b-4e6f-8a77-%012d", v->now);
	if (kind == VAULT_RESERVED && waiting) {
		vault_write(v, kind, 49900, true, "", VAULT_CUSTOMER);
		v->reserved_at = v->now;
	} else if (kind == VAULT_EXPIRED && waiting) {
		vault_write(v, kind, 0, true, "", VAULT_CUSTOMER);
	} else if ((kind == VAULT_CAPTURED && amount <= left) ||
		(kind == VAULT_REFUNDED && amount <= s.captured - s.refunded)) {
		vault_write(v, kind, amount, true, portal, VAULT_MERCHANT);
	} else if (kind == VAULT_VOIDED && left > 0) {
		vault_write(v, kind, left, true, "", VAULT_MERCHANT);
	}
}

#endif
