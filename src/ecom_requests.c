/* SPDX-License-Identifier: MIT */

/* What is said to eCom. */

#include "dialect.h"
#include "ecom.h"
#include "phone.h"
#include "text.h"
#include "url.h"

typedef struct customer_info {
	vipps_slice mobile_number;
} customer_info;

static const vipps_field customer_info_fields[] = {
	VIPPS_ROW_TEXT("mobileNumber", customer_info, mobile_number, 0),
};
static const vipps_record customer_info_record =
	VIPPS_RECORD_OF(customer_info, customer_info_fields, 0);

typedef struct merchant_info {
	vipps_slice merchant_serial_number;
	vipps_slice callback_prefix;
	vipps_slice fall_back;
	vipps_slice auth_token;
	bool is_app;
	vipps_slice payment_type; /* express: and what belongs to it */
	vipps_slice consent_removal_prefix;
	vipps_slice shipping_prefix;
	vipps_list shipping;
} merchant_info;

static const vipps_field merchant_info_fields[] = {
	VIPPS_ROW_TEXT("merchantSerialNumber", merchant_info, merchant_serial_number,
		VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("callbackPrefix", merchant_info, callback_prefix, 0),
	VIPPS_ROW_TEXT("fallBack", merchant_info, fall_back, 0),
	VIPPS_ROW_TEXT("authToken", merchant_info, auth_token, 0),
	VIPPS_ROW_BOOL("isApp", merchant_info, is_app, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_TEXT("paymentType", merchant_info, payment_type, 0),
	VIPPS_ROW_TEXT("consentRemovalPrefix", merchant_info, consent_removal_prefix, 0),
	VIPPS_ROW_TEXT("shippingDetailsPrefix", merchant_info, shipping_prefix, 0),
	VIPPS_ROW_LIST("staticShippingDetails", merchant_info, shipping, 0, &vipps_ecom_option_record),
};
static const vipps_record merchant_info_record =
	VIPPS_RECORD_OF(merchant_info, merchant_info_fields, 0);

typedef struct transaction {
	vipps_slice order_id;
	int64_t amount;
	vipps_slice text;
	bool skip_landing_page;
	vipps_slice scope;
	vipps_slice explicit_flow; /* as JSON: false is said, too */
} transaction;

static const vipps_field transaction_fields[] = {
	VIPPS_ROW_TEXT("orderId", transaction, order_id, 0),
	VIPPS_ROW_INT("amount", transaction, amount, 0),
	VIPPS_ROW_TEXT("transactionText", transaction, text, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_BOOL("skipLandingPage", transaction, skip_landing_page, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_TEXT("scope", transaction, scope, 0),
	VIPPS_ROW_RAW("useExplicitCheckoutFlow", transaction, explicit_flow, 0),
};
static const vipps_record transaction_record = VIPPS_RECORD_OF(transaction, transaction_fields, 0);

/* InitiatePayment: all three members are due, customerInfo also when empty. */
typedef struct initiate {
	customer_info customer;
	merchant_info merchant;
	transaction transaction;
} initiate;

static const vipps_field initiate_fields[] = {
	VIPPS_ROW_RECORD("customerInfo", initiate, customer, 0, &customer_info_record),
	VIPPS_ROW_RECORD("merchantInfo", initiate, merchant, 0, &merchant_info_record),
	VIPPS_ROW_RECORD("transaction", initiate, transaction, 0, &transaction_record),
};
static const vipps_record initiate_record = VIPPS_RECORD_OF(initiate, initiate_fields, 0);

/* PaymentAction (capture, refund) and CancelAction. */
typedef struct action {
	merchant_info merchant;
	transaction transaction;
	bool release;
} action;

static const vipps_field action_fields[] = {
	VIPPS_ROW_RECORD("merchantInfo", action, merchant, 0, &merchant_info_record),
	VIPPS_ROW_RECORD("transaction", action, transaction, 0, &transaction_record),
	VIPPS_ROW_BOOL("shouldReleaseRemainingFunds", action, release, VIPPS_FIELD_OMIT_EMPTY),
};
static const vipps_record action_record = VIPPS_RECORD_OF(action, action_fields, 0);

typedef struct approval {
	vipps_slice customer_phone;
	vipps_slice token;
} approval;

static const vipps_field approval_fields[] = {
	VIPPS_ROW_TEXT("customerPhoneNumber", approval, customer_phone, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("token", approval, token, VIPPS_FIELD_REQUIRED),
};
static const vipps_record approval_record = VIPPS_RECORD_OF(approval, approval_fields, 0);

static bool write_create(const vipps_saying *saying, vipps_buf *out)
{
	static const char *const explicit_words[] = {
		[VIPPS_EXPLICIT_UNSAID] = NULL,
		[VIPPS_EXPLICIT_NO] = "false",
		[VIPPS_EXPLICIT_YES] = "true",
	};
	const vipps_create *create = saying->create;
	vipps_phone phone;
	const initiate body = {
		.customer = { vipps_phone_national(create->customer_phone, "47", phone) },
		.merchant = {
			.merchant_serial_number = saying->client->merchant_serial_number,
			.callback_prefix = vipps_url_without_slash(create->callback_url),
			.fall_back = create->return_url,
			.auth_token = saying->callback_token,
			.is_app = create->flow == VIPPS_FLOW_NATIVE_REDIRECT,
			.payment_type = vipps_slice_of(create->express ? "eComm Express Payment" : NULL),
			.consent_removal_prefix = create->consent_removal_url,
			.shipping_prefix = vipps_url_without_slash(create->shipping_url),
			.shipping = { create->options, create->option_count },
		},
		.transaction = {
			.order_id = create->reference,
			.amount = create->amount,
			.text = vipps_text_cut(create->description, 100),
			.skip_landing_page = create->flow == VIPPS_FLOW_PUSH_MESSAGE,
			.scope = create->scope,
			.explicit_flow = vipps_slice_of(explicit_words[create->explicit_flow]),
		},
	};

	return vipps_record_write(&initiate_record, &body, out, NULL);
}

/*
 * The text is fixed per intention (another under the same key is an error at Vipps), and the
 * customer may see it: the reference says the same in every language. All that is left is asked for
 * by leaving the amount out, which also works for less than one krone.
 */
static bool write_action(const vipps_saying *saying, vipps_buf *out)
{
	const action body = {
		.merchant = { .merchant_serial_number = saying->client->merchant_serial_number },
		.transaction = {
			.amount = saying->all || saying->amount == 0 ? VIPPS_INT_NONE : saying->amount,
			.text = saying->reference,
		},
		.release = saying->release,
	};

	return vipps_record_write(&action_record, &body, out, NULL);
}

/* The landing page's URL carries the payment's token as a query parameter. */
vipps_slice vipps_ecom_token_of(vipps_slice url)
{
	static const vipps_slice name = VIPPS_SLICE("token=");

	for (size_t i = 1; i + name.len <= url.len; i++) {
		if (url.at[i - 1] != '?' && url.at[i - 1] != '&')
			continue;
		vipps_slice rest = vipps_slice_make(url.at + i, url.len - i);

		if (!vipps_slice_starts_with(rest, name))
			continue;
		rest.at += name.len;
		rest.len -= name.len;
		const char *end = memchr(rest.at, '&', rest.len);

		if (end != NULL)
			rest.len = (size_t)(end - rest.at);
		return rest;
	}
	return vipps_slice_none();
}

static bool write_approval(const vipps_saying *saying, vipps_buf *out)
{
	vipps_phone phone;
	const approval body = {
		.customer_phone = vipps_phone_national(saying->customer_phone, "47", phone),
		.token = vipps_ecom_token_of(saying->redirect_url),
	};

	return vipps_record_write(&approval_record, &body, out, NULL);
}

bool vipps_ecom_write(vipps_wire wire, const vipps_saying *saying, vipps_buf *out)
{
	switch (wire) {
	case VIPPS_WIRE_CREATE:
		return write_create(saying, out);
	case VIPPS_WIRE_CAPTURE:
	case VIPPS_WIRE_REFUND:
	case VIPPS_WIRE_CANCEL:
		return write_action(saying, out);
	case VIPPS_WIRE_APPROVE:
		return write_approval(saying, out);
	default:
		return true;
	}
}
