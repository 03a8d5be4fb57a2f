/* SPDX-License-Identifier: MIT */
#ifndef RECORD_SAMPLE_H
#define RECORD_SAMPLE_H

/* Tables to be read and written by, and a text that has it all. */

#include "check.h"
#include "record.h"

/* A payment with a member of every type */

typedef struct amount {
	vipps_slice currency;
	int64_t value;
} amount;

typedef struct address {
	bool present;
	vipps_slice city;
	vipps_slice post_code;
} address;

typedef struct entry {
	int64_t amount;
	vipps_slice operation;
	bool success;
	int64_t at;
} entry;

typedef struct payment {
	vipps_slice reference;
	vipps_slice msn;
	int64_t captured;
	int64_t expires_in;
	int64_t priority;
	bool express;
	bool is_test;
	bool is_default;
	int64_t shipping_cost;
	int64_t at;
	vipps_slice metadata;
	amount money;
	address home;
	vipps_list log;
	vipps_list events;
} payment;

static const vipps_field amount_fields[] = {
	VIPPS_ROW_TEXT("currency", amount, currency, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("value", amount, value, VIPPS_FIELD_REQUIRED),
};
static const vipps_record amount_record =
	VIPPS_RECORD_OF(amount, amount_fields, VIPPS_RECORD_STRICT_KEYS);

static const vipps_field address_fields[] = {
	VIPPS_ROW_TEXT("city", address, city, 0),
	VIPPS_ROW_TEXT("postCode", address, post_code, 0),
	VIPPS_ROW_TEXT("zipCode", address, post_code, 0),
};
static const vipps_record address_record =
	VIPPS_RECORD_OF(address, address_fields, VIPPS_RECORD_PRESENT | VIPPS_RECORD_NOCASE);

static const vipps_field entry_fields[] = {
	VIPPS_ROW_INT("amount", entry, amount, VIPPS_FIELD_OR_ZERO),
	VIPPS_ROW_TEXT("operation", entry, operation, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_BOOL("operationSuccess", entry, success, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_TIME("timeStamp", entry, at, VIPPS_FIELD_REQUIRED),
};
static const vipps_record entry_record = VIPPS_RECORD_OF(entry, entry_fields, 0);

static const vipps_field payment_fields[] = {
	VIPPS_ROW_TEXT("reference", payment, reference, 0),
	VIPPS_ROW_TEXT_ANY("merchantSerialNumber", payment, msn, 0),
	VIPPS_ROW_INT("capturedAmount", payment, captured,
		VIPPS_FIELD_OR_ZERO | VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_INT_ANY("expires_in", payment, expires_in, 0),
	VIPPS_ROW_INT("priority", payment, priority, 0),
	VIPPS_ROW_BOOL("express", payment, express, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_BOOL_ANY("isTest", payment, is_test, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_YES_NO("isDefault", payment, is_default, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_KRONER("shippingCost", payment, shipping_cost, 0),
	VIPPS_ROW_TIME("timeStamp", payment, at, 0),
	VIPPS_ROW_RAW("metadata", payment, metadata, 0),
	VIPPS_ROW_RECORD("amount", payment, money, VIPPS_FIELD_OMIT_EMPTY, &amount_record),
	VIPPS_ROW_RECORD("address", payment, home, 0, &address_record),
	VIPPS_ROW_LIST("log", payment, log, 0, &entry_record),
	VIPPS_ROW_TEXT_LIST("events", payment, events, 0),
};
static const vipps_record payment_record = VIPPS_RECORD_OF(payment, payment_fields, 0);

static const char full[] =
	"{\"reference\":\"acme-1\",\"merchantSerialNumber\":\"123456\",\"capturedAmount\":20000,"
	"\"expires_in\":3599,\"priority\":0,\"express\":true,\"isTest\":true,\"isDefault\":\"Y\","
	"\"shippingCost\":109.5,\"timeStamp\":\"2026-01-19T16:26:32.099Z\","
	"\"metadata\":{\"a\":[1, 2.0]},\"amount\":{\"currency\":\"NOK\",\"value\":49900},"
	"\"address\":{\"city\":\"Troms\xC3\xB8\",\"postCode\":\"9008\"},"
	"\"log\":[{\"amount\":1,\"operation\":\"RESERVE\",\"timeStamp\":\"1970-01-01T00:00:00Z\"},"
	"{\"amount\":2,\"operation\":\"CAPTURE\",\"operationSuccess\":true,"
	"\"timeStamp\":\"1970-01-01T00:00:01Z\"}],\"events\":[\"a\",\"\"]}";

/* State that most tests share; read() begins anew each time. */
static vipps_arena arena;
static payment got;
static vipps_record_error error;

static inline bool read(const char *json)
{
	vipps_arena_free(&arena);
	memset(&got, 0xEE, sizeof(got));
	return vipps_record_read(&payment_record, vipps_slice_of(json), &arena, &got, &error);
}

typedef struct inner {
	vipps_slice a;
} inner;

typedef struct outer {
	inner dropped;
	inner kept;
	vipps_slice last;
} outer;

static const vipps_field inner_fields[] = { VIPPS_ROW_TEXT("a", inner, a, 0) };
static const vipps_record inner_record = VIPPS_RECORD_OF(inner, inner_fields, 0);
static const vipps_field outer_fields[] = {
	VIPPS_ROW_RECORD("dropped", outer, dropped, VIPPS_FIELD_OMIT_EMPTY, &inner_record),
	VIPPS_ROW_RECORD("customerInfo", outer, kept, 0, &inner_record),
	VIPPS_ROW_TEXT("last", outer, last, VIPPS_FIELD_OMIT_EMPTY),
};
static const vipps_record outer_record = VIPPS_RECORD_OF(outer, outer_fields, 0);

#endif
