/* SPDX-License-Identifier: MIT */
#include "error.h"

#include <stdio.h>

#include "record.h"
#include "text.h"

/* ------------------------------------------------------------------------------------------
 * Vipps' codes in our words. A code is unique only within its group; ePayment has no groups.
 */
typedef struct meaning {
	const char *group;
	const char *code; /* NULL: any */
	vipps_kind kind;
} meaning;

static const meaning meanings[] = {
	{ "Payment", "41", VIPPS_KIND_CARD_PROBLEM },
	{ "Payment", "42", VIPPS_KIND_CARD_PROBLEM },
	{ "Payment", "43", VIPPS_KIND_INVALID_AMOUNT },
	{ "Payment", "44", VIPPS_KIND_CARD_PROBLEM },
	{ "Payment", "45", VIPPS_KIND_CARD_PROBLEM },
	{ "Payment", "51", VIPPS_KIND_ALREADY_CAPTURED },
	{ "Payment", "52", VIPPS_KIND_CANCEL_NOT_POSSIBLE },
	{ "Payment", "61", VIPPS_KIND_CAPTURE_TOO_HIGH },
	{ "Payment", "62", VIPPS_KIND_NOT_AUTHORIZED_YET },
	{ "Payment", "63", VIPPS_KIND_CAPTURE_FAILED },
	{ "Payment", "71", VIPPS_KIND_REFUND_TOO_HIGH },
	{ "Payment", "72", VIPPS_KIND_REFUND_NOT_CAPTURED },
	{ "Payment", "73", VIPPS_KIND_PAYMENT_CLOSED },
	{ "Payment", "74", VIPPS_KIND_REFUND_FAILED },
	{ "Payment", "93", VIPPS_KIND_IDEMPOTENCY_CONFLICT },
	{ "Payment", "95", VIPPS_KIND_REFUND_EXPIRED },
	{ "Payment", "98", VIPPS_KIND_CAPTURE_EXPIRED },
	{ "Payment", "1082", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "VippsError", "91", VIPPS_KIND_PAYMENT_CLOSED },
	{ "VippsError", "92", VIPPS_KIND_ALREADY_PROCESSED },
	{ "VippsError", "93", VIPPS_KIND_IDEMPOTENCY_CONFLICT },
	{ "VippsError", "94", VIPPS_KIND_LOCKED },
	{ "VippsError", "98", VIPPS_KIND_LOCKED },
	{ "VippsError", "99", VIPPS_KIND_INTERNAL },
	{ "User", "81", VIPPS_KIND_CUSTOMER_UNKNOWN },
	{ "User", "82", VIPPS_KIND_APP_TOO_OLD },
	{ "Merchant", "31", VIPPS_KIND_MERCHANT_SETUP },
	{ "Merchant", "32", VIPPS_KIND_MERCHANT_SETUP },
	{ "Merchant", "33", VIPPS_KIND_MERCHANT_SETUP },
	{ "Merchant", "34", VIPPS_KIND_DUPLICATE_REFERENCE },
	{ "Merchant", "35", VIPPS_KIND_NOT_FOUND },
	{ "Merchant", "36", VIPPS_KIND_MERCHANT_SETUP },
	{ "Merchant", "37", VIPPS_KIND_MERCHANT_SETUP },
	{ "Merchant", "38", VIPPS_KIND_SKIP_LANDING_PAGE_FORBIDDEN },
	{ "Merchant", "39", VIPPS_KIND_LONG_LIVING_FORBIDDEN },
	{ "Merchant", "51", VIPPS_KIND_SCOPE_FORBIDDEN },
	{ "Merchant", "97", VIPPS_KIND_MERCHANT_SETUP },
	{ "InvalidRequest", "amount", VIPPS_KIND_INVALID_AMOUNT },
	{ "InvalidRequest", NULL, VIPPS_KIND_INVALID_FIELD },
	{ "Authentication", NULL, VIPPS_KIND_UNAUTHORIZED },
	{ "", "3010", VIPPS_KIND_INTERNAL },
	{ "", "4010", VIPPS_KIND_IDEMPOTENCY_CONFLICT },
	{ "", "4020", VIPPS_KIND_IDEMPOTENCY_CONFLICT },
	{ "", "4040", VIPPS_KIND_INVALID_AMOUNT },
	{ "", "4050", VIPPS_KIND_INVALID_FIELD },
	{ "", "4060", VIPPS_KIND_INVALID_FIELD },
	{ "", "4070", VIPPS_KIND_CUSTOMER_UNKNOWN },
	{ "", "4080", VIPPS_KIND_SCOPE_FORBIDDEN },
	{ "", "4090", VIPPS_KIND_INVALID_FIELD },
	{ "", "4100", VIPPS_KIND_INVALID_FIELD },
	{ "", "4110", VIPPS_KIND_INVALID_FIELD },
	{ "", "4120", VIPPS_KIND_INVALID_FIELD },
	{ "", "4130", VIPPS_KIND_INVALID_FIELD },
	{ "", "4140", VIPPS_KIND_INVALID_FIELD },
	/* On a create the reference exists; on a refund the same key came with another body. The
	 * dialect tells them apart: it knows what was sent. */
	{ "", "4150", VIPPS_KIND_DUPLICATE_REFERENCE },
	{ "", "4160", VIPPS_KIND_INVALID_FIELD },
	{ "", "5010", VIPPS_KIND_SOURCES_NOT_APPLICABLE },
	{ "", "5020", VIPPS_KIND_EXPRESS_FORBIDDEN },
	{ "", "5030", VIPPS_KIND_SCOPE_FORBIDDEN },
	{ "", "5040", VIPPS_KIND_CURRENCY_MISMATCH },
	{ "", "5050", VIPPS_KIND_LONG_LIVING_FORBIDDEN },
	{ "", "5060", VIPPS_KIND_MERCHANT_SETUP },
	{ "", "5070", VIPPS_KIND_MERCHANT_SETUP },
	{ "", "5080", VIPPS_KIND_SKIP_LANDING_PAGE_FORBIDDEN },
	{ "", "5090", VIPPS_KIND_NOT_FOUND },
	{ "", "5100", VIPPS_KIND_REFUND_FAILED },
	{ "", "6010", VIPPS_KIND_INVALID_AMOUNT },
	{ "", "6020", VIPPS_KIND_REFUND_NOT_CAPTURED },
	{ "", "6030", VIPPS_KIND_CANCEL_EXPIRED },
	{ "", "6040", VIPPS_KIND_ALREADY_CAPTURED },
	{ "", "6050", VIPPS_KIND_CANCEL_NOT_POSSIBLE },
	{ "", "6060", VIPPS_KIND_CANCEL_NOT_POSSIBLE },
	{ "", "6070", VIPPS_KIND_PAYMENT_CLOSED },
	{ "", "6080", VIPPS_KIND_NOT_AUTHORIZED_YET },
	{ "", "6090", VIPPS_KIND_CAPTURE_TOO_HIGH },
	{ "", "6100", VIPPS_KIND_CAPTURE_EXPIRED },
	{ "", "6110", VIPPS_KIND_LONG_LIVING_FORBIDDEN },
	{ "", "6120", VIPPS_KIND_LONG_LIVING_FORBIDDEN },
	{ "", "6130", VIPPS_KIND_LONG_LIVING_FORBIDDEN },
	{ "", "6140", VIPPS_KIND_PARTIAL_CAPTURE_FORBIDDEN },
	{ "", "6150", VIPPS_KIND_REFUND_TOO_HIGH },
	{ "", "6160", VIPPS_KIND_LOCKED },
	{ "", "6170", VIPPS_KIND_ALREADY_PROCESSED },
	{ "", "6180", VIPPS_KIND_ALREADY_PROCESSED },
	{ "", "6190", VIPPS_KIND_CANCEL_NOT_POSSIBLE },
	{ "", "6200", VIPPS_KIND_PAYMENT_CLOSED },
	{ "", "6210", VIPPS_KIND_REFUND_NOT_CAPTURED },
	{ "", "6220", VIPPS_KIND_REFUND_EXPIRED },
	{ "", "6230", VIPPS_KIND_ALREADY_PROCESSED },
	{ "", "6250", VIPPS_KIND_LOCKED },
	{ "", "6260", VIPPS_KIND_FUNDS_UNAVAILABLE },
	{ "", "6280", VIPPS_KIND_CAPTURE_FAILED },
	{ "", "7010", VIPPS_KIND_CUSTOMER_UNKNOWN },
	{ "", "10010", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "", "10020", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "", "10030", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "", "10040", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "", "10050", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "", "10060", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
	{ "", "10070", VIPPS_KIND_TEST_USER_NOT_VERIFIED },
};

static vipps_kind kind_of_code(vipps_slice group, vipps_slice code)
{
	if (!vipps_slice_is_present(code))
		return VIPPS_KIND_NONE;
	for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
		const meaning *m = &meanings[i];

		/* The documents write "User" and "user". */
		if (!vipps_slice_eq_nocase(vipps_slice_of(m->group), group))
			continue;
		if (m->code == NULL || vipps_slice_eq(vipps_slice_of(m->code), code))
			return m->kind;
	}
	return VIPPS_KIND_NONE;
}

