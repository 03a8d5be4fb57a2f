/* SPDX-License-Identifier: MIT */

/* Others are at work on the same payment: the portal, another process, an older view. */

#include "stories.h"

static const vipps_order refund_to = { .operation = VIPPS_REFUND_TO,
	.reference = VIPPS_SLICE(REFERENCE),
	.amount = 5000 };

#define EP(captured, refunded, cancelled) \
	{ \
		"GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", captured, refunded, cancelled, 49900) \
	}
#define EVENTS(body_) \
	{ \
		"GET /events", .body = body_ \
	}
#define TAKEN_BY(key) EVENTS(EVENTS_CAPTURED(key))

static const story epayment_stories[] = {
	{ "locked, and meanwhile the portal reached the total: done, and nothing on top", &to_20000,
		VIPPS_DONE, 0,
		{ EP(0, 0, 0), EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 423, ""), SCRIPT_SLEEP,
			EP(20000, 0, 0), TAKEN_BY("x") } },
	{ "lost, and meanwhile the total is reached: done, and nothing on top", &to_20000, VIPPS_DONE,
		0,
		{ EP(0, 0, 0), EVENTS(EVENTS_RESERVED), LOST("POST /capture"), SCRIPT_SLEEP,
			EP(20000, 0, 0), TAKEN_BY("x") } },
	{ "a refund to a total: locked, and the portal gave it back", &refund_to, VIPPS_DONE, 0,
		{ EP(20000, 0, 0), TAKEN_BY(KEY_17), ANSWER("POST /refund", 423, ""), SCRIPT_SLEEP,
			EP(20000, 5000, 0), TAKEN_BY(KEY_17) } },
	{ "a cancel that was locked out by a capture is not sent again", &cancel, VIPPS_REFUSED,
		VIPPS_KIND_ALREADY_CAPTURED,
		{ EP(0, 0, 0), EVENTS(EVENTS_RESERVED), ANSWER("POST /cancel", 400, PROBLEM("6250")),
			SCRIPT_SLEEP, EP(20000, 0, 0), TAKEN_BY(KEY_17) } },
	{ "a second part is not proved by the first one's sum", &part, VIPPS_DONE, 0,
		{ EP(20000, 0, 0), TAKEN_BY(KEY_8),
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) }, SCRIPT_SLEEP,
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 40000, 0, 0, 49900) } } },
	{ "a second refund is not proved by the first one's sum", &refund, VIPPS_DONE, 0,
		{ EP(20000, 5000, 0),
			EVENTS("[" EVENT("REFUNDED", 5000, true, "\"" KEY_17 "\"", "03") "," EVENT("CAPTURED",
				20000, true, "\"" KEY_17 "\"", "02") "]"),
			{ "POST /refund", .body = PAYMENT_IN("AUTHORIZED", 20000, 5000, 0, 49900) },
			SCRIPT_SLEEP,
			{ "POST /refund", .body = PAYMENT_IN("AUTHORIZED", 20000, 10000, 0, 49900) } } },
	{ "the sums know of more than the history: asked again, and there is our key", &part,
		VIPPS_DONE, 0,
		{ EP(20000, 0, 0), EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP, EP(20000, 0, 0),
			TAKEN_BY(KEY_17) } },
	{ "and if it never shows, nothing is sent and nobody knows", &part, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_LOCKED,
		{ EP(20000, 0, 0), EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP, EP(20000, 0, 0),
			EVENTS(EVENTS_RESERVED), SCRIPT_SLEEP, EP(20000, 0, 0), EVENTS(EVENTS_RESERVED),
			SCRIPT_SLEEP, EP(20000, 0, 0), EVENTS(EVENTS_RESERVED) } },
	{ "done by our key, and the sums lag: they are read again", &part, VIPPS_DONE, 0,
		{ EP(0, 0, 0), TAKEN_BY(KEY_17), SCRIPT_SLEEP, EP(20000, 0, 0), TAKEN_BY(KEY_17) } },
	{ "6170 when all is others': refused, and not unknown for ever", &part, VIPPS_REFUSED,
		VIPPS_KIND_ALREADY_PROCESSED,
		{ EP(49900, 0, 0), EVENTS("[" EVENT("CAPTURED", 49900, true, "null", "02") "]"),
			ANSWER("POST /capture", 400, PROBLEM("6170")), EP(49900, 0, 0),
			EVENTS("[" EVENT("CAPTURED", 49900, true, "null", "02") "]") } },
	{ "6180 that is pinned to the key, and more can be refunded by now: the next key", &refund,
		VIPPS_DONE, 0,
		{ EP(20000, 6000, 0), EVENTS("[" EVENT("REFUNDED", 6000, true, "\"" KEY_17 "\"", "03") "]"),
			ANSWER("POST /refund", 400, PROBLEM("6180")), EP(20000, 6000, 0),
			EVENTS("[" EVENT("REFUNDED", 6000, true, "\"" KEY_17 "\"", "03") "]"),
			{ "POST /refund", .body = PAYMENT_IN("AUTHORIZED", 20000, 11000, 0, 49900) } } },
	{ "6180, and some of it is not accounted for: nobody knows", &refund, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_ALREADY_PROCESSED,
		{ EP(20000, 6000, 0), EVENTS("[" EVENT("REFUNDED", 6000, true, "\"" KEY_17 "\"", "03") "]"),
			ANSWER("POST /refund", 400, PROBLEM("6180")), EP(20000, 7000, 0),
			EVENTS("[" EVENT("REFUNDED", 6000, true, "\"" KEY_17 "\"", "03") "]") } },
	{ "a look that is forbidden says nothing of the money", &part, VIPPS_NOT_SENT,
		VIPPS_KIND_FORBIDDEN, { ANSWER("GET /" REFERENCE, 403, GATEWAY(403)) } },
	{ "events that cannot be asked for say nothing of the money", &part, VIPPS_NOT_SENT,
		VIPPS_KIND_FORBIDDEN, { EP(0, 0, 0), ANSWER("GET /events", 403, GATEWAY(403)) } },
	{ "a payment that does not exist is refused", &part, VIPPS_REFUSED, VIPPS_KIND_NOT_FOUND,
		{ ANSWER("GET /" REFERENCE, 404, PROBLEM("5090")) } },
	{ "refused, and then there is one of its amount without a key: nobody knows", &part,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_AMBIGUOUS,
		{ EP(0, 0, 0), EVENTS(EVENTS_RESERVED), ANSWER("POST /capture", 400, PROBLEM("6080")),
			EP(20000, 0, 0), EVENTS("[" EVENT("CAPTURED", 20000, true, "null", "02") "]") } },
};

