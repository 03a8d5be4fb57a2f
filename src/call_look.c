/* SPDX-License-Identifier: MIT */

/* Reading the payment, and the token before it; and what follows from what it shows. */

#include "call.h"
#include "changes.h"
#include "error.h"
#include "token.h"

#define REPLANS_MAX 3
#define POLL_INTERVAL 2000    /* ms */
#define LAG_RETRY 5000        /* ms */
#define COLLISION_RETRY 15000 /* ms: as long as another's operation may take */
#define UNKNOWN_RETRY 30000   /* ms */

static void plan_look(vipps_call *call, vipps_purpose purpose)
{
	call->pending = VIPPS_PENDING_LOOK;
	call->purpose = purpose;
	call->reads = 0;
}

vipps_action vipps_call_look(vipps_call *call, vipps_purpose purpose)
{
	plan_look(call, purpose);
	return vipps_call_proceed(call);
}

bool vipps_call_may_look_again(vipps_call *call)
{
	return call->replans++ < REPLANS_MAX && VIPPS_CALL_LAG <= VIPPS_CALL_SLEEP_MAX - call->slept &&
		vipps_call_time_left(call) > VIPPS_CALL_LAG;
}

vipps_action vipps_call_look_after(vipps_call *call, vipps_purpose purpose, int64_t wait)
{
	plan_look(call, purpose);
	return vipps_call_sleep(call, wait);
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

vipps_action vipps_call_end_shown(vipps_call *call)
{
	if (call->dialect->forgets_canceller)
		name_the_canceller(call);
	return vipps_call_end_done(call);
}

/* ------------------------------------------------------------------------------------------
 * Tokens and reads that fail
 */
/* A poll that failed is no reason to stop waiting. */
static bool may_poll_again(const vipps_call *call)
{
	return call->order.operation == VIPPS_WAIT &&
		call->now.steady + POLL_INTERVAL < call->poll_until;
}

static vipps_action poll_again(vipps_call *call)
{
	call->exchanges = 0; /* each look is a call of its own */
	call->slept = 0;
	call->reads = call->fetches = 0;
	call->token_renewed = false;
	call->pending = VIPPS_PENDING_LOOK;
	call->deadline = call->now.steady + POLL_INTERVAL + call->client->deadline;
	if (call->deadline > call->poll_until)
		call->deadline = call->poll_until;
	return (vipps_action){ .type = VIPPS_SLEEP, .until = call->now.steady + POLL_INTERVAL };
}

/*
 * That we may not look, or get no token, says nothing of a call before this one that may have moved
 * the money: who takes it for a refusal of the money itself calls off an order that is paid.
 */
static bool says_little(const vipps_call *call, const vipps_error *error)
{
	return call->purpose == VIPPS_TO_PLAN && vipps_call_is_money(call->order.operation) &&
		error->kind != VIPPS_KIND_NOT_FOUND;
}

/* A read or a token could not be had: what that means for the call depends on what it was for. */
static vipps_action give_up_reading(vipps_call *call, const vipps_decision *d,
	const vipps_error *error)
{
	bool before = call->pending == VIPPS_PENDING_SEND || call->purpose == VIPPS_TO_PLAN ||
		call->purpose == VIPPS_TO_READ;

	if (call->doubt || !before)
		return vipps_call_end_stopped(call, error, d->retry_after);
	if (d->verb == VIPPS_DO_REFUSE && !says_little(call, error))
		return vipps_call_end(call, VIPPS_REFUSED, error);
	if (may_poll_again(call))
		return poll_again(call);
	if (call->order.operation == VIPPS_WAIT && call->has_seen)
		return vipps_call_end_done(call);
	return vipps_call_end_stopped(call, error, d->retry_after);
}

static vipps_action retry_reading(vipps_call *call, const vipps_decision *d,
	const vipps_error *error)
{
	switch (d->verb) {
	case VIPPS_DO_AGAIN:
		return vipps_call_sleep(call, d->wait);
	case VIPPS_DO_RETOKEN:
		vipps_tokens_drop(call->tokens, call->client->fingerprint, vipps_call_token_in_use(call));
		call->token_renewed = true;
		return vipps_call_proceed(call);
	default:
		return give_up_reading(call, d, error);
	}
}

vipps_action vipps_call_on_token(vipps_call *call, const vipps_exchange *exchange)
{
	vipps_reading r = { .result = VIPPS_RESULT_GOOD };

	call->fetches++;
	if (!vipps_call_is_success(exchange))
		r = vipps_call_read_failure(exchange);
	else if (!vipps_call_keep_token(call, exchange->body))
		r = vipps_call_read_broken(exchange->status, "no access token in the answer");
	vipps_call_note(call, exchange, &r.error);
	call->fetching = false;
	if (r.result == VIPPS_RESULT_GOOD) {
		call->fetches = 0;
		return vipps_call_proceed(call);
	}
	vipps_situation s = vipps_call_situation(call, VIPPS_CLASS_TOKEN, &r, exchange);

	/* Whatever a 4xx from here says, it is about the credentials, unless it asks to wait. */
	if (r.result == VIPPS_RESULT_ERROR &&
		(r.error.http_status == 400 || r.error.http_status == 401))
		s.kind = r.error.kind = VIPPS_KIND_UNAUTHORIZED;
	s.sends = call->fetches;
	s.jitter = vipps_call_random(call);
	const vipps_decision d = vipps_policy(&s);

	return retry_reading(call, &d, &r.error);
}

/* ------------------------------------------------------------------------------------------
 * The payment was read
 */
static vipps_action after_look(vipps_call *call);

/* Reads into the room that the latest whole view does not use, and swaps when it is whole. */
static vipps_reading read_view(vipps_call *call, const vipps_exchange *exchange)
{
	int to = call->pending == VIPPS_PENDING_EVENTS ? call->latest : 1 - call->latest;
	const vipps_saying saying = vipps_call_saying(call);
	vipps_reading good = { .result = VIPPS_RESULT_GOOD };

	if (call->pending == VIPPS_PENDING_LOOK)
		vipps_arena_wipe_free(&call->views[to]);
	if (!call->dialect->read(vipps_call_wire(call), &saying, exchange->body, &call->views[to],
			&call->seen[to]))
		return vipps_call_read_broken(exchange->status, "not the answer that was due");
	call->latest = to;
	return good;
}

static bool wants_events(const vipps_call *call)
{
	if (!call->dialect->events_apart || call->pending != VIPPS_PENDING_LOOK)
		return false;
	if (call->order.operation == VIPPS_HISTORY || call->order.operation == VIPPS_CHANGES)
		return true;
	return call->purpose != VIPPS_TO_READ && call->purpose != VIPPS_TO_SHOW;
}

/*
 * eCom in doubt about a create: what is not there may be sent again, what is there has lost its
 * URL.
 */
static vipps_action on_missing_create(vipps_call *call)
{
	int limit = call->dialect->rows[VIPPS_WIRE_CREATE].per_minute;

	if (call->sends >= limit || call->sends >= call->client->max_attempts)
		return vipps_call_end_stopped(call, &call->trouble, 60000);
	return vipps_call_send_again(call);
}

vipps_action vipps_call_on_read(vipps_call *call, const vipps_exchange *exchange)
{
	vipps_reading r;

	call->reads++;
	r = vipps_call_is_success(exchange) ? read_view(call, exchange)
										: vipps_call_read_failure(exchange);
	vipps_call_note(call, exchange, &r.error);
	if (r.result == VIPPS_RESULT_GOOD) {
		call->reads = 0;
		if (wants_events(call)) {
			call->pending = VIPPS_PENDING_EVENTS;
			return vipps_call_proceed(call);
		}
		call->has_seen = true;
		return after_look(call);
	}
	vipps_situation s = vipps_call_situation(call, VIPPS_CLASS_READ, &r, exchange);

	s.sends = call->reads;
	s.jitter = vipps_call_random(call);
	const vipps_decision d = vipps_policy(&s);

	if (call->order.operation == VIPPS_CREATE && r.error.kind == VIPPS_KIND_NOT_FOUND)
		return on_missing_create(call);
	return retry_reading(call, &d, &r.error);
}

/* Reads lag, and the history may lag more than the sums: then a moment later it does not. */
static vipps_action after_changing(vipps_call *call)
{
	vipps_outcome *out = &call->outcome;
	vipps_error error;

	switch (vipps_changes_make(call->client->merchant_serial_number, &call->seen[call->latest],
		call->order.since, &call->own, &out->changes, &out->change_count)) {
	case VIPPS_CHANGES_COMPLETE:
		return vipps_call_end_done(call);
	case VIPPS_CHANGES_NO_MEMORY:
		return vipps_call_end_without_memory(call);
	case VIPPS_CHANGES_LATER:
		break;
	}
	if (vipps_call_may_look_again(call))
		return vipps_call_look_after(call, VIPPS_TO_READ, VIPPS_CALL_LAG);
	vipps_error_set(&error, VIPPS_KIND_LOCKED,
		"the payment's history and its sums do not agree yet");
	return vipps_call_end_stopped(call, &error, LAG_RETRY);
}

static vipps_action after_reading(vipps_call *call)
{
	if (call->order.operation == VIPPS_CHANGES)
		return after_changing(call);
	bool polls = is_waiting(&call->seen[call->latest]) && may_poll_again(call);

	return polls ? poll_again(call) : vipps_call_end_done(call);
}

/* In doubt: evidence, or the same bytes again, or nothing. */
static vipps_action after_settling(vipps_call *call)
{
	if (call->order.operation == VIPPS_CREATE) {
		call->doubt = false;
		if (call->create.flow == VIPPS_FLOW_PUSH_MESSAGE)
			return vipps_call_end_done(
				call); /* the customer was asked by push: no URL is missing */
		return vipps_call_end(call, VIPPS_REDIRECT_LOST, &call->trouble);
	}
	const vipps_plan plan = vipps_call_settle(call);
	int64_t wait = 250 + vipps_call_random(call) % 500;

	/* The customer may approve meanwhile: what was just seen is acted upon at once. */
	if (call->order.operation == VIPPS_CANCEL_UNAPPROVED)
		wait = 0;
	switch (plan.type) {
	case VIPPS_PLAN_DONE:
		call->doubt = false;
		return vipps_call_end_done(call);
	case VIPPS_PLAN_REFUSE:
		call->doubt = false;
		return vipps_call_end_by_plan(call, &plan);
	case VIPPS_PLAN_UNDECIDED:
		break;
	default:
		return vipps_call_end_stopped(call, &call->trouble, UNKNOWN_RETRY);
	}
	bool may_send = call->sends < call->client->max_attempts &&
		wait <= VIPPS_CALL_SLEEP_MAX - call->slept && vipps_call_time_left(call) > wait;

	return may_send ? vipps_call_send_again_after(call, wait)
					: vipps_call_end_stopped(call, &call->trouble, UNKNOWN_RETRY);
}

/* The money that the plan needs is there now: the refusal was pinned to the key at another time. */
static bool contradicts(const vipps_call *call, const vipps_plan *plan)
{
	const vipps_money *money = &call->seen[call->latest].money;
	bool refunds =
		call->order.operation == VIPPS_REFUND || call->order.operation == VIPPS_REFUND_TO;

	if (call->rekeyed || call->trouble.kind == VIPPS_KIND_OTHER)
		return false; /* what cannot be read cannot be contradicted */
	return vipps_policy_may_be_stale(call->trouble.kind) && plan->amount > 0 &&
		plan->amount <= (refunds ? money->refundable : money->capturable);
}

/* Another worker stands at the same position with another amount. */
static vipps_action after_collision(vipps_call *call, const vipps_plan *plan)
{
	/* What was moved only grows: a smaller sum is an old view. */
	if (plan->position > call->plan.position && call->replans++ < REPLANS_MAX)
		return vipps_call_send_plan(call, plan, 0);
	int64_t wait = 250 + vipps_call_random(call) % 500;

	if (wait > VIPPS_CALL_SLEEP_MAX - call->slept || vipps_call_time_left(call) <= wait)
		return vipps_call_end_stopped(call, &call->trouble, COLLISION_RETRY);
	call->pending = VIPPS_PENDING_LOOK;
	return vipps_call_sleep(call, wait);
}

static vipps_action end_unknown(vipps_call *call)
{
	call->outcome.retry_after = UNKNOWN_RETRY;
	return vipps_call_end(call, VIPPS_OUTCOME_UNKNOWN, &call->trouble);
}

static vipps_action after_checking(vipps_call *call)
{
	const vipps_plan plan = vipps_call_settle(call);

	if (plan.type == VIPPS_PLAN_DONE)
		return vipps_call_end_done(call);
	if (plan.type == VIPPS_PLAN_AMBIGUOUS)
		return vipps_call_end_by_plan(call, &plan);
	if (plan.type != VIPPS_PLAN_SEND)
		return vipps_call_end(call, VIPPS_REFUSED, &call->trouble);
	if (call->trouble.kind == VIPPS_KIND_IDEMPOTENCY_CONFLICT)
		return after_collision(call, &plan);
	/* Done by whom? With all of it accounted for: not by us. */
	if (call->trouble.kind == VIPPS_KIND_ALREADY_PROCESSED &&
		!vipps_settle_is_complete(&call->order, &call->seen[call->latest]))
		return end_unknown(call);
	if (!contradicts(call, &plan))
		return vipps_call_end(call, VIPPS_REFUSED, &call->trouble);
	/* Another position has keys of its own: who gets there first must meet us under the first. */
	if (!vipps_slice_is_present(call->order.intent) && plan.position != call->plan.position)
		return after_collision(call, &plan);
	call->rekeyed = true;
	return vipps_call_send_plan(call, &plan, 1);
}

/* Reads lag: a view that does not show what was done is no better than the one before. */
static vipps_action after_showing(vipps_call *call)
{
	if (vipps_call_settle(call).type != VIPPS_PLAN_DONE)
		call->latest = 1 - call->latest;
	return vipps_call_end_shown(call);
}

static vipps_action after_look(vipps_call *call)
{
	switch (call->purpose) {
	case VIPPS_TO_READ:
		return after_reading(call);
	case VIPPS_TO_PLAN:
		return vipps_call_begin(call);
	case VIPPS_TO_SETTLE:
		return after_settling(call);
	case VIPPS_TO_CHECK:
		return after_checking(call);
	case VIPPS_TO_SHOW:
		break;
	}
	return after_showing(call);
}
