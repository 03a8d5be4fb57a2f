/* SPDX-License-Identifier: MIT */
#include "decimal.h"

#include <stdbool.h>

/* Beyond this an exponent only tells 0 from too much: no text is that long. */
#define EXPONENT_MOST 1000000000

/* A decimal number taken apart, its digits still text. A part that is not there is empty. */
typedef struct parts {
	bool negative;
	vipps_slice whole;
	vipps_slice fraction;
	bool has_exponent;
	int64_t exponent;
} parts;

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Takes digits off the front of `rest`. */
static vipps_slice take_digits(vipps_slice *rest)
{
	vipps_slice digits = { rest->at, 0 };

	while (digits.len < rest->len && is_digit(rest->at[digits.len]))
		digits.len++;
	rest->at += digits.len;
	rest->len -= digits.len;
	return digits;
}

static bool take_char(vipps_slice *rest, char c)
{
	if (rest->len == 0 || rest->at[0] != c)
		return false;
	rest->at++;
	rest->len--;
	return true;
}

static bool take_exponent(vipps_slice *rest, int64_t *exponent)
{
	bool negative = take_char(rest, '-');
	vipps_slice digits;

	if (!negative)
		(void)take_char(rest, '+');
	digits = take_digits(rest);
	*exponent = 0;
	for (size_t i = 0; i < digits.len && *exponent < EXPONENT_MOST; i++)
		*exponent = *exponent * 10 + (digits.at[i] - '0');
	if (negative)
		*exponent = -*exponent;
	return digits.len > 0;
}

/* The grammar of a JSON number; false if the text is anything else. */
static bool take_apart(vipps_slice text, parts *number)
{
	vipps_slice rest = text;

	number->negative = take_char(&rest, '-');
	number->whole = take_digits(&rest);
	number->fraction = vipps_slice_make(rest.at, 0);
	number->exponent = 0;
	if (number->whole.len == 0 || (number->whole.len > 1 && number->whole.at[0] == '0'))
		return false;
	if (take_char(&rest, '.')) {
		number->fraction = take_digits(&rest);
		if (number->fraction.len == 0)
			return false;
	}
	number->has_exponent = take_char(&rest, 'e') || take_char(&rest, 'E');
	if (number->has_exponent && !take_exponent(&rest, &number->exponent))
		return false;
	return rest.len == 0;
}

/* The digit `place` places right of the first one; 0 beyond either end. */
static int digit_at(const parts *number, int64_t place)
{
	if (place < 0)
		return 0;
	if ((uint64_t)place < number->whole.len)
		return number->whole.at[place] - '0';
	place -= (int64_t)number->whole.len;
	return (uint64_t)place < number->fraction.len ? number->fraction.at[place] - '0' : 0;
}

/* Appends a digit, on the negative side, which has room for INT64_MIN. */
static bool push_digit(int64_t *minus, int digit)
{
	if (*minus < (INT64_MIN + digit) / 10)
		return false;
	*minus = *minus * 10 - digit;
	return true;
}

static bool set_sign(const parts *number, int64_t minus, int64_t *minor)
{
	if (!number->negative && minus == INT64_MIN)
		return false;
	*minor = number->negative ? minus : -minus;
	return true;
}

/* The number times 100, cut off behind the point, with the sign of a debt. */
static bool to_minus(const parts *number, int64_t digits, int64_t *minus)
{
	int64_t count = (int64_t)(number->whole.len + number->fraction.len);

	*minus = 0;
	for (int64_t i = 0; i < digits; i++) {
		/* behind the last digit only zeroes follow, and 0 stays 0 however many */
		if (i >= count && *minus == 0)
			break;
		if (!push_digit(minus, digit_at(number, i)))
			return false;
	}
	return true;
}

/* Names the fault of a text that is no plain decimal number. */
static vipps_decimal_fault find_fault(vipps_slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] != '\0' && strchr(" \t\r\n\v\f", text.at[i]) != NULL)
			return VIPPS_DECIMAL_SPACE;
	}
	if (memchr(text.at, ',', text.len) != NULL)
		return VIPPS_DECIMAL_COMMA;
	return VIPPS_DECIMAL_MALFORMED;
}

