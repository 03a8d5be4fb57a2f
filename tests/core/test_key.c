/* SPDX-License-Identifier: MIT */

/* Keys name intentions. They are what makes it safe to call again, for ever. */

#include "key.h"

#include "bank.h"
#include "check.h"

#define MSN "123456"
#define REFERENCE "acme-shop-1042"

typedef struct input {
	const char *msn, *operation, *reference;
	const char *name; /* NULL: by position */
	int64_t position;
	int attempt;
	const char *key; /* golden */
} input;

/*
 * Computed apart from this code: SHA-256 over each field with its length before it, in 8 bytes,
 * big-endian; then the digits of version 8.
 */
static const input golden[] = {
	{ "123456", "capture", "acme-shop-1042", "shipment-17", 0, 0,
		"95f166ef-6769-8695-8bde-b389aad21d78" },
	{ "123456", "capture", "acme-shop-1042", "shipment-17", 0, 1,
		"4d425518-ff97-871e-9053-cf45cc7a2554" },
	{ "123456", "refund", "acme-shop-1042", "creditmemo-8", 0, 0,
		"c3b84906-177a-8618-bb31-13d3d3716100" },
	{ "123456", "capture", "acme-shop-1042", NULL, 0, 0, "94e85fa7-9d92-8bc3-8eff-f2f453062116" },
	{ "123456", "capture", "acme-shop-1042", NULL, 20000, 0,
		"48086185-e211-8f7e-9a4d-6e69a35d2e1a" },
	{ "123456", "capture", "acme-shop-1042", NULL, 20000, 1,
		"31fef111-3060-852a-88a6-db537938f737" },
	{ "123456", "refund", "acme-shop-1042", NULL, INT64_MAX, 0,
		"8dbf9cde-d9de-89b5-8293-d947f1f832fc" },
	{ "1234", "capture", "a", "forsendelse-æøå", 0, 0, "2fb7853d-c82d-88c3-859b-5a1ff75f4cf6" },
};

#define GOLDEN (sizeof(golden) / sizeof(golden[0]))

static void make(const input *in, vipps_key out)
{
	const vipps_intention intention = { vipps_slice_of(in->name), in->position };

	CHECK(vipps_key_make(vipps_slice_of(in->msn), in->operation, vipps_slice_of(in->reference),
		&intention, in->attempt, out));
}

static void check_golden(void)
{
	vipps_key key, again;

	promise("the same arguments give the same bytes, in every version, for ever");
	for (size_t i = 0; i < GOLDEN; i++) {
		make(&golden[i], key);
		CHECK_CSTR(key, golden[i].key);
		make(&golden[i], again);
		CHECK_CSTR(key, again);
	}
}

static void check_form(void)
{
	promise("a key is a UUID of version 8: 36 characters, lower-case hex");
	for (size_t i = 0; i < GOLDEN; i++) {
		vipps_key key;

		make(&golden[i], key);
		CHECK_INT(strlen(key), VIPPS_KEY_LENGTH);
		for (size_t at = 0; at < VIPPS_KEY_LENGTH; at++) {
			bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;

			CHECK(hyphen ? key[at] == '-' : strchr("0123456789abcdef", key[at]) != NULL);
		}
		CHECK(key[14] == '8' && strchr("89ab", key[19]) != NULL);
		CHECK(vipps_key_is_ours(vipps_slice_of(key)));
	}
}

static void check_others(void)
{
	static const char *const others[] = { "", "x", "dd8e0a8e-2b26-40ed-98f1-1d5832fc129f",
		"95f166ef-6769-8695-bbde-b389aad21d7", "95f166ef-6769-8695-bbde-b389aad21d789",
		"95f166ef-6769-8695-7bde-b389aad21d78", "95f166ef-6769-5695-8bde-b389aad21d78",
		"95F166EF-6769-8695-8BDE-B389AAD21D78", "95f166ef06769-8695-8bde-b389aad21d78",
		"g5f166ef-6769-8695-8bde-b389aad21d78" };

	promise("a key that this client did not make is told from one that it made");
	CHECK(!vipps_key_is_ours(vipps_slice_none()));
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		CHECK(!vipps_key_is_ours(vipps_slice_of(others[i])));
}

