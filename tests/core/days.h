/* SPDX-License-Identifier: MIT */
#ifndef DAYS_H
#define DAYS_H

/*
 * Bad days at a vault: workers whose calls are stepped in a random order, while requests and
 * answers are lost or late, and what each call may claim about the journal.
 */

#include "check.h"
#include "key.h"
#include "simulate.h"
#include "vault_api.h"

#define DAY_WORKERS 3
#define DAY_CALLS 25 /* the last is for a quiet hour */
#define DAY_AMOUNT 49900
#define DAY_SENDS 32

/* What a finished call said: it must not be given the lie by what arrives late. */
typedef struct claim {
	vipps_operation operation;
	vipps_verdict verdict;
	vipps_kind kind;
} claim;

typedef struct worker {
	vipps_client *client;
	vipps_tokens *tokens;
	errand errand;
	vipps_order order;
	vipps_create create;
	int number;                      /* of the call: what the journal knows it by */
	int64_t ready;                   /* steady: when the answer is there */
	int64_t started;                 /* steady */
	int64_t limit;                   /* ms: its deadline */
	int64_t money_limit, read_limit; /* ms: what its client was given */
	int64_t slept;
	int64_t sent_at[DAY_SENDS];
	int sends;
	int looked, listed; /* request counts that its last look and history showed */
	int64_t planned;    /* and what the look showed as moved */
	int64_t knew;       /* the same, when it sent last */
	bool lagged;        /* a read of this call showed an old journal */
	bool had_moved;     /* its intention, by its first key, when Vipps last answered */
	bool had_moved_next;
} worker;

typedef struct day {
	vault vault;
	worker workers[DAY_WORKERS];
	claim claims[DAY_CALLS + 1];
	int calls;
	int64_t now;
	uint32_t trouble, lag; /* of 100 requests */
	bool strangers;        /* calls of both APIs at once that cannot see each other */
	bool sound;            /* the banks behind Vipps have no trouble of their own */
	uint64_t seed;
} day;

static inline void day_complain(const day *d, const worker *w, const char *what)
{
	char text[VIPPS_SUPPORT_TEXT_MAX] = "";

	if (w != NULL && w->errand.call != NULL)
		vipps_support_text(w->errand.call, text);
	printf("# seed %" PRIu64 ": %s\n# %s\n", d->seed, what, text);
	for (int i = 0; i < d->vault.count; i++) {
		const vault_line *l = &d->vault.lines[i];

		printf("#   at %d caller %d: kind %d, %" PRId64 ", %s %s %s\n", l->at, l->caller, l->kind,
			l->amount, l->success ? "success" : "failure", l->epayment ? "ePayment" : "eCom",
			l->key);
	}
	check_that(false, "the journal and the calls agree", __FILE__, __LINE__);
}

static inline bool day_is_epayment(const worker *w)
{
	return vipps_client_api(w->client) == VIPPS_API_EPAYMENT;
}

/* ------------------------------------------------------------------------------------------
 * Parts: an amount under the shop's intention
 */
static inline bool day_is_part(const worker *w)
{
	return vipps_slice_is_present(w->order.intent);
}

static inline vault_kind day_kind(const worker *w)
{
	return w->order.operation == VIPPS_REFUND ? VAULT_REFUNDED : VAULT_CAPTURED;
}

/* What moved under the part's first key, or its next; -1: more than once. */
static inline int64_t day_moved(const day *d, const worker *w, int attempt)
{
	const vipps_intention intention = { .name = w->order.intent };
	vipps_key key;

	vipps_key_make(vipps_client_merchant_serial_number(w->client),
		w->order.operation == VIPPS_REFUND ? "refund" : "capture", w->order.reference, &intention,
		attempt, key);
	return vault_moved(&d->vault, day_kind(w), key);
}

static inline void day_check_part(const day *d, const worker *w, const vipps_outcome *o)
{
	int64_t first = day_moved(d, w, 0), next = day_moved(d, w, 1);
	bool refused = o->verdict == VIPPS_REFUSED && o->error.kind != VIPPS_KIND_UNAUTHORIZED &&
		o->error.kind != VIPPS_KIND_IDEMPOTENCY_CONFLICT;
	/* A read that is old may hide the next key's success, and the customer's approval. */
	bool hidden = w->lagged && (!w->had_moved || o->error.kind == VIPPS_KIND_NOT_AUTHORIZED_YET);

	if (o->verdict == VIPPS_DONE && first == 0 && next == 0)
		day_complain(d, w, "it is done, and the journal does not have it");
	if (d->strangers)
		return;
	if (first < 0 || next < 0 || (first > 0 && next > 0))
		day_complain(d, w, "an intention moved money twice");
	if (o->verdict == VIPPS_DONE && first != w->order.amount && next != w->order.amount)
		day_complain(d, w, "it is done, and the journal has another amount");
	if (refused && (w->had_moved || w->had_moved_next) && !hidden)
		day_complain(d, w, "it is refused, and the journal has it");
}

