/* SPDX-License-Identifier: MIT */

/* What goes over the wire, byte for byte, for each operation of both APIs; how long it may take. */

#include "ledger.h"
#include "script.h"

#define BASE "https://local.vipps.invalid"
#define STANDING_HEADERS \
	"Accept: application/json\n" \
	"Ocp-Apim-Subscription-Key: 10ca1000000040008000000000000000\n" \
	"Merchant-Serial-Number: 123456\n" \
	"Vipps-System-Name: vipps-php\n" \
	"Vipps-System-Version: " VIPPS_VERSION "\n"
#define WITH_TOKEN STANDING_HEADERS "Authorization: Bearer " SCRIPT_TOKEN "\n"
#define WITH_BODY WITH_TOKEN "Content-Type: application/json\n"
#define MERCHANT "{\"merchantInfo\":{\"merchantSerialNumber\":\"123456\"},\"transaction\":{"
#define TEXT "\"transactionText\":\"" REFERENCE "\"}"

static script s;

static void check_request(int n, const char *line, const char *headers, const char *body)
{
	const script_request *r = script_nth(&s, n);

	CHECK_CSTR(r->line, line);
	CHECK_CSTR(r->headers, headers);
	if (body == NULL)
		CHECK(!r->has_body);
	else
		CHECK_CSTR(r->body, body);
}

static vipps_order order_of(vipps_operation operation, int64_t amount, const char *intent)
{
	return (vipps_order){ .operation = operation,
		.reference = VIPPS_SLICE(REFERENCE),
		.amount = amount,
		.intent = vipps_slice_of(intent) };
}

static vipps_create create_of(void)
{
	return (vipps_create){ .reference = VIPPS_SLICE(REFERENCE),
		.amount = 49900,
		.description = VIPPS_SLICE("One pair of s\xC3\xB8"
								   "cks"),
		.return_url = VIPPS_SLICE("https://shop.example/order/1042?key=a&b"),
		.callback_url = VIPPS_SLICE("https://shop.example/vipps//"),
		.currency = VIPPS_SLICE("NOK") };
}

static void play_create(const vipps_create *create)
{
	static const turn turns[] = { { "POST /ecomm/v2/payments", .body = INITIATED_ANSWER }, { 0 } };
	const vipps_order order = { .operation = VIPPS_CREATE, .create = create };

	script_play(&s, &order, turns);
}

static void check_create(void)
{
	vipps_create create = create_of();

	promise("eCom create: the unit as a string, a callback token, no slash at the prefix's end");
	play_create(&create);
	check_request(0, "POST " BASE "/ecomm/v2/payments", WITH_BODY,
		"{\"customerInfo\":{},\"merchantInfo\":{\"merchantSerialNumber\":\"123456\","
		"\"callbackPrefix\":\"https://shop.example/vipps\","
		"\"fallBack\":\"https://shop.example/order/1042?key=a&b\","
		"\"authToken\":\"dd8c3d3e93131f8040e4eb8874f295140117525afec533a3\"},"
		"\"transaction\":{\"orderId\":\"" REFERENCE "\",\"amount\":49900,"
		"\"transactionText\":\"One pair of s\xC3\xB8"
		"cks\"}}");
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	CHECK_INT(s.payment.state, VIPPS_STATE_CREATED);
	CHECK_INT(s.payment.money.amount, 49900);
	CHECK_TEXT(s.payment.redirect_url, "https://pay-mt.vipps.no/dwo?v=2&token=eyJ");
	CHECK_CSTR(s.payment.currency, "NOK");

	promise("eCom create: every option");
	create.customer_phone = vipps_slice_of("+47 912 34 567");
	create.scope = vipps_slice_of("name email");
	create.callback_token = vipps_slice_of("Basic of-the-shop");
	create.flow = VIPPS_FLOW_PUSH_MESSAGE;
	play_create(&create);
	check_request(0, "POST " BASE "/ecomm/v2/payments", WITH_BODY,
		"{\"customerInfo\":{\"mobileNumber\":\"91234567\"},"
		"\"merchantInfo\":{\"merchantSerialNumber\":\"123456\","
		"\"callbackPrefix\":\"https://shop.example/vipps\","
		"\"fallBack\":\"https://shop.example/order/1042?key=a&b\","
		"\"authToken\":\"Basic of-the-shop\"},"
		"\"transaction\":{\"orderId\":\"" REFERENCE "\",\"amount\":49900,"
		"\"transactionText\":\"One pair of s\xC3\xB8"
		"cks\",\"skipLandingPage\":true,"
		"\"scope\":\"name email\"}}");
	promise("eCom create: switching to the app is isApp");
	create.flow = VIPPS_FLOW_WEB_REDIRECT;
	create.flow = VIPPS_FLOW_NATIVE_REDIRECT;
	play_create(&create);
	CHECK(strstr(s.requests[0].body, "\"isApp\":true},") != NULL);
	promise("a description is cut to 100 characters, not in the middle of one");
	char description[2 * 101 + 1] = "";

	for (int i = 0; i < 99; i++)
		strcat(description, "\xC3\xA6");
	strcat(description, "\xC3\xB8\xC3\xA5");
	create.description = vipps_slice_of(description);
	play_create(&create);
	const char *text = strstr(s.requests[0].body, "transactionText\":\"") + 18;

	CHECK_INT(strcspn(text, "\""), 200);
	CHECK(strncmp(text + 198, "\xC3\xB8\"", 3) == 0);
}

