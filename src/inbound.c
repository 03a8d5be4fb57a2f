/* SPDX-License-Identifier: MIT */

/*
 * Calls from Vipps to the shop. Which kind of call it is shows in its path, or in that it is
 * signed; who calls in a token that belongs to the path, or in the signature. Only then is the
 * body read.
 */

#include "inbound.h"

#include <stdio.h>
#include <stdlib.h>

#include "client.h"
#include "signature.h"

#define BODY_MAX ((size_t)256 * 1024)
#define WEBHOOK_PATIENCE 10000

const char *const vipps_inbound_headers[] = { "Authorization", "X-Vipps-Authorization", "Host",
	"x-ms-date", "x-ms-content-sha256", "Webhook-Id", NULL };

/*
 * A webhook comes again for a week until it gets a 2xx, and holds up the payment's later ones
 * meanwhile: what is Vipps' own and no business of ours is answered as if all were well.
 */
static const int statuses[] = {
	[VIPPS_INBOUND_FINE] = 200,
	[VIPPS_INBOUND_UNKNOWN_PATH] = 404,
	[VIPPS_INBOUND_WRONG_METHOD] = 405,
	[VIPPS_INBOUND_TOO_LARGE] = 413,
	[VIPPS_INBOUND_NOT_AUTHENTIC] = 401,
	[VIPPS_INBOUND_CLOCK_SKEW] = 401,
	[VIPPS_INBOUND_NOT_OURS] = 200,
	[VIPPS_INBOUND_MALFORMED] = 400,
};

bool vipps_inbound_refuse(vipps_inbound *inbound, vipps_inbound_fault fault, const char *reason)
{
	inbound->view.fault = fault;
	inbound->view.reply_status = statuses[fault];
	snprintf(inbound->view.reason, sizeof(inbound->view.reason), "%s", reason);
	return false;
}

bool vipps_inbound_malformed(vipps_inbound *inbound, const char *reason)
{
	return vipps_inbound_refuse(inbound, VIPPS_INBOUND_MALFORMED, reason);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static vipps_slice trim(vipps_slice text)
{
	while (text.len > 0 && is_blank(text.at[text.len - 1]))
		text.len--;
	while (text.len > 0 && is_blank(text.at[0]))
		text = vipps_slice_make(text.at + 1, text.len - 1);
	return text.len > 0 ? text : vipps_slice_none();
}

vipps_slice vipps_inbound_header(const vipps_inbound_request *request, const char *name)
{
	vipps_slice found = vipps_slice_none(), wanted = vipps_slice_of(name);

	for (size_t i = 0; i < request->header_count && !vipps_slice_is_present(found); i++) {
		if (vipps_slice_eq_nocase(vipps_slice_of(request->headers[i].name), wanted))
			found = trim(request->headers[i].value);
	}
	return found;
}

/* ------------------------------------------------------------------------------------------
 * Whose token it is
 */
static bool derive(const vipps_inbound *inbound, const vipps_client *client,
	vipps_callback_token out)
{
	if (inbound->view.kind == VIPPS_INBOUND_CONSENT_REMOVAL)
		return vipps_consent_token_make(client, out);
	return vipps_callback_token_make(client, inbound->view.reference, out);
}

/*
 * Whose `shown` is, or else `other`, of which either may be absent. All clients are tried with
 * both, whichever matches: the time tells nothing.
 */
static bool find_client(vipps_inbound *inbound, const vipps_inbound_keys *keys, vipps_slice shown,
	vipps_slice other)
{
	bool own_tokens = keys->tokens != NULL && inbound->view.kind != VIPPS_INBOUND_CONSENT_REMOVAL;
	bool found = false;

	for (size_t i = 0; i < keys->client_count; i++) {
		vipps_callback_token derived;
		vipps_slice expected = own_tokens ? keys->tokens[i] : vipps_slice_none();

		if (!vipps_slice_is_present(expected)) {
			if (!derive(inbound, keys->clients[i], derived)) {
				inbound->failed = true;
				return false;
			}
			expected = vipps_slice_of(derived);
		}
		bool by_shown = vipps_digest_same(expected, shown);
		bool by_other = vipps_digest_same(expected, other);

		if ((by_shown || by_other) && !found) {
			found = true;
			inbound->view.client = i;
		}
	}
	return found;
}

static bool authenticate(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_inbound_request *request)
{
	/* A shop behind a password has that in the first; then its web server may say the second. */
	vipps_slice shown = vipps_inbound_header(request, "Authorization");
	vipps_slice other = vipps_inbound_header(request, "X-Vipps-Authorization");

	if (inbound->view.kind == VIPPS_INBOUND_CONSENT_REMOVAL) {
		if (find_client(inbound, keys, inbound->path_token, vipps_slice_none()))
			return true;
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
			"the path has no token, or not that of this sales unit");
	}
	if (!vipps_slice_is_present(shown) && !vipps_slice_is_present(other)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
			"no Authorization header arrived; the web server may have dropped it");
	}
	if (!find_client(inbound, keys, shown, other)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_AUTHENTIC,
			"the Authorization header is not that of this payment");
	}
	return true;
}

