/* SPDX-License-Identifier: MIT */

/*
 * Calls from Vipps to the shop. What is called is told by the path, who calls by a token that belongs
 * to it; only then is the body looked at.
 *
 *     POST   …/v2/payments/{reference}                   what became of a payment
 *     POST   …/v2/payments/{reference}/shippingDetails   which ways of delivery to an address
 *     DELETE …/{token}/v2/consents/{userId}              a customer takes back a consent
 */

#include <stdio.h>
#include <stdlib.h>

#include "client.h"
#include "complaint.h"
#include "ecom.h"
#include "reference.h"
#include "shipping.h"
#include "signature.h"

#define BODY_MAX ((size_t)256 * 1024)
#define USER_ID_MAX 200
#define UPDATE_PATIENCE 3000
#define SHIPPING_PATIENCE 10000

struct vipps_inbound {
	vipps_arena arena;
	vipps_inbound_view view;
	vipps_slice path_token; /* CONSENT_REMOVAL */
	int64_t address_id;     /* SHIPPING_REQUEST: to be echoed */
	vipps_buf answer;
};

static void refuse(vipps_inbound *inbound, int status, const char *reason)
{
	inbound->view.reply_status = status;
	snprintf(inbound->view.reason, sizeof(inbound->view.reason), "%s", reason);
}

/* ------------------------------------------------------------------------------------------
 * The path
 */
static vipps_slice until(vipps_slice text, char stop)
{
	const char *at = text.len > 0 ? memchr(text.at, stop, text.len) : NULL;

	return at == NULL ? text : vipps_slice_make(text.at, (size_t)(at - text.at));
}

static vipps_slice from(vipps_slice text, size_t at)
{
	return vipps_slice_make(text.at + at, text.len - at);
}

/* Without scheme and host, query and fragment. */
static vipps_slice path_of(vipps_slice uri)
{
	static const vipps_slice separator = VIPPS_SLICE("://");
	vipps_slice path = until(until(uri, '#'), '?');

	for (size_t i = 0; i + separator.len <= path.len; i++) {
		if (!vipps_slice_starts_with(from(path, i), separator))
			continue;
		path = from(path, i + separator.len);
		return from(path, until(path, '/').len);
	}
	return path;
}

/* Behind the last slash; what is before it stays in `text`. */
static vipps_slice take_last_part(vipps_slice *text)
{
	size_t at = text->len;

	while (at > 0 && text->at[at - 1] != '/')
		at--;
	vipps_slice part = from(*text, at);

	text->len = at > 0 ? at - 1 : 0;
	return part;
}

/* Leaves the prefix in `path`. */
static bool read_payment_path(vipps_inbound *inbound, vipps_slice *path)
{
	static const vipps_slice payments = VIPPS_SLICE("payments"), v2 = VIPPS_SLICE("v2"),
							 shipping = VIPPS_SLICE("shippingDetails");

	if (path->len > 0 && path->at[path->len - 1] == '/')
		path->len--;
	vipps_slice last = take_last_part(path);

	inbound->view.kind = VIPPS_INBOUND_PAYMENT_UPDATE;
	inbound->view.patience = UPDATE_PATIENCE;
	if (vipps_slice_eq_nocase(last, shipping)) {
		inbound->view.kind = VIPPS_INBOUND_SHIPPING_REQUEST;
		inbound->view.patience = SHIPPING_PATIENCE;
		last = take_last_part(path);
	}
	if (!vipps_slice_eq_nocase(take_last_part(path), payments) ||
		!vipps_slice_eq_nocase(take_last_part(path), v2))
		return false;
	if (!vipps_reference_is_possible(last))
		return false;
	inbound->view.reference = vipps_arena_copy(&inbound->arena, last);
	return true;
}

