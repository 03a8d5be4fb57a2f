/* SPDX-License-Identifier: MIT */

/*
 * Webhooks: what they say, and whose business it is. Whether they are Vipps':
 * test_webhook_signature.c.
 */

#include "caller.h"

#define SECRET "090a478d-37ff-4e77-970e-d457aeb26a3a"
#define DATE "Mon, 19 Jan 2026 16:26:33 GMT"
#define REFERENCE "acme-shop-123-order123abc"
#define PSP "dd8e0a8e-2b26-40ed-98f1-1d5832fc129f"

#define EVENT_OF(msn, reference, psp, name, rest) \
	"{\"msn\":\"" msn "\",\"reference\":\"" reference "\",\"pspReference\":\"" psp \
	"\",\"name\":\"" name "\"" rest "}"
#define EVENT(name, rest) EVENT_OF("123456", REFERENCE, PSP, name, rest)
#define AMOUNT ",\"amount\":{\"currency\":\"NOK\",\"value\":49900}"
#define REST AMOUNT ",\"timestamp\":\"2026-01-19T16:26:32.099Z\",\"success\":true"

static vipps_client *client, *second;
static const vipps_client *clients[2];

static vipps_inbound *receive_at(const char *date, const char *id, const char *body)
{
	caller c;

	caller_webhook(&c, "shop.example", "/hook", SECRET, date, body);
	caller_set(&c, "Webhook-Id", id);
	c.keys.clients = clients;
	c.keys.client_count = 2;
	return caller_call(&c);
}

static vipps_inbound *receive(const char *body)
{
	return receive_at(DATE, NULL, body);
}

static void expect(const char *body, vipps_inbound_fault fault)
{
	vipps_inbound *inbound = receive(body);

	if (!CHECK_INT(vipps_inbound_look(inbound)->fault, fault))
		printf("#   %s\n", body);
	vipps_inbound_free(inbound);
}

static void check_good(void)
{
	char body[] = EVENT("CAPTURED",
		",\"amount\":{\"currency\":\"DKK\",\"value\":1200},\"timestamp\":\"2026-01-19T16:26:32.099Z\","
		"\"idempotencyKey\":\"7c8b81e7\",\"success\":true");
	char id[] = "id-a";
	vipps_inbound *inbound = receive_at(DATE, id, body);
	const vipps_inbound_view *view = vipps_inbound_look(inbound);

	promise("a webhook is read: what happened, to which payment, how much, when, by whose key");
	memset(body, 'X', sizeof(body)); /* what it tells is its own */
	memset(id, 'X', sizeof(id));
	CHECK_INT(view->fault, VIPPS_INBOUND_FINE);
	CHECK_INT(view->reply_status, 200);
	CHECK_INT(view->kind, VIPPS_INBOUND_PAYMENT_UPDATE);
	CHECK_INT(view->api, VIPPS_API_EPAYMENT);
	CHECK_INT(view->client, 0);
	CHECK_INT(view->patience, 10000);
	CHECK_TEXT(view->reference, REFERENCE);
	CHECK_INT(view->event, VIPPS_EVENT_CAPTURED);
	CHECK_INT(view->state, VIPPS_STATE_AUTHORIZED);
	CHECK_TEXT(view->raw_state, "CAPTURED");
	CHECK_INT(view->amount, 1200);
	CHECK_CSTR(view->currency, "DKK");
	CHECK(view->success);
	CHECK_INT(view->time, 1768839992099);
	CHECK_TEXT(view->psp_reference, PSP);
	CHECK_TEXT(view->idempotency_key, "7c8b81e7");
	CHECK_TEXT(view->webhook_id, "id-a");
	vipps_inbound_free(inbound);
}

