/* SPDX-License-Identifier: MIT */

/* What is said to ePayment when a payment begins: golden bodies, byte for byte. */

#include "bank.h"
#include "check.h"
#include "create_copy.h"
#include "epayment.h"

#define TEXT(literal) VIPPS_SLICE(literal)

static const vipps_client *client; /* of all tests: ePayment, local */

static vipps_create good_create(void)
{
	return (vipps_create){ .reference = TEXT("acme-shop-1042"),
		.amount = 49900,
		.description = TEXT("One pair of socks"),
		.return_url = TEXT("https://shop.example/order/1042"),
		.currency = TEXT("NOK") };
}

/* The body, as a whole; what is wrong with the request is a broken promise. */
static const char *body_of(const vipps_create *create)
{
	static char body[4000];
	const vipps_saying saying = { .client = client,
		.reference = create->reference,
		.create = create,
		.callback_token = vipps_slice_is_present(create->callback_token)
			? create->callback_token
			: vipps_slice_of("derived-token") };
	vipps_complaint complaint;
	vipps_buf out = { 0 };

	if (!CHECK(vipps_create_check(create, &complaint)) ||
		!CHECK(vipps_epayment_create_accepts(client, create, &complaint)))
		printf("#   %s %s\n", complaint.argument, complaint.text);
	CHECK(vipps_epayment_create_write(&saying, &out));
	snprintf(body, sizeof(body), "%s", vipps_buf_cstr(&out));
	CHECK(vipps_json_is_valid(vipps_buf_slice(&out)));
	CHECK(strstr(body, "null") == NULL && strstr(body, "{}") == NULL && strstr(body, "[]") == NULL);
	vipps_buf_free(&out);
	return body;
}

#define BEGINS(method, flow) \
	"{\"amount\":{\"currency\":\"NOK\",\"value\":49900},\"paymentMethod\":{\"type\":\"" method \
	"\"},\"reference\":\"acme-shop-1042\",\"userFlow\":\"" flow \
	"\",\"returnUrl\":\"https://shop.example/order/1042\","
#define DESCRIBED "\"paymentDescription\":\"One pair of socks\""

static void check_plain(void)
{
	vipps_create create = good_create();

	promise("a plain payment says what it must, and nothing else");
	CHECK_CSTR(body_of(&create), BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED "}");
	promise("eCom's callbackUrl and token are not said");
	create.callback_url = vipps_slice_of("https://shop.example/vipps");
	create.callback_token = vipps_slice_of("Basic abc=");
	CHECK_CSTR(body_of(&create), BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED "}");
	promise("a card payment says so, and so does each way to come to the payment");
	create.method = VIPPS_METHOD_CARD;
	CHECK_CSTR(body_of(&create), BEGINS("CARD", "WEB_REDIRECT") DESCRIBED "}");
	create.method = VIPPS_METHOD_WALLET;
	create.flow = VIPPS_FLOW_NATIVE_REDIRECT;
	CHECK_CSTR(body_of(&create), BEGINS("WALLET", "NATIVE_REDIRECT") DESCRIBED "}");
	create.flow = VIPPS_FLOW_PUSH_MESSAGE;
	create.customer_phone = vipps_slice_of("912 34 567");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "PUSH_MESSAGE") "\"customer\":{\"phoneNumber\":\"4791234567\"}," DESCRIBED
										 "}");
}

