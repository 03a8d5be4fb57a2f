/* SPDX-License-Identifier: MIT */
#include "fake_call.h"

#include <stdio.h>

vipps_call fake_call(const vipps_client *client, const char *method, const char *url,
	const char *body)
{
	vipps_call call = { .client = client, .times = 1 };

	call.request.method = method;
	call.request.url = url;
	call.request.body = vipps_slice_of(body);
	call.request.repeatable = body == NULL;
	call.request.deadline = 5000;
	call.request.answer_limit = 64 * 1024;
	return call;
}

vipps_exchange *fake_carry(vipps_context *context, vipps_call *call)
{
	while (vipps_context_run(context, &call, 1, 100) > 0)
		;
	return &call->exchanges[call->exchanged - 1];
}

vipps_fate fake_fate(vipps_context *context, const vipps_client *client, const char *method,
	const char *url, const char *body)
{
	vipps_call call = fake_call(client, method, url, body);

	return fake_carry(context, &call)->fate;
}

static void keep(vipps_call *call, const vipps_exchange *exchange)
{
	int at = call->exchanged++;

	call->exchanges[at] = *exchange;
	snprintf(call->bodies[at], sizeof(call->bodies[at]), "%.*s", (int)exchange->body.len,
		exchange->body.at == NULL ? "" : exchange->body.at);
	call->exchanges[at].body = vipps_slice_none();
}

vipps_action vipps_call_step(vipps_call *call, vipps_clock now, const vipps_exchange *exchange)
{
	vipps_action action = { .type = VIPPS_FINISHED };

	if (exchange != NULL)
		keep(call, exchange);
	if (call->sleep > 0) {
		call->slept_until = now.steady + call->sleep;
		call->sleep = 0;
		action.type = VIPPS_SLEEP;
		action.until = call->slept_until;
		return action;
	}
	if (call->exchanged == call->times) {
		call->finished = true;
		return action;
	}
	action.type = VIPPS_SEND;
	action.request = &call->sent;
	call->sent = call->request;
	call->sent.deadline += now.steady;
	return action;
}

void vipps_call_abandon(vipps_call *call)
{
	call->abandoned = true;
}

const vipps_client *vipps_call_client(const vipps_call *call)
{
	return call->client;
}

/* The contexts' other content is not the transport's matter. */
struct vipps_tokens {
	int unused;
};

vipps_tokens *vipps_tokens_new(void)
{
	static vipps_tokens tokens;

	return &tokens;
}

void vipps_tokens_free(vipps_tokens *tokens)
{
	(void)tokens;
}
