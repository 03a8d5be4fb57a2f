/* SPDX-License-Identifier: MIT */

/* Receipts, categories and images: what is sent, what may be sent, and what a refusal means. */

#include "image.h"
#include "service.h"
#include "stories.h"

#define INVALID(name) \
	"{\"title\":\"no\",\"detail\":\"no\",\"instance\":\"/\"," \
	"\"invalidParams\":[{\"name\":\"" name "\",\"reason\":\"no\"}]}"
#define TAKEN "{\"title\":\"Conflict\",\"detail\":\"there is one\",\"instance\":\"/\"}"

#define PNG(height) "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0" height "\x08\x02\0\0\0", 29
#define SEGMENT "\xff\xe0\0\x04JF"
#define JPEG(frame, height) \
	"\xff\xd8" SEGMENT "\xff" frame "\0\x0b\x08" height "\0\x01\x01\x01\x11\0"
#define OF_BYTES(text) ((vipps_slice){ "" text, sizeof(text) - 1 })

static const vipps_receipt_line lines[] = {
	{ .id = VIPPS_SLICE("sock-41"),
		.name = VIPPS_SLICE("Socks"),
		.total = 49900,
		.tax = VIPPS_NO_TAX,
		.tax_rate = 2500 },
};
static const vipps_receipt bought = { .lines = lines,
	.line_count = 1,
	.rounding = VIPPS_SLICE("Rounding"),
	.number = VIPPS_SLICE("1042") };

static const vipps_order receipt = { .operation = VIPPS_SEND_RECEIPT,
	.reference = VIPPS_SLICE(REFERENCE),
	.receipt = &bought,
	.currency = VIPPS_SLICE("NOK") };
static const vipps_order link_to = { .operation = VIPPS_SET_CATEGORY,
	.reference = VIPPS_SLICE(REFERENCE),
	.category = VIPPS_SLICE("DELIVERY"),
	.url = VIPPS_SLICE("https://shop.example/order/1042?a=1&b=2") };
static const vipps_order image = { .operation = VIPPS_ADD_IMAGE,
	.image_id = VIPPS_SLICE("logo_1.png"),
	.image = { PNG("\0\xa7") } };

#define RECEIPT "POST /order-management/v2/ecom/receipts/" REFERENCE
#define CATEGORY "PUT /order-management/v2/ecom/categories/" REFERENCE
#define IMAGES "POST /order-management/v1/images"

