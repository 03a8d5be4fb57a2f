/* SPDX-License-Identifier: MIT */

/* Days of the calendar, as ledgers name them. */

#include "vipps.h"

#include "timestamp.h"

#define MS_PER_DAY ((int64_t)86400 * 1000)
#define DAY_LENGTH 10
#define DAYS_MOST 4000000 /* either way: beyond the years that have four digits */

bool vipps_day_read(vipps_slice text, int64_t *day)
{
	char midnight[] = "0000-00-00T00:00:00Z";
	int64_t ms;

	if (text.len != DAY_LENGTH)
		return false;
	memcpy(midnight, text.at, DAY_LENGTH);
	if (!vipps_timestamp_read(vipps_slice_of(midnight), &ms))
		return false;
	*day = ms / MS_PER_DAY;
	return true;
}

bool vipps_day_write(int64_t day, char out[VIPPS_DAY_ROOM])
{
	char midnight[VIPPS_TIMESTAMP_ROOM];

	if (day < -DAYS_MOST || day > DAYS_MOST ||
		vipps_timestamp_write(day * MS_PER_DAY, midnight) == 0)
		return false;
	memcpy(out, midnight, DAY_LENGTH);
	out[DAY_LENGTH] = '\0';
	return true;
}
