/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_H
#define SCRIPT_H

/*
 * Conversations with the call machine, as scripts: what it must ask for, turn by turn, and what it
 * gets.
 *
 *	static const turn turns[] = {
 *		{ "GET /details", .body = RESERVED },
 *		{ "POST /capture", .fate = SCRIPT_LOST },
 *		...
 *		{ 0 },
 *	};
 *	script s;
 *
 *	script_open(&s, VIPPS_API_ECOM);
 *	script_play(&s, &order, turns);
 *	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
 *	script_close(&s);
 *
 * A turn's request matches when the method does and the URL's path ends in the rest; "sleep" is a
 * sleep.
 * Whatever the script, each request is held to what holds for all: see script_hold_to_rules().
 * An access token is there from the start.
 */

#include "bank.h"
#include "check.h"
#include "client.h"
#include "token.h"

#define SCRIPT_REQUESTS 64
#define SCRIPT_TOKEN "eyJ-first.token"

typedef enum script_fate {
	SCRIPT_ANSWERED,
	SCRIPT_UNSENT,
	SCRIPT_LOST,
	SCRIPT_LATE, /* answered, after `milliseconds` */
} script_fate;

typedef struct turn {
	const char *request; /* NULL ends the script */
	const char *body;    /* of the answer; NULL: "" */
	int status;          /* 0: 200 */
	script_fate fate;
	int64_t retry_after;  /* 0: none */
	int64_t milliseconds; /* that the exchange takes; 0: 20 */
} turn;

#define SCRIPT_SLEEP \
	{ \
		.request = "sleep" \
	}

/* A request as it was sent. */
typedef struct script_request {
	char line[400];     /* "POST https://…" */
	char headers[2600]; /* "Name: value\n" each, in the order sent */
	char body[1400];
	char key[40];
	int64_t at, deadline;
	bool has_body, repeatable;
	size_t answer_limit;
} script_request;

typedef struct script {
	vipps_client *client;
	vipps_tokens *tokens;
	vipps_call *call;
	vipps_clock now;
	int64_t begun, slept;
	script_request requests[SCRIPT_REQUESTS];
	int count;
	vipps_outcome outcome;
	vipps_payment payment; /* of the outcome; zeroes if there is none */
	vipps_complaint complaint;
	bool finished;
} script;

static inline void script_open(script *s, vipps_api api)
{
	memset(s, 0, sizeof(*s));
	s->client = bank_client(api);
	s->tokens = vipps_tokens_new();
	s->now = (vipps_clock){ 1000000, 1766000000000 };
	vipps_tokens_keep(s->tokens, s->client->fingerprint, vipps_slice_of(SCRIPT_TOKEN),
		s->now.steady, 24 * 60 * 60 * 1000);
}

static inline void script_close(script *s)
{
	vipps_call_free(s->call);
	vipps_tokens_free(s->tokens);
	vipps_client_free(s->client);
}

static inline const char *script_header(const script_request *r, const char *name)
{
	static char value[1000];
	size_t length = strlen(name);

	for (const char *line = r->headers; *line != '\0'; line = strchr(line, '\n') + 1) {
		if (strncmp(line, name, length) == 0 && strncmp(line + length, ": ", 2) == 0) {
			line += length + 2;
			snprintf(value, sizeof(value), "%.*s", (int)strcspn(line, "\n"), line);
			return value;
		}
	}
	return NULL;
}

static inline bool script_is_token(const script_request *r)
{
	return strstr(r->line, "/accesstoken/get") != NULL;
}

/* What is promised of every request, whatever it is for. */
static inline void script_hold_to_rules(const script *s, const script_request *r)
{
	bool reads = strncmp(r->line, "GET ", 4) == 0;
	bool deletes = strncmp(r->line, "DELETE ", 7) == 0;
	const char *bearer = script_header(r, "Authorization");

	CHECK(strstr(r->line, " https://local.vipps.invalid/") != NULL);
	CHECK(r->deadline > s->now.steady);
	CHECK(r->repeatable == (reads || deletes || script_is_token(r)));
	CHECK(reads || deletes ? !r->has_body : true);
	if (script_is_token(r)) {
		CHECK(bearer == NULL);
		return;
	}
	CHECK(bearer != NULL && strncmp(bearer, "Bearer ", 7) == 0);
	CHECK(script_header(r, "client_secret") == NULL && script_header(r, "client_id") == NULL);
	CHECK(reads || deletes ||
		r->body[0] == '{'); /* an empty body could be repeated by libcurl unseen */
	for (int i = 0; i < s->count; i++) {
		const script_request *before = &s->requests[i];

		if (r->key[0] != '\0' && strcmp(before->key, r->key) == 0)
			CHECK_CSTR(r->body, before->body);
	}
}

static inline void script_note(script *s, const vipps_request *request)
{
	script_request *r = &s->requests[s->count];
	size_t at = 0;

	if (s->count == SCRIPT_REQUESTS)
		abort();
	*r = (script_request){ .at = s->now.steady,
		.deadline = request->deadline,
		.has_body = vipps_slice_is_present(request->body),
		.repeatable = request->repeatable,
		.answer_limit = request->answer_limit };
	snprintf(r->line, sizeof(r->line), "%s %s", request->method, request->url);
	snprintf(r->body, sizeof(r->body), "%.*s", (int)request->body.len,
		r->has_body ? request->body.at : "");
	for (size_t i = 0; i < request->header_count; i++) {
		const vipps_header *h = &request->headers[i];

		at += (size_t)snprintf(r->headers + at, sizeof(r->headers) - at, "%s: %.*s\n", h->name,
			(int)h->value.len, h->value.at);
	}
	for (const char *const *name = (const char *const[]){ "X-Request-Id", "Idempotency-Key", NULL };
		 *name != NULL; name++) {
		const char *key = script_header(r, *name);

		if (key != NULL)
			snprintf(r->key, sizeof(r->key), "%.39s", key);
	}
	script_hold_to_rules(s, r);
	s->count++;
}