static vipps_kind kind_of_status(int status, bool understood)
{
	switch (status) {
	case 401:
		return VIPPS_KIND_UNAUTHORIZED;
	case 403:
		return VIPPS_KIND_FORBIDDEN;
	case 404:
		/* A proxy's page is no word of Vipps' about a payment. */
		return understood ? VIPPS_KIND_NOT_FOUND : VIPPS_KIND_OTHER;
	case 408:
		/* A server that closes an idle connection says so; it may cross a request on its way. */
		return VIPPS_KIND_GARBLED;
	case 409:
		return VIPPS_KIND_IDEMPOTENCY_CONFLICT;
	case 423:
		return VIPPS_KIND_LOCKED;
	case 429:
		return VIPPS_KIND_TOO_MANY_REQUESTS;
	default:
		break;
	}
	if (status >= 500)
		return VIPPS_KIND_INTERNAL;
	return status >= 400 ? VIPPS_KIND_OTHER : VIPPS_KIND_GARBLED;
}

/* ------------------------------------------------------------------------------------------
 * The shapes of bodies
 */

/* eCom: an element of the array, a lone object, or errorInfo; the Report API, without a group. */
typedef struct ecom_error {
	bool present;
	vipps_slice group, code, message, context_id;
} ecom_error;

static const vipps_field ecom_error_fields[] = {
	VIPPS_ROW_TEXT_ANY("errorGroup", ecom_error, group, 0),
	VIPPS_ROW_TEXT_ANY("errorCode", ecom_error, code, 0),
	VIPPS_ROW_TEXT_ANY("errorMessage", ecom_error, message, 0),
	VIPPS_ROW_TEXT_ANY("contextId", ecom_error, context_id, 0),
};
static const vipps_record ecom_error_record =
	VIPPS_RECORD_OF(ecom_error, ecom_error_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_NOCASE);