static void play_money(vipps_order order, const char *before, const char *request,
	const char *answer, const char *show)
{
	turn turns[5] = { { "GET /details", .body = before }, { request, .body = answer } };

	if (show != NULL)
		turns[2] = (turn){ "GET /details", .body = show };
	script_play(&s, &order, turns);
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
}

static void check_ecom_money(void)
{
	promise("eCom: the payment is read before money is moved");
	play_money(order_of(VIPPS_CAPTURE, 20000, "shipment-17"), RESERVED, "POST /capture", TOOK_20000,
		NULL);
	check_request(0, "GET " BASE "/ecomm/v2/payments/" REFERENCE "/details", WITH_TOKEN, NULL);
	promise("eCom capture of a part: its key, its amount, a text that is the same for ever");
	check_request(1, "POST " BASE "/ecomm/v2/payments/" REFERENCE "/capture",
		WITH_BODY "X-Request-Id: " KEY_17 "\n", MERCHANT "\"amount\":20000," TEXT "}");
	CHECK_CSTR(s.outcome.key, KEY_17);
	CHECK_INT(s.payment.money.captured, 20000);
	CHECK_INT(s.payment.money.capturable, 29900);
	promise("eCom capture of all: no amount");
	play_money(order_of(VIPPS_CAPTURE, 0, NULL), RESERVED, "POST /capture", TOOK_ALL, NULL);
	check_request(1, "POST " BASE "/ecomm/v2/payments/" REFERENCE "/capture",
		WITH_BODY "X-Request-Id: " KEY_AT_0 "\n", MERCHANT TEXT "}");
	promise("eCom capture to a total: what is missing");
	play_money(order_of(VIPPS_CAPTURE_TO, 30000, NULL), CAPTURED_20000("x"), "POST /capture",
		MOVED("transactionInfo", "Captured", 10000, SUMS(30000, 0, 19900, 30000)), NULL);
	check_request(1, "POST " BASE "/ecomm/v2/payments/" REFERENCE "/capture",
		WITH_BODY "X-Request-Id: " KEY_AT_20000 "\n", MERCHANT "\"amount\":10000," TEXT "}");
	promise("eCom refund: its key, its amount");
	play_money(order_of(VIPPS_REFUND, 5000, "creditmemo-8"), CAPTURED_ALL, "POST /refund",
		GAVE_BACK_5000, NULL);
	check_request(1, "POST " BASE "/ecomm/v2/payments/" REFERENCE "/refund",
		WITH_BODY "X-Request-Id: " KEY_8 "\n", MERCHANT "\"amount\":5000," TEXT "}");
	CHECK_INT(s.payment.money.refunded, 5000);
	CHECK_INT(s.payment.money.refundable, 44900);
	promise("eCom refund to a total states its amount, also when it is all");
	play_money(order_of(VIPPS_REFUND_TO, 49900, NULL), CAPTURED_ALL, "POST /refund",
		MOVED("transaction", "Refund", 49900, SUMS(49900, 49900, 0, 0)), NULL);
	CHECK_CSTR(script_nth(&s, 1)->body, MERCHANT "\"amount\":49900," TEXT "}");
}

