/* SPDX-License-Identifier: MIT */

/*
 * One call as a step machine. It has no I/O and no clock; what it decides it asks the policy (after
 * an exchange) and settle (after the payment was read).
 *
 *     create            send
 *     read              look
 *     money             look (plan) - send - done
 *     ... in doubt      look (settle) - send the same bytes - look ... until evidence, or unknown
 *     ... refused       look (check): done already? pinned to the key at another time? else refused
 *     cancel, approve   as money, then look (show): what has it become
 */

#include "call.h"

#include <stdlib.h>

#include "complaint.h"
#include "error.h"
#include "reference.h"
#include "signature.h"
#include "text.h"
#include "token.h"
#include "url.h"

#define EXCHANGES_MAX 24
#define REPLANS_MAX 3
#define SLEEP_MAX 2000     /* ms a call may sleep in sum */
#define SETTLE_RESERVE 5000 /* ms kept back from a first send, to settle what it leaves open */
#define POLL_INTERVAL 2000
#define INTENT_MAX 200
#define COLLISION_RETRY 15000

static vipps_action proceed(vipps_call *call);

/* ------------------------------------------------------------------------------------------
 * Making one
 */
static bool is_money(vipps_operation operation)
{
	switch (operation) {
	case VIPPS_CREATE:
	case VIPPS_GET:
	case VIPPS_HISTORY:
	case VIPPS_WAIT:
		return false;
	default:
		return true;
	}
}

static bool check_amount(const vipps_order *order, vipps_complaint *complaint)
{
	bool refunds = order->operation == VIPPS_REFUND;
	bool has_intent = vipps_slice_is_present(order->intent);

	switch (order->operation) {
	case VIPPS_CAPTURE_TO:
	case VIPPS_REFUND_TO:
		if (order->amount < 1)
			return vipps_complain(complaint, "total", "must be 1 or more, in minor units");
		return true;
	case VIPPS_CAPTURE:
	case VIPPS_REFUND:
		break;
	default:
		return true;
	}
	if (order->amount < 0 || (refunds && order->amount == 0))
		return vipps_complain(complaint, "amount", "must be 1 or more, in minor units");
	if (order->amount == 0 && has_intent)
		return vipps_complain(complaint, "intent", "must be null when all that is left is captured");
	if (order->amount > 0 && !has_intent) {
		return vipps_complain(complaint, "intent",
			refunds ? "is required: the shop's own id of this refund, such as a credit note, so that "
					  "calling again cannot refund twice; refundTo() states a total instead"
					: "is required with an amount: the shop's own id of this capture, such as a "
					  "shipment, so that calling again cannot capture twice");
	}
	if (order->amount > 0 && (order->intent.len == 0 || order->intent.len > INTENT_MAX))
		return vipps_complain(complaint, "intent", "must be 1 to 200 bytes");
	return true;
}

static bool check_urls(
	const vipps_client *client, const vipps_create *create, vipps_complaint *complaint)
{
	if (client->environment == VIPPS_ENVIRONMENT_LOCAL)
		return true;
	if (vipps_url_has_scheme(create->return_url, "http"))
		return vipps_complain(complaint, "returnUrl", "must be https: Vipps refuses http");
	if (vipps_url_has_scheme(create->callback_url, "http"))
		return vipps_complain(complaint, "callbackUrl", "must be https: Vipps refuses http");
	return true;
}

static bool check(const vipps_call *call, const vipps_order *order, vipps_complaint *complaint)
{
	if (order->operation == VIPPS_CREATE) {
		return vipps_create_check(order->create, complaint)
			&& check_urls(call->client, order->create, complaint)
			&& call->dialect->accepts(call->client, order, complaint);
	}
	if (!vipps_reference_is_possible(order->reference))
		return vipps_complain(complaint, "reference", "must be 1 to 64 letters, digits and hyphens");
	return check_amount(order, complaint) && call->dialect->accepts(call->client, order, complaint);
}