static void check_customers(void)
{
	static const struct {
		const char *currency, *phone, *number;
	} phones[] = { { "NOK", "+45 12345678", "4512345678" }, { "DKK", "12345678", "4512345678" },
		{ "EUR", "040 1234567", "358401234567" } };
	vipps_create create = good_create();
	char part[100];

	promise("a phone number goes out with its country code, wherever the shop is");
	for (size_t i = 0; i < sizeof(phones) / sizeof(phones[0]); i++) {
		create.currency = vipps_slice_of(phones[i].currency);
		create.customer_phone = vipps_slice_of(phones[i].phone);
		snprintf(part, sizeof(part), ",\"customer\":{\"phoneNumber\":\"%s\"},", phones[i].number);
		CHECK(strstr(body_of(&create), part) != NULL);
		snprintf(part, sizeof(part), "{\"amount\":{\"currency\":\"%s\",\"value\":49900},",
			phones[i].currency);
		CHECK(strncmp(body_of(&create), part, strlen(part)) == 0);
	}
	promise("a customer in the shop is one, known by a QR code or a token");
	create = good_create();
	create.customer_present = true;
	create.personal_qr = vipps_slice_of("https://qr.example/28/4791234567");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET",
			"WEB_REDIRECT") "\"customer\":{\"personalQr\":\"https://qr.example/28/4791234567\"},"
							"\"customerInteraction\":\"CUSTOMER_PRESENT\"," DESCRIBED "}");
	create.personal_qr = vipps_slice_none();
	create.customer_token = vipps_slice_of("a-\"token\"");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") "\"customer\":{\"customerToken\":\"a-\\\"token\\\"\"},"
										 "\"customerInteraction\":\"CUSTOMER_PRESENT\"," DESCRIBED
										 "}");
}

static void check_codes(void)
{
	static const struct {
		vipps_qr_format format;
		int64_t size;
		const char *part;
	} rows[] = {
		{ VIPPS_QR_UNSAID, 0, "" },
		{ VIPPS_QR_URL, 0, ",\"qrFormat\":{\"format\":\"TEXT/TARGETURL\"}" },
		{ VIPPS_QR_SVG, 0, ",\"qrFormat\":{\"format\":\"IMAGE/SVG+XML\"}" },
		{ VIPPS_QR_PNG, 0, ",\"qrFormat\":{\"format\":\"IMAGE/PNG\"}" },
		{ VIPPS_QR_PNG, 500, ",\"qrFormat\":{\"format\":\"IMAGE/PNG\",\"size\":500}" },
	};

	promise("a QR code has its format, a PNG its size");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_create create = good_create();
		char body[1000];

		create.flow = VIPPS_FLOW_QR;
		create.qr_format = rows[i].format;
		create.qr_size = rows[i].size;
		snprintf(body, sizeof(body), "%s%s}", BEGINS("WALLET", "QR") DESCRIBED, rows[i].part);
		CHECK_CSTR(body_of(&create), body);
	}
}

static const vipps_note notes[] = { { TEXT("order"), TEXT("1042") },
	{ TEXT("\"shop\""), TEXT("\xC3\xA6/\n") } };

static void check_rest(void)
{
	vipps_create create = good_create();

	promise("scope, notes, age, receipt page and legal links are said in documented members");
	create.scope = vipps_slice_of("name email birthDate");
	create.metadata = notes;
	create.metadata_count = 2;
	create.minimum_age = 18;
	create.receipt_url = vipps_slice_of("https://shop.example/receipt");
	create.terms_of_sale_url = vipps_slice_of("https://shop.example/terms");
	create.privacy_policy_url = vipps_slice_of("https://shop.example/privacy");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED
		",\"profile\":{\"scope\":\"name email birthDate\"},"
		"\"receiptUrl\":\"https://shop.example/receipt\","
		"\"metadata\":{\"order\":\"1042\",\"\\\"shop\\\"\":\"\xC3\xA6/\\n\"},"
		"\"minimumUserAge\":18,"
		"\"merchantLegalLinks\":{\"termsOfSaleUrl\":\"https://shop.example/terms\","
		"\"privacyPolicyUrl\":\"https://shop.example/privacy\"}}");
	promise("blocked sources are a list");
	create = good_create();
	create.currency = vipps_slice_of("DKK");
	create.block_commercial_cards = true;
	CHECK(
		strstr(body_of(&create),
			"\"paymentMethod\":{\"type\":\"WALLET\",\"blockedSources\":[\"COMMERCIAL_CARDS\"]},") !=
		NULL);
}

static void check_descriptions(void)
{
	vipps_create create = good_create();
	char text[403] = "", part[500];

	promise("a description is cut to 100 characters, none of them in two");
	for (int i = 0; i < 50; i++)
		strcat(text, "\xC3\xB8\xF0\x9F\xA7\xA6");
	snprintf(part, sizeof(part), "\"paymentDescription\":\"%s\"}", text);
	strcat(text, "\xC3\xB8");
	create.description = vipps_slice_of(text);
	CHECK(strstr(body_of(&create), part) != NULL);
}

