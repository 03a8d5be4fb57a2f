/* SPDX-License-Identifier: MIT */

/* What a call reads out of eCom's answers: states, money, times; and out of what it reads none. */

#include "stories.h"

typedef struct picture {
	const char *title, *body;
	vipps_state state;
	const char *raw_state;
	int64_t authorized, captured, refunded, cancelled;
} picture;

#define LOG(entries) "{\"orderId\":\"" REFERENCE "\",\"transactionLogHistory\":[" entries "]}"

static const picture pictures[] = {
	{ "just created", WAITING, VIPPS_STATE_CREATED, "INITIATE", 0, 0, 0, 0 },
	{ "without any log", "{\"orderId\":\"" REFERENCE "\"}", VIPPS_STATE_UNKNOWN, "", 0, 0, 0, 0 },
	{ "null members are absent ones",
		"{\"orderId\":\"" REFERENCE
		"\",\"transactionSummary\":null,\"transactionLogHistory\":null}",
		VIPPS_STATE_UNKNOWN, "", 0, 0, 0, 0 },
	{ "reserved", RESERVED, VIPPS_STATE_AUTHORIZED, "RESERVE", 49900, 0, 0, 0 },
	{ "reserved, sums not there yet", LOG(RESERVED_ENTRY), VIPPS_STATE_AUTHORIZED, "RESERVE", 49900,
		0, 0, 0 },
	{ "partly captured", CAPTURED_20000("k"), VIPPS_STATE_AUTHORIZED, "CAPTURE", 49900, 20000, 0,
		0 },
	{ "captured, sums not there yet",
		LOG(ENTRY("CAPTURE", 20000, true, "k", "02") "," RESERVED_ENTRY), VIPPS_STATE_AUTHORIZED,
		"CAPTURE", 49900, 20000, 0, 0 },
	{ "a failed capture took nothing",
		LOG(ENTRY("CAPTURE", 20000, false, "k", "02") "," RESERVED_ENTRY), VIPPS_STATE_AUTHORIZED,
		"RESERVE", 49900, 0, 0, 0 },
	{ "refunded, sums not there yet",
		LOG(ENTRY("REFUND", 5000, true, "k", "03") "," ENTRY("CAPTURE", 20000, true, "k",
			"02") "," RESERVED_ENTRY),
		VIPPS_STATE_AUTHORIZED, "REFUND", 49900, 20000, 5000, 0 },
	{ "voided", VOIDED, VIPPS_STATE_AUTHORIZED, "VOID", 49900, 0, 0, 49900 },
	{ "voided, sums not there yet", LOG(ENTRY("VOID", 49900, true, "", "02") "," RESERVED_ENTRY),
		VIPPS_STATE_AUTHORIZED, "VOID", 49900, 0, 0, 49900 },
	{ "aborted by the customer", ABORTED, VIPPS_STATE_ABORTED, "CANCEL", 0, 0, 0, 0 },
	{ "expired", LOG(ENTRY("REJECTED", 49900, true, "", "02") "," INITIATED), VIPPS_STATE_EXPIRED,
		"REJECTED", 0, 0, 0, 0 },
	{ "the card was refused", LOG(ENTRY("RESERVE", 49900, false, "", "02") "," INITIATED),
		VIPPS_STATE_FAILED, "RESERVE", 0, 0, 0, 0 },
	{ "the card was refused, another was not",
		LOG(ENTRY("RESERVE", 49900, true, "", "03") "," ENTRY("RESERVE", 49900, false, "",
			"02") "," INITIATED),
		VIPPS_STATE_AUTHORIZED, "RESERVE", 49900, 0, 0, 0 },
	{ "a second card that is refused does not undo the first",
		LOG(ENTRY("RESERVE", 49900, false, "", "02") "," RESERVED_ENTRY), VIPPS_STATE_AUTHORIZED,
		"RESERVE", 49900, 0, 0, 0 },
	{ "direct capture is reserved and taken at once",
		LOG(ENTRY("SALE", 49900, true, "", "01") "," INITIATED), VIPPS_STATE_AUTHORIZED, "SALE",
		49900, 49900, 0, 0 },
	{ "direct capture with sums",
		DETAILS(SUMS(49900, 0, 0, 49900), ENTRY("SALE", 49900, true, "", "01") "," INITIATED),
		VIPPS_STATE_AUTHORIZED, "SALE", 49900, 49900, 0, 0 },
	{ "a word that nobody knows says nothing, the sums do",
		DETAILS(SUMS(0, 0, 49900, 0), ENTRY("TELEPORT", 49900, true, "", "01") "," INITIATED),
		VIPPS_STATE_AUTHORIZED, "TELEPORT", 49900, 0, 0, 0 },
	{ "a word that nobody knows, without sums, is unknown",
		LOG(ENTRY("TELEPORT", 49900, true, "", "01") "," INITIATED), VIPPS_STATE_UNKNOWN,
		"TELEPORT", 0, 0, 0, 0 },
	{ "words are read in any case", LOG(ENTRY("reserve", 49900, true, "", "01") "," INITIATED),
		VIPPS_STATE_AUTHORIZED, "reserve", 49900, 0, 0, 0 },
	{ "members that nobody knows are nothing",
		"{\"orderId\":\"" REFERENCE "\",\"new\":{\"a\":[1,{}]},"
		"\"transactionLogHistory\":[{\"x\":1,"
		"\"amount\":49900,\"operation\":\"INITIATE\","
		"\"operationSuccess\":true}]}",
		VIPPS_STATE_CREATED, "INITIATE", 0, 0, 0, 0 },
	{ "success as a number or a text, an id as a number, an odd time",
		LOG("{\"amount\":49900,\"operation\":\"RESERVE\",\"operationSuccess\":\"true\","
			"\"requestId\":17,\"transactionId\":5001,\"timeStamp\":\"yesterday\"}"),
		VIPPS_STATE_AUTHORIZED, "RESERVE", 49900, 0, 0, 0 },
	{ "a log in the wrong order is put in order",
		LOG(INITIATED "," ENTRY("RESERVE", 49900, true, "", "01")), VIPPS_STATE_AUTHORIZED,
		"RESERVE", 49900, 0, 0, 0 },
	{ "the rest released after a part was taken",
		DETAILS(SUMS(20000, 0, 0, 20000),
			ENTRY("VOID", 29900, true, "", "03") "," ENTRY("CAPTURE", 20000, true, "k",
				"02") "," RESERVED_ENTRY),
		VIPPS_STATE_AUTHORIZED, "VOID", 49900, 20000, 0, 29900 },
	{ "reversed without a reservation is expired",
		LOG(ENTRY("AUTOREVERSAL", 49900, true, "", "02") "," INITIATED), VIPPS_STATE_EXPIRED,
		"AUTOREVERSAL", 0, 0, 0, 0 },
};