static bool copy_create(vipps_call *call, const vipps_create *from)
{
	vipps_create *to = &call->create;
	vipps_arena *own = &call->own;

	*to = *from;
	to->reference = vipps_arena_copy(own, from->reference);
	to->description = vipps_arena_copy(own, from->description);
	to->return_url = vipps_arena_copy(own, from->return_url);
	to->callback_url = vipps_arena_copy(own, from->callback_url);
	to->currency = vipps_arena_copy(own, from->currency);
	to->customer_phone = vipps_arena_copy(own, from->customer_phone);
	to->scope = vipps_arena_copy(own, from->scope);
	to->callback_token = vipps_arena_copy(own, from->callback_token);
	call->order.create = to;
	call->order.reference = to->reference;
	call->callback_token = to->callback_token;
	if (vipps_slice_is_present(call->callback_token))
		return !own->failed;
	vipps_callback_token derived;

	if (!vipps_callback_token_make(call->client, to->reference, derived))
		return false;
	call->callback_token = vipps_arena_copy(own, vipps_slice_of(derived));
	return !own->failed;
}

static bool copy_order(vipps_call *call, const vipps_order *order)
{
	call->order = *order;
	if (order->operation == VIPPS_CREATE)
		return copy_create(call, order->create);
	call->order.reference = vipps_arena_copy(&call->own, order->reference);
	call->order.intent = vipps_arena_copy(&call->own, order->intent);
	call->order.customer_phone = vipps_arena_copy(&call->own, order->customer_phone);
	call->order.redirect_url = vipps_arena_copy(&call->own, order->redirect_url);
	return !call->own.failed;
}

vipps_call *vipps_call_new(const vipps_client *client, vipps_tokens *tokens,
	const vipps_order *order, uint64_t seed, vipps_complaint *complaint)
{
	vipps_call *call = calloc(1, sizeof(*call));

	*complaint = (vipps_complaint){ 0 };
	if (call == NULL)
		return NULL;
	call->client = client;
	call->tokens = tokens;
	call->dialect = client->api == VIPPS_API_EPAYMENT ? &vipps_epayment : &vipps_ecom;
	call->random = seed;
	call->authorization.secret = true;
	call->body.secret = true; /* has the callback token, and a phone number */
	if (!check(call, order, complaint) || !copy_order(call, order)) {
		vipps_call_free(call);
		return NULL;
	}
	return call;
}

void vipps_call_free(vipps_call *call)
{
	if (call == NULL)
		return;
	vipps_arena_wipe_free(&call->own);
	vipps_arena_wipe_free(&call->views[0]);
	vipps_arena_wipe_free(&call->views[1]);
	vipps_buf_free(&call->url);
	vipps_buf_free(&call->body);
	vipps_buf_free(&call->authorization);
	free(call);
}

const vipps_outcome *vipps_call_outcome(const vipps_call *call)
{
	return &call->outcome;
}

vipps_operation vipps_call_operation(const vipps_call *call)
{
	return call->order.operation;
}

vipps_slice vipps_call_reference(const vipps_call *call)
{
	return call->order.reference;
}

/* ------------------------------------------------------------------------------------------
 * Ends
 */
static vipps_action end(vipps_call *call, vipps_verdict verdict, const vipps_error *error)
{
	vipps_outcome *out = &call->outcome;

	call->finished = true;
	out->verdict = verdict;
	out->attempts = call->exchanges;
	if (call->key_count > 0)
		memcpy(out->key, call->keys[call->key_count - 1], sizeof(out->key));
	if (error != NULL)
		out->error = *error;
	if (call->has_seen)
		out->payment = &call->seen[call->latest];
	return (vipps_action){ .type = VIPPS_FINISHED };
}

static vipps_action end_done(vipps_call *call)
{
	return end(call, VIPPS_DONE, NULL);
}

/* Nothing more will be tried. In doubt that is "unknown", whatever stopped us. */
static vipps_action end_stopped(vipps_call *call, const vipps_error *error, int64_t retry_after)
{
	call->outcome.retry_after = retry_after;
	if (call->doubt)
		return end(call, VIPPS_OUTCOME_UNKNOWN, &call->trouble);
	return end(call, VIPPS_NOT_SENT, error);
}

