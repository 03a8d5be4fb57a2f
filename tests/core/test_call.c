/* SPDX-License-Identifier: MIT */

/* The call machine, conversation by conversation: what it does about each thing that can happen. */

#include "stories.h"

#define FAILED_ONCE \
	DETAILS(SUMS(0, 0, 49900, 0), ENTRY("CAPTURE", 20000, false, KEY_17, "02") "," RESERVED_ENTRY)

static const story stories[] = {
	/* Done already: nothing is sent. */
	{ "a capture whose key is in the history is done, and nothing is sent", &part, VIPPS_DONE, 0,
		{ { "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a capture whose second key is in the history is done", &part, VIPPS_DONE, 0,
		{ { "GET /details", .body = CAPTURED_20000(KEY_17_NEXT) } } },
	{ "what the payment's state refuses is not sent", &part, VIPPS_REFUSED,
		VIPPS_KIND_NOT_AUTHORIZED_YET, { { "GET /details", .body = WAITING } } },

	/* Doubt. */
	{ "lost, and the history has it: done, sent once", &part, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("POST /capture"), { "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "lost, and the history has it not: the same bytes again", &part, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "lost, and the history says that it failed: the same bytes again, and Vipps' answer counts",
		&part, VIPPS_REFUSED, VIPPS_KIND_NOT_AUTHORIZED_YET,
		{ FIRST_READ, LOST("POST /capture"),
			{ "GET /details",
				.body = DETAILS(SUMS(0, 0, 49900, 0),
					ENTRY("CAPTURE", 20000, false, KEY_17, "02") "," RESERVED_ENTRY) },
			SCRIPT_SLEEP, ANSWER("POST /capture", 400, REFUSAL("Payment", "62")),
			{ "GET /details", .body = WAITING } } },
	{ "lost, and the history says that an earlier send failed: that decides nothing", &part,
		VIPPS_DONE, 0,
		{ { "GET /details", .body = FAILED_ONCE }, LOST("POST /capture"),
			{ "GET /details", .body = FAILED_ONCE }, SCRIPT_SLEEP,
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "an intention that captured another amount is for Vipps to refuse", &part, VIPPS_REFUSED,
		VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		{ { "GET /details",
			  .body = DETAILS(SUMS(10000, 0, 39900, 10000),
				  ENTRY("CAPTURE", 10000, true, KEY_17, "02") "," RESERVED_ENTRY) },
			ANSWER("POST /capture", 400, REFUSAL("Payment", "93")) } },
	{ "lost four times: unknown, whatever the history lacks", &part, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_NO_ANSWER,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP, LOST("POST /capture"),
			FIRST_READ, SCRIPT_SLEEP, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			LOST("POST /capture"), FIRST_READ } },
	{ "lost, and the look is lost too: unknown", &part, VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_NO_ANSWER,
		{ FIRST_READ, LOST("POST /capture"),
			ANSWER("GET /details", 404, REFUSAL("Merchant", "35")) } },
	{ "503 is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 503, "<html>"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a redirect is no answer, whatever its body: doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 302, TOOK_20000),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a redirect without a body is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 302, ""),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "408 is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 408, ""),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "half an answer is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 200, "{\"orderId\":\"acme-shop-1042\",\"trans"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a success that the sums do not bear out is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ,
			ANSWER("POST /capture", 200,
				MOVED("transactionInfo", "Captured", 20000, SUMS(10000, 0, 39900, 10000))),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a success about another payment is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ,
			ANSWER("POST /capture", 200,
				"{\"orderId\":\"acme-shop-1043\",\"transactionInfo\":"
				"{\"amount\":20000,\"status\":\"Captured\"}," SUMS(20000, 0, 29900, 20000) "}"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a success of another kind is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ,
			ANSWER("POST /capture", 200,
				MOVED("transactionInfo", "Reserved", 20000, SUMS(20000, 0, 29900, 20000))),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a list where an object is due is doubt", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 200, "[" TOOK_20000 "]"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a success without sums counts by its amount", &part, VIPPS_DONE, 0,
		{ FIRST_READ,
			ANSWER("POST /capture", 200,
				"{\"orderId\":\"" REFERENCE "\",\"transactionInfo\":"
				"{\"amount\":20000,\"status\":\"Captured\"}}") } },
	{ "a giant is no success", &part, VIPPS_DONE, 0,
		{ { "GET /details", .body = CAPTURED_20000(KEY_8) },
			ANSWER("POST /capture", 200,
				"{\"orderId\":\"" REFERENCE
				"\",\"transactionInfo\":{\"amount\":9223372036854775807,"
				"\"status\":\"Captured\"}}"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a success without sums and without an amount proves nothing", &part, VIPPS_DONE, 0,
		{ FIRST_READ,
			ANSWER("POST /capture", 200,
				"{\"orderId\":\"" REFERENCE "\",\"transactionInfo\":"
				"{\"status\":\"Captured\"}}"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "a refund's answer under the capture's name is accepted, its status decides", &refund,
		VIPPS_DONE, 0,
		{ { "GET /details", .body = CAPTURED_ALL },
			ANSWER("POST /refund", 200,
				MOVED("transactionInfo", "Refund", 5000, SUMS(49900, 5000, 0, 44900))) } },
	{ "a refund that the sums do not show is doubt", &refund, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_FORBIDDEN,
		{ { "GET /details", .body = CAPTURED_ALL },
			ANSWER("POST /refund", 200,
				MOVED("transaction", "Refund", 5000, SUMS(49900, 4999, 0, 44901))),
			{ "GET /details", .body = CAPTURED_ALL }, SCRIPT_SLEEP,
			ANSWER("POST /refund", 403, GATEWAY(403)), { "GET /details", .body = CAPTURED_ALL },
			SCRIPT_SLEEP, ANSWER("POST /refund", 403, GATEWAY(403)),
			{ "GET /details", .body = CAPTURED_ALL }, SCRIPT_SLEEP,
			ANSWER("POST /refund", 403, GATEWAY(403)), { "GET /details", .body = CAPTURED_ALL } } },
	{ "in doubt, an echo leaves it: the capture may be what took the money", &part, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			ANSWER("POST /capture", 400, REFUSAL("Payment", "61")),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "in doubt, what our request cannot have caused refuses", &part, VIPPS_REFUSED,
		VIPPS_KIND_CAPTURE_EXPIRED,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			ANSWER("POST /capture", 400, REFUSAL("Payment", "98")) } },
	{ "in doubt, a 404 of the gateway's is no word of Vipps' about the capture", &part, VIPPS_DONE,
		0,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			ANSWER("POST /capture", 404, "{\"statusCode\":404,\"message\":\"Resource not found\"}"),
			{ "GET /details", .body = CAPTURED_20000(KEY_17) } } },
	{ "in doubt, no connection is no news", &part, VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_NO_ANSWER,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP, UNSENT("POST /capture"),
			SCRIPT_SLEEP, UNSENT("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			UNSENT("POST /capture"), FIRST_READ } },
	{ "in doubt, keys that are refused leave it unknown", &part, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_NO_ANSWER,
		{ FIRST_READ, LOST("POST /capture"), ANSWER("GET /details", 401, GATEWAY(401)),
			ANSWER("POST /get", 401, "{\"error\":\"unauthorized_client\"}") } },
	{ "already processed, and the history does not show it: unknown, never sent under another key",
		&part, VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_ALREADY_PROCESSED,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("VippsError", "92")), FIRST_READ,
			SCRIPT_SLEEP, ANSWER("POST /capture", 400, REFUSAL("VippsError", "92")), FIRST_READ,
			SCRIPT_SLEEP, ANSWER("POST /capture", 400, REFUSAL("VippsError", "92")), FIRST_READ,
			SCRIPT_SLEEP, ANSWER("POST /capture", 400, REFUSAL("VippsError", "92")), FIRST_READ } },

	/* Nothing sent. */
	{ "no connection, four times: not sent", &part, VIPPS_NOT_SENT, VIPPS_KIND_CONNECTION,
		{ UNSENT("GET /details"), SCRIPT_SLEEP, UNSENT("GET /details"), SCRIPT_SLEEP,
			UNSENT("GET /details") } },
	{ "no connection for the capture itself: again with the same key", &part, VIPPS_DONE, 0,
		{ FIRST_READ, UNSENT("POST /capture"), SCRIPT_SLEEP,
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "locked: again", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("VippsError", "94")), SCRIPT_SLEEP,
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "429: not now", &part, VIPPS_NOT_SENT, VIPPS_KIND_TOO_MANY_REQUESTS,
		{ FIRST_READ, ANSWER("POST /capture", 429, GATEWAY(429)) } },
	{ "a short Retry-After is honoured", &part, VIPPS_DONE, 0,
		{ FIRST_READ, { "POST /capture", .status = 429, .body = "", .retry_after = 1000 },
			SCRIPT_SLEEP, { "POST /capture", .body = TOOK_20000 } } },
	{ "a wrong token is replaced once", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 401, GATEWAY(401)),
			ANSWER("POST /get", 200, TOKEN_ANSWER("t-2")),
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "and not twice", &part, VIPPS_REFUSED, VIPPS_KIND_UNAUTHORIZED,
		{ FIRST_READ, ANSWER("POST /capture", 401, GATEWAY(401)),
			ANSWER("POST /get", 200, TOKEN_ANSWER("t-2")),
			ANSWER("POST /capture", 401, GATEWAY(401)) } },

	/* Refusals, and those that may be stale. */
	{ "a refusal refuses", &part, VIPPS_REFUSED, VIPPS_KIND_CAPTURE_EXPIRED,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "98")) } },
	{ "a refusal that the payment bears out refuses", &part, VIPPS_REFUSED,
		VIPPS_KIND_CAPTURE_TOO_HIGH,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "61")),
			{ "GET /details", .body = CAPTURED_ALL } } },
	{ "a refusal that the payment contradicts was pinned to the key: once more, with the next",
		&part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "62")), FIRST_READ,
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "and not a third time", &part, VIPPS_REFUSED, VIPPS_KIND_NOT_AUTHORIZED_YET,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "62")), FIRST_READ,
			ANSWER("POST /capture", 400, REFUSAL("Payment", "62")) } },
	{ "a stale refusal, and the history shows our success: done", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "61")),
			{ "GET /details", .body = CAPTURED_20000(KEY_17_NEXT) } } },
	{ "a stale refusal that cannot be checked is unknown: another process may have got further",
		&part, VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_CAPTURE_TOO_HIGH,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "61")),
			ANSWER("GET /details", 403, GATEWAY(403)) } },
	{ "a refusal that cannot be read is not sent under another key", &part, VIPPS_REFUSED,
		VIPPS_KIND_OTHER, { FIRST_READ, ANSWER("POST /capture", 422, GATEWAY(422)), FIRST_READ } },
	{ "the shop's own mistake, another amount for one intention, is refused", &part, VIPPS_REFUSED,
		VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("VippsError", "93")) } },
	{ "in doubt under the next key, its success is done", &part, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "62")), FIRST_READ,
			LOST("POST /capture"), { "GET /details", .body = CAPTURED_20000(KEY_17_NEXT) } } },

	{ "in doubt, a refusal pinned to the key before ends the doubt: once more, with the next",
		&part, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("POST /capture"), FIRST_READ, SCRIPT_SLEEP,
			ANSWER("POST /capture", 400, REFUSAL("Payment", "62")), FIRST_READ,
			{ "POST /capture", .body = TOOK_20000 } } },
	{ "the next key has its tries anew", &part, VIPPS_DONE, 0,
		{ FIRST_READ, UNSENT("POST /capture"), SCRIPT_SLEEP,
			ANSWER("POST /capture", 400, REFUSAL("Payment", "62")), FIRST_READ,
			UNSENT("POST /capture"), SCRIPT_SLEEP, UNSENT("POST /capture"), SCRIPT_SLEEP,
			{ "POST /capture", .body = TOOK_20000 } } },

	/* Totals. */
	{ "all is taken", &all, VIPPS_DONE, 0, { FIRST_READ, { "POST /capture", .body = TOOK_ALL } } },
	{ "all was taken: nothing is sent", &all, VIPPS_DONE, 0,
		{ { "GET /details", .body = CAPTURED_ALL } } },
	{ "less than all is no success of all", &all, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 200, TOOK_20000),
			{ "GET /details", .body = CAPTURED_ALL } } },
	{ "all, lost, and taken by whomever: done", &all, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("POST /capture"), { "GET /details", .body = CAPTURED_ALL } } },
	{ "a total, lost, and reached by whomever: done", &to_20000, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("POST /capture"),
			{ "GET /details", .body = CAPTURED_20000("another's") } } },
	{ "a total, lost, and money moved but not to it: never the same bytes", &to_20000,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_NO_ANSWER,
		{ FIRST_READ, LOST("POST /capture"),
			{ "GET /details",
				.body = DETAILS(SUMS(10000, 0, 39900, 10000),
					ENTRY("CAPTURE", 10000, true, "x", "02") "," RESERVED_ENTRY) } } },
	{ "a collision by total: look, and go on from where the other got to", &to_20000, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "93")),
			{ "GET /details",
				.body = DETAILS(SUMS(10000, 0, 39900, 10000),
					ENTRY("CAPTURE", 10000, true, "x", "02") "," RESERVED_ENTRY) },
			{ "POST /capture",
				.body =
					MOVED("transactionInfo", "Captured", 10000, SUMS(20000, 0, 29900, 20000)) } } },
	{ "a collision by total that the other finished is done", &to_20000, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "93")),
			{ "GET /details", .body = CAPTURED_20000("x") } } },
	{ "a collision by total that moves nothing: later", &to_20000, VIPPS_NOT_SENT,
		VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "93")), FIRST_READ,
			SCRIPT_SLEEP, FIRST_READ, SCRIPT_SLEEP, FIRST_READ, SCRIPT_SLEEP, FIRST_READ,
			SCRIPT_SLEEP, FIRST_READ } },
	{ "a collision that cannot be looked at is no refusal", &to_20000, VIPPS_NOT_SENT,
		VIPPS_KIND_IDEMPOTENCY_CONFLICT,
		{ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "93")),
			ANSWER("GET /details", 403, GATEWAY(403)) } },

	/* Cancel. */
	{ "a cancel, lost, and it is cancelled: done", &cancel, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("PUT /cancel"), { "GET /details", .body = VOIDED } } },
	{ "a cancel, lost, and it is not: again", &cancel, VIPPS_DONE, 0,
		{ FIRST_READ, LOST("PUT /cancel"), FIRST_READ, SCRIPT_SLEEP,
			{ "PUT /cancel", .body = CANCELLED }, { "GET /details", .body = VOIDED } } },
	{ "a cancel that Vipps refuses because it is cancelled is done", &cancel, VIPPS_DONE, 0,
		{ FIRST_READ, ANSWER("PUT /cancel", 400, REFUSAL("Payment", "52")),
			{ "GET /details", .body = VOIDED } } },
	{ "a cancel that Vipps refuses is refused", &cancel, VIPPS_REFUSED,
		VIPPS_KIND_CANCEL_NOT_POSSIBLE,
		{ FIRST_READ, ANSWER("PUT /cancel", 400, REFUSAL("Payment", "52")), FIRST_READ } },
	{ "a cancel that is done, and cannot be shown, is done", &cancel, VIPPS_DONE, 0,
		{ FIRST_READ, { "PUT /cancel", .body = CANCELLED },
			ANSWER("GET /details", 403, GATEWAY(403)) } },
	{ "a cancel that is done as the deadline passes is done", &cancel, VIPPS_DONE, 0,
		{ FIRST_READ, { "PUT /cancel", .body = CANCELLED, .milliseconds = 30000 } } },
	{ "a cancel that is done, and reads lag, is done", &cancel, VIPPS_DONE, 0,
		{ FIRST_READ, { "PUT /cancel", .body = CANCELLED }, FIRST_READ } },
	{ "a cancel that comes too late is refused", &cancel, VIPPS_REFUSED,
		VIPPS_KIND_ALREADY_CAPTURED, { { "GET /details", .body = CAPTURED_20000("x") } } },

	/* Create. */
	{ "a create that is lost and does not exist is made again", &create, VIPPS_DONE, 0,
		{ LOST("POST /payments"), ANSWER("GET /details", 400, REFUSAL("Merchant", "35")),
			{ "POST /payments", .body = INITIATED_ANSWER } } },
	{ "a create that is lost and exists has lost its URL", &create, VIPPS_REDIRECT_LOST,
		VIPPS_KIND_NO_ANSWER, { LOST("POST /payments"), { "GET /details", .body = WAITING } } },
	{ "two creates that are lost, and no payment: unknown, two a minute is the limit", &create,
		VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_NO_ANSWER,
		{ LOST("POST /payments"), ANSWER("GET /details", 400, REFUSAL("Merchant", "35")),
			LOST("POST /payments"), ANSWER("GET /details", 400, REFUSAL("Merchant", "35")) } },
	{ "a duplicate in doubt is our own: it has lost its URL", &create, VIPPS_REDIRECT_LOST,
		VIPPS_KIND_DUPLICATE_REFERENCE,
		{ LOST("POST /payments"), ANSWER("GET /details", 404, REFUSAL("Merchant", "35")),
			ANSWER("POST /payments", 400, REFUSAL("Merchant", "34")),
			{ "GET /details", .body = WAITING } } },
	{ "a duplicate without doubt is refused", &create, VIPPS_REFUSED,
		VIPPS_KIND_DUPLICATE_REFERENCE,
		{ ANSWER("POST /payments", 400, REFUSAL("Merchant", "34")) } },
	{ "a proxy's 404 page does not say that a payment is missing", &create, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_NO_ANSWER,
		{ LOST("POST /payments"), ANSWER("GET /details", 404, "<html>not found</html>") } },
	{ "a create without connection: again, and then not sent", &create, VIPPS_NOT_SENT,
		VIPPS_KIND_CONNECTION,
		{ UNSENT("POST /payments"), SCRIPT_SLEEP, UNSENT("POST /payments") } },
	{ "500 to a create: once more at most", &create, VIPPS_OUTCOME_UNKNOWN, VIPPS_KIND_INTERNAL,
		{ ANSWER("POST /payments", 500, ""), ANSWER("GET /details", 404, REFUSAL("Merchant", "35")),
			ANSWER("POST /payments", 500, ""),
			ANSWER("GET /details", 404, REFUSAL("Merchant", "35")) } },
	{ "a create whose answer has no URL is doubt", &create, VIPPS_REDIRECT_LOST, VIPPS_KIND_GARBLED,
		{ ANSWER("POST /payments", 200, "{\"orderId\":\"" REFERENCE "\",\"url\":\"\"}"),
			{ "GET /details", .body = WAITING } } },
	{ "a create whose answer is about another payment is doubt", &create, VIPPS_REDIRECT_LOST,
		VIPPS_KIND_GARBLED,
		{ ANSWER("POST /payments", 200, "{\"orderId\":\"acme-shop-104\",\"url\":\"https://x\"}"),
			{ "GET /details", .body = WAITING } } },
	{ "201 is as good as 200", &create, VIPPS_DONE, 0,
		{ { "POST /payments", .status = 201, .body = INITIATED_ANSWER } } },

	/* Reads. */
	{ "a read that fails for a moment is tried again", &get, VIPPS_DONE, 0,
		{ ANSWER("GET /details", 500, ""), SCRIPT_SLEEP, LOST("GET /details"), SCRIPT_SLEEP,
			{ "GET /details", .body = RESERVED } } },
	{ "an unknown payment is refused, never a state", &get, VIPPS_REFUSED, VIPPS_KIND_NOT_FOUND,
		{ ANSWER("GET /details", 404, REFUSAL("Merchant", "35")) } },
	{ "a payment of another reference is no answer", &get, VIPPS_NOT_SENT, VIPPS_KIND_GARBLED,
		{ ANSWER("GET /details", 200, "{\"orderId\":\"acme-shop-1043\"}"), SCRIPT_SLEEP,
			ANSWER("GET /details", 200, "{\"orderId\":\"acme-shop-1043\"}"), SCRIPT_SLEEP,
			ANSWER("GET /details", 200, "{\"orderId\":\"acme-shop-1043\"}") } },
	{ "wrong keys are told as such", &get, VIPPS_REFUSED, VIPPS_KIND_UNAUTHORIZED,
		{ ANSWER("GET /details", 401, GATEWAY(401)),
			ANSWER("POST /get", 401, "{\"error\":\"invalid_client\"}") } },
	{ "a token endpoint that says 400 is about the keys, too", &get, VIPPS_REFUSED,
		VIPPS_KIND_UNAUTHORIZED,
		{ ANSWER("GET /details", 401, GATEWAY(401)),
			ANSWER("POST /get", 400, "{\"error\":\"invalid_request\"}") } },
	{ "a token endpoint that fails for a moment is tried again", &get, VIPPS_DONE, 0,
		{ ANSWER("GET /details", 401, GATEWAY(401)), ANSWER("POST /get", 500, ""), SCRIPT_SLEEP,
			LOST("POST /get"), SCRIPT_SLEEP, ANSWER("POST /get", 200, TOKEN_ANSWER("t-2")),
			{ "GET /details", .body = RESERVED } } },
};