static void check_pictures(void)
{
	for (size_t i = 0; i < sizeof(pictures) / sizeof(pictures[0]); i++) {
		const picture *p = &pictures[i];
		const turn turns[] = { { "GET /details", .body = p->body }, { 0 } };

		promise(p->title);
		play(VIPPS_API_ECOM, &get, turns);
		if (CHECK(s.finished) && CHECK_INT(s.outcome.verdict, VIPPS_DONE)) {
			CHECK_CSTR(vipps_state_name(s.payment.state), vipps_state_name(p->state));
			CHECK_TEXT(s.payment.raw_state, p->raw_state);
			CHECK_INT(s.payment.money.amount,
				strstr(p->body, "INITIATE") == NULL ? s.payment.money.authorized : 49900);
			CHECK_INT(s.payment.money.authorized, p->authorized);
			CHECK_INT(s.payment.money.captured, p->captured);
			CHECK_INT(s.payment.money.refunded, p->refunded);
			CHECK_INT(s.payment.money.cancelled, p->cancelled);
			CHECK_INT(s.payment.money.capturable, p->authorized - p->captured - p->cancelled);
			CHECK_INT(s.payment.money.refundable, p->captured - p->refunded);
		}
		script_close(&s);
	}
}

static void check_times(void)
{
	promise("a reservation can be captured for 180 days");
	play(VIPPS_API_ECOM, &get, (turn[]){ FIRST_READ, { 0 } });
	CHECK_INT(s.payment.authorized_at, INT64_C(1768838460000));
	CHECK_INT(s.payment.capture_until - s.payment.authorized_at, INT64_C(180) * 24 * 3600 * 1000);
	CHECK_TEXT(s.payment.psp_reference, "5001401");
	script_close(&s);
	promise("the id of a payment at Vipps is that of its reservation, whatever follows");
	play(VIPPS_API_ECOM, &get,
		(turn[]){ { "GET /details",
					  .body = LOG(ENTRY("SALE", 49900, true, "", "02") "," RESERVED_ENTRY) },
			{ 0 } });
	CHECK_TEXT(s.payment.psp_reference, "5001401");
	script_close(&s);
}