/* ------------------------------------------------------------------------------------------
 * Receipts
 */
static const vipps_receipt_line lines[] = {
	{ .id = TEXT("sock-41"),
		.name = TEXT("Wool socks"),
		.total = 40000,
		.tax = VIPPS_NO_TAX,
		.tax_rate = 2500,
		.discount = 10000,
		.quantity = TEXT("2"),
		.unit = TEXT("PCS"),
		.unit_price = 25000,
		.product_url = TEXT("https://shop.example/sock") },
	{ .id = TEXT("book"), .name = TEXT("Book"), .total = 9900, .tax = VIPPS_NO_TAX },
	{ .id = TEXT("post"),
		.name = TEXT("Delivery"),
		.total = 0,
		.tax = 0,
		.tax_rate = 2500,
		.is_shipping = true },
};

#define LINES \
	",\"receipt\":{\"orderLines\":[{\"name\":\"Wool socks\",\"id\":\"sock-41\",\"totalAmount\":40000," \
	"\"totalAmountExcludingTax\":32000,\"totalTaxAmount\":8000,\"taxRate\":2500,\"unitInfo\":{" \
	"\"unitPrice\":25000,\"quantity\":\"2\",\"quantityUnit\":\"PCS\"},\"discount\":10000," \
	"\"productUrl\":\"https://shop.example/sock\"},{\"name\":\"Book\",\"id\":\"book\"," \
	"\"totalAmount\":9900,\"totalAmountExcludingTax\":9900,\"totalTaxAmount\":0,\"taxRate\":0}," \
	"{\"name\":\"Delivery\",\"id\":\"post\",\"totalAmount\":0,\"totalAmountExcludingTax\":0," \
	"\"totalTaxAmount\":0,\"taxRate\":2500,\"isShipping\":true}"

static void check_receipts(void)
{
	vipps_receipt receipt = { .lines = lines, .line_count = 3 };
	vipps_create create = good_create();

	create.receipt = &receipt;
	promise("a receipt has lines with their tax, and a bottom line with the currency");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED LINES
		"],\"bottomLine\":{\"currency\":\"NOK\"}}}");
	promise(
		"what the lines lack, or have too much, is a line without tax where the shop allows it");
	receipt.rounding = vipps_slice_of("Rounding");
	receipt.number = vipps_slice_of("R-7");
	create.amount = 49899;
	CHECK(strstr(body_of(&create),
			  LINES ",{\"name\":\"Rounding\",\"id\":\"rounding\",\"totalAmount\":-1,"
					"\"totalAmountExcludingTax\":-1,\"totalTaxAmount\":0,\"taxRate\":0}],"
					"\"bottomLine\":{\"currency\":\"NOK\",\"receiptNumber\":\"R-7\"}}}") != NULL);
	create.amount = 50000;
	CHECK(strstr(body_of(&create), "\"id\":\"rounding\",\"totalAmount\":100,") != NULL);
	create.amount = 49900;
	CHECK(strstr(body_of(&create), "rounding") == NULL);
	promise("a receipt that does not fit is left out: it never stops a payment");
	create.amount = 50001;
	CHECK(strstr(body_of(&create), "receipt") == NULL);
	promise("a payment that lives long says until when, with its receipt");
	create.amount = 49900;
	create.expires_at = 1766000000000;
	CHECK(strstr(body_of(&create), DESCRIBED ",\"expiresAt\":\"2025-12-17T19:33:20Z\"" LINES) !=
		NULL);
}

/* ------------------------------------------------------------------------------------------
 * Express checkout
 */
static const vipps_shipping_option options[] = {
	{ .id = TEXT("home"),
		.name = TEXT("Home delivery"),
		.cost = 9900,
		.priority = 3,
		.carrier = TEXT("POSTEN"),
		.type = TEXT("HOME_DELIVERY"),
		.estimated_delivery = TEXT("2-3 days") },
	{ .id = TEXT("kiosk"),
		.name = TEXT("Kiosk"),
		.cost = 4900,
		.priority = 2,
		.carrier = TEXT("POSTEN"),
		.type = TEXT("PICKUP_POINT"),
		.details = TEXT("Storgata 1") },
	{ .id = TEXT("shop"),
		.name = TEXT("In the shop"),
		.cost = 0,
		.is_default = true,
		.priority = 4 },
	{ .id = TEXT("store"),
		.name = TEXT("Grocery store"),
		.cost = 3900,
		.priority = 1,
		.carrier = TEXT("POSTEN"),
		.type = TEXT("PICKUP_POINT"),
		.details = TEXT("") },
};

