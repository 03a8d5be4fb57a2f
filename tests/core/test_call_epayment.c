/* SPDX-License-Identifier: MIT */

/* The call machine over ePayment, conversation by conversation. */

#include "stories.h"

#define RESERVED_EP \
	{ \
		"GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900) \
	}
#define EVENTS(body_) \
	{ \
		"GET /events", .body = body_ \
	}
#define TAKEN_EP \
	{ \
		"GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) \
	}

#define WAITING_EP \
	{ \
		"GET /" REFERENCE, .body = PAYMENT_IN("CREATED", 0, 0, 0, 0) \
	}
#define EVENTS_CREATED "[" EVENT("CREATED", 49900, true, "\"create-1\"", "00") "]"
#define LANDING "https://landing.vipps.no/?token=eyJ"
#define CREATED_EP "{\"reference\":\"" REFERENCE "\",\"redirectUrl\":\"" LANDING "\"}"

static const vipps_order cancel_unapproved = { .operation = VIPPS_CANCEL_UNAPPROVED,
	.reference = VIPPS_SLICE(REFERENCE) };
static const vipps_order release = { .operation = VIPPS_RELEASE,
	.reference = VIPPS_SLICE(REFERENCE) };
static const vipps_order approve = { .operation = VIPPS_APPROVE,
	.reference = VIPPS_SLICE(REFERENCE),
	.customer_phone = VIPPS_SLICE("91234567") };

#define OTHERS \
	"{\"reference\":\"acme-shop-1043\"," OF("amount", \
		49900) ",\"state\":\"AUTHORIZED\"," \
			   "\"aggregate\":{" OF("authorizedAmount", 49900) "," OF("capturedAmount", \
				   20000) "," OF("refundedAmount", 0) "," OF("cancelledAmount", 0) "}}"

static const story stories[] = {
	{ "a key in the events is done, nothing is sent", &part, VIPPS_DONE, 0,
		{ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)) } },
	{ "a capture is proved by the aggregate", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "a success that the aggregate does not show is doubt: the same bytes again", &part,
		VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900) }, SCRIPT_SLEEP,
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "lost, the same bytes again at once", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), LOST("POST /capture"), SCRIPT_SLEEP,
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "lost for good, the events are asked: there it is", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), LOST("POST /capture"), SCRIPT_SLEEP,
			LOST("POST /capture"), SCRIPT_SLEEP, LOST("POST /capture"), TAKEN_EP,
			EVENTS(EVENTS_CAPTURED(KEY_17)) } },
	{ "the capture is there and the events are not to be had: unknown", &part,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_ALREADY_PROCESSED,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), LOST("POST /capture"), SCRIPT_SLEEP,
			ANSWER("POST /capture", 400, PROBLEM("6170")), TAKEN_EP,
			ANSWER("GET /events", 403, GATEWAY(403)) } },
	{ "a refused capture", &part, VIPPS_REFUSED, VIPPS_KIND_PARTIAL_CAPTURE_FORBIDDEN,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 400, PROBLEM("6140")) } },
	{ "4010 by name is the shop's mistake", &part, VIPPS_REFUSED, VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 409, PROBLEM("4010")) } },
	{ "4010 by total is another worker", &to_20000, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 409, PROBLEM("4010")),
			TAKEN_EP, EVENTS(EVENTS_CAPTURED("x")) } },
	{ "423 is a lock: again", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 423, ""), SCRIPT_SLEEP,
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "6280 is tried again with the same key", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 400, PROBLEM("6280")),
			SCRIPT_SLEEP,
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "6260 is much later, so refused", &part, VIPPS_REFUSED, VIPPS_KIND_FUNDS_UNAVAILABLE,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 400, PROBLEM("6260")) } },
	{ "paymentAction in the place of name is read, too", &part, VIPPS_DONE, 0,
		{ TAKEN_EP,
			EVENTS("[{\"paymentAction\":\"CAPTURED\",\"idempotencyKey\":\"" KEY_17 "\","
				   "\"success\":true,\"amount\":{\"currency\":\"NOK\",\"value\":20000}}]") } },
	{ "an event that failed is none that succeeded", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS("[" EVENT("CAPTURED", 20000, false, "\"" KEY_17 "\"", "02") "]"),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "a capture of another payment proves nothing", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), { "POST /capture", .body = OTHERS }, SCRIPT_SLEEP,
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "another payment is no answer", &get, VIPPS_NOT_SENT, VIPPS_KIND_GARBLED,
		{ ANSWER("GET /" REFERENCE, 200, OTHERS), SCRIPT_SLEEP,
			ANSWER("GET /" REFERENCE, 200, OTHERS), SCRIPT_SLEEP,
			ANSWER("GET /" REFERENCE, 200, OTHERS) } },
	{ "a payment without its aggregate is no answer", &get, VIPPS_NOT_SENT, VIPPS_KIND_GARBLED,
		{ ANSWER("GET /" REFERENCE, 200,
			  "{\"reference\":\"" REFERENCE "\",\"state\":\"AUTHORIZED\"}"),
			SCRIPT_SLEEP,
			ANSWER("GET /" REFERENCE, 200,
				"{\"reference\":\"" REFERENCE "\",\"state\":\"AUTHORIZED\"}"),
			SCRIPT_SLEEP,
			ANSWER("GET /" REFERENCE, 200,
				"{\"reference\":\"" REFERENCE "\",\"state\":\"AUTHORIZED\"}") } },
	/* Creating. */
	{ "a create that was lost is sent again, and brings the same payment", &create, VIPPS_DONE, 0,
		{ LOST("POST /payments"), SCRIPT_SLEEP, ANSWER("POST /payments", 201, CREATED_EP) } },
	{ "a create that is lost for good is unknown: to call again resumes it", &create,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_NO_ANSWER,
		{ LOST("POST /payments"), SCRIPT_SLEEP, LOST("POST /payments"), SCRIPT_SLEEP,
			LOST("POST /payments") } },
	{ "500 to a create is doubt", &create, VIPPS_DONE, 0,
		{ ANSWER("POST /payments", 500, ""), SCRIPT_SLEEP,
			ANSWER("POST /payments", 201, CREATED_EP) } },
	{ "a reference that another create took", &create, VIPPS_REFUSED,
		VIPPS_KIND_DUPLICATE_REFERENCE, { ANSWER("POST /payments", 409, PROBLEM("4150")) } },
	{ "in doubt, that is an echo and no refusal", &create, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_DUPLICATE_REFERENCE,
		{ LOST("POST /payments"), SCRIPT_SLEEP, ANSWER("POST /payments", 409, PROBLEM("4150")) } },
	{ "4020 to a create is another process that sends the same: its answer comes", &create,
		VIPPS_DONE, 0,
		{ ANSWER("POST /payments", 409, PROBLEM("4020")), SCRIPT_SLEEP,
			ANSWER("POST /payments", 201, CREATED_EP) } },
	{ "a create that Vipps refuses", &create, VIPPS_REFUSED, VIPPS_KIND_CURRENCY_MISMATCH,
		{ ANSWER("POST /payments", 400, PROBLEM("5040")) } },
	{ "a refusal that nobody knows is one: there is no payment to look at", &create, VIPPS_REFUSED,
		VIPPS_KIND_OTHER, { ANSWER("POST /payments", 400, PROBLEM("9999")) } },
	{ "a create whose answer has no URL is no answer", &create, VIPPS_DONE, 0,
		{ ANSWER("POST /payments", 201, "{\"reference\":\"" REFERENCE "\"}"), SCRIPT_SLEEP,
			ANSWER("POST /payments", 201, CREATED_EP) } },
	{ "a create whose answer has a URL of another kind is no answer", &create, VIPPS_DONE, 0,
		{ ANSWER("POST /payments", 201,
			  "{\"reference\":\"" REFERENCE "\",\"redirectUrl\":\"javascript:x\"}"),
			SCRIPT_SLEEP, ANSWER("POST /payments", 201, CREATED_EP) } },

	/* Giving back. */
	{ "a refund is proved by the aggregate", &refund, VIPPS_DONE, 0,
		{ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)),
			{ "POST /refund", .body = PAYMENT_IN("AUTHORIZED", 20000, 5000, 0, 49900) } } },
	{ "a refund that was lost is sent again", &refund, VIPPS_DONE, 0,
		{ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)), LOST("POST /refund"), SCRIPT_SLEEP,
			{ "POST /refund", .body = PAYMENT_IN("AUTHORIZED", 20000, 5000, 0, 49900) } } },
	{ "4150 to a refund is the intention with another amount, no duplicate", &refund, VIPPS_REFUSED,
		VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		{ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)),
			ANSWER("POST /refund", 409, PROBLEM("4150")) } },
	{ "more than was taken", &refund, VIPPS_REFUSED, VIPPS_KIND_REFUND_TOO_HIGH,
		{ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)), ANSWER("POST /refund", 400, PROBLEM("6150")),
			{ "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 20000, 18000, 0, 49900) },
			EVENTS("[" EVENT("REFUNDED", 18000, true, "\"" KEY_17_NEXT "\"", "03") "]") } },

	/* Calling off. */
	{ "a waiting payment is terminated", &cancel, VIPPS_DONE, 0,
		{ WAITING_EP, EVENTS(EVENTS_CREATED),
			{ "POST /cancel", .body = PAYMENT_IN("TERMINATED", 0, 0, 0, 0) },
			{ "GET /" REFERENCE, .body = PAYMENT_IN("TERMINATED", 0, 0, 0, 0) } } },
	{ "a reservation is released", &cancel, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED),
			{ "POST /cancel", .body = PAYMENT_IN("AUTHORIZED", 0, 0, 49900, 49900) },
			{ "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 0, 0, 49900, 49900) } } },
	{ "a cancel that was lost, and the payment shows it", &cancel, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), LOST("POST /cancel"),
			{ "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 0, 0, 49900, 49900) },
			EVENTS(EVENTS_RESERVED) } },
	{ "6050 says that it is cancelled already", &cancel, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS(EVENTS_RESERVED), ANSWER("POST /cancel", 400, PROBLEM("6050")),
			{ "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 0, 0, 49900, 49900) },
			EVENTS(EVENTS_RESERVED) } },
	{ "after a capture there is nothing to cancel, and nothing is sent", &cancel, VIPPS_REFUSED,
		VIPPS_KIND_ALREADY_CAPTURED, { TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)) } },
	{ "6060: the customer was faster, and the reservation is kept", &cancel_unapproved,
		VIPPS_REFUSED, VIPPS_KIND_CANCEL_NOT_POSSIBLE,
		{ WAITING_EP, EVENTS(EVENTS_CREATED), ANSWER("POST /cancel", 400, PROBLEM("6060")),
			RESERVED_EP, EVENTS(EVENTS_RESERVED) } },
	{ "what was not captured is released", &release, VIPPS_DONE, 0,
		{ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)),
			{ "POST /cancel", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 29900, 49900) },
			{ "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 29900, 49900) } } },
	{ "without a capture there is no rest, and nothing is sent", &release, VIPPS_REFUSED,
		VIPPS_KIND_CANCEL_NOT_POSSIBLE, { RESERVED_EP, EVENTS(EVENTS_RESERVED) } },

	/* Approving in the test environment. */
	{ "an approval, and what the payment has become", &approve, VIPPS_DONE, 0,
		{ WAITING_EP, EVENTS(EVENTS_CREATED), ANSWER("POST /approve", 200, ""), RESERVED_EP } },

	/* Whose capture is it? */
	{ "the same amount without a key: the portal, or the other API. Nothing is sent", &part,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_AMBIGUOUS,
		{ TAKEN_EP, EVENTS("[" EVENT("CAPTURED", 20000, true, "null", "02") "]") } },
	{ "the same amount under another program's key: nothing is sent", &part, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_AMBIGUOUS,
		{ TAKEN_EP,
			EVENTS("[" EVENT("CAPTURED", 20000, true, "\"dd8e0a8e-2b26-40ed-98f1-1d5832fc129f\"",
				"02") "]") } },
	{ "the same amount under another intention of ours: a second shipment", &part, VIPPS_DONE, 0,
		{ TAKEN_EP, EVENTS("[" EVENT("CAPTURED", 20000, true, "\"" KEY_8 "\"", "02") "]"),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 40000, 0, 0, 49900) } } },
	{ "another amount without a key is another thing", &part, VIPPS_DONE, 0,
		{ { "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 10000, 0, 0, 49900) },
			EVENTS("[" EVENT("CAPTURED", 10000, true, "null", "02") "]"),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 30000, 0, 0, 49900) } } },
	{ "a failed one without a key moved nothing", &part, VIPPS_DONE, 0,
		{ RESERVED_EP, EVENTS("[" EVENT("CAPTURED", 20000, false, "null", "02") "]"),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) } } },
	{ "a total settles what an intention cannot", &to_20000, VIPPS_DONE, 0,
		{ TAKEN_EP, EVENTS("[" EVENT("CAPTURED", 20000, true, "null", "02") "]") } },
	{ "a refund of the same amount without a key: nothing is sent", &refund, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_AMBIGUOUS,
		{ { "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 20000, 5000, 0, 49900) },
			EVENTS("[" EVENT("REFUNDED", 5000, true, "null", "03") "]") } },
	{ "a capture of a refund's amount is no refund", &refund, VIPPS_DONE, 0,
		{ { "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 5000, 0, 0, 49900) },
			EVENTS("[" EVENT("CAPTURED", 5000, true, "null", "02") "]"),
			{ "POST /refund", .body = PAYMENT_IN("AUTHORIZED", 5000, 5000, 0, 49900) } } },
};

static void check_states(void)
{
	static const struct {
		const char *body, *raw;
		vipps_state state;
	} states[] = {
		{ PAYMENT_IN("CREATED", 0, 0, 0, 0), "CREATED", VIPPS_STATE_CREATED },
		{ PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900), "AUTHORIZED", VIPPS_STATE_AUTHORIZED },
		{ PAYMENT_IN("ABORTED", 0, 0, 0, 0), "ABORTED", VIPPS_STATE_ABORTED },
		{ PAYMENT_IN("EXPIRED", 0, 0, 0, 0), "EXPIRED", VIPPS_STATE_EXPIRED },
		{ PAYMENT_IN("TERMINATED", 0, 0, 0, 0), "TERMINATED", VIPPS_STATE_TERMINATED },
		{ PAYMENT_IN("TELEPORTED", 0, 0, 0, 0), "TELEPORTED", VIPPS_STATE_UNKNOWN },
	};

	promise("ePayment's states are known, and one that is not is kept");
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		play(VIPPS_API_EPAYMENT, &get,
			(turn[]){ { "GET /" REFERENCE, .body = states[i].body }, { 0 } });
		CHECK_INT(s.payment.state, states[i].state);
		CHECK_TEXT(s.payment.raw_state, states[i].raw);
		CHECK_INT(s.payment.money.amount, 49900);
		script_close(&s);
	}
}