typedef struct detail {
	vipps_slice name, reason;
} detail;

static const vipps_field detail_fields[] = {
	VIPPS_ROW_TEXT_ANY("name", detail, name, 0),
	VIPPS_ROW_TEXT_ANY("reason", detail, reason, 0),
};
static const vipps_record detail_record =
	VIPPS_RECORD_OF(detail, detail_fields, VIPPS_RECORD_NOCASE);

/* ePayment and Webhooks: application/problem+json. */
typedef struct problem {
	vipps_slice title, text, trace_id;
	vipps_list details, invalid;
} problem;

static const vipps_field problem_fields[] = {
	VIPPS_ROW_TEXT_ANY("title", problem, title, 0),
	VIPPS_ROW_TEXT_ANY("detail", problem, text, 0),
	VIPPS_ROW_TEXT_ANY("traceId", problem, trace_id, 0),
	VIPPS_ROW_LIST("extraDetails", problem, details, 0, &detail_record),
	VIPPS_ROW_LIST("invalidParams", problem, invalid, 0, &detail_record),
};
static const vipps_record problem_record =
	VIPPS_RECORD_OF(problem, problem_fields, VIPPS_RECORD_NOCASE);

/* The gateway's two forms, OAuth's, and {code, message}. */
typedef struct gateway_info {
	vipps_slice message;
} gateway_info;

