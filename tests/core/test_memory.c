/* SPDX-License-Identifier: MIT */

/*
 * Memory runs out at each allocation of a call, once or from then on. Nothing may crash or leak,
 * and what may have moved money must never be called refused or not sent.
 */

#include "ledger.h"
#include "script.h"
#include "caller.h"

/* Allocations that still succeed before one fails; negative: all of them. */
static long allowed = -1;
static bool only_one; /* fails; those behind it succeed */
static bool has_failed;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

static bool allow(void)
{
	if (allowed < 0)
		return true;
	if (allowed > 0) {
		allowed--;
		return true;
	}
	has_failed = true;
	if (only_one)
		allowed = -1;
	return false;
}

void *__wrap_malloc(size_t size)
{
	return allow() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return allow() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *at, size_t size)
{
	return allow() ? __real_realloc(at, size) : NULL;
}

/* ------------------------------------------------------------------------------------------
 * A Vipps that does what it is asked, and may lose its first answer to what does something.
 */
static bool loses, arrived, cancels;

static const char *ecom_says(const char *end)
{
	if (strcmp(end, "get") == 0)
		return TOKEN_ANSWER("t");
	if (strcmp(end, "details") == 0)
		return !arrived ? RESERVED : cancels ? VOIDED : CAPTURED_20000(KEY_17);
	if (cancels)
		return CANCELLED;
	return strcmp(end, "payments") == 0 ? INITIATED_ANSWER : TOOK_20000;
}

static const char *epayment_says(const char *method, const char *end)
{
	if (strcmp(end, "get") == 0)
		return TOKEN_ANSWER("t");
	if (strcmp(end, "events") == 0)
		return arrived ? EVENTS_CAPTURED(KEY_17) : EVENTS_RESERVED;
	if (strcmp(end, "payments") == 0)
		return "{\"reference\":\"" REFERENCE
			   "\",\"redirectUrl\":\"https://landing.vipps.no/?token=x\"}";
	if (strcmp(end, "webhooks") == 0)
		return strcmp(method, "POST") == 0
			? "{\"id\":\"497f6eca\",\"secret\":\"090a478d-37ff-4e77\"}"
			: "{\"webhooks\":[{\"id\":\"497f6eca\",\"url\":\"https://shop.example/vipps\","
			  "\"events\":[\"epayments.payment.captured.v1\",\"of.another.kind.v1\"]}]}";
	return arrived || strcmp(end, "capture") == 0 ? PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900)
												  : PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900);
}

static vipps_exchange answer(const vipps_request *request)
{
	const char *end = strrchr(request->url, '/') + 1;
	const char *body = strstr(request->url, "/ecomm/") == NULL ? epayment_says(request->method, end)
															   : ecom_says(end);
	bool first = !request->repeatable && !arrived;

	arrived = arrived || !request->repeatable;
	if (first && loses)
		return bank_nothing(VIPPS_FATE_LOST);
	return (vipps_exchange){ .fate = VIPPS_FATE_ANSWERED,
		.status = 200,
		.retry_after = -1,
		.body = vipps_slice_of(body) };
}

/* False: not even the call could be made. */
static bool run(vipps_client *client, vipps_tokens *tokens, const vipps_order *order,
	vipps_outcome *outcome)
{
	vipps_complaint complaint;
	vipps_clock now = { 1000, 1000 };
	vipps_call *call = vipps_call_new(client, tokens, order, 1, &complaint);
	vipps_exchange exchange;
	bool answered = false;

	if (call == NULL) {
		CHECK_CSTR(complaint.argument, "");
		return false;
	}
	for (;;) {
		vipps_action action = vipps_call_step(call, now, answered ? &exchange : NULL);

		answered = action.type == VIPPS_SEND;
		if (action.type == VIPPS_FINISHED)
			break;
		if (action.type == VIPPS_SLEEP)
			now.steady = action.until;
		else
			exchange = answer(action.request);
	}
	*outcome = *vipps_call_outcome(call);
	CHECK((outcome->verdict == VIPPS_DONE) == (outcome->error.kind == VIPPS_KIND_NONE));
	CHECK(outcome->verdict != VIPPS_DONE || outcome->payment != NULL ||
		order->operation >= VIPPS_WEBHOOKS);
	vipps_call_free(call);
	return true;
}

/* Some of what is lost cannot be had again. */
static vipps_verdict when_all_is_well(vipps_api api, const vipps_order *order)
{
	if (loses && order->operation == VIPPS_CREATE && api == VIPPS_API_ECOM)
		return VIPPS_REDIRECT_LOST;
	if (loses && order->operation == VIPPS_WEBHOOK_REGISTER)
		return VIPPS_OUTCOME_UNKNOWN;
	return VIPPS_DONE;
}