#define STORIES (sizeof(stories) / sizeof(stories[0]))

/* ------------------------------------------------------------------------------------------
 * What outcomes tell
 */
static void check_outcomes(void)
{
	promise("a new key is another key, and the outcome names the one that was sent last");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "62")), FIRST_READ,
			{ "POST /capture", .body = TOOK_20000 }, { 0 } });
	CHECK_CSTR(s.requests[1].key, KEY_17);
	CHECK_CSTR(s.requests[3].key, KEY_17_NEXT);
	CHECK_CSTR(s.outcome.key, KEY_17_NEXT);
	CHECK_INT(s.outcome.attempts, 4);
	script_close(&s);

	promise("after a collision the key is of the new position, and the amount is what is missing");
	play(VIPPS_API_ECOM, &to_20000,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "93")),
			{ "GET /details",
				.body = DETAILS(SUMS(15000, 0, 34900, 15000),
					ENTRY("CAPTURE", 15000, true, "x", "02") "," RESERVED_ENTRY) },
			{ "POST /capture",
				.body = MOVED("transactionInfo", "Captured", 5000, SUMS(20000, 0, 29900, 20000)) },
			{ 0 } });
	CHECK_CSTR(s.requests[1].key, KEY_AT_0);
	CHECK(strcmp(s.requests[3].key, KEY_AT_0) != 0);
	CHECK(strstr(s.requests[3].body, "\"amount\":5000,") != NULL);
	script_close(&s);

	promise("429 says when to come back");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, { "POST /capture", .status = 429, .body = "", .retry_after = 47000 },
			{ 0 } });
	CHECK_INT(s.outcome.retry_after, 47000);
	CHECK_INT(s.outcome.error.http_status, 429);
	script_close(&s);

	promise("a create in doubt at Vipps' limit says: in a minute");
	play(VIPPS_API_ECOM, &create,
		(turn[]){ LOST("POST /payments"), ANSWER("GET /details", 400, REFUSAL("Merchant", "35")),
			LOST("POST /payments"), ANSWER("GET /details", 400, REFUSAL("Merchant", "35")),
			{ 0 } });
	CHECK_INT(s.outcome.retry_after, 60000);
	script_close(&s);

	promise("a cancel that is done shows what was seen last, also where reads lag");
	play(VIPPS_API_ECOM, &cancel,
		(turn[]){ FIRST_READ, { "PUT /cancel", .body = CANCELLED }, FIRST_READ, { 0 } });
	CHECK_INT(s.payment.money.cancelled, 49900);
	script_close(&s);

	promise("a refusal carries Vipps' words: group, code, trace id");
	play(VIPPS_API_ECOM, &part,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "98")), { 0 } });
	CHECK_CSTR(s.outcome.error.group, "Payment");
	CHECK_CSTR(s.outcome.error.code, "98");
	CHECK_CSTR(s.outcome.error.trace_id, "ctx-1");
	CHECK_INT(s.outcome.error.http_status, 400);
	script_close(&s);
}

