/* SPDX-License-Identifier: MIT */

/* Express checkout: what is sent, what is read, and Vipps' questions to the shop. */

#include "script.h"

#include "decimal.h"
#include "ecom.h"
#include "signature.h"

#define HOME \
	{ \
		VIPPS_SLICE("home"), VIPPS_SLICE("Home delivery"), 9900, true, VIPPS_NO_PRIORITY \
	}
#define SHOP \
	{ \
		VIPPS_SLICE("shop"), VIPPS_SLICE("In the shop"), 0, false, VIPPS_NO_PRIORITY \
	}

static const vipps_shipping_option two_options[] = { HOME, SHOP };

static vipps_create express(void)
{
	return (vipps_create){
		.reference = VIPPS_SLICE("acme-shop-1042"),
		.amount = 49900,
		.description = VIPPS_SLICE("One pair of socks"),
		.return_url = VIPPS_SLICE("https://shop.example/order/1042"),
		.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
		.currency = VIPPS_SLICE("NOK"),
		.express = true,
		.options = two_options,
		.option_count = 2,
		.consent_removal_url = VIPPS_SLICE("https://shop.example/vipps/"),
	};
}

static const turn created[] = {
	{ "POST /ecomm/v2/payments",
		.body =
			"{\"orderId\":\"acme-shop-1042\",\"url\":\"https://vipps.example/landing?token=t\"}" },
	{ 0 },
};

static void send_and_compare(const vipps_create *create, const char *part)
{
	script s;
	const vipps_order order = { .operation = VIPPS_CREATE, .create = create };

	script_open(&s, VIPPS_API_ECOM);
	script_play(&s, &order, created);
	CHECK_INT(s.outcome.verdict, VIPPS_DONE);
	if (!CHECK(strstr(s.requests[0].body, part) != NULL))
		printf("# %s\n# lacks %s\n", s.requests[0].body, part);
	script_close(&s);
}

static void check_requests(void)
{
	vipps_create create = express();

	promise("options known in advance go out in kroner, in the order given, the default as Y");
	send_and_compare(&create,
		"\"staticShippingDetails\":[{\"isDefault\":\"Y\",\"priority\":1,\"shippingCost\":99,"
		"\"shippingMethod\":\"Home delivery\",\"shippingMethodId\":\"home\"},"
		"{\"isDefault\":\"N\",\"priority\":2,\"shippingCost\":0,"
		"\"shippingMethod\":\"In the shop\",\"shippingMethodId\":\"shop\"}]");
	promise(
		"an express payment says that it is one, and where consents are taken back, with a token");
	send_and_compare(&create,
		"\"paymentType\":\"eComm Express Payment\","
		"\"consentRemovalPrefix\":\"https://shop.example/vipps/");
	promise("useExplicitCheckoutFlow is said when the shop says it, true and false");
	create.explicit_flow = VIPPS_EXPLICIT_YES;
	send_and_compare(&create, "\"useExplicitCheckoutFlow\":true");
	create.explicit_flow = VIPPS_EXPLICIT_NO;
	send_and_compare(&create, "\"useExplicitCheckoutFlow\":false");
	promise("options to be asked for go out as a prefix, without a slash at its end");
	create.options = NULL;
	create.option_count = 0;
	create.shipping_url = vipps_slice_of("https://shop.example/vipps/");
	send_and_compare(&create, "\"shippingDetailsPrefix\":\"https://shop.example/vipps\"");
}

