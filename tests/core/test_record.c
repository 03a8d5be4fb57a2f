/* SPDX-License-Identifier: MIT */

/* Reading by tables; and tables that are none. Writing: test_record_writer.c. */

#include "record_sample.h"

/* Whether reading fails with just this, and leaves nothing behind. */
static bool refuses(const char *json, vipps_record_fault fault, const char *path, const char *what)
{
	bool refused = CHECK(!read(json)) && CHECK_INT(error.fault, fault);

	refused = CHECK_CSTR(error.path, path) && refused;
	refused = CHECK_CSTR(error.what, what) && refused;
	return CHECK(got.reference.at == NULL && got.captured == 0 && got.log.count == 0 &&
			   got.priority == VIPPS_INT_NONE && !got.home.present) &&
		refused;
}

static void reading(void)
{
	const entry *log;
	const vipps_slice *events;

	promise("a table that is sound has no flaw");
	CHECK_CSTR(vipps_record_flaw(&payment_record), NULL);

	promise("a member of every type is read");
	CHECK(read(full));
	CHECK_INT(error.fault, VIPPS_RECORD_OK);
	CHECK_TEXT(got.reference, "acme-1");
	CHECK_TEXT(got.msn, "123456");
	CHECK_INT(got.captured, 20000);
	CHECK_INT(got.expires_in, 3599);
	CHECK_INT(got.priority, 0);
	CHECK(got.express && got.is_test && got.is_default);
	CHECK_INT(got.shipping_cost, 10950);
	CHECK_INT(got.at, INT64_C(1768839992099));
	CHECK_TEXT(got.metadata, "{\"a\":[1, 2.0]}");
	CHECK_TEXT(got.money.currency, "NOK");
	CHECK_INT(got.money.value, 49900);
	CHECK(got.home.present);
	CHECK_TEXT(got.home.city, "Troms\xC3\xB8");
	CHECK_TEXT(got.home.post_code, "9008");

	promise("lists of structs and of texts are read into the arena");
	if (CHECK_INT(got.log.count, 2)) {
		log = got.log.at;
		CHECK_INT(log[0].amount, 1);
		CHECK(!log[0].success && log[1].success);
		CHECK_TEXT(log[1].operation, "CAPTURE");
		CHECK_INT(log[1].at, 1000);
	}
	if (CHECK_INT(got.events.count, 2)) {
		events = got.events.at;
		CHECK_TEXT(events[0], "a");
		CHECK_TEXT(events[1], "");
	}

	promise("what was read outlives the text it was read from");
	{
		char copy[sizeof(full)];

		memcpy(copy, full, sizeof(full));
		CHECK(read(copy));
		memset(copy, 'x', sizeof(copy));
		if (CHECK_TEXT(got.reference, "acme-1"))
			CHECK(got.reference.at[6] == '\0');
		CHECK_TEXT(got.metadata, "{\"a\":[1, 2.0]}");
	}
}

static void absence(void)
{
	promise("members that are missing and members that are null are absent alike");
	for (int i = 0; i < 2; i++) {
		CHECK(read(i == 0 ? "{\"amount\":{\"currency\":\"NOK\",\"value\":1}}"
						  : "{\"reference\":null,\"merchantSerialNumber\":null,\"expires_in\":null,"
							"\"capturedAmount\":null,\"express\":null,\"shippingCost\":null,"
							"\"timeStamp\":null,\"metadata\":null,\"address\":null,\"log\":null,"
							"\"events\":null,\"amount\":{\"currency\":\"NOK\",\"value\":1}}"));
		CHECK_TEXT(got.reference, NULL);
		CHECK_TEXT(got.msn, NULL);
		CHECK_TEXT(got.metadata, NULL);
		CHECK_INT(got.captured, 0);
		CHECK_INT(got.expires_in, VIPPS_INT_NONE);
		CHECK_INT(got.shipping_cost, VIPPS_INT_NONE);
		CHECK_INT(got.at, VIPPS_TIME_NONE);
		CHECK(!got.express && !got.home.present);
		CHECK(got.log.count == 0 && got.log.at == NULL && got.events.count == 0);
	}

	promise("an inner record that is not there leaves all its members absent");
	CHECK(read("{}"));
	CHECK_TEXT(got.money.currency, NULL);
	CHECK_INT(got.money.value, VIPPS_INT_NONE);

	promise("an empty text and an empty object are present");
	CHECK(read("{\"reference\":\"\",\"address\":{}}"));
	CHECK_TEXT(got.reference, "");
	CHECK(got.home.present);
	CHECK_TEXT(got.home.city, NULL);

	promise("unknown members are ignored, whatever they are");
	CHECK(read("{\"x\":[{\"reference\":1}],\"\":{},\"Reference\":5,\"reference\":\"r\"}"));
	CHECK_TEXT(got.reference, "r");
}

