/* SPDX-License-Identifier: MIT */

/* Making a call: what can be told to be wrong with an order, and a copy of it that lasts. */

#include "call.h"

#include <stdlib.h>

#include "complaint.h"
#include "create_copy.h"
#include "receipt.h"
#include "reference.h"
#include "signature.h"
#include "url.h"

#define INTENT_MAX 200

static bool check_amount(const vipps_order *order, vipps_complaint *complaint)
{
	bool refunds = order->operation == VIPPS_REFUND;
	bool has_intent = vipps_slice_is_present(order->intent);

	switch (order->operation) {
	case VIPPS_CAPTURE_TO:
	case VIPPS_REFUND_TO:
		if (order->amount < 1)
			return vipps_complain(complaint, "total", "must be 1 or more, in minor units");
		return true;
	case VIPPS_CAPTURE:
	case VIPPS_REFUND:
		break;
	default:
		return true;
	}
	if (order->amount < 0 || (refunds && order->amount == 0))
		return vipps_complain(complaint, "amount", "must be 1 or more, in minor units");
	if (order->amount == 0 && has_intent)
		return vipps_complain(complaint, "intent",
			"must be null when all that is left is captured");
	if (order->amount > 0 && !has_intent) {
		return vipps_complain(complaint, "intent",
			refunds
				? "is required: the shop's own id of this refund, such as a credit note, so that "
				  "calling again cannot refund twice; refundTo() states a total instead"
				: "is required with an amount: the shop's own id of this capture, such as a "
				  "shipment, so that calling again cannot capture twice");
	}
	if (order->amount > 0 && (order->intent.len == 0 || order->intent.len > INTENT_MAX))
		return vipps_complain(complaint, "intent", "must be 1 to 200 bytes");
	return true;
}

/*
 * Those that Vipps gets: of ePayment's calls none but the question for ways of delivery is named
 * here.
 */
static bool check_urls(const vipps_client *client, const vipps_create *create,
	vipps_complaint *complaint)
{
	bool ecom = client->api == VIPPS_API_ECOM;

	if (client->environment == VIPPS_ENVIRONMENT_LOCAL)
		return true;
	if (vipps_url_has_scheme(create->return_url, "http"))
		return vipps_complain(complaint, "returnUrl", "must be https: Vipps refuses http");
	if (ecom && vipps_url_has_scheme(create->callback_url, "http"))
		return vipps_complain(complaint, "callbackUrl", "must be https: Vipps refuses http");
	if (vipps_url_has_scheme(create->shipping_url, "http"))
		return vipps_complain(complaint, "shippingUrl", "must be https: Vipps refuses http");
	if (ecom && vipps_url_has_scheme(create->consent_removal_url, "http"))
		return vipps_complain(complaint, "consentRemovalUrl", "must be https: Vipps refuses http");
	return true;
}

static bool check_service(const vipps_call *call, const vipps_order *order,
	vipps_complaint *complaint)
{
	const vipps_service *service = call->service;

	if (service->epayment_only && call->client->api != VIPPS_API_EPAYMENT) {
		return vipps_complain(complaint, "api",
			"must be Api::EPayment for webhooks; Api::ECom calls the callbackUrl of each payment");
	}
	return service->check == NULL || service->check(call->client, order, complaint);
}

static bool check(const vipps_call *call, const vipps_order *order, vipps_complaint *complaint)
{
	if (call->service != NULL)
		return check_service(call, order, complaint);
	if (order->operation == VIPPS_CREATE) {
		return vipps_create_check(order->create, complaint) &&
			check_urls(call->client, order->create, complaint) &&
			call->dialect->accepts(call->client, order, complaint);
	}
	if (!vipps_reference_is_possible(order->reference))
		return vipps_complain(complaint, "reference",
			"must be 1 to 64 letters, digits and hyphens");
	return check_amount(order, complaint) && call->dialect->accepts(call->client, order, complaint);
}

/* The prefix with its token: the consent removal comes to it, and proves by it who calls. */
static bool make_consent_prefix(vipps_call *call, vipps_slice url)
{
	vipps_callback_token token;
	vipps_buf prefix = { 0 };

	if (!vipps_slice_is_present(url))
		return true;
	if (!vipps_consent_token_make(call->client, token))
		return false;
	vipps_buf_add_slice(&prefix, vipps_url_without_slash(url));
	vipps_buf_add_char(&prefix, '/');
	vipps_buf_add_cstr(&prefix, token);
	call->create.consent_removal_url = vipps_arena_copy(&call->own, vipps_buf_slice(&prefix));
	vipps_buf_free(&prefix);
	return vipps_slice_is_present(call->create.consent_removal_url);
}