static const story stories[] = {
	{ "a receipt is sent", &receipt, VIPPS_DONE, 0, { ANSWER(RECEIPT, 201, "") } },
	{ "a receipt that is there already is refused", &receipt, VIPPS_REFUSED,
		VIPPS_KIND_ALREADY_PROCESSED, { ANSWER(RECEIPT, 409, TAKEN) } },
	{ "a receipt whose answer was lost is sent again: it is there, so it arrived", &receipt,
		VIPPS_DONE, 0, { LOST(RECEIPT), SCRIPT_SLEEP, ANSWER(RECEIPT, 409, TAKEN) } },
	{ "a receipt that was lost on its way is sent again", &receipt, VIPPS_DONE, 0,
		{ LOST(RECEIPT), SCRIPT_SLEEP, ANSWER(RECEIPT, 201, "") } },
	{ "a 500 may have kept the receipt", &receipt, VIPPS_DONE, 0,
		{ ANSWER(RECEIPT, 500, ""), SCRIPT_SLEEP, ANSWER(RECEIPT, 409, TAKEN) } },
	{ "a receipt that never left is in no doubt: another's is there", &receipt, VIPPS_REFUSED,
		VIPPS_KIND_ALREADY_PROCESSED,
		{ UNSENT(RECEIPT), SCRIPT_SLEEP, ANSWER(RECEIPT, 409, TAKEN) } },
	{ "too many requests are no doubt", &receipt, VIPPS_REFUSED, VIPPS_KIND_ALREADY_PROCESSED,
		{ { RECEIPT, .status = 429, .body = GATEWAY(429), .retry_after = 500 }, SCRIPT_SLEEP,
			ANSWER(RECEIPT, 409, TAKEN) } },
	{ "a receipt that is lost again and again is unknown", &receipt, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_NO_ANSWER,
		{ LOST(RECEIPT), SCRIPT_SLEEP, LOST(RECEIPT), SCRIPT_SLEEP, LOST(RECEIPT) } },
	{ "in doubt, a line that Vipps refuses was never there", &receipt, VIPPS_REFUSED,
		VIPPS_KIND_INVALID_FIELD,
		{ LOST(RECEIPT), SCRIPT_SLEEP, ANSWER(RECEIPT, 400, INVALID("orderLines")) } },
	{ "in doubt, a refusal of the keys tells nothing", &receipt, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_FORBIDDEN, { LOST(RECEIPT), SCRIPT_SLEEP, ANSWER(RECEIPT, 403, GATEWAY(403)) } },
	{ "a link is put in its place", &link_to, VIPPS_DONE, 0, { ANSWER(CATEGORY, 200, "{}") } },
	{ "a link that was lost is put there again", &link_to, VIPPS_DONE, 0,
		{ LOST(CATEGORY), SCRIPT_SLEEP, ANSWER(CATEGORY, 200, "{}") } },
	{ "an image is sent", &image, VIPPS_DONE, 0,
		{ ANSWER(IMAGES, 200, "{\"imageId\":\"logo_1.png\"}") } },
	{ "an image's id that is taken is refused", &image, VIPPS_REFUSED, VIPPS_KIND_ALREADY_PROCESSED,
		{ ANSWER(IMAGES, 409, TAKEN) } },
	{ "an image whose answer was lost is sent again: it is there", &image, VIPPS_DONE, 0,
		{ LOST(IMAGES), SCRIPT_SLEEP, ANSWER(IMAGES, 409, TAKEN) } },
	{ "without doubt, an id that Vipps does not take is refused", &image, VIPPS_REFUSED,
		VIPPS_KIND_INVALID_FIELD, { ANSWER(IMAGES, 400, INVALID("imageId")) } },
	{ "in doubt it may be taken by our own image", &image, VIPPS_OUTCOME_UNKNOWN,
		VIPPS_KIND_INVALID_FIELD,
		{ LOST(IMAGES), SCRIPT_SLEEP, ANSWER(IMAGES, 400, INVALID("ImageId")) } },
	{ "in doubt, an image that Vipps cannot read is not there", &image, VIPPS_REFUSED,
		VIPPS_KIND_INVALID_FIELD,
		{ LOST(IMAGES), SCRIPT_SLEEP, ANSWER(IMAGES, 400, INVALID("src")) } },
};

/* ------------------------------------------------------------------------------------------
 * Bodies
 */
static void check_body(const vipps_order *order, const char *body)
{
	vipps_buf out = { 0 };

	CHECK(vipps_service_of(order->operation)->write(order, &out));
	CHECK_TEXT(vipps_buf_slice(&out), body);
	vipps_buf_free(&out);
}

static void check_base64(size_t length, const char *want)
{
	static const char bytes[] = "\0\xff"
								"foobar";
	vipps_order order = image;
	char body[100];

	order.image = vipps_slice_make(bytes, length);
	snprintf(body, sizeof(body), "{\"imageId\":\"logo_1.png\",\"type\":\"base64\",\"src\":\"%s\"}",
		want);
	check_body(&order, body);
}