static vipps_action end_without_memory(vipps_call *call)
{
	vipps_error error;

	vipps_error_set(&error, VIPPS_KIND_OTHER, "out of memory");
	call->outcome.out_of_memory = true;
	return end_stopped(call, &error, POLL_INTERVAL);
}

static vipps_action end_in_time(vipps_call *call)
{
	vipps_error error;

	vipps_error_set(&error, VIPPS_KIND_DEADLINE, "the call's deadline passed");
	return end_stopped(call, &error, POLL_INTERVAL);
}

/* What the payment's state refuses, before anything was sent. */
static vipps_action end_by_plan(vipps_call *call, const vipps_plan *plan)
{
	vipps_error error;

	vipps_error_set(&error, plan->kind, plan->why);
	return end(call, VIPPS_REFUSED, &error);
}

void vipps_call_abandon(vipps_call *call)
{
	vipps_error error;

	if (call->finished)
		return;
	vipps_error_set(&error, VIPPS_KIND_NO_ANSWER, "the call was abandoned");
	if (call->in_flight) {
		call->doubt = true;
		call->trouble = error;
	}
	end_stopped(call, &error, POLL_INTERVAL);
}

/* ------------------------------------------------------------------------------------------
 * Next requests
 */
static uint32_t next_random(vipps_call *call)
{
	uint64_t z = call->random += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ (z >> 31)) >> 32);
}

static int64_t time_left(const vipps_call *call)
{
	return call->deadline - call->now.steady;
}

static vipps_action sleep_for(vipps_call *call, int64_t ms)
{
	call->slept += ms;
	return (vipps_action){ .type = VIPPS_SLEEP, .until = call->now.steady + ms };
}

/*
 * A first send leaves time to settle what it leaves open; a read does not eat the time of what it
 * is read for.
 */
static int64_t request_deadline(const vipps_call *call, bool sends)
{
	int64_t left = time_left(call);
	int64_t reserve = left / 4 < SETTLE_RESERVE ? left / 4 : SETTLE_RESERVE;

	if (sends)
		return call->deadline - (call->doubt ? 0 : reserve);
	return call->purpose == VIPPS_TO_PLAN ? call->now.steady + left / 2 : call->deadline;
}

static vipps_action proceed(vipps_call *call)
{
	vipps_slice token =
		vipps_tokens_find(call->tokens, call->client->fingerprint, call->now.steady);
	bool sends = call->pending == VIPPS_PENDING_SEND;
	bool composed;

	if (time_left(call) <= 0 || call->exchanges >= EXCHANGES_MAX)
		return end_in_time(call);
	call->fetching = !vipps_slice_is_present(token);
	if (call->fetching)
		composed = vipps_call_compose_token(call, request_deadline(call, false));
	else
		composed = vipps_call_compose(call, token, request_deadline(call, sends));
	if (!composed)
		return end_without_memory(call);
	call->in_flight = sends && !call->fetching;
	return (vipps_action){ .type = VIPPS_SEND, .request = &call->request };
}

static vipps_action look(vipps_call *call, vipps_purpose purpose)
{
	call->pending = VIPPS_PENDING_LOOK;
	call->purpose = purpose;
	call->reads = 0;
	return proceed(call);
}

/* ------------------------------------------------------------------------------------------
 * Plans
 */
static bool make_key(vipps_call *call, int attempt)
{
	static const char *const operations[VIPPS_WIRE_COUNT] = {
		[VIPPS_WIRE_CREATE] = "create",
		[VIPPS_WIRE_CAPTURE] = "capture",
		[VIPPS_WIRE_REFUND] = "refund",
		[VIPPS_WIRE_CANCEL] = "cancel",
		[VIPPS_WIRE_APPROVE] = "approve",
	};
	vipps_pending before = call->pending;
	vipps_wire wire;

	call->pending = VIPPS_PENDING_SEND;
	wire = vipps_call_wire(call);
	call->pending = before;
	if (!call->dialect->rows[wire].keyed)
		return true;
	const vipps_intention intention = {
		.name = call->order.intent,
		.position = call->plan.position,
	};

	call->key_count = attempt + 1;
	return vipps_key_make(call->client->merchant_serial_number, operations[wire],
		call->order.reference, &intention, attempt, call->keys[attempt]);
}