#define GROUPS(currency) \
	"[{\"type\":\"HOME_DELIVERY\",\"brand\":\"POSTEN\",\"options\":[{\"id\":\"home\",\"amount\":{" \
	"\"currency\":\"" currency \
	"\",\"value\":9900},\"name\":\"Home delivery\",\"priority\":3,\"isDefault\":false," \
	"\"estimatedDelivery\":\"2-3 days\"}],\"isDefault\":false,\"priority\":3}," \
	"{\"type\":\"PICKUP_POINT\",\"brand\":\"POSTEN\",\"options\":[{\"id\":\"kiosk\",\"amount\":{" \
	"\"currency\":\"" currency \
	"\",\"value\":4900},\"name\":\"Kiosk\",\"priority\":2,\"isDefault\":false,\"meta\":" \
	"\"Storgata 1\"},{\"id\":\"store\",\"amount\":{\"currency\":\"" currency \
	"\",\"value\":3900},\"name\":\"Grocery store\",\"priority\":1,\"isDefault\":false}]," \
	"\"isDefault\":false,\"priority\":1}," \
	"{\"type\":\"OTHER\",\"brand\":\"OTHER\",\"options\":[{\"id\":\"shop\",\"amount\":{" \
	"\"currency\":\"" currency \
	"\",\"value\":0},\"name\":\"In the shop\",\"priority\":4,\"isDefault\":true}]," \
	"\"isDefault\":true,\"priority\":4}]"

static void check_groups(void)
{
	vipps_buf out = { 0 };
	vipps_shipping_option unsaid[] = { options[2], options[1], options[0] };

	promise("options are grouped by carrier and type, in order, costs in minor units");
	CHECK(vipps_epayment_groups_write(&out, options, 4, vipps_slice_of("EUR")));
	CHECK_TEXT(vipps_buf_slice(&out), GROUPS("EUR"));
	promise("no option is no group, and a priority that is not said is none");
	vipps_buf_clear(&out);
	CHECK(vipps_epayment_groups_write(&out, NULL, 0, vipps_slice_of("NOK")));
	CHECK_TEXT(vipps_buf_slice(&out), "[]");
	vipps_buf_clear(&out);
	unsaid[0].priority = VIPPS_NO_PRIORITY;
	unsaid[1].priority = 0;
	unsaid[0].carrier = vipps_slice_of("OTHER");
	CHECK(vipps_epayment_groups_write(&out, unsaid, 2, vipps_slice_of("NOK")));
	CHECK_TEXT(vipps_buf_slice(&out),
		"[{\"type\":\"OTHER\",\"brand\":\"OTHER\",\"options\":[{\"id\":\"shop\",\"amount\":{"
		"\"currency\":\"NOK\",\"value\":0},\"name\":\"In the shop\",\"isDefault\":true}],"
		"\"isDefault\":true},{\"type\":\"PICKUP_POINT\",\"brand\":\"POSTEN\",\"options\":[{\"id\":"
		"\"kiosk\",\"amount\":{\"currency\":\"NOK\",\"value\":4900},\"name\":\"Kiosk\",\"priority\":0,"
		"\"isDefault\":false,\"meta\":\"Storgata 1\"}],\"isDefault\":false,\"priority\":0}]");
	promise(
		"a group's priority is the smallest that its options say, and another carrier's is another");
	vipps_buf_clear(&out);
	unsaid[0].priority = 5;
	unsaid[1] = unsaid[2] = unsaid[0];
	unsaid[1].priority = VIPPS_NO_PRIORITY;
	unsaid[2].carrier = vipps_slice_of("BRING");
	CHECK(vipps_epayment_groups_write(&out, unsaid, 3, vipps_slice_of("NOK")));
	CHECK(strstr(vipps_buf_cstr(&out),
			  "}],\"isDefault\":true,\"priority\":5},{\"type\":\"OTHER\",\"brand\":\"BRING\"") !=
		NULL);
	vipps_buf_free(&out);
}