static void check_refused(void)
{
	static const struct {
		const char *title, *argument;
		vipps_shipping_option options[2];
		size_t count;
	} rows[] = {
		{ "no default option is refused", "shipping",
			{ SHOP, { VIPPS_SLICE("b"), VIPPS_SLICE("B"), 1, false, VIPPS_NO_PRIORITY } }, 2 },
		{ "two default options are refused", "shipping",
			{ HOME, { VIPPS_SLICE("b"), VIPPS_SLICE("B"), 1, true, VIPPS_NO_PRIORITY } }, 2 },
		{ "equal ids are refused", "shipping",
			{ HOME, { VIPPS_SLICE("home"), VIPPS_SLICE("B"), 1, false, VIPPS_NO_PRIORITY } }, 2 },
		{ "a negative cost is refused", "cost",
			{ { VIPPS_SLICE("a"), VIPPS_SLICE("A"), -1, true, VIPPS_NO_PRIORITY } }, 1 },
		{ "an empty name is refused", "name",
			{ { VIPPS_SLICE("a"), VIPPS_SLICE(""), 1, true, VIPPS_NO_PRIORITY } }, 1 },
		{ "an empty id is refused", "id",
			{ { VIPPS_SLICE(""), VIPPS_SLICE("A"), 1, true, VIPPS_NO_PRIORITY } }, 1 },
		{ "no option at all is refused", "shipping", { HOME }, 0 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_create create = express();
		vipps_complaint complaint = { 0 };

		promise(rows[i].title);
		create.options = rows[i].options;
		create.option_count = rows[i].count;
		CHECK(!vipps_create_check(&create, &complaint));
		CHECK_CSTR(complaint.argument, rows[i].argument);
	}
	vipps_create create = express();
	vipps_complaint complaint = { 0 };

	promise("options given and asked for at once are refused");
	create.shipping_url = vipps_slice_of("https://shop.example/vipps");
	CHECK(!vipps_create_check(&create, &complaint));
	CHECK_CSTR(complaint.argument, "shippingUrl");
}

/* What Vipps would read, and we from it: the same øre. */
static void check_kroner(void)
{
	promise("a shipping cost is exact both ways, for every value from 0 to 10 000 000 øre");
	for (int64_t ore = 0; ore <= 10000000; ore++) {
		char text[VIPPS_DECIMAL_ROOM];
		size_t length = vipps_kroner_write(ore, text);
		int64_t back = -1;
		vipps_decimal_fault fault = vipps_kroner_read(vipps_slice_make(text, length), &back);

		if (fault != VIPPS_DECIMAL_OK || back != ore) {
			CHECK_INT(back, ore);
			break;
		}
	}
}

#define DETAILS(shipping, user) \
	"{\"orderId\":\"acme-shop-1042\",\"transactionLogHistory\":[" \
	"{\"amount\":59800,\"operation\":\"RESERVE\",\"operationSuccess\":true," \
	"\"timeStamp\":\"2026-01-19T16:00:00Z\"}]," \
	"\"shippingDetails\":" shipping ",\"userDetails\":" user "}"

static void look_at(const char *details, script *s)
{
	const vipps_order order = { .operation = VIPPS_GET,
		.reference = VIPPS_SLICE("acme-shop-1042") };
	const turn turns[] = { { "GET /details", .body = details }, { 0 } };

	script_open(s, VIPPS_API_ECOM);
	script_play(s, &order, turns);
	CHECK_INT(s->outcome.verdict, VIPPS_DONE);
}

static void check_answers(void)
{
	script s;

	promise("what the customer chose comes back in øre, with an ISO country and one post code");
	look_at(
		DETAILS("{\"address\":{\"addressLine1\":\"Gata 1\",\"addressLine2\":\"Gata 1\","
				"\"city\":\"OSLO\",\"country\":\"Norway\",\"zipCode\":\"0191\"},"
				"\"shippingCost\":99.00,\"shippingMethod\":\"Posten\",\"shippingMethodId\":\"p1\"}",
			"{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"email\":\"a@example.com\","
			"\"mobileNumber\":\"12345678\",\"userId\":\"1234567\",\"bankIdVerified\":1}"),
		&s);
	CHECK_INT(s.payment.money.authorized, 59800);
	CHECK_INT(s.payment.shipping.cost, 9900);
	CHECK_TEXT(s.payment.shipping.option_id, "p1");
	CHECK_TEXT(s.payment.shipping.address.country, "NO");
	CHECK_TEXT(s.payment.shipping.address.post_code, "0191");
	CHECK_TEXT(s.payment.shipping.address.line2, NULL);
	CHECK_TEXT(s.payment.customer.phone, "4712345678");
	CHECK_TEXT(s.payment.customer.user_id, "1234567");
	CHECK(!s.payment.customer.expired);
	script_close(&s);

	promise("personal data that Vipps has forgotten is no name, no address and no phone number");
	look_at(
		DETAILS(
			"{\"address\":{\"addressLine1\":\"[Expired]\",\"city\":\"[Expired]\","
			"\"country\":\"[Expired]\",\"postCode\":\"[Expired]\"},"
			"\"shippingCost\":\"99.00\",\"shippingMethod\":\"Posten\",\"shippingMethodId\":\"p1\"}",
			"{\"firstName\":\"[Expired]\",\"lastName\":\"[Expired]\",\"email\":\"[Expired]\","
			"\"mobileNumber\":\"[Expired]\",\"userId\":\"[Expired]\"}"),
		&s);
	CHECK(s.payment.customer.expired);
	CHECK_TEXT(s.payment.customer.first_name, NULL);
	CHECK_TEXT(s.payment.customer.user_id, NULL);
	CHECK(s.payment.shipping.present && !s.payment.shipping.has_address);
	CHECK_INT(s.payment.shipping.cost, 9900);
	script_close(&s);

	promise("an address that cannot be understood makes no payment unreadable");
	look_at(DETAILS("{\"address\":[\"odd\"],\"shippingCost\":99,\"shippingMethodId\":\"p1\"}",
				"\"odd\""),
		&s);
	CHECK(s.payment.shipping.present && !s.payment.shipping.has_address);
	CHECK_INT(s.payment.shipping.cost, 9900);
	script_close(&s);
	look_at(DETAILS("[\"odd\"]", "\"odd\""), &s);
	CHECK_INT(s.payment.money.authorized, 59800);
	CHECK(!s.payment.shipping.present && !s.payment.customer.present);
	script_close(&s);
}

/* ------------------------------------------------------------------------------------------
 * Vipps calls the shop
 */
static vipps_inbound *call(const vipps_client *client, const char *method, const char *uri,
	const char *authorization, const char *body)
{
	const vipps_inbound_request request = {
		.method = vipps_slice_of(method),
		.uri = vipps_slice_of(uri),
		.authorization = vipps_slice_of(authorization),
		.body = vipps_slice_of(body),
	};

	return vipps_inbound_read(&client, NULL, 1, &request);
}

#define ADDRESS \
	"{\"addressId\":3960,\"addressLine1\":\"BOKS 6300\",\"addressLine2\":null,\"city\":\"OSLO\"," \
	"\"country\":\"Norway\",\"postCode\":\"0603\",\"addressType\":\"H\"}"

static void check_shipping_requests(vipps_client *client)
{
	static const char uri[] = "/vipps/v2/payments/acme-shop-1042/shippingDetails";
	vipps_callback_token token;
	vipps_complaint complaint;
	vipps_inbound *inbound;

	vipps_callback_token_make(client, vipps_slice_of("acme-shop-1042"), token);
	promise("a shipping request is known by its path, and says where to");
	inbound = call(client, "POST", uri, token, ADDRESS);
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 200);
	CHECK_INT(vipps_inbound_look(inbound)->kind, VIPPS_INBOUND_SHIPPING_REQUEST);
	CHECK_TEXT(vipps_inbound_look(inbound)->reference, "acme-shop-1042");
	CHECK_TEXT(vipps_inbound_look(inbound)->address.post_code, "0603");
	CHECK_TEXT(vipps_inbound_look(inbound)->address.country, "NO");
	CHECK_INT(vipps_inbound_look(inbound)->patience, 10000);
	promise("its answer echoes the address's id, and has the options in kroner");
	CHECK_TEXT(vipps_inbound_answer(inbound, two_options, 2, &complaint),
		"{\"addressId\":3960,\"orderId\":\"acme-shop-1042\",\"shippingDetails\":["
		"{\"isDefault\":\"Y\",\"priority\":1,\"shippingCost\":99,\"shippingMethod\":\"Home delivery\","
		"\"shippingMethodId\":\"home\"},{\"isDefault\":\"N\",\"priority\":2,\"shippingCost\":0,"
		"\"shippingMethod\":\"In the shop\",\"shippingMethodId\":\"shop\"}]}");
	promise("that nothing is delivered there can be said");
	CHECK_TEXT(vipps_inbound_answer(inbound, NULL, 0, &complaint),
		"{\"addressId\":3960,\"orderId\":\"acme-shop-1042\",\"shippingDetails\":[]}");
	promise("options that the app would refuse are no answer");
	CHECK_TEXT(vipps_inbound_answer(inbound, &two_options[1], 1, &complaint), NULL);
	CHECK_CSTR(complaint.argument, "options");
	vipps_inbound_free(inbound);
	promise(
		"a shipping request without an address id, or with another payment's token, is refused");
	inbound = call(client, "POST", uri, token, "{\"addressLine1\":\"x\"}");
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 400);
	vipps_inbound_free(inbound);
	vipps_callback_token_make(client, vipps_slice_of("acme-shop-1043"), token);
	inbound = call(client, "POST", uri, token, ADDRESS);
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 401);
	vipps_inbound_free(inbound);
}

