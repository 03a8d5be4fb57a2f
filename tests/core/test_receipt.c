/* SPDX-License-Identifier: MIT */

/* Receipts: what a line may be, its tax to the last øre, and whether the sum fits a payment. */

#include "check.h"
#include "receipt.h"

#define TEXT(literal) VIPPS_SLICE(literal)

static vipps_receipt_line good_line(void)
{
	return (vipps_receipt_line){ .id = TEXT("sock-41"),
		.name = TEXT("Wool socks"),
		.total = 12500,
		.tax = VIPPS_NO_TAX,
		.tax_rate = 2500 };
}

static const char *line_complaint(const vipps_receipt_line *line)
{
	static vipps_complaint complaint;

	complaint = (vipps_complaint){ 0 };
	if (vipps_receipt_line_check(line, &complaint))
		return "";
	CHECK(complaint.text[0] != '\0');
	return complaint.argument;
}

/* ------------------------------------------------------------------------------------------
 * Tax
 */
static int64_t tax_of(int64_t total, int64_t rate)
{
	vipps_receipt_line line = good_line();

	line.total = total;
	line.tax_rate = rate;
	return vipps_receipt_line_tax(&line);
}

/*
 * Half a minor unit is rounded up: tax - 1/2 <= exact < tax + 1/2, with exact = total * rate /
 * (10000 + rate), and nothing divided.
 */
static bool is_nearest(int64_t tax, int64_t total, int64_t rate)
{
	__int128 twice = (__int128)2 * total * rate, whole = 10000 + rate;

	return ((__int128)2 * tax - 1) * whole <= twice && twice < ((__int128)2 * tax + 1) * whole;
}

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void check_tax(void)
{
	static const struct {
		int64_t total, rate, tax;
	} rows[] = {
		{ 12500, 2500, 2500 },
		{ 10000, 2500, 2000 },
		{ 11500, 1500, 1500 },
		{ 49900, 0, 0 },
		{ 0, 2500, 0 },
		{ 1, 10000, 1 },   /* 0.5 */
		{ -1, 10000, 0 },  /* -0.5 */
		{ 14, 1200, 2 },   /* 1.5 */
		{ -14, 1200, -1 }, /* -1.5 */
		{ 2, 2500, 0 },    /* 0.4 */
		{ 3, 2500, 1 },    /* 0.6 */
		{ -3, 2500, -1 },
		{ 65000000, 10000, 32500000 },
		{ 65000000, 2550, 13207171 }, /* 13207171.3 */
		{ INT64_MAX, 10000, INT64_MAX / 2 + 1 },
		{ INT64_MIN + 1, 10000, INT64_MIN / 2 + 1 },
	};
	uint64_t random = 88172645463325252u;
	vipps_receipt_line line = good_line();

	promise("a line's tax is total * rate / (10000 + rate), half a minor unit rounded up");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		CHECK_INT(tax_of(rows[i].total, rows[i].rate), rows[i].tax);
	promise("a tax that is given stays as it is");
	line.tax = 2499;
	CHECK_INT(vipps_receipt_line_tax(&line), 2499);
	line.tax = 0;
	CHECK_INT(vipps_receipt_line_tax(&line), 0);
	promise("it is exact for a million random lines, small, large and the largest integers");
	for (int i = 0; i < 1000000; i++) {
		int64_t total = (int64_t)next_random(&random) >> (next_random(&random) % 64);
		int64_t rate = (int64_t)(next_random(&random) % 10001);

		if (!is_nearest(tax_of(total, rate), total, rate)) {
			printf("# %" PRId64 " at %" PRId64 "\n", total, rate);
			CHECK_INT(tax_of(total, rate), 0);
			break;
		}
	}
}

/* ------------------------------------------------------------------------------------------
 * Lines
 */