static vipps_create express(void)
{
	vipps_create create = good_create();

	create.express = true;
	create.options = options;
	create.option_count = 4;
	return create;
}

#define EXPRESS ",\"profile\":{\"scope\":\"name address email phoneNumber\"},\"shipping\":{"

static void check_express(void)
{
	static const vipps_slice countries[] = { TEXT("NO"), TEXT("SE") };
	vipps_create create = express();

	promise("express checkout shares the four things, and has its options");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED EXPRESS "\"fixedOptions\":" GROUPS("NOK") "}}");
	promise("where is delivered to is said when the shop says it");
	create.countries = countries;
	create.country_count = 2;
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED EXPRESS
		"\"fixedOptions\":" GROUPS("NOK") ",\"allowedCountries\":[\"NO\",\"SE\"]}}");
	promise("eCom's explicit flow and consent removal are not said");
	create = express();
	create.explicit_flow = VIPPS_EXPLICIT_YES;
	create.consent_removal_url = vipps_slice_of("https://shop.example/vipps");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED EXPRESS "\"fixedOptions\":" GROUPS("NOK") "}}");
}

static void check_questions(void)
{
	vipps_create create = express();
	vipps_complaint complaint;

	promise("options to be asked for have eCom's path, a token, and the currency unless it is NOK");
	create.options = NULL;
	create.option_count = 0;
	create.shipping_url = vipps_slice_of("https://shop.example/vipps//");
	CHECK_CSTR(body_of(&create),
		BEGINS("WALLET", "WEB_REDIRECT") DESCRIBED EXPRESS
		"\"dynamicOptions\":{\"callbackUrl\":"
		"\"https://shop.example/vipps/v2/payments/acme-shop-1042/shippingDetails\","
		"\"callbackAuthorizationToken\":\"derived-token\"}}}");
	create.currency = vipps_slice_of("DKK");
	create.callback_token = vipps_slice_of("my-own-token");
	CHECK(
		strstr(body_of(&create),
			"\"https://shop.example/vipps/v2/payments/acme-shop-1042/shippingDetails?currency=DKK\","
			"\"callbackAuthorizationToken\":\"my-own-token\"}") != NULL);
	promise("that token is 1 to 50 letters, digits and hyphens");
	create.callback_token = vipps_slice_of("12345678901234567890123456789012345678901234567890");
	CHECK(vipps_epayment_create_accepts(client, &create, &complaint));
	create.callback_token = vipps_slice_of("123456789012345678901234567890123456789012345678901");
	CHECK(!vipps_epayment_create_accepts(client, &create, &complaint));
	CHECK_CSTR(complaint.argument, "callbackToken");
	create.callback_token = vipps_slice_of("Basic abc=");
	CHECK(!vipps_epayment_create_accepts(client, &create, &complaint));
	promise("nobody asks where the options are given, so any token is fine");
	create = express();
	create.callback_token = vipps_slice_of("Basic abc=");
	CHECK(vipps_epayment_create_accepts(client, &create, &complaint));
}

/* ------------------------------------------------------------------------------------------
 * Copies
 */

/* Texts of a request that will be gone. */
static char pool[4000];
static size_t pool_used;

static vipps_slice pooled(vipps_slice text)
{
	char *at = pool + pool_used;

	if (!vipps_slice_is_present(text))
		return text;
	if (text.len > sizeof(pool) - pool_used)
		abort();
	memcpy(at, text.at, text.len);
	pool_used += text.len;
	return vipps_slice_make(at, text.len);
}

static vipps_slice pooled_of(const char *text)
{
	return pooled(vipps_slice_of(text));
}

/* What a request points to. */
typedef struct belongings {
	vipps_shipping_option options[4];
	vipps_receipt_line lines[3];
	vipps_receipt receipt;
	vipps_note notes[2];
	vipps_slice countries[1];
} belongings;