static void check_removal(const vipps_client *client, const char *tail, const char *id)
{
	vipps_callback_token token;
	char uri[400];
	vipps_inbound *inbound;

	vipps_consent_token_make(client, token);
	snprintf(uri, sizeof(uri), "/vipps/%s/v2/consents/%s", token, tail);
	inbound = call(client, "DELETE", uri, NULL, "");
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, id == NULL ? 404 : 200);
	if (id != NULL) {
		CHECK_INT(vipps_inbound_look(inbound)->kind, VIPPS_INBOUND_CONSENT_REMOVAL);
		CHECK_TEXT(vipps_inbound_look(inbound)->user_id, id);
		CHECK_TEXT(vipps_inbound_look(inbound)->reference, NULL);
	}
	vipps_inbound_free(inbound);
}

static void check_consent_removals(vipps_client *client)
{
	vipps_callback_token token;
	char uri[400];
	vipps_inbound *inbound;

	promise("a consent removal names its user: a plus is a plus, slashes may be decoded or not");
	check_removal(client, "uiJskNQ6qNN1iwN891uuob%3D%3D", "uiJskNQ6qNN1iwN891uuob==");
	check_removal(client, "a%2Fb+c%2B==", "a/b+c+==");
	check_removal(client, "a/b+c+==", "a/b+c+==");
	check_removal(client, "a/v2/payments/acme-shop-1042", "a/v2/payments/acme-shop-1042");
	check_removal(client, "x?y=1", "x");
	promise("what can be no user's id is refused");
	check_removal(client, "", NULL);
	check_removal(client, "%", NULL);
	check_removal(client, "%0", NULL);
	check_removal(client, "%zz", NULL);
	check_removal(client, "%00", NULL);
	check_removal(client, "a%0ab", NULL);
	promise("a consent removal without its token, or with a payment's, is refused; so is a POST");
	inbound = call(client, "DELETE", "/vipps/v2/consents/u1", NULL, "");
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 401);
	vipps_inbound_free(inbound);
	vipps_callback_token_make(client, vipps_slice_of("u1"), token);
	snprintf(uri, sizeof(uri), "/vipps/%s/v2/consents/u1", token);
	inbound = call(client, "DELETE", uri, token, "");
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 401);
	vipps_inbound_free(inbound);
	vipps_consent_token_make(client, token);
	snprintf(uri, sizeof(uri), "/vipps/%s/v2/consents/u1", token);
	inbound = call(client, "POST", uri, NULL, "");
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 405);
	vipps_inbound_free(inbound);
}