/* Neighbours in every field, and texts that would meet if they were strung together. */
static const input neighbours[] = {
	{ MSN, "capture", REFERENCE, "shipment-17", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "shipment-17", 0, 1, NULL },
	{ MSN, "capture", REFERENCE, "shipment-1", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "shipment-1", 7, 1, NULL },
	{ MSN, "refund", REFERENCE, "shipment-17", 0, 0, NULL },
	{ "123457", "capture", REFERENCE, "shipment-17", 0, 0, NULL },
	{ MSN, "capture", "acme-shop-1043", "shipment-17", 0, 0, NULL },
	{ "123456capture", "", REFERENCE, "shipment-17", 0, 0, NULL },
	{ MSN, "capturea", "cme-shop-1042", "shipment-17", 0, 0, NULL },
	{ MSN, "capture", "acme-shop-1042by name", "shipment-17", 0, 0, NULL },
	{ MSN, "capture", "acme-shop-104", "2shipment-17", 0, 0, NULL },
	{ "12345", "6capture", REFERENCE, "shipment-17", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "0", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, NULL, 0, 0, NULL },
	{ MSN, "capture", REFERENCE, NULL, 0, 1, NULL },
	{ MSN, "capture", REFERENCE, NULL, 1, 0, NULL },
	{ MSN, "capture", REFERENCE, NULL, 10, 0, NULL },
	{ MSN, "capture", REFERENCE, NULL, 20000, 0, NULL },
	{ MSN, "refund", REFERENCE, NULL, 20000, 0, NULL },
	{ MSN, "capture", REFERENCE, "20000", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "by position", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "Shipment-17", 0, 0, NULL },
	{ MSN, "capture", REFERENCE, "shipment-17 ", 0, 0, NULL },
};

#define NEIGHBOURS (sizeof(neighbours) / sizeof(neighbours[0]))

static void check_apart(void)
{
	static vipps_key keys[NEIGHBOURS];

	promise("no two intentions share a key, nor do the name \"0\" and position 0");
	for (size_t i = 0; i < NEIGHBOURS; i++) {
		make(&neighbours[i], keys[i]);
		for (size_t j = 0; j < i; j++) {
			if (strcmp(keys[i], keys[j]) == 0)
				CHECK_INT(i, j);
		}
	}
}

static void check_position_of_named(void)
{
	input a = { MSN, "capture", REFERENCE, "shipment-17", 0, 0, NULL }, b = a;
	vipps_key one, other;

	promise("a named intention has its key wherever the money stands");
	b.position = 20000;
	make(&a, one);
	make(&b, other);
	CHECK_CSTR(one, other);
}

/* The key that a call sends: 20000 of 49900 is captured, and 5000 given back. */
static void key_of_call(vipps_api api, const vipps_order *order, char out[40])
{
	static bank b;
	vipps_client *client = bank_client(api);
	vipps_tokens *tokens = vipps_tokens_new();
	vipps_complaint complaint;
	vipps_call *call = vipps_call_new(client, tokens, order, 1, &complaint);
	const vipps_clock now = { 1000, 1000 };
	vipps_action action = vipps_call_step(call, now, NULL);

	bank_open(&b, 49900);
	bank_capture(&b, 15000, "k-0");
	bank_capture(&b, 5000, "k-1");
	bank_refund(&b, 5000, "k-2");
	out[0] = '\0';
	while (action.type == VIPPS_SEND && out[0] == '\0') {
		const vipps_exchange exchange = bank_exchange(&b, action.request, BANK_FINE, 0);

		action = vipps_call_step(call, now, &exchange);
		if (action.type == VIPPS_SEND)
			snprintf(out, 40, "%s", bank_header(action.request, "X-Request-Id"));
	}
	CHECK(out[0] != '\0');
	vipps_call_free(call);
	vipps_tokens_free(tokens);
	vipps_client_free(client);
}

static void check_calls(void)
{
	static const vipps_slice reference = VIPPS_SLICE(BANK_REFERENCE);
	const vipps_order all = { .operation = VIPPS_CAPTURE, .reference = reference };
	const vipps_order to = { .operation = VIPPS_CAPTURE_TO,
		.reference = reference,
		.amount = 30000 };
	const vipps_order back = { .operation = VIPPS_REFUND_TO,
		.reference = reference,
		.amount = 6000 };
	const vipps_order part = { .operation = VIPPS_CAPTURE,
		.reference = reference,
		.amount = 20000,
		.intent = VIPPS_SLICE("20000") };
	char key[40], other[40];

	promise("capture() and captureTo() collide where the same money was moved before: one key");
	key_of_call(VIPPS_API_ECOM, &all, key);
	key_of_call(VIPPS_API_ECOM, &to, other);
	CHECK_CSTR(key, other);
	promise("a call sends the key that its arguments make");
	vipps_key made;

	make(&(input){ MSN, "capture", BANK_REFERENCE, NULL, 20000, 0, NULL }, made);
	CHECK_CSTR(key, made);
	key_of_call(VIPPS_API_ECOM, &part, key);
	make(&(input){ MSN, "capture", BANK_REFERENCE, "20000", 0, 0, NULL }, made);
	CHECK_CSTR(key, made);
	key_of_call(VIPPS_API_ECOM, &back, key);
	make(&(input){ MSN, "refund", BANK_REFERENCE, NULL, 5000, 0, NULL }, made);
	CHECK_CSTR(key, made);
}

int main(void)
{
	check_golden();
	check_form();
	check_others();
	check_apart();
	check_position_of_named();
	check_calls();
	return promises_kept();
}
