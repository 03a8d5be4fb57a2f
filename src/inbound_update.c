/* SPDX-License-Identifier: MIT */

/* eCom's callback: sent once, when the customer has approved, or when it is over. */

#include "client.h"
#include "ecom.h"
#include "inbound.h"
#include "key.h"

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

static vipps_event_type event_of(vipps_slice status, vipps_state state)
{
	static const vipps_slice sale = VIPPS_SLICE("SALE");

	switch (state) {
	case VIPPS_STATE_AUTHORIZED: /* a sales unit with direct capture: both at once */
		return vipps_slice_eq_nocase(status, sale) ? VIPPS_EVENT_CAPTURED : VIPPS_EVENT_AUTHORIZED;
	case VIPPS_STATE_ABORTED:
		return VIPPS_EVENT_ABORTED;
	case VIPPS_STATE_EXPIRED:
		return VIPPS_EVENT_EXPIRED;
	case VIPPS_STATE_FAILED:
		return VIPPS_EVENT_FAILED;
	default:
		return VIPPS_EVENT_UNKNOWN;
	}
}

/* A status that we have no word for says that something was done as little as that it was not. */
static void take(vipps_inbound_view *view, const update_info *info)
{
	view->raw_state = info->status;
	view->state = vipps_ecom_state_of(info->status);
	view->event = event_of(info->status, view->state);
	view->success = view->state != VIPPS_STATE_FAILED && view->state != VIPPS_STATE_UNKNOWN;
	view->amount = info->amount;
	memcpy(view->currency, "NOK", sizeof("NOK"));
}

bool vipps_inbound_update_read(vipps_inbound *inbound, const vipps_client *client, vipps_slice body)
{
	vipps_inbound_view *view = &inbound->view;
	update u;

	if (!vipps_record_read(&update_record, body, &inbound->arena, &u, NULL))
		return vipps_inbound_malformed(inbound, "the body is no payment update of Vipps'");
	if (!vipps_slice_eq(u.order_id, view->reference))
		return vipps_inbound_malformed(inbound, "the body is about another payment than the path");
	if (vipps_slice_is_present(u.merchant_serial_number) &&
		!vipps_slice_eq(u.merchant_serial_number, client->merchant_serial_number))
		return vipps_inbound_malformed(inbound,
			"the body is for another sales unit than the token");
	if (u.info.present && u.info.amount < 0)
		return vipps_inbound_malformed(inbound, "the body has a negative amount");
	const vipps_intention status = {
		.name = u.info.present ? u.info.status : vipps_slice_of(""),
	};

	if (!vipps_key_make(client->merchant_serial_number, "callback", view->reference, &status, 0,
			view->key)) {
		inbound->failed = true;
		return false;
	}
	if (u.info.present)
		take(view, &u.info);
	return true;
}