static void check_amounts(void)
{
	static const struct {
		int64_t total, tax, rate, discount;
		const char *argument;
	} rows[] = {
		{ 65000000, VIPPS_NO_TAX, 2500, 0, "" },
		{ 65000001, VIPPS_NO_TAX, 2500, 0, "total" },
		{ -65000000, VIPPS_NO_TAX, 2500, 0, "" },
		{ -65000001, VIPPS_NO_TAX, 2500, 0, "total" },
		{ INT64_MIN, VIPPS_NO_TAX, 2500, 0, "total" },
		{ 100, VIPPS_NO_TAX, 10000, 0, "" },
		{ 100, VIPPS_NO_TAX, 10001, 0, "taxRate" },
		{ 100, VIPPS_NO_TAX, -1, 0, "taxRate" },
		{ 100, VIPPS_NO_TAX, 0, 0, "" },
		{ 100, VIPPS_NO_TAX, 25, 0, "taxRate" }, /* percent */
		{ 100, VIPPS_NO_TAX, 99, 0, "taxRate" },
		{ 100, VIPPS_NO_TAX, 100, 0, "" },
		{ 100, 0, 2500, 0, "" },
		{ 100, 100, 2500, 0, "" },
		{ 100, 101, 2500, 0, "tax" },
		{ 100, -1, 2500, 0, "tax" },
		{ -100, -100, 2500, 0, "" },
		{ -100, -101, 2500, 0, "tax" },
		{ -100, 1, 2500, 0, "tax" },
		{ 100, 0, 0, 65000000, "" },
		{ 100, 0, 0, 65000001, "discount" },
		{ 100, 0, 0, -1, "discount" },
	};

	promise(
		"a line's amounts are within Vipps' limits, below zero too, and tax is part of the total");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_receipt_line line = good_line();

		line.total = rows[i].total;
		line.tax = rows[i].tax;
		line.tax_rate = rows[i].rate;
		line.discount = rows[i].discount;
		if (!CHECK_CSTR(line_complaint(&line), rows[i].argument))
			printf("#   row %zu\n", i);
	}
}

static void check_quantities(void)
{
	static const struct {
		const char *quantity;
		int64_t price;
		const char *argument;
	} rows[] = {
		{ "2", 6250, "" },
		{ "0.75", 0, "" },
		{ "1.12345678", 1, "" },
		{ "1234567890", 1, "" },
		{ "12345678901", 1, "quantity" },
		{ "1.123456789", 1, "quantity" },
		{ "1.", 1, "quantity" },
		{ ".5", 1, "quantity" },
		{ "1.5.", 1, "quantity" },
		{ "1,5", 1, "quantity" },
		{ "-1", 1, "quantity" },
		{ "1e2", 1, "quantity" },
		{ "", 1, "quantity" },
		{ " 1", 1, "quantity" },
		{ "1", -1, "unitPrice" },
		{ "1", 65000001, "unitPrice" },
		{ NULL, -1, "" },
	};

	promise("a quantity is decimal text of at most ten characters, with a price");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_receipt_line line = good_line();

		line.quantity = vipps_slice_of(rows[i].quantity);
		line.unit_price = rows[i].price;
		if (!CHECK_CSTR(line_complaint(&line), rows[i].argument))
			printf("#   row %zu\n", i);
	}
}

#define TEN "0123456789"
#define TWO_HUNDRED_FIFTY \
	TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN \
		TEN TEN

static void check_texts(void)
{
	static const struct {
		size_t at;
		const char *text, *argument;
	} rows[] = {
#define AT(member) offsetof(vipps_receipt_line, member)
		{ AT(id), "", "id" },
		{ AT(id), NULL, "id" },
		{ AT(id), "\xff", "id" },
		{ AT(id), TWO_HUNDRED_FIFTY "12345", "" },
		{ AT(id), TWO_HUNDRED_FIFTY "123456", "id" },
		{ AT(name), "", "name" },
		{ AT(name), NULL, "name" },
		{ AT(name), "\xC3", "name" },
		{ AT(name), TWO_HUNDRED_FIFTY "\xC3\xA6\xC3\xA6\xC3\xA6\xC3\xA6\xC3\xA6", "" },
		{ AT(name), TWO_HUNDRED_FIFTY "123456", "name" },
		{ AT(product_url), "https://shop.example/sock", "" },
		{ AT(product_url), "sock", "productUrl" },
		{ AT(product_url), "", "productUrl" },
	};

	promise("a line has an id and a name, and its link is one");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_receipt_line line = good_line();

		*(vipps_slice *)(void *)((char *)&line + rows[i].at) = vipps_slice_of(rows[i].text);
		if (!CHECK_CSTR(line_complaint(&line), rows[i].argument))
			printf("#   row %zu\n", i);
	}
}

/* ------------------------------------------------------------------------------------------
 * The whole
 */
