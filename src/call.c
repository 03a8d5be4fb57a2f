/* SPDX-License-Identifier: MIT */

/*
 * One call as a step machine. It has no I/O and no clock; what it decides it asks the policy (after
 * an exchange) and settle (after the payment was read).
 *
 *     create            send
 *     changes           look, until history and sums agree
 *     another API       send
 *     read              look
 *     money             look (plan) - send - done
 *     ... in doubt      look (settle) - send the same bytes - look ... until evidence, or unknown
 *     ... refused       look (check): done already? pinned to the key at another time? else refused
 *     cancel, approve   as money, then look (show): what has it become
 */

#include "call.h"

#include "error.h"
#include "text.h"
#include "token.h"

#define EXCHANGES_MAX 24
#define SETTLE_RESERVE 5000   /* ms kept back from a first send, to settle what it leaves open */
#define RETRY_MINUTE 60000    /* ms */
#define RETRY_SOON 2000       /* ms */
#define RETRY_AMBIGUOUS 60000 /* ms: when somebody has looked */
#define RETRY_REFUSED 15000   /* ms: as long as another's operation may take */

/* ------------------------------------------------------------------------------------------
 * Ends
 */
vipps_action vipps_call_end(vipps_call *call, vipps_verdict verdict, const vipps_error *error)
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

vipps_action vipps_call_end_done(vipps_call *call)
{
	return vipps_call_end(call, VIPPS_DONE, NULL);
}

/*
 * The payment was to bear out a refusal, and could not be read. A collision is no refusal. One that
 * may be stale is none either: another process may have got further with the next key. Else Vipps'
 * word stands.
 */
static vipps_action end_unchecked(vipps_call *call)
{
	call->outcome.retry_after = RETRY_REFUSED;
	if (vipps_policy_may_be_stale(call->trouble.kind))
		return vipps_call_end(call, VIPPS_OUTCOME_UNKNOWN, &call->trouble);
	if (call->trouble.kind == VIPPS_KIND_IDEMPOTENCY_CONFLICT)
		return vipps_call_end(call, VIPPS_NOT_SENT, &call->trouble);
	return vipps_call_end(call, VIPPS_REFUSED, &call->trouble);
}

vipps_action vipps_call_end_stopped(vipps_call *call, const vipps_error *error, int64_t retry_after)
{
	bool reads = call->pending != VIPPS_PENDING_SEND;

	call->outcome.retry_after = retry_after;
	if (call->doubt)
		return vipps_call_end(call, VIPPS_OUTCOME_UNKNOWN, &call->trouble);
	if (reads && call->purpose == VIPPS_TO_SHOW)
		return vipps_call_end_shown(call);
	if (reads && call->purpose == VIPPS_TO_CHECK)
		return end_unchecked(call);
	return vipps_call_end(call, VIPPS_NOT_SENT, error);
}

vipps_action vipps_call_end_without_memory(vipps_call *call)
{
	vipps_verdict *verdict = &call->outcome.verdict;
	vipps_action action;
	vipps_error error;

	vipps_error_set(&error, VIPPS_KIND_OTHER, "out of memory");
	action = vipps_call_end_stopped(call, &error, RETRY_SOON);
	call->outcome.out_of_memory = *verdict == VIPPS_NOT_SENT || *verdict == VIPPS_OUTCOME_UNKNOWN;
	return action;
}

static vipps_action end_in_time(vipps_call *call)
{
	vipps_error error;

	if (call->order.operation == VIPPS_WAIT && call->has_seen)
		return vipps_call_end_done(call); /* as it was seen last */
	vipps_error_set(&error, VIPPS_KIND_DEADLINE, "the call's deadline passed");
	return vipps_call_end_stopped(call, &error, RETRY_SOON);
}

vipps_action vipps_call_end_by_plan(vipps_call *call, const vipps_plan *plan)
{
	bool ambiguous = plan->type == VIPPS_PLAN_AMBIGUOUS;
	vipps_error error;

	vipps_error_set(&error, plan->kind, plan->why);
	if (ambiguous)
		call->outcome.retry_after = RETRY_AMBIGUOUS;
	return vipps_call_end(call, ambiguous ? VIPPS_OUTCOME_UNKNOWN : VIPPS_REFUSED, &error);
}

void vipps_call_abandon(vipps_call *call)
{
	vipps_error error;

	if (call->finished)
		return;
	/* What is done is not told as a success: nobody waits for one any more. */
	bool done = call->pending != VIPPS_PENDING_SEND && call->purpose == VIPPS_TO_SHOW;

	vipps_error_set(&error, VIPPS_KIND_NO_ANSWER, "the call was abandoned");
	if (call->in_flight || done) {
		call->doubt = true;
		call->trouble = error;
	}
	vipps_call_end_stopped(call, &error, RETRY_SOON);
}

/* ------------------------------------------------------------------------------------------
 * Next requests
 */