static const vipps_field gateway_info_fields[] = {
	VIPPS_ROW_TEXT_ANY("responseMessage", gateway_info, message, 0),
	VIPPS_ROW_TEXT_ANY("message", gateway_info, message, 0),
};
static const vipps_record gateway_info_record =
	VIPPS_RECORD_OF(gateway_info, gateway_info_fields, VIPPS_RECORD_NOCASE);

typedef struct gateway {
	vipps_slice code, message, trace_id;
	gateway_info result, info;
	ecom_error error_info;
} gateway;

static const vipps_field gateway_fields[] = {
	VIPPS_ROW_TEXT_ANY("message", gateway, message, 0),
	VIPPS_ROW_TEXT_ANY("error_description", gateway, message, 0),
	VIPPS_ROW_TEXT_ANY("error", gateway, code, 0),
	VIPPS_ROW_TEXT_ANY("code", gateway, code, 0),
	VIPPS_ROW_TEXT_ANY("trace_id", gateway, trace_id, 0),
	VIPPS_ROW_TEXT_ANY("activityId", gateway, trace_id, 0),
	VIPPS_ROW_RECORD("result", gateway, result, 0, &gateway_info_record),
	VIPPS_ROW_RECORD("responseInfo", gateway, info, 0, &gateway_info_record),
	VIPPS_ROW_RECORD("errorInfo", gateway, error_info, 0, &ecom_error_record),
};
static const vipps_record gateway_record =
	VIPPS_RECORD_OF(gateway, gateway_fields, VIPPS_RECORD_NOCASE);

/* ------------------------------------------------------------------------------------------
 * From a shape to the error
 */

/* Free text may name a customer. */
#define KEEP(out, text) vipps_text_mask((text), (out), sizeof(out))
/* Codes and trace ids must come through whole, digits and all: nothing else can be in them. */
#define KEEP_ID(out, text) keep_id((text), (out), sizeof(out))

static bool is_id(vipps_slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i], lower = vipps_slice_lower(c);
		bool word = (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');

		if (!word && (c == '\0' || strchr("-_.:/[]|", c) == NULL))
			return false;
	}
	return true;
}

/* With a space or an "at" in it, it is free text all the same. */
static void keep_id(vipps_slice text, char *out, size_t size)
{
	if (is_id(text))
		snprintf(out, size, "%.*s", (int)text.len, text.len > 0 ? text.at : "");
	else
		vipps_text_mask(text, out, size);
}

static bool keep_ecom(const ecom_error *from, vipps_error *error)
{
	if (!vipps_slice_is_present(from->code) && !vipps_slice_is_present(from->message))
		return false;
	KEEP_ID(error->group, from->group);
	KEEP_ID(error->code, from->code);
	KEEP(error->message, from->message);
	KEEP_ID(error->trace_id, from->context_id);
	error->kind = kind_of_code(
		vipps_slice_is_present(from->group) ? from->group : vipps_slice_of(""), from->code);
	return true;
}

static bool read_ecom_array(vipps_slice body, vipps_arena *arena, vipps_error *error)
{
	vipps_list list;

	if (!vipps_record_read_list(&ecom_error_record, body, arena, &list, NULL) || list.count == 0)
		return false;
	/* The first element that we have a word for; else the first. */
	const ecom_error *elements = list.at;
	const ecom_error *best = &elements[0];

	for (size_t i = 0; i < list.count; i++) {
		if (kind_of_code(elements[i].group, elements[i].code) != VIPPS_KIND_NONE) {
			best = &elements[i];
			break;
		}
	}
	return keep_ecom(best, error);
}

/* Since 2023 an array of plain texts is met, too. */
static bool read_text_array(vipps_slice body, vipps_arena *arena, vipps_error *error)
{
	vipps_json_reader reader;
	vipps_slice text;

	vipps_json_reader_open(&reader, body);
	if (vipps_json_next(&reader) != VIPPS_JSON_ARRAY ||
		vipps_json_next(&reader) != VIPPS_JSON_STRING)
		return false;
	if (!vipps_json_is_valid(body) || !vipps_json_string(&reader, arena, &text))
		return false;
	KEEP(error->message, text);
	return true;
}