/* Whether its history showed the same amount moved, and no key that says by whom. */
static inline bool day_saw_its_like(const day *d, const worker *w)
{
	for (int i = 0; i < d->vault.count; i++) {
		const vault_line *line = &d->vault.lines[i];
		bool ours = line->caller > 0 && vault_knows(&d->vault, line->epayment, day_is_epayment(w));

		if (line->success && line->kind == day_kind(w) && line->amount == w->order.amount &&
			line->at <= w->listed && !ours)
			return true;
	}
	return false;
}

/* ------------------------------------------------------------------------------------------
 * What a call may claim
 */
static inline void day_check_cancelled(const day *d, const worker *w)
{
	const vault_sums s = vault_now(&d->vault);
	/* ePayment has no word for "unless something was taken", should that happen just then. */
	bool taken = s.captured > 0 && !(day_is_epayment(w) && w->knew == 0);
	bool over = s.authorized == 0 ? s.ended : !taken && vault_left(&s) == 0;

	if (!over)
		day_complain(d, w, "cancelled, and the customer can still pay");
}

static inline void day_check_created(const day *d, const worker *w, const vipps_outcome *o)
{
	bool pushed = w->create.flow == VIPPS_FLOW_PUSH_MESSAGE;
	char url[60];

	snprintf(url, sizeof(url), "https://landing.example/?token=%d", d->vault.created_at);
	if (!vault_now(&d->vault).created)
		day_complain(d, w, "created, and it is not there");
	if (!pushed && !vipps_slice_eq(o->payment->redirect_url, vipps_slice_of(url)))
		day_complain(d, w, "created, with another redirect URL");
}

static inline void day_check_changes(const day *d, const worker *w, const vipps_outcome *o)
{
	int64_t captured = 0, refunded = 0;

	for (size_t i = 0; i < o->change_count; i++) {
		captured += o->changes[i].type == VIPPS_EVENT_CAPTURED ? o->changes[i].amount : 0;
		refunded += o->changes[i].type == VIPPS_EVENT_REFUNDED ? o->changes[i].amount : 0;
	}
	if (captured != o->payment->money.captured || refunded != o->payment->money.refunded)
		day_complain(d, w, "the changes do not add up to the payment");
}

static inline void day_check_done(const day *d, const worker *w, const vipps_outcome *o)
{
	const vault_sums s = vault_now(&d->vault);

	if (o->payment == NULL)
		day_complain(d, w, "done, without a payment");
	switch (w->order.operation) {
	case VIPPS_CAPTURE:
		if (!day_is_part(w) && (s.captured != s.authorized || s.captured == 0))
			day_complain(d, w, "all is captured, but it is not");
		break;
	case VIPPS_CAPTURE_TO:
		if (s.captured < w->order.amount)
			day_complain(d, w, "captureTo is done, the total is not reached");
		break;
	case VIPPS_REFUND_TO:
		if (s.refunded < w->order.amount)
			day_complain(d, w, "refundTo is done, the total is not reached");
		break;
	case VIPPS_CANCEL:
	case VIPPS_CANCEL_UNAPPROVED:
		day_check_cancelled(d, w);
		break;
	case VIPPS_RELEASE:
		if (s.authorized == 0 || vault_left(&s) != 0)
			day_complain(d, w, "released, and something is left");
		break;
	case VIPPS_CREATE:
		day_check_created(d, w, o);
		break;
	case VIPPS_CHANGES:
		day_check_changes(d, w, o);
		break;
	default:
		break;
	}
}

static inline void day_check_claim(day *d, worker *w)
{
	const vipps_outcome *o = vipps_call_outcome(w->errand.call);

	if (o->verdict == VIPPS_DONE)
		day_check_done(d, w, o);
	if (o->verdict == VIPPS_REDIRECT_LOST && !vault_now(&d->vault).created)
		day_complain(d, w, "its redirect URL is lost, and it does not exist");
	if (o->error.kind == VIPPS_KIND_AMBIGUOUS && o->verdict != VIPPS_OUTCOME_UNKNOWN)
		day_complain(d, w, "ambiguous, and yet somebody knows");
	if (day_is_part(w))
		day_check_part(d, w, o);
	d->claims[w->number] = (claim){ w->order.operation, o->verdict, o->error.kind };
}

