/* SPDX-License-Identifier: MIT */
#include "timestamp.h"

#define MS_PER_SECOND 1000
#define MS_PER_DAY ((int64_t)86400 * MS_PER_SECOND)
#define DAYS_TO_1970 719528 /* from 0000-01-01 */
#define YEAR_MOST 9999

static const int month_days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

/* A date and a time of day, as people write them. */
typedef struct moment {
	int year;
	int month; /* 1 to 12 */
	int day;
	int hour;
	int minute;
	int second; /* 60 is a leap second */
	int ms;
} moment;

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
	return month == 2 && is_leap(year) ? 29 : month_days[month - 1];
}

/* Days from 0000-01-01 to the first of the year. */
static int64_t days_before(int64_t year)
{
	int64_t last = year - 1;

	/* the year 0 is a long one, which the quotients miss */
	return year == 0 ? 0 : year * 365 + last / 4 - last / 100 + last / 400 + 1;
}

static bool exists(const moment *when)
{
	if (when->month < 1 || when->month > 12)
		return false;
	if (when->day < 1 || when->day > days_in(when->year, when->month))
		return false;
	return when->hour < 24 && when->minute < 60 && when->second <= 60;
}

/* The moment must exist. */
static int64_t to_ms(const moment *when)
{
	bool leap = when->second == 60;
	int64_t days = days_before(when->year) + when->day - 1 - DAYS_TO_1970;
	int64_t seconds = (when->hour * 60 + when->minute) * 60 + (leap ? 59 : when->second);

	for (int month = 1; month < when->month; month++)
		days += days_in(when->year, month);
	return days * MS_PER_DAY + seconds * MS_PER_SECOND + (leap ? 999 : when->ms);
}

/* Takes exactly `count` digits off the front of `rest`. */
static bool take_number(vipps_slice *rest, size_t count, int *number)
{
	int sum = 0;

	if (rest->len < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!is_digit(rest->at[i]))
			return false;
		sum = sum * 10 + (rest->at[i] - '0');
	}
	rest->at += count;
	rest->len -= count;
	*number = sum;
	return true;
}

static bool take_one_of(vipps_slice *rest, const char *chars)
{
	if (rest->len == 0 || rest->at[0] == '\0' || strchr(chars, rest->at[0]) == NULL)
		return false;
	rest->at++;
	rest->len--;
	return true;
}

static bool take_text(vipps_slice *rest, const char *text)
{
	vipps_slice head = vipps_slice_of(text);

	if (!vipps_slice_starts_with(*rest, head))
		return false;
	rest->at += head.len;
	rest->len -= head.len;
	return true;
}

static bool take_clock(vipps_slice *rest, moment *when)
{
	return take_number(rest, 2, &when->hour) && take_one_of(rest, ":") &&
		take_number(rest, 2, &when->minute) && take_one_of(rest, ":") &&
		take_number(rest, 2, &when->second);
}

/* Digits beyond the third are dropped: a time is never later than it was. */
static bool take_fraction(vipps_slice *rest, int *ms)
{
	int digit;
	int unit = 100;

	if (!take_one_of(rest, "."))
		return true;
	if (!take_number(rest, 1, &digit))
		return false;
	do {
		*ms += digit * unit;
		unit /= 10;
	} while (take_number(rest, 1, &digit));
	return true;
}

static bool take_zone(vipps_slice *rest, int *minutes)
{
	bool west = rest->len > 0 && rest->at[0] == '-';
	int hours;

	*minutes = 0;
	if (rest->len == 0 || take_one_of(rest, "Zz"))
		return true;
	if (!take_one_of(rest, "+-") || !take_number(rest, 2, &hours))
		return false;
	if (rest->len > 0) {
		(void)take_one_of(rest, ":");
		if (!take_number(rest, 2, minutes))
			return false;
	}
	if (hours > 23 || *minutes > 59)
		return false;
	*minutes += hours * 60;
	if (west)
		*minutes = -*minutes;
	return true;
}

bool vipps_timestamp_read(vipps_slice text, int64_t *ms)
{
	moment when = { 0 };
	int zone;
	bool taken = take_number(&text, 4, &when.year) && take_one_of(&text, "-") &&
		take_number(&text, 2, &when.month) && take_one_of(&text, "-") &&
		take_number(&text, 2, &when.day) && take_one_of(&text, "Tt ") && take_clock(&text, &when) &&
		take_fraction(&text, &when.ms) && take_zone(&text, &zone);

	if (!taken || text.len > 0 || !exists(&when))
		return false;
	*ms = to_ms(&when) - zone * 60 * MS_PER_SECOND;
	return true;
}

