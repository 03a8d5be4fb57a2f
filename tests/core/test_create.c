/* SPDX-License-Identifier: MIT */

/*
 * What a shop can get wrong before anything is sent: requests, credentials, URLs, phones,
 * references, money.
 */

#include "client.h"

#include "check.h"
#include "phone.h"
#include "url.h"

#define TEXT(literal) VIPPS_SLICE(literal)

/* ------------------------------------------------------------------------------------------
 * Payment requests
 */
static vipps_create good_create(void)
{
	return (vipps_create){ .reference = TEXT("acme-shop-1042"),
		.amount = 49900,
		.description = TEXT("One pair of socks"),
		.return_url = TEXT("https://shop.example/order"),
		.callback_url = TEXT("https://shop.example/vipps"),
		.currency = TEXT("NOK") };
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
	static const vipps_receipt_line line = { .id = TEXT("sock"),
		.name = TEXT("Socks"),
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
	static const vipps_note six[] = { { TEXT("1"), TEXT("") }, { TEXT("2"), TEXT("") },
		{ TEXT("3"), TEXT("") }, { TEXT("4"), TEXT("") }, { TEXT("5"), TEXT("") },
		{ TEXT("6"), TEXT("") } };
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
		const vipps_note notes[] = { { TEXT("shop"), TEXT("acme") },
			{ vipps_slice_of(rows[i].name), vipps_slice_of(rows[i].value) } };

		create.metadata = notes;
		create.metadata_count = 2;
		CHECK_CSTR(complaint_about(&create), rows[i].argument);
	}
}

/* ------------------------------------------------------------------------------------------
 * Clients
 */
static vipps_client_options good_options(void)
{
	return (vipps_client_options){ .environment = VIPPS_ENVIRONMENT_TEST,
		.merchant_serial_number = TEXT("123456"),
		.client_id = TEXT("01234567-89ab-cdef-0123-456789ABCDEF"),
		.client_secret = TEXT("secret-for-tests"),
		.subscription_key = TEXT("key-for-tests"),
		.deadline = 10000,
		.money_deadline = 30000,
		.max_attempts = 4 };
}

static const char *client_complaint(const vipps_client_options *options)
{
	static vipps_complaint complaint;
	vipps_client *client = vipps_client_new(options, &complaint);

	if (client == NULL)
		CHECK(strstr(complaint.text, "secret-for-tests") == NULL);
	vipps_client_free(client);
	return complaint.argument;
}

static void check_credentials(void)
{
	static const struct {
		size_t at;
		const char *text, *argument;
	} wrong[] = {
#define AT(member) offsetof(vipps_client_options, member)
		{ AT(merchant_serial_number), "123", "merchantSerialNumber" },
		{ AT(merchant_serial_number), "12345678901", "merchantSerialNumber" },
		{ AT(merchant_serial_number), "12345x", "merchantSerialNumber" },
		{ AT(merchant_serial_number), "0123", "" },
		{ AT(client_id), "secret-for-tests", "clientId" },
		{ AT(client_id), "01234567-89ab-cdef-0123-456789ABCDEg", "clientId" },
		{ AT(client_id), "01234567089ab-cdef-0123-456789ABCDEF", "clientId" },
		{ AT(client_secret), "short", "clientSecret" },
		{ AT(client_secret), "with a space", "clientSecret" },
		{ AT(client_secret), "line\nbreak", "clientSecret" },
		{ AT(client_secret), "local-secret-of-no-value", "clientSecret" },
		{ AT(subscription_key), "short", "subscriptionKey" },
		{ AT(subscription_key), "line\rbreak", "subscriptionKey" },
		{ AT(system_name), "line\nbreak", "systemName" },
		{ AT(system_version), "\xff", "systemVersion" },
		{ AT(plugin_name), "a\x7f", "pluginName" },
		{ AT(plugin_version), "a\tb", "pluginVersion" },
		{ AT(local_url), "http://127.0.0.1:1", "localUrl" },
	};

	promise("credentials have their shape, and a mix-up is told without the secret");
	vipps_client_options options = good_options();

	CHECK_CSTR(client_complaint(&options), "");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		options = good_options();
		*(vipps_slice *)(void *)((char *)&options + wrong[i].at) = vipps_slice_of(wrong[i].text);
		if (!CHECK_CSTR(client_complaint(&options), wrong[i].argument))
			printf("#   %s\n", wrong[i].text);
	}
}

