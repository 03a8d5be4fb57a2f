/* SPDX-License-Identifier: MIT */

/* ePayment's webhooks: known by how they are signed, whatever their path. */

#include <inttypes.h>
#include <stdio.h>

#include "inbound.h"
#include "reference.h"
#include "signature.h"
#include "timestamp.h"
#include "url.h"

#define ID_MAX 100

/* ------------------------------------------------------------------------------------------
 * Whether it is one
 */
static bool has_scheme(vipps_slice authorization)
{
	static const vipps_slice scheme = VIPPS_SLICE("HMAC-SHA256 ");

	return vipps_slice_eq_nocase(
		vipps_slice_make(authorization.at,
			authorization.len < scheme.len ? authorization.len : scheme.len),
		scheme);
}

/* A site's password may stand in Authorization: a rewrite rule hands ours on by another name. */
static vipps_slice authorization_of(const vipps_inbound_request *request)
{
	vipps_slice shown = vipps_inbound_header(request, "Authorization");
	vipps_slice other = vipps_inbound_header(request, "X-Vipps-Authorization");

	return !has_scheme(shown) && has_scheme(other) ? other : shown;
}

bool vipps_inbound_is_webhook(const vipps_inbound_request *request)
{
	return has_scheme(authorization_of(request)) ||
		(vipps_slice_is_present(vipps_inbound_header(request, "x-ms-date")) &&
			vipps_slice_is_present(vipps_inbound_header(request, "x-ms-content-sha256")));
}

/* ------------------------------------------------------------------------------------------
 * What was signed: the URL as it was registered
 */
static size_t span(vipps_slice text, const char *stops)
{
	size_t length = 0;

	while (length < text.len && (text.at[length] == '\0' || strchr(stops, text.at[length]) == NULL))
		length++;
	return length;
}

static vipps_slice from(vipps_slice text, size_t at)
{
	return at == 0 ? text : vipps_slice_make(text.at + at, text.len - at);
}

static void drop_end(vipps_slice *text, vipps_slice end)
{
	if (text->len >= end.len && vipps_slice_eq(from(*text, text->len - end.len), end))
		text->len -= end.len;
}

/* Of a whole URL; absent where it is only a path. Moves `url` behind it. */
static vipps_slice take_host(vipps_slice *url)
{
	if (!vipps_url_has_host(*url) ||
		(!vipps_url_has_scheme(*url, "https") && !vipps_url_has_scheme(*url, "http")))
		return vipps_slice_none();
	*url = from(*url, span(*url, "/") + 2);
	vipps_slice host = vipps_slice_make(url->at, span(*url, "/?#"));

	*url = from(*url, host.len);
	while (span(host, "@") < host.len)
		host = from(host, span(host, "@") + 1);
	return host;
}

static void read_url(const vipps_inbound_keys *keys, const vipps_inbound_request *request,
	vipps_webhook_statement *statement)
{
	vipps_slice url = keys->webhook_url.len > 0 ? keys->webhook_url : request->uri;
	bool plain = vipps_url_has_scheme(url, "http");

	statement->host = take_host(&url);
	if (!vipps_slice_is_present(statement->host))
		statement->host = vipps_inbound_header(request, "Host");
	drop_end(&statement->host, vipps_slice_of(":443"));
	if (plain)
		drop_end(&statement->host, vipps_slice_of(":80"));
	statement->target = vipps_slice_make(url.at, span(url, "#"));
}

/* ------------------------------------------------------------------------------------------
 * Who signed it
 */
static bool is_known(const vipps_inbound_keys *keys, vipps_slice id)
{
	bool known = false;

	for (size_t i = 0; i < keys->secret_count && vipps_slice_is_present(id); i++)
		known = known || vipps_slice_eq_nocase(keys->secrets[i].id, id);
	return known;
}

/* A shop's variable that was not set is no secret: everybody could sign with it. */
static bool has_secrets(const vipps_inbound_keys *keys)
{
	bool any = false;

	for (size_t i = 0; i < keys->secret_count; i++)
		any = any || keys->secrets[i].secret.len > 0;
	return any;
}