static void check_bodies(void)
{
	vipps_order with_image = link_to;

	promise("a receipt stands by itself: no line is made for what an amount would lack");
	check_body(&receipt,
		"{\"orderLines\":[{\"name\":\"Socks\",\"id\":\"sock-41\",\"totalAmount\":49900,"
		"\"totalAmountExcludingTax\":39920,\"totalTaxAmount\":9980,\"taxRate\":2500}],"
		"\"bottomLine\":{\"currency\":\"NOK\",\"receiptNumber\":\"1042\"}}");

	promise("a link has its kind, and an image where there is one");
	check_body(&link_to,
		"{\"category\":\"DELIVERY\",\"orderDetailsUrl\":\"https://shop.example/order/1042?a=1&b=2\"}");
	with_image.image_id = vipps_slice_of("logo");
	with_image.url = vipps_slice_of("https://shop.example/");
	check_body(&with_image,
		"{\"category\":\"DELIVERY\",\"orderDetailsUrl\":\"https://shop.example/\",\"imageId\":\"logo\"}");

	promise("an image is written in base64, with all its padding");
	check_base64(0, "");
	check_base64(1, "AA==");
	check_base64(2, "AP8=");
	check_base64(3, "AP9m");
	check_base64(8, "AP9mb29iYXI=");
}

/* ------------------------------------------------------------------------------------------
 * What may be sent
 */
static vipps_complaint complaint;

/* The argument that is complained about, "" for none. */
static const char *complaint_of(const vipps_order *order, vipps_environment environment)
{
	const vipps_client client = { .environment = environment };

	complaint = (vipps_complaint){ 0 };
	CHECK(vipps_service_of(order->operation)->check(&client, order, &complaint) ==
		(complaint.argument[0] == '\0'));
	return complaint.argument;
}

static void check_links(void)
{
	static const char *const wrong[] = { "", "http://shop.example/", "https:/shop.example",
		"https:///", "shop.example", "vipps://order", "https://shop.example/a b" };
	vipps_order order = link_to;

	order.url = vipps_slice_of("https://shop.example/bl\xc3\xa5");
	promise("a link leads to an https address; on this machine http will do");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_PRODUCTION), "");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		order.url = vipps_slice_of(wrong[i]);
		CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_PRODUCTION), "url");
	}
	order.url = vipps_slice_of(wrong[1]);
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_LOCAL), "");

	promise("a category is one of Vipps' six");
	order.category = vipps_slice_of("BOOKING");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_LOCAL), "");
	order.category = vipps_slice_of("booking");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_LOCAL), "category");
	order.category = vipps_slice_none();
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_LOCAL), "category");
}

static void check_ids(void)
{
	static char lengthy[130];
	static const char *const wrong[] = { "", "logo 1", "logo/1", "\xc3\xa5", "logo,1", "a\n" };
	vipps_order added = image, linked = link_to;

	memset(lengthy, 'a', 129);
	linked.url = vipps_slice_of("https://shop.example/");
	promise("an image's id is 1 to 128 letters, digits, hyphens, underscores and dots");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		added.image_id = linked.image_id = vipps_slice_of(wrong[i]);
		CHECK_CSTR(complaint_of(&added, VIPPS_ENVIRONMENT_TEST), "id");
		CHECK_CSTR(complaint_of(&linked, VIPPS_ENVIRONMENT_TEST), "imageId");
	}
	added.image_id = linked.image_id = vipps_slice_make(lengthy, 129);
	CHECK_CSTR(complaint_of(&added, VIPPS_ENVIRONMENT_TEST), "id");
	added.image_id = linked.image_id = vipps_slice_make(lengthy, 128);
	CHECK_CSTR(complaint_of(&added, VIPPS_ENVIRONMENT_TEST), "");
	CHECK_CSTR(complaint_of(&linked, VIPPS_ENVIRONMENT_TEST), "");

	promise("a payment's reference stays in its place in the path");
	linked.reference = vipps_slice_of("../receipts");
	CHECK_CSTR(complaint_of(&linked, VIPPS_ENVIRONMENT_TEST), "reference");
}

