/* SPDX-License-Identifier: MIT */
#ifndef CALLER_H
#define CALLER_H

/*
 * Calls to the shop, as Vipps makes them, or somebody who is not Vipps.
 *
 *	caller c;
 *
 *	caller_webhook(&c, "shop.example", "/hook", SECRET, DATE, BODY);
 *	c.request.body = vipps_slice_of("{}");
 *	CHECK_INT(caller_fault(&c), VIPPS_INBOUND_NOT_AUTHENTIC);
 *
 * Its headers view it: it is not to be copied.
 */

#include "check.h"
#include "signature.h"
#include "vipps.h"

#include <stdlib.h>

#define CALLER_HEADERS 6

typedef struct caller {
	vipps_inbound_request request;
	vipps_header headers[CALLER_HEADERS];
	vipps_inbound_keys keys;
	vipps_webhook_secret secret;
	char authorization[200];
	vipps_base64_digest hash;
} caller;

static inline vipps_client *caller_client(const char *unit, const char *secret)
{
	vipps_complaint complaint;
	const vipps_client_options options = { .environment = VIPPS_ENVIRONMENT_LOCAL,
		.merchant_serial_number = vipps_slice_of(unit),
		.client_id = vipps_local_client_id,
		.client_secret = vipps_slice_of(secret),
		.subscription_key = vipps_local_subscription_key,
		.in_process = true,
		.deadline = 1000,
		.money_deadline = 1000,
		.max_attempts = 1 };

	return vipps_client_new(&options, &complaint);
}

/* A new header, or a new value of one. NULL for the value takes it away. */
static inline void caller_set(caller *c, const char *name, const char *value)
{
	size_t at = 0;

	while (at < c->request.header_count && strcmp(c->headers[at].name, name) != 0)
		at++;
	c->headers[at] = (vipps_header){ name, vipps_slice_of(value) };
	if (at == c->request.header_count)
		c->request.header_count++;
	c->request.headers = c->headers;
}

static inline void caller_plain(caller *c, const char *method, const char *uri,
	const char *authorization, const char *body)
{
	*c = (caller){ 0 };
	c->request.method = vipps_slice_of(method);
	c->request.uri = vipps_slice_of(uri);
	c->request.body = vipps_slice_of(body);
	caller_set(c, "Authorization", authorization);
}

/* Signs what the request says, for the URL that `host` and `target` are of. */
static inline void caller_sign(caller *c, const char *host, const char *target, const char *secret,
	const char *date)
{
	vipps_base64_digest signature;
	vipps_webhook_statement statement = { .target = vipps_slice_of(target),
		.host = vipps_slice_of(host),
		.date = vipps_slice_of(date) };

	vipps_webhook_hash(c->request.body, c->hash);
	statement.hash = vipps_slice_of(c->hash);
	vipps_webhook_sign(&statement, vipps_slice_of(secret), signature);
	snprintf(c->authorization, sizeof(c->authorization),
		"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=%s", signature);
	caller_set(c, "Authorization", c->authorization);
	caller_set(c, "Host", host);
	caller_set(c, "x-ms-date", date);
	caller_set(c, "x-ms-content-sha256", c->hash);
}

/* A webhook to a shop that has just this secret. */
static inline void caller_webhook(caller *c, const char *host, const char *target,
	const char *secret, const char *date, const char *body)
{
	caller_plain(c, "POST", target, NULL, body);
	caller_sign(c, host, target, secret, date);
	c->secret.secret = vipps_slice_of(secret);
	c->keys.secrets = &c->secret;
	c->keys.secret_count = 1;
}

/* What holds of every call is checked. The inbound is the test's to free. */
static inline vipps_inbound *caller_call(const caller *c)
{
	vipps_inbound *inbound = vipps_inbound_read(&c->keys, &c->request);

	if (inbound == NULL)
		abort();
	const vipps_inbound_view *view = vipps_inbound_look(inbound);
	bool fine = view->fault == VIPPS_INBOUND_FINE;

	CHECK(fine == (view->reason[0] == '\0'));
	CHECK((view->reply_status == 200) == (fine || view->fault == VIPPS_INBOUND_NOT_OURS));
	CHECK(strlen(view->reason) + 1 < sizeof(view->reason));
	if (fine)
		return inbound;
	CHECK_INT(view->amount, 0);
	CHECK_INT(view->state, VIPPS_STATE_UNKNOWN);
	CHECK_INT(view->event, VIPPS_EVENT_UNKNOWN);
	CHECK(!view->success && view->key[0] == '\0' && view->time == VIPPS_NO_TIME);
	return inbound;
}

static inline vipps_inbound_fault caller_fault(const caller *c)
{
	vipps_inbound *inbound = caller_call(c);
	vipps_inbound_fault fault = vipps_inbound_look(inbound)->fault;

	vipps_inbound_free(inbound);
	return fault;
}

/* The status to answer with. */
static inline int caller_answer(const caller *c)
{
	vipps_inbound *inbound = caller_call(c);
	int status = vipps_inbound_look(inbound)->reply_status;

	vipps_inbound_free(inbound);
	return status;
}

#endif
