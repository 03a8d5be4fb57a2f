/* SPDX-License-Identifier: MIT */

/*
 * ePayment v1. So far: reading a payment and capturing. It also reads and captures payments that
 * eCom created. A payment stays AUTHORIZED whatever becomes of its money; the aggregate tells.
 */

#include <stdio.h>

#include "complaint.h"
#include "dialect.h"
#include "record.h"

typedef struct amount {
	bool present;
	vipps_slice currency;
	int64_t value;
} amount;

static const vipps_field amount_fields[] = {
	VIPPS_ROW_TEXT("currency", amount, currency, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("value", amount, value, VIPPS_FIELD_REQUIRED),
};
static const vipps_record amount_record =
	VIPPS_RECORD_OF(amount, amount_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

typedef struct aggregate {
	bool present;
	amount authorized, captured, refunded, cancelled;
} aggregate;

static const vipps_field aggregate_fields[] = {
	VIPPS_ROW_RECORD("authorizedAmount", aggregate, authorized, VIPPS_FIELD_REQUIRED,
		&amount_record),
	VIPPS_ROW_RECORD("capturedAmount", aggregate, captured, VIPPS_FIELD_REQUIRED, &amount_record),
	VIPPS_ROW_RECORD("refundedAmount", aggregate, refunded, VIPPS_FIELD_REQUIRED, &amount_record),
	VIPPS_ROW_RECORD("cancelledAmount", aggregate, cancelled, VIPPS_FIELD_REQUIRED, &amount_record),
};
static const vipps_record aggregate_record =
	VIPPS_RECORD_OF(aggregate, aggregate_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

/* GET payment; capture, cancel and refund answer with the same members. */
typedef struct payment {
	vipps_slice reference, psp_reference, state, redirect_url;
	amount amount;
	aggregate aggregate;
	int64_t capture_until;
} payment;

static const vipps_field payment_fields[] = {
	VIPPS_ROW_TEXT("reference", payment, reference, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("pspReference", payment, psp_reference, 0),
	VIPPS_ROW_TEXT("state", payment, state, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("redirectUrl", payment, redirect_url, 0),
	VIPPS_ROW_RECORD("amount", payment, amount, VIPPS_FIELD_REQUIRED, &amount_record),
	VIPPS_ROW_RECORD("aggregate", payment, aggregate, VIPPS_FIELD_REQUIRED, &aggregate_record),
	VIPPS_ROW_TIME("captureGuaranteedUntil", payment, capture_until, 0),
};
static const vipps_record payment_record =
	VIPPS_RECORD_OF(payment, payment_fields, VIPPS_RECORD_STRICT_KEYS);

/* The specification requires paymentAction where the member is called name: read both. */
typedef struct event {
	vipps_slice name, psp_reference, key;
	amount amount;
	int64_t time;
	bool success;
} event;

static const vipps_field event_fields[] = {
	VIPPS_ROW_TEXT("name", event, name, 0),
	VIPPS_ROW_TEXT("paymentAction", event, name, 0),
	VIPPS_ROW_TEXT("pspReference", event, psp_reference, 0),
	VIPPS_ROW_TEXT("idempotencyKey", event, key, 0),
	VIPPS_ROW_RECORD("amount", event, amount, 0, &amount_record),
	VIPPS_ROW_TIME("timestamp", event, time, 0),
	VIPPS_ROW_BOOL("success", event, success, 0),
};
static const vipps_record event_record =
	VIPPS_RECORD_OF(event, event_fields, VIPPS_RECORD_STRICT_KEYS);

typedef struct modification {
	amount amount;
} modification;

static const vipps_field modification_fields[] = {
	VIPPS_ROW_RECORD("modificationAmount", modification, amount, VIPPS_FIELD_REQUIRED,
		&amount_record),
};
static const vipps_record modification_record =
	VIPPS_RECORD_OF(modification, modification_fields, 0);

/* ------------------------------------------------------------------------------------------
 * ePayment's words in ours
 */
typedef struct word {
	const char *name;
	vipps_event_type type;
	vipps_state state;
} word;

static const word words[] = {
	{ "CREATED", VIPPS_EVENT_CREATED, VIPPS_STATE_CREATED },
	{ "AUTHORIZED", VIPPS_EVENT_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
	{ "AUTHORISED", VIPPS_EVENT_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
	{ "ABORTED", VIPPS_EVENT_ABORTED, VIPPS_STATE_ABORTED },
	{ "EXPIRED", VIPPS_EVENT_EXPIRED, VIPPS_STATE_EXPIRED },
	{ "TERMINATED", VIPPS_EVENT_TERMINATED, VIPPS_STATE_TERMINATED },
	{ "CAPTURED", VIPPS_EVENT_CAPTURED, VIPPS_STATE_UNKNOWN },
	{ "REFUNDED", VIPPS_EVENT_REFUNDED, VIPPS_STATE_UNKNOWN },
	{ "CANCELLED", VIPPS_EVENT_CANCELLED, VIPPS_STATE_UNKNOWN },
};

static const word unknown_word = { "", VIPPS_EVENT_UNKNOWN, VIPPS_STATE_UNKNOWN };

static const word *word_of(vipps_slice name)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (vipps_slice_eq_nocase(name, vipps_slice_of(words[i].name)))
			return &words[i];
	}
	return &unknown_word;
}

/* ------------------------------------------------------------------------------------------
 * Answers
 */
static bool read_money(const payment *p, vipps_payment *out)
{
	vipps_slice currency = p->amount.currency;

	if (currency.len != 3)
		return false;
	memcpy(out->currency, currency.at, 4);
	out->money = (vipps_money){
		.amount = p->amount.value,
		.authorized = p->aggregate.authorized.value,
		.captured = p->aggregate.captured.value,
		.refunded = p->aggregate.refunded.value,
		.cancelled = p->aggregate.cancelled.value,
	};
	return vipps_money_settle(&out->money);
}

static bool read_payment(const vipps_saying *saying, vipps_slice body, vipps_arena *arena,
	vipps_payment *out)
{
	payment p;

	if (!vipps_record_read(&payment_record, body, arena, &p, NULL))
		return false;
	if (!vipps_slice_eq(p.reference, saying->reference))
		return false;
	*out = (vipps_payment){
		.reference = p.reference,
		.state = word_of(p.state)->state,
		.raw_state = p.state,
		.redirect_url = p.redirect_url,
		.psp_reference = p.psp_reference,
		.authorized_at = VIPPS_NO_TIME,
		.capture_until = p.capture_until,
	};
	return read_money(&p, out);
}

/* The answer's amount is the payment's, and its state says nothing new: only the money is taken over. */
static bool read_modification(const vipps_saying *saying, vipps_slice body, vipps_arena *arena,
	vipps_payment *out)
{
	payment p;

	if (!vipps_record_read(&payment_record, body, arena, &p, NULL))
		return false;
	if (!vipps_slice_eq(p.reference, saying->reference))
		return false;
	p.amount.value = out->money.amount;
	out->state = word_of(p.state)->state;
	out->raw_state = p.state;
	return read_money(&p, out);
}

/* No order is promised. */
static void oldest_first(vipps_history_entry *history, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		vipps_history_entry moving = history[i];
		size_t to = i;

		for (; to > 0 && history[to - 1].time > moving.time; to--)
			history[to] = history[to - 1];
		history[to] = moving;
	}
}

static bool read_events(vipps_slice body, vipps_arena *arena, vipps_payment *out)
{
	vipps_list list;

	if (!vipps_record_read_list(&event_record, body, arena, &list, NULL))
		return false;
	const event *events = list.at;
	vipps_history_entry *history = vipps_arena_alloc_array(arena, list.count, sizeof(*history));

	if (history == NULL)
		return false;
	for (size_t i = 0; i < list.count; i++) {
		history[i] = (vipps_history_entry){
			.type = word_of(events[i].name)->type,
			.raw_type =
				vipps_slice_is_present(events[i].name) ? events[i].name : vipps_slice_of(""),
			.amount = events[i].amount.present ? events[i].amount.value : 0,
			.success = events[i].success,
			.time = events[i].time,
			.key = events[i].key,
			.psp_reference = events[i].psp_reference,
		};
		if (history[i].type == VIPPS_EVENT_AUTHORIZED && history[i].success)
			out->authorized_at = history[i].time;
	}
	oldest_first(history, list.count);
	out->history = history;
	out->history_count = list.count;
	return true;
}

static bool read_body(vipps_wire wire, const vipps_saying *saying, vipps_slice body,
	vipps_arena *arena, vipps_payment *out)
{
	switch (wire) {
	case VIPPS_WIRE_LOOK:
		return read_payment(saying, body, arena, out);
	case VIPPS_WIRE_EVENTS:
		return read_events(body, arena, out);
	case VIPPS_WIRE_CAPTURE:
		return read_modification(saying, body, arena, out);
	default:
		return false;
	}
}

/* ------------------------------------------------------------------------------------------
 * Requests
 */

/* There is no implicit "all": the amount that is left is stated. */
static bool write_body(vipps_wire wire, const vipps_saying *saying, vipps_buf *out)
{
	if (wire != VIPPS_WIRE_CAPTURE)
		return true;
	const modification body = {
		.amount = { true, vipps_slice_of(saying->currency), saying->amount },
	};

	return vipps_record_write(&modification_record, &body, out, NULL);
}

static bool accepts(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	(void)client;
	switch (order->operation) {
	case VIPPS_GET:
	case VIPPS_HISTORY:
	case VIPPS_WAIT:
	case VIPPS_CAPTURE:
	case VIPPS_CAPTURE_TO:
		return true;
	default:
		return vipps_complain(complaint, "api",
			"must be Api::ECom for this operation: Api::EPayment reads and captures so far");
	}
}

const vipps_dialect vipps_epayment = {
	.rows = {
		[VIPPS_WIRE_LOOK] = { "GET", "/epayment/v1/payments/", NULL, false, 120 },
		[VIPPS_WIRE_EVENTS] = { "GET", "/epayment/v1/payments/", "/events", false, 120 },
		[VIPPS_WIRE_CAPTURE] = { "POST", "/epayment/v1/payments/", "/capture", true, 5 },
	},
	.key_header = "Idempotency-Key",
	.events_apart = true,
	.create_keyed = true,
	.accepts = accepts,
	.write = write_body,
	.read = read_body,
};
