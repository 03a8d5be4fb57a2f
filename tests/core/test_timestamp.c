/* SPDX-License-Identifier: MIT */
#include "timestamp.h"

#include "check.h"

#define REFUSED INT64_MIN
#define SECOND INT64_C(1000)
#define DAY (86400 * SECOND)

static int64_t when(const char *text)
{
	int64_t ms = REFUSED;

	return vipps_timestamp_read(vipps_slice_of(text), &ms) ? ms : REFUSED;
}

static int64_t http(const char *text)
{
	int64_t ms = REFUSED;

	return vipps_timestamp_read_http(vipps_slice_of(text), &ms) ? ms : REFUSED;
}

static int64_t retry_after(const char *text, int64_t now)
{
	int64_t ms = REFUSED;

	return vipps_timestamp_read_retry_after(vipps_slice_of(text), now, &ms) ? ms : REFUSED;
}

static void reading(void)
{
	const int64_t noon = INT64_C(1768839992099);

	promise("a time is read to the millisecond, whatever the zone is written like");
	CHECK_INT(when("1970-01-01T00:00:00Z"), 0);
	CHECK_INT(when("2026-01-19T16:26:32.099Z"), noon);
	CHECK_INT(when("2026-01-19t16:26:32.099z"), noon);
	CHECK_INT(when("2026-01-19 16:26:32.099"), noon);
	CHECK_INT(when("2026-01-19T16:26:32.099+00:00"), noon);
	CHECK_INT(when("2026-01-19T18:26:32.099+0200"), noon);
	CHECK_INT(when("2026-01-19T18:26:32.099+02"), noon);
	CHECK_INT(when("2026-01-19T12:56:32.099-03:30"), noon);

	promise("fractions of any length are cut to milliseconds");
	CHECK_INT(when("1970-01-01T00:00:00.5Z"), 500);
	CHECK_INT(when("1970-01-01T00:00:00.0009Z"), 0);
	CHECK_INT(when("1970-01-01T00:00:00.999999999999999999Z"), 999);
	CHECK_INT(when("1969-12-31T23:59:59.25Z"), -750);

	promise("calendars are kept: long years, centuries, the first and the last day");
	CHECK_INT(when("2024-02-29T00:00:00Z"), INT64_C(1709164800000));
	CHECK_INT(when("2023-02-29T00:00:00Z"), REFUSED);
	CHECK_INT(when("2000-02-29T00:00:00Z"), INT64_C(951782400000));
	CHECK_INT(when("1900-02-29T00:00:00Z"), REFUSED);
	CHECK_INT(when("2100-03-01T00:00:00Z"), INT64_C(4107542400000));
	CHECK_INT(when("0000-01-01T00:00:00Z"), INT64_C(-62167219200000));
	CHECK_INT(when("9999-12-31T23:59:59.999Z"), INT64_C(253402300799999));
	CHECK_INT(when("2026-04-31T00:00:00Z"), REFUSED);
	CHECK_INT(when("2026-13-01T00:00:00Z"), REFUSED);
	CHECK_INT(when("2026-00-01T00:00:00Z"), REFUSED);
	CHECK_INT(when("2026-01-00T00:00:00Z"), REFUSED);

	promise("second 60 is the last millisecond of second 59");
	CHECK_INT(when("2016-12-31T23:59:60Z"), INT64_C(1483228799999));
	CHECK_INT(when("2016-12-31T23:59:60.5Z"), INT64_C(1483228799999));
	CHECK_INT(when("2016-12-31T23:59:61Z"), REFUSED);

	promise("what is not a whole time is refused");
	CHECK_INT(when(""), REFUSED);
	CHECK_INT(when(NULL), REFUSED);
	CHECK_INT(when("2018-12-12 11:18"), REFUSED);
	CHECK_INT(when("2018-12-12"), REFUSED);
	CHECK_INT(when("2018-12-12T11:18:38.Z"), REFUSED);
	CHECK_INT(when("2018-12-12T11:18:38Zulu"), REFUSED);
	CHECK_INT(when("2018-12-12T11:18:38+2"), REFUSED);
	CHECK_INT(when("2018-12-12T11:18:38+02:"), REFUSED);
	CHECK_INT(when("2018-12-12T11:18:38+24:00"), REFUSED);
	CHECK_INT(when("2018-12-12T11:18:38+02:60"), REFUSED);
	CHECK_INT(when("2018-12-12T24:00:00Z"), REFUSED);
	CHECK_INT(when("2018-12-12T11:60:00Z"), REFUSED);
	CHECK_INT(when("2018-1-12T11:18:38Z"), REFUSED);
	CHECK_INT(when(" 2018-12-12T11:18:38Z"), REFUSED);
	CHECK_INT(when("2018-12-12x11:18:38Z"), REFUSED);
	CHECK_INT(when("[Expired]"), REFUSED);
}

