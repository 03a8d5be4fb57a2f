/* SPDX-License-Identifier: MIT */

/* Requests: from a call and a dialect's row to method, URL, headers and body. */

#include <stdio.h>

#include "call.h"
#include "record.h"
#include "token.h"

#define ANSWER_LIMIT ((size_t)1024 * 1024)
#define TOKEN_ANSWER_LIMIT ((size_t)64 * 1024)

static const char bearer[] = "Bearer ";

const vipps_client *vipps_call_client(const vipps_call *call)
{
	return call->client;
}

vipps_wire vipps_call_own_wire(const vipps_call *call)
{
	switch (call->order.operation) {
	case VIPPS_CREATE:
		return VIPPS_WIRE_CREATE;
	case VIPPS_CAPTURE:
	case VIPPS_CAPTURE_TO:
		return VIPPS_WIRE_CAPTURE;
	case VIPPS_REFUND:
	case VIPPS_REFUND_TO:
		return VIPPS_WIRE_REFUND;
	case VIPPS_CANCEL:
	case VIPPS_CANCEL_UNAPPROVED:
	case VIPPS_RELEASE:
		return VIPPS_WIRE_CANCEL;
	case VIPPS_APPROVE:
		return VIPPS_WIRE_APPROVE;
	default:
		return VIPPS_WIRE_LOOK;
	}
}

vipps_wire vipps_call_wire(const vipps_call *call)
{
	switch (call->pending) {
	case VIPPS_PENDING_LOOK:
		return VIPPS_WIRE_LOOK;
	case VIPPS_PENDING_EVENTS:
		return VIPPS_WIRE_EVENTS;
	case VIPPS_PENDING_SEND:
		break;
	}
	return vipps_call_own_wire(call);
}

vipps_saying vipps_call_saying(const vipps_call *call)
{
	return (vipps_saying){
		.client = call->client,
		.reference = call->order.reference,
		.create = call->order.create,
		.callback_token = call->callback_token,
		.currency = call->seen[call->latest].currency,
		.amount = call->plan.amount,
		.all = call->plan.all,
		.release = call->order.operation == VIPPS_RELEASE,
		.only_before_approval = call->order.operation == VIPPS_CANCEL_UNAPPROVED,
		.customer_phone = call->order.customer_phone,
		.redirect_url = call->order.redirect_url,
	};
}

bool vipps_call_write_body(vipps_call *call)
{
	const vipps_saying saying = vipps_call_saying(call);

	vipps_buf_clear(&call->body);
	return call->dialect->write(vipps_call_wire(call), &saying, &call->body) && !call->body.failed;
}

/* ------------------------------------------------------------------------------------------
 * Headers
 */
static void add_header(vipps_call *call, const char *name, vipps_slice value)
{
	vipps_header *to = (vipps_header *)call->request.headers;

	if (!vipps_slice_is_present(value))
		return;
	to[call->request.header_count].name = name;
	to[call->request.header_count].value = value;
	call->request.header_count++;
}

static void begin(vipps_call *call, const char *method, int64_t deadline)
{
	const vipps_client *client = call->client;

	call->request = (vipps_request){ .method = method,
		.headers = call->headers,
		.deadline = deadline,
		.answer_limit = ANSWER_LIMIT };
	add_header(call, "Accept", vipps_slice_of("application/json"));
	if (!call->without_key || call->fetching)
		add_header(call, "Ocp-Apim-Subscription-Key", client->subscription_key);
	if (!call->order.every_sales_unit)
		add_header(call, "Merchant-Serial-Number", client->merchant_serial_number);
	add_header(call, "Vipps-System-Name", client->system_name);
	add_header(call, "Vipps-System-Version", client->system_version);
	add_header(call, "Vipps-System-Plugin-Name", client->plugin_name);
	add_header(call, "Vipps-System-Plugin-Version", client->plugin_version);
}

static bool compose_url(vipps_call *call, const vipps_row *row)
{
	vipps_buf_clear(&call->url);
	vipps_buf_add_slice(&call->url, call->client->base_url);
	if (call->service != NULL) {
		call->service->path(call->client, &call->order, &call->url);
		return !call->url.failed;
	}
	vipps_buf_add_cstr(&call->url, row->before);
	if (row->before[strlen(row->before) - 1] == '/')
		vipps_buf_add_slice(&call->url, call->order.reference);
	if (row->after != NULL)
		vipps_buf_add_cstr(&call->url, row->after);
	return !call->url.failed;
}