static void check_local(void)
{
	static const struct {
		const char *url, *argument;
	} urls[] = { { "http://127.0.0.1:8080", "" }, { "https://vipps/", "" }, { NULL, "localUrl" },
		{ "ftp://x", "localUrl" }, { "127.0.0.1", "localUrl" }, { "http://", "localUrl" },
		{ "http://a b", "localUrl" } };
	vipps_client_options options = good_options();

	promise("the local Vipps takes its published keys only, and needs a place");
	options.environment = VIPPS_ENVIRONMENT_LOCAL;
	options.in_process = true;
	CHECK_CSTR(client_complaint(&options), "clientId");
	options.client_id = vipps_local_client_id;
	CHECK_CSTR(client_complaint(&options), "clientSecret");
	options.client_secret = vipps_local_client_secret;
	CHECK_CSTR(client_complaint(&options), "subscriptionKey");
	options.subscription_key = vipps_local_subscription_key;
	CHECK_CSTR(client_complaint(&options), "");
	options.local_url = vipps_slice_of("http://127.0.0.1");
	CHECK_CSTR(client_complaint(&options), "localUrl");
	options.in_process = false;
	for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
		options.local_url = vipps_slice_of(urls[i].url);
		CHECK_CSTR(client_complaint(&options), urls[i].argument);
	}
	options = good_options();
	options.in_process = true;
	CHECK_CSTR(client_complaint(&options), "transport");
}

static void check_numbers(void)
{
	static const struct {
		int64_t deadline, money;
		int attempts;
		const char *argument;
	} numbers[] = { { 100, 300000, 1, "" }, { 99, 1000, 1, "deadline" },
		{ 300001, 1000, 1, "deadline" }, { 1000, 99, 1, "moneyDeadline" },
		{ 1000, 300001, 1, "moneyDeadline" }, { INT64_MIN, 1000, 1, "deadline" },
		{ 1000, 1000, 0, "maxAttempts" }, { 1000, 1000, 5, "" }, { 1000, 1000, 6, "maxAttempts" } };

	promise("deadlines are a tenth of a second to five minutes, attempts one to five");
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		vipps_client_options options = good_options();

		options.deadline = numbers[i].deadline;
		options.money_deadline = numbers[i].money;
		options.max_attempts = numbers[i].attempts;
		CHECK_CSTR(client_complaint(&options), numbers[i].argument);
	}
}

static void check_places(void)
{
	vipps_client_options options = good_options();
	vipps_complaint complaint;
	vipps_client *client = vipps_client_new(&options, &complaint);

	promise("secrets go to api.vipps.no and apitest.vipps.no");
	CHECK_TEXT(client->base_url, "https://apitest.vipps.no");
	vipps_client_free(client);
	options.environment = VIPPS_ENVIRONMENT_PRODUCTION;
	client = vipps_client_new(&options, &complaint);
	CHECK_TEXT(client->base_url, "https://api.vipps.no");
	CHECK_TEXT(vipps_client_merchant_serial_number(client), "123456");
	CHECK_INT(vipps_client_api(client), VIPPS_API_ECOM);
	vipps_client_free(client);
	vipps_client_free(NULL);
}

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

/* ------------------------------------------------------------------------------------------
 * URLs, phones, references, money
 */
