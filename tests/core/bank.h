/* SPDX-License-Identifier: MIT */
#ifndef BANK_H
#define BANK_H

/*
 * A Vipps of a hundred lines, for tests of the call machine: eCom, one payment, one ledger. It
 * honours idempotency keys as Vipps does (a key's first answer is its answer for ever, refusals
 * too), and it can be told to be as bad as a bad day: to lose requests and answers, to do work
 * late, to show old histories.
 */

#include "vipps.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define BANK_ENTRIES 64
#define BANK_KEYS 64
#define BANK_REFERENCE "acme-shop-1042"

typedef struct bank_entry {
	const char *operation;
	int64_t amount;
	bool success;
	char key[40];
	int at; /* request count when it was made */
} bank_entry;

typedef struct bank_key {
	char key[40];
	char endpoint[12];
	int64_t amount; /* -1: all that is left */
	int status;
	char body[400];
} bank_key;

typedef struct bank_late {
	bool waiting;
	char endpoint[12], key[40];
	int64_t amount;
	bool release;
	int due; /* by request count */
} bank_late;

typedef enum bank_mishap {
	BANK_FINE,
	BANK_UNSENT,
	BANK_LOST_BEFORE, /* nothing was done */
	BANK_LOST_AFTER,  /* it was done */
	BANK_LATE,        /* lost, and done some requests later */
	BANK_500_BEFORE,
	BANK_500_AFTER,
	BANK_GARBLED_AFTER,
	BANK_429,
	BANK_LOCKED,
	BANK_401,
	BANK_MISHAPS,
} bank_mishap;

typedef struct bank {
	int64_t authorized, captured, refunded, cancelled;
	bool created, ended;
	bank_entry entries[BANK_ENTRIES];
	int entry_count;
	bank_key keys[BANK_KEYS];
	int key_count;
	bank_late late[8];
	int requests, tokens, lag; /* lag: reads show the ledger as of that many requests ago */
	bool token_refused;
	char answer[16384];
} bank;

static inline void bank_open(bank *b, int64_t authorized)
{
	*b = (bank){ .authorized = authorized, .created = true };
	b->entries[b->entry_count++] =
		(bank_entry){ "INITIATE", authorized > 0 ? authorized : 49900, true, "", 0 };
	if (authorized > 0)
		b->entries[b->entry_count++] = (bank_entry){ "RESERVE", authorized, true, "", 0 };
}

/* How often a key's operation succeeded, in the ledger. */
static inline int bank_count(const bank *b, const char *operation, const char *key)
{
	int count = 0;

	for (int i = 0; i < b->entry_count; i++) {
		const bank_entry *e = &b->entries[i];

		if (e->success && strcmp(e->operation, operation) == 0 && strcmp(e->key, key) == 0)
			count++;
	}
	return count;
}

static inline void bank_enter(bank *b, const char *operation, int64_t amount, const char *key,
	bool success)
{
	if (b->entry_count >= BANK_ENTRIES)
		abort();
	bank_entry *e = &b->entries[b->entry_count++];

	*e = (bank_entry){ operation, amount, success, "", b->requests };
	snprintf(e->key, sizeof(e->key), "%s", key);
}

static inline int bank_refuse(bank *b, const char *group, const char *code)
{
	snprintf(b->answer, sizeof(b->answer),
		"[{\"errorGroup\":\"%s\",\"errorCode\":\"%s\",\"errorMessage\":\"no\",\"contextId\":\"ctx-1\"}]",
		group, code);
	return 400;
}

static inline int bank_summarise(bank *b, const char *member, const char *status, int64_t amount)
{
	snprintf(b->answer, sizeof(b->answer),
		"{\"orderId\":\"" BANK_REFERENCE "\",\"%s\":{\"amount\":%" PRId64 ",\"status\":\"%s\"},"
		"\"transactionSummary\":{\"capturedAmount\":%" PRId64 ",\"refundedAmount\":%" PRId64
		",\"remainingAmountToCapture\":%" PRId64 ",\"remainingAmountToRefund\":%" PRId64 "}}",
		member, amount, status, b->captured, b->refunded,
		b->authorized - b->captured - b->cancelled, b->captured - b->refunded);
	return 200;
}

static inline int bank_capture(bank *b, int64_t amount, const char *key)
{
	int64_t left = b->authorized - b->captured - b->cancelled;

	if (b->authorized == 0)
		return bank_refuse(b, "Payment", "62");
	if (amount < 0)
		amount = left;
	if (b->cancelled > 0 && left == 0)
		return bank_refuse(b, "VippsError", "91");
	if (amount > left || amount == 0)
		return bank_refuse(b, "Payment", "61");
	b->captured += amount;
	bank_enter(b, "CAPTURE", amount, key, true);
	return bank_summarise(b, "transactionInfo", "Captured", amount);
}