/* As the call says: not signed, and not documented. */
static vipps_slice claimed_id(const vipps_inbound_request *request)
{
	vipps_slice id = vipps_inbound_header(request, "Webhook-Id");

	return id.len <= ID_MAX && vipps_reference_has_alphabet(id) ? id : vipps_slice_none();
}

bool vipps_inbound_peek(const vipps_inbound_request *request, vipps_slice *id)
{
	*id = claimed_id(request);
	return vipps_inbound_is_webhook(request);
}

/*
 * While one secret replaces another both are good. Those of another registration are not, where
 * the call names one that we know. All others are tried, whichever fits: the time tells nothing.
 */
static bool find_secret(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_webhook_statement *statement, vipps_slice signature, vipps_slice id)
{
	bool known = is_known(keys, id), found = false;

	for (size_t i = 0; i < keys->secret_count; i++) {
		const vipps_webhook_secret *one = &keys->secrets[i];
		bool named = vipps_slice_is_present(one->id);
		vipps_base64_digest expected;

		if (one->secret.len == 0 || (known && named && !vipps_slice_eq_nocase(one->id, id)))
			continue;
		if (!vipps_webhook_sign(statement, one->secret, expected)) {
			inbound->failed = true;
			return false;
		}
		if (vipps_digest_same(vipps_slice_of(expected), signature) && !found) {
			found = true;
			inbound->view.webhook_id = named ? one->id : id;
		}
	}
	return found;
}

static bool check_signature(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_inbound_request *request, vipps_webhook_statement *statement)
{
	vipps_slice signature = vipps_webhook_signature_of(authorization_of(request));
	vipps_slice claimed = vipps_inbound_header(request, "x-ms-content-sha256");
	vipps_base64_digest hash;

	if (!has_secrets(keys)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
			"it is a webhook, and no webhookSecrets were given");
	}
	if (!vipps_slice_is_present(signature)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
			"no Authorization header with a webhook's signature arrived; the web server may have dropped it");
	}
	if (!vipps_webhook_hash(request->body, hash)) {
		inbound->failed = true;
		return false;
	}
	if (!vipps_digest_same(vipps_slice_of(hash), claimed)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
			"the body is not the one that x-ms-content-sha256 tells of");
	}
	read_url(keys, request, statement);
	statement->date = vipps_inbound_header(request, "x-ms-date");
	statement->hash = vipps_slice_of(hash);
	if (find_secret(inbound, keys, statement, signature, claimed_id(request))) {
		inbound->view.webhook_id = vipps_arena_copy(&inbound->arena, inbound->view.webhook_id);
		return true;
	}
	return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
		"the signature fits none of the webhookSecrets: one is missing, or another URL than this was registered (webhookUrl)");
}

static bool check_age(vipps_inbound *inbound, const vipps_inbound_keys *keys, vipps_slice date)
{
	char reason[sizeof(inbound->view.reason)];
	int64_t then;

	if (keys->max_age == 0)
		return true;
	if (!vipps_timestamp_read_http(date, &then))
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_MALFORMED, "x-ms-date is no date");
	bool ahead = then > keys->now;
	/* Unsigned: any two times have a difference. */
	uint64_t skew =
		ahead ? (uint64_t)then - (uint64_t)keys->now : (uint64_t)keys->now - (uint64_t)then;

	if (skew <= (uint64_t)keys->max_age)
		return true;
	snprintf(reason, sizeof(reason),
		"x-ms-date is %" PRIu64 " s %s our clock, and webhookMaxAge is %" PRId64
		" s: late, repeated, or one of the clocks is wrong",
		skew / 1000, ahead ? "ahead of" : "behind", keys->max_age / 1000);
	return vipps_inbound_refuse(inbound, VIPPS_INBOUND_CLOCK_SKEW, reason);
}

bool vipps_inbound_webhook_check(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_inbound_request *request)
{
	vipps_webhook_statement statement = { 0 };

	return check_signature(inbound, keys, request, &statement) &&
		check_age(inbound, keys, statement.date);
}