static void own(belongings *b)
{
	for (size_t i = 0; i < 4; i++) {
		b->options[i] = options[i];
		b->options[i].id = pooled(options[i].id);
		b->options[i].name = pooled(options[i].name);
		b->options[i].carrier = pooled(options[i].carrier);
		b->options[i].type = pooled(options[i].type);
		b->options[i].details = pooled(options[i].details);
		b->options[i].estimated_delivery = pooled(options[i].estimated_delivery);
	}
	for (size_t i = 0; i < 3; i++) {
		b->lines[i] = lines[i];
		b->lines[i].id = pooled(lines[i].id);
		b->lines[i].name = pooled(lines[i].name);
	}
	for (size_t i = 0; i < 2; i++)
		b->notes[i] = (vipps_note){ pooled(notes[i].name), pooled(notes[i].value) };
	b->receipt = (vipps_receipt){ b->lines, 3, pooled_of("Rounding"), pooled_of("7") };
	b->countries[0] = pooled_of("NO");
}

/* All that can be said at once: some of it excludes other parts, which nobody checks here. */
static vipps_create full_create(belongings *b)
{
	vipps_create create = { 0 };

	own(b);
	create.reference = pooled_of("acme-shop-1042");
	create.amount = 49900;
	create.description = pooled_of("One pair of socks");
	create.return_url = pooled_of("https://shop.example/order/1042");
	create.currency = pooled_of("NOK");
	create.callback_url = pooled_of("https://shop.example/vipps");
	create.consent_removal_url = pooled_of("https://shop.example/consents");
	create.shipping_url = pooled_of("https://shop.example/shipping");
	create.callback_token = pooled_of("token");
	create.scope = pooled_of("name");
	create.customer_phone = pooled_of("91234567");
	create.personal_qr = pooled_of("12345");
	create.customer_token = pooled_of("customer");
	create.terms_of_sale_url = pooled_of("https://shop.example/terms");
	create.privacy_policy_url = pooled_of("https://shop.example/privacy");
	create.receipt_url = pooled_of("https://shop.example/receipt");
	create.express = true;
	create.options = b->options;
	create.option_count = 4;
	create.metadata = b->notes;
	create.metadata_count = 2;
	create.receipt = &b->receipt;
	create.countries = b->countries;
	create.country_count = 1;
	return create;
}

static vipps_slice write_out(const vipps_create *create, vipps_buf *out)
{
	const vipps_saying saying = { .client = client,
		.reference = create->reference,
		.create = create,
		.callback_token = create->callback_token };

	vipps_buf_clear(out);
	CHECK(vipps_epayment_create_write(&saying, out));
	return vipps_buf_slice(out);
}

static void check_copies(void)
{
	belongings things;
	vipps_create from = full_create(&things), to;
	vipps_arena arena = { 0 };
	vipps_buf before = { 0 }, after = { 0 };

	promise("a copy of a request says the same bytes, when the request is gone");
	write_out(&from, &before);
	CHECK(vipps_create_copy(&arena, &from, &to));
	memset(pool, 'x', sizeof(pool));
	memset(&things, 0, sizeof(things));
	memset(&from, 0, sizeof(from));
	CHECK_SLICE(write_out(&to, &after), vipps_buf_slice(&before));
	CHECK_TEXT(to.callback_url, "https://shop.example/vipps");
	CHECK_TEXT(to.consent_removal_url, "https://shop.example/consents");
	CHECK_TEXT(to.scope, "name");
	CHECK_TEXT(to.receipt->rounding, "Rounding");
	vipps_arena_free(&arena);
	vipps_buf_free(&before);
	vipps_buf_free(&after);
	promise("a request with nothing in it has nothing in its copy, and no memory is told");
	CHECK(vipps_create_copy(&arena, &from, &to));
	CHECK(to.options == NULL && to.receipt == NULL && to.metadata == NULL && to.countries == NULL);
	vipps_arena_free(&arena);
	arena.limit = 64;
	from = express();
	CHECK(!vipps_create_copy(&arena, &from, &to));
	vipps_arena_free(&arena);
}

int main(void)
{
	vipps_client *own = bank_client(VIPPS_API_EPAYMENT);

	client = own;
	check_plain();
	check_customers();
	check_codes();
	check_rest();
	check_descriptions();
	check_receipts();
	check_groups();
	check_express();
	check_questions();
	check_copies();
	vipps_client_free(own);
	return promises_kept();
}
