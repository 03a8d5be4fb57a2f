/* SPDX-License-Identifier: MIT */

/* Markets, phone numbers as they are written in each, and personal data as answers have it. */

#include "check.h"
#include "customer.h"
#include "market.h"
#include "phone.h"

#define DAY ((int64_t)24 * 60 * 60 * 1000)

static void check_markets(void)
{
	static const struct {
		const char *currency, *country, *dial;
		int64_t least;
		int days;
	} rows[] = {
		{ "NOK", "NO", "47", 100, 180 },
		{ "DKK", "DK", "45", 1, 14 },
		{ "EUR", "FI", "358", 1, 14 },
	};

	promise("each currency has its country, calling code, least amount and capture window");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const vipps_market *market = vipps_market_of(vipps_slice_of(rows[i].currency));

		if (!CHECK(market != NULL))
			continue;
		CHECK_CSTR(market->country, rows[i].country);
		CHECK_CSTR(market->dial, rows[i].dial);
		CHECK_INT(market->amount_min, rows[i].least);
		CHECK_INT(market->capture_days, rows[i].days);
		CHECK_INT(vipps_market_capture_time(rows[i].currency), rows[i].days * DAY);
	}
	promise("there are no others, and a currency that is not known has the shortest window");
	CHECK(vipps_market_of(vipps_slice_of("SEK")) == NULL);
	CHECK(vipps_market_of(vipps_slice_of("nok")) == NULL);
	CHECK(vipps_market_of(vipps_slice_none()) == NULL);
	CHECK_INT(vipps_market_capture_time("SEK"), 14 * DAY);
	CHECK_INT(vipps_market_capture_time(""), 14 * DAY);
}

static void check_phones(void)
{
	static const struct {
		const char *currency, *text, *number;
	} rows[] = {
		{ "NOK", "91234567", "4791234567" },
		{ "NOK", "912 34 567", "4791234567" },
		{ "NOK", "+47 912 34 567", "4791234567" },
		{ "NOK", "0047-91234567", "4791234567" },
		{ "NOK", "4791234567", "4791234567" },
		{ "NOK", "+45 12345678", "4512345678" },
		{ "NOK", "358401234567", "358401234567" },
		{ "NOK", "+46701234567", "46701234567" },
		{ "NOK", "912345678", NULL },
		{ "NOK", "9123456", NULL },
		{ "NOK", "01234567", NULL },
		{ "NOK", "0401234567", NULL },
		{ "NOK", "+12345678", NULL },
		{ "NOK", "+123456789", "123456789" },
		{ "NOK", "+298 123456", "298123456" },
		{ "NOK", "+123456789012345", "123456789012345" },
		{ "NOK", "+1234567890123456", NULL },
		{ "NOK", "+0123456789", NULL },
		{ "NOK", "9123456a", NULL },
		{ "NOK", "", NULL },
		{ "NOK", NULL, NULL },
		{ "NOK", "+", NULL },
		{ "NOK", "111111111111111111111111111111", NULL },
		{ "DKK", "12 34 56 78", "4512345678" },
		{ "DKK", "+47 912 34 567", "4791234567" },
		{ "DKK", "1234567", NULL },
		{ "EUR", "040 123 4567", "358401234567" },
		{ "EUR", "0401234567", "358401234567" },
		{ "EUR", "401234567", "358401234567" },
		{ "EUR", "+358 40 1234567", "358401234567" },
		{ "EUR", "00358401234567", "358401234567" },
		{ "EUR", "358401234567", "358401234567" },
		{ "EUR", "045 7123 45678", "35845712345678" },
		{ "EUR", "4791234567", "4791234567" },
		{ "EUR", "0", NULL },
		{ "EUR", "0123", NULL },
		{ "EUR", "0012", NULL },
		{ "EUR", "00 0401234567", NULL },
		{ "EUR", "01234567890123", NULL },
		{ NULL, "91234567", NULL },
		{ NULL, "4791234567", "4791234567" },
		{ "SEK", "+46701234567", "46701234567" },
	};
	vipps_phone out;

	promise(
		"a number gets the code of its currency's country, unless it has one; Finland drops the 0");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		vipps_slice number = vipps_phone_international(vipps_slice_of(rows[i].text),
			vipps_slice_of(rows[i].currency), out);

		if (!CHECK_TEXT(number, rows[i].number))
			printf("#   %s in %s\n", rows[i].text, rows[i].currency);
		CHECK(!vipps_slice_is_present(number) || number.at[number.len] == '\0');
	}
}

