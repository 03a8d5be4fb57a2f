/* SPDX-License-Identifier: MIT */

/* Days of the calendar. */

#include "check.h"

#include "vipps.h"

#define NO_DAY INT64_C(-99999999)

static int64_t number_of(const char *text)
{
	int64_t day = NO_DAY;

	return vipps_day_read(vipps_slice_of(text), &day) ? day : NO_DAY;
}

static void check_reading(void)
{
	int64_t day = 17;

	promise("days are numbered from 1970-01-01 on");
	CHECK_INT(number_of("1970-01-01"), 0);
	CHECK_INT(number_of("1969-12-31"), -1);
	CHECK_INT(number_of("2024-02-29"), 19782);
	CHECK_INT(number_of("2026-11-20"), 20777);
	CHECK_INT(number_of("9999-12-31") - number_of("0000-01-01"), 3652424);
	promise("a day that does not exist is none");
	CHECK_INT(number_of("2026-02-29"), NO_DAY);
	CHECK_INT(number_of("2026-04-31"), NO_DAY);
	CHECK_INT(number_of("2026-13-01"), NO_DAY);
	CHECK_INT(number_of("2026-00-10"), NO_DAY);
	CHECK_INT(number_of("2026-11-00"), NO_DAY);
	promise("a day is written as 2026-11-20, and in no other way");
	CHECK_INT(number_of(""), NO_DAY);
	CHECK_INT(number_of("2026-11-2"), NO_DAY);
	CHECK_INT(number_of("2026-11-020"), NO_DAY);
	CHECK_INT(number_of("20261120"), NO_DAY);
	CHECK_INT(number_of("2026/11/20"), NO_DAY);
	CHECK_INT(number_of("20-11-2026"), NO_DAY);
	CHECK_INT(number_of(" 026-11-20"), NO_DAY);
	CHECK_INT(number_of("+026-11-20"), NO_DAY);
	promise("a text that is no day leaves the number as it was");
	CHECK(!vipps_day_read(vipps_slice_none(), &day));
	CHECK(!vipps_day_read(vipps_slice_make("2026-11-2\0", 10), &day));
	CHECK(!vipps_day_read(vipps_slice_make("2026\0-11-2", 10), &day));
	CHECK_INT(day, 17);
}

static void check_writing(void)
{
	char text[VIPPS_DAY_ROOM] = "unchanged";
	int64_t last = number_of("2200-12-31");

	promise("a number that is no day is not written");
	CHECK(!vipps_day_write(number_of("9999-12-31") + 1, text));
	CHECK(!vipps_day_write(number_of("0000-01-01") - 1, text));
	CHECK(!vipps_day_write(INT64_MAX, text));
	CHECK(!vipps_day_write(INT64_MIN, text));
	CHECK_TEXT(vipps_slice_of(text), "unchanged");
	promise("for three hundred years every day is written as it is read");
	for (int64_t day = number_of("1900-01-01"); day <= last; day++)
		CHECK(vipps_day_write(day, text) && number_of(text) == day);
	CHECK_TEXT(vipps_slice_of(text), "2200-12-31");
}

int main(void)
{
	check_reading();
	check_writing();
	return promises_kept();
}