/* Refused and not sent: nothing of this call's own ever happened, also not later. */
static inline void day_check_journal(const day *d)
{
	for (int i = 0; i < d->vault.count; i++) {
		const vault_line *line = &d->vault.lines[i];
		const claim *c = &d->claims[line->caller > 0 ? line->caller : 0];
		bool denied = c->verdict == VIPPS_REFUSED || c->verdict == VIPPS_NOT_SENT;

		if (line->success && line->caller > 0 && denied) {
			printf("# call %d, operation %d, verdict %d, kind %s\n", line->caller, c->operation,
				c->verdict, vipps_kind_name(c->kind));
			day_complain(d, NULL, "nothing happened, it said, and the journal has it");
		}
	}
}

/*
 * Whether all that moved since this call looked was moved by calls that state totals and stood
 * where it stood. What the merchant or a shipment takes at the same moment, nothing can foresee.
 */
static inline bool day_meets_its_like(const day *d, int at)
{
	const vault_line *deed = &d->vault.lines[at];

	for (int i = 0; i < at; i++) {
		const vault_line *line = &d->vault.lines[i];

		if (line->success && line->at > deed->looked && line->kind == deed->kind &&
			(line->planned < 0 || line->planned != deed->planned))
			return false;
	}
	return true;
}

static inline void day_check_deed(const day *d, const worker *w, int at)
{
	const vault_line *line = &d->vault.lines[at];
	const vault_sums s = vault_now(&d->vault);
	bool foreseen = !d->strangers && day_meets_its_like(d, at);

	switch (w->order.operation) {
	case VIPPS_CANCEL_UNAPPROVED:
		if (line->kind == VAULT_VOIDED &&
			(day_is_epayment(w) || d->vault.reserved_at <= line->looked))
			day_complain(d, w, "a reservation was cancelled, and it was not asked for");
		break;
	case VIPPS_RELEASE:
		if (s.captured == 0)
			day_complain(d, w, "a whole reservation was released");
		break;
	case VIPPS_CAPTURE_TO:
		if (s.captured > w->order.amount && foreseen)
			day_complain(d, w, "more than the total was captured");
		break;
	case VIPPS_REFUND_TO:
		if (s.refunded > w->order.amount && foreseen)
			day_complain(d, w, "more than the total was refunded");
		break;
	default:
		break;
	}
}

/* ------------------------------------------------------------------------------------------
 * Steps
 */
static inline int64_t day_limit(const worker *w)
{
	switch (w->order.operation) {
	case VIPPS_WAIT:
		return w->order.wait;
	case VIPPS_CREATE:
	case VIPPS_GET:
	case VIPPS_HISTORY:
	case VIPPS_CHANGES:
		return w->read_limit;
	default:
		return w->money_limit;
	}
}

static inline void day_begin(day *d, worker *w, vipps_order order)
{
	vipps_complaint complaint;

	w->number = ++d->calls;
	w->order = order;
	w->lagged = w->had_moved = w->had_moved_next = false;
	w->ready = w->slept = w->planned = 0;
	w->sends = w->looked = w->listed = 0;
	w->started = -1;
	w->limit = day_limit(w);
	if (errand_begin(&w->errand, w->client, w->tokens, &w->order, d->seed + draw(1000), &complaint))
		w->order.reference = vipps_call_reference(w->errand.call);
	else
		day_complain(d, w, complaint.text);
	/* killed, it says nothing */
	d->claims[w->number] = (claim){ w->order.operation, VIPPS_OUTCOME_UNKNOWN, 0 };
}

/* How often Vipps takes it within a minute, whatever the key. */
static inline int day_rate(const worker *w)
{
	return w->order.operation == VIPPS_CREATE && !day_is_epayment(w) ? 2 : 5;
}

static inline void day_check_request(day *d, worker *w, const vipps_request *request)
{
	const char *authorization = vault_header(request, "Authorization");
	const char *unit = vault_header(request, "Merchant-Serial-Number");
	bool sends = vipps_slice_is_present(request->body) && authorization[0] != '\0';
	int recent = 0;

	if (authorization[0] != '\0' && strncmp(authorization + strlen("Bearer token-"), unit, 6) != 0)
		day_complain(d, w, "a request carries another sales unit's token");
	if (d->now >= w->started + w->limit || request->deadline > w->started + w->limit)
		day_complain(d, w, "a request outlives the deadline");
	if (!sends)
		return;
	if (w->sends == 0 && day_is_part(w) && day_saw_its_like(d, w))
		day_complain(d, w, "sent, and for all that the history shows it may be done");
	for (int i = 0; i < w->sends; i++)
		recent += d->now - w->sent_at[i] < 60000;
	if (recent >= day_rate(w) || w->sends >= DAY_SENDS)
		day_complain(d, w, "sent more often than Vipps takes it");
	else
		w->sent_at[w->sends++] = d->now;
}