/* The keys of an intention are known before anything is planned: a success may be in the history. */
static bool make_keys_of_intention(vipps_call *call)
{
	if (!vipps_slice_is_present(call->order.intent))
		return true;
	return make_key(call, 1) && make_key(call, 0);
}

static vipps_plan settle(vipps_call *call)
{
	const vipps_asked asked = {
		.order = &call->order,
		.keys = (const vipps_key *)call->keys,
		.key_count = VIPPS_KEYS_MAX,
		.key_in_use = call->key_count > 0 ? (size_t)call->key_count - 1 : 0,
		.doubt = call->doubt,
		.position = call->plan.position,
	};

	return vipps_settle(&asked, &call->seen[call->latest]);
}

static vipps_action send_plan(vipps_call *call, const vipps_plan *plan, int attempt)
{
	call->plan = *plan;
	call->sends = 0;
	if (!make_key(call, attempt))
		return end_without_memory(call);
	call->pending = VIPPS_PENDING_SEND;
	if (!vipps_call_write_body(call))
		return end_without_memory(call);
	return proceed(call);
}

static vipps_action send_again(vipps_call *call)
{
	call->pending = VIPPS_PENDING_SEND;
	return proceed(call);
}

static vipps_action send_again_after(vipps_call *call, int64_t wait)
{
	call->pending = VIPPS_PENDING_SEND;
	return sleep_for(call, wait);
}

static vipps_action begin_plan(vipps_call *call)
{
	vipps_plan plan = settle(call);

	if (plan.type == VIPPS_PLAN_DONE)
		return end_done(call);
	if (plan.type == VIPPS_PLAN_REFUSE)
		return end_by_plan(call, &plan);
	return send_plan(call, &plan, 0);
}

/* ------------------------------------------------------------------------------------------
 * What an exchange brought
 */
typedef struct reading {
	vipps_result result;
	vipps_error error; /* unless GOOD */
} reading;

static reading read_failure(const vipps_exchange *exchange)
{
	reading r = { .result = VIPPS_RESULT_ERROR };

	if (exchange->fate == VIPPS_FATE_ANSWERED) {
		vipps_error_read(exchange->status, exchange->body, &r.error);
		if (r.error.kind == VIPPS_KIND_GARBLED)
			r.result = VIPPS_RESULT_BROKEN;
		return r;
	}
	vipps_error_set(&r.error, exchange->kind, "");
	vipps_text_mask(vipps_slice_of(exchange->trouble), r.error.message, sizeof(r.error.message));
	r.result = exchange->fate == VIPPS_FATE_UNSENT ? VIPPS_RESULT_UNSENT : VIPPS_RESULT_LOST;
	return r;
}

static reading broken(int status, const char *why)
{
	reading r = { .result = VIPPS_RESULT_BROKEN };

	vipps_error_set(&r.error, VIPPS_KIND_GARBLED, why);
	r.error.http_status = status;
	return r;
}

static bool is_success(const vipps_exchange *exchange)
{
	return exchange->fate == VIPPS_FATE_ANSWERED && exchange->status >= 200
		&& exchange->status <= 299;
}

static vipps_situation situation(
	const vipps_call *call, vipps_class class, const reading *r, const vipps_exchange *exchange)
{
	return (vipps_situation){
		.class = class,
		.result = r->result,
		.kind = r->error.kind,
		.http_status = r->error.http_status,
		.retry_after = exchange->retry_after,
		.doubt = call->doubt,
		.token_renewed = call->token_renewed,
		.rekeyed = call->rekeyed,
		.sends_max = call->client->max_attempts,
		.time_left = time_left(call),
		.wait_left = SLEEP_MAX - call->slept,
	};
}