/* No money is read out of what cannot be. */
static const char *const unreadable[] = {
	"",
	"null",
	"[]",
	"{}",
	"{\"orderId\":1042}",
	"[" RESERVED "]",
	"<html>",
	DETAILS(SUMS(-1, 0, 49900, 0), RESERVED_ENTRY),
	DETAILS(SUMS(0, 1, 49900, 0), RESERVED_ENTRY),
	DETAILS(SUMS(0, 0, 49901, 0), RESERVED_ENTRY),
	DETAILS(SUMS(0.5, 0, 49900, 0), RESERVED_ENTRY),
	DETAILS(SUMS("0", 0, 49900, 0), RESERVED_ENTRY),
	DETAILS(SUMS(1e2, 0, 49800, 0), RESERVED_ENTRY),
	DETAILS(SUMS(99999999999999999999, 0, 0, 0), RESERVED_ENTRY),
	DETAILS("\"transactionSummary\":{\"capturedAmount\":20000,\"capturedAmount\":0,"
			"\"remainingAmountToCapture\":49900}",
		RESERVED_ENTRY),
	DETAILS(SUMS(0, 0, 49900, 0) "," SUMS(20000, 0, 29900, 20000), RESERVED_ENTRY),
	LOG("{\"amount\":49900,\"amount\":1,\"operation\":\"RESERVE\",\"operationSuccess\":true}"),
	LOG("null"),
	LOG("{\"amount\":49900}"),
	"{\"orderId\":\"" REFERENCE "\",\"transactionLogHistory\":{}}",
	LOG(ENTRY("CAPTURE", 49901, true, "k", "02") "," RESERVED_ENTRY),
	LOG(ENTRY("CAPTURE", 9223372036854775807, true, "k", "03") "," ENTRY("CAPTURE",
		9223372036854775807, true, "l", "02") "," RESERVED_ENTRY),
	DETAILS(SUMS(1, 0, 9223372036854775806, 1),
		ENTRY("RESERVE", -9223372036854775807, true, "", "01")),
};

static void check_unreadable(void)
{
	promise("what is no payment, or adds up to none, is no answer: strings, negatives, giants");
	for (size_t i = 0; i < sizeof(unreadable) / sizeof(unreadable[0]); i++) {
		const turn bad = { "GET /details", .body = unreadable[i] };

		play(VIPPS_API_ECOM, &get, (turn[]){ bad, SCRIPT_SLEEP, bad, SCRIPT_SLEEP, bad, { 0 } });
		if (!CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT))
			printf("#   %s\n", unreadable[i]);
		CHECK(s.outcome.payment == NULL);
		script_close(&s);
	}
}

int main(void)
{
	check_pictures();
	check_times();
	check_unreadable();
	return promises_kept();
}
