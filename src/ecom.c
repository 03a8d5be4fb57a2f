/* SPDX-License-Identifier: MIT */

/*
 * eCom v2: maintained, not developed. Norway and NOK. Facts that shape this file: the merchant's
 * number must be a JSON string (a number gives HTTP 500), fallBack has a capital B, the refund's
 * answer has another member than the capture's, and a cancelled payment does not say who
 * cancelled it.
 */

#include "complaint.h"
#include "dialect.h"
#include "ecom.h"
#include "history.h"
#include "market.h"
#include "phone.h"
#include "record.h"
#include "url.h"

/* ------------------------------------------------------------------------------------------
 * Answers
 */
typedef struct created {
	vipps_slice order_id;
	vipps_slice url;
} created;

static const vipps_field created_fields[] = {
	VIPPS_ROW_TEXT("orderId", created, order_id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("url", created, url, VIPPS_FIELD_REQUIRED),
};
static const vipps_record created_record = VIPPS_RECORD_OF(created, created_fields, 0);

typedef struct summary {
	bool present;
	int64_t captured, refunded, left_to_capture, left_to_refund;
} summary;

static const vipps_field summary_fields[] = {
	VIPPS_ROW_INT("capturedAmount", summary, captured, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("refundedAmount", summary, refunded, VIPPS_FIELD_OR_ZERO),
	VIPPS_ROW_INT("remainingAmountToCapture", summary, left_to_capture, 0),
	VIPPS_ROW_INT("remainingAmountToRefund", summary, left_to_refund, 0),
};
static const vipps_record summary_record =
	VIPPS_RECORD_OF(summary, summary_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

typedef struct entry {
	int64_t amount;
	vipps_slice operation;
	bool success;
	vipps_slice request_id;
	int64_t time;
	vipps_slice transaction_id;
} entry;

static const vipps_field entry_fields[] = {
	VIPPS_ROW_INT("amount", entry, amount, VIPPS_FIELD_OR_ZERO),
	VIPPS_ROW_TEXT("operation", entry, operation, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_BOOL_ANY("operationSuccess", entry, success, 0),
	VIPPS_ROW_TEXT_ANY("requestId", entry, request_id, 0),
	VIPPS_ROW_TIME("timeStamp", entry, time, 0),
	VIPPS_ROW_TEXT_ANY("transactionId", entry, transaction_id, 0),
};
static const vipps_record entry_record =
	VIPPS_RECORD_OF(entry, entry_fields, VIPPS_RECORD_STRICT_KEYS);

typedef struct details {
	vipps_slice order_id;
	summary summary;
	vipps_list history;
	vipps_slice shipping, user; /* as JSON: see vipps_ecom_shipping_read() */
	vipps_slice sub;
} details;

static const vipps_field details_fields[] = {
	VIPPS_ROW_TEXT("orderId", details, order_id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_RECORD("transactionSummary", details, summary, 0, &summary_record),
	VIPPS_ROW_LIST("transactionLogHistory", details, history, 0, &entry_record),
	VIPPS_ROW_RAW("shippingDetails", details, shipping, 0),
	VIPPS_ROW_RAW("userDetails", details, user, 0),
	VIPPS_ROW_TEXT_ANY("sub", details, sub, 0),
};
static const vipps_record details_record =
	VIPPS_RECORD_OF(details, details_fields, VIPPS_RECORD_STRICT_KEYS);

typedef struct moved {
	bool present;
	int64_t amount;
	vipps_slice status;
} moved;

static const vipps_field moved_fields[] = {
	VIPPS_ROW_INT("amount", moved, amount, VIPPS_FIELD_OR_ZERO),
	VIPPS_ROW_TEXT("status", moved, status, VIPPS_FIELD_REQUIRED),
};
static const vipps_record moved_record =
	VIPPS_RECORD_OF(moved, moved_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_STRICT_KEYS);

/* Capture and cancel answer with transactionInfo, refund with transaction. */
typedef struct answer {
	vipps_slice order_id;
	moved info, transaction;
	summary summary;
} answer;

static const vipps_field answer_fields[] = {
	VIPPS_ROW_TEXT("orderId", answer, order_id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_RECORD("transactionInfo", answer, info, 0, &moved_record),
	VIPPS_ROW_RECORD("transaction", answer, transaction, 0, &moved_record),
	VIPPS_ROW_RECORD("transactionSummary", answer, summary, 0, &summary_record),
};
static const vipps_record answer_record =
	VIPPS_RECORD_OF(answer, answer_fields, VIPPS_RECORD_STRICT_KEYS);

/* ------------------------------------------------------------------------------------------
 * eCom's words in ours. The log has more words than the documents; what is not here is UNKNOWN,
 * and the sums say the rest.
 */
typedef struct word {
	const char *operation;
	vipps_event_type type;
	vipps_state state; /* the payment's, after it succeeded; UNKNOWN: it stays as it was */
} word;

static const word words[] = {
	{ "INITIATE", VIPPS_EVENT_CREATED, VIPPS_STATE_CREATED },
	{ "REGISTER", VIPPS_EVENT_CREATED, VIPPS_STATE_CREATED },
	{ "REGISTERED", VIPPS_EVENT_CREATED, VIPPS_STATE_CREATED },
	{ "RESERVE", VIPPS_EVENT_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
	{ "RESERVED", VIPPS_EVENT_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
	{ "SALE", VIPPS_EVENT_CAPTURED, VIPPS_STATE_AUTHORIZED },
	{ "CAPTURE", VIPPS_EVENT_CAPTURED, VIPPS_STATE_UNKNOWN },
	{ "REFUND", VIPPS_EVENT_REFUNDED, VIPPS_STATE_UNKNOWN },
	{ "VOID", VIPPS_EVENT_CANCELLED, VIPPS_STATE_ABORTED }, /* where nothing was reserved */
	{ "AUTOREVERSAL", VIPPS_EVENT_CANCELLED, VIPPS_STATE_EXPIRED },
	{ "CANCEL", VIPPS_EVENT_ABORTED, VIPPS_STATE_ABORTED },
	{ "USER_CANCEL", VIPPS_EVENT_ABORTED, VIPPS_STATE_ABORTED },
	{ "CANCELLED", VIPPS_EVENT_ABORTED, VIPPS_STATE_ABORTED },
	{ "REJECTED", VIPPS_EVENT_EXPIRED, VIPPS_STATE_EXPIRED },
	{ "REJECT", VIPPS_EVENT_EXPIRED, VIPPS_STATE_EXPIRED },
	{ "AUTOCANCEL", VIPPS_EVENT_EXPIRED, VIPPS_STATE_EXPIRED },
	{ "AUTO_CANCEL", VIPPS_EVENT_EXPIRED, VIPPS_STATE_EXPIRED },
	{ "FAILED", VIPPS_EVENT_FAILED, VIPPS_STATE_FAILED },
	{ "RESERVE_FAILED", VIPPS_EVENT_FAILED, VIPPS_STATE_FAILED },
	{ "SALE_FAILED", VIPPS_EVENT_FAILED, VIPPS_STATE_FAILED },
};

static const word unknown_word = { "", VIPPS_EVENT_UNKNOWN, VIPPS_STATE_UNKNOWN };

static const word *word_of(vipps_slice operation)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (vipps_slice_eq_nocase(operation, vipps_slice_of(words[i].operation)))
			return &words[i];
	}
	return &unknown_word;
}

vipps_state vipps_ecom_state_of(vipps_slice status)
{
	return word_of(status)->state;
}

/* Vipps sends the newest first; what has one time keeps its place. */
static void oldest_first(vipps_history_entry *history, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		vipps_history_entry swap = history[i];

		history[i] = history[count - 1 - i];
		history[count - 1 - i] = swap;
	}
	vipps_history_sort(history, count, false);
}

static bool read_history(const details *d, vipps_arena *arena, vipps_payment *payment)
{
	const entry *entries = d->history.at;
	size_t count = d->history.count;
	vipps_history_entry *history = vipps_arena_alloc_array(arena, count, sizeof(*history));

	if (history == NULL)
		return false;
	for (size_t i = 0; i < count; i++) {
		history[i] = (vipps_history_entry){
			.type = word_of(entries[i].operation)->type,
			.raw_type = entries[i].operation,
			.amount = entries[i].amount,
			.success = entries[i].success,
			.time = entries[i].time,
			.key = entries[i].request_id.len > 0 ? entries[i].request_id : vipps_slice_none(),
			.psp_reference = entries[i].transaction_id,
		};
	}
	oldest_first(history, count);
	payment->history = history;
	payment->history_count = count;
	return true;
}

/* The log tells the lifecycle. A reservation stays one, whatever became of the money. */
static void read_state(vipps_payment *payment)
{
	for (size_t i = 0; i < payment->history_count; i++) {
		const vipps_history_entry *h = &payment->history[i];
		const word *w = word_of(h->raw_type);

		if (payment->money.authorized > 0 && w->state != VIPPS_STATE_AUTHORIZED) {
			if (h->success)
				payment->raw_state = h->raw_type;
			continue;
		}
		if (!h->success) {
			/* The card was refused; a later entry may still say otherwise. */
			bool refused = w->state == VIPPS_STATE_AUTHORIZED && payment->money.authorized == 0;

			if (refused) {
				payment->state = VIPPS_STATE_FAILED;
				payment->raw_state = h->raw_type;
			}
			continue;
		}
		payment->raw_state = h->raw_type;
		if (w->type == VIPPS_EVENT_UNKNOWN || w->state != VIPPS_STATE_UNKNOWN)
			payment->state = w->state;
		if (payment->state != VIPPS_STATE_AUTHORIZED)
			continue;
		payment->money.authorized = h->amount;
		payment->authorized_at = h->time;
		if (payment->psp_reference.at == NULL)
			payment->psp_reference = h->psp_reference;
	}
}

/* False when the sum cannot be. */
static bool add(int64_t *sum, int64_t amount)
{
	if (amount < 0 || amount > INT64_MAX - *sum)
		return false;
	*sum += amount;
	return true;
}

static bool add_entry(const vipps_history_entry *h, vipps_money *money)
{
	switch (h->type) {
	case VIPPS_EVENT_CREATED:
		money->amount = h->amount;
		return h->amount >= 0;
	case VIPPS_EVENT_CAPTURED:
		return add(&money->captured, h->amount);
	case VIPPS_EVENT_REFUNDED:
		return add(&money->refunded, h->amount);
	case VIPPS_EVENT_CANCELLED:
		/* A reversal without a reservation released nothing. */
		return money->authorized == 0 || add(&money->cancelled, h->amount);
	default:
		return true;
	}
}

static bool add_up_log(vipps_payment *payment)
{
	vipps_money *money = &payment->money;

	for (size_t i = 0; i < payment->history_count; i++) {
		if (payment->history[i].success && !add_entry(&payment->history[i], money))
			return false;
	}
	if (money->amount == 0)
		money->amount = money->authorized;
	return true;
}

/* The sums are Vipps' own; the log is what they are checked and completed with. */
static bool use_summary(const summary *s, vipps_payment *payment)
{
	vipps_money *money = &payment->money;

	if (!s->present || money->authorized < 0)
		return vipps_money_settle(money);
	money->captured = s->captured;
	money->refunded = s->refunded;
	if (s->left_to_capture == VIPPS_INT_NONE)
		return vipps_money_settle(money);
	if (s->captured < 0 || s->left_to_capture < 0 || s->captured > INT64_MAX - s->left_to_capture)
		return false;
	if (money->authorized == 0 && s->captured + s->left_to_capture > 0) {
		/* A word that we do not know reserved it. */
		money->authorized = s->captured + s->left_to_capture;
		payment->state = VIPPS_STATE_AUTHORIZED;
	}
	money->cancelled = money->authorized - s->captured - s->left_to_capture;
	return vipps_money_settle(money);
}

static bool read_details(const vipps_saying *saying, vipps_slice body, vipps_arena *arena,
	vipps_payment *payment)
{
	details d;

	if (!vipps_record_read(&details_record, body, arena, &d, NULL))
		return false;
	if (!vipps_slice_eq(d.order_id, saying->reference))
		return false;
	*payment = (vipps_payment){
		.reference = d.order_id,
		.raw_state = vipps_slice_of(""),
		.currency = "NOK",
		.authorized_at = VIPPS_NO_TIME,
		.capture_until = VIPPS_NO_TIME,
		.capture_guaranteed_until = VIPPS_NO_TIME,
	};
	if (!read_history(&d, arena, payment) ||
		!vipps_ecom_shipping_read(d.shipping, arena, &payment->shipping) ||
		!vipps_ecom_customer_read(d.user, arena, &payment->customer))
		return false;
	if (d.sub.len > 0) {
		payment->customer.present = true;
		payment->customer.sub = d.sub;
	}
	read_state(payment);
	if (!add_up_log(payment) || !use_summary(&d.summary, payment))
		return false;
	if (payment->authorized_at != VIPPS_NO_TIME)
		payment->capture_until = payment->authorized_at + vipps_market_capture_time("NOK");
	return true;
}

static bool read_created(const vipps_saying *saying, vipps_slice body, vipps_arena *arena,
	vipps_payment *payment)
{
	created c;

	if (!vipps_record_read(&created_record, body, arena, &c, NULL))
		return false;
	if (!vipps_slice_eq(c.order_id, saying->reference) ||
		!vipps_url_may_redirect(c.url, saying->client))
		return false;
	*payment = (vipps_payment){
		.reference = c.order_id,
		.state = VIPPS_STATE_CREATED,
		.raw_state = vipps_slice_of("INITIATE"),
		.redirect_url = c.url,
		.currency = "NOK",
		.money = { .amount = saying->create->amount },
		.authorized_at = VIPPS_NO_TIME,
		.capture_until = VIPPS_NO_TIME,
		.capture_guaranteed_until = VIPPS_NO_TIME,
	};
	return true;
}

static bool says(const moved *m, const char *status)
{
	return m->present && vipps_slice_eq_nocase(m->status, vipps_slice_of(status));
}

/* The amounts of a capture or refund that was not summed up for us. */
static bool add_moved(vipps_wire wire, const moved *m, vipps_money *money)
{
	bool added = true;

	if (wire == VIPPS_WIRE_CAPTURE)
		added = add(&money->captured, m->amount);
	else if (wire == VIPPS_WIRE_REFUND)
		added = add(&money->refunded, m->amount);
	else
		money->cancelled = money->authorized - money->captured;
	return added && vipps_money_settle(money);
}

static bool read_answer(vipps_wire wire, const vipps_saying *saying, vipps_slice body,
	vipps_arena *arena, vipps_payment *payment)
{
	static const char *const statuses[VIPPS_WIRE_COUNT] = {
		[VIPPS_WIRE_CAPTURE] = "Captured",
		[VIPPS_WIRE_REFUND] = "Refund",
		[VIPPS_WIRE_CANCEL] = "Cancelled",
	};
	answer a;

	if (!vipps_record_read(&answer_record, body, arena, &a, NULL))
		return false;
	const moved *m = a.info.present ? &a.info : &a.transaction;

	if (!vipps_slice_eq(a.order_id, saying->reference) || !says(m, statuses[wire]))
		return false;
	if (!a.summary.present)
		return add_moved(wire, m, &payment->money);
	return use_summary(&a.summary, payment);
}

static bool read_body(vipps_wire wire, const vipps_saying *saying, vipps_slice body,
	vipps_arena *arena, vipps_payment *payment)
{
	switch (wire) {
	case VIPPS_WIRE_CREATE:
		return read_created(saying, body, arena, payment);
	case VIPPS_WIRE_LOOK:
		return read_details(saying, body, arena, payment);
	case VIPPS_WIRE_CAPTURE:
	case VIPPS_WIRE_REFUND:
	case VIPPS_WIRE_CANCEL:
		return read_answer(wire, saying, body, arena, payment);
	default:
		return true; /* of an approval's body nothing is said */
	}
}

/* ------------------------------------------------------------------------------------------
 * What eCom cannot do
 */
typedef struct wish {
	bool asked;
	const char *argument, *advice;
} wish;

static bool grants_none_of(const wish *wishes, size_t count, vipps_complaint *complaint)
{
	for (size_t i = 0; i < count; i++) {
		if (wishes[i].asked)
			return vipps_complain(complaint, wishes[i].argument, wishes[i].advice);
	}
	return true;
}

/* A receipt is left out: Vipps takes it later, and it never stops a payment. */
static bool lacks_nothing(const vipps_create *create, vipps_complaint *complaint)
{
	static const vipps_slice nok = VIPPS_SLICE("NOK");
	static const char left_out[] = "must be left out with Api::ECom; Api::EPayment has it";
	const wish wishes[] = {
		{ !vipps_slice_eq(create->currency, nok), "currency",
			"must be NOK with Api::ECom; Api::EPayment has DKK and EUR" },
		{ create->flow == VIPPS_FLOW_QR, "userFlow",
			"must be another with Api::ECom; Api::EPayment has UserFlow::Qr" },
		{ create->method != VIPPS_METHOD_WALLET, "paymentMethod",
			"must be PaymentMethod::Wallet with Api::ECom; Api::EPayment has cards" },
		{ create->block_commercial_cards, "blockedSources", left_out },
		{ vipps_slice_is_present(create->personal_qr), "personalQr", left_out },
		{ vipps_slice_is_present(create->customer_token), "customerToken", left_out },
		{ create->customer_present, "customerPresent", left_out },
		{ create->expires_at != 0, "expiresAt", left_out },
		{ create->minimum_age != 0, "minimumUserAge", left_out },
		{ create->metadata_count > 0, "metadata", left_out },
		{ vipps_slice_is_present(create->terms_of_sale_url), "termsOfSaleUrl", left_out },
		{ vipps_slice_is_present(create->privacy_policy_url), "privacyPolicyUrl", left_out },
		{ create->country_count > 0, "allowedCountries", left_out },
	};

	return grants_none_of(wishes, sizeof(wishes) / sizeof(wishes[0]), complaint);
}

static bool accepts_create(const vipps_create *create, vipps_complaint *complaint)
{
	vipps_phone phone;

	if (!lacks_nothing(create, complaint))
		return false;
	if (create->express && !vipps_slice_is_present(create->consent_removal_url))
		return vipps_complain(complaint, "consentRemovalUrl", "is required with Api::ECom");
	if (!vipps_slice_is_present(create->callback_url))
		return vipps_complain(complaint, "callbackUrl", "is required with Api::ECom");
	if (create->return_url.len > 255)
		return vipps_complain(complaint, "returnUrl", "must be at most 255 bytes with Api::ECom");
	if (create->reference.len > 50)
		return vipps_complain(complaint, "reference",
			"must be at most 50 characters with Api::ECom");
	if (vipps_slice_is_present(create->customer_phone) &&
		!vipps_slice_is_present(vipps_phone_national(create->customer_phone, "47", phone)))
		return vipps_complain(complaint, "customerPhone",
			"must be a Norwegian number with Api::ECom");
	return true;
}

static bool accepts(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	vipps_phone phone;

	(void)client;
	switch (order->operation) {
	case VIPPS_CREATE:
		return accepts_create(order->create, complaint);
	case VIPPS_CAPTURE:
	case VIPPS_REFUND:
		if (order->amount > 0 && order->amount < 100) {
			return vipps_complain(complaint, "amount",
				"must be 100 or more with Api::ECom (captureTo() and refundTo() state a total instead)");
		}
		return true;
	case VIPPS_APPROVE:
		if (!vipps_slice_is_present(vipps_phone_national(order->customer_phone, "47", phone)))
			return vipps_complain(complaint, "customerPhone",
				"must be a Norwegian number with Api::ECom");
		if (vipps_slice_is_empty(vipps_ecom_token_of(order->redirect_url)))
			return vipps_complain(complaint, "redirectUrl",
				"must be the payment's redirectUrl, with its token");
		return true;
	default:
		return true;
	}
}

const vipps_dialect vipps_ecom = {
	.rows = {
		[VIPPS_WIRE_CREATE] = { "POST", "/ecomm/v2/payments", NULL, false, 2 },
		[VIPPS_WIRE_LOOK] = { "GET", "/ecomm/v2/payments/", "/details", false, 120 },
		[VIPPS_WIRE_CAPTURE] = { "POST", "/ecomm/v2/payments/", "/capture", true, 5 },
		[VIPPS_WIRE_REFUND] = { "POST", "/ecomm/v2/payments/", "/refund", true, 5 },
		[VIPPS_WIRE_CANCEL] = { "PUT", "/ecomm/v2/payments/", "/cancel", false, 5 },
		[VIPPS_WIRE_APPROVE] = { "POST", "/ecomm/v2/integration-test/payments/", "/approve", false, 5 },
	},
	.key_header = "X-Request-Id",
	.look_in_doubt = true,
	.forgets_canceller = true,
	.accepts = accepts,
	.write = vipps_ecom_write,
	.read = read_body,
};