static void check_ecom_cancels(void)
{
	promise("eCom cancel: PUT, no amount, no key");
	play_money(order_of(VIPPS_CANCEL, 0, NULL), RESERVED, "PUT /cancel", CANCELLED, VOIDED);
	check_request(1, "PUT " BASE "/ecomm/v2/payments/" REFERENCE "/cancel", WITH_BODY,
		MERCHANT TEXT "}");
	CHECK_CSTR(s.outcome.key, "");
	CHECK_INT(s.payment.state, VIPPS_STATE_AUTHORIZED);
	CHECK_INT(s.payment.money.cancelled, 49900);
	promise("eCom release of a rest says so");
	play_money(order_of(VIPPS_RELEASE, 0, NULL), CAPTURED_20000("x"), "PUT /cancel",
		MOVED("transactionInfo", "Cancelled", 29900, SUMS(20000, 0, 0, 20000)),
		DETAILS(SUMS(20000, 0, 0, 20000),
			ENTRY("VOID", 29900, true, "", "03") "," ENTRY("CAPTURE", 20000, true, "x",
				"02") "," RESERVED_ENTRY));
	check_request(1, "PUT " BASE "/ecomm/v2/payments/" REFERENCE "/cancel", WITH_BODY,
		MERCHANT TEXT ",\"shouldReleaseRemainingFunds\":true}");
	CHECK_INT(s.payment.money.cancelled, 29900);
	promise("eCom cancel before approval releases nothing");
	play_money(order_of(VIPPS_CANCEL_UNAPPROVED, 0, NULL), WAITING, "PUT /cancel",
		MOVED("transactionInfo", "Cancelled", 49900, SUMS(0, 0, 0, 0)), ABORTED);
	CHECK_CSTR(script_nth(&s, 1)->body, MERCHANT TEXT "}");
	promise("a payment that we cancelled is terminated, though eCom's log does not say by whom");
	CHECK_INT(s.payment.state, VIPPS_STATE_TERMINATED);
}

static void check_approve(void)
{
	vipps_order order = order_of(VIPPS_APPROVE, 0, NULL);
	static const turn turns[] = { { "GET /details", .body = WAITING },
		{ .request = "POST /approve" }, { "GET /details", .body = RESERVED }, { 0 } };

	promise("eCom approve: the phone, and the token out of the landing page's URL");
	order.customer_phone = vipps_slice_of("91234567");
	order.redirect_url = vipps_slice_of("https://pay-mt.vipps.no/dwo?v=2&token=eyJ.a&x=1");
	script_play(&s, &order, turns);
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	check_request(1, "POST " BASE "/ecomm/v2/integration-test/payments/" REFERENCE "/approve",
		WITH_BODY, "{\"customerPhoneNumber\":\"91234567\",\"token\":\"eyJ.a\"}");
	CHECK_INT(s.payment.state, VIPPS_STATE_AUTHORIZED);
}