static inline int bank_refund(bank *b, int64_t amount, const char *key)
{
	if (b->captured == 0)
		return bank_refuse(b, "Payment", "72");
	if (amount > b->captured - b->refunded)
		return bank_refuse(b, "Payment", "71");
	b->refunded += amount;
	bank_enter(b, "REFUND", amount, key, true);
	return bank_summarise(b, "transaction", "Refund", amount);
}

static inline int bank_cancel(bank *b, bool release)
{
	int64_t left = b->authorized - b->captured - b->cancelled;

	if (b->ended || (b->authorized > 0 && left == 0))
		return bank_refuse(b, "Payment", "52");
	if (b->captured > 0 && !release)
		return bank_refuse(b, "Payment", "51");
	if (b->authorized > 0)
		b->cancelled += left;
	else
		b->ended = true;
	bank_enter(b, b->authorized > 0 ? "VOID" : "CANCEL", left, "", true);
	return bank_summarise(b, "transactionInfo", "Cancelled", left);
}

/* Does what is asked, once per key. */
static inline int bank_work(bank *b, const char *endpoint, const char *key, int64_t amount,
	bool release)
{
	int status;

	if (strcmp(endpoint, "cancel") == 0)
		return bank_cancel(b, release);
	for (int i = 0; i < b->key_count; i++) {
		bank_key *k = &b->keys[i];

		if (strcmp(k->key, key) != 0 || strcmp(k->endpoint, endpoint) != 0)
			continue;
		if (k->amount != amount)
			return bank_refuse(b, "Payment", "93");
		snprintf(b->answer, sizeof(b->answer), "%s", k->body);
		return k->status;
	}
	if (b->key_count >= BANK_KEYS)
		abort();
	status = strcmp(endpoint, "capture") == 0 ? bank_capture(b, amount, key)
											  : bank_refund(b, amount, key);
	bank_key *k = &b->keys[b->key_count++];

	*k = (bank_key){ .amount = amount, .status = status };
	snprintf(k->key, sizeof(k->key), "%s", key);
	snprintf(k->endpoint, sizeof(k->endpoint), "%s", endpoint);
	memcpy(k->body, b->answer, sizeof(k->body) - 1);
	return status;
}

static inline void bank_catch_up(bank *b, bool all)
{
	for (size_t i = 0; i < sizeof(b->late) / sizeof(b->late[0]); i++) {
		bank_late *l = &b->late[i];

		if (!l->waiting || (!all && b->requests < l->due))
			continue;
		l->waiting = false;
		bank_work(b, l->endpoint, l->key, l->amount, l->release);
	}
}

static inline int bank_details(bank *b)
{
	int until = b->requests - b->lag;
	int64_t captured = 0, refunded = 0, voided = 0;
	size_t n = (size_t)snprintf(b->answer, sizeof(b->answer),
		"{\"orderId\":\"" BANK_REFERENCE "\",\"transactionLogHistory\":[");

	for (int i = b->entry_count - 1, first = 1; i >= 0; i--) {
		const bank_entry *e = &b->entries[i];

		if (b->lag > 0 && e->at > until && e->at > 0) /* the approval is hours old */
			continue;
		n += (size_t)snprintf(b->answer + n, sizeof(b->answer) - n,
			"%s{\"amount\":%" PRId64 ",\"operation\":\"%s\",\"operationSuccess\":%s,"
			"\"requestId\":\"%s\",\"timeStamp\":\"2026-01-19T16:%02d:00.000Z\"}",
			first ? "" : ",", e->amount, e->operation, e->success ? "true" : "false", e->key,
			i % 60);
		first = 0;
		if (!e->success)
			continue;
		captured += strcmp(e->operation, "CAPTURE") == 0 ? e->amount : 0;
		refunded += strcmp(e->operation, "REFUND") == 0 ? e->amount : 0;
		voided += strcmp(e->operation, "VOID") == 0 ? e->amount : 0;
	}
	snprintf(b->answer + n, sizeof(b->answer) - n,
		"],\"transactionSummary\":{\"capturedAmount\":%" PRId64 ",\"refundedAmount\":%" PRId64
		",\"remainingAmountToCapture\":%" PRId64 ",\"remainingAmountToRefund\":%" PRId64 "}}",
		captured, refunded, b->authorized - captured - voided, captured - refunded);
	return 200;
}

static inline const char *bank_header(const vipps_request *request, const char *name)
{
	for (size_t i = 0; i < request->header_count; i++) {
		if (strcmp(request->headers[i].name, name) == 0)
			return request->headers[i].value.at;
	}
	return "";
}