static void write_number(char **to, int number, int digits)
{
	for (int i = digits - 1; i >= 0; i--) {
		(*to)[i] = (char)('0' + number % 10);
		number /= 10;
	}
	*to += digits;
}

static void write_part(char **to, int number, int digits, char behind)
{
	write_number(to, number, digits);
	*(*to)++ = behind;
}

/* `ms` must be within the years 0000 to 9999. */
static moment from_ms(int64_t ms)
{
	int64_t since = ms + DAYS_TO_1970 * MS_PER_DAY;
	int64_t days = since / MS_PER_DAY;
	int rest = (int)(since % MS_PER_DAY);
	/* as if every year were long, so never too late */
	int year = (int)(days / 366);
	moment when;

	while (days_before(year + 1) <= days)
		year++;
	days -= days_before(year);
	when.year = year;
	when.month = 1;
	while (days >= days_in(year, when.month))
		days -= days_in(year, when.month++);
	when.day = (int)days + 1;
	when.hour = rest / (3600 * MS_PER_SECOND);
	when.minute = rest / (60 * MS_PER_SECOND) % 60;
	when.second = rest / MS_PER_SECOND % 60;
	when.ms = rest % MS_PER_SECOND;
	return when;
}

size_t vipps_timestamp_write(int64_t ms, char out[VIPPS_TIMESTAMP_ROOM])
{
	const int64_t first = -DAYS_TO_1970 * MS_PER_DAY;
	const int64_t behind = (days_before(YEAR_MOST + 1) - DAYS_TO_1970) * MS_PER_DAY;
	char *to = out;
	moment when;

	*to = '\0';
	if (ms < first || ms >= behind)
		return 0;
	when = from_ms(ms);
	write_part(&to, when.year, 4, '-');
	write_part(&to, when.month, 2, '-');
	write_part(&to, when.day, 2, 'T');
	write_part(&to, when.hour, 2, ':');
	write_part(&to, when.minute, 2, ':');
	write_part(&to, when.second, 2, when.ms == 0 ? 'Z' : '.');
	if (when.ms != 0)
		write_part(&to, when.ms, 3, 'Z');
	*to = '\0';
	return (size_t)(to - out);
}

/* Takes one of 3-letter names, which stand in a row. Gives its number, from 1. */
static bool take_name(vipps_slice *rest, const char *names, int *number)
{
	*number = 0;
	if (rest->len < 3)
		return false;
	for (int i = 0; names[i * 3] != '\0'; i++) {
		if (memcmp(rest->at, names + i * 3, 3) == 0)
			*number = i + 1;
	}
	rest->at += 3;
	rest->len -= 3;
	return *number > 0;
}

bool vipps_timestamp_read_http(vipps_slice text, int64_t *ms)
{
	moment when = { 0 };
	int weekday;
	bool taken = take_name(&text, "MonTueWedThuFriSatSun", &weekday) && take_text(&text, ", ") &&
		take_number(&text, 2, &when.day) && take_one_of(&text, " ") &&
		take_name(&text, "JanFebMarAprMayJunJulAugSepOctNovDec", &when.month) &&
		take_one_of(&text, " ") && take_number(&text, 4, &when.year) && take_one_of(&text, " ") &&
		take_clock(&text, &when) && take_text(&text, " GMT");

	if (!taken || text.len > 0 || !exists(&when))
		return false;
	*ms = to_ms(&when);
	return true;
}

/* Seconds as a delay in ms, longer ones cut to a day. */
static bool read_seconds(vipps_slice text, int64_t *delay_ms)
{
	int64_t sum = 0;

	if (text.len == 0)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (!is_digit(text.at[i]))
			return false;
		sum = sum * 10 + (text.at[i] - '0') * MS_PER_SECOND;
		if (sum > MS_PER_DAY)
			sum = MS_PER_DAY;
	}
	*delay_ms = sum;
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static vipps_slice trim(vipps_slice text)
{
	while (text.len > 0 && is_blank(text.at[text.len - 1]))
		text.len--;
	while (take_one_of(&text, " \t"))
		continue;
	return text;
}

bool vipps_timestamp_read_retry_after(vipps_slice text, int64_t now_ms, int64_t *delay_ms)
{
	int64_t then;

	text = trim(text);
	if (read_seconds(text, delay_ms))
		return true;
	if (!vipps_timestamp_read_http(text, &then))
		return false;
	if (then <= now_ms)
		*delay_ms = 0;
	else if (now_ms < then - MS_PER_DAY)
		*delay_ms = MS_PER_DAY;
	else
		*delay_ms = then - now_ms;
	return true;
}
