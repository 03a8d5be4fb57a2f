/* SPDX-License-Identifier: MIT */

/* Paths as create gave them to Vipps: they end in what is meant, and begin as the shop likes. */

#include "inbound.h"
#include "market.h"
#include "reference.h"
#include "url.h"

#define USER_ID_MAX 200
#define UPDATE_PATIENCE 3000
#define SHIPPING_PATIENCE 10000

static vipps_slice until(vipps_slice text, char stop)
{
	const char *at = text.len > 0 ? memchr(text.at, stop, text.len) : NULL;

	return at == NULL ? text : vipps_slice_make(text.at, (size_t)(at - text.at));
}

static vipps_slice from(vipps_slice text, size_t at)
{
	return at == 0 ? text : vipps_slice_make(text.at + at, text.len - at);
}

static bool is_letter(char c)
{
	c = vipps_slice_lower(c);
	return c >= 'a' && c <= 'z';
}

/*
 * Without scheme and host, query and fragment. A "://" further in belongs to the path: a user's id
 * may be a URL, which a web server may have decoded.
 */
static vipps_slice path_of(vipps_slice uri)
{
	static const vipps_slice separator = VIPPS_SLICE("://");
	vipps_slice path = until(until(uri, '#'), '?');
	size_t scheme = 0;

	while (scheme < path.len && is_letter(path.at[scheme]))
		scheme++;
	if (scheme == 0 || !vipps_slice_starts_with(from(path, scheme), separator))
		return path;
	path = from(path, scheme + separator.len);
	return from(path, until(path, '/').len);
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

/* ------------------------------------------------------------------------------------------
 * What is before it
 */
static bool is_prefix(vipps_slice path, vipps_slice prefix)
{
	path = vipps_url_without_slash(path);
	prefix = vipps_url_without_slash(prefix);
	if (prefix.len == 0 || path.len == 0)
		return prefix.len == path.len;
	return vipps_slice_eq(path, prefix);
}

bool vipps_inbound_path_begins(vipps_slice uri, vipps_slice prefix)
{
	vipps_slice path = path_of(uri);

	prefix = vipps_url_without_slash(prefix);
	if (prefix.len == 0)
		return true;
	return vipps_slice_starts_with(path, prefix) &&
		(path.len == prefix.len || path.at[prefix.len] == '/');
}

/* "?currency=DKK", as create wrote it there. */
static void read_currency(vipps_inbound *inbound, vipps_slice uri)
{
	static const vipps_slice name = VIPPS_SLICE("currency=");
	vipps_slice rest = until(uri, '#');

	rest = from(rest, until(rest, '?').len);
	while (rest.len > 0) {
		vipps_slice one = until(from(rest, 1), '&');
		vipps_slice value =
			vipps_slice_starts_with(one, name) ? from(one, name.len) : vipps_slice_none();

		if (vipps_market_of(value) != NULL)
			memcpy(inbound->currency, value.at, value.len);
		rest = from(rest, 1 + one.len);
	}
}

/* A webhook is known by its headers, and takes any path: that they are lost is told here. */
static bool refuse_path(vipps_inbound *inbound, vipps_slice method)
{
	static const vipps_slice post = VIPPS_SLICE("POST");

	if (vipps_slice_eq_nocase(method, post)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_UNKNOWN_PATH,
			"no headers of a webhook (Authorization: HMAC-SHA256 …, x-ms-date), and the path does not "
			"end in /v2/payments/{reference} or …/shippingDetails");
	}
	return vipps_inbound_refuse(inbound, VIPPS_INBOUND_UNKNOWN_PATH,
		"the path does not end in /v2/payments/{reference}, …/shippingDetails or /v2/consents/{userId}");
}

bool vipps_inbound_path_read(vipps_inbound *inbound, const vipps_inbound_request *request)
{
	vipps_slice path = path_of(request->uri), consent = path;
	bool removal = read_consent_path(inbound, &consent);

	if (!removal && !read_payment_path(inbound, &path))
		return refuse_path(inbound, request->method);
	if (vipps_slice_is_present(request->prefix) &&
		!is_prefix(removal ? consent : path, request->prefix)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_UNKNOWN_PATH,
			"the path does not begin with the prefix that this endpoint serves");
	}
	read_currency(inbound, request->uri);
	return true;
}