/* ------------------------------------------------------------------------------------------
 * What was seen
 */
static bool is_waiting(const vipps_payment *payment)
{
	return payment->state == VIPPS_STATE_CREATED || payment->state == VIPPS_STATE_UNKNOWN;
}

/* eCom does not say who cancelled: we did, just now. */
static void name_the_canceller(vipps_call *call)
{
	vipps_payment *payment = &call->seen[call->latest];
	bool open = is_waiting(payment) || payment->state == VIPPS_STATE_ABORTED;

	if (call->order.operation != VIPPS_APPROVE && open)
		payment->state = VIPPS_STATE_TERMINATED;
}

/* ------------------------------------------------------------------------------------------
 * Tokens and reads that fail
 */

/* A poll that failed is no reason to stop waiting. */
static bool may_poll_again(const vipps_call *call)
{
	return call->order.operation == VIPPS_WAIT
		&& call->now.steady + POLL_INTERVAL < call->poll_until;
}

static vipps_action poll_again(vipps_call *call)
{
	call->exchanges = 0; /* each look is a call of its own */
	call->slept = 0;
	call->reads = call->fetches = 0;
	call->token_renewed = false;
	call->pending = VIPPS_PENDING_LOOK;
	call->deadline = call->now.steady + POLL_INTERVAL + call->client->deadline;
	return (vipps_action){ .type = VIPPS_SLEEP, .until = call->now.steady + POLL_INTERVAL };
}

/* A read or a token could not be had: what that means for the call depends on what it was for. */
static vipps_action give_up_reading(vipps_call *call, const vipps_decision *d, const vipps_error *error)
{
	if (call->doubt)
		return end_stopped(call, error, d->retry_after);
	switch (call->purpose) {
	case VIPPS_TO_SHOW:
		name_the_canceller(call);
		return end_done(call);
	case VIPPS_TO_CHECK:
		/* A collision is no refusal. A refusal that may be stale is none before the payment bears it
		 * out: another process may have got further with the next key. Else Vipps' word stands. */
		if (vipps_policy_may_be_stale(call->trouble.kind))
			call->doubt = true;
		if (call->doubt || call->trouble.kind == VIPPS_KIND_IDEMPOTENCY_CONFLICT)
			return end_stopped(call, &call->trouble, COLLISION_RETRY);
		return end(call, VIPPS_REFUSED, &call->trouble);
	default:
		break;
	}
	if (d->verb == VIPPS_DO_REFUSE)
		return end(call, VIPPS_REFUSED, error);
	if (may_poll_again(call))
		return poll_again(call);
	if (call->order.operation == VIPPS_WAIT && call->has_seen)
		return end_done(call);
	return end_stopped(call, error, d->retry_after);
}

static vipps_action retry_reading(vipps_call *call, const vipps_decision *d, const vipps_error *error)
{
	switch (d->verb) {
	case VIPPS_DO_AGAIN:
		return sleep_for(call, d->wait);
	case VIPPS_DO_RETOKEN:
		vipps_tokens_drop(
			call->tokens, call->client->fingerprint, vipps_call_token_in_use(call));
		call->token_renewed = true;
		return proceed(call);
	default:
		return give_up_reading(call, d, error);
	}
}

static vipps_action on_token(vipps_call *call, const vipps_exchange *exchange)
{
	reading r = { .result = VIPPS_RESULT_GOOD };

	call->fetches++;
	if (!is_success(exchange))
		r = read_failure(exchange);
	else if (!vipps_call_keep_token(call, exchange->body))
		r = broken(exchange->status, "no access token in the answer");
	vipps_call_note(call, exchange, &r.error);
	call->fetching = false;
	if (r.result == VIPPS_RESULT_GOOD) {
		call->fetches = 0;
		return proceed(call);
	}
	vipps_situation s = situation(call, VIPPS_CLASS_TOKEN, &r, exchange);

	/* Whatever a 4xx from here says, it is about the credentials, unless it asks to wait. */
	if (r.result == VIPPS_RESULT_ERROR && (r.error.http_status == 400 || r.error.http_status == 401))
		s.kind = r.error.kind = VIPPS_KIND_UNAUTHORIZED;
	s.sends = call->fetches;
	s.jitter = next_random(call);
	const vipps_decision d = vipps_policy(&s);

	return retry_reading(call, &d, &r.error);
}