static int hex_value(char c)
{
	c = vipps_slice_lower(c);
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* In a path a plus is a plus. Absent: no id can look like this. */
static vipps_slice decode_user_id(vipps_inbound *inbound, vipps_slice raw)
{
	vipps_buf id = { .limit = USER_ID_MAX };
	vipps_slice kept = vipps_slice_none();
	bool fine = true;

	for (size_t i = 0; i < raw.len && fine; i++) {
		int high = 0, low = 0;
		char c = raw.at[i];

		if (c == '%') {
			high = i + 2 < raw.len ? hex_value(raw.at[i + 1]) : -1;
			low = i + 2 < raw.len ? hex_value(raw.at[i + 2]) : -1;
			c = (char)(high * 16 + low);
			i += 2;
		}
		fine = high >= 0 && low >= 0 && c > ' ' && c <= '~';
		vipps_buf_add_char(&id, c);
	}
	if (fine && !id.failed && id.len > 0)
		kept = vipps_arena_copy(&inbound->arena, vipps_buf_slice(&id));
	vipps_buf_free(&id);
	return kept;
}

/* The id may have slashes in it, which a web server may have decoded: it is all that follows. */
static bool read_consent_path(vipps_inbound *inbound, vipps_slice *path)
{
	static const vipps_slice middle = VIPPS_SLICE("/v2/consents/");
	size_t at = 0;

	while (at < path->len && !vipps_slice_starts_with(from(*path, at), middle))
		at++;
	if (at >= path->len)
		return false;
	inbound->view.kind = VIPPS_INBOUND_CONSENT_REMOVAL;
	inbound->view.patience = UPDATE_PATIENCE;
	inbound->view.user_id = decode_user_id(inbound, from(*path, at + middle.len));
	path->len = at;
	inbound->path_token = take_last_part(path);
	return vipps_slice_is_present(inbound->view.user_id);
}

static bool has_prefix(vipps_slice path, vipps_slice prefix)
{
	if (!vipps_slice_is_present(prefix))
		return true;
	while (prefix.len > 0 && prefix.at[prefix.len - 1] == '/')
		prefix.len--;
	while (path.len > 0 && path.at[path.len - 1] == '/')
		path.len--;
	if (prefix.len == 0 || path.len == 0)
		return prefix.len == path.len;
	return vipps_slice_eq(path, prefix);
}

/* ------------------------------------------------------------------------------------------
 * Who calls
 */
static vipps_slice trim(vipps_slice text)
{
	while (text.len > 0 && (text.at[0] == ' ' || text.at[0] == '\t'))
		text = from(text, 1);
	while (text.len > 0 && (text.at[text.len - 1] == ' ' || text.at[text.len - 1] == '\t'))
		text.len--;
	return text;
}

static bool derive(const vipps_inbound *inbound, const vipps_client *client,
	vipps_callback_token out)
{
	if (inbound->view.kind == VIPPS_INBOUND_CONSENT_REMOVAL)
		return vipps_consent_token_make(client, out);
	return vipps_callback_token_make(client, inbound->view.reference, out);
}

/* All clients are tried, whichever matches: the time tells nothing. */
static bool find_client(vipps_inbound *inbound, const vipps_client *const *clients,
	const vipps_slice *tokens, size_t count, vipps_slice shown)
{
	bool own_tokens = tokens != NULL && inbound->view.kind != VIPPS_INBOUND_CONSENT_REMOVAL;
	bool found = false;

	for (size_t i = 0; i < count; i++) {
		vipps_callback_token derived;
		vipps_slice expected = own_tokens ? tokens[i] : vipps_slice_none();

		if (!vipps_slice_is_present(expected)) {
			if (!derive(inbound, clients[i], derived))
				return false;
			expected = vipps_slice_of(derived);
		}
		if (vipps_digest_same(expected, shown) && !found) {
			found = true;
			inbound->view.client = i;
		}
	}
	return found;
}

/* ------------------------------------------------------------------------------------------
 * What it says
 */
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
	if (u.info.present && u.info.amount < 0) {
		refuse(inbound, 400, "the body has a negative amount");
		return;
	}
	view->reply_status = 200;
	if (!u.info.present)
		return;
	view->raw_state = u.info.status;
	view->state = vipps_ecom_state_of(u.info.status);
	view->amount = u.info.amount;
}

static void read_shipping_request(vipps_inbound *inbound, vipps_slice body)
{
	vipps_ecom_address address;
	bool read =
		vipps_record_read(&vipps_ecom_address_record, body, &inbound->arena, &address, NULL);

	if (!read || address.id == VIPPS_INT_NONE ||
		!vipps_ecom_address_read(&address, &inbound->arena, &inbound->view.address)) {
		refuse(inbound, 400, "the body is no shipping request of Vipps'");
		return;
	}
	inbound->address_id = address.id;
	inbound->view.reply_status = 200;
}

/* ------------------------------------------------------------------------------------------
 * One call, from its path to its body
 */