static void check_epayment(void)
{
	static const turn get[] = {
		{ "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900) }, { 0 }
	};
	static const turn history[] = { { "GET /" REFERENCE,
										.body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) },
		{ "GET /events", .body = EVENTS_CAPTURED(KEY_17) }, { 0 } };
	static const turn capture[] = { { "GET /" REFERENCE,
										.body = PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900) },
		{ "GET /events", .body = EVENTS_RESERVED },
		{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900) }, { 0 } };
	vipps_order order = order_of(VIPPS_GET, 0, NULL);

	promise("ePayment get");
	script_play(&s, &order, get);
	check_request(0, "GET " BASE "/epayment/v1/payments/" REFERENCE, WITH_TOKEN, NULL);
	CHECK_INT(s.payment.money.capturable, 49900);
	promise("ePayment history: the payment, then its events, oldest first");
	order.operation = VIPPS_HISTORY;
	script_play(&s, &order, history);
	check_request(1, "GET " BASE "/epayment/v1/payments/" REFERENCE "/events", WITH_TOKEN, NULL);
	if (CHECK_INT(s.payment.history_count, 3)) {
		CHECK_INT(s.payment.history[0].type, VIPPS_EVENT_CREATED);
		CHECK_INT(s.payment.history[2].type, VIPPS_EVENT_CAPTURED);
		CHECK_TEXT(s.payment.history[2].key, KEY_17);
		CHECK_TEXT(s.payment.history[1].key, NULL);
	}
	promise("ePayment capture: its key, and the amount in the payment's currency");
	order = order_of(VIPPS_CAPTURE, 20000, "shipment-17");
	script_play(&s, &order, capture);
	check_request(2, "POST " BASE "/epayment/v1/payments/" REFERENCE "/capture",
		WITH_BODY "Idempotency-Key: " KEY_17 "\n",
		"{\"modificationAmount\":{\"currency\":\"NOK\",\"value\":20000}}");
	promise("ePayment capture of all states the amount: there is no implicit all");
	order = order_of(VIPPS_CAPTURE, 0, NULL);
	script_play(&s, &order,
		((turn[]){ { "GET /" REFERENCE, .body = PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900) },
			{ "GET /events", .body = EVENTS_RESERVED },
			{ "POST /capture", .body = PAYMENT_IN("AUTHORIZED", 49900, 0, 0, 49900) }, { 0 } }));
	CHECK_CSTR(script_nth(&s, 2)->body,
		"{\"modificationAmount\":{\"currency\":\"NOK\",\"value\":49900}}");
}

static void check_token_request(void)
{
	static const turn turns[] = { { "POST /accesstoken/get", .body = TOKEN_ANSWER("t-1") },
		{ "GET /details", .body = RESERVED }, { 0 } };
	const vipps_order order = order_of(VIPPS_GET, 0, NULL);

	promise(
		"a token is asked for with id and secret as headers; nothing else ever carries the secret");
	vipps_tokens_drop(s.tokens, s.client->fingerprint, vipps_slice_of(SCRIPT_TOKEN));
	script_play(&s, &order, turns);
	CHECK_CSTR(s.requests[0].line, "POST " BASE "/accesstoken/get");
	CHECK_CSTR(s.requests[0].headers,
		STANDING_HEADERS "client_id: 10ca1000-0000-4000-8000-000000000000\n"
						 "client_secret: local-secret-of-no-value\n");
	CHECK_CSTR(s.requests[0].body, "");
	CHECK(s.requests[0].has_body);
	CHECK_CSTR(script_header(&s.requests[1], "Authorization"), "Bearer t-1");
	promise("what an answer may hold is bounded, a token's more tightly");
	CHECK(s.requests[0].answer_limit <= 64 * 1024);
	CHECK(s.requests[1].answer_limit <= 1024 * 1024);
}

