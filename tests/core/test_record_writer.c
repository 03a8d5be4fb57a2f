/* SPDX-License-Identifier: MIT */

/* Writing by tables, and reading and writing with little memory. */

#include "record_sample.h"

#include <stdlib.h>

/* Allocations that still succeed before one fails; negative: all of them. */
static long allowed = -1;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

static bool allow(void)
{
	if (allowed < 0)
		return true;
	return allowed > 0 ? allowed-- > 0 : false;
}

void *__wrap_malloc(size_t size)
{
	return allow() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return allow() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *at, size_t size)
{
	return allow() ? __real_realloc(at, size) : NULL;
}

/* The struct as JSON, or the error's path and text. */
static const char *written(const vipps_record *record, const void *in)
{
	static char out[1024];
	vipps_buf buf = { 0 };

	vipps_buf_add_cstr(&buf, ">");
	if (vipps_record_write(record, in, &buf, &error))
		(void)snprintf(out, sizeof(out), "%s", vipps_buf_cstr(&buf) + 1);
	else
		(void)snprintf(out, sizeof(out), "%s: %s", error.path, error.what);
	CHECK(error.fault == VIPPS_RECORD_OK || strcmp(vipps_buf_cstr(&buf), ">") == 0);
	vipps_buf_free(&buf);
	return out;
}

static void writing(void)
{
	static const entry bad_entries[2] = {
		{ 1, VIPPS_SLICE("A"), true, 0 },
		{ 1, VIPPS_SLICE("\xFF"), true, 0 },
	};
	payment out;

	promise("what was read is written again, byte for byte, in the order of the table");
	CHECK(read(full));
	CHECK_CSTR(written(&payment_record, &got), full);
	CHECK(read("{\"reference\":\"r\",\"address\":{\"ZIPCODE\":\"1\",\"city\":\"Oslo\"}}"));
	got.money.currency = vipps_slice_of("NOK");
	got.money.value = 0;
	CHECK_CSTR(written(&payment_record, &got),
		"{\"reference\":\"r\",\"amount\":{\"currency\":"
		"\"NOK\",\"value\":0},\"address\":{\"city\":\"Oslo\",\"postCode\":\"1\"}}");

	promise("absent members are left out, and empty ones where the table says so");
	vipps_record_clear(&payment_record, &out);
	out.money.currency = vipps_slice_of("NOK");
	out.money.value = 1;
	out.priority = 0;
	out.reference = vipps_slice_of("");
	CHECK_CSTR(written(&payment_record, &out),
		"{\"reference\":\"\",\"priority\":0,\"amount\":{\"currency\":\"NOK\",\"value\":1}}");

	promise("a required member that is absent is not written over");
	out.money.value = VIPPS_INT_NONE;
	CHECK_CSTR(written(&payment_record, &out), "amount.value: it is missing");
	out.money.value = 1;

	promise("kroner are written with no decimal too many");
	out.shipping_cost = 5;
	CHECK(strstr(written(&payment_record, &out), "\"shippingCost\":0.05,") != NULL);
	out.shipping_cost = 9900;
	CHECK(strstr(written(&payment_record, &out), "\"shippingCost\":99,") != NULL);
	out.shipping_cost = VIPPS_INT_NONE;

	promise("what cannot be written is refused with its path, and nothing is left behind");
	out.log.at = bad_entries;
	out.log.count = 2;
	CHECK_CSTR(written(&payment_record, &out), "log[1].operation: a text that is not UTF-8");
	out.log.count = 0;
	out.metadata = vipps_slice_of("{");
	CHECK_CSTR(written(&payment_record, &out), "metadata: a raw value that is not JSON");
	out.metadata = vipps_slice_none();
	out.at = INT64_MAX;
	CHECK_CSTR(written(&payment_record, &out), "timeStamp: a time outside the years 0 to 9999");

	promise("a buf that is full is said to be out of memory");
	{
		vipps_buf small = { .limit = 10 };

		out.at = VIPPS_TIME_NONE;
		CHECK(!vipps_record_write(&payment_record, &out, &small, &error));
		CHECK_INT(error.fault, VIPPS_RECORD_MEMORY);
		vipps_buf_free(&small);
	}
}

static void empty_records(void)
{
	outer out = { 0 };

	promise("an inner record with nothing in it is an empty object, or left out where asked");
	CHECK_CSTR(written(&outer_record, &out), "{\"customerInfo\":{}}");
	out.last = vipps_slice_of("x");
	CHECK_CSTR(written(&outer_record, &out), "{\"customerInfo\":{},\"last\":\"x\"}");
	out.dropped.a = vipps_slice_of("{}");
	CHECK_CSTR(written(&outer_record, &out),
		"{\"dropped\":{\"a\":\"{}\"},\"customerInfo\":{},\"last\":\"x\"}");
}

/* Reads and writes `full` with the given number of allocations. Whether all went well. */
static bool round_trip(long count)
{
	vipps_arena memory = { 0 };
	vipps_buf buf = { .secret = count % 2 == 0 };
	vipps_record_error fault;
	payment out;
	bool done;

	allowed = count;
	done = vipps_record_read(&payment_record, vipps_slice_of(full), &memory, &out, &fault);
	CHECK(done == !memory.failed);
	/* more than one block and one growth */
	done = done && vipps_arena_alloc(&memory, 5000) != NULL;
	done = done && vipps_arena_alloc(&memory, 9000) != NULL;
	for (int i = 0; done && i < 3; i++)
		done = vipps_record_write(&payment_record, &out, &buf, &fault);
	allowed = -1;
	if (done) {
		CHECK_INT(buf.len, 3 * (sizeof(full) - 1));
		CHECK(memcmp(buf.at, full, sizeof(full) - 1) == 0);
	} else {
		CHECK(memory.failed || buf.failed);
		CHECK(fault.fault == VIPPS_RECORD_OK || fault.fault == VIPPS_RECORD_MEMORY);
	}
	vipps_buf_wipe(&buf);
	vipps_arena_wipe_free(&memory);
	return done;
}

static void out_of_memory(void)
{
	long count = 0;
	inner small;

	promise("at whichever allocation memory runs out, it is said, and nothing leaks or breaks");
	while (count < 100 && !round_trip(count))
		count++;
	CHECK(count > 3 && count < 100);
	CHECK(round_trip(count + 1));

	promise("a text that finds no memory is not taken for an absent one");
	vipps_arena_free(&arena);
	allowed = 0;
	CHECK(
		!vipps_record_read(&inner_record, vipps_slice_of("{\"a\":\"x\"}"), &arena, &small, &error));
	allowed = -1;
	CHECK_INT(error.fault, VIPPS_RECORD_MEMORY);
	CHECK_CSTR(error.path, "a");
}

int main(void)
{
	writing();
	empty_records();
	out_of_memory();
	vipps_arena_free(&arena);
	return promises_kept();
}
