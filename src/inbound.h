/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_INBOUND_H
#define VIPPS_INBOUND_H

#include "arena.h"
#include "buf.h"
#include "vipps.h"

/*
 * A call from Vipps while it is read. inbound.c has the order of things: which kind of call, whose,
 * then what it says. The other files each know a part of that.
 *
 * A part that refuses a call says so in the view and returns false; whoever called it just
 * returns. All that the view points to lives in the arena: nothing of the request is kept.
 */
struct vipps_inbound {
	vipps_arena arena;
	vipps_inbound_view view;
	vipps_slice path_token; /* CONSENT_REMOVAL */
	int64_t address_id;     /* SHIPPING_REQUEST over eCom: to be echoed */
	char currency[4];       /* SHIPPING_REQUEST over ePayment: the payment's */
	vipps_buf answer;
	bool failed; /* what the arena does not tell: no memory for a token or a signature */
};

/* Always false, for the caller to return. `reason` is for the shop's log, and holds no secret. */
bool vipps_inbound_refuse(vipps_inbound *inbound, vipps_inbound_fault fault, const char *reason);
bool vipps_inbound_malformed(vipps_inbound *inbound, const char *reason);

/* A header of the request without white space around it; absent when it is not there, or empty. */
vipps_slice vipps_inbound_header(const vipps_inbound_request *request, const char *name);

/* ------------------------------------------------------------------------------------------
 * inbound_path.c: the calls that are known by their paths.
 *
 *     POST   …/v2/payments/{reference}                   eCom: what became of a payment
 *     POST   …/v2/payments/{reference}/shippingDetails   which ways of delivery to an address
 *     DELETE …/{token}/v2/consents/{userId}              a customer takes back a consent
 *
 * Fills kind, reference, user id, patience, `path_token` and `currency`.
 */
bool vipps_inbound_path_read(vipps_inbound *inbound, const vipps_inbound_request *request);
/* A webhook may come to any path that begins with the prefix. */
bool vipps_inbound_path_begins(vipps_slice uri, vipps_slice prefix);

/* ------------------------------------------------------------------------------------------
 * What they say, once it is known who calls
 */

/* inbound_update.c: eCom's callback. */
bool vipps_inbound_update_read(vipps_inbound *inbound, const vipps_client *client,
	vipps_slice body);
/* inbound_shipping.c: over which API is asked, and where to. */
bool vipps_inbound_question_read(vipps_inbound *inbound, vipps_slice body);

/* inbound_event.c: a webhook; it tells itself for which of the clients. */
bool vipps_inbound_event_read(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	vipps_slice body);

/* ------------------------------------------------------------------------------------------
 * inbound_webhook.c: ePayment's webhooks, which are known by how they are signed. Checks the
 * signature and how old it is; fills `webhook_id`.
 */
bool vipps_inbound_is_webhook(const vipps_inbound_request *request);
bool vipps_inbound_webhook_check(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	const vipps_inbound_request *request);

#endif