static void check_deadlines(void)
{
	vipps_create create = create_of();
	vipps_order order = order_of(VIPPS_CAPTURE, 20000, "shipment-17");

	promise("create: a quarter of the deadline is kept for settling what it leaves open");
	play_create(&create);
	CHECK_INT(s.requests[0].deadline - s.begun, 7500);
	promise("a read before money takes half of the time at most, a first send leaves 5 seconds");
	script_play(&s, &order,
		((turn[]){ { "GET /details", .body = RESERVED, .milliseconds = 1000 },
			{ "POST /capture", .fate = SCRIPT_LOST, .milliseconds = 24000 },
			{ "GET /details", .body = RESERVED, .milliseconds = 500 }, SCRIPT_SLEEP,
			{ "POST /capture", .body = TOOK_20000 }, { 0 } }));
	CHECK_INT(s.requests[0].deadline - s.begun, 15000);
	CHECK_INT(s.requests[1].deadline - s.begun, 25000);
	promise("in doubt there is nothing to keep back: until the call's deadline");
	CHECK_INT(s.requests[2].deadline - s.begun, 30000);
	CHECK_INT(s.requests[3].deadline - s.begun, 30000);
	promise("a read has the deadline of reads");
	order = order_of(VIPPS_GET, 0, NULL);
	script_play(&s, &order, ((turn[]){ { "GET /details", .body = RESERVED }, { 0 } }));
	CHECK_INT(s.requests[0].deadline - s.begun, 10000);
	promise("no request goes out after the deadline");
	script_play(&s, &order,
		((turn[]){ { "GET /details", .fate = SCRIPT_UNSENT, .milliseconds = 10001 }, { 0 } }));
	CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT);
	script_play(&s, &order,
		((turn[]){ { "GET /details", .status = 401, .milliseconds = 10000 }, { 0 } }));
	CHECK_INT(s.outcome.verdict, VIPPS_NOT_SENT);
	CHECK_INT(s.outcome.error.kind, VIPPS_KIND_DEADLINE);
}

static void check_headers_of_system(void)
{
	vipps_complaint complaint;
	const vipps_client_options options = { .environment = VIPPS_ENVIRONMENT_TEST,
		.merchant_serial_number = VIPPS_SLICE("654321"),
		.client_id = VIPPS_SLICE("01234567-89ab-cdef-0123-456789abcdef"),
		.client_secret = VIPPS_SLICE("secret-for-tests"),
		.subscription_key = VIPPS_SLICE("key-for-tests"),
		.system_name = VIPPS_SLICE("acme-shop with a name that is far too long"),
		.system_version = VIPPS_SLICE("1.2"),
		.plugin_name = VIPPS_SLICE("acme-vipps"),
		.plugin_version = VIPPS_SLICE("3.4"),
		.deadline = 10000,
		.money_deadline = 30000,
		.max_attempts = 1 };
	vipps_client *client = vipps_client_new(&options, &complaint);
	vipps_tokens *tokens = vipps_tokens_new();
	const vipps_order order = order_of(VIPPS_GET, 0, NULL);
	vipps_call *call = vipps_call_new(client, tokens, &order, 1, &complaint);
	vipps_action action = vipps_call_step(call, (vipps_clock){ 1, 1 }, NULL);

	promise("the shop's system is named, each text cut to 30 characters");
	CHECK_CSTR(bank_header(action.request, "Vipps-System-Name"), "acme-shop with a name that is ");
	CHECK_CSTR(bank_header(action.request, "Vipps-System-Version"), "1.2");
	CHECK_CSTR(bank_header(action.request, "Vipps-System-Plugin-Name"), "acme-vipps");
	CHECK_CSTR(bank_header(action.request, "Vipps-System-Plugin-Version"), "3.4");
	promise("Environment::Test is apitest.vipps.no");
	CHECK_CSTR(action.request->url, "https://apitest.vipps.no/accesstoken/get");
	vipps_call_free(call);
	vipps_tokens_free(tokens);
	vipps_client_free(client);
}

int main(void)
{
	script_open(&s, VIPPS_API_ECOM);
	check_create();
	check_ecom_money();
	check_ecom_cancels();
	check_approve();
	check_token_request();
	check_deadlines();
	script_close(&s);
	script_open(&s, VIPPS_API_EPAYMENT);
	check_epayment();
	script_close(&s);
	check_headers_of_system();
	return promises_kept();
}