static void tolerance(void)
{
	static const struct {
		const char *json;
		bool truth;
	} truths[] = {
		{ "true", true },
		{ "1", true },
		{ "\"Y\"", true },
		{ "\"y\"", true },
		{ "\"true\"", true },
		{ "\"Yes\"", true },
		{ "\"1\"", true },
		{ "false", false },
		{ "0", false },
		{ "\"N\"", false },
		{ "\"False\"", false },
		{ "\"no\"", false },
		{ "\"0\"", false },
	};

	promise("a text that is sometimes a number or boolean is read as text");
	CHECK(read("{\"merchantSerialNumber\":123456}"));
	CHECK_TEXT(got.msn, "123456");
	CHECK(read("{\"merchantSerialNumber\":-1.50e3}"));
	CHECK_TEXT(got.msn, "-1.50e3");
	CHECK(read("{\"merchantSerialNumber\":false}"));
	CHECK_TEXT(got.msn, "false");
	CHECK(read("{\"merchantSerialNumber\":\"\\u0031\"}"));
	CHECK_TEXT(got.msn, "1");

	promise("an integer that is sometimes a string is read exactly");
	CHECK(read("{\"expires_in\":\"86398\"}"));
	CHECK_INT(got.expires_in, 86398);
	CHECK(refuses("{\"expires_in\":\"8639x\"}", VIPPS_RECORD_TYPE, "expires_in",
		"a string that is no 64-bit integer"));
	CHECK(refuses("{\"expires_in\":\" 1\"}", VIPPS_RECORD_TYPE, "expires_in",
		"a string that is no 64-bit integer"));

	promise("a boolean that is sometimes a number or word is read");
	for (size_t i = 0; i < sizeof(truths) / sizeof(truths[0]); i++) {
		char json[64];

		(void)snprintf(json, sizeof(json), "{\"isTest\":%s,\"isDefault\":%s}", truths[i].json,
			truths[i].json);
		CHECK(read(json));
		CHECK(got.is_test == truths[i].truth && got.is_default == truths[i].truth);
	}
	CHECK(refuses("{\"isTest\":\"maybe\"}", VIPPS_RECORD_TYPE, "isTest",
		"a string that means neither true nor false"));
	CHECK(refuses("{\"isTest\":2}", VIPPS_RECORD_TYPE, "isTest",
		"a number that means neither true nor false"));
	CHECK(
		refuses("{\"isTest\":[]}", VIPPS_RECORD_TYPE, "isTest", "an array where a boolean is due"));

	promise("kroner are read from numbers and numeric strings, on their digits");
	CHECK(read("{\"shippingCost\":99}") && CHECK_INT(got.shipping_cost, 9900));
	CHECK(read("{\"shippingCost\":\"99.00\"}") && CHECK_INT(got.shipping_cost, 9900));
	CHECK(read("{\"shippingCost\":19.99}") && CHECK_INT(got.shipping_cost, 1999));
	CHECK(read("{\"shippingCost\":1.005}") && CHECK_INT(got.shipping_cost, 101));
	CHECK(refuses("{\"shippingCost\":\"99,00\"}", VIPPS_RECORD_TYPE, "shippingCost",
		"a string that is no amount in kroner"));
	CHECK(refuses("{\"shippingCost\":1e99}", VIPPS_RECORD_TYPE, "shippingCost",
		"a number that is no amount in kroner"));
	CHECK(refuses("{\"shippingCost\":{}}", VIPPS_RECORD_TYPE, "shippingCost",
		"an object where an amount in kroner is due"));

	promise("a time that cannot be read is absent, unless it is required");
	CHECK(read("{\"timeStamp\":\"[Expired]\"}"));
	CHECK_INT(got.at, VIPPS_TIME_NONE);
	CHECK(refuses("{\"log\":[{\"operation\":\"X\",\"timeStamp\":\"soon\"}]}", VIPPS_RECORD_TYPE,
		"log[0].timeStamp", "a string that is no time"));
}

