/* SPDX-License-Identifier: MIT */

/* What an order can get wrong, and that a call needs nothing of it once it is made. */

#include "stories.h"

typedef struct wrong {
	vipps_order order;
	const char *argument;
} wrong;

#define ORDER(op, amount_, intent_) \
	{ \
		.operation = (op), .reference = VIPPS_SLICE(REFERENCE), .amount = (amount_), \
		.intent = intent_ \
	}
#define NO_INTENT \
	{ \
		NULL, 0 \
	}

static const wrong wrongs[] = {
	{ ORDER(VIPPS_CAPTURE, 20000, NO_INTENT), "intent" },
	{ ORDER(VIPPS_CAPTURE, 20000, VIPPS_SLICE("")), "intent" },
	{ ORDER(VIPPS_CAPTURE, 0, VIPPS_SLICE("shipment-17")), "intent" },
	{ ORDER(VIPPS_CAPTURE, -1, VIPPS_SLICE("shipment-17")), "amount" },
	{ ORDER(VIPPS_CAPTURE, 99, VIPPS_SLICE("shipment-17")), "amount" },
	{ ORDER(VIPPS_REFUND, 0, VIPPS_SLICE("creditmemo-8")), "amount" },
	{ ORDER(VIPPS_REFUND, 5000, NO_INTENT), "intent" },
	{ ORDER(VIPPS_REFUND, INT64_MIN, VIPPS_SLICE("x")), "amount" },
	{ ORDER(VIPPS_CAPTURE_TO, 0, NO_INTENT), "total" },
	{ ORDER(VIPPS_REFUND_TO, -5, NO_INTENT), "total" },
	{ { .operation = VIPPS_GET, .reference = VIPPS_SLICE("a/../b") }, "reference" },
	{ { .operation = VIPPS_GET, .reference = VIPPS_SLICE("") }, "reference" },
	{ { .operation = VIPPS_GET }, "reference" },
	{ { .operation = VIPPS_GET, .reference = VIPPS_SLICE("a b") }, "reference" },
	{ { .operation = VIPPS_APPROVE,
		  .reference = VIPPS_SLICE(REFERENCE),
		  .customer_phone = VIPPS_SLICE("12"),
		  .redirect_url = VIPPS_SLICE("https://x/?token=a") },
		"customerPhone" },
	{ { .operation = VIPPS_APPROVE,
		  .reference = VIPPS_SLICE(REFERENCE),
		  .customer_phone = VIPPS_SLICE("91234567"),
		  .redirect_url = VIPPS_SLICE("https://x/?atoken=a") },
		"redirectUrl" },
};

static void check_orders(void)
{
	char intent[202];
	vipps_order order = part;

	promise("an order that is wrong is refused before anything is sent, and says which argument");
	script_open(&s, VIPPS_API_ECOM);
	for (size_t i = 0; i < sizeof(wrongs) / sizeof(wrongs[0]); i++) {
		CHECK(!script_begin(&s, &wrongs[i].order));
		CHECK_CSTR(s.complaint.argument, wrongs[i].argument);
		CHECK(s.complaint.text[0] != '\0');
	}
	promise("an intention is 1 to 200 bytes");
	memset(intent, 'i', sizeof(intent));
	order.intent = vipps_slice_make(intent, 200);
	CHECK(script_begin(&s, &order));
	order.intent.len = 201;
	CHECK(!script_begin(&s, &order));
	script_close(&s);
}

/* The order's texts may go as soon as the call is made. */
static void check_copies(void)
{
	char *text = malloc(64);
	vipps_order order = part;

	promise("a call keeps copies: the order's texts may go when it is made");
	if (text == NULL)
		abort();
	strcpy(text, REFERENCE);
	strcpy(text + 32, "shipment-17");
	order.reference = vipps_slice_of(text);
	order.intent = vipps_slice_of(text + 32);
	script_open(&s, VIPPS_API_ECOM);
	CHECK(script_begin(&s, &order));
	memset(text, 'X', 64);
	CHECK_TEXT(vipps_call_reference(s.call), REFERENCE);
	CHECK_INT(vipps_call_operation(s.call), VIPPS_CAPTURE);
	vipps_action action = vipps_call_step(s.call, s.now, NULL);
	vipps_exchange exchange = { .fate = VIPPS_FATE_ANSWERED,
		.status = 200,
		.retry_after = -1,
		.body = VIPPS_SLICE(RESERVED) };

	action = vipps_call_step(s.call, s.now, &exchange);
	CHECK_CSTR(bank_header(action.request, "X-Request-Id"), KEY_17);
	free(text);
	script_close(&s);
}

static void check_copies_of_create(void)
{
	vipps_create from = to_create;
	vipps_slice *const texts[] = { &from.reference, &from.description, &from.return_url,
		&from.callback_url, &from.currency, &from.customer_phone, &from.scope,
		&from.callback_token };
	const vipps_order order = { .operation = VIPPS_CREATE, .create = &from };
	char *block = malloc(2048), *at = block;

	promise("and copies of a create's, all of them");
	if (block == NULL)
		abort();
	from.scope = vipps_slice_of("name email");
	from.callback_token = vipps_slice_of("of-the-shop");
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		memcpy(at, texts[i]->at, texts[i]->len);
		texts[i]->at = at;
		at += texts[i]->len;
	}
	script_open(&s, VIPPS_API_ECOM);
	CHECK(script_begin(&s, &order));
	memset(block, 'X', 2048);
	from = (vipps_create){ 0 };
	CHECK_TEXT(vipps_call_step(s.call, s.now, NULL).request->body,
		"{\"customerInfo\":{\"mobileNumber\":\"91234567\"},"
		"\"merchantInfo\":{\"merchantSerialNumber\":\"123456\","
		"\"callbackPrefix\":\"https://shop.example/vipps\","
		"\"fallBack\":\"https://shop.example/order/1042\",\"authToken\":\"of-the-shop\"},"
		"\"transaction\":{\"orderId\":\"" REFERENCE "\",\"amount\":49900,"
		"\"transactionText\":\"One pair of socks\",\"scope\":\"name email\"}}");
	free(block);
	script_close(&s);
}

int main(void)
{
	check_orders();
	check_copies();
	check_copies_of_create();
	return promises_kept();
}
