/* SPDX-License-Identifier: MIT */

/* Every shape of body that Vipps and what stands before it send instead of success. */

#include "error.h"

#include "check.h"
#include "text.h"

#include <stdlib.h>

/* ------------------------------------------------------------------------------------------
 * Codes
 */
typedef struct code {
	const char *group, *code; /* no group: ePayment */
	vipps_kind kind;
} code;

#define K(kind) VIPPS_KIND_##kind

static const code codes[] = {
	{ "Payment", "41", K(CARD_PROBLEM) },
	{ "Payment", "42", K(CARD_PROBLEM) },
	{ "Payment", "43", K(INVALID_AMOUNT) },
	{ "Payment", "44", K(CARD_PROBLEM) },
	{ "Payment", "45", K(CARD_PROBLEM) },
	{ "Payment", "51", K(ALREADY_CAPTURED) },
	{ "Payment", "52", K(CANCEL_NOT_POSSIBLE) },
	{ "Payment", "61", K(CAPTURE_TOO_HIGH) },
	{ "Payment", "62", K(NOT_AUTHORIZED_YET) },
	{ "Payment", "63", K(CAPTURE_FAILED) },
	{ "Payment", "71", K(REFUND_TOO_HIGH) },
	{ "Payment", "72", K(REFUND_NOT_CAPTURED) },
	{ "Payment", "73", K(PAYMENT_CLOSED) },
	{ "Payment", "74", K(REFUND_FAILED) },
	{ "Payment", "93", K(IDEMPOTENCY_CONFLICT) },
	{ "Payment", "95", K(REFUND_EXPIRED) },
	{ "Payment", "98", K(CAPTURE_EXPIRED) },
	{ "Payment", "1082", K(TEST_USER_NOT_VERIFIED) },
	{ "VippsError", "91", K(PAYMENT_CLOSED) },
	{ "VippsError", "92", K(ALREADY_PROCESSED) },
	{ "VippsError", "93", K(IDEMPOTENCY_CONFLICT) },
	{ "VippsError", "94", K(LOCKED) },
	{ "VippsError", "98", K(LOCKED) },
	{ "VippsError", "99", K(INTERNAL) },
	{ "User", "81", K(CUSTOMER_UNKNOWN) },
	{ "user", "81", K(CUSTOMER_UNKNOWN) },
	{ "User", "82", K(APP_TOO_OLD) },
	{ "Merchant", "31", K(MERCHANT_SETUP) },
	{ "Merchant", "32", K(MERCHANT_SETUP) },
	{ "Merchant", "33", K(MERCHANT_SETUP) },
	{ "Merchant", "34", K(DUPLICATE_REFERENCE) },
	{ "Merchant", "35", K(NOT_FOUND) },
	{ "Merchant", "36", K(MERCHANT_SETUP) },
	{ "Merchant", "37", K(MERCHANT_SETUP) },
	{ "Merchant", "38", K(SKIP_LANDING_PAGE_FORBIDDEN) },
	{ "Merchant", "39", K(LONG_LIVING_FORBIDDEN) },
	{ "Merchant", "51", K(SCOPE_FORBIDDEN) },
	{ "Merchant", "97", K(MERCHANT_SETUP) },
	{ "InvalidRequest", "amount", K(INVALID_AMOUNT) },
	{ "InvalidRequest", "transaction.orderId", K(INVALID_FIELD) },
	{ "Authentication", "whatever", K(UNAUTHORIZED) },
	{ NULL, "3010", K(INTERNAL) },
	{ NULL, "4010", K(IDEMPOTENCY_CONFLICT) },
	{ NULL, "4020", K(IDEMPOTENCY_CONFLICT) },
	{ NULL, "4040", K(INVALID_AMOUNT) },
	{ NULL, "4050", K(INVALID_FIELD) },
	{ NULL, "4060", K(INVALID_FIELD) },
	{ NULL, "4070", K(CUSTOMER_UNKNOWN) },
	{ NULL, "4080", K(SCOPE_FORBIDDEN) },
	{ NULL, "4090", K(INVALID_FIELD) },
	{ NULL, "4100", K(INVALID_FIELD) },
	{ NULL, "4110", K(INVALID_FIELD) },
	{ NULL, "4120", K(INVALID_FIELD) },
	{ NULL, "4130", K(INVALID_FIELD) },
	{ NULL, "4140", K(INVALID_FIELD) },
	{ NULL, "4150", K(DUPLICATE_REFERENCE) },
	{ NULL, "4160", K(INVALID_FIELD) },
	{ NULL, "5010", K(SOURCES_NOT_APPLICABLE) },
	{ NULL, "5020", K(EXPRESS_FORBIDDEN) },
	{ NULL, "5030", K(SCOPE_FORBIDDEN) },
	{ NULL, "5040", K(CURRENCY_MISMATCH) },
	{ NULL, "5050", K(LONG_LIVING_FORBIDDEN) },
	{ NULL, "5060", K(MERCHANT_SETUP) },
	{ NULL, "5070", K(MERCHANT_SETUP) },
	{ NULL, "5080", K(SKIP_LANDING_PAGE_FORBIDDEN) },
	{ NULL, "5090", K(NOT_FOUND) },
	{ NULL, "5100", K(REFUND_FAILED) },
	{ NULL, "6010", K(INVALID_AMOUNT) },
	{ NULL, "6020", K(REFUND_NOT_CAPTURED) },
	{ NULL, "6030", K(CANCEL_EXPIRED) },
	{ NULL, "6040", K(ALREADY_CAPTURED) },
	{ NULL, "6050", K(CANCEL_NOT_POSSIBLE) },
	{ NULL, "6060", K(CANCEL_NOT_POSSIBLE) },
	{ NULL, "6070", K(PAYMENT_CLOSED) },
	{ NULL, "6080", K(NOT_AUTHORIZED_YET) },
	{ NULL, "6090", K(CAPTURE_TOO_HIGH) },
	{ NULL, "6100", K(CAPTURE_EXPIRED) },
	{ NULL, "6110", K(LONG_LIVING_FORBIDDEN) },
	{ NULL, "6120", K(LONG_LIVING_FORBIDDEN) },
	{ NULL, "6130", K(LONG_LIVING_FORBIDDEN) },
	{ NULL, "6140", K(PARTIAL_CAPTURE_FORBIDDEN) },
	{ NULL, "6150", K(REFUND_TOO_HIGH) },
	{ NULL, "6160", K(LOCKED) },
	{ NULL, "6170", K(ALREADY_PROCESSED) },
	{ NULL, "6180", K(ALREADY_PROCESSED) },
	{ NULL, "6190", K(CANCEL_NOT_POSSIBLE) },
	{ NULL, "6200", K(PAYMENT_CLOSED) },
	{ NULL, "6210", K(REFUND_NOT_CAPTURED) },
	{ NULL, "6220", K(REFUND_EXPIRED) },
	{ NULL, "6230", K(ALREADY_PROCESSED) },
	{ NULL, "6250", K(LOCKED) },
	{ NULL, "6260", K(FUNDS_UNAVAILABLE) },
	{ NULL, "6280", K(CAPTURE_FAILED) },
	{ NULL, "7010", K(CUSTOMER_UNKNOWN) },
	{ NULL, "10010", K(TEST_USER_NOT_VERIFIED) },
	{ NULL, "10020", K(TEST_USER_NOT_VERIFIED) },
	{ NULL, "10030", K(TEST_USER_NOT_VERIFIED) },
	{ NULL, "10040", K(TEST_USER_NOT_VERIFIED) },
	{ NULL, "10050", K(TEST_USER_NOT_VERIFIED) },
	{ NULL, "10060", K(TEST_USER_NOT_VERIFIED) },
	{ NULL, "10070", K(TEST_USER_NOT_VERIFIED) },
	/* A code means something in its group only. */
	{ "Merchant", "61", K(OTHER) },
	{ "Payment", "34", K(OTHER) },
	{ NULL, "61", K(OTHER) },
	{ "Nobody", "3010", K(OTHER) },
	{ "Payment", "061", K(OTHER) },
	{ NULL, "6270", K(OTHER) },
};

