/* SPDX-License-Identifier: MIT */
#include "receipt.h"

#include "complaint.h"
#include "text.h"
#include "url.h"

#define ID_MAX 255
#define NAME_MAX 255
#define URL_MAX 2500
#define AMOUNT_MAX INT64_C(65000000) /* ePayment's */
#define RATE_MAX 10000
#define WHOLE_PERCENT 100
#define QUANTITY_MAX 10
#define ROUNDING_MAX 100 /* a krone or euro: what roundings come to, and no forgotten line does */

/* ------------------------------------------------------------------------------------------
 * Arithmetic
 */

/* The quotient that is not greater than the exact one, and what is left: 0 to below - 1. */
static int64_t divide_down(int64_t number, int64_t by, int64_t *left)
{
	int64_t quotient = number / by;

	*left = number % by;
	if (*left < 0) {
		*left += by;
		quotient--;
	}
	return quotient;
}

/* In two parts, as `total * rate` could be more than an integer holds. */
int64_t vipps_receipt_line_tax(const vipps_receipt_line *line)
{
	int64_t whole = 10000 + line->tax_rate, rest;

	if (line->tax != VIPPS_NO_TAX)
		return line->tax;
	int64_t wholes = divide_down(line->total, whole, &rest);

	return wholes * line->tax_rate + (2 * rest * line->tax_rate + whole) / (2 * whole);
}

int64_t vipps_receipt_total(const vipps_receipt *receipt)
{
	int64_t total = 0;

	for (size_t i = 0; i < receipt->line_count; i++)
		total += receipt->lines[i].total;
	return total;
}

bool vipps_receipt_fits(const vipps_receipt *receipt, int64_t amount)
{
	int64_t total = vipps_receipt_total(receipt);
	/* of any two integers, as no subtraction of signed ones is */
	uint64_t gap =
		amount > total ? (uint64_t)amount - (uint64_t)total : (uint64_t)total - (uint64_t)amount;

	return gap == 0 || (gap <= ROUNDING_MAX && vipps_slice_is_present(receipt->rounding));
}

/* ------------------------------------------------------------------------------------------
 * Checks
 */
static bool is_amount(int64_t amount, int64_t least)
{
	return amount >= least && amount <= AMOUNT_MAX;
}

static size_t count_digits(vipps_slice text, size_t from)
{
	size_t at = from;

	while (at < text.len && text.at[at] >= '0' && text.at[at] <= '9')
		at++;
	return at - from;
}

/* ^\d+(\.\d{1,8})?$ of at most 10 characters, which leave no room for a ninth decimal */
static bool is_quantity(vipps_slice text)
{
	size_t whole = count_digits(text, 0), decimals = 0;

	if (whole < text.len && text.at[whole] == '.')
		decimals = count_digits(text, whole + 1);
	return whole > 0 && text.len <= QUANTITY_MAX &&
		text.len == whole + (decimals > 0 ? 1 + decimals : 0);
}

static bool is_name(vipps_slice text)
{
	return vipps_text_is_utf8(text) && text.len >= 1 && vipps_text_count(text) <= NAME_MAX;
}

static bool check_amounts(const vipps_receipt_line *line, vipps_complaint *complaint)
{
	int64_t least = line->total < 0 ? line->total : 0, most = line->total < 0 ? 0 : line->total;

	if (!is_amount(line->total, -AMOUNT_MAX))
		return vipps_complain(complaint, "total", "must be at most 65 000 000, in minor units");
	if (line->tax_rate < 0 || line->tax_rate > RATE_MAX) {
		return vipps_complain(complaint, "taxRate",
			"must be 0 to 10000, in hundredths of a percent: 2500 is 25 %");
	}
	if (line->tax_rate > 0 && line->tax_rate < WHOLE_PERCENT) {
		return vipps_complain(complaint, "taxRate",
			"must be in hundredths of a percent: 2500 is 25 %, and no tax is below 1 %");
	}
	if (line->tax != VIPPS_NO_TAX && (line->tax < least || line->tax > most))
		return vipps_complain(complaint, "tax", "must be a part of the total, or null");
	if (!is_amount(line->discount, 0)) {
		return vipps_complain(complaint, "discount",
			"must be 0 to 65 000 000, in minor units: what was taken off the total");
	}
	return true;
}

static bool check_quantity(const vipps_receipt_line *line, vipps_complaint *complaint)
{
	if (!vipps_slice_is_present(line->quantity))
		return true;
	if (!is_quantity(line->quantity)) {
		return vipps_complain(complaint, "quantity",
			"must be a decimal number of at most 10 characters and 8 decimals, such as \"0.75\"");
	}
	if (!is_amount(line->unit_price, 0))
		return vipps_complain(complaint, "unitPrice", "must be 0 to 65 000 000, in minor units");
	return true;
}

bool vipps_receipt_line_check(const vipps_receipt_line *line, vipps_complaint *complaint)
{
	if (!vipps_text_is_utf8(line->id) || line->id.len < 1 || line->id.len > ID_MAX)
		return vipps_complain(complaint, "id", "must be 1 to 255 bytes of UTF-8");
	if (!is_name(line->name))
		return vipps_complain(complaint, "name", "must be 1 to 255 characters of UTF-8");
	if (!check_amounts(line, complaint) || !check_quantity(line, complaint))
		return false;
	if (vipps_slice_is_present(line->product_url) && !vipps_url_is_web(line->product_url, URL_MAX))
		return vipps_complain(complaint, "productUrl", "must be an https URL");
	return true;
}

bool vipps_receipt_check(const vipps_receipt *receipt, vipps_complaint *complaint)
{
	if (receipt->line_count == 0)
		return vipps_complain(complaint, "lines", "must be one line or more");
	for (size_t i = 0; i < receipt->line_count; i++) {
		if (!vipps_receipt_line_check(&receipt->lines[i], complaint))
			return false;
	}
	if (vipps_slice_is_present(receipt->rounding) && !is_name(receipt->rounding))
		return vipps_complain(complaint, "roundingLine", "must be 1 to 255 characters of UTF-8");
	if (vipps_slice_is_present(receipt->number) && !is_name(receipt->number))
		return vipps_complain(complaint, "receiptNumber", "must be 1 to 255 characters of UTF-8");
	return true;
}

/* ------------------------------------------------------------------------------------------
 * Copies
 */
static const vipps_receipt_line *copy_lines(vipps_arena *arena, const vipps_receipt_line *lines,
	size_t count)
{
	vipps_receipt_line *copy = vipps_arena_alloc_array(arena, count, sizeof(*copy));

	if (copy == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		copy[i] = lines[i];
		copy[i].id = vipps_arena_copy(arena, lines[i].id);
		copy[i].name = vipps_arena_copy(arena, lines[i].name);
		copy[i].quantity = vipps_arena_copy(arena, lines[i].quantity);
		copy[i].unit = vipps_arena_copy(arena, lines[i].unit);
		copy[i].product_url = vipps_arena_copy(arena, lines[i].product_url);
	}
	return copy;
}

const vipps_receipt *vipps_receipt_copy(vipps_arena *arena, const vipps_receipt *receipt)
{
	vipps_receipt *copy = receipt == NULL ? NULL : vipps_arena_alloc(arena, sizeof(*copy));

	if (copy == NULL)
		return NULL;
	*copy = *receipt;
	copy->lines = copy_lines(arena, receipt->lines, receipt->line_count);
	copy->rounding = vipps_arena_copy(arena, receipt->rounding);
	copy->number = vipps_arena_copy(arena, receipt->number);
	return arena->failed ? NULL : copy;
}
