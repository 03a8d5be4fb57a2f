/* SPDX-License-Identifier: MIT */

/* Nothing that is secret, and nothing of a customer, gets into what logs and support see. */

#include "ledger.h"
#include "script.h"
#include "signature.h"

#define FLOWS 6000
#define PHONE "91234567"
#define TOKEN "eyJhbGciOi.secret-token"

static uint64_t state = 88172645463325252u;

static uint32_t draw(uint32_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 33) % below;
}

#define SAID "customer " PHONE ", +47 912 34 567, ada@example.com"

static const char *const bodies[] = { "", RESERVED, WAITING, CAPTURED_20000("x"), CAPTURED_ALL,
	VOIDED, ABORTED, TOOK_20000, TOOK_ALL, GAVE_BACK_5000, CANCELLED, INITIATED_ANSWER,
	TOKEN_ANSWER(TOKEN), TOKEN_ANSWER(TOKEN), "<html>" SAID "</html>", "[\"" SAID "\"]", SAID,
	"[{\"errorGroup\":\"User\",\"errorCode\":\"81\",\"errorMessage\":\"" SAID "\"}]",
	"[{\"errorGroup\":\"Payment\",\"errorCode\":\"61\",\"errorMessage\":\"" SAID "\"}]",
	"{\"title\":\"" SAID "\",\"detail\":\"" SAID "\",\"status\":400}",
	"{\"statusCode\":401,\"message\":\"" SAID "\"}", "{\"message\":\"" SAID "\",\"broken\":",
	"{\"error\":\"invalid_client\",\"error_description\":\"" SAID "\"}",
	"{\"orderId\":\"" REFERENCE
	"\",\"userDetails\":{\"email\":\"ada@example.com\",\"mobileNumber\":\"" PHONE
	"\"},\"transactionLogHistory\":\"" SAID "\"}" };

static const vipps_create to_create = { .reference = VIPPS_SLICE(REFERENCE),
	.amount = 49900,
	.description = VIPPS_SLICE("One pair of socks"),
	.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
	.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
	.currency = VIPPS_SLICE("NOK"),
	.customer_phone = VIPPS_SLICE(PHONE) };

static vipps_order draw_order(void)
{
	vipps_order order = { .operation = (vipps_operation)draw(VIPPS_APPROVE + 1),
		.reference = VIPPS_SLICE(REFERENCE) };

	switch (order.operation) {
	case VIPPS_CREATE:
		order.create = &to_create;
		break;
	case VIPPS_CAPTURE:
	case VIPPS_REFUND:
		order.amount = 20000;
		order.intent = vipps_slice_of("shipment-17");
		break;
	case VIPPS_CAPTURE_TO:
	case VIPPS_REFUND_TO:
		order.amount = 20000;
		break;
	case VIPPS_APPROVE:
		order.customer_phone = vipps_slice_of("+47 912 34 567");
		order.redirect_url = vipps_slice_of("https://pay.example/?token=landing-secret");
		break;
	default:
		break;
	}
	return order;
}

static void search(const char *text, const char *callback_token)
{
	const char *const secrets[] = { vipps_local_client_secret.at, vipps_local_subscription_key.at,
		vipps_local_client_id.at, TOKEN, SCRIPT_TOKEN, "Bearer", PHONE, "912 34", "ada@",
		"example.com", "landing-secret", callback_token };

	for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++) {
		if (!CHECK(strstr(text, secrets[i]) == NULL))
			printf("#   %s\n", text);
	}
}

static vipps_exchange draw_exchange(void)
{
	static const int statuses[] = { 200, 200, 200, 200, 400, 401, 403, 404, 409, 429, 500, 503 };
	vipps_exchange exchange = { .fate = draw(8) == 0 ? (vipps_fate)draw(2) : VIPPS_FATE_ANSWERED,
		.retry_after = draw(4) == 0 ? 100 : -1,
		.kind = VIPPS_KIND_NO_ANSWER };

	if (exchange.fate != VIPPS_FATE_ANSWERED) {
		snprintf(exchange.trouble, sizeof(exchange.trouble), "%s", SAID);
		return exchange;
	}
	exchange.status = statuses[draw(sizeof(statuses) / sizeof(statuses[0]))];
	exchange.body = vipps_slice_of(bodies[draw(sizeof(bodies) / sizeof(bodies[0]))]);
	return exchange;
}