/* A domain error names its code as {"name":"ErrorCode"}; a validation error names the field. */
static bool keep_detail(const vipps_list *list, vipps_error *error)
{
	const detail *details = list->at;
	static const vipps_slice error_code = VIPPS_SLICE("ErrorCode");

	for (size_t i = 0; i < list->count; i++) {
		if (vipps_slice_eq_nocase(details[i].name, error_code)) {
			KEEP_ID(error->code, details[i].reason);
			error->kind = kind_of_code(vipps_slice_of(""), details[i].reason);
			return true;
		}
	}
	if (list->count == 0 || !vipps_slice_is_present(details[0].name))
		return false;
	KEEP_ID(error->code, details[0].name);
	error->kind = VIPPS_KIND_INVALID_FIELD;
	return true;
}

/* A detail that only repeats the code says less than the title. */
static bool says_something(vipps_slice text, const vipps_error *error)
{
	return text.len > 0 && !vipps_slice_eq(text, vipps_slice_of(error->code));
}

static bool read_problem(vipps_slice body, vipps_arena *arena, vipps_error *error)
{
	problem p;

	if (!vipps_record_read(&problem_record, body, arena, &p, NULL))
		return false;
	if (!vipps_slice_is_present(p.title) && !vipps_slice_is_present(p.text) && p.details.count == 0)
		return false;
	KEEP_ID(error->trace_id, p.trace_id);
	if (!keep_detail(&p.details, error))
		keep_detail(&p.invalid, error);
	KEEP(error->message, says_something(p.text, error) ? p.text : p.title);
	return true;
}

static bool read_ecom_object(vipps_slice body, vipps_arena *arena, vipps_error *error)
{
	ecom_error e;

	return vipps_record_read(&ecom_error_record, body, arena, &e, NULL) && keep_ecom(&e, error);
}

static bool read_gateway(vipps_slice body, vipps_arena *arena, vipps_error *error)
{
	gateway g;

	if (!vipps_record_read(&gateway_record, body, arena, &g, NULL))
		return false;
	if (g.error_info.present && keep_ecom(&g.error_info, error))
		return true;
	if (vipps_slice_is_present(g.result.message))
		g.message = g.result.message;
	else if (vipps_slice_is_present(g.info.message))
		g.message = g.info.message;
	if (!vipps_slice_is_present(g.message) && !vipps_slice_is_present(g.code))
		return false;
	KEEP_ID(error->code, g.code);
	KEEP(error->message, g.message);
	KEEP_ID(error->trace_id, g.trace_id);
	if (error->http_status == 404) /* the way is missing, which says nothing of a payment */
		error->kind = VIPPS_KIND_OTHER;
	return true;
}

#undef KEEP
#undef KEEP_ID

typedef bool (*shape_reader)(vipps_slice body, vipps_arena *arena, vipps_error *error);

/* Objects in this order: the more specific shape first. */
static const shape_reader array_shapes[] = { read_ecom_array, read_text_array };
static const shape_reader object_shapes[] = { read_ecom_object, read_problem, read_gateway };

static bool read_shapes(const shape_reader *shapes, size_t count, vipps_slice body,
	vipps_error *error)
{
	bool understood = false;

	for (size_t i = 0; i < count && !understood; i++) {
		vipps_arena arena = { 0 };

		understood = shapes[i](body, &arena, error);
		vipps_arena_wipe_free(&arena); /* a message can name a customer */
	}
	return understood;
}

void vipps_error_read(int http_status, vipps_slice body, vipps_error *error)
{
	bool understood = false;

	*error = (vipps_error){ .http_status = http_status };
	switch (vipps_json_peek(body)) {
	case VIPPS_JSON_ARRAY:
		understood =
			read_shapes(array_shapes, sizeof(array_shapes) / sizeof(array_shapes[0]), body, error);
		break;
	case VIPPS_JSON_OBJECT:
		understood = read_shapes(object_shapes, sizeof(object_shapes) / sizeof(object_shapes[0]),
			body, error);
		break;
	default:
		break;
	}
	if (error->kind == VIPPS_KIND_NONE)
		error->kind = kind_of_status(http_status, understood);
}

void vipps_error_set(vipps_error *error, vipps_kind kind, const char *message)
{
	*error = (vipps_error){ .kind = kind };
	snprintf(error->message, sizeof(error->message), "%s", message);
}
