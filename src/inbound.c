/* SPDX-License-Identifier: MIT */

/*
 * Calls from Vipps to the shop. Who calls is settled first, by the token that belongs to the reference in
 * the path; only then is the body looked at.
 */

#include <stdio.h>
#include <stdlib.h>

#include "dialect.h"
#include "record.h"
#include "reference.h"
#include "signature.h"

#define BODY_MAX ((size_t)256 * 1024)

struct vipps_inbound {
	vipps_arena arena;
	vipps_inbound_view view;
};

typedef struct update_info {
	bool present;
	int64_t amount;
	vipps_slice status;
} update_info;

static const vipps_field update_info_fields[] = {
	VIPPS_ROW_INT("amount", update_info, amount, VIPPS_FIELD_OR_ZERO),
	VIPPS_ROW_TEXT("status", update_info, status, VIPPS_FIELD_REQUIRED),
};
static const vipps_record update_info_record = VIPPS_RECORD_OF(update_info, update_info_fields,
	VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

/* The number is a string in the specification and a number in its examples. */
typedef struct update {
	vipps_slice merchant_serial_number;
	vipps_slice order_id;
	update_info info;
} update;

static const vipps_field update_fields[] = {
	VIPPS_ROW_TEXT_ANY("merchantSerialNumber", update, merchant_serial_number, 0),
	VIPPS_ROW_TEXT("orderId", update, order_id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_RECORD("transactionInfo", update, info, 0, &update_info_record),
};
static const vipps_record update_record =
	VIPPS_RECORD_OF(update, update_fields, VIPPS_RECORD_STRICT_KEYS);

static void refuse(vipps_inbound *inbound, int status, const char *reason)
{
	inbound->view.reply_status = status;
	snprintf(inbound->view.reason, sizeof(inbound->view.reason), "%s", reason);
}

/* ------------------------------------------------------------------------------------------
 * The path: …/v2/payments/{reference}
 */
static vipps_slice until(vipps_slice text, char stop)
{
	const char *at = text.len > 0 ? memchr(text.at, stop, text.len) : NULL;

	return at == NULL ? text : vipps_slice_make(text.at, (size_t)(at - text.at));
}

/* Behind the last slash; what is before it stays in `text`. */
static vipps_slice take_last_part(vipps_slice *text)
{
	size_t at = text->len;

	while (at > 0 && text->at[at - 1] != '/')
		at--;
	vipps_slice part = vipps_slice_make(text->at + at, text->len - at);

	text->len = at > 0 ? at - 1 : 0;
	return part;
}

static vipps_slice reference_of(vipps_slice uri)
{
	static const vipps_slice payments = VIPPS_SLICE("payments"), v2 = VIPPS_SLICE("v2");
	vipps_slice path = until(until(uri, '#'), '?');

	if (path.len == 0)
		return vipps_slice_none();
	if (path.at[path.len - 1] == '/')
		path.len--;
	vipps_slice reference = take_last_part(&path);

	if (!vipps_slice_eq_nocase(take_last_part(&path), payments) ||
		!vipps_slice_eq_nocase(take_last_part(&path), v2))
		return vipps_slice_none();
	return vipps_reference_is_possible(reference) ? reference : vipps_slice_none();
}

/* ------------------------------------------------------------------------------------------
 * Who calls
 */
static vipps_slice trim(vipps_slice text)
{
	while (text.len > 0 && (text.at[0] == ' ' || text.at[0] == '\t')) {
		text.at++;
		text.len--;
	}
	while (text.len > 0 && (text.at[text.len - 1] == ' ' || text.at[text.len - 1] == '\t'))
		text.len--;
	return text;
}

/* All clients are tried, whichever matches: the time tells nothing. */
static bool find_client(vipps_inbound *inbound, const vipps_client *const *clients,
	const vipps_slice *tokens, size_t count, vipps_slice authorization)
{
	bool found = false;

	for (size_t i = 0; i < count; i++) {
		vipps_callback_token derived;
		vipps_slice expected = tokens == NULL ? vipps_slice_none() : tokens[i];

		if (!vipps_slice_is_present(expected)) {
			if (!vipps_callback_token_make(clients[i], inbound->view.reference, derived))
				return false;
			expected = vipps_slice_of(derived);
		}
		if (vipps_digest_same(expected, authorization) && !found) {
			found = true;
			inbound->view.client = i;
		}
	}
	return found;
}

/* ------------------------------------------------------------------------------------------
 * What it says
 */
static void read_update(vipps_inbound *inbound, const vipps_client *client, vipps_slice body)
{
	vipps_inbound_view *view = &inbound->view;
	update u;

	if (!vipps_record_read(&update_record, body, &inbound->arena, &u, NULL)) {
		refuse(inbound, 400, "the body is no payment update of Vipps'");
		return;
	}
	if (!vipps_slice_eq(u.order_id, view->reference)) {
		refuse(inbound, 400, "the body is about another payment than the path");
		return;
	}
	if (vipps_slice_is_present(u.merchant_serial_number) &&
		!vipps_slice_eq(u.merchant_serial_number, client->merchant_serial_number)) {
		refuse(inbound, 400, "the body is for another sales unit than the token");
		return;
	}
	view->reply_status = 200;
	view->raw_state = vipps_slice_of("");
	if (!u.info.present)
		return;
	view->raw_state = u.info.status;
	view->state = vipps_ecom_state_of(u.info.status);
	view->amount = u.info.amount;
}

static void read_request(vipps_inbound *inbound, const vipps_client *const *clients,
	const vipps_slice *tokens, size_t count, const vipps_inbound_request *request)
{
	static const vipps_slice post = VIPPS_SLICE("POST");
	vipps_inbound_view *view = &inbound->view;
	vipps_slice authorization = trim(request->authorization);

	if (!vipps_slice_eq_nocase(request->method, post)) {
		refuse(inbound, 405, "Vipps calls with POST");
		return;
	}
	view->reference = vipps_arena_copy(&inbound->arena, reference_of(request->uri));
	if (!vipps_slice_is_present(view->reference)) {
		refuse(inbound, 404, "the path does not end in /v2/payments/{reference}");
		return;
	}
	if (authorization.len == 0) {
		refuse(inbound, 401, "no Authorization header arrived; the web server may have dropped it");
		return;
	}
	if (!find_client(inbound, clients, tokens, count, authorization)) {
		refuse(inbound, 401, "the Authorization header is not that of this payment");
		return;
	}
	if (request->body.len > BODY_MAX) {
		refuse(inbound, 413, "the body is larger than any of Vipps'");
		return;
	}
	read_update(inbound, clients[view->client], request->body);
}

vipps_inbound *vipps_inbound_read(const vipps_client *const *clients, const vipps_slice *tokens,
	size_t count, const vipps_inbound_request *request)
{
	vipps_inbound *inbound = calloc(1, sizeof(*inbound));

	if (inbound == NULL)
		return NULL;
	read_request(inbound, clients, tokens, count, request);
	if (!inbound->arena.failed)
		return inbound;
	vipps_inbound_free(inbound);
	return NULL;
}

const vipps_inbound_view *vipps_inbound_look(const vipps_inbound *inbound)
{
	return &inbound->view;
}

void vipps_inbound_free(vipps_inbound *inbound)
{
	if (inbound == NULL)
		return;
	vipps_arena_wipe_free(&inbound->arena);
	free(inbound);
}
