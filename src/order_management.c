/* SPDX-License-Identifier: MIT */

/*
 * Order Management: what the customer finds beside a payment in the app. Nothing here has a key,
 * and a receipt and an image can be sent once: the second of two is refused, and tells that one is
 * there.
 */

#include "client.h"
#include "complaint.h"
#include "epayment.h"
#include "image.h"
#include "market.h"
#include "reference.h"
#include "service.h"
#include "url.h"

#define IMAGE_ID_MAX 128
#define IMAGE_MAX ((size_t)2 * 1024 * 1024)
#define IMAGE_HEIGHT_MIN 167
#define URL_MAX 2000

/* ------------------------------------------------------------------------------------------
 * What may be sent
 */
static bool check_reference(const vipps_order *order, vipps_complaint *complaint)
{
	if (vipps_reference_is_possible(order->reference))
		return true;
	return vipps_complain(complaint, "reference", "must be 1 to 64 letters, digits and hyphens");
}

static bool check_receipt(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	(void)client;
	if (!check_reference(order, complaint) || !vipps_receipt_check(order->receipt, complaint))
		return false;
	if (vipps_market_of(order->currency) == NULL)
		return vipps_complain(complaint, "currency", "must be NOK, DKK or EUR");
	return true;
}

/* ^[0-9A-Za-z-_\.]+$ */
static bool is_image_id(vipps_slice id)
{
	for (size_t i = 0; i < id.len; i++) {
		char lower = vipps_slice_lower(id.at[i]);
		bool word = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');

		if (!word && lower != '-' && lower != '_' && lower != '.')
			return false;
	}
	return id.len >= 1 && id.len <= IMAGE_ID_MAX;
}

static bool check_image_id(vipps_slice id, const char *argument, vipps_complaint *complaint)
{
	if (is_image_id(id))
		return true;
	return vipps_complain(complaint, argument,
		"must be 1 to 128 letters, digits, hyphens, underscores and dots");
}

static bool is_category(vipps_slice word)
{
	static const char *const words[] = { "GENERAL", "RECEIPT", "ORDER_CONFIRMATION", "DELIVERY",
		"TICKET", "BOOKING" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (vipps_slice_eq(word, vipps_slice_of(words[i])))
			return true;
	}
	return false;
}

static bool check_category(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	bool local = client->environment == VIPPS_ENVIRONMENT_LOCAL;
	bool secure = local || vipps_url_has_scheme(order->url, "https");

	if (!check_reference(order, complaint))
		return false;
	if (!is_category(order->category))
		return vipps_complain(complaint, "category", "must be one of Vipps' categories");
	if (!secure || !vipps_url_is_web(order->url, URL_MAX))
		return vipps_complain(complaint, "url", "must be an https URL of at most 2000 bytes");
	return !vipps_slice_is_present(order->image_id) ||
		check_image_id(order->image_id, "imageId", complaint);
}

static bool check_image(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint)
{
	(void)client;
	if (!check_image_id(order->image_id, "id", complaint))
		return false;
	uint32_t height = vipps_image_height(order->image);

	if (height == 0)
		return vipps_complain(complaint, "bytes", "must be those of a PNG or JPEG");
	if (height < IMAGE_HEIGHT_MIN)
		return vipps_complain(complaint, "bytes", "must be a picture at least 167 pixels high");
	if (order->image.len > IMAGE_MAX)
		return vipps_complain(complaint, "bytes", "must be at most 2 MB");
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Requests
 */
typedef struct category {
	vipps_slice word, url, image_id;
} category;

static const vipps_field category_fields[] = {
	VIPPS_ROW_TEXT("category", category, word, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("orderDetailsUrl", category, url, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("imageId", category, image_id, 0),
};
static const vipps_record category_record = VIPPS_RECORD_OF(category, category_fields, 0);

typedef struct image {
	vipps_slice id, type, source;
} image;

static const vipps_field image_fields[] = {
	VIPPS_ROW_TEXT("imageId", image, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("type", image, type, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("src", image, source, VIPPS_FIELD_REQUIRED),
};
static const vipps_record image_record = VIPPS_RECORD_OF(image, image_fields, 0);

/* It belongs to no amount here: no line makes up for what its own lack. */
static bool write_receipt(const vipps_order *order, vipps_buf *out)
{
	return vipps_epayment_receipt_write(out, order->receipt, vipps_receipt_total(order->receipt),
		order->currency);
}

static bool write_category(const vipps_order *order, vipps_buf *out)
{
	const category body = { order->category, order->url, order->image_id };

	return vipps_record_write(&category_record, &body, out, NULL);
}

static void add_base64(vipps_buf *out, vipps_slice bytes)
{
	static const char alphabet[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t at = 0; at < bytes.len; at += 3) {
		size_t left = bytes.len - at;
		unsigned triple = (unsigned)(unsigned char)bytes.at[at] << 16;

		if (left > 1)
			triple |= (unsigned)(unsigned char)bytes.at[at + 1] << 8;
		if (left > 2)
			triple |= (unsigned char)bytes.at[at + 2];
		const char four[] = { alphabet[triple >> 18], alphabet[triple >> 12 & 63],
			left > 1 ? alphabet[triple >> 6 & 63] : '=', left > 2 ? alphabet[triple & 63] : '=' };

		vipps_buf_add(out, four, sizeof(four));
	}
}

static bool write_image(const vipps_order *order, vipps_buf *out)
{
	vipps_buf source = { 0 };

	add_base64(&source, order->image);
	const image body = { order->image_id, VIPPS_SLICE("base64"), vipps_buf_slice(&source) };
	bool written = !source.failed && vipps_record_write(&image_record, &body, out, NULL);

	vipps_buf_free(&source);
	return written;
}

/* ------------------------------------------------------------------------------------------
 * Endpoints. "ecom" are the payments of both APIs.
 */
static void add_receipt_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	vipps_buf_add_cstr(out, "/order-management/v2/ecom/receipts/");
	vipps_service_add_escaped(out, order->reference);
}

static void add_category_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	vipps_buf_add_cstr(out, "/order-management/v2/ecom/categories/");
	vipps_service_add_escaped(out, order->reference);
}

static void add_image_path(const vipps_client *client, const vipps_order *order, vipps_buf *out)
{
	(void)client;
	(void)order;
	vipps_buf_add_cstr(out, "/order-management/v1/images");
}

static bool is_there(const vipps_error *error)
{
	return error->http_status == 409;
}

/* The id was checked: what is wrong with it may be that it is taken. No document says. */
static bool may_be_there(const vipps_error *error)
{
	static const vipps_slice member = VIPPS_SLICE("imageId");

	return error->http_status == 400 && vipps_slice_eq_nocase(vipps_slice_of(error->code), member);
}

const vipps_service vipps_orders_receipt = {
	.name = "sendReceipt",
	.method = "POST",
	.class = VIPPS_CLASS_AGAIN,
	.per_minute = 5,
	.check = check_receipt,
	.path = add_receipt_path,
	.write = write_receipt,
	.is_there = is_there,
};

const vipps_service vipps_orders_category = {
	.name = "setCategory",
	.method = "PUT",
	.class = VIPPS_CLASS_AGAIN,
	.per_minute = 5,
	.check = check_category,
	.path = add_category_path,
	.write = write_category,
};

const vipps_service vipps_orders_image = {
	.name = "addImage",
	.method = "POST",
	.class = VIPPS_CLASS_AGAIN,
	.per_minute = 5,
	.check = check_image,
	.path = add_image_path,
	.write = write_image,
	.is_there = is_there,
	.may_be_there = may_be_there,
};