/* ------------------------------------------------------------------------------------------
 * The payment was read
 */
static vipps_action after_look(vipps_call *call);

/* Reads into the room that the latest whole view does not use, and swaps when it is whole. */
static reading read_view(vipps_call *call, const vipps_exchange *exchange)
{
	int to = call->pending == VIPPS_PENDING_EVENTS ? call->latest : 1 - call->latest;
	const vipps_saying saying = vipps_call_saying(call);
	reading good = { .result = VIPPS_RESULT_GOOD };

	if (call->pending == VIPPS_PENDING_LOOK)
		vipps_arena_wipe_free(&call->views[to]);
	if (!call->dialect->read(
			vipps_call_wire(call), &saying, exchange->body, &call->views[to], &call->seen[to]))
		return broken(exchange->status, "not the answer that was due");
	call->latest = to;
	return good;
}

static bool wants_events(const vipps_call *call)
{
	if (!call->dialect->events_apart || call->pending != VIPPS_PENDING_LOOK)
		return false;
	if (call->order.operation == VIPPS_HISTORY)
		return true;
	return call->purpose != VIPPS_TO_READ && call->purpose != VIPPS_TO_SHOW;
}

/* eCom in doubt about a create: what is not there may be sent again, what is there has lost its URL. */
static vipps_action on_missing_create(vipps_call *call)
{
	if (call->sends >= call->dialect->rows[VIPPS_WIRE_CREATE].per_minute)
		return end_stopped(call, &call->trouble, 60000);
	return send_again(call);
}

static vipps_action on_read(vipps_call *call, const vipps_exchange *exchange)
{
	reading r;

	call->reads++;
	r = is_success(exchange) ? read_view(call, exchange) : read_failure(exchange);
	vipps_call_note(call, exchange, &r.error);
	if (r.result == VIPPS_RESULT_GOOD) {
		call->reads = 0;
		if (wants_events(call)) {
			call->pending = VIPPS_PENDING_EVENTS;
			return proceed(call);
		}
		call->has_seen = true;
		return after_look(call);
	}
	vipps_situation s = situation(call, VIPPS_CLASS_READ, &r, exchange);

	s.sends = call->reads;
	s.jitter = next_random(call);
	const vipps_decision d = vipps_policy(&s);

	if (call->order.operation == VIPPS_CREATE && r.error.kind == VIPPS_KIND_NOT_FOUND)
		return on_missing_create(call);
	return retry_reading(call, &d, &r.error);
}

static vipps_action after_reading(vipps_call *call)
{
	bool polls = is_waiting(&call->seen[call->latest]) && may_poll_again(call);

	return polls ? poll_again(call) : end_done(call);
}

/* In doubt: evidence, or the same bytes again, or nothing. */
static vipps_action after_settling(vipps_call *call)
{
	if (call->order.operation == VIPPS_CREATE) {
		call->doubt = false;
		if (call->create.skip_landing_page)
			return end_done(call); /* the customer was asked by push: no URL is missing */
		return end(call, VIPPS_REDIRECT_LOST, &call->trouble);
	}
	const vipps_plan plan = settle(call);
	int64_t wait = 250 + next_random(call) % 500;

	switch (plan.type) {
	case VIPPS_PLAN_DONE:
		call->doubt = false;
		return end_done(call);
	case VIPPS_PLAN_REFUSE:
		call->doubt = false;
		return end_by_plan(call, &plan);
	case VIPPS_PLAN_UNDECIDED:
		break;
	default:
		return end_stopped(call, &call->trouble, 30000);
	}
	bool may_send = call->sends < call->client->max_attempts && wait <= SLEEP_MAX - call->slept
		&& time_left(call) > wait;

	return may_send ? send_again_after(call, wait) : end_stopped(call, &call->trouble, 30000);
}