/* ------------------------------------------------------------------------------------------
 * One call, from its path to its body
 */

/* A body is hashed before it is known whose it is: so it is measured before that. */
static bool check_form(vipps_inbound *inbound, const vipps_inbound_request *request)
{
	bool removal = inbound->view.kind == VIPPS_INBOUND_CONSENT_REMOVAL;

	if (!vipps_slice_eq_nocase(request->method, vipps_slice_of(removal ? "DELETE" : "POST"))) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_WRONG_METHOD,
			"Vipps calls with POST, and with DELETE for a consent");
	}
	if (request->body.len > BODY_MAX) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_TOO_LARGE,
			"the body is larger than any of Vipps'");
	}
	return true;
}

static bool read_webhook(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_inbound_request *request)
{
	inbound->view.api = VIPPS_API_EPAYMENT;
	inbound->view.kind = VIPPS_INBOUND_PAYMENT_UPDATE;
	inbound->view.patience = WEBHOOK_PATIENCE;
	if (!vipps_inbound_path_begins(request->uri, request->prefix)) {
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_UNKNOWN_PATH,
			"the path does not begin with the prefix that this endpoint serves");
	}
	return check_form(inbound, request) && vipps_inbound_webhook_check(inbound, keys, request) &&
		vipps_inbound_event_read(inbound, keys, request->body);
}

static bool read_by_path(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_inbound_request *request)
{
	vipps_inbound_view *view = &inbound->view;

	if (!vipps_inbound_path_read(inbound, request) || !check_form(inbound, request) ||
		!authenticate(inbound, keys, request))
		return false;
	switch (view->kind) {
	case VIPPS_INBOUND_PAYMENT_UPDATE:
		return vipps_inbound_update_read(inbound, keys->clients[view->client], request->body);
	case VIPPS_INBOUND_SHIPPING_REQUEST:
		return vipps_inbound_question_read(inbound, request->body);
	default:
		return true;
	}
}

vipps_inbound *vipps_inbound_read(const vipps_inbound_keys *keys,
	const vipps_inbound_request *request)
{
	vipps_inbound *inbound = calloc(1, sizeof(*inbound));

	if (inbound == NULL)
		return NULL;
	inbound->view.raw_state = vipps_slice_of("");
	inbound->view.time = VIPPS_NO_TIME;
	bool fine = vipps_inbound_is_webhook(request) ? read_webhook(inbound, keys, request)
												  : read_by_path(inbound, keys, request);

	if (fine)
		inbound->view.reply_status = statuses[VIPPS_INBOUND_FINE];
	if (!inbound->failed && !inbound->arena.failed)
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