#define MONEY_OF(currency) "{\"currency\":\"" currency "\",\"value\":0}"
#define IN_CURRENCY(currency) \
	"{\"reference\":\"" REFERENCE "\",\"state\":\"CREATED\",\"amount\":" MONEY_OF( \
		currency) "," \
				  "\"aggregate\":{" OF("authorizedAmount", 0) "," OF("capturedAmount", \
					  0) "," OF("refundedAmount", 0) "," OF("cancelledAmount", 0) "}}"

static void check_money(void)
{
	static const char *const bodies[] = { IN_CURRENCY(""), IN_CURRENCY("NO"), IN_CURRENCY("NOKK"),
		PAYMENT_IN("AUTHORIZED", 49901, 0, 0, 49900), PAYMENT_IN("AUTHORIZED", 0, 1, 0, 49900),
		PAYMENT_IN("AUTHORIZED", -1, 0, 0, 49900), PAYMENT_IN("AUTHORIZED", 0.0, 0, 0, 49900) };

	promise("a currency is three letters, and sums add up");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		const turn bad = { "GET /" REFERENCE, .body = bodies[i] };

		play(VIPPS_API_EPAYMENT, &get,
			(turn[]){ bad, SCRIPT_SLEEP, bad, SCRIPT_SLEEP, bad, { 0 } });
		CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT);
		script_close(&s);
	}
	play(VIPPS_API_EPAYMENT, &get,
		(turn[]){ { "GET /" REFERENCE, .body = IN_CURRENCY("EUR") }, { 0 } });
	CHECK_CSTR(s.payment.currency, "EUR");
	script_close(&s);
	promise("a capture's answer does not change what was asked for, whatever its amount is");
	play(VIPPS_API_EPAYMENT, &part,
		(turn[]){ RESERVED_EP, EVENTS(EVENTS_RESERVED),
			{ "POST /capture",
				.body = "{\"reference\":\"" REFERENCE "\",\"state\":\"AUTHORIZED\"," OF("amount",
					20000) ",\"aggregate\":{" OF("authorizedAmount", 49900) "," OF("capturedAmount",
					20000) "," OF("refundedAmount", 0) "," OF("cancelledAmount", 0) "}}" },
			{ 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.payment.money.amount, 49900);
	CHECK_INT(s.payment.money.captured, 20000);
	script_close(&s);
}

static void check_events(void)
{
	static const vipps_order history = { .operation = VIPPS_HISTORY,
		.reference = VIPPS_SLICE(REFERENCE) };

	promise("an event is read by either of its names, and one that nobody knows is kept");
	play(VIPPS_API_EPAYMENT, &history,
		(turn[]){ TAKEN_EP,
			EVENTS(
				"[{\"paymentAction\":\"CAPTURED\",\"success\":false,\"timestamp\":\"2026-01-19T16:02:00Z\"},"
				"{\"name\":\"TELEPORTED\",\"success\":true,\"timestamp\":\"2026-01-19T16:03:00.5+00:00\"}]"),
			{ 0 } });
	if (CHECK_INT(s.payment.history_count, 2)) {
		CHECK_INT(s.payment.history[0].type, VIPPS_EVENT_CAPTURED);
		CHECK(!s.payment.history[0].success);
		CHECK_INT(s.payment.history[1].type, VIPPS_EVENT_UNKNOWN);
		CHECK_TEXT(s.payment.history[1].raw_type, "TELEPORTED");
		CHECK_INT(s.payment.history[1].amount, 0);
	}
	script_close(&s);
}

/* ------------------------------------------------------------------------------------------
 * What goes out
 */
static void check_create(void)
{
	char key[40];

	promise("a create's key is its content's: the same request, the same key and bytes, for ever");
	play(VIPPS_API_EPAYMENT, &create, (turn[]){ ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	CHECK_INT(s.payment.state, VIPPS_STATE_CREATED);
	CHECK_TEXT(s.payment.redirect_url, LANDING);
	CHECK_INT(s.payment.money.amount, 49900);
	CHECK_CSTR(s.payment.currency, "NOK");
	CHECK(script_header(&s.requests[0], "Idempotency-Key") != NULL);
	CHECK(script_header(&s.requests[0], "Merchant-Serial-Number") != NULL);
	snprintf(key, sizeof(key), "%s", s.requests[0].key);
	script_close(&s);
	play(VIPPS_API_EPAYMENT, &create, (turn[]){ ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	CHECK_CSTR(s.requests[0].key, key);
	script_close(&s);
	to_create.amount = 49901;
	play(VIPPS_API_EPAYMENT, &create, (turn[]){ ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	CHECK(strcmp(s.requests[0].key, key) != 0);
	script_close(&s);
	to_create.amount = 49900;
	promise("a push needs no URL");
	to_create.flow = VIPPS_FLOW_PUSH_MESSAGE;
	play(VIPPS_API_EPAYMENT, &create,
		(turn[]){ ANSWER("POST /payments", 201, "{\"reference\":\"" REFERENCE "\"}"), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK(!vipps_slice_is_present(s.payment.redirect_url));
	script_close(&s);
	to_create.flow = VIPPS_FLOW_WEB_REDIRECT;
}

#define RECEIPT_REFUSED \
	"{\"title\":\"Bad Request\",\"status\":400,\"traceId\":\"00-1\",\"extraDetails\":[" \
	"{\"name\":\"receipt.orderLines[0].taxRate\",\"reason\":\"no\"}]}"

static void check_receipt(void)
{
	static const vipps_receipt_line line = { .id = VIPPS_SLICE("socks"),
		.name = VIPPS_SLICE("Socks"),
		.total = 49900,
		.tax = VIPPS_NO_TAX,
		.tax_rate = 2500 };
	static const vipps_receipt receipt = { .lines = &line, .line_count = 1 };

	promise("a receipt that Vipps refuses does not stop the payment: it goes without");
	to_create.receipt = &receipt;
	play(VIPPS_API_EPAYMENT, &create,
		(turn[]){ ANSWER("POST /payments", 400, RECEIPT_REFUSED),
			ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK(strstr(s.requests[0].body, "\"receipt\":{") != NULL);
	CHECK(strstr(s.requests[1].body, "\"receipt\"") == NULL);
	CHECK(strcmp(s.requests[0].key, s.requests[1].key) != 0);
	script_close(&s);
	promise("another refusal does, receipt or not");
	play(VIPPS_API_EPAYMENT, &create,
		(turn[]){ ANSWER("POST /payments", 400, PROBLEM("5040")), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	script_close(&s);
	promise("where Vipps wants one, it is not left out");
	to_create.expires_at = INT64_C(1766100000000);
	play(VIPPS_API_EPAYMENT, &create,
		(turn[]){ ANSWER("POST /payments", 400, RECEIPT_REFUSED), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	script_close(&s);
	to_create.expires_at = 0;
	to_create.receipt = NULL;
}

static void check_bodies(void)
{
	promise("an amount is stated, in the payment's currency");
	play(VIPPS_API_EPAYMENT, &all,
		(turn[]){ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 49900, 0, 0, 49900) }, { 0 } });
	CHECK_CSTR(s.requests[2].body,
		"{\"modificationAmount\":{\"currency\":\"NOK\",\"value\":29900}}");
	script_close(&s);
	promise("a cancel has no amount and no key; before the approval only, it says so");
	play(VIPPS_API_EPAYMENT, &cancel,
		(turn[]){ WAITING_EP, EVENTS(EVENTS_CREATED),
			{ "POST /cancel", .body = PAYMENT_IN("TERMINATED", 0, 0, 0, 0) },
			{ "GET /" REFERENCE, .body = PAYMENT_IN("TERMINATED", 0, 0, 0, 0) }, { 0 } });
	CHECK_CSTR(s.requests[2].body, "{}");
	CHECK_CSTR(s.requests[2].key, "");
	CHECK_INT(s.payment.state, VIPPS_STATE_TERMINATED);
	script_close(&s);
	play(VIPPS_API_EPAYMENT, &cancel_unapproved,
		(turn[]){ WAITING_EP, EVENTS(EVENTS_CREATED),
			{ "POST /cancel", .body = PAYMENT_IN("TERMINATED", 0, 0, 0, 0) },
			{ "GET /" REFERENCE, .body = PAYMENT_IN("TERMINATED", 0, 0, 0, 0) }, { 0 } });
	CHECK_CSTR(s.requests[2].body, "{\"cancelTransactionOnly\":true}");
	script_close(&s);
	promise("the customer said no before the shop did: that is what is told");
	play(VIPPS_API_EPAYMENT, &cancel,
		(turn[]){ WAITING_EP, EVENTS(EVENTS_CREATED), ANSWER("POST /cancel", 400, PROBLEM("6190")),
			{ "GET /" REFERENCE, .body = PAYMENT_IN("ABORTED", 0, 0, 0, 0) },
			EVENTS(EVENTS_CREATED), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.payment.state, VIPPS_STATE_ABORTED);
	script_close(&s);
}

static void check_details(void)
{
	promise("what the shop noted, who paid, and until when it is certain comes with a payment");
	play(VIPPS_API_EPAYMENT, &get,
		(turn[]){
			{ "GET /" REFERENCE,
				.body = "{\"reference\":\"" REFERENCE "\",\"state\":\"AUTHORIZED\"," OF("amount",
					49900) ",\"aggregate\":{" OF("authorizedAmount", 49900) "," OF("capturedAmount",
					0) "," OF("refundedAmount", 0) "," OF("cancelledAmount",
					0) "},\"profile\":{\"sub\":\"c06c4afe\"},"
					   "\"metadata\":{\"cart\":\"17\",\"odd\":5,\"til\":\"\\u00e5\"},"
					   "\"captureGuaranteedUntil\":\"2026-09-01T07:53:44.812+00:00\"}" },
			{ 0 } });
	CHECK_TEXT(s.payment.customer.sub, "c06c4afe");
	if (CHECK_INT(s.payment.metadata_count, 2)) {
		CHECK_TEXT(s.payment.metadata[0].name, "cart");
		CHECK_TEXT(s.payment.metadata[0].value, "17");
		CHECK_TEXT(s.payment.metadata[1].value, "å");
	}
	CHECK_INT(s.payment.capture_guaranteed_until, INT64_C(1788249224812));
	CHECK(s.payment.capture_until == VIPPS_NO_TIME);
	script_close(&s);
	promise("notes that are none do not hide a payment");
	play(VIPPS_API_EPAYMENT, &get,
		(turn[]){
			{ "GET /" REFERENCE,
				.body = "{\"reference\":\"" REFERENCE "\",\"state\":\"AUTHORIZED\"," OF("amount",
					49900) ",\"aggregate\":{" OF("authorizedAmount", 49900) "," OF("capturedAmount",
					0) "," OF("refundedAmount", 0) "," OF("cancelledAmount",
					0) "},\"profile\":7,\"metadata\":[1],\"userDetails\":\"x\","
					   "\"shippingDetails\":[],\"captureGuaranteedUntil\":\"soon\"}" },
			{ 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.payment.metadata_count, 0);
	script_close(&s);
}

static void check_changes(void)
{
	static const vipps_payment known = { .state = VIPPS_STATE_AUTHORIZED,
		.money = { .amount = 49900, .authorized = 49900 } };
	const vipps_order changes = { .operation = VIPPS_CHANGES, .reference = VIPPS_SLICE(REFERENCE) };
	vipps_order since = changes;

	since.since = &known;
	promise("what happened since a snapshot, each with a key of its own");
	play(VIPPS_API_EPAYMENT, &changes,
		(turn[]){ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)), { 0 } });
	if (CHECK_INT(s.outcome.change_count, 2)) {
		CHECK_INT(s.outcome.changes[0].type, VIPPS_EVENT_AUTHORIZED);
		CHECK_INT(s.outcome.changes[1].type, VIPPS_EVENT_CAPTURED);
		CHECK_INT(s.outcome.changes[1].amount, 20000);
	}
	CHECK(s.payment.capture_until == s.payment.authorized_at + INT64_C(180) * 24 * 60 * 60 * 1000);
	script_close(&s);
	play(VIPPS_API_EPAYMENT, &since, (turn[]){ TAKEN_EP, EVENTS(EVENTS_CAPTURED(KEY_17)), { 0 } });
	CHECK_INT(s.outcome.change_count, 1);
	script_close(&s);
	promise("events that lag behind the sums are asked again");
	play(VIPPS_API_EPAYMENT, &since,
		(turn[]){ TAKEN_EP, EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP, TAKEN_EP,
			EVENTS(EVENTS_CAPTURED(KEY_17)), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.outcome.change_count, 1);
	script_close(&s);
	promise("and when they do not catch up, nothing is told: later");
	play(VIPPS_API_EPAYMENT, &since,
		(turn[]){ TAKEN_EP, EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP, TAKEN_EP,
			EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP, TAKEN_EP, EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP,
			TAKEN_EP, EVENTS(EVENTS_RESERVED), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT);
	CHECK_INT(s.outcome.change_count, 0);
	script_close(&s);
}

/* ------------------------------------------------------------------------------------------
 * Webhooks
 */
#define HOOK_ID "497f6eca-6276-4993-bfeb-53cbbbba6f08"
#define HOOK \
	"{\"id\":\"" HOOK_ID "\",\"url\":\"https://shop.example/vipps\"," \
	"\"events\":[\"epayments.payment.captured.v1\"]}"
#define NEW_HOOK "{\"id\":\"" HOOK_ID "\",\"secret\":\"090a478d-37ff-4e77-970e-d457aeb26a3a\"}"

static const vipps_order hooks = { .operation = VIPPS_WEBHOOKS };
static const vipps_order hook_on = { .operation = VIPPS_WEBHOOK_REGISTER,
	.webhook_url = VIPPS_SLICE("https://shop.example/vipps"),
	.webhook_events = 1u << VIPPS_EVENT_CAPTURED };
static const vipps_order hook_off = { .operation = VIPPS_WEBHOOK_DELETE,
	.webhook_id = VIPPS_SLICE(HOOK_ID) };

static const story hook_stories[] = {
	{ "a list that was lost is asked for again", &hooks, VIPPS_DONE, 0,
		{ LOST("GET /webhooks"), SCRIPT_SLEEP, { "GET /webhooks", .body = "{\"webhooks\":[]}" } } },
	{ "a registration that was lost is not sent again: it would be there twice", &hook_on,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_NO_ANSWER, { LOST("POST /webhooks") } },
	{ "a registration without a secret is no answer", &hook_on, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_GARBLED, { ANSWER("POST /webhooks", 201, "{\"id\":\"" HOOK_ID "\"}") } },
	{ "a registration too many is refused", &hook_on, VIPPS_REFUSED, VIPPS_KIND_INVALID_FIELD,
		{ ANSWER("POST /webhooks", 400,
			"{\"title\":\"no\",\"status\":400,\"extraDetails\":[{\"name\":\"events\","
			"\"reason\":\"too many\"}]}") } },
	{ "a deletion that was lost is sent again", &hook_off, VIPPS_DONE, 0,
		{ LOST("DELETE /" HOOK_ID), SCRIPT_SLEEP, ANSWER("DELETE /" HOOK_ID, 204, "") } },
	{ "what is gone is deleted", &hook_off, VIPPS_DONE, 0,
		{ ANSWER("DELETE /" HOOK_ID, 404, "{\"title\":\"Not Found\",\"status\":404}") } },
	{ "a deletion that is forbidden is not done", &hook_off, VIPPS_REFUSED, VIPPS_KIND_FORBIDDEN,
		{ ANSWER("DELETE /" HOOK_ID, 403, GATEWAY(403)) } },
};

static void check_hooks(void)
{
	vipps_order partner = hooks;

	promise("the registrations are those of the sales unit, or of all a partner's");
	play(VIPPS_API_EPAYMENT, &hooks,
		(turn[]){ { "GET /webhooks", .body = "{\"webhooks\":[" HOOK "]}" }, { 0 } });
	CHECK_CSTR(script_header(&s.requests[0], "Merchant-Serial-Number"), "123456");
	CHECK(s.outcome.payment == NULL);
	if (CHECK_INT(s.outcome.webhook_count, 1))
		CHECK_TEXT(s.outcome.webhooks[0].id, HOOK_ID);
	script_close(&s);
	partner.every_sales_unit = true;
	play(VIPPS_API_EPAYMENT, &partner,
		(turn[]){ { "GET /webhooks", .body = "{\"webhooks\":[]}" }, { 0 } });
	CHECK(script_header(&s.requests[0], "Merchant-Serial-Number") == NULL);
	CHECK_INT(s.outcome.webhook_count, 0);
	script_close(&s);
	promise("a new one comes with its secret");
	play(VIPPS_API_EPAYMENT, &hook_on, (turn[]){ ANSWER("POST /webhooks", 201, NEW_HOOK), { 0 } });
	CHECK_CSTR(s.requests[0].body,
		"{\"url\":\"https://shop.example/vipps\",\"events\":[\"epayments.payment.captured.v1\"]}");
	if (CHECK_INT(s.outcome.webhook_count, 1))
		CHECK_TEXT(s.outcome.webhooks[0].secret, "090a478d-37ff-4e77-970e-d457aeb26a3a");
	script_close(&s);
	promise("eCom has no webhooks, and says which API has");
	script_open(&s, VIPPS_API_ECOM);
	CHECK(!script_begin(&s, &hooks) && strcmp(s.complaint.argument, "api") == 0);
	CHECK(!script_begin(&s, &hook_on) && strcmp(s.complaint.argument, "api") == 0);
	script_close(&s);
	promise("an id that could leave its place in the path is refused");
	script_open(&s, VIPPS_API_EPAYMENT);
	partner = hook_off;
	partner.webhook_id = vipps_slice_of("../payments");
	CHECK(!script_begin(&s, &partner) && strcmp(s.complaint.argument, "id") == 0);
	script_close(&s);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(stories) / sizeof(stories[0]); i++)
		tell(VIPPS_API_EPAYMENT, &stories[i]);
	check_states();
	check_events();
	check_money();
	check_create();
	check_receipt();
	check_bodies();
	check_details();
	check_changes();
	for (size_t i = 0; i < sizeof(hook_stories) / sizeof(hook_stories[0]); i++)
		tell(VIPPS_API_EPAYMENT, &hook_stories[i]);
	check_hooks();
	return promises_kept();
}
