/* SPDX-License-Identifier: MIT */

/* What a webhook says: one event of a payment, as its history has it. */

#include <stdio.h>

#include "client.h"
#include "epayment.h"
#include "inbound.h"
#include "key.h"
#include "reference.h"

/* Events of other families come to the same URLs. Those of payments have both names. */
typedef struct envelope {
	vipps_slice msn, reference, name;
} envelope;

static const vipps_field envelope_fields[] = {
	VIPPS_ROW_TEXT_ANY("msn", envelope, msn, 0),
	VIPPS_ROW_RAW("reference", envelope, reference, 0),
	VIPPS_ROW_RAW("name", envelope, name, 0),
};
static const vipps_record envelope_record =
	VIPPS_RECORD_OF(envelope, envelope_fields, VIPPS_RECORD_STRICT_KEYS);

/* Without `success` nothing was done: the word is always there, and goods may hang on it. */
typedef struct event {
	vipps_slice reference, psp_reference, name, key;
	vipps_epayment_amount amount;
	int64_t time;
	bool success;
} event;

static const vipps_field event_fields[] = {
	VIPPS_ROW_TEXT("reference", event, reference, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("pspReference", event, psp_reference, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("name", event, name, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_RECORD("amount", event, amount, 0, &vipps_epayment_amount_record),
	VIPPS_ROW_TIME("timestamp", event, time, 0),
	VIPPS_ROW_TEXT_ANY("idempotencyKey", event, key, 0),
	VIPPS_ROW_BOOL("success", event, success, 0),
};
static const vipps_record event_record =
	VIPPS_RECORD_OF(event, event_fields, VIPPS_RECORD_STRICT_KEYS);

/* One that speaks ePayment, if there is: eCom does not know the payment. */
static bool find_client(vipps_inbound *inbound, const vipps_inbound_keys *keys, vipps_slice msn)
{
	bool found = false;

	for (size_t i = 0; i < keys->client_count; i++) {
		bool better = keys->clients[i]->api == VIPPS_API_EPAYMENT;

		if (!vipps_slice_eq(keys->clients[i]->merchant_serial_number, msn) || (found && !better))
			continue;
		inbound->view.client = i;
		found = true;
		if (better)
			break;
	}
	return found;
}

static bool is_ours(vipps_inbound *inbound, const vipps_inbound_keys *keys, const envelope *e)
{
	char reason[sizeof(inbound->view.reason)];

	if (!vipps_slice_is_present(e->reference) || !vipps_slice_is_present(e->name))
		return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_OURS,
			"the event is about no payment");
	if (!vipps_slice_is_present(e->msn))
		return vipps_inbound_malformed(inbound, "the event names no sales unit");
	if (find_client(inbound, keys, e->msn))
		return true;
	bool plain = vipps_reference_has_alphabet(e->msn) && e->msn.len <= 20;

	snprintf(reason, sizeof(reason), "the event is for the sales unit %.*s, and no client is",
		plain ? (int)e->msn.len : 3, plain ? e->msn.at : "\"?\"");
	return vipps_inbound_refuse(inbound, VIPPS_INBOUND_NOT_OURS, reason);
}

/* A capture, refund or release needs a reservation, also where it failed. */
static vipps_state state_of(vipps_event_type type, const event *e)
{
	if (type == VIPPS_EVENT_CAPTURED || type == VIPPS_EVENT_REFUNDED ||
		type == VIPPS_EVENT_CANCELLED)
		return VIPPS_STATE_AUTHORIZED;
	return e->success ? vipps_epayment_state_of(e->name) : VIPPS_STATE_UNKNOWN;
}

static void take(vipps_inbound_view *view, const event *e)
{
	view->reference = e->reference;
	view->raw_state = e->name;
	view->event = vipps_epayment_event_of(e->name);
	view->state = state_of(view->event, e);
	view->success = e->success;
	view->time = e->time;
	view->psp_reference = e->psp_reference;
	view->idempotency_key = e->key;
	if (!e->amount.present)
		return;
	view->amount = e->amount.value;
	memcpy(view->currency, e->amount.currency.at, e->amount.currency.len);
}

static bool read_event(vipps_inbound *inbound, vipps_slice msn, vipps_slice body)
{
	event e;
	bool read = vipps_record_read(&event_record, body, &inbound->arena, &e, NULL);

	if (!read || !vipps_reference_is_possible(e.reference) || e.psp_reference.len == 0)
		return vipps_inbound_malformed(inbound, "the body is no event of a payment");
	if (e.amount.present && (e.amount.value < 0 || e.amount.currency.len != 3))
		return vipps_inbound_malformed(inbound, "the event's amount can be none");
	const vipps_intention name = { .name = e.name };

	/* Each event has a pspReference of its own: so has each of two partial captures. */
	if (!vipps_key_make(msn, "webhook", e.psp_reference, &name, 0, inbound->view.key)) {
		inbound->failed = true;
		return false;
	}
	take(&inbound->view, &e);
	return true;
}

bool vipps_inbound_event_read(vipps_inbound *inbound, const vipps_inbound_keys *keys,
	vipps_slice body)
{
	envelope e;

	if (!vipps_record_read(&envelope_record, body, &inbound->arena, &e, NULL))
		return vipps_inbound_malformed(inbound, "the body is no event of Vipps'");
	return is_ours(inbound, keys, &e) && read_event(inbound, e.msn, body);
}