static bool copy_create(vipps_call *call, const vipps_create *from)
{
	vipps_create *to = &call->create;

	if (!vipps_create_copy(&call->own, from, to) ||
		!make_consent_prefix(call, from->consent_removal_url))
		return false;
	call->order.create = to;
	call->order.reference = to->reference;
	call->callback_token = to->callback_token;
	if (vipps_slice_is_present(call->callback_token))
		return true;
	vipps_callback_token derived;

	if (!vipps_callback_token_make(call->client, to->reference, derived))
		return false;
	call->callback_token = vipps_arena_copy(&call->own, vipps_slice_of(derived));
	return !call->own.failed;
}

/* Of what was known only plain numbers are looked at. */
static void copy_since(vipps_call *call, const vipps_payment *since)
{
	if (since == NULL)
		return;
	call->since = (vipps_payment){ .state = since->state, .money = since->money };
	call->order.since = &call->since;
}

/* What Vipps' other APIs are asked with. */
static void copy_service(vipps_call *call, const vipps_order *order)
{
	vipps_arena *own = &call->own;
	vipps_order *to = &call->order;

	to->webhook_url = vipps_arena_copy(own, order->webhook_url);
	to->webhook_id = vipps_arena_copy(own, order->webhook_id);
	to->ledger_id = vipps_arena_copy(own, order->ledger_id);
	to->ledger_date = vipps_arena_copy(own, order->ledger_date);
	to->cursor = vipps_arena_copy(own, order->cursor);
	to->receipt = vipps_receipt_copy(own, order->receipt);
	to->currency = vipps_arena_copy(own, order->currency);
	to->category = vipps_arena_copy(own, order->category);
	to->url = vipps_arena_copy(own, order->url);
	to->image_id = vipps_arena_copy(own, order->image_id);
	to->image = vipps_arena_copy(own, order->image);
	to->sub = vipps_arena_copy(own, order->sub);
}

static bool copy_order(vipps_call *call, const vipps_order *order)
{
	call->order = *order;
	if (order->operation == VIPPS_CREATE)
		return copy_create(call, order->create);
	call->order.reference = vipps_arena_copy(&call->own, order->reference);
	call->order.intent = vipps_arena_copy(&call->own, order->intent);
	call->order.customer_phone = vipps_arena_copy(&call->own, order->customer_phone);
	call->order.redirect_url = vipps_arena_copy(&call->own, order->redirect_url);
	copy_since(call, order->since);
	copy_service(call, order);
	return !call->own.failed;
}

vipps_call *vipps_call_new(const vipps_client *client, vipps_tokens *tokens,
	const vipps_order *order, uint64_t seed, vipps_complaint *complaint)
{
	vipps_call *call = calloc(1, sizeof(*call));

	*complaint = (vipps_complaint){ 0 };
	if (call == NULL)
		return NULL;
	call->client = client;
	call->tokens = tokens;
	call->dialect = client->api == VIPPS_API_EPAYMENT ? &vipps_epayment : &vipps_ecom;
	call->service = vipps_service_of(order->operation);
	call->random = seed;
	call->authorization.secret = true;
	call->body.secret = true; /* has the callback token, and a phone number */
	if (!check(call, order, complaint) || !copy_order(call, order)) {
		vipps_call_free(call);
		return NULL;
	}
	return call;
}

void vipps_call_free(vipps_call *call)
{
	if (call == NULL)
		return;
	vipps_arena_wipe_free(&call->own);
	vipps_arena_wipe_free(&call->views[0]);
	vipps_arena_wipe_free(&call->views[1]);
	vipps_buf_free(&call->url);
	vipps_buf_free(&call->body);
	vipps_buf_free(&call->authorization);
	free(call);
}

const vipps_outcome *vipps_call_outcome(const vipps_call *call)
{
	return &call->outcome;
}

vipps_operation vipps_call_operation(const vipps_call *call)
{
	return call->order.operation;
}

vipps_slice vipps_call_reference(const vipps_call *call)
{
	return call->order.reference;
}
