/* SPDX-License-Identifier: MIT */

/* Sending the operation itself: its plan, its key, and what the answer means. */

#include "call.h"
#include "digest.h"
#include "token.h"

/* ------------------------------------------------------------------------------------------
 * Plans
 */

/* A create's intention is what it says: the same request, the same key. */
static bool hash_body(const vipps_call *call, char out[2 * VIPPS_DIGEST_SIZE + 1])
{
	vipps_digest digest;

	if (!vipps_digest_text(vipps_buf_slice(&call->body), digest))
		return false;
	vipps_digest_hex(digest, VIPPS_DIGEST_SIZE, out);
	return true;
}

static bool make_key(vipps_call *call, int attempt)
{
	static const char *const operations[VIPPS_WIRE_COUNT] = {
		[VIPPS_WIRE_CREATE] = "create",
		[VIPPS_WIRE_CAPTURE] = "capture",
		[VIPPS_WIRE_REFUND] = "refund",
		[VIPPS_WIRE_CANCEL] = "cancel",
		[VIPPS_WIRE_APPROVE] = "approve",
	};
	vipps_wire wire = vipps_call_own_wire(call);

	if (!call->dialect->rows[wire].keyed)
		return true;
	vipps_intention intention = {
		.name = call->order.intent,
		.position = call->plan.position,
	};
	char body[2 * VIPPS_DIGEST_SIZE + 1];

	if (wire == VIPPS_WIRE_CREATE) {
		if (!hash_body(call, body))
			return false;
		intention.name = vipps_slice_of(body);
	}
	call->key_count = attempt + 1;
	return vipps_key_make(call->client->merchant_serial_number, operations[wire],
		call->order.reference, &intention, attempt, call->keys[attempt]);
}

/*
 * The keys of an intention are known before anything is planned: a success may be in the history.
 */
bool vipps_call_make_keys(vipps_call *call)
{
	if (!vipps_slice_is_present(call->order.intent))
		return true;
	return make_key(call, 1) && make_key(call, 0);
}

vipps_plan vipps_call_settle(const vipps_call *call)
{
	const vipps_asked asked = {
		.order = &call->order,
		.keys = (const vipps_key *)call->keys,
		.key_count = VIPPS_KEYS_MAX,
		.doubt = call->doubt,
		.position = call->plan.position,
		.refused = call->purpose == VIPPS_TO_CHECK,
	};

	return vipps_settle(&asked, &call->seen[call->latest]);
}

vipps_action vipps_call_send_plan(vipps_call *call, const vipps_plan *plan, int attempt)
{
	call->plan = *plan;
	if (call->purpose == VIPPS_TO_CHECK)
		call->sends = 0; /* another key */
	call->pending = VIPPS_PENDING_SEND;
	if (!vipps_call_write_body(call) || !make_key(call, attempt))
		return vipps_call_end_without_memory(call);
	return vipps_call_proceed(call);
}

vipps_action vipps_call_send_again(vipps_call *call)
{
	call->pending = VIPPS_PENDING_SEND;
	return vipps_call_proceed(call);
}

vipps_action vipps_call_send_again_after(vipps_call *call, int64_t wait)
{
	call->pending = VIPPS_PENDING_SEND;
	return vipps_call_sleep(call, wait);
}

/* Reads lag: the history behind the sums, or they behind it. A moment later they agree. */
static bool lags(const vipps_call *call, const vipps_plan *plan)
{
	const vipps_money *money = &call->seen[call->latest].money;

	if (plan->type == VIPPS_PLAN_AMBIGUOUS)
		return plan->kind == VIPPS_KIND_LOCKED;
	if (plan->type != VIPPS_PLAN_DONE || !vipps_slice_is_present(call->order.intent))
		return false;
	return call->order.amount >
		(call->order.operation == VIPPS_REFUND ? money->refunded : money->captured);
}

vipps_action vipps_call_begin(vipps_call *call)
{
	vipps_plan plan = vipps_call_settle(call);

	if (lags(call, &plan) && vipps_call_may_look_again(call))
		return vipps_call_look_after(call, VIPPS_TO_PLAN, VIPPS_CALL_LAG);
	if (plan.type == VIPPS_PLAN_DONE)
		return vipps_call_end_done(call);
	if (plan.type == VIPPS_PLAN_REFUSE || plan.type == VIPPS_PLAN_AMBIGUOUS)
		return vipps_call_end_by_plan(call, &plan);
	return vipps_call_send_plan(call, &plan, 0);
}

/* ------------------------------------------------------------------------------------------
 * The operation itself was sent
 */
static vipps_class class_of(const vipps_call *call)
{
	switch (vipps_call_wire(call)) {
	case VIPPS_WIRE_CREATE:
		return call->dialect->create_keyed ? VIPPS_CLASS_AGAIN : VIPPS_CLASS_CREATE;
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
		return after->money.captured - plan->amount >= plan->position;
	case VIPPS_WIRE_REFUND:
		return after->money.refunded - plan->amount >= plan->position;
	default:
		return true;
	}
}