static void check_one_attempt(void)
{
	static const turn turns[] = { LOST("POST /payments"),
		ANSWER("GET /details", 400, REFUSAL("Merchant", "35")), { 0 } };

	promise("with one attempt a create is sent once, also when it is lost and not there");
	script_open(&s, VIPPS_API_ECOM);
	s.client->max_attempts = 1;
	script_play(&s, &create, turns);
	CHECK_INT(s.outcome.verdict, VIPPS_OUTCOME_UNKNOWN);
	script_close(&s);
}

static void check_redirects(void)
{
	static const struct {
		const char *url;
		bool fine;
	} urls[] = { { "https://pay.vipps.dk/x?token=a%20b", true }, { "vipps://?token=a", true },
		{ "vippsMT://?token=a", true }, { "HTTPS://pay.vipps.no/", true },
		{ "http://127.0.0.1/", true }, { "javascript:alert(1)", false }, { "/relative", false },
		{ "https://pay.vipps.no/\\r\\nSet-Cookie: a", false },
		{ "https://pay.vipps.no/a b", false }, { "data:text/html,x", false } };

	promise("a customer is sent to https and to the app, and nowhere else; locally by http, too");
	for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
		char body[300];
		const turn made = { "POST /payments", .body = body },
				   seen = { "GET /details", .body = WAITING };

		snprintf(body, sizeof(body), "{\"orderId\":\"" REFERENCE "\",\"url\":\"%s\"}", urls[i].url);
		play(VIPPS_API_ECOM, &create,
			urls[i].fine ? (turn[]){ made, { 0 } } : (turn[]){ made, seen, { 0 } });
		CHECK_INT(s.outcome.verdict, urls[i].fine ? VIPPS_DONE : VIPPS_REDIRECT_LOST);
		if (urls[i].fine)
			CHECK_TEXT(s.payment.redirect_url, urls[i].url);
		script_close(&s);
	}
}

