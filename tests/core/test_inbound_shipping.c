/* SPDX-License-Identifier: MIT */

/* Questions for ways of delivery, over both APIs at one path; and what may answer them. */

#include "caller.h"

#define REFERENCE "acme-shop-1042"
#define PATH "/vipps/v2/payments/" REFERENCE "/shippingDetails"

#define OPTION(id_, name_, cost_, default_) \
	{ \
		.id = VIPPS_SLICE(id_), .name = VIPPS_SLICE(name_), .cost = (cost_), \
		.is_default = (default_), .priority = VIPPS_NO_PRIORITY \
	}

static const vipps_shipping_option two_options[] = {
	OPTION("home", "Home delivery", 9900, true),
	OPTION("shop", "In the shop", 0, false),
};

static vipps_client *client;

static vipps_inbound *call(const char *method, const char *uri, const char *authorization,
	const char *body)
{
	static const vipps_client *clients[1];
	caller c;

	clients[0] = client;
	caller_plain(&c, method, uri, authorization, body);
	c.keys.clients = clients;
	c.keys.client_count = 1;
	return caller_call(&c);
}

static vipps_inbound *ask(const char *uri, const char *body)
{
	vipps_callback_token token;

	vipps_callback_token_make(client, vipps_slice_of(REFERENCE), token);
	return call("POST", uri, token, body);
}

static void expect(const char *body, int status)
{
	vipps_inbound *inbound = ask(PATH, body);

	if (!CHECK_INT(vipps_inbound_look(inbound)->reply_status, status))
		printf("#   %s\n", body);
	vipps_inbound_free(inbound);
}

/* ------------------------------------------------------------------------------------------
 * eCom's question
 */
#define ECOM_ADDRESS \
	"{\"addressId\":3960,\"addressLine1\":\"BOKS 6300\",\"addressLine2\":null,\"city\":\"OSLO\"," \
	"\"country\":\"Norway\",\"postCode\":\"0603\",\"addressType\":\"H\"}"

static void check_ecom(void)
{
	vipps_inbound *inbound = ask(PATH, ECOM_ADDRESS);
	const vipps_inbound_view *view = vipps_inbound_look(inbound);
	vipps_complaint complaint;
	int status;

	promise("a shipping request is known by its path, and says where to");
	CHECK_INT(view->reply_status, 200);
	CHECK_INT(view->kind, VIPPS_INBOUND_SHIPPING_REQUEST);
	CHECK_INT(view->api, VIPPS_API_ECOM);
	CHECK_TEXT(view->reference, REFERENCE);
	CHECK_TEXT(view->address.post_code, "0603");
	CHECK_TEXT(view->address.country, "NO");
	CHECK_INT(view->patience, 10000);
	CHECK_CSTR(view->key, "");
	promise("eCom's answer echoes the address's id, and has the options in kroner");
	CHECK_TEXT(
		vipps_inbound_answer(inbound, two_options, 2, vipps_slice_none(), &status, &complaint),
		"{\"addressId\":3960,\"orderId\":\"acme-shop-1042\",\"shippingDetails\":["
		"{\"isDefault\":\"Y\",\"priority\":1,\"shippingCost\":99,\"shippingMethod\":\"Home delivery\","
		"\"shippingMethodId\":\"home\"},{\"isDefault\":\"N\",\"priority\":2,\"shippingCost\":0,"
		"\"shippingMethod\":\"In the shop\",\"shippingMethodId\":\"shop\"}]}");
	CHECK_INT(status, 200);
	promise("that nothing is delivered there can be said");
	CHECK_TEXT(vipps_inbound_answer(inbound, NULL, 0, vipps_slice_of("NOK"), &status, &complaint),
		"{\"addressId\":3960,\"orderId\":\"acme-shop-1042\",\"shippingDetails\":[]}");
	CHECK_INT(status, 200);
	promise("options that the app would refuse are no answer, nor is a currency that eCom has not");
	CHECK_TEXT(
		vipps_inbound_answer(inbound, &two_options[1], 1, vipps_slice_none(), &status, &complaint),
		NULL);
	CHECK_CSTR(complaint.argument, "options");
	CHECK_TEXT(
		vipps_inbound_answer(inbound, two_options, 2, vipps_slice_of("DKK"), &status, &complaint),
		NULL);
	CHECK_CSTR(complaint.argument, "currency");
	vipps_inbound_free(inbound);
}

static void check_refused(void)
{
	vipps_callback_token token;
	vipps_inbound *inbound;

	promise("a shipping request that names neither an address's id nor the payment is refused");
	expect("{\"addressLine1\":\"x\",\"city\":\"OSLO\"}", 400);
	expect("{\"addressId\":\"x\"}", 400);
	expect("", 400);
	expect("[" ECOM_ADDRESS "]", 400);
	promise("so is one with another payment's token, or none");
	vipps_callback_token_make(client, vipps_slice_of("acme-shop-1043"), token);
	inbound = call("POST", PATH, token, ECOM_ADDRESS);
	CHECK_INT(vipps_inbound_look(inbound)->fault, VIPPS_INBOUND_NOT_AUTHENTIC);
	vipps_inbound_free(inbound);
	inbound = call("POST", PATH, NULL, ECOM_ADDRESS);
	CHECK_INT(vipps_inbound_look(inbound)->fault, VIPPS_INBOUND_NOT_AUTHENTIC);
	vipps_inbound_free(inbound);
}

/* ------------------------------------------------------------------------------------------
 * ePayment's
 */
#define CAMEL(reference) \
	"{\"reference\":\"" reference \
	"\",\"addressLine1\":\"BOKS 6300\",\"addressLine2\":\"BOKS 6300\"," \
	"\"city\":\"OSLO\",\"postCode\":\"0603\",\"country\":\"NO\"}"