static void check_urls(void)
{
	promise("a scheme is told in any case, and not taken for another that begins alike");
	CHECK(vipps_url_has_scheme(vipps_slice_of("HTTPS://x"), "https"));
	CHECK(!vipps_url_has_scheme(vipps_slice_of("https://x"), "http"));
	CHECK(!vipps_url_has_scheme(vipps_slice_of("http"), "http"));
	CHECK(!vipps_url_has_scheme(vipps_slice_none(), "http"));
	promise("a host is something behind //");
	CHECK(vipps_url_has_host(vipps_slice_of("https://x")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://?x")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://:80")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://#")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://@x")));
}

static void check_phones(void)
{
	static const struct {
		const char *text, *national;
	} phones[] = { { "91234567", "91234567" }, { "+47 91 23 45 67", "91234567" },
		{ "0047-91234567", "91234567" }, { "4791234567", "91234567" }, { "+4591234567", NULL },
		{ "+91234567", NULL }, { "912345678", NULL }, { "", NULL }, { "abc", NULL },
		{ "111111111111111111111111111111", NULL }, { "+47+91234567", NULL } };
	vipps_phone out;

	promise("a Norwegian number is eight digits, however it is written; another country's is none");
	for (size_t i = 0; i < sizeof(phones) / sizeof(phones[0]); i++)
		CHECK_TEXT(vipps_phone_national(vipps_slice_of(phones[i].text), "47", out),
			phones[i].national);
	CHECK_TEXT(vipps_phone_national(vipps_slice_none(), "47", out), NULL);
}

static void check_references(void)
{
	static const struct {
		const char *from, *next;
	} nexts[] = { { "acme-1042-1", "acme-1042-2" }, { "acme-1042-9", "acme-1042-10" },
		{ "acme-1042-9998", "acme-1042-9999" }, { "acme-1042-9999", NULL }, { "acme-1042-0", NULL },
		{ "acme-1042-01", NULL }, { "acme", NULL }, { "acme-", NULL }, { "-1", NULL },
		{ "acme-10000", NULL }, { "", NULL }, { "acme 1-1", NULL }, { FIFTY "-1", NULL } };
	static const struct {
		const char *prefix, *order;
		int64_t attempt;
		const char *made, *argument;
	} makes[] = { { "acme-shop", "1042", 1, "acme-shop-1042-1", NULL },
		{ "a", "1042", 1, "a-1042-1", NULL }, { "a", "104", 1, NULL, "prefix" },
		{ "a", "1042", 0, NULL, "attempt" }, { "a", "1042", 10000, NULL, "attempt" },
		{ "a b", "1042", 1, NULL, "prefix" }, { "", "1042", 1, NULL, "prefix" },
		{ "acme", "#1042", 1, NULL, "order" }, { FIFTY, "1", 1, NULL, "prefix" },
		{ TEN TEN TEN TEN, "123456", 12, NULL, NULL } };
	char out[VIPPS_REFERENCE_MAX + 1];
	vipps_complaint complaint;

	promise("a reference is made of prefix, order and attempt, 8 to 50 characters");
	for (size_t i = 0; i < sizeof(makes) / sizeof(makes[0]); i++) {
		bool made = vipps_reference_make(vipps_slice_of(makes[i].prefix),
			vipps_slice_of(makes[i].order), makes[i].attempt, out, &complaint);

		if (CHECK(made == (makes[i].argument == NULL)) && made && makes[i].made != NULL)
			CHECK_CSTR(out, makes[i].made);
		else if (!made)
			CHECK_CSTR(complaint.argument, makes[i].argument);
	}
	promise("the next attempt counts on from the last number");
	for (size_t i = 0; i < sizeof(nexts) / sizeof(nexts[0]); i++) {
		bool made = vipps_reference_next(vipps_slice_of(nexts[i].from), out, &complaint);

		if (CHECK(made == (nexts[i].next != NULL)) && made)
			CHECK_CSTR(out, nexts[i].next);
		else if (!made)
			CHECK_CSTR(complaint.argument, "reference");
	}
}

static void check_money(void)
{
	vipps_money money = { .amount = 49900,
		.authorized = 49900,
		.captured = 20000,
		.refunded = 5000,
		.cancelled = 9900 };
	int64_t minor;
	char text[24];
	vipps_complaint complaint;

	promise("capturable is authorized - cancelled - captured, refundable is captured - refunded");
	CHECK(vipps_money_settle(&money));
	CHECK_INT(money.capturable, 20000);
	CHECK_INT(money.refundable, 15000);
	CHECK(vipps_money_is_paid(&money));
	promise("paid is reserved or taken, and not all given back");
	CHECK(!vipps_money_is_paid(&(vipps_money){ .amount = 1 }));
	CHECK(vipps_money_is_paid(&(vipps_money){ .capturable = 1 }));
	CHECK(vipps_money_is_paid(&(vipps_money){ .refundable = 1 }));
	promise("sums that cannot be are refused, at the limits of integers too");
	for (int i = 0; i < 5; i++) {
		vipps_money bad = money;
		int64_t *const sums[] = { &bad.amount, &bad.authorized, &bad.captured, &bad.refunded,
			&bad.cancelled };

		*sums[i] = -1;
		CHECK(!vipps_money_settle(&bad));
		*sums[i] = INT64_MIN;
		CHECK(!vipps_money_settle(&bad));
		*sums[i] = INT64_MAX;
		CHECK(vipps_money_settle(&bad) == (i < 2));
	}
	CHECK(!vipps_money_settle(&(vipps_money){ .authorized = 10, .captured = 6, .cancelled = 5 }));
	CHECK(!vipps_money_settle(&(vipps_money){ .authorized = 10, .captured = 6, .refunded = 7 }));
	promise("decimal text is converted exactly, in known currencies");
	CHECK(vipps_minor_from_decimal(vipps_slice_of("499.00"), vipps_slice_of("NOK"), &minor,
		&complaint));
	CHECK_INT(minor, 49900);
	CHECK(!vipps_minor_from_decimal(vipps_slice_of("499,00"), vipps_slice_of("NOK"), &minor,
		&complaint));
	CHECK_CSTR(complaint.argument, "amount");
	CHECK(!vipps_minor_from_decimal(vipps_slice_of("499.00"), vipps_slice_of("SEK"), &minor,
		&complaint));
	CHECK_CSTR(complaint.argument, "currency");
	CHECK(vipps_decimal_from_minor(-5, vipps_slice_of("EUR"), text, &complaint));
	CHECK_CSTR(text, "-0.05");
	CHECK(!vipps_decimal_from_minor(1, vipps_slice_of("eur"), text, &complaint));
}

int main(void)
{
	check_creates();
	check_amounts();
	check_customers();
	check_means();
	check_receipts();
	check_metadata();
	check_credentials();
	check_local();
	check_numbers();
	check_places();
	check_calls();
	check_urls();
	check_phones();
	check_references();
	check_money();
	return promises_kept();
}
