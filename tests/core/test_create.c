/* SPDX-License-Identifier: MIT */

/* What a shop can get wrong in a payment's request, before anything is sent. */

#include "check.h"
#include "credentials.h"

static vipps_create good_create(void)
{
	return (vipps_create){ .reference = VIPPS_SLICE("acme-shop-1042"),
		.amount = 49900,
		.description = VIPPS_SLICE("One pair of socks"),
		.return_url = VIPPS_SLICE("https://shop.example/order"),
		.callback_url = VIPPS_SLICE("https://shop.example/vipps"),
		.currency = VIPPS_SLICE("NOK") };
}

static const char *complaint_about(const vipps_create *create)
{
	static vipps_complaint complaint;

	complaint = (vipps_complaint){ 0 };
	if (vipps_create_check(create, &complaint))
		return "";
	CHECK(complaint.text[0] != '\0');
	return complaint.argument;
}

/* One member at a time is replaced in a request that is good. */
typedef enum member {
	REFERENCE_,
	DESCRIPTION,
	RETURN_URL,
	CALLBACK_URL,
	CURRENCY,
	PHONE,
	SCOPE,
	TOKEN,
	PERSONAL_QR,
	CUSTOMER_TOKEN,
	RECEIPT_URL,
	TERMS_URL,
	PRIVACY_URL
} member;

static vipps_slice *member_of(vipps_create *create, member which)
{
	vipps_slice *const members[] = { &create->reference, &create->description, &create->return_url,
		&create->callback_url, &create->currency, &create->customer_phone, &create->scope,
		&create->callback_token, &create->personal_qr, &create->customer_token,
		&create->receipt_url, &create->terms_of_sale_url, &create->privacy_policy_url };

	return members[which];
}

typedef struct
try {
	member which;
	const char *text;
	const char *argument; /* that is complained about; "" for none */
}
try;

#define TEN "0123456789"
#define FIFTY TEN TEN TEN TEN TEN
#define HUNDRED FIFTY FIFTY
#define THOUSAND HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED

static const try tries[] = {
	{ REFERENCE_, "abcdefg", "reference" },
	{ REFERENCE_, "abcdefgh", "" },
	{ REFERENCE_, FIFTY TEN "1234", "" },
	{ REFERENCE_, FIFTY TEN "12345", "reference" },
	{ REFERENCE_, "acme shop", "reference" },
	{ REFERENCE_, "acme_shop", "reference" },
	{ REFERENCE_, "acme/shop", "reference" },
	{ REFERENCE_, "acme-sh\xC3\xB8p", "reference" },
	{ REFERENCE_, NULL, "reference" },
	{ REFERENCE_, "", "reference" },
	{ REFERENCE_, "AcMe-0-9-Z", "" },
	{ DESCRIPTION, "ab", "description" },
	{ DESCRIPTION, "abc", "" },
	{ DESCRIPTION, NULL, "description" },
	{ DESCRIPTION, "\xC3\xA6\xC3\xB8", "description" },
	{ DESCRIPTION, "\xC3\xA6\xC3\xB8\xC3\xA5", "" },
	{ DESCRIPTION, "abc\xff", "description" },
	{ DESCRIPTION, HUNDRED HUNDRED, "" },
	{ RETURN_URL, NULL, "returnUrl" },
	{ RETURN_URL, "", "returnUrl" },
	{ RETURN_URL, "/order", "returnUrl" },
	{ RETURN_URL, "https://", "returnUrl" },
	{ RETURN_URL, "https:///order", "returnUrl" },
	{ RETURN_URL, "https:order", "returnUrl" },
	{ RETURN_URL, "acmeshop://order", "" },
	{ RETURN_URL, "https://shop.example/a b", "returnUrl" },
	{ RETURN_URL, "https://shop.example/a\nb", "returnUrl" },
	{ RETURN_URL, "https://shop.example/\xC3\xB8?a=b#c", "" },
	{ RETURN_URL, "://x", "returnUrl" },
	{ RETURN_URL, "https://shop.example/\xff", "returnUrl" },
	{ RETURN_URL, "acmeshop://\xC3", "returnUrl" },
	{ RETURN_URL,
		"https://shop/" THOUSAND THOUSAND HUNDRED HUNDRED HUNDRED HUNDRED FIFTY TEN TEN TEN
		"1234567",
		"" },
	{ RETURN_URL,
		"https://shop/" THOUSAND THOUSAND HUNDRED HUNDRED HUNDRED HUNDRED FIFTY TEN TEN TEN
		"12345678",
		"returnUrl" },
	{ CALLBACK_URL, NULL, "" },
	{ CALLBACK_URL, "https://shop.example/v", "" },
	{ CALLBACK_URL, "acmeshop://x", "callbackUrl" },
	{ CALLBACK_URL, "", "callbackUrl" },
	{ CALLBACK_URL, "https://shop.example/\xff", "callbackUrl" },
	{ CALLBACK_URL, "https://shop.example/v?a=b", "callbackUrl" },
	{ CALLBACK_URL, "https://shop.example/v#a", "callbackUrl" },
	{ CALLBACK_URL, "https://" HUNDRED HUNDRED "/" TEN TEN TEN TEN "12345x", "" },
	{ CALLBACK_URL, "https://" HUNDRED HUNDRED "/" TEN TEN TEN TEN "123456x", "callbackUrl" },
	{ CURRENCY, "DKK", "" },
	{ CURRENCY, "EUR", "" },
	{ CURRENCY, "SEK", "currency" },
	{ CURRENCY, "nok", "currency" },
	{ CURRENCY, NULL, "currency" },
	{ CURRENCY, "", "currency" },
	{ PHONE, "91234567", "" },
	{ PHONE, "+47 912 34 567", "" },
	{ PHONE, "004791234567", "" },
	{ PHONE, "9123456", "customerPhone" },
	{ PHONE, "", "customerPhone" },
	{ PHONE, "9123456a", "customerPhone" },
	{ PHONE, "91+234567", "customerPhone" },
	{ PHONE, "1234567890123456", "customerPhone" },
	{ PHONE, "01234567", "customerPhone" },
	{ SCOPE, "name", "" },
	{ SCOPE, "name address email phoneNumber birthDate nin", "" },
	{ SCOPE, "", "scope" },
	{ SCOPE, "name  email", "scope" },
	{ SCOPE, " name", "scope" },
	{ SCOPE, "name ", "scope" },
	{ SCOPE, "Name", "scope" },
	{ SCOPE, "name,email", "scope" },
	{ TOKEN, "x", "" },
	{ TOKEN, "Basic abc=", "" },
	{ TOKEN, "", "callbackToken" },
	{ TOKEN, " x", "callbackToken" },
	{ TOKEN, "x ", "callbackToken" },
	{ TOKEN, "a\r\nb", "callbackToken" },
	{ TOKEN, "\xC3\xA6", "callbackToken" },
	{ TOKEN, HUNDRED HUNDRED FIFTY "12345", "" },
	{ TOKEN, HUNDRED HUNDRED FIFTY "123456", "callbackToken" },
	{ PERSONAL_QR, "1234", "personalQr" },
	{ PERSONAL_QR, "12345", "" },
	{ PERSONAL_QR, HUNDRED HUNDRED FIFTY "12345", "" },
	{ PERSONAL_QR, HUNDRED HUNDRED FIFTY "123456", "personalQr" },
	{ PERSONAL_QR, "\xC3\xA6\xC3\xA6", "personalQr" },
	{ PERSONAL_QR, "12345\xff", "personalQr" },
	{ PERSONAL_QR, "", "personalQr" },
	{ CUSTOMER_TOKEN, "", "customerToken" },
	{ CUSTOMER_TOKEN, "x", "" },
	{ CUSTOMER_TOKEN, "\xff", "customerToken" },
	{ CUSTOMER_TOKEN, THOUSAND, "" },
	{ CUSTOMER_TOKEN, THOUSAND "x", "customerToken" },
	{ RECEIPT_URL, "https://shop.example/receipt?of=1042", "" },
	{ RECEIPT_URL, "", "receiptUrl" },
	{ RECEIPT_URL, "/receipt", "receiptUrl" },
	{ RECEIPT_URL, "acmeshop://receipt", "receiptUrl" },
	{ RECEIPT_URL, "https://shop.example/\xff", "receiptUrl" },
	{ TERMS_URL, "https://shop.example/terms", "" },
	{ TERMS_URL, "shop.example/terms", "termsOfSaleUrl" },
	{ PRIVACY_URL, "https://shop.example/privacy", "" },
	{ PRIVACY_URL, "https://", "privacyPolicyUrl" },
};

