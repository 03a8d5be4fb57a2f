/* SPDX-License-Identifier: MIT */

/* Calls from Vipps: whose they are, by the token alone, and what to answer. */

#include "bank.h"
#include "check.h"

#define REFERENCE "acme-shop-1042"
/* Computed apart from this code: HMAC-SHA-256 of version, sales unit and reference. */
#define TOKEN "dd8c3d3e93131f8040e4eb8874f295140117525afec533a3"
#define TOKEN_OF_1043 "7725508eb5cbac06935c483b0d55fbd55dc548f842cccb94"
#define PATH "/vipps/v2/payments/" REFERENCE
#define BODY \
	"{\"merchantSerialNumber\":123456,\"orderId\":\"" REFERENCE "\",\"transactionInfo\":" \
	"{\"amount\":49900,\"status\":\"RESERVED\",\"timeStamp\":\"2018-12-12T11:18:38.246Z\"," \
	"\"transactionId\":\"5001420062\"}}"

static vipps_client *client;

static vipps_client *client_of(const char *unit, const char *secret)
{
	vipps_complaint complaint;
	const vipps_client_options options = { .environment = VIPPS_ENVIRONMENT_LOCAL,
		.merchant_serial_number = vipps_slice_of(unit),
		.client_id = vipps_local_client_id,
		.client_secret = vipps_slice_of(secret),
		.subscription_key = vipps_local_subscription_key,
		.in_process = true,
		.deadline = 1000,
		.money_deadline = 1000,
		.max_attempts = 1 };

	return vipps_client_new(&options, &complaint);
}

static vipps_inbound_request request_of(const char *uri, const char *authorization,
	const char *body)
{
	return (vipps_inbound_request){ VIPPS_SLICE("POST"), vipps_slice_of(uri), vipps_slice_none(),
		vipps_slice_of(authorization), vipps_slice_of(body) };
}

/* The status to answer with; the rest is checked for what holds in any case. */
static int answer_to(const vipps_inbound_request *request)
{
	const vipps_client *clients[] = { client };
	vipps_inbound *inbound = vipps_inbound_read(clients, NULL, 1, request);
	const vipps_inbound_view *view = vipps_inbound_look(inbound);
	int status = view->reply_status;

	CHECK((status == 200) == (view->reason[0] == '\0'));
	CHECK(strstr(view->reason, TOKEN) == NULL);
	if (status != 200) {
		CHECK_INT(view->amount, 0);
		CHECK_INT(view->state, VIPPS_STATE_UNKNOWN);
	}
	vipps_inbound_free(inbound);
	return status;
}

static void expect(const char *uri, const char *authorization, const char *body, int status)
{
	const vipps_inbound_request request = request_of(uri, authorization, body);

	if (!CHECK_INT(answer_to(&request), status))
		printf("#   %s with %s\n", uri, authorization);
}

static void check_good(void)
{
	const vipps_client *clients[] = { client };
	const vipps_inbound_request request = request_of(PATH, TOKEN, BODY);
	vipps_inbound *inbound = vipps_inbound_read(clients, NULL, 1, &request);
	const vipps_inbound_view *view = vipps_inbound_look(inbound);

	promise("a callback with the payment's own token is believed and read");
	CHECK_INT(view->reply_status, 200);
	CHECK_INT(view->client, 0);
	CHECK_TEXT(view->reference, REFERENCE);
	CHECK_INT(view->state, VIPPS_STATE_AUTHORIZED);
	CHECK_TEXT(view->raw_state, "RESERVED");
	CHECK_INT(view->amount, 49900);
	vipps_inbound_free(inbound);
	vipps_inbound_free(NULL);
}