static void check_receipts(void)
{
	vipps_receipt none = { .lines = lines };
	vipps_order order = receipt;

	promise("a receipt has lines, and a currency that Vipps has");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "");
	order.currency = vipps_slice_of("SEK");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "currency");
	order.receipt = &none;
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "lines");
	order.reference = vipps_slice_of("");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "reference");
}

/* ------------------------------------------------------------------------------------------
 * Images
 */
static void check_heights(void)
{
	static const char frames[] = "\xc0\xc1\xc2\xc3\xc5\xc6\xc7\xc9\xca\xcb\xcd\xce\xcf";

	promise("a PNG's height is in its first chunk");
	CHECK_INT(vipps_image_height((vipps_slice){ PNG("\0\xa7") }), 167);
	CHECK_INT(vipps_image_height((vipps_slice){ PNG("\x01\0") }), 256);
	CHECK_INT(vipps_image_height((vipps_slice){ PNG("\0\0") }), 0);

	promise("a JPEG's height is in its frame, of whatever kind that is");
	CHECK_INT(vipps_image_height(OF_BYTES(JPEG("\xc0", "\0\xa7"))), 167);
	CHECK_INT(vipps_image_height(OF_BYTES(JPEG("\xff\xff\xc2", "\x02\x01"))), 513);
	for (size_t i = 0; i + 1 < sizeof(frames); i++) {
		char bytes[] = JPEG("\xc0", "\0\xa8");

		bytes[9] = frames[i];
		CHECK_INT(vipps_image_height(vipps_slice_make(bytes, sizeof(bytes) - 1)), 168);
	}

	promise("what holds no frame is no JPEG: a table, a scan, the end, another thing");
	CHECK_INT(vipps_image_height(OF_BYTES(JPEG("\xc4", "\0\xa7"))), 0);
	CHECK_INT(vipps_image_height(OF_BYTES(JPEG("\xda", "\0\xa7"))), 0);
	CHECK_INT(vipps_image_height(OF_BYTES(JPEG("\xd9", "\0\xa7"))), 0);
	CHECK_INT(vipps_image_height(OF_BYTES("GIF89a\x01\0\xa7\0")), 0);
	CHECK_INT(vipps_image_height(OF_BYTES("")), 0);
	CHECK_INT(vipps_image_height(vipps_slice_none()), 0);
}

/* Each in a block of its own, so that a byte read too far is found out. */
static void check_cut(vipps_slice whole, size_t enough)
{
	for (size_t length = 0; length <= whole.len; length++) {
		char *copy = malloc(length + (length == 0));

		if (copy == NULL)
			abort();
		memcpy(copy, whole.at, length);
		CHECK((vipps_image_height(vipps_slice_make(copy, length)) > 0) == (length >= enough));
		free(copy);
	}
}

static void check_images(void)
{
	vipps_order order = image;
	char *large = calloc(1, 2 * 1024 * 1024 + 1);

	promise("of a picture that is cut off nothing is made up");
	check_cut((vipps_slice){ PNG("\0\xa7") }, 29);
	check_cut(OF_BYTES(JPEG("\xc0", "\0\xa7")), 15);

	promise("a picture is at least 167 pixels high, and at most 2 MB");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "");
	order.image = (vipps_slice){ PNG("\0\xa6") };
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "bytes");
	order.image = vipps_slice_of("GIF89a");
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "bytes");
	if (large == NULL)
		abort();
	memcpy(large, image.image.at, image.image.len);
	order.image = vipps_slice_make(large, 2 * 1024 * 1024);
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "");
	order.image.len++;
	CHECK_CSTR(complaint_of(&order, VIPPS_ENVIRONMENT_TEST), "bytes");
	free(large);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(stories) / sizeof(stories[0]); i++)
		tell(i % 2 == 0 ? VIPPS_API_ECOM : VIPPS_API_EPAYMENT, &stories[i]);
	check_bodies();
	check_receipts();
	check_links();
	check_ids();
	check_heights();
	check_images();
	return promises_kept();
}