static void check_creates(void)
{
	promise("a payment request is checked when it is made, and the complaint names the argument");
	for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		vipps_create create = good_create();

		*member_of(&create, tries[i].which) = vipps_slice_of(tries[i].text);
		if (!CHECK_CSTR(complaint_about(&create), tries[i].argument))
			printf("#   %s\n", tries[i].text == NULL ? "(absent)" : tries[i].text);
	}
}

static void check_amounts(void)
{
	vipps_create create = good_create();

	promise("an amount is 1 krone at least, 1 cent or øre elsewhere");
	create.amount = 99;
	CHECK_CSTR(complaint_about(&create), "amount");
	create.amount = 100;
	CHECK_CSTR(complaint_about(&create), "");
	create.amount = -100;
	CHECK_CSTR(complaint_about(&create), "amount");
	create.currency = vipps_slice_of("EUR");
	create.amount = 0;
	CHECK_CSTR(complaint_about(&create), "amount");
	create.amount = 1;
	CHECK_CSTR(complaint_about(&create), "");
}

static void check_customers(void)
{
	vipps_create create = good_create();

	promise("a push needs to know whose phone: by number, QR code or token");
	create.flow = VIPPS_FLOW_PUSH_MESSAGE;
	CHECK_CSTR(complaint_about(&create), "customerPhone");
	create.customer_phone = vipps_slice_of("91234567");
	CHECK_CSTR(complaint_about(&create), "");
	create.customer_phone = vipps_slice_none();
	create.personal_qr = vipps_slice_of("https://qr.example/28/2/01/031/4791234567");
	CHECK_CSTR(complaint_about(&create), "");
	create.personal_qr = vipps_slice_none();
	create.customer_token = vipps_slice_of("token");
	CHECK_CSTR(complaint_about(&create), "");
	promise("a customer is named in one way");
	create.personal_qr = vipps_slice_of("12345");
	CHECK_CSTR(complaint_about(&create), "customerToken");
	create.customer_token = vipps_slice_none();
	create.customer_phone = vipps_slice_of("91234567");
	CHECK_CSTR(complaint_about(&create), "personalQr");
	create.personal_qr = vipps_slice_none();
	create.customer_token = vipps_slice_of("token");
	CHECK_CSTR(complaint_about(&create), "customerToken");
	promise("a phone number is one of the currency's country, or has its country code");
	create = good_create();
	create.customer_phone = vipps_slice_of("0401234567");
	CHECK_CSTR(complaint_about(&create), "customerPhone");
	create.currency = vipps_slice_of("EUR");
	CHECK_CSTR(complaint_about(&create), "");
	create.customer_phone = vipps_slice_of("+47 912 34 567");
	CHECK_CSTR(complaint_about(&create), "");
}