static void names(void)
{
	promise("of two names for one thing the first in the table wins, in any order");
	CHECK(read("{\"address\":{\"postCode\":\"1\",\"zipCode\":\"2\"}}"));
	CHECK_TEXT(got.home.post_code, "1");
	CHECK(read("{\"address\":{\"zipCode\":\"2\",\"postCode\":\"1\"}}"));
	CHECK_TEXT(got.home.post_code, "1");
	CHECK(read("{\"address\":{\"zipCode\":\"2\",\"postCode\":null}}"));
	CHECK_TEXT(got.home.post_code, "2");

	promise("names are blind to case where the record says so, and nowhere else");
	CHECK(read("{\"address\":{\"CITY\":\"Oslo\",\"zipcode\":\"0150\"},\"Reference\":\"r\"}"));
	CHECK_TEXT(got.home.city, "Oslo");
	CHECK_TEXT(got.home.post_code, "0150");
	CHECK_TEXT(got.reference, NULL);

	promise("a name is known however it is escaped");
	CHECK(read("{\"refer\\u0065nce\":\"r\"}"));
	CHECK_TEXT(got.reference, "r");

	promise("of a name that comes twice the last value counts, as with json_decode");
	CHECK(read("{\"reference\":\"a\",\"reference\":\"b\"}"));
	CHECK_TEXT(got.reference, "b");
	CHECK(read("{\"reference\":\"a\",\"reference\":null}"));
	CHECK_TEXT(got.reference, NULL);
	CHECK(read("{\"log\":5,\"log\":[]}"));

	promise("a name that comes twice in a money object is refused");
	CHECK(refuses("{\"amount\":{\"currency\":\"NOK\",\"value\":1,\"value\":2}}",
		VIPPS_RECORD_DUPLICATE, "amount.value", "it is there twice"));
	CHECK(refuses("{\"amount\":{\"currency\":\"NOK\",\"value\":1,\"v\\u0061lue\":null}}",
		VIPPS_RECORD_DUPLICATE, "amount.value", "it is there twice"));
}

static void refusing(void)
{
	promise("a value of the wrong type is refused, and the error says where and why");
	CHECK(refuses("{\"capturedAmount\":\"20000\"}", VIPPS_RECORD_TYPE, "capturedAmount",
		"a string where an integer is due"));
	CHECK(refuses("{\"capturedAmount\":499.5}", VIPPS_RECORD_TYPE, "capturedAmount",
		"a number that is no 64-bit integer"));
	CHECK(refuses("{\"capturedAmount\":1.0}", VIPPS_RECORD_TYPE, "capturedAmount",
		"a number that is no 64-bit integer"));
	CHECK(refuses("{\"capturedAmount\":9223372036854775808}", VIPPS_RECORD_TYPE, "capturedAmount",
		"a number that is no 64-bit integer"));
	CHECK(refuses("{\"capturedAmount\":-9223372036854775808}", VIPPS_RECORD_TYPE, "capturedAmount",
		"a number that is no 64-bit integer"));
	CHECK(refuses("{\"reference\":5}", VIPPS_RECORD_TYPE, "reference",
		"a number where a string is due"));
	CHECK(refuses("{\"express\":\"Y\"}", VIPPS_RECORD_TYPE, "express",
		"a string where a boolean is due"));
	CHECK(refuses("{\"timeStamp\":5}", VIPPS_RECORD_TYPE, "timeStamp",
		"a number where a time is due"));
	CHECK(refuses("{\"merchantSerialNumber\":{}}", VIPPS_RECORD_TYPE, "merchantSerialNumber",
		"an object where a string is due"));
	CHECK(
		refuses("{\"amount\":[]}", VIPPS_RECORD_TYPE, "amount", "an array where an object is due"));
	CHECK(refuses("{\"amount\":{\"currency\":\"NOK\",\"value\":true}}", VIPPS_RECORD_TYPE,
		"amount.value", "a boolean where an integer is due"));
	CHECK(refuses("{\"log\":{}}", VIPPS_RECORD_TYPE, "log", "an object where an array is due"));
	CHECK(refuses("{\"log\":[{\"operation\":\"A\",\"timeStamp\":\"1970-01-01T00:00:00Z\"},null]}",
		VIPPS_RECORD_TYPE, "log[1]", "null where an object is due"));
	CHECK(refuses("{\"events\":[\"a\",1]}", VIPPS_RECORD_TYPE, "events[1]",
		"a number where a string is due"));
	CHECK(refuses("[]", VIPPS_RECORD_TYPE, "", "an array where an object is due"));

	promise("a required member that is missing or null is refused");
	CHECK(refuses("{\"amount\":{\"currency\":\"NOK\"}}", VIPPS_RECORD_MISSING, "amount.value",
		"it is missing"));
	CHECK(refuses("{\"amount\":{\"currency\":null,\"value\":1}}", VIPPS_RECORD_MISSING,
		"amount.currency", "it is missing"));
	CHECK(refuses("{\"log\":[{\"operation\":\"A\",\"timeStamp\":\"1970-01-01T00:00:00Z\"},{}]}",
		VIPPS_RECORD_MISSING, "log[1].operation", "it is missing"));

	promise("what is not JSON is refused, even where no row looks");
	CHECK(refuses("", VIPPS_RECORD_SYNTAX, "", "not JSON: it ends too early (byte 0)"));
	CHECK(refuses("<html>", VIPPS_RECORD_SYNTAX, "",
		"not JSON: no JSON value begins like this (byte 0)"));
	CHECK(refuses("{\"x\":[1,],\"reference\":\"r\"}", VIPPS_RECORD_SYNTAX, "",
		"not JSON: no JSON value begins like this (byte 8)"));
	CHECK(refuses("{\"reference\":\"r\"}}", VIPPS_RECORD_SYNTAX, "",
		"not JSON: something follows the value (byte 17)"));
	CHECK(refuses("{\"reference\":\"\xFF\"}", VIPPS_RECORD_SYNTAX, "",
		"not JSON: it is not UTF-8 (byte 14)"));

	promise("a refusal leaves nothing of what was read before it");
	CHECK(refuses("{\"reference\":\"r\",\"capturedAmount\":1,\"priority\":2,"
				  "\"address\":{\"city\":\"Oslo\"},\"events\":[5]}",
		VIPPS_RECORD_TYPE, "events[0]", "a number where a string is due"));

	promise("nobody needs to ask for the error");
	CHECK(!vipps_record_read(&payment_record, vipps_slice_of("["), &arena, &got, NULL));
}