static void check_prefixes(vipps_client *client)
{
	static const struct {
		const char *prefix;
		int status;
	} rows[] = { { NULL, 200 }, { "/shop/vipps", 200 }, { "/shop/vipps/", 200 }, { "/shop", 404 },
		{ "/vipps", 404 }, { "", 404 } };
	vipps_callback_token token;

	vipps_callback_token_make(client, vipps_slice_of("acme-shop-1042"), token);
	promise("a prefix, where the shop names one, must be the path's own");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const vipps_inbound_request request = {
			.method = VIPPS_SLICE("POST"),
			.uri = VIPPS_SLICE(
				"https://shop.example/shop/vipps/v2/payments/acme-shop-1042/shippingDetails?x=1"),
			.prefix = vipps_slice_of(rows[i].prefix),
			.authorization = vipps_slice_of(token),
			.body = VIPPS_SLICE(ADDRESS),
		};
		const vipps_client *clients[] = { client };
		vipps_inbound *inbound = vipps_inbound_read(clients, NULL, 1, &request);

		CHECK_INT(vipps_inbound_look(inbound)->reply_status, rows[i].status);
		vipps_inbound_free(inbound);
	}
}

int main(void)
{
	vipps_client *client = bank_client(VIPPS_API_ECOM);

	check_requests();
	check_refused();
	check_kroner();
	check_answers();
	check_shipping_requests(client);
	check_consent_removals(client);
	check_prefixes(client);
	vipps_client_free(client);
	return promises_kept();
}