static void check_paths(void)
{
	static const char *const good[] = { PATH, "/v2/payments/" REFERENCE, PATH "/", PATH "?a=b/c",
		PATH "#x", PATH "/?x", "https://shop.example" PATH,
		"https://shop.example:8080/a/b" PATH "?q", "//v2/payments/" REFERENCE,
		"/V2/Payments/" REFERENCE, "v2/payments/" REFERENCE };
	static const char *const bad[] = { "", "/", "/v2/payments/", "/v2/payments",
		"/v1/payments/" REFERENCE, "/payments/" REFERENCE, "/v2/payments/" REFERENCE "/capture",
		"/v2/payment/" REFERENCE, "/v2/payments//" REFERENCE, PATH "//",
		"/v2/payments/../" REFERENCE, "/v2/payments/acme%2dshop", "/v2/payments/a b",
		"/xv2/payments/" REFERENCE, "/v2/xpayments/" REFERENCE, REFERENCE,
		"/v2/payments/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"?/v2/payments/" REFERENCE };

	promise("the path ends in /v2/payments/{reference}, whatever stands before it and behind it");
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		expect(good[i], TOKEN, BODY, 200);
	promise("any other path is 404");
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		expect(bad[i], TOKEN, BODY, 404);
	expect(NULL, TOKEN, BODY, 404);
	promise("references differ by case");
	expect("/v2/payments/ACME-SHOP-1042", TOKEN, BODY, 401);
}

static void check_tokens(void)
{
	char changed[sizeof(TOKEN)];

	promise("white space around the header is nothing");
	expect(PATH, " \t" TOKEN " ", BODY, 200);
	promise("without a token, 401");
	expect(PATH, NULL, BODY, 401);
	expect(PATH, "", BODY, 401);
	expect(PATH, "  ", BODY, 401);
	promise("another payment's token is no good");
	expect(PATH, TOKEN_OF_1043, BODY, 401);
	expect("/v2/payments/acme-shop-1043", TOKEN, BODY, 401);
	promise("a token that differs by a single bit is no good, nor a piece of it, nor more of it");
	for (size_t bit = 0; bit < 8 * (sizeof(TOKEN) - 1); bit++) {
		vipps_inbound_request request = request_of(PATH, NULL, BODY);

		memcpy(changed, TOKEN, sizeof(changed));
		changed[bit / 8] = (char)(changed[bit / 8] ^ (1 << bit % 8));
		request.authorization = vipps_slice_make(changed, sizeof(TOKEN) - 1);
		CHECK_INT(answer_to(&request), 401);
	}
	for (size_t length = 0; length < sizeof(TOKEN) - 1; length++) {
		vipps_inbound_request request = request_of(PATH, TOKEN, BODY);

		request.authorization.len = length;
		CHECK_INT(answer_to(&request), 401);
	}
	expect(PATH, TOKEN "0", BODY, 401);
	expect(PATH, TOKEN TOKEN, BODY, 401);
	expect(PATH, "Bearer " TOKEN, BODY, 401);
	expect(PATH, "DD8C3D3E93131F8040E4EB8874F295140117525AFEC533A3", BODY, 401);
	promise("the token decides before the body is looked at");
	expect(PATH, "x", "no JSON", 401);
}

static void check_methods(void)
{
	static const char *const methods[] = { "GET", "PUT", "DELETE", "HEAD", "", "POSTX", "POS" };
	vipps_inbound_request request = request_of(PATH, TOKEN, BODY);

	promise("only POST is taken, in any case");
	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		request.method = vipps_slice_of(methods[i]);
		CHECK_INT(answer_to(&request), 405);
	}
	request.method = vipps_slice_none();
	CHECK_INT(answer_to(&request), 405);
	request.method = vipps_slice_of("post");
	CHECK_INT(answer_to(&request), 200);
}

#define UPDATE(rest) "{\"orderId\":\"" REFERENCE "\"" rest "}"

static void check_bodies(void)
{
	static const char *const good[] = { UPDATE(""), UPDATE(",\"merchantSerialNumber\":\"123456\""),
		UPDATE(",\"merchantSerialNumber\":123456"), UPDATE(",\"transactionInfo\":null"),
		UPDATE(",\"transactionInfo\":{\"status\":\"TELEPORTED\"}"),
		UPDATE(",\"new\":[{}],\"transactionInfo\":{\"status\":\"SALE\",\"amount\":1,\"new\":1}"),
		UPDATE(",\"errorInfo\":{\"errorCode\":\"44\"}") };
	static const char *const bad[] = { "", "[]", "null", "<html>", "{}", "{\"orderId\":null}",
		"{\"orderId\":1042}", "{\"orderId\":\"acme-shop-1043\"}", "{\"orderId\":\"\"}",
		UPDATE(",\"merchantSerialNumber\":\"123457\""), UPDATE(",\"merchantSerialNumber\":\"\""),
		UPDATE(",\"merchantSerialNumber\":\"0123456\""),
		UPDATE(",\"merchantSerialNumber\":123456.0"), UPDATE(",\"transactionInfo\":{\"amount\":1}"),
		UPDATE(",\"transactionInfo\":[]"),
		UPDATE(",\"transactionInfo\":{\"status\":\"SALE\",\"amount\":\"1\"}"),
		UPDATE(",\"transactionInfo\":{\"status\":\"SALE\",\"amount\":1.5}"),
		UPDATE(",\"transactionInfo\":{\"status\":\"SALE\",\"amount\":99999999999999999999}"),
		UPDATE(",\"transactionInfo\":{\"status\":\"SALE\",\"amount\":1,\"amount\":2}"),
		UPDATE(",\"orderId\":\"" REFERENCE "\""), UPDATE("") "x", "[" BODY "]",
		"{\"orderId\":\"" REFERENCE "\"" };

	promise("Vipps' body is read: numbers or texts, unknown members, unknown states");
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		expect(PATH, TOKEN, good[i], 200);
	promise("what is no update, or about another payment or sales unit, is 400");
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		const vipps_inbound_request request = request_of(PATH, TOKEN, bad[i]);

		if (!CHECK_INT(answer_to(&request), 400))
			printf("#   %s\n", bad[i]);
	}
	promise("a body that is larger than any of Vipps' is 413");
	size_t size = 256 * 1024;
	char *large = malloc(size + 2);

	if (large == NULL)
		abort();
	memset(large, ' ', size + 2);
	memcpy(large, BODY, sizeof(BODY) - 1);
	vipps_inbound_request request = request_of(PATH, TOKEN, NULL);

	request.body = vipps_slice_make(large, size);
	CHECK_INT(answer_to(&request), 200);
	request.body.len++;
	CHECK_INT(answer_to(&request), 413);
	free(large);
}

