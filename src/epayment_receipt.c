/* SPDX-License-Identifier: MIT */

/* A receipt as ePayment takes it: all in minor units, each line with its tax in all three ways. */

#include "epayment.h"

typedef struct unit_info {
	bool present;
	int64_t unit_price;
	vipps_slice quantity, unit;
} unit_info;

static const vipps_field unit_info_fields[] = {
	VIPPS_ROW_INT("unitPrice", unit_info, unit_price, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("quantity", unit_info, quantity, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("quantityUnit", unit_info, unit, 0),
};
static const vipps_record unit_info_record =
	VIPPS_RECORD_OF(unit_info, unit_info_fields, VIPPS_RECORD_PRESENT);

/* There is also taxPercentage: Vipps refuses a line that has both. */
typedef struct line {
	vipps_slice name, id;
	int64_t total, without_tax, tax, tax_rate;
	unit_info unit;
	int64_t discount;
	vipps_slice product_url;
	bool is_shipping;
} line;

static const vipps_field line_fields[] = {
	VIPPS_ROW_TEXT("name", line, name, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("id", line, id, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("totalAmount", line, total, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("totalAmountExcludingTax", line, without_tax, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("totalTaxAmount", line, tax, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_INT("taxRate", line, tax_rate, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_RECORD("unitInfo", line, unit, 0, &unit_info_record),
	VIPPS_ROW_INT("discount", line, discount, VIPPS_FIELD_OMIT_EMPTY),
	VIPPS_ROW_TEXT("productUrl", line, product_url, 0),
	VIPPS_ROW_BOOL("isShipping", line, is_shipping, VIPPS_FIELD_OMIT_EMPTY),
};
static const vipps_record line_record = VIPPS_RECORD_OF(line, line_fields, 0);

typedef struct bottom_line {
	vipps_slice currency, number;
} bottom_line;

static const vipps_field bottom_line_fields[] = {
	VIPPS_ROW_TEXT("currency", bottom_line, currency, VIPPS_FIELD_REQUIRED),
	VIPPS_ROW_TEXT("receiptNumber", bottom_line, number, 0),
};
static const vipps_record bottom_line_record = VIPPS_RECORD_OF(bottom_line, bottom_line_fields, 0);

typedef struct receipt {
	vipps_list lines;
	bottom_line bottom;
} receipt;

static const vipps_field receipt_fields[] = {
	VIPPS_ROW_LIST("orderLines", receipt, lines, VIPPS_FIELD_REQUIRED, &line_record),
	VIPPS_ROW_RECORD("bottomLine", receipt, bottom, VIPPS_FIELD_REQUIRED, &bottom_line_record),
};
static const vipps_record receipt_record = VIPPS_RECORD_OF(receipt, receipt_fields, 0);

static line line_of(const vipps_receipt_line *from)
{
	int64_t tax = vipps_receipt_line_tax(from);

	return (line){
		.name = from->name,
		.id = from->id,
		.total = from->total,
		.without_tax = from->total - tax,
		.tax = tax,
		.tax_rate = from->tax_rate,
		.unit = { vipps_slice_is_present(from->quantity), from->unit_price, from->quantity,
			from->unit },
		.discount = from->discount,
		.product_url = from->product_url,
		.is_shipping = from->is_shipping,
	};
}

bool vipps_epayment_receipt_write(vipps_buf *out, const vipps_receipt *from, int64_t amount,
	vipps_slice currency)
{
	const vipps_receipt_line rounding = {
		.id = VIPPS_SLICE("rounding"),
		.name = from->rounding,
		.total = amount - vipps_receipt_total(from),
		.tax = 0,
	};
	vipps_arena arena = { 0 };
	size_t count = from->line_count;
	line *lines = vipps_arena_alloc_array(&arena, count + 1, sizeof(*lines));
	bool written = false;

	for (size_t i = 0; i < count && lines != NULL; i++)
		lines[i] = line_of(&from->lines[i]);
	if (lines != NULL && rounding.total != 0)
		lines[count++] = line_of(&rounding);
	if (lines != NULL) {
		const receipt body = { { lines, count }, { currency, from->number } };

		written = vipps_record_write(&receipt_record, &body, out, NULL);
	}
	vipps_arena_free(&arena);
	return written && !out->failed;
}