static void check_codes(void)
{
	promise("every code of both APIs has its kind, and only in its group");
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		const code *c = &codes[i];
		char body[300];
		vipps_error error;

		if (c->group != NULL)
			snprintf(body, sizeof(body),
				"[{\"errorGroup\":\"%s\",\"errorCode\":\"%s\","
				"\"errorMessage\":\"m\",\"contextId\":\"c\"}]",
				c->group, c->code);
		else
			snprintf(body, sizeof(body),
				"{\"title\":\"t\",\"detail\":\"m\",\"status\":400,\"traceId\":"
				"\"c\",\"extraDetails\":[{\"name\":\"ErrorCode\",\"reason\":\"%s\"}]}",
				c->code);
		vipps_error_read(400, vipps_slice_of(body), &error);
		if (!CHECK_CSTR(vipps_kind_name(error.kind), vipps_kind_name(c->kind)))
			printf("#   %s\n", body);
		CHECK_CSTR(error.code, c->code);
		CHECK_CSTR(error.group, c->group == NULL ? "" : c->group);
		CHECK_CSTR(error.message, "m");
		CHECK_CSTR(error.trace_id, "c");
		CHECK_INT(error.http_status, 400);
	}
}

/* ------------------------------------------------------------------------------------------
 * Shapes
 */
