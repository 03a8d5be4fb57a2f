/* SPDX-License-Identifier: MIT */

/* Express checkout: what is sent, what is read, and Vipps' questions to the shop. */

#include "caller.h"
#include "script.h"

#include "decimal.h"
#include "ecom.h"
#include "epayment.h"

#define OPTION(id_, name_, cost_, default_) \
	{ \
		.id = VIPPS_SLICE(id_), .name = VIPPS_SLICE(name_), .cost = (cost_), \
		.is_default = (default_), .priority = VIPPS_NO_PRIORITY \
	}
#define HOME OPTION("home", "Home delivery", 9900, true)
#define SHOP OPTION("shop", "In the shop", 0, false)

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

#define SIXTEEN "0123456789abcdef"
#define SIXTY_FOUR SIXTEEN SIXTEEN SIXTEEN SIXTEEN

static void check_refused(void)
{
	static const struct {
		const char *title, *argument;
		vipps_shipping_option options[2];
		size_t count;
	} rows[] = {
		{ "no default option is refused", "shipping", { SHOP, OPTION("b", "B", 1, false) }, 2 },
		{ "two default options are refused", "shipping", { HOME, OPTION("b", "B", 1, true) }, 2 },
		{ "equal ids are refused", "shipping", { HOME, OPTION("home", "B", 1, false) }, 2 },
		{ "a negative cost is refused", "cost", { OPTION("a", "A", -1, true) }, 1 },
		{ "an empty name is refused", "name", { OPTION("a", "", 1, true) }, 1 },
		{ "an empty id is refused", "id", { OPTION("", "A", 1, true) }, 1 },
		{ "details of more than 256 characters are refused", "details",
			{ { .id = VIPPS_SLICE("a"),
				.name = VIPPS_SLICE("A"),
				.is_default = true,
				.priority = VIPPS_NO_PRIORITY,
				.details = VIPPS_SLICE(SIXTY_FOUR SIXTY_FOUR SIXTY_FOUR SIXTY_FOUR "x") } },
			1 },
		{ "an estimated delivery that is not UTF-8 is refused", "estimatedDelivery",
			{ { .id = VIPPS_SLICE("a"),
				.name = VIPPS_SLICE("A"),
				.is_default = true,
				.priority = VIPPS_NO_PRIORITY,
				.details = VIPPS_SLICE(SIXTY_FOUR SIXTY_FOUR SIXTY_FOUR SIXTY_FOUR),
				.estimated_delivery = VIPPS_SLICE("\xff") } },
			1 },
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

/* What cannot be had together with express checkout, or in it. */
static void check_terms(void)
{
	static const vipps_slice twice[] = { VIPPS_SLICE("NO"), VIPPS_SLICE("SE"), VIPPS_SLICE("NO") };
	static const char *const bad[] = { "no", "NOR", "N", "", "N1", NULL };
	vipps_create create = express();
	vipps_complaint complaint = { 0 };

	promise("no express checkout is pushed, or paid with a card's number");
	create.flow = VIPPS_FLOW_PUSH_MESSAGE;
	create.customer_phone = vipps_slice_of("91234567");
	CHECK(!vipps_create_check(&create, &complaint));
	CHECK_CSTR(complaint.argument, "userFlow");
	create.flow = VIPPS_FLOW_WEB_REDIRECT;
	CHECK(vipps_create_check(&create, &complaint));
	create.method = VIPPS_METHOD_CARD;
	CHECK(!vipps_create_check(&create, &complaint));
	CHECK_CSTR(complaint.argument, "paymentMethod");
	promise("countries are two capital letters each, and named once");
	create = express();
	create.countries = twice;
	create.country_count = 2;
	CHECK(vipps_create_check(&create, &complaint));
	create.country_count = 3;
	CHECK(!vipps_create_check(&create, &complaint));
	CHECK_CSTR(complaint.argument, "allowedCountries");
	create.country_count = 1;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		const vipps_slice country = vipps_slice_of(bad[i]);

		create.countries = &country;
		CHECK(!vipps_create_check(&create, &complaint));
		CHECK_CSTR(complaint.argument, "allowedCountries");
	}
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

	promise("an address without a country is Norwegian, and other countries' codes are capitals");
	look_at(
		DETAILS("{\"address\":{\"city\":\"OSLO\"},\"shippingCost\":1,\"shippingMethodId\":\"1\"}",
			"null"),
		&s);
	CHECK_TEXT(s.payment.shipping.address.country, "NO");
	script_close(&s);
	look_at(
		DETAILS("{\"address\":{\"country\":\"de\"},\"shippingCost\":1,\"shippingMethodId\":\"1\"}",
			"null"),
		&s);
	CHECK_TEXT(s.payment.shipping.address.country, "DE");
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

	promise("who it was stays known where Vipps still tells it");
	look_at(DETAILS("null", "{\"firstName\":\"[Expired]\",\"userId\":\"uiJskNQ6\"}"), &s);
	CHECK(s.payment.customer.expired);
	CHECK_TEXT(s.payment.customer.user_id, "uiJskNQ6");
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
 * ePayment's answers
 */
static void check_chosen(void)
{
	static const struct {
		const char *json;
		bool present, has_address;
		int64_t cost;
	} rows[] = {
		{ NULL, false, false, 0 },
		{ "{\"shippingCost\":9900,\"shippingOptionId\":\"p1\"}", true, false, 9900 },
		{ "{\"shippingCost\":0,\"shippingOptionId\":7,\"address\":null}", true, false, 0 },
		{ "{\"shippingCost\":1,\"shippingOptionId\":\"p1\",\"address\":[\"odd\"]}", true, false,
			1 },
		{ "{\"shippingCost\":1,\"shippingOptionId\":\"p1\",\"address\":{\"city\":[1]}}", true,
			false, 1 },
		{ "{\"shippingCost\":1,\"shippingOptionId\":\"p1\",\"address\":{\"city\":\"[Expired]\"}}",
			true, false, 1 },
		{ "{\"shippingCost\":1,\"shippingOptionId\":\"p1\",\"address\":{}}", true, true, 1 },
		{ "{\"shippingCost\":99.5,\"shippingOptionId\":\"p1\"}", false, false, 0 },
		{ "{\"shippingCost\":\"99\",\"shippingOptionId\":\"p1\"}", false, false, 0 },
		{ "{\"shippingCost\":99}", false, false, 0 },
		{ "{\"shippingCost\":1,\"shippingCost\":2,\"shippingOptionId\":\"p1\"}", false, false, 0 },
		{ "[\"odd\"]", false, false, 0 },
		{ "\"odd\"", false, false, 0 },
	};
	vipps_arena arena = { 0 };

	promise(
		"over ePayment the cost of delivery is minor units, and an odd address takes nothing away");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_shipping shipping = { 0 };

		CHECK(vipps_epayment_shipping_read(vipps_slice_of(rows[i].json), &arena, &shipping));
		if (!CHECK_INT(shipping.present, rows[i].present) ||
			!CHECK_INT(shipping.has_address, rows[i].has_address) ||
			!CHECK_INT(shipping.cost, rows[i].cost))
			printf("#   %s\n", rows[i].json);
		CHECK(!shipping.present || vipps_slice_is_present(shipping.option_name));
	}
	vipps_arena_free(&arena);
}

#define SHARED \
	"{\"firstName\":\"Ada\",\"lastName\":\"\",\"email\":\"a@example.com\"," \
	"\"mobileNumber\":\"+4712345678\",\"dateOfBirth\":\"1988-12-3\",\"nin\":\"1\",\"addresses\":[" \
	"{\"addressLine1\":\"Gata 1\",\"addressLine2\":\"Gata 1\",\"city\":\"OSLO\",\"country\":\"NO\"," \
	"\"postCode\":\"0191\"},\"odd\",[{\"city\":\"OSLO\"}],null,{\"city\":{}},{\"city\":\"[Expired]\"}," \
	"{\"AddressLine1\":\"Vej 2\",\"city\":\"Aarhus\",\"country\":\"Denmark\",\"postCode\":8000}]}"

static void check_shared(void)
{
	vipps_arena arena = { 0 };
	vipps_customer customer = { 0 };

	promise("over ePayment a customer has what was shared: number, date of birth, addresses");
	CHECK(vipps_epayment_customer_read(vipps_slice_of(SHARED), &arena, &customer));
	CHECK(customer.present && !customer.expired);
	CHECK_TEXT(customer.first_name, "Ada");
	CHECK_TEXT(customer.last_name, NULL);
	CHECK_TEXT(customer.email, "a@example.com");
	CHECK_TEXT(customer.phone, "4712345678");
	CHECK_TEXT(customer.date_of_birth, "1988-12-03");
	promise("of the addresses those that can be understood");
	if (CHECK_INT(customer.address_count, 2)) {
		CHECK_TEXT(customer.addresses[0].line1, "Gata 1");
		CHECK_TEXT(customer.addresses[0].line2, NULL);
		CHECK_TEXT(customer.addresses[1].line1, "Vej 2");
		CHECK_TEXT(customer.addresses[1].country, "DK");
		CHECK_TEXT(customer.addresses[1].post_code, "8000");
	}
	promise("a narrower scope has less");
	CHECK(vipps_epayment_customer_read(vipps_slice_of("{\"mobileNumber\":\"298123456\"}"), &arena,
		&customer));
	CHECK(customer.present && customer.address_count == 0 && customer.addresses == NULL);
	CHECK_TEXT(customer.phone, "298123456");
	CHECK_TEXT(customer.date_of_birth, NULL);
	CHECK_TEXT(customer.first_name, NULL);
	vipps_arena_free(&arena);
}

static void check_odd_customers(void)
{
	static const char *const odd[] = { "\"odd\"", "[]", "{\"email\":{}}", NULL };
	char many[4000] = "{\"addresses\":[";
	vipps_arena arena = { 0 };
	vipps_customer customer = { 0 };

	promise("a customer who cannot be understood makes no payment unreadable");
	for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		CHECK(vipps_epayment_customer_read(vipps_slice_of(odd[i]), &arena, &customer));
		CHECK(!customer.present);
	}
	CHECK(
		vipps_epayment_customer_read(vipps_slice_of("{\"addresses\":\"odd\"}"), &arena, &customer));
	CHECK(customer.present && customer.address_count == 0);
	for (int i = 0; i < 1000; i++)
		strcat(many, "{},");
	strcat(many, "{}]}");
	CHECK(vipps_epayment_customer_read(vipps_slice_of(many), &arena, &customer));
	CHECK_INT(customer.address_count, 20);
	promise("what Vipps has forgotten is absent, over ePayment too");
	CHECK(vipps_epayment_customer_read(
		vipps_slice_of("{\"firstName\":\"[Expired]\",\"dateOfBirth\":\"1988-12-03\",\"addresses\":["
					   "{\"city\":\"OSLO\"}]}"),
		&arena, &customer));
	CHECK(customer.present && customer.expired && customer.address_count == 0);
	CHECK_TEXT(customer.date_of_birth, NULL);
	vipps_arena_free(&arena);
}