static bool read_path(vipps_inbound *inbound, const vipps_inbound_request *request)
{
	vipps_slice path = path_of(request->uri), consent = path;
	bool removal = read_consent_path(inbound, &consent);

	if (!removal && !read_payment_path(inbound, &path)) {
		refuse(inbound, 404,
			"the path does not end in /v2/payments/{reference}, …/shippingDetails or /v2/consents/{userId}");
		return false;
	}
	if (!has_prefix(removal ? consent : path, request->prefix)) {
		refuse(inbound, 404, "the path does not begin with the prefix that this endpoint serves");
		return false;
	}
	return true;
}

static bool check_method(const vipps_inbound *inbound, vipps_slice method)
{
	bool removal = inbound->view.kind == VIPPS_INBOUND_CONSENT_REMOVAL;

	return vipps_slice_eq_nocase(method, vipps_slice_of(removal ? "DELETE" : "POST"));
}

static bool authenticate(vipps_inbound *inbound, const vipps_client *const *clients,
	const vipps_slice *tokens, size_t count, const vipps_inbound_request *request)
{
	vipps_slice shown = trim(request->authorization);

	if (inbound->view.kind == VIPPS_INBOUND_CONSENT_REMOVAL) {
		if (find_client(inbound, clients, tokens, count, inbound->path_token))
			return true;
		refuse(inbound, 401, "the path has no token, or not that of this sales unit");
		return false;
	}
	if (shown.len == 0) {
		refuse(inbound, 401, "no Authorization header arrived; the web server may have dropped it");
		return false;
	}
	if (!find_client(inbound, clients, tokens, count, shown)) {
		refuse(inbound, 401, "the Authorization header is not that of this payment");
		return false;
	}
	return true;
}

static void read_request(vipps_inbound *inbound, const vipps_client *const *clients,
	const vipps_slice *tokens, size_t count, const vipps_inbound_request *request)
{
	vipps_inbound_view *view = &inbound->view;

	view->raw_state = vipps_slice_of("");
	if (!read_path(inbound, request))
		return;
	if (!check_method(inbound, request->method)) {
		refuse(inbound, 405, "Vipps calls with POST, and with DELETE for a consent");
		return;
	}
	if (!authenticate(inbound, clients, tokens, count, request))
		return;
	if (request->body.len > BODY_MAX) {
		refuse(inbound, 413, "the body is larger than any of Vipps'");
		return;
	}
	if (view->kind == VIPPS_INBOUND_PAYMENT_UPDATE)
		read_update(inbound, clients[view->client], request->body);
	else if (view->kind == VIPPS_INBOUND_SHIPPING_REQUEST)
		read_shipping_request(inbound, request->body);
	else
		view->reply_status = 200;
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
	vipps_buf_free(&inbound->answer);
	free(inbound);
}

/* ------------------------------------------------------------------------------------------
 * The answer to a shipping request
 */
static void write_options(vipps_json_writer *writer, const vipps_shipping_option *options,
	size_t count)
{
	vipps_json_write_array(writer);
	for (size_t i = 0; i < count; i++) {
		vipps_buf one = { 0 };

		vipps_record_write(&vipps_ecom_option_record, &options[i], &one, NULL);
		vipps_json_write_raw(writer, vipps_buf_slice(&one));
		vipps_buf_free(&one);
	}
	vipps_json_write_array_end(writer);
}

vipps_slice vipps_inbound_answer(vipps_inbound *inbound, const vipps_shipping_option *options,
	size_t count, vipps_complaint *complaint)
{
	vipps_shipping_option *copy = vipps_shipping_options_copy(&inbound->arena, options, count);
	vipps_json_writer writer;

	*complaint = (vipps_complaint){ 0 };
	if (count > 0 && !vipps_shipping_options_check(options, count, "options", complaint))
		return vipps_slice_none();
	if (count > 0 && copy == NULL)
		return vipps_slice_none();
	vipps_buf_clear(&inbound->answer);
	vipps_json_writer_open(&writer, &inbound->answer);
	vipps_json_write_object(&writer);
	vipps_json_write_name(&writer, vipps_slice_of("addressId"));
	vipps_json_write_int64(&writer, inbound->address_id);
	vipps_json_write_name(&writer, vipps_slice_of("orderId"));
	vipps_json_write_string(&writer, inbound->view.reference);
	vipps_json_write_name(&writer, vipps_slice_of("shippingDetails"));
	write_options(&writer, copy, count);
	vipps_json_write_object_end(&writer);
	if (!vipps_json_writer_close(&writer))
		return vipps_slice_none();
	return vipps_buf_slice(&inbound->answer);
}