uint32_t vipps_call_random(vipps_call *call)
{
	uint64_t z = call->random += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ (z >> 31)) >> 32);
}

int64_t vipps_call_time_left(const vipps_call *call)
{
	return call->deadline - call->now.steady;
}

vipps_action vipps_call_sleep(vipps_call *call, int64_t ms)
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
	int64_t left = vipps_call_time_left(call);
	int64_t reserve = left / 4 < SETTLE_RESERVE ? left / 4 : SETTLE_RESERVE;

	if (sends)
		return call->deadline - (call->doubt ? 0 : reserve);
	return call->purpose == VIPPS_TO_PLAN ? call->now.steady + left / 2 : call->deadline;
}

static int per_minute(const vipps_call *call)
{
	return call->service != NULL ? call->service->per_minute
								 : call->dialect->rows[vipps_call_wire(call)].per_minute;
}

static bool reads_only(const vipps_call *call)
{
	return call->service != NULL && call->service->class == VIPPS_CLASS_READ;
}

vipps_action vipps_call_proceed(vipps_call *call)
{
	vipps_slice token =
		vipps_tokens_find(call->tokens, call->client->fingerprint, call->now.steady);
	bool sends = call->pending == VIPPS_PENDING_SEND;
	bool composed;

	if (vipps_call_time_left(call) <= 0 || call->exchanges >= EXCHANGES_MAX)
		return end_in_time(call);
	if (sends && call->sent >= per_minute(call))
		return vipps_call_end_stopped(call, &call->trouble, RETRY_MINUTE);
	call->fetching = !vipps_slice_is_present(token);
	if (call->fetching)
		composed = vipps_call_compose_token(call, request_deadline(call, false));
	else
		composed = vipps_call_compose(call, token, request_deadline(call, sends));
	if (!composed)
		return vipps_call_end_without_memory(call);
	call->in_flight = sends && !call->fetching && !reads_only(call);
	return (vipps_action){ .type = VIPPS_SEND, .request = &call->request };
}

/* ------------------------------------------------------------------------------------------
 * What an exchange brought
 */
vipps_reading vipps_call_read_failure(const vipps_exchange *exchange)
{
	vipps_reading r = { .result = VIPPS_RESULT_ERROR };

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

vipps_reading vipps_call_read_broken(int status, const char *why)
{
	vipps_reading r = { .result = VIPPS_RESULT_BROKEN };

	vipps_error_set(&r.error, VIPPS_KIND_GARBLED, why);
	r.error.http_status = status;
	return r;
}

bool vipps_call_is_success(const vipps_exchange *exchange)
{
	return exchange->fate == VIPPS_FATE_ANSWERED && exchange->status >= 200 &&
		exchange->status <= 299;
}

vipps_situation vipps_call_situation(const vipps_call *call, vipps_class class,
	const vipps_reading *r, const vipps_exchange *exchange)
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
		.time_left = vipps_call_time_left(call),
		.wait_left = VIPPS_CALL_SLEEP_MAX - call->slept,
	};
}

/* ------------------------------------------------------------------------------------------
 * Steps
 */
bool vipps_call_is_money(vipps_operation operation)
{
	switch (operation) {
	case VIPPS_CREATE:
	case VIPPS_GET:
	case VIPPS_HISTORY:
	case VIPPS_WAIT:
	case VIPPS_CHANGES:
		return false;
	default:
		return vipps_service_of(operation) == NULL;
	}
}

static vipps_action start(vipps_call *call)
{
	vipps_operation operation = call->order.operation;
	bool money = vipps_call_is_money(operation);

	call->started = true;
	call->deadline =
		call->now.steady + (money ? call->client->money_deadline : call->client->deadline);
	call->poll_until = call->now.steady + call->order.wait;
	if (call->order.wait > 0 && call->poll_until < call->deadline)
		call->deadline = call->poll_until;
	if (!vipps_call_make_keys(call))
		return vipps_call_end_without_memory(call);
	if (call->service != NULL)
		return vipps_call_start_service(call);
	if (operation == VIPPS_CREATE) {
		const vipps_plan plan = { .type = VIPPS_PLAN_SEND };

		return vipps_call_send_plan(call, &plan, 0);
	}
	return vipps_call_look(call, money ? VIPPS_TO_PLAN : VIPPS_TO_READ);
}

vipps_action vipps_call_step(vipps_call *call, vipps_clock now, const vipps_exchange *exchange)
{
	call->now = now;
	if (!call->started)
		return start(call);
	if (exchange == NULL) /* slept */
		return vipps_call_proceed(call);
	call->exchanges++;
	if (call->fetching)
		return vipps_call_on_token(call, exchange);
	if (call->service != NULL)
		return vipps_call_on_service(call, exchange);
	return call->pending == VIPPS_PENDING_SEND ? vipps_call_on_sent(call, exchange)
											   : vipps_call_on_read(call, exchange);
}