static void check_birth_dates(void)
{
	static const struct {
		const char *text, *date;
	} rows[] = {
		{ "1988-12-3", "1988-12-03" },
		{ "1988-12-03", "1988-12-03" },
		{ "1988-1-3", "1988-01-03" },
		{ "2000-02-29", "2000-02-29" },
		{ "1900-02-29", NULL },
		{ "1988-13-01", NULL },
		{ "1988-00-01", NULL },
		{ "1988-12-32", NULL },
		{ "1988-12", NULL },
		{ "1988-12-", NULL },
		{ "88-12-03", NULL },
		{ "19880-12-3", NULL },
		{ "1988-12-033", NULL },
		{ "1988-12-03T00:00:00Z", NULL },
		{ "03.12.1988", NULL },
		{ "1988", NULL },
		{ "1988-", NULL },
		{ "", NULL },
		{ NULL, NULL },
	};
	vipps_arena arena = { 0 };

	promise("a date of birth has two digits for month and day, or is none");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (!CHECK_TEXT(vipps_customer_birth_date(vipps_slice_of(rows[i].text), &arena),
				rows[i].date))
			printf("#   %s\n", rows[i].text);
	}
	vipps_arena_free(&arena);
}

static void check_addresses(void)
{
	static const struct {
		const char *text, *code;
	} countries[] = { { "Norway", "NO" }, { "NORGE", "NO" }, { "no", "NO" }, { "Denmark", "DK" },
		{ "fi", "FI" }, { "DE", "DE" }, { "Atlantis", "Atlantis" }, { NULL, "" } };
	vipps_address address;

	promise("an address has texts for all but a second line, and the country's code");
	for (size_t i = 0; i < sizeof(countries) / sizeof(countries[0]); i++) {
		address = (vipps_address){ .country = vipps_slice_of(countries[i].text) };
		CHECK(vipps_customer_tidy_address(&address));
		CHECK_TEXT(address.country, countries[i].code);
		CHECK_TEXT(address.line1, "");
		CHECK_TEXT(address.line2, NULL);
	}
	address = (vipps_address){ .line1 = VIPPS_SLICE("Gata 1"), .line2 = VIPPS_SLICE("Gata 1") };
	CHECK(vipps_customer_tidy_address(&address));
	CHECK_TEXT(address.line2, NULL);
	address = (vipps_address){ .line1 = VIPPS_SLICE("Gata 1"), .line2 = VIPPS_SLICE("B") };
	CHECK(vipps_customer_tidy_address(&address));
	CHECK_TEXT(address.line2, "B");
	promise("an address that Vipps has forgotten is none");
	address.city = vipps_slice_of("[Expired]");
	CHECK(!vipps_customer_tidy_address(&address));
	CHECK_TEXT(address.line1, NULL);
	CHECK_TEXT(address.city, NULL);
}

static void check_customers(void)
{
	vipps_customer customer = { .present = true,
		.first_name = VIPPS_SLICE("Ada"),
		.last_name = VIPPS_SLICE(""),
		.user_id = VIPPS_SLICE("id"),
		.sub = VIPPS_SLICE("sub") };

	promise("empty texts are absent");
	CHECK(vipps_customer_tidy(&customer));
	CHECK_TEXT(customer.first_name, "Ada");
	CHECK_TEXT(customer.last_name, NULL);
	CHECK(!customer.expired);
	promise("a customer whom Vipps has forgotten has nothing but the names that are no person's");
	customer.email = vipps_slice_of("[Expired]");
	CHECK(!vipps_customer_tidy(&customer));
	CHECK(customer.expired && customer.present);
	CHECK_TEXT(customer.first_name, NULL);
	CHECK_TEXT(customer.email, NULL);
	CHECK_TEXT(customer.sub, "sub");
	CHECK_TEXT(customer.user_id, "id");
	customer.user_id = vipps_slice_of("[Expired]");
	CHECK(!vipps_customer_tidy(&customer));
	CHECK_TEXT(customer.user_id, NULL);
}

int main(void)
{
	check_markets();
	check_phones();
	check_birth_dates();
	check_addresses();
	check_customers();
	return promises_kept();
}