static void check_names(void)
{
	static const struct {
		const char *name;
		vipps_event_type event;
		vipps_state state, failed;
	} rows[] = {
		{ "CREATED", VIPPS_EVENT_CREATED, VIPPS_STATE_CREATED, VIPPS_STATE_UNKNOWN },
		{ "AUTHORIZED", VIPPS_EVENT_AUTHORIZED, VIPPS_STATE_AUTHORIZED, VIPPS_STATE_UNKNOWN },
		{ "ABORTED", VIPPS_EVENT_ABORTED, VIPPS_STATE_ABORTED, VIPPS_STATE_UNKNOWN },
		{ "EXPIRED", VIPPS_EVENT_EXPIRED, VIPPS_STATE_EXPIRED, VIPPS_STATE_UNKNOWN },
		{ "TERMINATED", VIPPS_EVENT_TERMINATED, VIPPS_STATE_TERMINATED, VIPPS_STATE_UNKNOWN },
		{ "CAPTURED", VIPPS_EVENT_CAPTURED, VIPPS_STATE_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
		{ "REFUNDED", VIPPS_EVENT_REFUNDED, VIPPS_STATE_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
		{ "CANCELLED", VIPPS_EVENT_CANCELLED, VIPPS_STATE_AUTHORIZED, VIPPS_STATE_AUTHORIZED },
		{ "TELEPORTED", VIPPS_EVENT_UNKNOWN, VIPPS_STATE_UNKNOWN, VIPPS_STATE_UNKNOWN },
		{ "", VIPPS_EVENT_UNKNOWN, VIPPS_STATE_UNKNOWN, VIPPS_STATE_UNKNOWN },
	};

	promise("every name is an event; a new one is authentic and kept; what failed did not happen");
	for (size_t i = 0; i < 2 * sizeof(rows) / sizeof(rows[0]); i++) {
		bool success = i % 2 == 0;
		char body[400];

		snprintf(body, sizeof(body), EVENT("%s", AMOUNT ",\"success\":%s"), rows[i / 2].name,
			success ? "true" : "false");
		vipps_inbound *inbound = receive(body);
		const vipps_inbound_view *view = vipps_inbound_look(inbound);

		CHECK_INT(view->fault, VIPPS_INBOUND_FINE);
		CHECK_INT(view->event, rows[i / 2].event);
		CHECK_INT(view->state, success ? rows[i / 2].state : rows[i / 2].failed);
		CHECK_INT(view->success, success);
		CHECK_TEXT(view->raw_state, rows[i / 2].name);
		vipps_inbound_free(inbound);
	}
}

static void check_sparse(void)
{
	vipps_inbound *inbound = receive(EVENT("AUTHORIZED", ",\"idempotencyKey\":null"));
	const vipps_inbound_view *view = vipps_inbound_look(inbound);

	promise("without the word success nothing was done; without amount and time they are unknown");
	CHECK_INT(view->fault, VIPPS_INBOUND_FINE);
	CHECK(!view->success);
	CHECK_INT(view->state, VIPPS_STATE_UNKNOWN);
	CHECK_INT(view->amount, 0);
	CHECK_CSTR(view->currency, "");
	CHECK(view->time == VIPPS_NO_TIME);
	CHECK_TEXT(view->idempotency_key, NULL);
	CHECK_TEXT(view->webhook_id, NULL);
	vipps_inbound_free(inbound);
}

static void check_bodies(void)
{
	static const char *const good[] = { EVENT("AUTHORIZED", REST),
		EVENT("AUTHORIZED",
			REST ",\"sub\":\"c06c4afe\",\"userDetails\":{\"email\":1},"
				 "\"shippingDetails\":[],\"captureGuaranteedUntil\":\"?\",\"new\":{}"),
		EVENT("AUTHORIZED", REST ",\"idempotencyKey\":17"),
		EVENT("AUTHORIZED", ",\"amount\":null,\"timestamp\":\"soon\",\"success\":true"),
		"{\"msn\":123456,\"reference\":\"1\",\"pspReference\":\"p\",\"name\":\"CREATED\"}" };
	static const char *const bad[] = { "", "null", "[]", "17", "<html>", EVENT("CREATED", REST) "x",
		"[" EVENT("CREATED", REST) "]",
		"{\"reference\":\"" REFERENCE "\",\"pspReference\":\"p\",\"name\":\"CREATED\"}",
		"{\"msn\":\"123456\",\"reference\":\"" REFERENCE "\",\"name\":\"CREATED\"}",
		"{\"msn\":\"123456\",\"reference\":17,\"pspReference\":\"p\",\"name\":\"CREATED\"}",
		"{\"msn\":[],\"reference\":\"r\",\"pspReference\":\"p\",\"name\":\"CREATED\"}",
		EVENT_OF("123456", "", PSP, "CREATED", REST),
		EVENT_OF("123456", "a/b", PSP, "CREATED", REST),
		EVENT_OF("123456", REFERENCE, "", "CREATED", REST), EVENT("CREATED", ",\"amount\":49900"),
		EVENT("CREATED", ",\"amount\":{\"value\":49900}"),
		EVENT("CREATED", ",\"amount\":{\"currency\":\"NOK\",\"value\":\"49900\"}"),
		EVENT("CREATED", ",\"amount\":{\"currency\":\"NOK\",\"value\":499.00}"),
		EVENT("CREATED", ",\"amount\":{\"currency\":\"NOK\",\"value\":-1}"),
		EVENT("CREATED", ",\"amount\":{\"currency\":\"kroner\",\"value\":1}"),
		EVENT("CREATED", ",\"amount\":{\"currency\":\"NOK\",\"value\":1,\"value\":2}"),
		EVENT("CREATED", ",\"success\":\"true\""), EVENT("CREATED", REST ",\"success\":false"),
		EVENT("CREATED", REST ",\"msn\":\"123456\"") };
	static const char *const others[] = { "{}", "{\"msn\":\"123456\"}",
		"{\"agreementId\":\"agr_1\",\"eventType\":\"recurring.charge-captured.v1\",\"amount\":49900,"
		"\"msn\":\"123456\",\"occurred\":\"2026-01-19T16:26:32Z\"}",
		"{\"msn\":\"123456\",\"reference\":\"" REFERENCE "\"}",
		"{\"msn\":\"123456\",\"name\":\"AUTHORIZED\"}",
		"{\"msn\":\"123456\",\"reference\":null,\"name\":\"AUTHORIZED\"}" };

	promise("extra members and odd personal data are no obstacle, nor is a reference of eCom's");
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		expect(good[i], VIPPS_INBOUND_FINE);
	promise("what is signed and no event, or tells two things at once, is malformed");
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		expect(bad[i], VIPPS_INBOUND_MALFORMED);
	promise("events of other families are none of ours, and are not sent again: 200");
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		expect(others[i], VIPPS_INBOUND_NOT_OURS);
}

static void check_units(void)
{
	vipps_inbound *inbound = receive(EVENT_OF("654321", REFERENCE, PSP, "CREATED", REST));

	promise("one endpoint serves several sales units: the event says which");
	CHECK_INT(vipps_inbound_look(inbound)->client, 1);
	vipps_inbound_free(inbound);
	promise("an event for a sales unit of nobody's here is not ours: 200, and a reason names it");
	inbound = receive(EVENT_OF("777777", REFERENCE, PSP, "CREATED", REST));
	CHECK_INT(vipps_inbound_look(inbound)->fault, VIPPS_INBOUND_NOT_OURS);
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 200);
	CHECK(strstr(vipps_inbound_look(inbound)->reason, "777777") != NULL);
	vipps_inbound_free(inbound);
	expect(EVENT_OF("", REFERENCE, PSP, "CREATED", REST), VIPPS_INBOUND_NOT_OURS);
	expect(EVENT_OF("0123456", REFERENCE, PSP, "CREATED", REST), VIPPS_INBOUND_NOT_OURS);
	promise("a reason holds nothing of an event but what can be a number");
	inbound = receive(EVENT_OF("<b>", REFERENCE, PSP, "CREATED", REST));
	CHECK(strstr(vipps_inbound_look(inbound)->reason, "<b>") == NULL);
	vipps_inbound_free(inbound);
}

/* ------------------------------------------------------------------------------------------
 * Keys
 */
static void key_of(const char *date, const char *id, const char *body, char out[37])
{
	vipps_inbound *inbound = receive_at(date, id, body);

	CHECK_INT(vipps_inbound_look(inbound)->fault, VIPPS_INBOUND_FINE);
	snprintf(out, 37, "%s", vipps_inbound_look(inbound)->key);
	CHECK_INT(strlen(out), VIPPS_KEY_LENGTH);
	vipps_inbound_free(inbound);
}

static void check_keys(void)
{
	static const char *const different[] = { EVENT("CAPTURED", REST), EVENT("REFUNDED", REST),
		EVENT_OF("123456", REFERENCE, "another", "CAPTURED", REST),
		EVENT_OF("654321", REFERENCE, PSP, "CAPTURED", REST) };
	enum { COUNT = sizeof(different) / sizeof(different[0]) };
	char keys[COUNT][37], again[37];

	promise(
		"an event has one key, however often it comes, over whichever registration, signed when");
	for (size_t i = 0; i < COUNT; i++) {
		key_of(DATE, "id-a", different[i], keys[i]);
		key_of(DATE, "id-a", different[i], again);
		CHECK_CSTR(again, keys[i]);
		key_of("Mon, 19 Jan 2026 17:26:33 GMT", "id-b", different[i], again);
		CHECK_CSTR(again, keys[i]);
	}
	key_of(DATE, NULL, EVENT("CAPTURED", REST ",\"new\":1"), again);
	CHECK_CSTR(again, keys[0]);
	promise("two partial captures of a payment have two keys, as have two events, and two units");
	for (size_t i = 0; i < COUNT; i++) {
		for (size_t j = 0; j < i; j++)
			CHECK(strcmp(keys[i], keys[j]) != 0);
	}
}

int main(void)
{
	clients[0] = client = caller_client("123456", "local-secret-of-no-value");
	clients[1] = second = caller_client("654321", "local-secret-of-no-value");
	check_good();
	check_names();
	check_sparse();
	check_bodies();
	check_units();
	check_keys();
	vipps_client_free(client);
	vipps_client_free(second);
	return promises_kept();
}