/* ------------------------------------------------------------------------------------------
 * Vipps calls the shop
 */
static vipps_inbound *call(const vipps_client *client, const char *method, const char *uri,
	const char *authorization, const char *body)
{
	caller c;

	caller_plain(&c, method, uri, authorization, body);
	c.keys.clients = &client;
	c.keys.client_count = 1;
	return caller_call(&c);
}

/* The body of an answer, and its status. */
static vipps_slice reply(vipps_inbound *inbound, const vipps_shipping_option *options, size_t count,
	const char *currency, int due)
{
	vipps_complaint complaint = { 0 };
	int status = 0;
	vipps_slice body = vipps_inbound_answer(inbound, options, count, vipps_slice_of(currency),
		&status, &complaint);

	if (vipps_slice_is_present(body))
		CHECK_INT(status, due);
	else
		CHECK_CSTR(complaint.argument, "options");
	return body;
}

#define ADDRESS \
	"{\"addressId\":3960,\"addressLine1\":\"BOKS 6300\",\"addressLine2\":null,\"city\":\"OSLO\"," \
	"\"country\":\"Norway\",\"postCode\":\"0603\",\"addressType\":\"H\"}"

static void check_shipping_requests(vipps_client *client)
{
	static const char uri[] = "/vipps/v2/payments/acme-shop-1042/shippingDetails";
	vipps_callback_token token;
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
	CHECK_TEXT(reply(inbound, two_options, 2, NULL, 200),
		"{\"addressId\":3960,\"orderId\":\"acme-shop-1042\",\"shippingDetails\":["
		"{\"isDefault\":\"Y\",\"priority\":1,\"shippingCost\":99,\"shippingMethod\":\"Home delivery\","
		"\"shippingMethodId\":\"home\"},{\"isDefault\":\"N\",\"priority\":2,\"shippingCost\":0,"
		"\"shippingMethod\":\"In the shop\",\"shippingMethodId\":\"shop\"}]}");
	promise("that nothing is delivered there can be said");
	CHECK_TEXT(reply(inbound, NULL, 0, NULL, 200),
		"{\"addressId\":3960,\"orderId\":\"acme-shop-1042\",\"shippingDetails\":[]}");
	promise("options that the app would refuse are no answer");
	CHECK_TEXT(reply(inbound, &two_options[1], 1, NULL, 0), NULL);
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

#define QUESTION(reference) \
	"{\"" reference \
	"\":\"acme-shop-1042\",\"AddressLine1\":\"Mannerheimintie 1\",\"addressLine2\":\"\"," \
	"\"City\":\"Helsinki\",\"postCode\":\"00100\",\"COUNTRY\":\"fi\"}"

static void check_epayment_questions(vipps_client *client)
{
	static const char uri[] = "/vipps/v2/payments/acme-shop-1042/shippingDetails?currency=EUR";
	vipps_callback_token token;
	vipps_inbound *inbound;

	vipps_callback_token_make(client, vipps_slice_of("acme-shop-1042"), token);
	promise("ePayment's question comes to the same path, in any case of letters");
	inbound = call(client, "POST", uri, token, QUESTION("Reference"));
	CHECK_INT(vipps_inbound_look(inbound)->reply_status, 200);
	CHECK_INT(vipps_inbound_look(inbound)->kind, VIPPS_INBOUND_SHIPPING_REQUEST);
	CHECK_INT(vipps_inbound_look(inbound)->api, VIPPS_API_EPAYMENT);
	CHECK_TEXT(vipps_inbound_look(inbound)->address.line1, "Mannerheimintie 1");
	CHECK_TEXT(vipps_inbound_look(inbound)->address.line2, NULL);
	CHECK_TEXT(vipps_inbound_look(inbound)->address.post_code, "00100");
	CHECK_TEXT(vipps_inbound_look(inbound)->address.country, "FI");
	promise("the same options answer it, in groups and in the payment's currency");
	CHECK_TEXT(reply(inbound, two_options, 2, NULL, 200),
		"{\"groups\":[{\"type\":\"OTHER\",\"brand\":\"OTHER\",\"options\":["
		"{\"id\":\"home\",\"amount\":{\"currency\":\"EUR\",\"value\":9900},"
		"\"name\":\"Home delivery\",\"priority\":1,\"isDefault\":true},"
		"{\"id\":\"shop\",\"amount\":{\"currency\":\"EUR\",\"value\":0},"
		"\"name\":\"In the shop\",\"priority\":2,\"isDefault\":false}],"
		"\"isDefault\":true,\"priority\":1}]}");
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
	promise("a user's id that is a URL is no URL of the shop");
	check_removal(client, "https://id.example/users/1", "https://id.example/users/1");
	check_removal(client, "https%3A%2F%2Fid.example%2Fusers%2F1", "https://id.example/users/1");
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
		caller c;

		caller_plain(&c, "POST",
			"https://shop.example/shop/vipps/v2/payments/acme-shop-1042/shippingDetails?x=1", token,
			ADDRESS);
		c.request.prefix = vipps_slice_of(rows[i].prefix);
		c.keys.clients = (const vipps_client *const *)&client;
		c.keys.client_count = 1;
		vipps_inbound *inbound = caller_call(&c);

		CHECK_INT(vipps_inbound_look(inbound)->reply_status, rows[i].status);
		vipps_inbound_free(inbound);
	}
}

int main(void)
{
	vipps_client *client = bank_client(VIPPS_API_ECOM);

	check_requests();
	check_refused();
	check_terms();
	check_kroner();
	check_answers();
	check_chosen();
	check_shared();
	check_odd_customers();
	check_shipping_requests(client);
	check_epayment_questions(client);
	check_consent_removals(client);
	check_prefixes(client);
	vipps_client_free(client);
	return promises_kept();
}