static void check_sums(void)
{
	static const vipps_receipt_line lines[] = {
		{ .id = TEXT("a"), .name = TEXT("A"), .total = 30000, .tax = VIPPS_NO_TAX },
		{ .id = TEXT("b"), .name = TEXT("B"), .total = 25000, .tax = VIPPS_NO_TAX },
		{ .id = TEXT("c"), .name = TEXT("Discount"), .total = -5100, .tax = VIPPS_NO_TAX },
	};
	vipps_receipt receipt = { .lines = lines, .line_count = 3 };

	promise("a receipt's total is the sum of its lines, discounts taken off");
	CHECK_INT(vipps_receipt_total(&receipt), 49900);
	promise("without a rounding line it fits the very amount");
	CHECK(vipps_receipt_fits(&receipt, 49900));
	CHECK(!vipps_receipt_fits(&receipt, 49901));
	CHECK(!vipps_receipt_fits(&receipt, 49899));
	promise("with one it fits up to 1.00 more or less");
	receipt.rounding = vipps_slice_of("Rounding");
	CHECK(vipps_receipt_fits(&receipt, 49900));
	CHECK(vipps_receipt_fits(&receipt, 50000));
	CHECK(vipps_receipt_fits(&receipt, 49800));
	CHECK(!vipps_receipt_fits(&receipt, 50001));
	CHECK(!vipps_receipt_fits(&receipt, 49799));
	CHECK(!vipps_receipt_fits(&receipt, INT64_MAX));
	CHECK(!vipps_receipt_fits(&receipt, INT64_MIN));
}

static const char *receipt_complaint(const vipps_receipt *receipt)
{
	static vipps_complaint complaint;

	complaint = (vipps_complaint){ 0 };
	vipps_receipt_check(receipt, &complaint);
	return complaint.argument;
}

static void check_wholes(void)
{
	vipps_receipt_line line = good_line();
	vipps_receipt receipt = { .lines = &line, .line_count = 1 };

	promise("a receipt has a line, and names are names");
	CHECK_CSTR(receipt_complaint(&receipt), "");
	receipt.line_count = 0;
	CHECK_CSTR(receipt_complaint(&receipt), "lines");
	receipt.line_count = 1;
	receipt.rounding = vipps_slice_of("");
	CHECK_CSTR(receipt_complaint(&receipt), "roundingLine");
	receipt.rounding = vipps_slice_of("\xff");
	CHECK_CSTR(receipt_complaint(&receipt), "roundingLine");
	receipt.rounding = vipps_slice_of("Rounding");
	receipt.number = vipps_slice_of("");
	CHECK_CSTR(receipt_complaint(&receipt), "receiptNumber");
	receipt.number = vipps_slice_of(TWO_HUNDRED_FIFTY "123456");
	CHECK_CSTR(receipt_complaint(&receipt), "receiptNumber");
	receipt.number = vipps_slice_of("1042");
	CHECK_CSTR(receipt_complaint(&receipt), "");
	line.discount = -1;
	CHECK_CSTR(receipt_complaint(&receipt), "discount");
}

static void check_copies(void)
{
	char id[] = "sock-41", name[] = "Wool socks", number[] = "1042", quantity[] = "2",
		 url[] = "https://shop.example/sock", rounding[] = "Rounding", unit[] = "PCS";
	vipps_receipt_line line = good_line();
	vipps_receipt receipt = { &line, 1, vipps_slice_of(rounding), vipps_slice_of(number) };
	vipps_arena arena = { 0 };

	promise("a copy lasts when the receipt goes");
	line.id = vipps_slice_of(id);
	line.name = vipps_slice_of(name);
	line.quantity = vipps_slice_of(quantity);
	line.unit = vipps_slice_of(unit);
	line.product_url = vipps_slice_of(url);
	line.is_shipping = true;
	const vipps_receipt *copy = vipps_receipt_copy(&arena, &receipt);

	memset(id, 'x', sizeof(id) - 1);
	memset(name, 'x', sizeof(name) - 1);
	memset(number, 'x', sizeof(number) - 1);
	memset(quantity, 'x', sizeof(quantity) - 1);
	memset(url, 'x', sizeof(url) - 1);
	memset(rounding, 'x', sizeof(rounding) - 1);
	memset(unit, 'x', sizeof(unit) - 1);
	line = (vipps_receipt_line){ 0 };
	receipt = (vipps_receipt){ 0 };
	CHECK_INT(copy->line_count, 1);
	CHECK_TEXT(copy->lines[0].id, "sock-41");
	CHECK_TEXT(copy->lines[0].name, "Wool socks");
	CHECK_TEXT(copy->lines[0].quantity, "2");
	CHECK_TEXT(copy->lines[0].unit, "PCS");
	CHECK_TEXT(copy->lines[0].product_url, "https://shop.example/sock");
	CHECK_INT(copy->lines[0].total, 12500);
	CHECK(copy->lines[0].is_shipping);
	CHECK_TEXT(copy->rounding, "Rounding");
	CHECK_TEXT(copy->number, "1042");
	CHECK(vipps_receipt_copy(&arena, NULL) == NULL);
	vipps_arena_free(&arena);
}

int main(void)
{
	check_tax();
	check_amounts();
	check_quantities();
	check_texts();
	check_sums();
	check_wholes();
	check_copies();
	return promises_kept();
}