/* Numbers of a good request, and what they are complained about as. */
static void check_means(void)
{
	static const struct {
		vipps_user_flow flow;
		vipps_payment_method method;
		vipps_qr_format format;
		int64_t size, age, expires;
		const char *argument;
	} rows[] = {
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 0, 0, "" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_URL, 0, 0, 0, "" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_PNG, 0, 0, 0, "" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_PNG, 100, 0, 0, "" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_PNG, 2000, 0, 0, "" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_PNG, 99, 0, 0, "qrSize" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_PNG, 2001, 0, 0, "qrSize" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_PNG, -1, 0, 0, "qrSize" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_SVG, 500, 0, 0, "qrSize" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 500, 0, 0, "qrSize" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_SVG, 0, 0, 0, "qrFormat" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_CARD, VIPPS_QR_UNSAID, 0, 0, 0, "" },
		{ VIPPS_FLOW_NATIVE_REDIRECT, VIPPS_METHOD_CARD, VIPPS_QR_UNSAID, 0, 0, 0,
			"paymentMethod" },
		{ VIPPS_FLOW_QR, VIPPS_METHOD_CARD, VIPPS_QR_UNSAID, 0, 0, 0, "paymentMethod" },
		{ VIPPS_FLOW_NATIVE_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 1, 0, "" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 100, 0, "" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 101, 0,
			"minimumUserAge" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, -1, 0,
			"minimumUserAge" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 0, -1, "expiresAt" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 0, INT64_MAX,
			"expiresAt" },
		{ VIPPS_FLOW_WEB_REDIRECT, VIPPS_METHOD_WALLET, VIPPS_QR_UNSAID, 0, 0, 1, "receipt" },
	};

	promise("cards, QR codes, ages and times are held to what belongs to them");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_create create = good_create();

		create.flow = rows[i].flow;
		create.method = rows[i].method;
		create.qr_format = rows[i].format;
		create.qr_size = rows[i].size;
		create.minimum_age = rows[i].age;
		create.expires_at = rows[i].expires;
		if (!CHECK_CSTR(complaint_about(&create), rows[i].argument))
			printf("#   row %zu\n", i);
	}
	vipps_create create = good_create();

	promise("commercial cards are blocked by Danish and Finnish sales units, in the app");
	create.block_commercial_cards = true;
	CHECK_CSTR(complaint_about(&create), "blockedSources");
	create.currency = vipps_slice_of("DKK");
	CHECK_CSTR(complaint_about(&create), "");
	create.method = VIPPS_METHOD_CARD;
	CHECK_CSTR(complaint_about(&create), "blockedSources");
}

static void check_receipts(void)
{
	static const vipps_receipt_line line = { .id = VIPPS_SLICE("sock"),
		.name = VIPPS_SLICE("Socks"),
		.total = 49900,
		.tax = VIPPS_NO_TAX };
	vipps_receipt receipt = { .lines = &line, .line_count = 1 };
	vipps_create create = good_create();

	promise("a payment that lives long needs a receipt that adds up");
	create.expires_at = 1766000000000;
	CHECK_CSTR(complaint_about(&create), "receipt");
	create.receipt = &receipt;
	CHECK_CSTR(complaint_about(&create), "");
	create.amount = 49901;
	CHECK_CSTR(complaint_about(&create), "receipt");
	receipt.rounding = vipps_slice_of("Rounding");
	CHECK_CSTR(complaint_about(&create), "");
	promise("a receipt that does not add up stops no other payment");
	create.expires_at = 0;
	create.amount = 100;
	CHECK_CSTR(complaint_about(&create), "");
	receipt.line_count = 0;
	CHECK_CSTR(complaint_about(&create), "lines");
}

static void check_metadata(void)
{
	static const vipps_note six[] = { { VIPPS_SLICE("1"), VIPPS_SLICE("") },
		{ VIPPS_SLICE("2"), VIPPS_SLICE("") }, { VIPPS_SLICE("3"), VIPPS_SLICE("") },
		{ VIPPS_SLICE("4"), VIPPS_SLICE("") }, { VIPPS_SLICE("5"), VIPPS_SLICE("") },
		{ VIPPS_SLICE("6"), VIPPS_SLICE("") } };
	static const struct {
		const char *name, *value, *argument;
	} rows[] = {
		{ "order", "1042", "" }, { HUNDRED, HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED, "" },
		{ HUNDRED "x", "", "metadata" },
		{ "order", HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED "x", "metadata" },
		{ "", "1042", "metadata" }, { NULL, "1042", "metadata" }, { "order", NULL, "metadata" },
		{ "order\xff", "1042", "metadata" }, { "order", "\xff", "metadata" },
		{ "shop", "1042", "metadata" }, /* a second time */
	};
	vipps_create create = good_create();

	promise(
		"at most five notes, names of 1 to 100 characters, values of at most 500, no name twice");
	create.metadata = six;
	create.metadata_count = 5;
	CHECK_CSTR(complaint_about(&create), "");
	create.metadata_count = 6;
	CHECK_CSTR(complaint_about(&create), "metadata");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const vipps_note notes[] = { { VIPPS_SLICE("shop"), VIPPS_SLICE("acme") },
			{ vipps_slice_of(rows[i].name), vipps_slice_of(rows[i].value) } };

		create.metadata = notes;
		create.metadata_count = 2;
		CHECK_CSTR(complaint_about(&create), rows[i].argument);
	}
}

/* ------------------------------------------------------------------------------------------
 * And against the API that it is for
 */