static void add_body(vipps_call *call)
{
	add_header(call, "Content-Type", vipps_slice_of("application/json"));
	call->request.body = vipps_buf_slice(&call->body);
}

/* What has no body leaves no doubt when it is repeated: it reads, or takes away. */
static void compose_service(vipps_call *call)
{
	char size[24];

	call->request.repeatable = call->service->write == NULL;
	if (call->order.page_size > 0) {
		snprintf(size, sizeof(size), "%d", (int)call->order.page_size);
		add_header(call, "Vipps-Feed-Page-Size",
			vipps_arena_copy(&call->own, vipps_slice_of(size)));
	}
	if (call->service->write != NULL)
		add_body(call);
}

static void compose_own(vipps_call *call, const vipps_row *row)
{
	bool sends = call->pending == VIPPS_PENDING_SEND;

	call->request.repeatable = !sends;
	if (!sends)
		return;
	add_body(call);
	if (row->keyed)
		add_header(call, call->dialect->key_header,
			vipps_slice_of(call->keys[call->key_count - 1]));
}

bool vipps_call_compose(vipps_call *call, vipps_slice token, int64_t deadline)
{
	const vipps_row *row = &call->dialect->rows[vipps_call_wire(call)];

	vipps_buf_clear(&call->authorization);
	vipps_buf_add_cstr(&call->authorization, bearer);
	vipps_buf_add_slice(&call->authorization, token);
	if (!compose_url(call, row) || call->authorization.failed)
		return false;
	begin(call, call->service != NULL ? call->service->method : row->method, deadline);
	call->request.url = vipps_buf_cstr(&call->url);
	add_header(call, "Authorization", vipps_buf_slice(&call->authorization));
	if (call->service != NULL)
		compose_service(call);
	else
		compose_own(call, row);
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Access tokens
 */
bool vipps_call_compose_token(vipps_call *call, int64_t deadline)
{
	const vipps_client *client = call->client;

	vipps_buf_clear(&call->url);
	vipps_buf_add_slice(&call->url, client->base_url);
	vipps_buf_add_cstr(&call->url, "/accesstoken/get");
	if (call->url.failed)
		return false;
	begin(call, "POST", deadline);
	call->request.url = vipps_buf_cstr(&call->url);
	call->request.answer_limit = TOKEN_ANSWER_LIMIT;
	call->request.repeatable = true; /* a token more or less does no harm */
	call->request.body = vipps_slice_of("");
	add_header(call, "client_id", client->client_id);
	add_header(call, "client_secret", client->client_secret);
	return true;
}

vipps_slice vipps_call_token_in_use(const vipps_call *call)
{
	vipps_slice all = vipps_buf_slice(&call->authorization);
	size_t head = sizeof(bearer) - 1;

	if (all.len <= head)
		return vipps_slice_none();
	return vipps_slice_make(all.at + head, all.len - head);
}

/* Every value is a string, also the numbers; a number is accepted as well. */
typedef struct access {
	vipps_slice token;
	int64_t expires_in; /* seconds */
} access;

static const vipps_field access_fields[] = {
	VIPPS_ROW_TEXT("access_token", access, token, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT_ANY("expires_in", access, expires_in, VIPPS_FIELD_REQUIRED),
};
static const vipps_record access_record = VIPPS_RECORD_OF(access, access_fields, 0);

/* It goes into a header: a line break in it would be another header. */
static bool is_token(vipps_slice token)
{
	for (size_t i = 0; i < token.len; i++) {
		if (token.at[i] <= ' ' || token.at[i] > '~')
			return false;
	}
	return token.len > 0;
}

bool vipps_call_keep_token(vipps_call *call, vipps_slice body)
{
	vipps_arena arena = { 0 };
	access a;
	bool kept = vipps_record_read(&access_record, body, &arena, &a, NULL) && is_token(a.token) &&
		a.expires_in > 0;

	if (kept) {
		int64_t seconds = a.expires_in < 24 * 60 * 60 ? a.expires_in : 24 * 60 * 60;

		kept = vipps_tokens_keep(call->tokens, call->client->fingerprint, a.token, call->now.steady,
			seconds * 1000);
	}
	vipps_arena_wipe_free(&arena);
	return kept;
}
