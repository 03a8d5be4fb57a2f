/* SPDX-License-Identifier: MIT */

/* Calls from Vipps: whose they are, by the token alone, and what to answer. */

#include "caller.h"

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

/* Of eCom's callback to the shop of `client`. */
static void from_vipps(caller *c, const char *uri, const char *authorization, const char *body)
{
	static const vipps_client *clients[1];

	clients[0] = client;
	caller_plain(c, "POST", uri, authorization, body);
	c->keys.clients = clients;
	c->keys.client_count = 1;
}

static int answer_to(const caller *c)
{
	vipps_inbound *inbound = caller_call(c);
	int status = vipps_inbound_look(inbound)->reply_status;

	CHECK(strstr(vipps_inbound_look(inbound)->reason, TOKEN) == NULL);
	vipps_inbound_free(inbound);
	return status;
}

static void expect(const char *uri, const char *authorization, const char *body, int status)
{
	caller c;

	from_vipps(&c, uri, authorization, body);
	if (!CHECK_INT(answer_to(&c), status))
		printf("#   %s with %s\n", uri, authorization);
}

static void check_good(void)
{
	caller c;

	from_vipps(&c, PATH, TOKEN, BODY);
	vipps_inbound *inbound = caller_call(&c);
	const vipps_inbound_view *view = vipps_inbound_look(inbound);

	promise("a callback with the payment's own token is believed and read");
	CHECK_INT(view->reply_status, 200);
	CHECK_INT(view->kind, VIPPS_INBOUND_PAYMENT_UPDATE);
	CHECK_INT(view->api, VIPPS_API_ECOM);
	CHECK_INT(view->client, 0);
	CHECK_INT(view->patience, 3000);
	CHECK_TEXT(view->reference, REFERENCE);
	CHECK_INT(view->state, VIPPS_STATE_AUTHORIZED);
	CHECK_TEXT(view->raw_state, "RESERVED");
	CHECK_INT(view->event, VIPPS_EVENT_AUTHORIZED);
	CHECK_INT(view->amount, 49900);
	CHECK_CSTR(view->currency, "NOK");
	CHECK(view->success && view->time == VIPPS_NO_TIME);
	CHECK_TEXT(view->webhook_id, NULL);
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
		caller c;

		from_vipps(&c, PATH, NULL, BODY);
		memcpy(changed, TOKEN, sizeof(changed));
		changed[bit / 8] = (char)(changed[bit / 8] ^ (1 << bit % 8));
		c.headers[0].value = vipps_slice_make(changed, sizeof(TOKEN) - 1);
		CHECK_INT(answer_to(&c), 401);
	}
	for (size_t length = 0; length < sizeof(TOKEN) - 1; length++) {
		caller c;

		from_vipps(&c, PATH, TOKEN, BODY);
		c.headers[0].value.len = length;
		CHECK_INT(answer_to(&c), 401);
	}
	expect(PATH, TOKEN "0", BODY, 401);
	expect(PATH, TOKEN TOKEN, BODY, 401);
	expect(PATH, "Bearer " TOKEN, BODY, 401);
	expect(PATH, "DD8C3D3E93131F8040E4EB8874F295140117525AFEC533A3", BODY, 401);
	promise("the token decides before the body is looked at");
	expect(PATH, "x", "no JSON", 401);
}

static void check_headers(void)
{
	caller c;

	promise("the names of headers are the same in any case");
	from_vipps(&c, PATH, TOKEN, BODY);
	c.headers[0].name = "AUTHORIZATION";
	CHECK_INT(answer_to(&c), 200);
	promise("where a web server keeps Authorization to itself, a rule hands it on by another name");
	from_vipps(&c, PATH, NULL, BODY);
	caller_set(&c, "X-Vipps-Authorization", TOKEN);
	CHECK_INT(answer_to(&c), 200);
	caller_set(&c, "Authorization", "");
	CHECK_INT(answer_to(&c), 200);
	caller_set(&c, "X-Vipps-Authorization", TOKEN_OF_1043);
	CHECK_INT(answer_to(&c), 401);
	promise(
		"so it does where a site's password is in Authorization: either header may have the token");
	caller_set(&c, "Authorization", "Basic dmlwcHM6c2VjcmV0");
	CHECK_INT(answer_to(&c), 401);
	caller_set(&c, "X-Vipps-Authorization", TOKEN);
	CHECK_INT(answer_to(&c), 200);
	caller_set(&c, "Authorization", TOKEN_OF_1043);
	CHECK_INT(answer_to(&c), 200);
	caller_set(&c, "Authorization", TOKEN);
	caller_set(&c, "X-Vipps-Authorization", "Basic dmlwcHM6c2VjcmV0");
	CHECK_INT(answer_to(&c), 200);
	promise("without any header at all, 401");
	c.request.headers = NULL;
	c.request.header_count = 0;
	CHECK_INT(answer_to(&c), 401);
}