#define AT(captured, left) \
	DETAILS(SUMS(captured, 0, left, captured), \
		ENTRY("CAPTURE", captured, true, "x", "02") "," RESERVED_ENTRY)
#define COLLISION ANSWER("POST /capture", 400, REFUSAL("Payment", "93"))

static void check_collisions(void)
{
	promise("three times a collision is run after, then it waits");
	play(VIPPS_API_ECOM, &to_20000,
		(turn[]){ FIRST_READ, COLLISION, { "GET /details", .body = AT(1000, 48900) }, COLLISION,
			{ "GET /details", .body = AT(2000, 47900) }, COLLISION,
			{ "GET /details", .body = AT(3000, 46900) }, COLLISION,
			{ "GET /details", .body = AT(4000, 45900) }, SCRIPT_SLEEP,
			{ "GET /details", .body = CAPTURED_20000("x") }, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	script_close(&s);
}

static void check_new_position(void)
{
	static const vipps_order to_30000 = { .operation = VIPPS_CAPTURE_TO,
		.reference = VIPPS_SLICE(REFERENCE),
		.amount = 30000 };

	promise("a stale refusal by total, and money has moved: the first key of the new position");
	play(VIPPS_API_ECOM, &to_30000,
		(turn[]){ FIRST_READ, ANSWER("POST /capture", 400, REFUSAL("Payment", "62")),
			{ "GET /details", .body = CAPTURED_20000("x") },
			{ "POST /capture",
				.body = MOVED("transactionInfo", "Captured", 10000, SUMS(30000, 0, 19900, 30000)) },
			{ 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_CSTR(s.outcome.key, KEY_AT_20000);
	script_close(&s);
}

static void check_push(void)
{
	promise("a create by push that is lost and exists is done: no URL is missing");
	to_create.flow = VIPPS_FLOW_PUSH_MESSAGE;
	play(VIPPS_API_ECOM, &create,
		(turn[]){ LOST("POST /payments"), { "GET /details", .body = WAITING }, { 0 } });
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	to_create.flow = VIPPS_FLOW_WEB_REDIRECT;
	script_close(&s);
}

int main(void)
{
	for (size_t i = 0; i < STORIES; i++)
		tell(VIPPS_API_ECOM, &stories[i]);
	check_outcomes();
	check_push();
	check_collisions();
	check_new_position();
	check_one_attempt();
	check_redirects();
	return promises_kept();
}