typedef struct shape {
	const char *title;
	int status;
	const char *body;
	vipps_kind kind;
	const char *group, *code, *message, *trace_id;
} shape;

static const shape shapes[] = {
	{ "of several errors the first that means something is told", 400,
		"[{\"errorGroup\":\"New\",\"errorCode\":\"1\",\"errorMessage\":\"a\"},"
		"{\"errorGroup\":\"Payment\",\"errorCode\":\"61\",\"errorMessage\":\"b\"}]",
		K(CAPTURE_TOO_HIGH), "Payment", "61", "b", "" },
	{ "of several that mean nothing, the first", 400,
		"[{\"errorGroup\":\"New\",\"errorCode\":\"1\",\"errorMessage\":\"a\"},"
		"{\"errorGroup\":\"New\",\"errorCode\":\"2\",\"errorMessage\":\"b\"}]",
		K(OTHER), "New", "1", "a", "" },
	{ "a code may be a number", 400, "[{\"errorGroup\":\"Payment\",\"errorCode\":61}]",
		K(CAPTURE_TOO_HIGH), "Payment", "61", "", "" },
	{ "members in any case, and unknown ones", 400,
		"[{\"ErrorGroup\":\"payment\",\"ERRORCODE\":\"61\",\"new\":[{}]}]", K(CAPTURE_TOO_HIGH),
		"payment", "61", "", "" },
	{ "an error that is not in a list", 400, "{\"errorGroup\":\"Merchant\",\"errorCode\":\"34\"}",
		K(DUPLICATE_REFERENCE), "Merchant", "34", "", "" },
	{ "an error inside errorInfo", 400,
		"{\"errorInfo\":{\"errorGroup\":\"Merchant\","
		"\"errorCode\":\"35\",\"errorMessage\":\"no\",\"contextId\":\"c-1\"}}",
		K(NOT_FOUND), "Merchant", "35", "no", "c-1" },
	{ "a list of texts", 400, "[\"first\",\"second\"]", K(OTHER), "", "", "first", "" },
	{ "a problem without details", 400,
		"{\"title\":\"Bad\",\"status\":\"400\",\"extraDetails\":null}", K(OTHER), "", "", "Bad",
		"" },
	{ "a problem that names a field", 400,
		"{\"title\":\"Bad\",\"detail\":\"worse\",\"extraDetails\":"
		"[{\"name\":\"Amount.Value\",\"reason\":\"must be 100\"}]}",
		K(INVALID_FIELD), "", "Amount.Value", "worse", "" },
	{ "a problem whose detail is its code", 400,
		"{\"title\":\"Bad\",\"detail\":\"6080\",\"extraDetails\":"
		"[{\"name\":\"ErrorCode\",\"reason\":\"6080\"}]}",
		K(NOT_AUTHORIZED_YET), "", "6080", "Bad", "" },
	{ "a problem whose detail is empty", 400, "{\"title\":\"Bad\",\"detail\":\"\"}", K(OTHER), "",
		"", "Bad", "" },
	{ "a problem in the older form", 400,
		"{\"title\":\"Bad\",\"invalidParams\":[{\"name\":\"reference\",\"reason\":\"short\"}]}",
		K(INVALID_FIELD), "", "reference", "Bad", "" },
	{ "a problem whose code comes second", 400,
		"{\"title\":\"Bad\",\"extraDetails\":[{\"name\":\"x\"},"
		"{\"name\":\"errorcode\",\"reason\":\"6080\"}]}",
		K(NOT_AUTHORIZED_YET), "", "6080", "Bad", "" },
	{ "the gateway, first form", 401, "{\"statusCode\":401,\"message\":\"Access denied\"}",
		K(UNAUTHORIZED), "", "", "Access denied", "" },
	{ "the gateway, second form", 429,
		"{\"responseInfo\":{\"responseCode\":429,\"responseMessage\":"
		"\"Too many\"},\"result\":{\"message\":\"Slow down\"}}",
		K(TOO_MANY_REQUESTS), "", "", "Slow down", "" },
	{ "the gateway, second form, capitalised", 401,
		"{\"ResponseInfo\":{\"ResponseCode\":401,\"ResponseMessage\":\"Unauthorized\"}}",
		K(UNAUTHORIZED), "", "", "Unauthorized", "" },
	{ "the token endpoint", 401,
		"{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215\","
		"\"trace_id\":\"t-1\"}",
		K(UNAUTHORIZED), "", "invalid_client", "AADSTS7000215", "t-1" },
	{ "the Report API", 403, "{\"code\":\"forbidden\",\"message\":\"no access\"}", K(FORBIDDEN), "",
		"forbidden", "no access", "" },
	{ "only a message", 400, "{\"message\":\"no\"}", K(OTHER), "", "", "no", "" },

	/* What is not understood gives its status, and not a byte. */
	{ "nothing", 500, "", K(INTERNAL), "", "", "", "" },
	{ "HTML", 502, "<html><body>Bad Gateway</body></html>", K(INTERNAL), "", "", "", "" },
	{ "HTML that says 404 is no word of Vipps'", 404, "<html>Not found</html>", K(OTHER), "", "",
		"", "" },
	{ "nothing with 404", 404, "", K(OTHER), "", "", "", "" },
	{ "a login page with 200 of a proxy is no refusal", 200, "<html>", K(GARBLED), "", "", "", "" },
	{ "a redirect is no refusal", 302, "", K(GARBLED), "", "", "", "" },
	{ "cut off", 400, "[{\"errorGroup\":\"Payment\",\"errorCode\":\"61\"", K(OTHER), "", "", "",
		"" },
	{ "cut off in an object", 400, "{\"title\":\"secret\",\"detail\":\"sec", K(OTHER), "", "", "",
		"" },
	{ "something behind it", 400, "[{\"errorGroup\":\"Payment\",\"errorCode\":\"61\"}] secret",
		K(OTHER), "", "", "", "" },
	{ "a list of texts that is cut off", 400, "[\"secret\",\"sec", K(OTHER), "", "", "", "" },
	{ "wrong types", 400, "[{\"errorGroup\":{\"secret\":1},\"errorCode\":[\"secret\"]}]", K(OTHER),
		"", "", "", "" },
	{ "a list of numbers", 400, "[1,2]", K(OTHER), "", "", "", "" },
	{ "an empty list", 400, "[]", K(OTHER), "", "", "", "" },
	{ "an empty object", 400, "{}", K(OTHER), "", "", "", "" },
	{ "an object of strangers", 400, "{\"secret\":\"secret\"}", K(OTHER), "", "", "", "" },
	{ "a text", 400, "\"secret\"", K(OTHER), "", "", "", "" },
	{ "a number", 400, "42", K(OTHER), "", "", "", "" },
	{ "null", 400, "null", K(OTHER), "", "", "", "" },
	{ "bytes that are no text", 400,
		"[{\"errorGroup\":\"Payment\",\"errorCode\":\"61\","
		"\"errorMessage\":\"\xff\xfe\"}]",
		K(OTHER), "", "", "", "" },
	{ "a byte order mark", 400, "\xEF\xBB\xBF[{\"errorGroup\":\"Payment\",\"errorCode\":\"61\"}]",
		K(OTHER), "", "", "", "" },
};