static void check_methods(void)
{
	static const char *const methods[] = { "GET", "PUT", "DELETE", "HEAD", "", "POSTX", "POS" };
	caller c;

	from_vipps(&c, PATH, TOKEN, BODY);
	promise("only POST is taken, in any case");
	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		c.request.method = vipps_slice_of(methods[i]);
		CHECK_INT(answer_to(&c), 405);
	}
	c.request.method = vipps_slice_none();
	CHECK_INT(answer_to(&c), 405);
	c.request.method = vipps_slice_of("post");
	CHECK_INT(answer_to(&c), 200);
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
		caller c;

		from_vipps(&c, PATH, TOKEN, bad[i]);
		if (!CHECK_INT(answer_to(&c), 400))
			printf("#   %s\n", bad[i]);
	}
}

static void check_large(void)
{
	size_t size = 256 * 1024;
	char *large = malloc(size + 2);
	caller c;

	if (large == NULL)
		abort();
	promise("a body that is larger than any of Vipps' is 413");
	memset(large, ' ', size + 2);
	memcpy(large, BODY, sizeof(BODY) - 1);
	from_vipps(&c, PATH, TOKEN, NULL);
	c.request.body = vipps_slice_make(large, size);
	CHECK_INT(answer_to(&c), 200);
	c.request.body.len++;
	CHECK_INT(answer_to(&c), 413);
	free(large);
}

static const struct {
	const char *status;
	vipps_state state;
	vipps_event_type event;
	bool success;
} states[] = {
	{ "RESERVED", VIPPS_STATE_AUTHORIZED, VIPPS_EVENT_AUTHORIZED, true },
	{ "RESERVE", VIPPS_STATE_AUTHORIZED, VIPPS_EVENT_AUTHORIZED, true },
	{ "reserved", VIPPS_STATE_AUTHORIZED, VIPPS_EVENT_AUTHORIZED, true },
	{ "SALE", VIPPS_STATE_AUTHORIZED, VIPPS_EVENT_CAPTURED, true },
	{ "CANCELLED", VIPPS_STATE_ABORTED, VIPPS_EVENT_ABORTED, true },
	{ "REJECTED", VIPPS_STATE_EXPIRED, VIPPS_EVENT_EXPIRED, true },
	{ "RESERVE_FAILED", VIPPS_STATE_FAILED, VIPPS_EVENT_FAILED, false },
	{ "SALE_FAILED", VIPPS_STATE_FAILED, VIPPS_EVENT_FAILED, false },
	{ "TELEPORTED", VIPPS_STATE_UNKNOWN, VIPPS_EVENT_UNKNOWN, false },
	{ "", VIPPS_STATE_UNKNOWN, VIPPS_EVENT_UNKNOWN, false },
};

static vipps_inbound *call_with_status(const char *status)
{
	char body[200];
	caller c;

	snprintf(body, sizeof(body), UPDATE(",\"transactionInfo\":{\"status\":\"%s\"}"), status);
	from_vipps(&c, PATH, TOKEN, body);
	vipps_inbound *inbound = caller_call(&c);

	memset(body, 'X', sizeof(body)); /* what it tells is its own */
	return inbound;
}

static void check_states(void)
{
	promise(
		"every status that a callback can have is a state, and one that it cannot have is kept");
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		vipps_inbound *inbound = call_with_status(states[i].status);
		const vipps_inbound_view *view = vipps_inbound_look(inbound);

		CHECK_INT(view->state, states[i].state);
		CHECK_INT(view->event, states[i].event);
		CHECK_INT(view->success, states[i].success);
		CHECK_TEXT(view->raw_state, states[i].status);
		vipps_inbound_free(inbound);
	}
}

static void check_keys(void)
{
	promise("a callback has the same key each time it comes, and no other's");
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		for (size_t j = 0; j < sizeof(states) / sizeof(states[0]); j++) {
			vipps_inbound *one = call_with_status(states[i].status);
			vipps_inbound *other = call_with_status(states[j].status);

			CHECK_INT(strlen(vipps_inbound_look(one)->key), VIPPS_KEY_LENGTH);
			CHECK((strcmp(vipps_inbound_look(one)->key, vipps_inbound_look(other)->key) == 0) ==
				(i == j));
			vipps_inbound_free(one);
			vipps_inbound_free(other);
		}
	}
}

static vipps_inbound_view read_with(const vipps_client *const *clients, const vipps_slice *tokens,
	size_t count, const char *authorization, const char *body)
{
	caller c;

	from_vipps(&c, PATH, authorization, body);
	c.keys.clients = clients;
	c.keys.tokens = tokens;
	c.keys.client_count = count;
	vipps_inbound *inbound = caller_call(&c);
	vipps_inbound_view view = *vipps_inbound_look(inbound);

	vipps_inbound_free(inbound);
	return view;
}

static void check_several(void)
{
	vipps_client *second = caller_client("654321", "local-secret-of-no-value");
	vipps_client *third = caller_client("123456", "local-secret-of-another");
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
	client = caller_client("123456", "local-secret-of-no-value");
	check_good();
	check_paths();
	check_tokens();
	check_headers();
	check_methods();
	check_bodies();
	check_large();
	check_states();
	check_keys();
	check_several();
	vipps_client_free(client);
	return promises_kept();
}
