/* SPDX-License-Identifier: MIT */

/*
 * ePayment v1: its answers, and its words. What is said to it: epayment_requests.c. It also reads
 * payments that eCom created. A payment stays AUTHORIZED whatever becomes of its money; the
 * aggregate tells.
 */

#include "complaint.h"
#include "epayment.h"
#include "history.h"
#include "market.h"
#include "phone.h"
#include "url.h"

static const vipps_field amount_fields[] = {
	VIPPS_ROW_TEXT("currency", vipps_epayment_amount, currency, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("value", vipps_epayment_amount, value, VIPPS_FIELD_REQUIRED),
};
const vipps_record vipps_epayment_amount_record = VIPPS_RECORD_OF(vipps_epayment_amount,
	amount_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

typedef struct aggregate {
	bool present;
	vipps_epayment_amount authorized, captured, refunded, cancelled;
} aggregate;

static const vipps_field aggregate_fields[] = {
	VIPPS_ROW_RECORD("authorizedAmount", aggregate, authorized, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
	VIPPS_ROW_RECORD("capturedAmount", aggregate, captured, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
	VIPPS_ROW_RECORD("refundedAmount", aggregate, refunded, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
	VIPPS_ROW_RECORD("cancelledAmount", aggregate, cancelled, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
};
static const vipps_record aggregate_record =
	VIPPS_RECORD_OF(aggregate, aggregate_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

typedef struct profile {
	vipps_slice sub;
} profile;

static const vipps_field profile_fields[] = {
	VIPPS_ROW_TEXT_ANY("sub", profile, sub, 0),
};
static const vipps_record profile_record = VIPPS_RECORD_OF(profile, profile_fields, 0);

/* GET payment; capture, cancel and refund answer with some of the members. */
typedef struct payment {
	vipps_slice reference, psp_reference, state, redirect_url;
	vipps_epayment_amount amount;
	aggregate aggregate;
	int64_t guaranteed_until;
	/* As JSON: what was paid must not hang on them. */
	vipps_slice profile, metadata, shipping, user;
} payment;

static const vipps_field payment_fields[] = {
	VIPPS_ROW_TEXT("reference", payment, reference, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("pspReference", payment, psp_reference, 0),
	VIPPS_ROW_TEXT("state", payment, state, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("redirectUrl", payment, redirect_url, 0),
	VIPPS_ROW_RECORD("amount", payment, amount, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
	VIPPS_ROW_RECORD("aggregate", payment, aggregate, VIPPS_FIELD_REQUIRED, &aggregate_record),
	VIPPS_ROW_TIME("captureGuaranteedUntil", payment, guaranteed_until, 0),
	VIPPS_ROW_RAW("profile", payment, profile, 0),
	VIPPS_ROW_RAW("metadata", payment, metadata, 0),
	VIPPS_ROW_RAW("shippingDetails", payment, shipping, 0),
	VIPPS_ROW_RAW("userDetails", payment, user, 0),
};
static const vipps_record payment_record =
	VIPPS_RECORD_OF(payment, payment_fields, VIPPS_RECORD_STRICT_KEYS);

typedef struct created {
	vipps_slice reference, redirect_url;
} created;

static const vipps_field created_fields[] = {
	VIPPS_ROW_TEXT("reference", created, reference, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("redirectUrl", created, redirect_url, 0),
};
static const vipps_record created_record =
	VIPPS_RECORD_OF(created, created_fields, VIPPS_RECORD_STRICT_KEYS);

/* The specification requires paymentAction where the member is called name: read both. */
typedef struct event {
	vipps_slice name, psp_reference, key;
	vipps_epayment_amount amount;
	int64_t time;
	bool success;
} event;

static const vipps_field event_fields[] = {
	VIPPS_ROW_TEXT("name", event, name, 0),
	VIPPS_ROW_TEXT("paymentAction", event, name, 0),
	VIPPS_ROW_TEXT("pspReference", event, psp_reference, 0),
	VIPPS_ROW_TEXT("idempotencyKey", event, key, 0),
	VIPPS_ROW_RECORD("amount", event, amount, 0, &vipps_epayment_amount_record),
	VIPPS_ROW_TIME("timestamp", event, time, 0),
	VIPPS_ROW_BOOL("success", event, success, 0),
};
static const vipps_record event_record =
	VIPPS_RECORD_OF(event, event_fields, VIPPS_RECORD_STRICT_KEYS);

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

vipps_state vipps_epayment_state_of(vipps_slice name)
{
	return word_of(name)->state;
}

vipps_event_type vipps_epayment_event_of(vipps_slice name)
{
	return word_of(name)->type;
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

/* Notes that are no texts are left out. */
static bool read_metadata(vipps_slice json, vipps_arena *arena, vipps_payment *out)
{
	vipps_json_reader reader;
	size_t count = 0;

	if (vipps_json_peek(json) != VIPPS_JSON_OBJECT)
		return true;
	vipps_json_reader_open(&reader, json);
	vipps_json_next(&reader);
	while (vipps_json_next(&reader) == VIPPS_JSON_NAME) {
		vipps_json_skip(&reader, NULL);
		count++;
	}
	if (count == 0)
		return true;
	vipps_note *notes = vipps_arena_alloc_array(arena, count, sizeof(*notes));

	if (notes == NULL)
		return false;
	vipps_json_reader_open(&reader, json);
	vipps_json_next(&reader);
	while (vipps_json_next(&reader) == VIPPS_JSON_NAME) {
		vipps_note *note = &notes[out->metadata_count];
		vipps_slice name, value;

		if (!vipps_json_string(&reader, arena, &name))
			return false;
		if (vipps_json_next(&reader) != VIPPS_JSON_STRING) {
			vipps_json_skip(&reader, NULL);
			continue;
		}
		if (!vipps_json_string(&reader, arena, &value))
			return false;
		note->name = vipps_arena_copy(arena, name);
		note->value = vipps_arena_copy(arena, value);
		out->metadata_count++;
	}
	out->metadata = notes;
	return !arena->failed;
}

static bool read_customer(const payment *p, vipps_arena *arena, vipps_payment *out)
{
	profile who;

	if (!vipps_epayment_customer_read(p->user, arena, &out->customer))
		return false;
	if (!vipps_slice_is_present(p->profile) ||
		!vipps_record_read(&profile_record, p->profile, arena, &who, NULL))
		return !arena->failed;
	if (who.sub.len > 0) {
		out->customer.present = true;
		out->customer.sub = who.sub;
	}
	return true;
}

static vipps_slice redirect_of(const vipps_saying *saying, vipps_slice url)
{
	return vipps_url_may_redirect(url, saying->client) ? url : vipps_slice_none();
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
		.redirect_url = redirect_of(saying, p.redirect_url),
		.psp_reference = p.psp_reference,
		.authorized_at = VIPPS_NO_TIME,
		.capture_until = VIPPS_NO_TIME,
		.capture_guaranteed_until = p.guaranteed_until,
	};
	return read_money(&p, out) && read_metadata(p.metadata, arena, out) &&
		vipps_epayment_shipping_read(p.shipping, arena, &out->shipping) &&
		read_customer(&p, arena, out);
}

/* A push has no URL: the customer's phone rings. */
static bool read_created(const vipps_saying *saying, vipps_slice body, vipps_arena *arena,
	vipps_payment *out)
{
	const vipps_create *create = saying->create;
	created c;

	if (!vipps_record_read(&created_record, body, arena, &c, NULL))
		return false;
	if (!vipps_slice_eq(c.reference, saying->reference))
		return false;
	if (vipps_slice_is_present(c.redirect_url)
			? !vipps_slice_is_present(redirect_of(saying, c.redirect_url))
			: create->flow != VIPPS_FLOW_PUSH_MESSAGE)
		return false;
	*out = (vipps_payment){
		.reference = c.reference,
		.state = VIPPS_STATE_CREATED,
		.raw_state = vipps_slice_of("CREATED"),
		.redirect_url = c.redirect_url,
		.money = { .amount = create->amount },
		.metadata = create->metadata,
		.metadata_count = create->metadata_count,
		.authorized_at = VIPPS_NO_TIME,
		.capture_until = VIPPS_NO_TIME,
		.capture_guaranteed_until = VIPPS_NO_TIME,
	};
	memcpy(out->currency, create->currency.at, 3);
	return true;
}

/*
 * The answer's amount is the payment's, and its state says nothing new: only the money is taken
 * over.
 */
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
	vipps_history_sort(history, list.count, true);
	if (out->authorized_at != VIPPS_NO_TIME)
		out->capture_until = out->authorized_at + vipps_market_capture_time(out->currency);
	out->history = history;
	out->history_count = list.count;
	return true;
}

static bool read_body(vipps_wire wire, const vipps_saying *saying, vipps_slice body,
	vipps_arena *arena, vipps_payment *out)
{
	switch (wire) {
	case VIPPS_WIRE_CREATE:
		return read_created(saying, body, arena, out);
	case VIPPS_WIRE_LOOK:
		return read_payment(saying, body, arena, out);
	case VIPPS_WIRE_EVENTS:
		return read_events(body, arena, out);
	case VIPPS_WIRE_CAPTURE:
	case VIPPS_WIRE_REFUND:
	case VIPPS_WIRE_CANCEL:
		return read_modification(saying, body, arena, out);
	default:
		return true; /* nothing is told */
	}
}

/* ------------------------------------------------------------------------------------------
 * The dialect
 */
static bool accepts(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	static const vipps_slice nok = VIPPS_SLICE("NOK");
	vipps_phone phone;

	switch (order->operation) {
	case VIPPS_CREATE:
		return vipps_epayment_create_accepts(client, order->create, complaint);
	case VIPPS_APPROVE:
		if (!vipps_slice_is_present(vipps_phone_international(order->customer_phone, nok, phone)))
			return vipps_complain(complaint, "customerPhone",
				"must be a phone number, with country code unless it is Norwegian");
		return true;
	default:
		return true;
	}
}

const vipps_dialect vipps_epayment = {
	.rows = {
		[VIPPS_WIRE_CREATE] = { "POST", "/epayment/v1/payments", NULL, true, 5 },
		[VIPPS_WIRE_LOOK] = { "GET", "/epayment/v1/payments/", NULL, false, 120 },
		[VIPPS_WIRE_EVENTS] = { "GET", "/epayment/v1/payments/", "/events", false, 120 },
		[VIPPS_WIRE_CAPTURE] = { "POST", "/epayment/v1/payments/", "/capture", true, 5 },
		[VIPPS_WIRE_REFUND] = { "POST", "/epayment/v1/payments/", "/refund", true, 5 },
		/*
		 * Without a key: a refusal would stay with it, and what the payment has become settles it.
		 */
		[VIPPS_WIRE_CANCEL] = { "POST", "/epayment/v1/payments/", "/cancel", false, 5 },
		[VIPPS_WIRE_APPROVE] = { "POST", "/epayment/v1/test/payments/", "/approve", false, 5 },
	},
	.key_header = "Idempotency-Key",
	.events_apart = true,
	.create_keyed = true,
	.accepts = accepts,
	.write = vipps_epayment_write,
	.read = read_body,
};