/* Vipps answers what it ought to, often enough for the call to get somewhere. */
static vipps_exchange exchange_for(const vipps_request *request)
{
	const char *end = strrchr(request->url, '/') + 1;
	vipps_exchange exchange = draw_exchange();

	if (draw(3) == 0)
		return exchange;
	exchange = (vipps_exchange){ .fate = VIPPS_FATE_ANSWERED, .status = 200, .retry_after = -1 };
	if (strcmp(end, "get") == 0)
		exchange.body = vipps_slice_of(TOKEN_ANSWER(TOKEN));
	else if (strcmp(end, "details") == 0)
		exchange.body = vipps_slice_of(bodies[1 + draw(6)]);
	else
		exchange.body = vipps_slice_of(bodies[draw(12)]);
	return exchange;
}

static void live(const char *callback_token)
{
	vipps_client *client = bank_client(draw(3) == 0 ? VIPPS_API_EPAYMENT : VIPPS_API_ECOM);
	vipps_tokens *tokens = vipps_tokens_new();
	const vipps_order order = draw_order();
	vipps_complaint complaint;
	vipps_call *call = vipps_call_new(client, tokens, &order, state, &complaint);
	vipps_clock now = { 1000, 1000 };
	vipps_exchange exchange;
	vipps_attempt attempt;
	char text[VIPPS_SUPPORT_TEXT_MAX];
	bool answered = false;
	size_t length;

	while (call != NULL) {
		vipps_action action = vipps_call_step(call, now, answered ? &exchange : NULL);

		answered = action.type == VIPPS_SEND;
		if (action.type == VIPPS_FINISHED)
			break;
		if (action.type == VIPPS_SLEEP)
			now.steady = action.until;
		else
			exchange = exchange_for(action.request);
		now.steady += 20;
		while (vipps_call_next_attempt(call, &attempt)) {
			length = vipps_attempt_text(&attempt, vipps_call_reference(call), text, sizeof(text));
			CHECK_INT(strlen(text), length);
			search(text, callback_token);
		}
	}
	if (call != NULL) {
		length = vipps_support_text(call, text);
		CHECK_INT(strlen(text), length);
		search(text, callback_token);
		search(vipps_call_outcome(call)->error.message, callback_token);
		search(vipps_call_outcome(call)->error.code, callback_token);
	}
	vipps_call_free(call);
	vipps_tokens_free(tokens);
	vipps_client_free(client);
}

/* ------------------------------------------------------------------------------------------
 * What they do say
 */
static void check_texts(void)
{
	static const vipps_order part = { .operation = VIPPS_CAPTURE,
		.reference = VIPPS_SLICE(REFERENCE),
		.amount = 20000,
		.intent = VIPPS_SLICE("shipment-17") };
	static const turn turns[] = { { "GET /details", .body = RESERVED },
		{ "POST /capture", .status = 400, .body = REFUSAL("Payment", "98") }, { 0 } };
	static script s;
	vipps_attempt attempt;
	char text[VIPPS_SUPPORT_TEXT_MAX], small[12];

	promise("support gets: what, where, whose, which payment, key, attempts, and Vipps' words");
	script_open(&s, VIPPS_API_ECOM);
	script_play(&s, &part, turns);
	vipps_support_text(s.call, text);
	CHECK_CSTR(text,
		"Vipps capture: refused, local, sales unit 123456, reference " REFERENCE ", key " KEY_17
		", attempts 2; HTTP 400 kind=CaptureExpired code=Payment/98 trace=ctx-1: no");
	promise("a log gets a line per exchange");
	CHECK(vipps_call_next_attempt(s.call, &attempt));
	CHECK(vipps_call_next_attempt(s.call, &attempt));
	attempt.milliseconds = 31;
	vipps_attempt_text(&attempt, vipps_slice_of(REFERENCE), text, sizeof(text));
	CHECK_CSTR(text,
		"vipps capture " REFERENCE " #2: HTTP 400 kind=CaptureExpired code=Payment/98 "
		"trace=ctx-1 key=" KEY_17 " 31 ms, 0 bytes out, 0 in");
	promise("a text that does not find room is cut");
	CHECK_INT(vipps_attempt_text(&attempt, vipps_slice_none(), small, sizeof(small)), 11);
	CHECK_CSTR(small, "vipps captu");
	CHECK_INT(vipps_attempt_text(&attempt, vipps_slice_none(), small, 0), 0);
	script_close(&s);
}

int main(void)
{
	vipps_client *client = bank_client(VIPPS_API_ECOM);
	vipps_callback_token callback_token;

	CHECK(vipps_callback_token_make(client, vipps_slice_of(REFERENCE), callback_token));
	vipps_client_free(client);
	promise("whatever happens, no secret, phone or address gets into what logs and support see");
	for (int i = 0; i < FLOWS && !check_now.failed; i++)
		live(callback_token);
	check_texts();
	return promises_kept();
}
