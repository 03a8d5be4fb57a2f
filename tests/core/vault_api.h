/* SPDX-License-Identifier: MIT */
#ifndef VAULT_API_H
#define VAULT_API_H

/*
 * The vault's two doors: requests of either API in, its JSON out, and what may go wrong on the way.
 */

#include "vault.h"

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
	const char *state = s->authorized > 0 ? "AUTHORIZED"
		: s->expired                      ? "EXPIRED"
		: s->ended                        ? "TERMINATED"
										  : "CREATED";

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
			comma, line->amount, words[line->kind], line->success ? "true" : "false",
			vault_knows(v, line->epayment, false) ? line->key : "", 1 + i / 60, i % 60);
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
		const char *key = vault_knows(v, line->epayment, true) ? line->key : "";
		const char *quote = key[0] == '\0' ? "" : "\"";

		if (!vault_is_seen(v, line, v->events_lag))
			continue;
		VAULT_SAY(v, "%s{\"reference\":\"" VAULT_REFERENCE "\",\"name\":\"%s\",", comma,
			words[line->kind]);
		vault_say_amount(v, "amount", line->amount);
		VAULT_SAY(v,
			",\"timestamp\":\"2026-01-%02dT16:%02d:00Z\",\"idempotencyKey\":%s%s%s,\"success\":%s}",
			1 + i / 60, i % 60, quote, key[0] == '\0' ? "null" : key, quote,
			line->success ? "true" : "false");
		comma = ",";
	}
	VAULT_SAY(v, "]");
	return 200;
}

static inline int vault_say_refusal(vault *v, const vault_request *asked, const vault_result *r)
{
	static const char *const conflicts[] = { "4010", "4020", "4150" };
	int status = r->status;

	if (!asked->epayment) {
		VAULT_SAY(v,
			"[{\"errorGroup\":\"%s\",\"errorCode\":\"%s\",\"errorMessage\":\"no\",\"contextId\":\"c\"}]",
			r->group, r->code);
		return status;
	}
	for (size_t i = 0; i < sizeof(conflicts) / sizeof(conflicts[0]); i++)
		status = strcmp(r->problem, conflicts[i]) == 0 ? 409 : status;
	VAULT_SAY(v,
		"{\"title\":\"no\",\"status\":%d,\"extraDetails\":[{\"name\":\"ErrorCode\","
		"\"reason\":\"%s\"}]}",
		status, r->problem);
	return status;
}

static inline void vault_say_created(vault *v, const vault_request *asked, const vault_result *r)
{
	if (asked->epayment && r->pushed)
		VAULT_SAY(v, "{\"reference\":\"" VAULT_REFERENCE "\"}");
	else
		VAULT_SAY(v,
			"{\"%s\":\"" VAULT_REFERENCE "\",\"%s\":\"https://landing.example/?token=%d\"}",
			asked->epayment ? "reference" : "orderId", asked->epayment ? "redirectUrl" : "url",
			v->created_at);
}

static inline int vault_say_result(vault *v, const vault_request *asked, const vault_result *r)
{
	bool refund = vault_is(asked, "refund"), capture = vault_is(asked, "capture");

	if (r->status >= 300)
		return vault_say_refusal(v, asked, r);
	if (vault_is(asked, "payments")) {
		vault_say_created(v, asked, r);
		return r->status;
	}
	if (asked->epayment) {
		vault_say_payment(v, &r->sums);
		return r->status;
	}
	VAULT_SAY(v,
		"{\"orderId\":\"" VAULT_REFERENCE "\",\"%s\":{\"amount\":%" PRId64 ",\"status\":\"%s\"},",
		refund ? "transaction" : "transactionInfo", r->amount,
		refund        ? "Refund"
			: capture ? "Captured"
					  : "Cancelled");
	vault_say_summary(v, &r->sums);
	VAULT_SAY(v, "}");
	return r->status;
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

/* "" where the request has none. */
static inline const char *vault_key_header(const vipps_request *request)
{
	bool epayment = strstr(request->url, "/epayment/") != NULL;

	return vault_header(request, epayment ? "Idempotency-Key" : "X-Request-Id");
}

/* FNV-1a. */
static inline uint32_t vault_fingerprint(const char *text)
{
	uint32_t hash = 2166136261u;

	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return hash;
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
	asked.unapproved = strstr(body, "\"cancelTransactionOnly\":true") != NULL;
	asked.pushed = strstr(body, "PUSH_MESSAGE") != NULL;
	asked.fingerprint = vault_fingerprint(body);
	snprintf(asked.endpoint, sizeof(asked.endpoint), "%.11s", strrchr(request->url, '/') + 1);
	snprintf(asked.key, sizeof(asked.key), "%s", vault_key_header(request));
	return asked;
}

static inline bool vault_does(const vault_request *asked)
{
	static const char *const doing[] = { "payments", "capture", "refund", "cancel" };

	for (size_t i = 0; i < sizeof(doing) / sizeof(doing[0]); i++) {
		if (vault_is(asked, doing[i]))
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
	if (vault_is(asked, "events"))
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