/* The money that the plan needs is there now: the refusal was pinned to the key at another time. */
static bool contradicts(const vipps_call *call, const vipps_plan *plan)
{
	const vipps_money *money = &call->seen[call->latest].money;
	bool refunds = call->order.operation == VIPPS_REFUND || call->order.operation == VIPPS_REFUND_TO;

	if (call->rekeyed || call->trouble.kind == VIPPS_KIND_OTHER)
		return false; /* what cannot be read cannot be contradicted */
	return vipps_policy_may_be_stale(call->trouble.kind) && plan->amount > 0
		&& plan->amount <= (refunds ? money->refundable : money->capturable);
}

/* Another worker stands at the same position with another amount. */
static vipps_action after_collision(vipps_call *call, const vipps_plan *plan)
{
	if (plan->position != call->plan.position && call->replans++ < REPLANS_MAX)
		return send_plan(call, plan, 0);
	int64_t wait = 250 + next_random(call) % 500;

	if (wait > SLEEP_MAX - call->slept || time_left(call) <= wait)
		return end_stopped(call, &call->trouble, COLLISION_RETRY);
	call->pending = VIPPS_PENDING_LOOK;
	return sleep_for(call, wait);
}

static vipps_action after_checking(vipps_call *call)
{
	const vipps_plan plan = settle(call);

	if (plan.type == VIPPS_PLAN_DONE)
		return end_done(call);
	if (plan.type != VIPPS_PLAN_SEND)
		return end(call, VIPPS_REFUSED, &call->trouble);
	if (call->trouble.kind == VIPPS_KIND_IDEMPOTENCY_CONFLICT)
		return after_collision(call, &plan);
	if (!contradicts(call, &plan))
		return end(call, VIPPS_REFUSED, &call->trouble);
	call->rekeyed = true;
	return send_plan(call, &plan, 1);
}

/* Reads lag: a view that does not show what was done is no better than the one before. */
static vipps_action after_showing(vipps_call *call)
{
	if (settle(call).type != VIPPS_PLAN_DONE)
		call->latest = 1 - call->latest;
	name_the_canceller(call);
	return end_done(call);
}

static vipps_action after_look(vipps_call *call)
{
	switch (call->purpose) {
	case VIPPS_TO_READ:
		return after_reading(call);
	case VIPPS_TO_PLAN:
		return begin_plan(call);
	case VIPPS_TO_SETTLE:
		return after_settling(call);
	case VIPPS_TO_CHECK:
		return after_checking(call);
	case VIPPS_TO_SHOW:
		break;
	}
	return after_showing(call);
}

/* ------------------------------------------------------------------------------------------
 * The operation itself was sent
 */
static vipps_class class_of(const vipps_call *call)
{
	switch (vipps_call_wire(call)) {
	case VIPPS_WIRE_CREATE:
		return call->dialect->create_keyed ? VIPPS_CLASS_KEYED : VIPPS_CLASS_CREATE;
	case VIPPS_WIRE_CAPTURE:
	case VIPPS_WIRE_REFUND:
		return call->dialect->look_in_doubt ? VIPPS_CLASS_MONEY : VIPPS_CLASS_KEYED;
	default:
		return VIPPS_CLASS_TARGET;
	}
}

static bool is_by_total(const vipps_call *call)
{
	return !vipps_slice_is_present(call->order.intent) && call->order.operation != VIPPS_CREATE;
}

/* HTTP 200 alone proves nothing: the sums must have moved by what was asked for. */
static bool proves(const vipps_call *call, vipps_wire wire, const vipps_payment *after)
{
	const vipps_plan *plan = &call->plan;

	switch (wire) {
	case VIPPS_WIRE_CAPTURE:
		if (plan->all)
			return after->money.captured > 0 && after->money.capturable == 0;
		return after->money.captured - plan->amount >= plan->position;
	case VIPPS_WIRE_REFUND:
		return after->money.refunded - plan->amount >= plan->position;
	default:
		return true;
	}
}