static void starve_at(vipps_api api, const vipps_order *order, long n, bool *starved)
{
	vipps_outcome outcome = { 0 };
	vipps_client *client = bank_client(api);
	vipps_tokens *tokens = vipps_tokens_new();

	arrived = false;
	has_failed = false;
	allowed = n;
	bool made = run(client, tokens, order, &outcome);
	allowed = -1;
	*starved = has_failed;
	if (!made)
		CHECK(!arrived);
	else if (arrived)
		CHECK(outcome.verdict == VIPPS_DONE || outcome.verdict == VIPPS_OUTCOME_UNKNOWN ||
			outcome.verdict == VIPPS_REDIRECT_LOST);
	else
		CHECK(outcome.verdict != VIPPS_REFUSED && outcome.verdict != VIPPS_OUTCOME_UNKNOWN);
	if (!has_failed)
		CHECK_INT(outcome.verdict, when_all_is_well(api, order));
	vipps_tokens_free(tokens);
	vipps_client_free(client);
}

static void starve(vipps_api api, const vipps_order *order)
{
	for (int variant = 0; variant < 4; variant++) {
		bool starved = true;
		long n = 0;

		only_one = variant & 1;
		loses = variant & 2;
		for (; starved && n < 5000; n++)
			starve_at(api, order, n, &starved);
		CHECK(n > 5 && n < 5000);
	}
}

static void check_calls(void)
{
	static const vipps_create to_create = { .reference = VIPPS_SLICE(REFERENCE),
		.amount = 49900,
		.description = VIPPS_SLICE("One pair of socks"),
		.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
		.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
		.currency = VIPPS_SLICE("NOK") };
	const vipps_order create = { .operation = VIPPS_CREATE, .create = &to_create };
	const vipps_order part = { .operation = VIPPS_CAPTURE,
		.reference = VIPPS_SLICE(REFERENCE),
		.amount = 20000,
		.intent = VIPPS_SLICE("shipment-17") };
	const vipps_order total = { .operation = VIPPS_CAPTURE_TO,
		.reference = VIPPS_SLICE(REFERENCE),
		.amount = 20000 };
	const vipps_order cancel = { .operation = VIPPS_CANCEL, .reference = VIPPS_SLICE(REFERENCE) };

	promise("eCom capture: out of memory anywhere, doubt is never lost");
	starve(VIPPS_API_ECOM, &part);
	promise("eCom capture to a total: out of memory anywhere, doubt is never lost");
	starve(VIPPS_API_ECOM, &total);
	promise("ePayment capture: out of memory anywhere, doubt is never lost");
	starve(VIPPS_API_EPAYMENT, &part);
	cancels = true;
	promise("eCom cancel: out of memory anywhere, doubt is never lost");
	starve(VIPPS_API_ECOM, &cancel);
	cancels = false;
	promise("eCom create: out of memory anywhere, doubt is never lost");
	starve(VIPPS_API_ECOM, &create);
}

/* A create with everything that it can have. */
static void check_create(void)
{
	static const vipps_receipt_line line = { .id = VIPPS_SLICE("socks"),
		.name = VIPPS_SLICE("Socks"),
		.total = 49900,
		.tax = VIPPS_NO_TAX,
		.tax_rate = 2500 };
	static const vipps_receipt receipt = { .lines = &line, .line_count = 1 };
	static const vipps_note notes[] = { { VIPPS_SLICE("cart"), VIPPS_SLICE("17") } };
	static const vipps_slice countries[] = { VIPPS_SLICE("NO") };
	static const vipps_shipping_option options[] = { { .id = VIPPS_SLICE("home"),
		.name = VIPPS_SLICE("Home delivery"),
		.cost = 9900,
		.is_default = true,
		.priority = VIPPS_NO_PRIORITY,
		.carrier = VIPPS_SLICE("POSTEN"),
		.type = VIPPS_SLICE("HOME_DELIVERY") } };
	static const vipps_create to_create = { .reference = VIPPS_SLICE(REFERENCE),
		.amount = 49900,
		.description = VIPPS_SLICE("One pair of socks"),
		.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
		.currency = VIPPS_SLICE("NOK"),
		.customer_phone = VIPPS_SLICE("91234567"),
		.receipt = &receipt,
		.metadata = notes,
		.metadata_count = 1,
		.express = true,
		.options = options,
		.option_count = 1,
		.countries = countries,
		.country_count = 1 };
	const vipps_order create = { .operation = VIPPS_CREATE, .create = &to_create };

	promise("ePayment create: out of memory anywhere, doubt is never lost");
	starve(VIPPS_API_EPAYMENT, &create);
}

