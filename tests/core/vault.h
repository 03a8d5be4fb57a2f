/* SPDX-License-Identifier: MIT */
#ifndef VAULT_H
#define VAULT_H

/*
 * A Vipps for bad days: one payment, one journal, both APIs in front of it. All that it says is
 * added up from the journal, so it cannot contradict itself; what it says may be old, though, and the two
 * APIs' histories may be older than their sums. A key's first answer is its answer for ever, except one that
 * says "later". Every line of the journal names the call whose request made it.
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
	int at; /* request count when it was made */
	int caller;
	int64_t planned; /* what its caller knew to be moved when it asked; -1: did not matter to it */
	int looked;      /* and from when that was */
} vault_line;

typedef struct vault_sums {
	int64_t authorized, captured, refunded, voided;
	bool created, ended;
} vault_sums;

/* What Vipps says to a request that does something, before it is put into an API's words. */
typedef struct vault_result {
	int status;
	const char *group, *code, *problem; /* of a refusal: eCom's group and code, ePayment's code */
	bool later;                         /* a refusal that is not kept */
	const char *endpoint;
	int64_t amount;
	vault_sums sums;
} vault_result;

typedef struct vault_request {
	char endpoint[12], key[40];
	int64_t amount; /* -1: all that is left */
	bool release, epayment;
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
	int now;             /* requests so far */
	int lag, events_lag; /* reads show the journal as of that many requests ago */
	int caller;
	int64_t planned;
	int looked;
	int reserved_at, created_at;
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

	*line = (vault_line){ kind, amount, success, "", v->now, caller, -1, 0 };
	snprintf(line->key, sizeof(line->key), "%s", key);
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

static inline vault_result vault_do(vault *v, const vault_request *asked)
{
	const vault_sums s = vault_now(v);
	int64_t left = vault_left(&s), amount = asked->amount < 0 ? left : asked->amount;

	if (strcmp(asked->endpoint, "payments") == 0) {
		if (s.created)
			return vault_refuse("Merchant", "34", "4150");
		vault_write(v, VAULT_CREATED, 49900, true, "", asked->caller);
		v->created_at = v->now;
	} else if (!s.created) {
		return vault_refuse("Merchant", "35", "5090");
	} else if (strcmp(asked->endpoint, "capture") == 0) {
		if (s.authorized == 0)
			return vault_refuse("Payment", "62", "6080");
		if (s.voided > 0 && left == 0)
			return vault_refuse("VippsError", "91", "6070");
		if (amount > left || amount == 0)
			return vault_refuse("Payment", "61", "6090");
		vault_write(v, VAULT_CAPTURED, amount, true, asked->key, asked->caller);
	} else if (strcmp(asked->endpoint, "refund") == 0) {
		if (s.captured == 0)
			return vault_refuse("Payment", "72", "6210");
		if (amount > s.captured - s.refunded)
			return vault_refuse("Payment", "71", "6150");
		vault_write(v, VAULT_REFUNDED, amount, true, asked->key, asked->caller);
	} else {
		if (s.ended || (s.authorized > 0 && left == 0))
			return vault_refuse("Payment", "52", "6190");
		if (s.captured > 0 && !asked->release)
			return vault_refuse("Payment", "51", "6040");
		vault_write(v, s.authorized > 0 ? VAULT_VOIDED : VAULT_CANCELLED, left, true, "",
			asked->caller);
		amount = left;
	}
	v->lines[v->count - 1].planned = asked->planned;
	v->lines[v->count - 1].looked = asked->looked;
	return (vault_result){ .status = 200, .amount = amount, .sums = vault_now(v) };
}

static inline vault_result vault_fail(vault *v, const vault_request *asked, vault_mishap mishap)
{
	bool refund = strcmp(asked->endpoint, "refund") == 0;
	vault_result r = vault_refuse("Payment", refund ? "74" : "63", refund ? "5100" : "6280");

	vault_write(v, refund ? VAULT_REFUNDED : VAULT_CAPTURED, asked->amount < 0 ? 1 : asked->amount,
		false, asked->key, asked->caller);
	if (mishap == VAULT_BANK_SAYS_NO)
		return vault_refuse("Payment", "41", "6260");
	r.later = !refund || mishap == VAULT_BANK_FAILS_500;
	if (mishap == VAULT_BANK_FAILS_500)
		r.status = 500;
	return r;
}

/* Once per key. */
static inline vault_result vault_work(vault *v, const vault_request *asked, vault_mishap mishap)
{
	bool keyed = asked->key[0] != '\0';
	vault_result r;

	for (int i = 0; i < v->key_count && keyed; i++) {
		const vault_key *k = &v->keys[i];

		if (strcmp(k->asked.key, asked->key) != 0 ||
			strcmp(k->asked.endpoint, asked->endpoint) != 0)
			continue;
		return k->asked.amount == asked->amount ? k->result : vault_refuse("Payment", "93", "4010");
	}
	r = keyed && mishap >= VAULT_BANK_SAYS_LATER ? vault_fail(v, asked, mishap)
												 : vault_do(v, asked);
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

/* What the customer and the merchant do meanwhile; nothing when it cannot be. */
static inline void vault_meanwhile(vault *v, vault_kind kind, int64_t amount)
{
	const vault_sums s = vault_now(v);
	bool waiting = s.created && !s.ended && s.authorized == 0;
	int64_t left = vault_left(&s);

	v->now++;
	if (kind == VAULT_RESERVED && waiting) {
		vault_write(v, kind, 49900, true, "", VAULT_CUSTOMER);
		v->reserved_at = v->now;
	} else if (kind == VAULT_EXPIRED && waiting) {
		vault_write(v, kind, 0, true, "", VAULT_CUSTOMER);
	} else if ((kind == VAULT_CAPTURED && amount <= left) ||
		(kind == VAULT_REFUNDED && amount <= s.captured - s.refunded)) {
		vault_write(v, kind, amount, true, "portal", VAULT_MERCHANT);
	} else if (kind == VAULT_VOIDED && left > 0) {
		vault_write(v, kind, left, true, "", VAULT_MERCHANT);
	}
}

/* ------------------------------------------------------------------------------------------
 * Saying
 */
#define VAULT_SAY(v, ...) \
	(void)snprintf((v)->answer + strlen((v)->answer), sizeof((v)->answer) - strlen((v)->answer), \
		__VA_ARGS__)

static inline void vault_say_summary(vault *v, const vault_sums *s)
{
	VAULT_SAY(v,
		"\"transactionSummary\":{\"capturedAmount\":%" PRId64 ",\"refundedAmount\":%" PRId64
		",\"remainingAmountToCapture\":%" PRId64 ",\"remainingAmountToRefund\":%" PRId64 "}",
		s->captured, s->refunded, vault_left(s), s->captured - s->refunded);
}

static inline void vault_say_amount(vault *v, const char *name, int64_t value)
{
	VAULT_SAY(v, "\"%s\":{\"currency\":\"NOK\",\"value\":%" PRId64 "}", name, value);
}

static inline void vault_say_payment(vault *v, const vault_sums *s)
{
	const char *state = s->authorized > 0 ? "AUTHORIZED" : s->ended ? "TERMINATED" : "CREATED";

	VAULT_SAY(v, "{\"reference\":\"" VAULT_REFERENCE "\",\"pspReference\":\"p\",\"state\":\"%s\",",
		state);
	vault_say_amount(v, "amount", 49900);
	VAULT_SAY(v, ",\"aggregate\":{");
	vault_say_amount(v, "authorizedAmount", s->authorized);
	VAULT_SAY(v, ",");
	vault_say_amount(v, "capturedAmount", s->captured);
	VAULT_SAY(v, ",");
	vault_say_amount(v, "refundedAmount", s->refunded);
	VAULT_SAY(v, ",");
	vault_say_amount(v, "cancelledAmount", s->voided);
	VAULT_SAY(v, "}}");
}

/* A look at eCom's details: the newest first. */
static inline int vault_say_details(vault *v)
{
	static const char *const words[] = { "INITIATE", "RESERVE", "CAPTURE", "REFUND", "VOID",
		"CANCEL", "REJECTED" };
	const vault_sums s = vault_add_up(v, v->lag);
	const char *comma = "";

	VAULT_SAY(v, "{\"orderId\":\"" VAULT_REFERENCE "\",\"transactionLogHistory\":[");
	for (int i = v->count - 1; i >= 0; i--) {
		const vault_line *line = &v->lines[i];

		if (!vault_is_seen(v, line, v->lag))
			continue;
		VAULT_SAY(v,
			"%s{\"amount\":%" PRId64 ",\"operation\":\"%s\",\"operationSuccess\":%s,"
			"\"requestId\":\"%s\",\"timeStamp\":\"2026-01-%02dT16:%02d:00.000Z\"}",
			comma, line->amount, words[line->kind], line->success ? "true" : "false", line->key,
			1 + i / 60, i % 60);
		comma = ",";
	}
	VAULT_SAY(v, "]");
	if (s.authorized > 0) {
		VAULT_SAY(v, ",");
		vault_say_summary(v, &s);
	}
	VAULT_SAY(v, "}");
	return 200;
}

static inline int vault_say_events(vault *v)
{
	static const char *const words[] = { "CREATED", "AUTHORIZED", "CAPTURED", "REFUNDED",
		"CANCELLED", "TERMINATED", "EXPIRED" };
	const char *comma = "";

	VAULT_SAY(v, "[");
	for (int i = 0; i < v->count; i++) {
		const vault_line *line = &v->lines[i];
		const char *quote = line->key[0] == '\0' ? "" : "\"";

		if (!vault_is_seen(v, line, v->events_lag))
			continue;
		VAULT_SAY(v, "%s{\"reference\":\"" VAULT_REFERENCE "\",\"name\":\"%s\",", comma,
			words[line->kind]);
		vault_say_amount(v, "amount", line->amount);
		VAULT_SAY(v,
			",\"timestamp\":\"2026-01-%02dT16:%02d:00Z\",\"idempotencyKey\":%s%s%s,\"success\":%s}",
			1 + i / 60, i % 60, quote, line->key[0] == '\0' ? "null" : line->key, quote,
			line->success ? "true" : "false");
		comma = ",";
	}
	VAULT_SAY(v, "]");
	return 200;
}

static inline int vault_say_result(vault *v, const vault_request *asked, const vault_result *r)
{
	bool refund = strcmp(asked->endpoint, "refund") == 0;
	bool capture = strcmp(asked->endpoint, "capture") == 0;

	if (r->status != 200 && asked->epayment) {
		VAULT_SAY(v,
			"{\"title\":\"no\",\"status\":%d,\"extraDetails\":[{\"name\":\"ErrorCode\","
			"\"reason\":\"%s\"}]}",
			r->status, r->problem);
		return r->status;
	}
	if (r->status != 200) {
		VAULT_SAY(v,
			"[{\"errorGroup\":\"%s\",\"errorCode\":\"%s\",\"errorMessage\":\"no\",\"contextId\":\"c\"}]",
			r->group, r->code);
		return r->status;
	}
	if (asked->epayment) {
		vault_say_payment(v, &r->sums);
		return 200;
	}
	if (strcmp(asked->endpoint, "payments") == 0) {
		VAULT_SAY(v,
			"{\"orderId\":\"" VAULT_REFERENCE "\",\"url\":\"https://landing.example/?token=%d\"}",
			v->created_at);
		return 200;
	}
	VAULT_SAY(v,
		"{\"orderId\":\"" VAULT_REFERENCE "\",\"%s\":{\"amount\":%" PRId64 ",\"status\":\"%s\"},",
		refund ? "transaction" : "transactionInfo", r->amount,
		refund        ? "Refund"
			: capture ? "Captured"
					  : "Cancelled");
	vault_say_summary(v, &r->sums);
	VAULT_SAY(v, "}");
	return 200;
}

/* ------------------------------------------------------------------------------------------
 * One exchange
 */
static inline const char *vault_header(const vipps_request *request, const char *name)
{
	for (size_t i = 0; i < request->header_count; i++) {
		if (strcmp(request->headers[i].name, name) == 0)
			return request->headers[i].value.at;
	}
	return "";
}

static inline vault_request vault_read_request(const vault *v, const vipps_request *request)
{
	vault_request asked = { .caller = v->caller, .planned = v->planned, .looked = v->looked };
	const char *body = vipps_slice_is_present(request->body) ? request->body.at : "";
	const char *amount;

	asked.epayment = strstr(request->url, "/epayment/") != NULL;
	amount = strstr(body, asked.epayment ? "\"value\":" : "\"amount\":");
	asked.amount = amount == NULL ? -1 : strtoll(strchr(amount, ':') + 1, NULL, 10);
	asked.release = strstr(body, "shouldRelease") != NULL;
	snprintf(asked.endpoint, sizeof(asked.endpoint), "%.11s", strrchr(request->url, '/') + 1);
	snprintf(asked.key, sizeof(asked.key), "%s",
		vault_header(request, asked.epayment ? "Idempotency-Key" : "X-Request-Id"));
	return asked;
}

static inline bool vault_does(const vault_request *asked)
{
	static const char *const doing[] = { "payments", "capture", "refund", "cancel" };

	for (size_t i = 0; i < sizeof(doing) / sizeof(doing[0]); i++) {
		if (strcmp(asked->endpoint, doing[i]) == 0)
			return true;
	}
	return false;
}

static inline int vault_say_read(vault *v, const vault_request *asked)
{
	const vault_sums s = vault_add_up(v, v->lag);
	const vault_result missing = vault_refuse("Merchant", "35", "5090");

	if (!vault_now(v).created) {
		vault_say_result(v, asked, &missing);
		return 404;
	}
	if (!asked->epayment)
		return vault_say_details(v);
	if (strcmp(asked->endpoint, "events") == 0)
		return vault_say_events(v);
	vault_say_payment(v, &s);
	return 200;
}

static inline int vault_say_token(vault *v, const vipps_request *request)
{
	v->tokens++;
	VAULT_SAY(v, "{\"access_token\":\"token-%s-%d\",\"expires_in\":\"%" PRId64 "\"}",
		vault_header(request, "Merchant-Serial-Number"), v->tokens, v->token_life);
	return 200;
}

static inline vipps_exchange vault_nothing(vipps_fate fate)
{
	return (vipps_exchange){ .fate = fate,
		.retry_after = -1,
		.kind = fate == VIPPS_FATE_UNSENT ? VIPPS_KIND_CONNECTION : VIPPS_KIND_NO_ANSWER };
}

/* Before Vipps itself saw it. False: it gets through. */
static inline bool vault_stops(vault *v, vault_mishap mishap, vipps_exchange *out)
{
	static const char *const says[VAULT_MISHAPS] = {
		[VAULT_500_BEFORE] = "<html>oops</html>",
		[VAULT_429] = "{\"statusCode\":429,\"message\":\"slow down\"}",
		[VAULT_401] = "{\"statusCode\":401,\"message\":\"no\"}",
		[VAULT_LOCKED] =
			"[{\"errorGroup\":\"VippsError\",\"errorCode\":\"94\",\"errorMessage\":\"no\"}]",
	};
	static const int statuses[VAULT_MISHAPS] = {
		[VAULT_500_BEFORE] = 500,
		[VAULT_429] = 429,
		[VAULT_401] = 401,
		[VAULT_LOCKED] = 400,
	};

	if (mishap == VAULT_UNSENT || mishap == VAULT_LOST_BEFORE) {
		*out = vault_nothing(mishap == VAULT_UNSENT ? VIPPS_FATE_UNSENT : VIPPS_FATE_LOST);
		return true;
	}
	if (says[mishap] == NULL)
		return false;
	VAULT_SAY(v, "%s", says[mishap]);
	*out = (vipps_exchange){ .fate = VIPPS_FATE_ANSWERED,
		.status = statuses[mishap],
		.body = vipps_slice_of(v->answer),
		.retry_after = mishap == VAULT_429 ? 900 : -1 };
	return true;
}

/* The body of what it returns lies in v->answer. */
static inline vipps_exchange vault_exchange(vault *v, const vipps_request *request,
	vault_mishap mishap, int delay)
{
	const vault_request asked = vault_read_request(v, request);
	vipps_exchange out;
	int status;

	v->now++;
	v->answer[0] = '\0';
	vault_catch_up(v, false);
	if (vault_stops(v, mishap, &out))
		return out;
	if (mishap == VAULT_LATE_AFTER) {
		if (vault_does(&asked))
			vault_postpone(v, &asked, delay);
		return vault_nothing(VIPPS_FATE_LOST);
	}
	if (strstr(request->url, "/accesstoken/") != NULL) {
		status = vault_say_token(v, request);
	} else if (vault_does(&asked)) {
		const vault_result r = vault_work(v, &asked, mishap);

		status = vault_say_result(v, &asked, &r);
	} else {
		status = vault_say_read(v, &asked);
	}
	if (mishap == VAULT_LOST_AFTER)
		return vault_nothing(VIPPS_FATE_LOST);
	if (mishap == VAULT_500_AFTER)
		status = 503;
	if (mishap == VAULT_GARBLED_AFTER)
		v->answer[strlen(v->answer) / 2] = '\0';
	return (vipps_exchange){ .fate = VIPPS_FATE_ANSWERED,
		.status = status,
		.body = vipps_slice_of(v->answer),
		.retry_after = -1 };
}

#endif
