/* SPDX-License-Identifier: MIT */

/*
 * Memory runs out at each allocation of a call, once or from then on. Nothing may crash or leak,
 * and what may have moved money must never be called refused or not sent.
 */

#include "ledger.h"
#include "script.h"

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

static const char *epayment_says(const char *end)
{
	if (strcmp(end, "get") == 0)
		return TOKEN_ANSWER("t");
	if (strcmp(end, "events") == 0)
		return arrived ? EVENTS_CAPTURED(KEY_17) : EVENTS_RESERVED;
	return arrived || strcmp(end, "capture") == 0 ? PAYMENT_IN("AUTHORIZED", 20000, 0, 0, 49900)
												  : PAYMENT_IN("AUTHORIZED", 0, 0, 0, 49900);
}

static vipps_exchange answer(const vipps_request *request)
{
	const char *end = strrchr(request->url, '/') + 1;
	const char *body =
		strstr(request->url, "/epayment/") != NULL ? epayment_says(end) : ecom_says(end);
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
	CHECK(outcome->verdict != VIPPS_DONE || outcome->payment != NULL);
	vipps_call_free(call);
	return true;
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
		CHECK(outcome.verdict ==
			(order->operation == VIPPS_CREATE && loses ? VIPPS_REDIRECT_LOST : VIPPS_DONE));
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

static void check_inbound(void)
{
	const vipps_inbound_request request = { VIPPS_SLICE("POST"),
		VIPPS_SLICE("/v2/payments/" REFERENCE), { NULL, 0 },
		VIPPS_SLICE("dd8c3d3e93131f8040e4eb8874f295140117525afec533a3"),
		VIPPS_SLICE("{\"orderId\":\"" REFERENCE "\",\"transactionInfo\":{\"amount\":1,"
					"\"status\":\"RESERVED\"}}") };
	vipps_client *client = bank_client(VIPPS_API_ECOM);
	const vipps_client *clients[] = { client };

	promise("a callback that memory does not suffice for is not taken for good");
	for (long n = 0;; n++) {
		vipps_inbound *inbound;

		has_failed = only_one = false;
		allowed = n;
		inbound = vipps_inbound_read(clients, NULL, 1, &request);
		allowed = -1;
		if (inbound != NULL)
			CHECK((vipps_inbound_look(inbound)->reply_status == 200) == !has_failed);
		vipps_inbound_free(inbound);
		if (!has_failed)
			break;
	}
	vipps_client_free(client);
}

int main(void)
{
	check_calls();
	check_client();
	check_inbound();
	return promises_kept();
}
