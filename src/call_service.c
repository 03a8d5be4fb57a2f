/* SPDX-License-Identifier: MIT */

/* A call to one of Vipps' other APIs: one request, its repetitions, one answer. */

#include "call.h"
#include "error.h"
#include "token.h"

#include <stdio.h>

#define RETRY_CLOSING (30 * 60 * 1000) /* ms: as Vipps asks for */

vipps_action vipps_call_start_service(vipps_call *call)
{
	const vipps_service *service = call->service;

	call->pending = VIPPS_PENDING_SEND;
	if (service->write != NULL && (!service->write(&call->order, &call->body) || call->body.failed))
		return vipps_call_end_without_memory(call);
	return vipps_call_proceed(call);
}

static bool means(bool (*means_it)(const vipps_error *error), const vipps_reading *r)
{
	return means_it != NULL && r->result == VIPPS_RESULT_ERROR && means_it(&r->error);
}

/* Whom was asked for goes into no log, not even in Vipps' words. */
static void keep_quiet(const vipps_call *call, vipps_error *error)
{
	if (vipps_slice_is_present(call->order.sub) &&
		strstr(error->message, call->order.sub.at) != NULL)
		error->message[0] = '\0';
}

static vipps_reading read_refusal(vipps_call *call, const vipps_exchange *exchange)
{
	const vipps_service *service = call->service;
	vipps_reading r = vipps_call_read_failure(exchange);
	bool is_there = means(service->is_there, &r);

	if (means(service->is_done, &r) || (is_there && call->doubt))
		return (vipps_reading){ .result = VIPPS_RESULT_GOOD };
	if (is_there)
		r.error.kind = VIPPS_KIND_ALREADY_PROCESSED;
	keep_quiet(call, &r.error);
	return r;
}

static vipps_reading read_service(vipps_call *call, const vipps_exchange *exchange)
{
	const vipps_service *service = call->service;
	vipps_reading r = { .result = VIPPS_RESULT_GOOD };

	if (!vipps_call_is_success(exchange))
		return read_refusal(call, exchange);
	if (service->read != NULL &&
		!service->read(&call->order, exchange->body, &call->own, &call->outcome))
		return vipps_call_read_broken(exchange->status, "not the answer that was due");
	return r;
}

/* A day that is not closed has no entries to be told: some of them could be missing. */
static vipps_action finish(vipps_call *call)
{
	vipps_slice date = call->order.ledger_date;
	vipps_error error;

	if (call->order.operation != VIPPS_LEDGER_DATE || !call->outcome.try_later)
		return vipps_call_end_done(call);
	vipps_error_set(&error, VIPPS_KIND_NOT_CLOSED_YET, "");
	snprintf(error.message, sizeof(error.message), "the ledger's day %.*s is not closed yet",
		(int)date.len, date.at);
	return vipps_call_end_stopped(call, &error, RETRY_CLOSING);
}

static vipps_action follow(vipps_call *call, const vipps_decision *d)
{
	switch (d->verb) {
	case VIPPS_DO_FINISH:
		return finish(call);
	case VIPPS_DO_REFUSE:
		return vipps_call_end(call, VIPPS_REFUSED, &call->trouble);
	case VIPPS_DO_AGAIN:
		return vipps_call_sleep(call, d->wait);
	case VIPPS_DO_RETOKEN:
		vipps_tokens_drop(call->tokens, call->client->fingerprint, vipps_call_token_in_use(call));
		call->token_renewed = true;
		call->without_key = false; /* with the new token both ways are open again */
		return vipps_call_proceed(call);
	default:
		return vipps_call_end_stopped(call, &call->trouble, d->retry_after);
	}
}

/*
 * Whether Userinfo takes a subscription key or refuses it with 401, Vipps' documents do not agree:
 * it goes with one, and after that without.
 */
static bool may_go_without_key(vipps_call *call, const vipps_reading *r)
{
	if (call->order.operation != VIPPS_USERINFO || call->without_key ||
		r->result != VIPPS_RESULT_ERROR || r->error.http_status != 401)
		return false;
	call->without_key = true;
	return true;
}

vipps_action vipps_call_on_service(vipps_call *call, const vipps_exchange *exchange)
{
	vipps_reading r;
	int limit = call->service->per_minute;

	call->in_flight = false;
	call->sends++;
	call->sent++;
	r = read_service(call, exchange);
	vipps_call_note(call, exchange, &r.error);
	if (may_go_without_key(call, &r))
		return vipps_call_proceed(call);
	vipps_situation s = vipps_call_situation(call, call->service->class, &r, exchange);

	if (call->doubt && means(call->service->may_be_there, &r))
		s.kind = VIPPS_KIND_OTHER;
	s.sends = call->sends;
	s.sends_max = s.sends_max < limit ? s.sends_max : limit;
	s.jitter = vipps_call_random(call);
	const vipps_decision d = vipps_policy(&s);

	if (r.result != VIPPS_RESULT_GOOD && !(call->doubt && r.result == VIPPS_RESULT_UNSENT))
		call->trouble = r.error;
	call->doubt = d.doubt;
	return follow(call, &d);
}