static void writing(void)
{
	char out[VIPPS_TIMESTAMP_ROOM];

	promise("a time is written in UTC, with milliseconds if there are any");
	CHECK_INT(vipps_timestamp_write(INT64_C(1768839992099), out), 24);
	CHECK_CSTR(out, "2026-01-19T16:26:32.099Z");
	CHECK_INT(vipps_timestamp_write(0, out), 20);
	CHECK_CSTR(out, "1970-01-01T00:00:00Z");
	(void)vipps_timestamp_write(-1, out);
	CHECK_CSTR(out, "1969-12-31T23:59:59.999Z");

	promise("times outside the years 0 to 9999 are not written, none is one of them");
	CHECK_INT(vipps_timestamp_write(VIPPS_TIME_NONE, out), 0);
	CHECK_CSTR(out, "");
	CHECK_INT(vipps_timestamp_write(INT64_MAX, out), 0);
	CHECK_INT(vipps_timestamp_write(INT64_C(253402300800000), out), 0);
	CHECK_INT(vipps_timestamp_write(INT64_C(253402300799999), out), 24);
	CHECK_INT(vipps_timestamp_write(INT64_C(-62167219200001), out), 0);
	CHECK_INT(vipps_timestamp_write(INT64_C(-62167219200000), out), 20);
	CHECK_CSTR(out, "0000-01-01T00:00:00Z");

	promise("every day of ten thousand years is written and read back as itself");
	for (int64_t ms = INT64_C(-62167219200000); ms < INT64_C(253402300800000); ms += DAY) {
		int64_t back = REFUSED;
		size_t len = vipps_timestamp_write(ms + 86399999, out);

		(void)vipps_timestamp_read(vipps_slice_make(out, len), &back);
		if (back != ms + 86399999 && !CHECK_INT(back, ms + 86399999))
			break;
	}
}

static void http_dates(void)
{
	promise("an HTTP date is read");
	CHECK_INT(http("Sun, 06 Nov 1994 08:49:37 GMT"), INT64_C(784111777000));
	CHECK_INT(http("Thu, 30 Mar 2023 08:38:32 GMT"), INT64_C(1680165512000));

	promise("what is not one is refused, other zones and obsolete forms among it");
	CHECK_INT(http("Sun, 06 Nov 1994 08:49:37 CET"), REFUSED);
	CHECK_INT(http("Sun, 06 Nov 1994 08:49:37"), REFUSED);
	CHECK_INT(http("Sunday, 06-Nov-94 08:49:37 GMT"), REFUSED);
	CHECK_INT(http("Sun Nov  6 08:49:37 1994"), REFUSED);
	CHECK_INT(http("Xxx, 06 Nov 1994 08:49:37 GMT"), REFUSED);
	CHECK_INT(http("Sun, 31 Nov 1994 08:49:37 GMT"), REFUSED);
	CHECK_INT(http("Sun, 06 nov 1994 08:49:37 GMT"), REFUSED);
	CHECK_INT(http("Sun, 06 Nov 1994 08:49:37 GMT "), REFUSED);
	CHECK_INT(http("Su"), REFUSED);

	promise("Retry-After is seconds or a date, at least 0 and at most a day");
	CHECK_INT(retry_after("120", 0), 120 * SECOND);
	CHECK_INT(retry_after(" 7\t", 0), 7 * SECOND);
	CHECK_INT(retry_after("0", 0), 0);
	CHECK_INT(retry_after("99999999999999999999999", 0), DAY);
	CHECK_INT(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", INT64_C(784111770500)), 6500);
	CHECK_INT(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", INT64_C(784111777001)), 0);
	CHECK_INT(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 0), DAY);
	CHECK_INT(retry_after("-5", 0), REFUSED);
	CHECK_INT(retry_after("1.5", 0), REFUSED);
	CHECK_INT(retry_after("", 0), REFUSED);
	CHECK_INT(retry_after(NULL, 0), REFUSED);
	CHECK_INT(retry_after("soon", 0), REFUSED);
}

int main(void)
{
	reading();
	writing();
	http_dates();
	return promises_kept();
}