static inline int64_t bank_amount(const vipps_request *request)
{
	const char *at = strstr(request->body.at, "\"amount\":");

	return at == NULL ? -1 : strtoll(at + 9, NULL, 10);
}

static inline int bank_token(bank *b)
{
	b->tokens++;
	snprintf(b->answer, sizeof(b->answer),
		"{\"access_token\":\"token-%d\",\"expires_in\":\"3600\"}", b->tokens);
	return 200;
}

static inline vipps_exchange bank_answer(const bank *b, int status)
{
	return (vipps_exchange){ .fate = VIPPS_FATE_ANSWERED,
		.status = status,
		.body = vipps_slice_of(b->answer),
		.retry_after = -1 };
}

static inline vipps_exchange bank_nothing(vipps_fate fate)
{
	return (vipps_exchange){ .fate = fate,
		.retry_after = -1,
		.kind = fate == VIPPS_FATE_UNSENT ? VIPPS_KIND_CONNECTION : VIPPS_KIND_NO_ANSWER };
}

static inline void bank_postpone(bank *b, const char *endpoint, const char *key, int64_t amount,
	bool release, int by)
{
	for (size_t i = 0; i < sizeof(b->late) / sizeof(b->late[0]); i++) {
		bank_late *l = &b->late[i];

		if (l->waiting)
			continue;
		*l = (bank_late){ .waiting = true,
			.amount = amount,
			.release = release,
			.due = b->requests + by };
		snprintf(l->endpoint, sizeof(l->endpoint), "%s", endpoint);
		snprintf(l->key, sizeof(l->key), "%s", key);
		return;
	}
}

/* One exchange: what the machine asked to send, and what goes wrong with it. */
static inline vipps_exchange bank_exchange(bank *b, const vipps_request *request,
	bank_mishap mishap, int delay)
{
	const char *endpoint = strrchr(request->url, '/') + 1;
	bool work = strcmp(endpoint, "capture") == 0 || strcmp(endpoint, "refund") == 0 ||
		strcmp(endpoint, "cancel") == 0;
	int status;

	b->requests++;
	bank_catch_up(b, false);
	switch (mishap) {
	case BANK_UNSENT:
		return bank_nothing(VIPPS_FATE_UNSENT);
	case BANK_LOST_BEFORE:
		return bank_nothing(VIPPS_FATE_LOST);
	case BANK_500_BEFORE:
		snprintf(b->answer, sizeof(b->answer), "<html>oops</html>");
		return bank_answer(b, 500);
	case BANK_429:
		snprintf(b->answer, sizeof(b->answer), "{\"statusCode\":429,\"message\":\"slow down\"}");
		return bank_answer(b, 429);
	case BANK_LOCKED:
		return bank_answer(b, bank_refuse(b, "VippsError", "94"));
	case BANK_401:
		snprintf(b->answer, sizeof(b->answer), "{\"statusCode\":401,\"message\":\"no\"}");
		return bank_answer(b, 401);
	case BANK_LATE:
		if (work)
			bank_postpone(b, endpoint, bank_header(request, "X-Request-Id"), bank_amount(request),
				strstr(request->body.at, "shouldRelease") != NULL, delay);
		return bank_nothing(VIPPS_FATE_LOST);
	default:
		break;
	}
	if (strcmp(endpoint, "get") == 0)
		status = bank_token(b);
	else if (strcmp(endpoint, "details") == 0)
		status = bank_details(b);
	else if (work)
		status = bank_work(b, endpoint, bank_header(request, "X-Request-Id"), bank_amount(request),
			strstr(request->body.at, "shouldRelease") != NULL);
	else
		abort();
	if (mishap == BANK_LOST_AFTER)
		return bank_nothing(VIPPS_FATE_LOST);
	if (mishap == BANK_500_AFTER) {
		snprintf(b->answer, sizeof(b->answer), "<html>oops</html>");
		return bank_answer(b, 503);
	}
	if (mishap == BANK_GARBLED_AFTER)
		snprintf(b->answer, sizeof(b->answer), "{\"orderId\":");
	return bank_answer(b, status);
}

/* A client of a local Vipps, as tests need it. */
static inline vipps_client *bank_client(vipps_api api)
{
	vipps_complaint complaint;
	const vipps_client_options options = {
		.api = api,
		.environment = VIPPS_ENVIRONMENT_LOCAL,
		.merchant_serial_number = VIPPS_SLICE("123456"),
		.client_id = vipps_local_client_id,
		.client_secret = vipps_local_client_secret,
		.subscription_key = vipps_local_subscription_key,
		.in_process = true,
		.deadline = 10000,
		.money_deadline = 30000,
		.max_attempts = 4,
	};

	return vipps_client_new(&options, &complaint);
}

#endif