static const story ecom_stories[] = {
	{ "eCom: locked, and meanwhile the portal reached the total: done, and nothing on top",
		&to_20000, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("VippsError", "94")), SCRIPT_SLEEP,
			{ "GET /details", .body = CAPTURED_20000("x") } } },
	{ "eCom: a capture of the same amount under no key of ours: nothing is sent", &part,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_AMBIGUOUS,
		{ { "GET /details", .body = CAPTURED_20000("") } } },
};

static void check_limit(void)
{
	const turn locked = ANSWER("POST /capture", 423, "");
	const turn again = EP(0, 0, 0), events = EVENTS(EVENTS_RESERVED);

	promise("Vipps counts requests by the minute: five of them, whatever their keys");
	play(VIPPS_API_EPAYMENT, &to_20000,
		(turn[]){ again, events, locked, SCRIPT_SLEEP, again, events, locked, SCRIPT_SLEEP, again,
			events, locked, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT);
	script_close(&s);
}

static void check_reads(void)
{
	static const vipps_order hooks = { .operation = VIPPS_WEBHOOKS };

	promise("abandoned while it only asks: nothing is unknown");
	play(VIPPS_API_EPAYMENT, &hooks, (turn[]){ { .request = "…" }, { 0 } });
	vipps_call_abandon(s.call);
	CHECK_INT(vipps_call_outcome(s.call)->verdict, VIPPS_NOT_SENT);
	script_close(&s);
}

#define CREATED_EP \
	"{\"reference\":\"" REFERENCE "\",\"redirectUrl\":\"https://landing.vipps.no/?token=eyJ\"}"

static void check_receipts(void)
{
	static const vipps_receipt_line line = { .id = VIPPS_SLICE("socks"),
		.name = VIPPS_SLICE("Socks"),
		.total = 49900,
		.tax = VIPPS_NO_TAX,
		.tax_rate = 2500 };
	static const vipps_receipt receipt = { .lines = &line, .line_count = 1 };
	static const vipps_note note = { VIPPS_SLICE("cart"), VIPPS_SLICE("17") };
	char plain[40];

	play(VIPPS_API_EPAYMENT, &create, (turn[]){ ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	snprintf(plain, sizeof(plain), "%s", s.requests[0].key);
	script_close(&s);
	to_create.receipt = &receipt;
	promise("a payment that went without its receipt in another process is found again");
	play(VIPPS_API_EPAYMENT, &create,
		(turn[]){ ANSWER("POST /payments", 409, PROBLEM("4150")),
			ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	promise("the key without the receipt is not that of a request that never had one");
	CHECK(strcmp(s.requests[1].key, plain) != 0);
	script_close(&s);
	promise("a reference that is taken stays so");
	play(VIPPS_API_EPAYMENT, &create,
		(turn[]){ ANSWER("POST /payments", 409, PROBLEM("4150")),
			ANSWER("POST /payments", 409, PROBLEM("4150")), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	CHECK_INT(s.outcome.error.kind, VIPPS_KIND_DUPLICATE_REFERENCE);
	script_close(&s);
	promise("eCom was sent none, and is not asked again");
	play(VIPPS_API_ECOM, &create,
		(turn[]){ ANSWER("POST /payments", 400, REFUSAL("Merchant", "34")), { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_REFUSED);
	script_close(&s);
	to_create.receipt = NULL;
	promise("what the shop noted is in create's answer, too");
	to_create.metadata = &note;
	to_create.metadata_count = 1;
	play(VIPPS_API_EPAYMENT, &create, (turn[]){ ANSWER("POST /payments", 201, CREATED_EP), { 0 } });
	if (CHECK_INT(s.payment.metadata_count, 1))
		CHECK_TEXT(s.payment.metadata[0].value, "17");
	script_close(&s);
}

static void check_approval(void)
{
	static const vipps_order history = { .operation = VIPPS_HISTORY,
		.reference = VIPPS_SLICE(REFERENCE) };

	promise("an approval that failed is none");
	play(VIPPS_API_EPAYMENT, &history,
		(turn[]){ EP(0, 0, 0), EVENTS("[" EVENT("AUTHORIZED", 49900, false, "null", "01") "]"),
			{ 0 } });
	CHECK(s.payment.authorized_at == VIPPS_NO_TIME && s.payment.capture_until == VIPPS_NO_TIME);
	script_close(&s);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(epayment_stories) / sizeof(epayment_stories[0]); i++)
		tell(VIPPS_API_EPAYMENT, &epayment_stories[i]);
	for (size_t i = 0; i < sizeof(ecom_stories) / sizeof(ecom_stories[0]); i++)
		tell(VIPPS_API_ECOM, &ecom_stories[i]);
	check_limit();
	check_reads();
	check_receipts();
	check_approval();
	return promises_kept();
}