vipps_decimal_fault vipps_decimal_read(vipps_slice text, int64_t *minor)
{
	parts number;
	int64_t minus;

	if (text.len == 0)
		return VIPPS_DECIMAL_EMPTY;
	if (!take_apart(text, &number))
		return find_fault(text);
	if (number.has_exponent)
		return VIPPS_DECIMAL_EXPONENT;
	for (size_t i = 2; i < number.fraction.len; i++) {
		if (number.fraction.at[i] != '0')
			return VIPPS_DECIMAL_TOO_PRECISE;
	}
	if (!to_minus(&number, (int64_t)number.whole.len + 2, &minus))
		return VIPPS_DECIMAL_RANGE;
	return set_sign(&number, minus, minor) ? VIPPS_DECIMAL_OK : VIPPS_DECIMAL_RANGE;
}

vipps_decimal_fault vipps_kroner_read(vipps_slice text, int64_t *minor)
{
	parts number;
	int64_t minus;
	int64_t digits;

	if (text.len == 0)
		return VIPPS_DECIMAL_EMPTY;
	if (!take_apart(text, &number))
		return find_fault(text);
	digits = (int64_t)number.whole.len + number.exponent + 2;
	if (!to_minus(&number, digits, &minus))
		return VIPPS_DECIMAL_RANGE;
	if (digit_at(&number, digits) >= 5) {
		if (minus == INT64_MIN)
			return VIPPS_DECIMAL_RANGE;
		minus--;
	}
	return set_sign(&number, minus, minor) ? VIPPS_DECIMAL_OK : VIPPS_DECIMAL_RANGE;
}

const char *vipps_decimal_fault_text(vipps_decimal_fault fault)
{
	switch (fault) {
	case VIPPS_DECIMAL_OK:
		return "nothing is wrong with it";
	case VIPPS_DECIMAL_EMPTY:
		return "it is empty; write it like 499.00";
	case VIPPS_DECIMAL_SPACE:
		return "it has white space in it; write it like 499.00";
	case VIPPS_DECIMAL_COMMA:
		return "it has a comma in it; write it with a point, ungrouped, like 1499.00";
	case VIPPS_DECIMAL_EXPONENT:
		return "it has an exponent; write it like 499.00";
	case VIPPS_DECIMAL_MALFORMED:
		return "it is not a decimal number; write it like 499.00";
	case VIPPS_DECIMAL_TOO_PRECISE:
		return "it has more than two decimals; round it as the shop's total was rounded";
	case VIPPS_DECIMAL_RANGE:
		return "it is too large";
	}
	return "";
}

/* Writes the sign, the whole units and two decimals. Returns the length. */
static size_t write_two(int64_t minor, char out[VIPPS_DECIMAL_ROOM])
{
	char reversed[VIPPS_DECIMAL_ROOM];
	uint64_t rest = minor < 0 ? 0 - (uint64_t)minor : (uint64_t)minor;
	size_t count = 0;
	size_t len = 0;

	for (; rest > 0 || count < 3; rest /= 10)
		reversed[count++] = (char)('0' + rest % 10);
	if (minor < 0)
		out[len++] = '-';
	while (count > 0) {
		if (count == 2)
			out[len++] = '.';
		out[len++] = reversed[--count];
	}
	out[len] = '\0';
	return len;
}

size_t vipps_decimal_write(int64_t minor, char out[VIPPS_DECIMAL_ROOM])
{
	return write_two(minor, out);
}

size_t vipps_kroner_write(int64_t minor, char out[VIPPS_DECIMAL_ROOM])
{
	size_t len = write_two(minor, out);

	while (out[len - 1] == '0')
		len--;
	if (out[len - 1] == '.')
		len--;
	out[len] = '\0';
	return len;
}
