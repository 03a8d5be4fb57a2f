/* SPDX-License-Identifier: MIT */

/* What can be got wrong in small things: URLs, phones, references, money. */

#include "check.h"
#include "phone.h"
#include "url.h"

#define TEN "0123456789"
#define FIFTY TEN TEN TEN TEN TEN

static void check_urls(void)
{
	promise("a scheme is told in any case, and not taken for another that begins alike");
	CHECK(vipps_url_has_scheme(vipps_slice_of("HTTPS://x"), "https"));
	CHECK(!vipps_url_has_scheme(vipps_slice_of("https://x"), "http"));
	CHECK(!vipps_url_has_scheme(vipps_slice_of("http"), "http"));
	CHECK(!vipps_url_has_scheme(vipps_slice_none(), "http"));
	promise("a host is something behind //");
	CHECK(vipps_url_has_host(vipps_slice_of("https://x")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://?x")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://:80")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://#")));
	CHECK(!vipps_url_has_host(vipps_slice_of("https://@x")));
}

static void check_phones(void)
{
	static const struct {
		const char *text, *national;
	} phones[] = { { "91234567", "91234567" }, { "+47 91 23 45 67", "91234567" },
		{ "0047-91234567", "91234567" }, { "4791234567", "91234567" }, { "+4591234567", NULL },
		{ "+91234567", NULL }, { "912345678", NULL }, { "", NULL }, { "abc", NULL },
		{ "111111111111111111111111111111", NULL }, { "+47+91234567", NULL } };
	vipps_phone out;

	promise("a Norwegian number is eight digits, however it is written; another country's is none");
	for (size_t i = 0; i < sizeof(phones) / sizeof(phones[0]); i++)
		CHECK_TEXT(vipps_phone_national(vipps_slice_of(phones[i].text), "47", out),
			phones[i].national);
	CHECK_TEXT(vipps_phone_national(vipps_slice_none(), "47", out), NULL);
}

static void check_references(void)
{
	static const struct {
		const char *from, *next;
	} nexts[] = { { "acme-1042-1", "acme-1042-2" }, { "acme-1042-9", "acme-1042-10" },
		{ "acme-1042-9998", "acme-1042-9999" }, { "acme-1042-9999", NULL }, { "acme-1042-0", NULL },
		{ "acme-1042-01", NULL }, { "acme", NULL }, { "acme-", NULL }, { "-1", NULL },
		{ "acme-10000", NULL }, { "", NULL }, { "acme 1-1", NULL }, { FIFTY "-1", NULL } };
	static const struct {
		const char *prefix, *order;
		int64_t attempt;
		const char *made, *argument;
	} makes[] = { { "acme-shop", "1042", 1, "acme-shop-1042-1", NULL },
		{ "a", "1042", 1, "a-1042-1", NULL }, { "a", "104", 1, NULL, "prefix" },
		{ "a", "1042", 0, NULL, "attempt" }, { "a", "1042", 10000, NULL, "attempt" },
		{ "a b", "1042", 1, NULL, "prefix" }, { "", "1042", 1, NULL, "prefix" },
		{ "acme", "#1042", 1, NULL, "order" }, { FIFTY, "1", 1, NULL, "prefix" },
		{ TEN TEN TEN TEN, "123456", 12, NULL, NULL } };
	char out[VIPPS_REFERENCE_MAX + 1];
	vipps_complaint complaint;

	promise("a reference is made of prefix, order and attempt, 8 to 50 characters");
	for (size_t i = 0; i < sizeof(makes) / sizeof(makes[0]); i++) {
		bool made = vipps_reference_make(vipps_slice_of(makes[i].prefix),
			vipps_slice_of(makes[i].order), makes[i].attempt, out, &complaint);

		if (CHECK(made == (makes[i].argument == NULL)) && made && makes[i].made != NULL)
			CHECK_CSTR(out, makes[i].made);
		else if (!made)
			CHECK_CSTR(complaint.argument, makes[i].argument);
	}
	promise("the next attempt counts on from the last number");
	for (size_t i = 0; i < sizeof(nexts) / sizeof(nexts[0]); i++) {
		bool made = vipps_reference_next(vipps_slice_of(nexts[i].from), out, &complaint);

		if (CHECK(made == (nexts[i].next != NULL)) && made)
			CHECK_CSTR(out, nexts[i].next);
		else if (!made)
			CHECK_CSTR(complaint.argument, "reference");
	}
}

static void check_money(void)
{
	vipps_money money = { .amount = 49900,
		.authorized = 49900,
		.captured = 20000,
		.refunded = 5000,
		.cancelled = 9900 };
	int64_t minor;
	char text[24];
	vipps_complaint complaint;

	promise("capturable is authorized - cancelled - captured, refundable is captured - refunded");
	CHECK(vipps_money_settle(&money));
	CHECK_INT(money.capturable, 20000);
	CHECK_INT(money.refundable, 15000);
	CHECK(vipps_money_is_paid(&money));
	promise("paid is reserved or taken, and not all given back");
	CHECK(!vipps_money_is_paid(&(vipps_money){ .amount = 1 }));
	CHECK(vipps_money_is_paid(&(vipps_money){ .capturable = 1 }));
	CHECK(vipps_money_is_paid(&(vipps_money){ .refundable = 1 }));
	promise("sums that cannot be are refused, at the limits of integers too");
	for (int i = 0; i < 5; i++) {
		vipps_money bad = money;
		int64_t *const sums[] = { &bad.amount, &bad.authorized, &bad.captured, &bad.refunded,
			&bad.cancelled };

		*sums[i] = -1;
		CHECK(!vipps_money_settle(&bad));
		*sums[i] = INT64_MIN;
		CHECK(!vipps_money_settle(&bad));
		*sums[i] = INT64_MAX;
		CHECK(vipps_money_settle(&bad) == (i < 2));
	}
	CHECK(!vipps_money_settle(&(vipps_money){ .authorized = 10, .captured = 6, .cancelled = 5 }));
	CHECK(!vipps_money_settle(&(vipps_money){ .authorized = 10, .captured = 6, .refunded = 7 }));
	promise("decimal text is converted exactly, in known currencies");
	CHECK(vipps_minor_from_decimal(vipps_slice_of("499.00"), vipps_slice_of("NOK"), &minor,
		&complaint));
	CHECK_INT(minor, 49900);
	CHECK(!vipps_minor_from_decimal(vipps_slice_of("499,00"), vipps_slice_of("NOK"), &minor,
		&complaint));
	CHECK_CSTR(complaint.argument, "amount");
	CHECK(!vipps_minor_from_decimal(vipps_slice_of("499.00"), vipps_slice_of("SEK"), &minor,
		&complaint));
	CHECK_CSTR(complaint.argument, "currency");
	CHECK(vipps_decimal_from_minor(-5, vipps_slice_of("EUR"), text, &complaint));
	CHECK_CSTR(text, "-0.05");
	CHECK(!vipps_decimal_from_minor(1, vipps_slice_of("eur"), text, &complaint));
}

int main(void)
{
	check_urls();
	check_phones();
	check_references();
	check_money();
	return promises_kept();
}