static const char *url_complaint(vipps_api api, vipps_environment environment,
	const vipps_create *create)
{
	static vipps_complaint complaint;
	vipps_client_options options = good_options();
	const vipps_order order = { .operation = VIPPS_CREATE, .create = create };

	options.api = api;
	options.environment = environment;
	if (environment == VIPPS_ENVIRONMENT_LOCAL) {
		options.in_process = true;
		options.client_id = vipps_local_client_id;
		options.client_secret = vipps_local_client_secret;
		options.subscription_key = vipps_local_subscription_key;
	}
	vipps_client *client = vipps_client_new(&options, &complaint);
	vipps_tokens *tokens = vipps_tokens_new();
	vipps_call *call = vipps_call_new(client, tokens, &order, 1, &complaint);

	vipps_call_free(call);
	vipps_tokens_free(tokens);
	vipps_client_free(client);
	return complaint.argument;
}

static const char *ecom_complaint(const vipps_create *create)
{
	return url_complaint(VIPPS_API_ECOM, VIPPS_ENVIRONMENT_TEST, create);
}

static const char *epayment_complaint(const vipps_create *create)
{
	return url_complaint(VIPPS_API_EPAYMENT, VIPPS_ENVIRONMENT_TEST, create);
}

static void check_calls(void)
{
	static const struct {
		try try;
		const char *epayment; /* what is complained about there */
	} rows[] = {
		{ { CURRENCY, "EUR", "currency" }, "" },
		{ { CALLBACK_URL, NULL, "callbackUrl" }, "" },
		{ { RETURN_URL, "https://shop.example/" HUNDRED HUNDRED FIFTY, "returnUrl" }, "" },
		{ { PHONE, "+45 12345678", "customerPhone" }, "" },
		{ { PHONE, "+4791234567", "" }, "" },
		{ { REFERENCE_, FIFTY, "" }, "" },
		{ { REFERENCE_, FIFTY "x", "reference" }, "" },
		{ { PERSONAL_QR, "12345", "personalQr" }, "" },
		{ { CUSTOMER_TOKEN, "x", "customerToken" }, "" },
		{ { TERMS_URL, "https://shop.example/", "termsOfSaleUrl" }, "" },
		{ { TERMS_URL, "http://shop.example/", "termsOfSaleUrl" }, "termsOfSaleUrl" },
		{ { PRIVACY_URL, "http://shop.example/", "privacyPolicyUrl" }, "privacyPolicyUrl" },
		{ { RECEIPT_URL, "http://shop.example/", "" }, "receiptUrl" },
		{ { RETURN_URL, "http://shop.example/", "returnUrl" }, "returnUrl" },
		{ { CALLBACK_URL, "HTTP://shop.example/", "callbackUrl" }, "" }, /* it is not sent */
		{ { TOKEN, "Basic abc=", "" }, "" },
	};
	vipps_create create;

	promise("what one of the APIs would refuse is said before it is sent");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		create = good_create();
		*member_of(&create, rows[i].try.which) = vipps_slice_of(rows[i].try.text);
		if (!CHECK_CSTR(ecom_complaint(&create), rows[i].try.argument) ||
			!CHECK_CSTR(epayment_complaint(&create), rows[i].epayment))
			printf("#   %s\n", rows[i].try.text);
	}
	create = good_create();
	create.amount = 65000000;
	CHECK_CSTR(epayment_complaint(&create), "");
	create.amount++;
	CHECK_CSTR(epayment_complaint(&create), "amount");
	promise("the local Vipps takes http URLs");
	create = good_create();
	create.return_url = create.callback_url = vipps_slice_of("http://127.0.0.1:8000/x");
	CHECK_CSTR(url_complaint(VIPPS_API_ECOM, VIPPS_ENVIRONMENT_LOCAL, &create), "");
	create.terms_of_sale_url = create.receipt_url = create.return_url;
	CHECK_CSTR(url_complaint(VIPPS_API_EPAYMENT, VIPPS_ENVIRONMENT_LOCAL, &create), "");
}

int main(void)
{
	check_creates();
	check_amounts();
	check_customers();
	check_means();
	check_receipts();
	check_metadata();
	check_calls();
	return promises_kept();
}
