/* SPDX-License-Identifier: MIT */
#include "decimal.h"

#include "check.h"

#define UNTOUCHED 4711

/* The minor units, or the fault, negated and far away from any amount here. */
#define FAULT(fault) (-1000000 - (int64_t)(fault))

static int64_t with_fault(vipps_decimal_fault fault, int64_t minor)
{
	if (fault == VIPPS_DECIMAL_OK)
		return minor;
	return minor == UNTOUCHED ? FAULT(fault) : 0;
}

static int64_t minor_of(const char *text)
{
	int64_t minor = UNTOUCHED;
	vipps_decimal_fault fault = vipps_decimal_read(vipps_slice_of(text), &minor);

	return with_fault(fault, minor);
}

static int64_t kroner(const char *text)
{
	int64_t minor = UNTOUCHED;
	vipps_decimal_fault fault = vipps_kroner_read(vipps_slice_of(text), &minor);

	return with_fault(fault, minor);
}

static void reading(void)
{
	promise("decimal text becomes minor units, exactly");
	CHECK_INT(minor_of("499"), 49900);
	CHECK_INT(minor_of("499.0"), 49900);
	CHECK_INT(minor_of("499.00"), 49900);
	CHECK_INT(minor_of("499.0000"), 49900);
	CHECK_INT(minor_of("19.99"), 1999);
	CHECK_INT(minor_of("477.8"), 47780);
	CHECK_INT(minor_of("0.05"), 5);
	CHECK_INT(minor_of("0"), 0);
	CHECK_INT(minor_of("-5.00"), -500);
	CHECK_INT(minor_of("-0.01"), -1);
	CHECK_INT(minor_of("-0"), 0);

	promise("a third decimal that matters is refused, not rounded");
	CHECK_INT(minor_of("499.001"), FAULT(VIPPS_DECIMAL_TOO_PRECISE));
	CHECK_INT(minor_of("0.009"), FAULT(VIPPS_DECIMAL_TOO_PRECISE));
	CHECK_INT(minor_of("1.000000000000000000001"), FAULT(VIPPS_DECIMAL_TOO_PRECISE));

	promise("what is no plain decimal number is refused, with the reason");
	CHECK_INT(minor_of(""), FAULT(VIPPS_DECIMAL_EMPTY));
	CHECK_INT(minor_of(NULL), FAULT(VIPPS_DECIMAL_EMPTY));
	CHECK_INT(minor_of("1e3"), FAULT(VIPPS_DECIMAL_EXPONENT));
	CHECK_INT(minor_of("1E-3"), FAULT(VIPPS_DECIMAL_EXPONENT));
	CHECK_INT(minor_of(" 499"), FAULT(VIPPS_DECIMAL_SPACE));
	CHECK_INT(minor_of("499\n"), FAULT(VIPPS_DECIMAL_SPACE));
	CHECK_INT(minor_of("1 000.00"), FAULT(VIPPS_DECIMAL_SPACE));
	CHECK_INT(minor_of("4,99"), FAULT(VIPPS_DECIMAL_COMMA));
	CHECK_INT(minor_of("1,000.00"), FAULT(VIPPS_DECIMAL_COMMA));
	CHECK_INT(minor_of("+5"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of(".5"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("5."), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("007"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("--5"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("-"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("5kr"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("0x10"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("1e"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(minor_of("1.2.3"), FAULT(VIPPS_DECIMAL_MALFORMED));

	promise("the range is int64's, to the last unit on either side");
	CHECK_INT(minor_of("92233720368547758.07"), INT64_MAX);
	CHECK_INT(minor_of("92233720368547758.08"), FAULT(VIPPS_DECIMAL_RANGE));
	CHECK_INT(minor_of("-92233720368547758.08"), INT64_MIN);
	CHECK_INT(minor_of("-92233720368547758.09"), FAULT(VIPPS_DECIMAL_RANGE));
	CHECK_INT(minor_of("99999999999999999999999999"), FAULT(VIPPS_DECIMAL_RANGE));

	promise("every fault has a text that teaches");
	for (int fault = VIPPS_DECIMAL_OK; fault <= VIPPS_DECIMAL_RANGE; fault++)
		CHECK(strlen(vipps_decimal_fault_text((vipps_decimal_fault)fault)) > 10);
}

static void kroner_reading(void)
{
	promise("kroner are converted on their digits, never by a float");
	CHECK_INT(kroner("499.00"), 49900);
	CHECK_INT(kroner("99"), 9900);
	CHECK_INT(kroner("99.5"), 9950);
	CHECK_INT(kroner("19.99"), 1999);
	CHECK_INT(kroner("1.15"), 115);
	CHECK_INT(kroner("0"), 0);
	CHECK_INT(kroner("-12.34"), -1234);

	promise("half an ore is rounded away from zero, less than half is dropped");
	CHECK_INT(kroner("99.005"), 9901);
	CHECK_INT(kroner("1.005"), 101);
	CHECK_INT(kroner("1.00499999999999999999"), 100);
	CHECK_INT(kroner("0.995"), 100);
	CHECK_INT(kroner("-0.005"), -1);
	CHECK_INT(kroner("0.004"), 0);

	promise("exponents are understood, however large");
	CHECK_INT(kroner("1e2"), 10000);
	CHECK_INT(kroner("1.5E+1"), 1500);
	CHECK_INT(kroner("12345e-3"), 1235);
	CHECK_INT(kroner("5e-3"), 1);
	CHECK_INT(kroner("0.5e-2"), 1);
	CHECK_INT(kroner("9e-4"), 0);
	CHECK_INT(kroner("1e-999999999999999999999"), 0);
	CHECK_INT(kroner("0e999999999999999999999"), 0);
	CHECK_INT(kroner("0.000e7"), 0);
	CHECK_INT(kroner("1e999999999999999999999"), FAULT(VIPPS_DECIMAL_RANGE));
	CHECK_INT(kroner("0.0000000000000000000001e22"), 100);

	promise("the range of kroner is int64 ore, rounding included");
	CHECK_INT(kroner("92233720368547758.07"), INT64_MAX);
	CHECK_INT(kroner("92233720368547758.074"), INT64_MAX);
	CHECK_INT(kroner("92233720368547758.075"), FAULT(VIPPS_DECIMAL_RANGE));
	CHECK_INT(kroner("-92233720368547758.08"), INT64_MIN);
	CHECK_INT(kroner("-92233720368547758.085"), FAULT(VIPPS_DECIMAL_RANGE));

	promise("what is no JSON number is refused");
	CHECK_INT(kroner(""), FAULT(VIPPS_DECIMAL_EMPTY));
	CHECK_INT(kroner("99,00"), FAULT(VIPPS_DECIMAL_COMMA));
	CHECK_INT(kroner("99 "), FAULT(VIPPS_DECIMAL_SPACE));
	CHECK_INT(kroner("NaN"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(kroner("1e"), FAULT(VIPPS_DECIMAL_MALFORMED));
	CHECK_INT(kroner("1e+"), FAULT(VIPPS_DECIMAL_MALFORMED));
}

static void writing(void)
{
	static const struct {
		int64_t minor;
		const char *decimal;
		const char *kroner;
	} rows[] = {
		{ 0, "0.00", "0" },
		{ 5, "0.05", "0.05" },
		{ 10, "0.10", "0.1" },
		{ 99, "0.99", "0.99" },
		{ 100, "1.00", "1" },
		{ 1000, "10.00", "10" },
		{ 9900, "99.00", "99" },
		{ 9950, "99.50", "99.5" },
		{ 49900, "499.00", "499" },
		{ -1, "-0.01", "-0.01" },
		{ -500, "-5.00", "-5" },
		{ INT64_MAX, "92233720368547758.07", "92233720368547758.07" },
		{ INT64_MIN, "-92233720368547758.08", "-92233720368547758.08" },
	};
	char out[VIPPS_DECIMAL_ROOM];

	promise("minor units become text with two decimals, kroner with no more than they need");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		CHECK_INT(vipps_decimal_write(rows[i].minor, out), strlen(rows[i].decimal));
		CHECK_CSTR(out, rows[i].decimal);
		CHECK_INT(vipps_kroner_write(rows[i].minor, out), strlen(rows[i].kroner));
		CHECK_CSTR(out, rows[i].kroner);
	}

	promise("what was written reads back as the same amount");
	for (int64_t minor = -100000; minor <= 100000; minor += 7) {
		(void)vipps_decimal_write(minor, out);
		CHECK_INT(minor_of(out), minor);
		(void)vipps_kroner_write(minor, out);
		CHECK_INT(kroner(out), minor);
	}
}

int main(void)
{
	reading();
	kroner_reading();
	writing();
	return promises_kept();
}