/* Brings the payment that was read before up to date; a new one starts a view of its own. */
static vipps_reading read_answer(vipps_call *call, const vipps_exchange *exchange)
{
	vipps_wire wire = vipps_call_wire(call);
	const vipps_saying saying = vipps_call_saying(call);
	vipps_payment after = call->seen[call->latest];
	vipps_reading good = { .result = VIPPS_RESULT_GOOD };

	if (!call->dialect->read(wire, &saying, exchange->body, &call->views[call->latest], &after))
		return vipps_call_read_broken(exchange->status, "not the answer that was due");
	if (!proves(call, wire, &after))
		return vipps_call_read_broken(exchange->status, "a success that the amounts do not show");
	call->seen[call->latest] = after;
	call->has_seen = true;
	return good;
}

static vipps_action after_success(vipps_call *call)
{
	switch (vipps_call_wire(call)) {
	case VIPPS_WIRE_CANCEL:
	case VIPPS_WIRE_APPROVE:
		return vipps_call_look(call, VIPPS_TO_SHOW);
	default:
		return vipps_call_end_done(call);
	}
}

/* "receipt.orderLines[0].taxRate", "$.Receipt": however the field is spelled. */
static bool is_about_receipt(const char *code)
{
	static const vipps_slice field = VIPPS_SLICE("receipt");
	vipps_slice text = vipps_slice_of(code);

	for (size_t at = 0; at + field.len <= text.len; at++) {
		if (vipps_slice_eq_nocase(vipps_slice_make(text.at + at, field.len), field))
			return true;
	}
	return false;
}

/* A receipt never stops a payment: the same without it, under the next key. */
static bool may_drop_receipt(const vipps_call *call)
{
	/* It may have gone without one before, in a process that did not live to tell. */
	bool taken = call->trouble.kind == VIPPS_KIND_DUPLICATE_REFERENCE;

	/* Where a create has no key (eCom), none was sent. */
	return vipps_call_wire(call) == VIPPS_WIRE_CREATE && call->dialect->create_keyed &&
		call->create.receipt != NULL && call->create.expires_at == 0 &&
		(taken || is_about_receipt(call->trouble.code));
}

static vipps_action drop_receipt(vipps_call *call)
{
	const vipps_plan plan = { .type = VIPPS_PLAN_SEND };

	call->create.receipt = NULL;
	call->sends = 0; /* another key */
	return vipps_call_send_plan(call, &plan, 1);
}

static vipps_action refuse(vipps_call *call)
{
	if (may_drop_receipt(call))
		return drop_receipt(call);
	return vipps_call_end(call, VIPPS_REFUSED, &call->trouble);
}

static vipps_action follow(vipps_call *call, const vipps_decision *d)
{
	switch (d->verb) {
	case VIPPS_DO_FINISH:
		return after_success(call);
	case VIPPS_DO_REFUSE:
		return refuse(call);
	case VIPPS_DO_AGAIN:
		/* Another's operation may have moved the total meanwhile: it is read before we move it. */
		if (is_by_total(call))
			return vipps_call_look_after(call, d->doubt ? VIPPS_TO_SETTLE : VIPPS_TO_PLAN, d->wait);
		return vipps_call_send_again_after(call, d->wait);
	case VIPPS_DO_RETOKEN:
		vipps_tokens_drop(call->tokens, call->client->fingerprint, vipps_call_token_in_use(call));
		call->token_renewed = true;
		/* Vipps counts requests by the minute, whatever became of them. */
		if (call->sends >= call->dialect->rows[vipps_call_wire(call)].per_minute)
			break;
		return vipps_call_send_again(call);
	case VIPPS_DO_LOOK:
		return vipps_call_look(call, d->doubt ? VIPPS_TO_SETTLE : VIPPS_TO_CHECK);
	case VIPPS_DO_STOP:
		break;
	}
	return vipps_call_end_stopped(call, &call->trouble, d->retry_after);
}

static vipps_reading read_failure(const vipps_call *call, const vipps_exchange *exchange)
{
	vipps_reading r = vipps_call_read_failure(exchange);
	vipps_wire wire = vipps_call_wire(call);

	/* 4150 means a second create, and on a refund the same key with another body. */
	if (wire != VIPPS_WIRE_CREATE && r.error.kind == VIPPS_KIND_DUPLICATE_REFERENCE)
		r.error.kind = VIPPS_KIND_IDEMPOTENCY_CONFLICT;
	return r;
}

vipps_action vipps_call_on_sent(vipps_call *call, const vipps_exchange *exchange)
{
	vipps_reading r;

	call->in_flight = false;
	call->sends++;
	call->sent++;
	r = vipps_call_is_success(exchange) ? read_answer(call, exchange)
										: read_failure(call, exchange);
	vipps_call_note(call, exchange, &r.error);
	vipps_situation s = vipps_call_situation(call, class_of(call), &r, exchange);

	s.by_total = is_by_total(call);
	s.sends = call->sends;
	s.jitter = vipps_call_random(call);
	if (s.class != VIPPS_CLASS_MONEY && s.class != VIPPS_CLASS_TARGET) {
		int limit = call->dialect->rows[vipps_call_wire(call)].per_minute;

		s.sends_max = s.sends_max < limit ? s.sends_max : limit;
	}
	const vipps_decision d = vipps_policy(&s);

	if (r.result != VIPPS_RESULT_GOOD && !(call->doubt && r.result == VIPPS_RESULT_UNSENT))
		call->trouble = r.error;
	call->doubt = d.doubt;
	return follow(call, &d);
}