/* Most answers come soon, some never, some in the last moment. */
static inline vipps_exchange day_take_time(day *d, worker *w, const vipps_request *request,
	vipps_exchange exchange)
{
	int64_t left = request->deadline - d->now;

	w->ready = d->now + 5 + draw(200);
	if (chance(d->trouble / 8))
		w->ready = request->deadline + (int64_t)draw(3);
	else if (w->ready > request->deadline)
		exchange = vault_nothing(VIPPS_FATE_LOST);
	if (exchange.fate == VIPPS_FATE_LOST && chance(50))
		w->ready = d->now + left;
	return exchange;
}

/* What a read has shown: from when, and how much was moved by then. */
static inline void day_note_read(const day *d, worker *w, const vipps_request *request)
{
	const vault *v = &d->vault;
	const vault_sums s = vault_add_up(v, v->lag);

	if (vipps_slice_is_present(request->body))
		return;
	if (strstr(request->url, "/events") != NULL) {
		w->listed = v->now - v->events_lag;
		return;
	}
	w->looked = v->now - v->lag;
	w->listed = day_is_epayment(w) ? 0 : w->looked;
	if (day_is_part(w))
		w->planned = -1;
	else
		w->planned = w->order.operation == VIPPS_REFUND_TO ? s.refunded : s.captured;
}

static inline void day_send(day *d, worker *w, const vipps_request *request)
{
	vault *v = &d->vault;
	uint32_t mishaps = d->sound ? VAULT_BANK_SAYS_LATER : VAULT_MISHAPS;
	vault_mishap mishap = chance(d->trouble) ? (vault_mishap)(1 + draw(mishaps - 1)) : VAULT_FINE;
	int before = v->count;

	day_check_request(d, w, request);
	v->lag = chance(d->lag) ? (int)draw(6) : 0;
	v->events_lag = chance(d->lag) ? (int)draw(9) : v->lag;
	w->lagged = w->lagged || v->lag > 0 || v->events_lag > 0;
	v->caller = w->number;
	v->planned = w->planned;
	w->knew = vipps_slice_is_present(request->body) ? w->planned : w->knew;
	v->looked = w->looked;
	vipps_exchange exchange = vault_exchange(v, request, mishap, 1 + (int)draw(14));

	for (int i = before; i < v->count; i++) {
		if (v->lines[i].caller == w->number && v->lines[i].success)
			day_check_deed(d, w, i);
	}
	if (day_is_part(w)) {
		w->had_moved = day_moved(d, w, 0) == w->order.amount;
		w->had_moved_next = day_moved(d, w, 1) == w->order.amount;
	}
	exchange = day_take_time(d, w, request, exchange);
	if (exchange.fate == VIPPS_FATE_ANSWERED && exchange.status == 200 &&
		mishap != VAULT_GARBLED_AFTER)
		day_note_read(d, w, request);
	errand_answer(&w->errand, exchange);
}

static inline void day_step(day *d, worker *w)
{
	vipps_action action;

	d->now += draw(20);
	if (w->ready > d->now)
		d->now = w->ready;
	if (w->started < 0)
		w->started = d->now;
	/* the wall clock jumps */
	action = errand_step(&w->errand, (vipps_clock){ d->now, (int64_t)draw(1000000) * 86400000 });
	switch (action.type) {
	case VIPPS_SEND:
		day_send(d, w, action.request);
		break;
	case VIPPS_SLEEP:
		w->slept += action.until - d->now;
		w->ready = action.until;
		if (w->order.operation == VIPPS_WAIT && action.until > w->started + w->limit)
			day_complain(d, w, "it waits past its deadline");
		if (w->slept > 2000 && w->order.operation != VIPPS_WAIT)
			day_complain(d, w, "it slept for more than two seconds");
		break;
	case VIPPS_FINISHED:
		day_check_claim(d, w);
		errand_end(&w->errand);
		break;
	}
}

/* The process dies, or the script ends: then a last word is asked for. */
static inline void day_cut(day *d, worker *w)
{
	if (w->started >= 0 && chance(50)) {
		vipps_call_abandon(w->errand.call);
		day_check_claim(d, w);
	}
	errand_end(&w->errand);
}

#endif
