/* SPDX-License-Identifier: MIT */

/* What observers, logs and support get to see of a call. No secret, nothing of a customer. */

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "call.h"

static const char *operation_of(const vipps_call *call)
{
	static const char *const names[VIPPS_WIRE_COUNT] = {
		[VIPPS_WIRE_CREATE] = "create",
		[VIPPS_WIRE_LOOK] = "get",
		[VIPPS_WIRE_EVENTS] = "history",
		[VIPPS_WIRE_CAPTURE] = "capture",
		[VIPPS_WIRE_REFUND] = "refund",
		[VIPPS_WIRE_CANCEL] = "cancel",
		[VIPPS_WIRE_APPROVE] = "approve",
	};

	if (call->fetching)
		return "token";
	return call->service != NULL ? call->service->name : names[vipps_call_wire(call)];
}

void vipps_call_note(vipps_call *call, const vipps_exchange *exchange, const vipps_error *error)
{
	size_t at = (call->attempts_from + call->attempts_count) % VIPPS_CALL_ATTEMPTS_KEPT;
	bool keyed = !call->fetching && call->pending == VIPPS_PENDING_SEND && call->key_count > 0;
	vipps_attempt *attempt = &call->attempts[at];

	if (call->attempts_count == VIPPS_CALL_ATTEMPTS_KEPT)
		call->attempts_from = (call->attempts_from + 1) % VIPPS_CALL_ATTEMPTS_KEPT;
	else
		call->attempts_count++;
	*attempt = (vipps_attempt){
		.operation = operation_of(call),
		.number = call->exchanges,
		.error = *error,
		.http_status = exchange->fate == VIPPS_FATE_ANSWERED ? exchange->status : 0,
		.milliseconds = exchange->milliseconds,
		.bytes_sent = exchange->bytes_sent,
		.bytes_received = exchange->bytes_received,
		.reused = exchange->reused,
	};
	if (keyed)
		memcpy(attempt->key, call->keys[call->key_count - 1], sizeof(attempt->key));
}

bool vipps_call_next_attempt(vipps_call *call, vipps_attempt *attempt)
{
	if (call->attempts_count == 0)
		return false;
	*attempt = call->attempts[call->attempts_from];
	call->attempts_from = (call->attempts_from + 1) % VIPPS_CALL_ATTEMPTS_KEPT;
	call->attempts_count--;
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Text
 */
typedef struct text {
	char *at;
	size_t room, len;
} text;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void
add(text *t, const char *format, ...)
{
	va_list arguments;
	int wanted;

	if (t->len + 1 >= t->room)
		return;
	va_start(arguments, format);
	wanted = vsnprintf(t->at + t->len, t->room - t->len, format, arguments);
	va_end(arguments);
	if (wanted < 0)
		return;
	t->len += (size_t)wanted;
	if (t->len >= t->room)
		t->len = t->room - 1;
}

static void add_error(text *t, const vipps_error *error)
{
	if (error->kind == VIPPS_KIND_NONE)
		return;
	add(t, " kind=%s", vipps_kind_name(error->kind));
	if (error->group[0] != '\0' || error->code[0] != '\0')
		add(t, " code=%s%s%s", error->group, error->group[0] != '\0' ? "/" : "", error->code);
	if (error->trace_id[0] != '\0')
		add(t, " trace=%s", error->trace_id);
}

size_t vipps_support_text(const vipps_call *call, char out[VIPPS_SUPPORT_TEXT_MAX])
{
	static const char *const verdicts[] = {
		[VIPPS_DONE] = "done",
		[VIPPS_REFUSED] = "refused",
		[VIPPS_NOT_SENT] = "not sent",
		[VIPPS_OUTCOME_UNKNOWN] = "outcome unknown",
		[VIPPS_REDIRECT_LOST] = "redirect lost",
	};
	static const char *const environments[] = { "production", "test", "local" };
	const vipps_outcome *outcome = &call->outcome;
	text t = { .at = out, .room = VIPPS_SUPPORT_TEXT_MAX };

	add(&t, "Vipps %s: %s, %s, sales unit %s", vipps_operation_name(call->order.operation),
		verdicts[outcome->verdict], environments[call->client->environment],
		call->client->merchant_serial_number.at);
	if (vipps_slice_is_present(call->order.reference))
		add(&t, ", reference %s", call->order.reference.at);
	if (outcome->key[0] != '\0')
		add(&t, ", key %s", outcome->key);
	add(&t, ", attempts %d;", outcome->attempts);
	if (outcome->error.http_status != 0)
		add(&t, " HTTP %d", outcome->error.http_status);
	add_error(&t, &outcome->error);
	if (outcome->error.message[0] != '\0')
		add(&t, ": %s", outcome->error.message);
	return t.len;
}

size_t vipps_attempt_text(const vipps_attempt *attempt, vipps_slice reference, char *out,
	size_t room)
{
	text t = { .at = out, .room = room };

	if (room == 0)
		return 0;
	out[0] = '\0';
	add(&t, "vipps %s", attempt->operation);
	if (vipps_slice_is_present(reference))
		add(&t, " %.*s", (int)reference.len, reference.at);
	add(&t, " #%d: %s%d", attempt->number, attempt->http_status != 0 ? "HTTP " : "no answer ",
		attempt->http_status);
	add_error(&t, &attempt->error);
	if (attempt->key[0] != '\0')
		add(&t, " key=%s", attempt->key);
	add(&t, " %" PRId64 " ms, %" PRId64 " bytes out, %" PRId64 " in%s", attempt->milliseconds,
		attempt->bytes_sent, attempt->bytes_received, attempt->reused ? ", reused" : "");
	return t.len;
}