/* Brings the payment that was read before up to date; a new one starts a view of its own. */
static reading read_answer(vipps_call *call, const vipps_exchange *exchange)
{
	vipps_wire wire = vipps_call_wire(call);
	const vipps_saying saying = vipps_call_saying(call);
	vipps_payment after = call->seen[call->latest];
	reading good = { .result = VIPPS_RESULT_GOOD };

	if (!call->dialect->read(wire, &saying, exchange->body, &call->views[call->latest], &after))
		return broken(exchange->status, "not the answer that was due");
	if (!proves(call, wire, &after))
		return broken(exchange->status, "a success that the amounts do not show");
	call->seen[call->latest] = after;
	call->has_seen = true;
	return good;
}

static vipps_action after_success(vipps_call *call)
{
	switch (vipps_call_wire(call)) {
	case VIPPS_WIRE_CANCEL:
	case VIPPS_WIRE_APPROVE:
		return look(call, VIPPS_TO_SHOW);
	default:
		return end_done(call);
	}
}

static vipps_action follow(vipps_call *call, const vipps_decision *d)
{
	switch (d->verb) {
	case VIPPS_DO_FINISH:
		return after_success(call);
	case VIPPS_DO_REFUSE:
		return end(call, VIPPS_REFUSED, &call->trouble);
	case VIPPS_DO_AGAIN:
		return send_again_after(call, d->wait);
	case VIPPS_DO_RETOKEN:
		vipps_tokens_drop(
			call->tokens, call->client->fingerprint, vipps_call_token_in_use(call));
		call->token_renewed = true;
		return send_again(call);
	case VIPPS_DO_LOOK:
		return look(call, d->doubt ? VIPPS_TO_SETTLE : VIPPS_TO_CHECK);
	case VIPPS_DO_STOP:
		break;
	}
	return end_stopped(call, &call->trouble, d->retry_after);
}

static vipps_action on_sent(vipps_call *call, const vipps_exchange *exchange)
{
	reading r;

	call->in_flight = false;
	call->sends++;
	r = is_success(exchange) ? read_answer(call, exchange) : read_failure(exchange);
	vipps_call_note(call, exchange, &r.error);
	vipps_situation s = situation(call, class_of(call), &r, exchange);

	s.by_total = is_by_total(call);
	s.sends = call->sends;
	s.jitter = next_random(call);
	if (s.class == VIPPS_CLASS_CREATE || s.class == VIPPS_CLASS_KEYED) {
		int limit = call->dialect->rows[vipps_call_wire(call)].per_minute;

		s.sends_max = s.sends_max < limit ? s.sends_max : limit;
	}
	const vipps_decision d = vipps_policy(&s);

	if (r.result != VIPPS_RESULT_GOOD && !(call->doubt && r.result == VIPPS_RESULT_UNSENT))
		call->trouble = r.error;
	call->doubt = d.doubt;
	return follow(call, &d);
}

/* ------------------------------------------------------------------------------------------
 * Steps
 */
static vipps_action start(vipps_call *call)
{
	vipps_operation operation = call->order.operation;
	bool money = is_money(operation);

	call->started = true;
	call->deadline =
		call->now.steady + (money ? call->client->money_deadline : call->client->deadline);
	call->poll_until = call->now.steady + call->order.wait;
	if (!make_keys_of_intention(call))
		return end_without_memory(call);
	if (operation == VIPPS_CREATE) {
		const vipps_plan plan = { .type = VIPPS_PLAN_SEND };

		return send_plan(call, &plan, 0);
	}
	return look(call, money ? VIPPS_TO_PLAN : VIPPS_TO_READ);
}

vipps_action vipps_call_step(vipps_call *call, vipps_clock now, const vipps_exchange *exchange)
{
	call->now = now;
	if (!call->started)
		return start(call);
	if (exchange == NULL) /* slept */
		return proceed(call);
	call->exchanges++;
	if (call->fetching)
		return on_token(call, exchange);
	return call->pending == VIPPS_PENDING_SEND ? on_sent(call, exchange) : on_read(call, exchange);
}