static void check_others(void)
{
	const vipps_order changes = { .operation = VIPPS_CHANGES, .reference = VIPPS_SLICE(REFERENCE) };
	const vipps_order hooks = { .operation = VIPPS_WEBHOOKS };
	const vipps_order hook_on = { .operation = VIPPS_WEBHOOK_REGISTER,
		.webhook_url = VIPPS_SLICE("https://shop.example/vipps"),
		.webhook_events = 1u << VIPPS_EVENT_CAPTURED };

	promise("changes: out of memory anywhere, none are told rather than some");
	starve(VIPPS_API_EPAYMENT, &changes);
	promise("webhooks: out of memory anywhere, no registration is called refused");
	starve(VIPPS_API_EPAYMENT, &hooks);
	starve(VIPPS_API_EPAYMENT, &hook_on);
}

static void check_client(void)
{
	promise("a client that memory does not suffice for is none, and complains about no argument");
	for (long n = 0;; n++) {
		vipps_complaint complaint = { "x", "x" };
		const vipps_client_options options = { .environment = VIPPS_ENVIRONMENT_LOCAL,
			.merchant_serial_number = VIPPS_SLICE("123456"),
			.client_id = vipps_local_client_id,
			.client_secret = vipps_local_client_secret,
			.subscription_key = vipps_local_subscription_key,
			.in_process = true,
			.deadline = 1000,
			.money_deadline = 1000,
			.max_attempts = 1 };
		vipps_client *client;

		has_failed = only_one = false;
		allowed = n;
		client = vipps_client_new(&options, &complaint);
		allowed = -1;
		CHECK((client == NULL) == has_failed);
		CHECK_CSTR(complaint.argument, "");
		vipps_client_free(client);
		if (!has_failed)
			return;
	}
}

/* Whatever runs out, a call is either read or not there. */
static void read_each(const caller *c)
{
	for (long n = 0;; n++) {
		vipps_inbound *inbound;

		has_failed = only_one = false;
		allowed = n;
		inbound = vipps_inbound_read(&c->keys, &c->request);
		allowed = -1;
		if (inbound != NULL)
			CHECK((vipps_inbound_look(inbound)->reply_status == 200) == !has_failed);
		vipps_inbound_free(inbound);
		if (!has_failed)
			return;
	}
}

static void check_answers(const caller *c, const vipps_shipping_option *options)
{
	vipps_inbound *inbound = vipps_inbound_read(&c->keys, &c->request);
	vipps_complaint complaint;
	vipps_slice answer;
	int status;

	for (long n = 0;; n++) {
		has_failed = only_one = false;
		allowed = n;
		answer = vipps_inbound_answer(inbound, options, 1, vipps_slice_none(), &status, &complaint);
		allowed = -1;
		CHECK(vipps_slice_is_present(answer) == !has_failed);
		CHECK_CSTR(complaint.argument, "");
		vipps_inbound_free(inbound);
		if (!has_failed)
			return;
		inbound = vipps_inbound_read(&c->keys, &c->request);
	}
}

#define TOKEN "dd8c3d3e93131f8040e4eb8874f295140117525afec533a3"

static void check_inbound(void)
{
	static const vipps_shipping_option option = { .id = VIPPS_SLICE("home"),
		.name = VIPPS_SLICE("Home delivery"),
		.cost = 9900,
		.is_default = true,
		.priority = VIPPS_NO_PRIORITY };
	vipps_client *client = bank_client(VIPPS_API_ECOM);
	const vipps_client *clients[] = { client };
	caller c;

	promise("a callback that memory does not suffice for is not taken for good");
	caller_plain(&c, "POST", "/v2/payments/" REFERENCE, TOKEN,
		"{\"orderId\":\"" REFERENCE "\",\"transactionInfo\":{\"amount\":1,"
		"\"status\":\"RESERVED\"}}");
	c.keys.clients = clients;
	c.keys.client_count = 1;
	read_each(&c);
	promise("nor is a webhook");
	caller_webhook(&c, "shop.example", "/hook", "secret", "Mon, 19 Jan 2026 16:26:33 GMT",
		"{\"msn\":\"123456\",\"reference\":\"" REFERENCE "\",\"pspReference\":\"p\","
		"\"name\":\"AUTHORIZED\",\"amount\":{\"currency\":\"NOK\",\"value\":1}}");
	caller_set(&c, "Webhook-Id", "id-a");
	c.keys.clients = clients;
	c.keys.client_count = 1;
	read_each(&c);
	promise("nor a shipping request, and its answer is whole or none");
	caller_plain(&c, "POST", "/v2/payments/" REFERENCE "/shippingDetails", TOKEN,
		"{\"reference\":\"" REFERENCE "\",\"city\":\"OSLO\",\"country\":\"NO\"}");
	c.keys.clients = clients;
	c.keys.client_count = 1;
	read_each(&c);
	check_answers(&c, &option);
	vipps_client_free(client);
}

int main(void)
{
	check_calls();
	check_create();
	check_others();
	check_client();
	check_inbound();
	return promises_kept();
}