static void lists(void)
{
	static const char json[] =
		" [ {\"currency\":\"NOK\",\"value\":1},{\"currency\":\"DKK\",\"value\":2} ] ";
	const amount *amounts;
	vipps_list list;

	promise("an array of records is read at the top, too");
	CHECK(vipps_record_read_list(&amount_record, vipps_slice_of(json), &arena, &list, &error));
	if (CHECK_INT(list.count, 2)) {
		amounts = list.at;
		CHECK_TEXT(amounts[1].currency, "DKK");
		CHECK_INT(amounts[1].value, 2);
	}
	CHECK(vipps_record_read_list(&amount_record, vipps_slice_of("[]"), &arena, &list, &error));
	CHECK(list.count == 0 && list.at == NULL);

	promise("an array that is refused leaves an empty list, and says which element");
	CHECK(!vipps_record_read_list(&amount_record, vipps_slice_of("[{\"currency\":\"NOK\"}]"),
		&arena, &list, &error));
	CHECK_CSTR(error.path, "[0].value");
	CHECK(list.count == 0 && list.at == NULL);
	CHECK(!vipps_record_read_list(&amount_record, vipps_slice_of("{}"), &arena, &list, &error));
	CHECK_CSTR(error.what, "an object where an array is due");
	CHECK(!vipps_record_read_list(&amount_record, vipps_slice_of("[] ]"), &arena, &list, &error));
	CHECK_INT(error.fault, VIPPS_RECORD_SYNTAX);
	CHECK(!vipps_record_read_list(&amount_record, vipps_slice_of("[{]"), &arena, &list, NULL));

	promise("a hostile list ends at the arena's limit, not at the machine's");
	{
		vipps_buf bomb = { 0 };

		vipps_buf_add_cstr(&bomb, "{\"log\":[{}");
		for (int i = 0; i < 600000; i++)
			vipps_buf_add_cstr(&bomb, ",{}");
		vipps_buf_add_cstr(&bomb, "]}");
		arena.limit = 1000000;
		CHECK(refuses(vipps_buf_cstr(&bomb), VIPPS_RECORD_MEMORY, "log", "out of memory"));
		arena.limit = 0;
		vipps_buf_free(&bomb);
	}
	vipps_arena_free(&arena);
}

static void flaws(void)
{
	static const vipps_field twice[] = {
		VIPPS_ROW_TEXT("a", inner, a, 0),
		VIPPS_ROW_RAW("a", inner, a, 0),
	};
	static const vipps_field no_table[] = {
		VIPPS_ROW_RECORD("dropped", outer, dropped, 0, NULL),
	};
	static const vipps_field other_table[] = {
		VIPPS_ROW_RECORD("kept", outer, kept, 0, &amount_record),
	};
	static const vipps_record with_twice = VIPPS_RECORD_OF(inner, twice, 0);
	static const vipps_record with_no_table = VIPPS_RECORD_OF(outer, no_table, 0);
	static const vipps_record with_other = VIPPS_RECORD_OF(outer, other_table, 0);
	static const vipps_record over_present =
		VIPPS_RECORD_OF(inner, inner_fields, VIPPS_RECORD_PRESENT);

	promise("a table that is not sound names its first bad row");
	CHECK_CSTR(vipps_record_flaw(&with_twice), "a");
	CHECK_CSTR(vipps_record_flaw(&with_no_table), "dropped");
	CHECK_CSTR(vipps_record_flaw(&with_other), "kept");
	CHECK_CSTR(vipps_record_flaw(&over_present), "a");
}

int main(void)
{
	reading();
	absence();
	tolerance();
	names();
	refusing();
	lists();
	flaws();
	vipps_arena_free(&arena);
	return promises_kept();
}