#define PASCAL \
	"{\"Reference\":\"" REFERENCE "\",\"AddressLine1\":\"BOKS 6300\",\"City\":\"OSLO\"," \
	"\"PostCode\":\"0603\",\"Country\":\"NO\"}"

static void check_epayment(void)
{
	static const char *const bodies[] = { CAMEL(REFERENCE), PASCAL,
		"{\"rEFERENCE\":\"" REFERENCE "\",\"ADDRESSLINE1\":\"BOKS 6300\",\"addressline2\":\"\","
		"\"CITY\":\"OSLO\",\"postcode\":\"0603\",\"COUNTRY\":\"NO\",\"new\":1}" };

	promise("ePayment's question is understood at the same path, its members in any case");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		vipps_inbound *inbound = ask(PATH, bodies[i]);
		const vipps_inbound_view *view = vipps_inbound_look(inbound);

		CHECK_INT(view->reply_status, 200);
		CHECK_INT(view->kind, VIPPS_INBOUND_SHIPPING_REQUEST);
		CHECK_INT(view->api, VIPPS_API_EPAYMENT);
		CHECK_INT(view->patience, 5000);
		CHECK_TEXT(view->reference, REFERENCE);
		CHECK_TEXT(view->address.line1, "BOKS 6300");
		CHECK_TEXT(view->address.line2, NULL);
		CHECK_TEXT(view->address.post_code, "0603");
		CHECK_TEXT(view->address.city, "OSLO");
		CHECK_TEXT(view->address.country, "NO");
		vipps_inbound_free(inbound);
	}
	promise("it must be about the payment that its path and token are of, and ask for a place");
	expect(CAMEL("acme-shop-1043"), 400);
	expect(CAMEL("ACME-SHOP-1042"), 400);
	expect("{\"reference\":\"" REFERENCE "\",\"Reference\":\"acme-shop-1043\",\"city\":\"OSLO\"}",
		400);
	expect("{\"reference\":\"acme-shop-1043\",\"Reference\":\"" REFERENCE "\",\"city\":\"OSLO\"}",
		400);
	expect("{\"reference\":\"" REFERENCE "\"}", 400);
	expect("{\"reference\":\"" REFERENCE "\",\"city\":{}}", 400);
	expect("{\"reference\":\"" REFERENCE "\",\"postCode\":603}", 200);
}

/* What the cost of the one option is said to be in. */
static void expect_currency(const char *uri, const char *given, const char *currency)
{
	vipps_inbound *inbound = ask(uri, PASCAL);
	vipps_complaint complaint;
	char amount[60];
	int status;
	vipps_slice answer =
		vipps_inbound_answer(inbound, two_options, 1, vipps_slice_of(given), &status, &complaint);

	snprintf(amount, sizeof(amount), "\"amount\":{\"currency\":\"%s\",\"value\":9900}", currency);
	if (!CHECK(vipps_slice_is_present(answer) && strstr(answer.at, amount) != NULL))
		printf("#   %s: %s\n", uri, answer.at);
	CHECK_INT(status, 200);
	vipps_inbound_free(inbound);
}

static void check_epayment_answers(void)
{
	vipps_inbound *inbound = ask(PATH, PASCAL);
	vipps_complaint complaint;
	int status;

	promise("ePayment's answer has the options in groups, in minor units");
	vipps_slice answer =
		vipps_inbound_answer(inbound, two_options, 2, vipps_slice_none(), &status, &complaint);

	CHECK_INT(status, 200);
	CHECK(vipps_slice_starts_with(answer, vipps_slice_of("{\"groups\":[{")));
	CHECK(answer.at != NULL && strstr(answer.at, "\"id\":\"shop\"") != NULL);
	CHECK(answer.at != NULL && answer.at[answer.len] == '\0');
	promise("that nothing is delivered there is a 400");
	answer = vipps_inbound_answer(inbound, NULL, 0, vipps_slice_none(), &status, &complaint);
	CHECK_TEXT(answer, "{\"groups\":[]}");
	CHECK_INT(status, 400);
	promise("options that the app would refuse are no answer, nor is an unknown currency");
	answer =
		vipps_inbound_answer(inbound, &two_options[1], 1, vipps_slice_none(), &status, &complaint);
	CHECK_TEXT(answer, NULL);
	CHECK_CSTR(complaint.argument, "options");
	answer =
		vipps_inbound_answer(inbound, two_options, 2, vipps_slice_of("SEK"), &status, &complaint);
	CHECK_TEXT(answer, NULL);
	CHECK_CSTR(complaint.argument, "currency");
	vipps_inbound_free(inbound);
	promise("its currency is the one given, else the one that create wrote into the URL, else NOK");
	expect_currency(PATH, NULL, "NOK");
	expect_currency(PATH "?currency=DKK", NULL, "DKK");
	expect_currency("https://shop.example" PATH "/?a=b&currency=EUR#c", NULL, "EUR");
	expect_currency(PATH "?currency=DKK", "EUR", "EUR");
	expect_currency(PATH "?currency=SEK", NULL, "NOK");
	expect_currency(PATH "?currency=", NULL, "NOK");
	expect_currency(PATH "?xcurrency=DKK", NULL, "NOK");
	expect_currency(PATH "?currency=DKKK", NULL, "NOK");
	expect_currency(PATH "?&&", NULL, "NOK");
}

int main(void)
{
	client = caller_client("123456", "local-secret-of-no-value");
	check_ecom();
	check_refused();
	check_epayment();
	check_epayment_answers();
	vipps_client_free(client);
	return promises_kept();
}