static void check_states(void)
{
	static const struct {
		const char *status;
		vipps_state state;
	} states[] = { { "RESERVED", VIPPS_STATE_AUTHORIZED }, { "RESERVE", VIPPS_STATE_AUTHORIZED },
		{ "SALE", VIPPS_STATE_AUTHORIZED }, { "CANCELLED", VIPPS_STATE_ABORTED },
		{ "REJECTED", VIPPS_STATE_EXPIRED }, { "RESERVE_FAILED", VIPPS_STATE_FAILED },
		{ "SALE_FAILED", VIPPS_STATE_FAILED }, { "reserved", VIPPS_STATE_AUTHORIZED },
		{ "TELEPORTED", VIPPS_STATE_UNKNOWN }, { "", VIPPS_STATE_UNKNOWN } };
	const vipps_client *clients[] = { client };

	promise(
		"every status that a callback can have is a state, and one that it cannot have is kept");
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		char body[200];

		snprintf(body, sizeof(body), UPDATE(",\"transactionInfo\":{\"status\":\"%s\"}"),
			states[i].status);
		const vipps_inbound_request request = request_of(PATH, TOKEN, body);
		vipps_inbound *inbound = vipps_inbound_read(clients, NULL, 1, &request);

		memset(body, 'X', sizeof(body)); /* what it tells is its own */
		CHECK_INT(vipps_inbound_look(inbound)->state, states[i].state);
		CHECK_TEXT(vipps_inbound_look(inbound)->raw_state, states[i].status);
		vipps_inbound_free(inbound);
	}
}

static vipps_inbound_view read_with(const vipps_client *const *clients, const vipps_slice *tokens,
	size_t count, const char *authorization, const char *body)
{
	const vipps_inbound_request request = request_of(PATH, authorization, body);
	vipps_inbound *inbound = vipps_inbound_read(clients, tokens, count, &request);
	vipps_inbound_view view = *vipps_inbound_look(inbound);

	vipps_inbound_free(inbound);
	return view;
}

static void check_several(void)
{
	vipps_client *second = client_of("654321", "local-secret-of-no-value");
	vipps_client *third = client_of("123456", "local-secret-of-another");
	const vipps_client *clients[] = { second, third, client };
	const vipps_slice own[] = { VIPPS_SLICE("of the second"), { NULL, 0 },
		VIPPS_SLICE("of the first") };
	const vipps_slice empty[] = { VIPPS_SLICE(""), VIPPS_SLICE(""), VIPPS_SLICE("") };

	promise("one endpoint serves several sales units: the token tells which");
	CHECK_INT(read_with(clients, NULL, 3, TOKEN, BODY).client, 2);
	CHECK_INT(read_with(clients, NULL, 3, TOKEN, BODY).reply_status, 200);
	CHECK_INT(read_with(clients, NULL, 2, TOKEN, BODY).reply_status, 401);
	CHECK_INT(read_with(clients, NULL, 0, TOKEN, BODY).reply_status, 401);
	promise("of two clients that are the same the first is named");
	CHECK_INT(read_with((const vipps_client *[]){ client, client }, NULL, 2, TOKEN, BODY).client,
		0);
	promise("a unit's own token is taken instead of the derived one");
	CHECK_INT(read_with(clients, own, 3, "of the first", BODY).client, 2);
	CHECK_INT(read_with(clients, own, 3, "of the first", BODY).reply_status, 200);
	CHECK_INT(read_with(clients, own, 3, TOKEN, BODY).reply_status, 401);
	promise("one unit's own token does not open another's payment");
	CHECK_INT(read_with(clients, own, 3, "of the second", BODY).reply_status, 400);
	promise("an own token that is empty opens nothing");
	CHECK_INT(read_with(clients, empty, 3, "", BODY).reply_status, 401);
	CHECK_INT(read_with(clients, empty, 3, TOKEN, BODY).reply_status, 401);
	vipps_client_free(second);
	vipps_client_free(third);
}

int main(void)
{
	client = client_of("123456", "local-secret-of-no-value");
	check_good();
	check_paths();
	check_tokens();
	check_methods();
	check_bodies();
	check_states();
	check_several();
	vipps_client_free(client);
	return promises_kept();
}
