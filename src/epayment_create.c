/* SPDX-License-Identifier: MIT */

/* What is said to ePayment when a payment begins. Absent is left out: nothing is ever null. */

#include "complaint.h"
#include "epayment.h"
#include "phone.h"
#include "reference.h"
#include "text.h"
#include "url.h"

#define AMOUNT_MAX INT64_C(65000000)
#define SHIPPING_TOKEN_MAX 50
#define DESCRIPTION_MAX 100

typedef struct payment_method {
	vipps_slice type;
	vipps_list blocked_sources;
} payment_method;

static const vipps_field payment_method_fields[] = {
	VIPPS_ROW_TEXT("type", payment_method, type, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT_LIST("blockedSources", payment_method, blocked_sources, 0),
};
static const vipps_record payment_method_record =
	VIPPS_RECORD_OF(payment_method, payment_method_fields, 0);

typedef struct profile {
	vipps_slice scope;
} profile;

static const vipps_field profile_fields[] = {
	VIPPS_ROW_TEXT("scope", profile, scope, 0),
};
static const vipps_record profile_record = VIPPS_RECORD_OF(profile, profile_fields, 0);

typedef struct qr_format {
	vipps_slice format;
	int64_t size;
} qr_format;

static const vipps_field qr_format_fields[] = {
	VIPPS_ROW_TEXT("format", qr_format, format, 0),
	VIPPS_ROW_INT("size", qr_format, size, VIPPS_FIELD_OMIT_EMPTY),
};
static const vipps_record qr_format_record = VIPPS_RECORD_OF(qr_format, qr_format_fields, 0);

typedef struct dynamic_options {
	vipps_slice url, token;
} dynamic_options;

static const vipps_field dynamic_options_fields[] = {
	VIPPS_ROW_TEXT("callbackUrl", dynamic_options, url, 0),
	VIPPS_ROW_TEXT("callbackAuthorizationToken", dynamic_options, token, 0),
};
static const vipps_record dynamic_options_record =
	VIPPS_RECORD_OF(dynamic_options, dynamic_options_fields, 0);

typedef struct shipping {
	vipps_slice fixed_options; /* as JSON */
	dynamic_options dynamic_options;
	vipps_list countries;
} shipping;

static const vipps_field shipping_fields[] = {
	VIPPS_ROW_RAW("fixedOptions", shipping, fixed_options, 0),
	VIPPS_ROW_RECORD("dynamicOptions", shipping, dynamic_options, VIPPS_FIELD_OMIT_EMPTY,
		&dynamic_options_record),
	VIPPS_ROW_TEXT_LIST("allowedCountries", shipping, countries, 0),
};
static const vipps_record shipping_record = VIPPS_RECORD_OF(shipping, shipping_fields, 0);

typedef struct legal_links {
	vipps_slice terms_of_sale, privacy_policy;
} legal_links;

static const vipps_field legal_links_fields[] = {
	VIPPS_ROW_TEXT("termsOfSaleUrl", legal_links, terms_of_sale, 0),
	VIPPS_ROW_TEXT("privacyPolicyUrl", legal_links, privacy_policy, 0),
};
static const vipps_record legal_links_record = VIPPS_RECORD_OF(legal_links, legal_links_fields, 0);

/* CreatePaymentRequest. */
typedef struct creation {
	vipps_epayment_amount amount;
	payment_method method;
	vipps_slice reference;
	vipps_slice flow;
	vipps_slice return_url;
	vipps_epayment_customer customer;
	vipps_slice interaction;
	vipps_slice description;
	profile profile;
	int64_t expires_at;
	qr_format qr_format;
	vipps_slice receipt; /* as JSON */
	vipps_slice receipt_url;
	vipps_slice metadata; /* as JSON: the names are the shop's */
	int64_t minimum_age;
	shipping shipping;
	legal_links links;
} creation;

static const vipps_field creation_fields[] = {
	VIPPS_ROW_RECORD("amount", creation, amount, VIPPS_FIELD_REQUIRED,
		&vipps_epayment_amount_record),
	VIPPS_ROW_RECORD("paymentMethod", creation, method, VIPPS_FIELD_REQUIRED,
		&payment_method_record),
	VIPPS_ROW_TEXT("reference", creation, reference, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("userFlow", creation, flow, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("returnUrl", creation, return_url, 0),
	VIPPS_ROW_RECORD("customer", creation, customer, VIPPS_FIELD_OMIT_EMPTY,
		&vipps_epayment_customer_record),
	VIPPS_ROW_TEXT("customerInteraction", creation, interaction, 0),
	VIPPS_ROW_TEXT("paymentDescription", creation, description, 0),
	VIPPS_ROW_RECORD("profile", creation, profile, VIPPS_FIELD_OMIT_EMPTY, &profile_record),
	VIPPS_ROW_TIME("expiresAt", creation, expires_at, 0),
	VIPPS_ROW_RECORD("qrFormat", creation, qr_format, VIPPS_FIELD_OMIT_EMPTY, &qr_format_record),
	VIPPS_ROW_RAW("receipt", creation, receipt, 0),
	VIPPS_ROW_TEXT("receiptUrl", creation, receipt_url, 0),
	VIPPS_ROW_RAW("metadata", creation, metadata, 0),
	VIPPS_ROW_INT("minimumUserAge", creation, minimum_age, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_RECORD("shipping", creation, shipping, VIPPS_FIELD_OMIT_EMPTY, &shipping_record),
	VIPPS_ROW_RECORD("merchantLegalLinks", creation, links, VIPPS_FIELD_OMIT_EMPTY,
		&legal_links_record),
};
static const vipps_record creation_record = VIPPS_RECORD_OF(creation, creation_fields, 0);

/* ------------------------------------------------------------------------------------------
 * Parts that are made as text
 */
static bool write_metadata(vipps_buf *out, const vipps_create *create)
{
	vipps_json_writer writer;

	if (create->metadata_count == 0)
		return true;
	vipps_json_writer_open(&writer, out);
	vipps_json_write_object(&writer);
	for (size_t i = 0; i < create->metadata_count; i++) {
		vipps_json_write_name(&writer, create->metadata[i].name);
		vipps_json_write_string(&writer, create->metadata[i].value);
	}
	vipps_json_write_object_end(&writer);
	return vipps_json_writer_close(&writer);
}

/* What does not fit is left out: a receipt never stops a payment. */
static bool write_receipt(vipps_buf *out, const vipps_create *create)
{
	if (create->receipt == NULL || !vipps_receipt_fits(create->receipt, create->amount))
		return true;
	return vipps_epayment_receipt_write(out, create->receipt, create->amount, create->currency);
}

static bool write_options(vipps_buf *out, const vipps_create *create)
{
	return create->option_count == 0 ||
		vipps_epayment_groups_write(out, create->options, create->option_count, create->currency);
}

/* The path is eCom's, whoever asks: one endpoint answers both. No suffix is appended to it here. */
static bool write_shipping_url(vipps_buf *out, const vipps_create *create)
{
	static const vipps_slice nok = VIPPS_SLICE("NOK");

	if (!vipps_slice_is_present(create->shipping_url))
		return true;
	vipps_buf_add_slice(out, vipps_url_without_slash(create->shipping_url));
	vipps_buf_add_cstr(out, "/v2/payments/");
	vipps_buf_add_slice(out, create->reference);
	vipps_buf_add_cstr(out, "/shippingDetails");
	if (!vipps_slice_eq(create->currency, nok)) {
		/* the question does not say it, and the answer must */
		vipps_buf_add_cstr(out, "?currency=");
		vipps_buf_add_slice(out, create->currency);
	}
	return !out->failed;
}

/* ------------------------------------------------------------------------------------------
 * The whole
 */

/* What it is made of, apart from what the saying has. */
typedef struct parts {
	vipps_buf metadata, receipt, options, shipping_url;
} parts;

static vipps_slice unless_empty(const vipps_buf *buf)
{
	return buf->len > 0 ? vipps_buf_slice(buf) : vipps_slice_none();
}

static vipps_slice flow_word(vipps_user_flow flow)
{
	static const char *const words[] = {
		[VIPPS_FLOW_WEB_REDIRECT] = "WEB_REDIRECT",
		[VIPPS_FLOW_NATIVE_REDIRECT] = "NATIVE_REDIRECT",
		[VIPPS_FLOW_PUSH_MESSAGE] = "PUSH_MESSAGE",
		[VIPPS_FLOW_QR] = "QR",
	};

	return vipps_slice_of(words[flow]);
}

static vipps_slice qr_word(vipps_qr_format format)
{
	static const char *const words[] = {
		[VIPPS_QR_UNSAID] = NULL,
		[VIPPS_QR_URL] = "TEXT/TARGETURL",
		[VIPPS_QR_SVG] = "IMAGE/SVG+XML",
		[VIPPS_QR_PNG] = "IMAGE/PNG",
	};

	return vipps_slice_of(words[format]);
}

/* Express: nothing can be asked for afterwards, and Vipps has at times wanted just these four. */
static vipps_slice scope_of(const vipps_create *create)
{
	return create->express ? vipps_slice_of("name address email phoneNumber") : create->scope;
}

static bool write_parts(const vipps_saying *saying, const parts *p, vipps_buf *out)
{
	static const vipps_slice commercial_cards[] = { VIPPS_SLICE("COMMERCIAL_CARDS") };
	const vipps_create *create = saying->create;
	bool card = create->method == VIPPS_METHOD_CARD;
	bool asks = p->shipping_url.len > 0;
	vipps_phone phone;
	const creation body = {
		.amount = { true, create->currency, create->amount },
		.method = {
			.type = vipps_slice_of(card ? "CARD" : "WALLET"),
			.blocked_sources = { commercial_cards, create->block_commercial_cards ? 1 : 0 },
		},
		.reference = create->reference,
		.flow = flow_word(create->flow),
		.return_url = create->return_url,
		.customer = {
			.phone_number =
				vipps_phone_international(create->customer_phone, create->currency, phone),
			.personal_qr = create->personal_qr,
			.token = create->customer_token,
		},
		.interaction = vipps_slice_of(create->customer_present ? "CUSTOMER_PRESENT" : NULL),
		.description = vipps_text_cut(create->description, DESCRIPTION_MAX),
		.profile = { scope_of(create) },
		.expires_at = create->expires_at > 0 ? create->expires_at : VIPPS_INT_NONE,
		.qr_format = { qr_word(create->qr_format), create->qr_size },
		.receipt = unless_empty(&p->receipt),
		.receipt_url = create->receipt_url,
		.metadata = unless_empty(&p->metadata),
		.minimum_age = create->minimum_age,
		.shipping = {
			.fixed_options = unless_empty(&p->options),
			.dynamic_options = { unless_empty(&p->shipping_url),
				asks ? saying->callback_token : vipps_slice_none() },
			.countries = { create->countries, create->country_count },
		},
		.links = { create->terms_of_sale_url, create->privacy_policy_url },
	};

	return vipps_record_write(&creation_record, &body, out, NULL);
}

bool vipps_epayment_create_write(const vipps_saying *saying, vipps_buf *out)
{
	const vipps_create *create = saying->create;
	parts p = { 0 };
	bool written = write_metadata(&p.metadata, create) && write_receipt(&p.receipt, create) &&
		write_options(&p.options, create) && write_shipping_url(&p.shipping_url, create) &&
		write_parts(saying, &p, out);

	vipps_buf_wipe(&p.metadata);
	vipps_buf_wipe(&p.receipt);
	vipps_buf_wipe(&p.options);
	vipps_buf_wipe(&p.shipping_url);
	return written;
}

/* ------------------------------------------------------------------------------------------
 * What ePayment cannot do, or takes more strictly
 */

/* The specification has this pattern for the header that it comes back in. */
static bool is_shipping_token(vipps_slice token)
{
	return token.len <= SHIPPING_TOKEN_MAX && vipps_reference_has_alphabet(token);
}

static bool check_secure(vipps_slice url, const char *argument, vipps_complaint *complaint)
{
	if (vipps_url_has_scheme(url, "http"))
		return vipps_complain(complaint, argument, "must be https: Vipps refuses http");
	return true;
}

bool vipps_epayment_create_accepts(const vipps_client *client, const vipps_create *create,
	vipps_complaint *complaint)
{
	bool asks = create->express && vipps_slice_is_present(create->shipping_url);

	if (create->amount > AMOUNT_MAX) {
		return vipps_complain(complaint, "amount",
			"must be at most 65 000 000, in minor units, with Api::EPayment");
	}
	if (asks && vipps_slice_is_present(create->callback_token) &&
		!is_shipping_token(create->callback_token)) {
		return vipps_complain(complaint, "callbackToken",
			"must be 1 to 50 letters, digits and hyphens with Api::EPayment and a shippingUrl");
	}
	if (client->environment == VIPPS_ENVIRONMENT_LOCAL)
		return true;
	return check_secure(create->receipt_url, "receiptUrl", complaint) &&
		check_secure(create->terms_of_sale_url, "termsOfSaleUrl", complaint) &&
		check_secure(create->privacy_policy_url, "privacyPolicyUrl", complaint);
}