static void check_shapes(void)
{
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		const shape *due = &shapes[i];
		vipps_error error;

		promise(due->title);
		memset(&error, 'x', sizeof(error));
		vipps_error_read(due->status, vipps_slice_of(due->body), &error);
		CHECK_CSTR(vipps_kind_name(error.kind), vipps_kind_name(due->kind));
		CHECK_CSTR(error.group, due->group);
		CHECK_CSTR(error.code, due->code);
		CHECK_CSTR(error.message, due->message);
		CHECK_CSTR(error.trace_id, due->trace_id);
		CHECK_INT(error.http_status, due->status);
	}
}

static void check_statuses(void)
{
	static const struct {
		int status;
		vipps_kind kind;
	} statuses[] = { { 400, K(OTHER) }, { 401, K(UNAUTHORIZED) }, { 402, K(OTHER) },
		{ 403, K(FORBIDDEN) }, { 404, K(OTHER) }, { 405, K(OTHER) },
		{ 409, K(IDEMPOTENCY_CONFLICT) }, { 415, K(OTHER) }, { 422, K(OTHER) }, { 423, K(LOCKED) },
		{ 429, K(TOO_MANY_REQUESTS) }, { 499, K(OTHER) }, { 500, K(INTERNAL) },
		{ 501, K(INTERNAL) }, { 502, K(INTERNAL) }, { 503, K(INTERNAL) }, { 504, K(INTERNAL) },
		{ 599, K(INTERNAL) }, { 204, K(GARBLED) }, { 301, K(GARBLED) } };
	vipps_error error;

	promise("where no code says it, the status does");
	for (size_t i = 0; i < sizeof(statuses) / sizeof(statuses[0]); i++) {
		vipps_error_read(statuses[i].status, vipps_slice_of("{\"message\":\"m\"}"), &error);
		CHECK_CSTR(vipps_kind_name(error.kind), vipps_kind_name(statuses[i].kind));
	}
	promise("404 is about a payment when Vipps says it, and about the way when the gateway does");
	vipps_error_read(404, vipps_slice_of("{\"title\":\"Not found\",\"status\":404}"), &error);
	CHECK_INT(error.kind, K(NOT_FOUND));
	vipps_error_read(404, vipps_slice_of("{\"statusCode\":404,\"message\":\"Resource not found\"}"),
		&error);
	CHECK_INT(error.kind, K(OTHER));
	promise("a code that is known outweighs the status");
	vipps_error_read(404, vipps_slice_of("[{\"errorGroup\":\"Payment\",\"errorCode\":\"61\"}]"),
		&error);
	CHECK_INT(error.kind, K(CAPTURE_TOO_HIGH));
}