static inline bool script_matches(const script_request *r, const char *wanted)
{
	const char *path = strchr(wanted, ' ') + 1;
	size_t method = (size_t)(path - wanted), line = strlen(r->line), tail = strlen(path);

	return strncmp(r->line, wanted, method) == 0 && line >= tail &&
		strcmp(r->line + line - tail, path) == 0;
}

/* The body lives in a block of its own, so that whoever keeps a piece of it is found out. */
static inline vipps_action script_answer(script *s, const turn *t)
{
	static const vipps_fate fates[] = { VIPPS_FATE_ANSWERED, VIPPS_FATE_UNSENT, VIPPS_FATE_LOST,
		VIPPS_FATE_ANSWERED };
	const char *text = t->body == NULL ? "" : t->body;
	size_t length = strlen(text);
	char *copy = malloc(length + 1);
	vipps_exchange exchange = { .fate = fates[t->fate], .retry_after = -1 };
	vipps_action next;

	if (copy == NULL)
		abort();
	memcpy(copy, text, length + 1);
	s->now.steady += t->milliseconds != 0 ? t->milliseconds : 20;
	if (exchange.fate == VIPPS_FATE_ANSWERED) {
		exchange.status = t->status == 0 ? 200 : t->status;
		exchange.body = vipps_slice_make(copy, length);
		exchange.retry_after = t->retry_after != 0 ? t->retry_after : -1;
	} else {
		exchange.kind = t->fate == SCRIPT_UNSENT ? VIPPS_KIND_CONNECTION : VIPPS_KIND_NO_ANSWER;
		snprintf(exchange.trouble, sizeof(exchange.trouble), "as the script has it");
	}
	next = vipps_call_step(s->call, s->now, &exchange);
	memset(copy, 'X', length);
	free(copy);
	return next;
}

static inline vipps_action script_sleep(script *s, vipps_action action)
{
	CHECK(action.until > s->now.steady || s->slept >= 0);
	s->slept += action.until - s->now.steady;
	s->now.steady = action.until;
	return vipps_call_step(s->call, s->now, NULL);
}

static inline bool script_begin(script *s, const vipps_order *order)
{
	vipps_call_free(s->call);
	memset(&s->outcome, 0, sizeof(s->outcome));
	memset(&s->payment, 0, sizeof(s->payment));
	s->count = 0;
	s->slept = 0;
	s->finished = false;
	s->begun = s->now.steady;
	s->call = vipps_call_new(s->client, s->tokens, order, 7, &s->complaint);
	return s->call != NULL;
}

static inline void script_end(script *s)
{
	s->finished = true;
	s->outcome = *vipps_call_outcome(s->call);
	if (s->outcome.payment != NULL)
		s->payment = *s->outcome.payment;
	CHECK(s->outcome.verdict != VIPPS_DONE || s->outcome.payment != NULL ||
		vipps_call_operation(s->call) >= VIPPS_WEBHOOKS);
	CHECK((s->outcome.verdict == VIPPS_DONE) == (s->outcome.error.kind == VIPPS_KIND_NONE));
	CHECK(vipps_call_operation(s->call) == VIPPS_WAIT || s->slept <= 2000);
}

static inline bool script_differs(const script *s, const char *wanted, vipps_action action,
	int line)
{
	const char *got = action.type == VIPPS_SLEEP ? "sleep" : "the end";

	if (action.type == VIPPS_SEND && strchr(wanted, ' ') != NULL &&
		script_matches(&s->requests[s->count - 1], wanted))
		return false;
	if (action.type == VIPPS_SLEEP && strcmp(wanted, "sleep") == 0)
		return false;
	if (action.type == VIPPS_SEND)
		got = s->requests[s->count - 1].line;
	printf("# script at line %d: \"%s\" was due, there came %s\n", line, wanted, got);
	check_now.failed = true;
	return true;
}

/* Until the turns are used up; then it must have finished. A request of "…" leaves it there. */
static inline void script_play_at(script *s, const vipps_order *order, const turn *turns,
	const char *file, int line)
{
	vipps_action action;

	(void)file;
	if (!CHECK(script_begin(s, order)))
		return;
	action = vipps_call_step(s->call, s->now, NULL);
	for (const turn *t = turns; t->request != NULL; t++) {
		if (action.type == VIPPS_SEND)
			script_note(s, action.request);
		if (strcmp(t->request, "…") == 0)
			return;
		if (script_differs(s, t->request, action, line))
			return;
		action = action.type == VIPPS_SLEEP ? script_sleep(s, action) : script_answer(s, t);
	}
	if (!check_int(action.type, VIPPS_FINISHED, "the action behind the last turn", __FILE__,
			line)) {
		if (action.type == VIPPS_SEND)
			printf("#   it sends %s %s\n", action.request->method, action.request->url);
		return;
	}
	script_end(s);
}

#define script_play(s, order, turns) script_play_at((s), (order), (turns), __FILE__, __LINE__)

/* The n-th request (from 0) that is not for a token. */
static inline const script_request *script_nth(const script *s, int n)
{
	for (int i = 0; i < s->count; i++) {
		if (!script_is_token(&s->requests[i]) && n-- == 0)
			return &s->requests[i];
	}
	return &s->requests[0];
}

#endif