/* ------------------------------------------------------------------------------------------
 * Customers, and floods
 */
static void check_customers(void)
{
	static const char *const bodies[] = {
		"[{\"errorGroup\":\"User\",\"errorMessage\":\"91234567 a@example.com\"}]",
		"[\"91234567 of ada@example.com\"]",
		"{\"title\":\"t\",\"detail\":\"+47 912 34 567, ada@example.com\"}",
		"{\"title\":\"4791234567 ada@example.com\"}",
		"{\"statusCode\":400,\"message\":\"91234567 ada@example.com\"}",
		"{\"error_description\":\"91234567 ada@example.com\"}",
		"{\"result\":{\"message\":\"91234567 ada@example.com\"}}",
		"{\"error\":\"no user 91234567 with ada@example.com\"}",
		"{\"code\":\"no user 91234567 with ada@example.com\",\"message\":\"m\"}",
		"[{\"errorGroup\":\"InvalidRequest\",\"errorCode\":\"91234567 ada@example.com\"}]",
		"{\"title\":\"t\",\"extraDetails\":[{\"name\":\"91234567 ada@example.com\"}]}",
	};

	promise("phone numbers and addresses are masked, whatever member they come in");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		vipps_error e;
		char all[600];

		vipps_error_read(400, vipps_slice_of(bodies[i]), &e);
		snprintf(all, sizeof(all), "%s %s %s %s", e.group, e.code, e.message, e.trace_id);
		if (!CHECK(strstr(all, "1234567") == NULL && strstr(all, "912 34") == NULL &&
				strstr(all, "example") == NULL))
			printf("#   %s\n#   became %s\n", bodies[i], all);
	}
	promise("line breaks and control characters do not get into a message");
	vipps_error e;

	vipps_error_read(400, vipps_slice_of("{\"message\":\"a\\r\\nb\\u0000c\\u001b[31m\"}"), &e);
	CHECK_CSTR(e.message, "a  b c [31m");
	promise("a trace id comes through whole, digits and all");
	vipps_error_read(400,
		vipps_slice_of("{\"title\":\"t\",\"traceId\":"
					   "\"00-4bf92f3577b34da6a3ce929d0e0e4736-0123456789012345-01\"}"),
		&e);
	CHECK_CSTR(e.trace_id, "00-4bf92f3577b34da6a3ce929d0e0e4736-0123456789012345-01");
}

static void check_floods(void)
{
	size_t length = 300000;
	char *body = malloc(length + 100);
	vipps_error e;

	if (body == NULL)
		abort();
	promise("a huge message is cut, between two characters");
	size_t at = (size_t)sprintf(body, "{\"message\":\"");

	while (at < length)
		at += (size_t)sprintf(body + at, "\xC3\xA6");
	strcpy(body + at, "\"}");
	vipps_error_read(400, vipps_slice_of(body), &e);
	CHECK(strlen(e.message) < sizeof(e.message));
	CHECK(vipps_text_is_utf8(vipps_slice_of(e.message)));
	promise("deep nesting and endless lists are survived");
	memset(body, '[', length);
	vipps_error_read(400, vipps_slice_make(body, length), &e);
	CHECK_INT(e.kind, VIPPS_KIND_OTHER);
	body[0] = '[';
	for (at = 1; at < length; at += 3)
		memcpy(body + at, "{},", 3);
	strcpy(body + at, "{}]");
	vipps_error_read(400, vipps_slice_of(body), &e);
	CHECK_INT(e.kind, VIPPS_KIND_OTHER);
	free(body);
}

/* Any damage to any of the shapes: it is read without harm, and its kind is never none. */
static void check_damage(void)
{
	uint64_t state = 2463534242u;

	promise("a damaged body is survived: a kind, and clean text, come out of it");
	for (int round = 0; round < 60000; round++) {
		const shape *from = &shapes[(size_t)round % (sizeof(shapes) / sizeof(shapes[0]))];
		char body[400];
		size_t length = strlen(from->body);
		vipps_error e;

		memcpy(body, from->body, length);
		for (int i = 0; i < 3 && length > 0; i++) {
			state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
			body[(state >> 33) % length] = (char)(state >> 25);
		}
		vipps_error_read(400 + (int)(state >> 60) * 10, vipps_slice_make(body, length), &e);
		CHECK(e.kind != VIPPS_KIND_NONE);
		CHECK(vipps_text_is_utf8(vipps_slice_of(e.message)));
		CHECK(vipps_text_is_utf8(vipps_slice_of(e.code)));
	}
}

static void check_set(void)
{
	vipps_error e;

	promise("an error of our own finding has no status, no code");
	vipps_error_set(&e, VIPPS_KIND_DEADLINE, "too late");
	CHECK_INT(e.http_status, 0);
	CHECK_CSTR(e.code, "");
	CHECK_CSTR(e.message, "too late");
}

int main(void)
{
	check_codes();
	check_shapes();
	check_statuses();
	check_customers();
	check_floods();
	check_damage();
	check_set();
	return promises_kept();
}
