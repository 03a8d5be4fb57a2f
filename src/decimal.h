/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_DECIMAL_H
#define VIPPS_DECIMAL_H

#include "slice.h"

#include <stdint.h>

/*
 * Decimal text to minor units and back, for currencies with two decimals (NOK, DKK, EUR).
 * Integers only: no float is ever made of money.
 */

typedef enum vipps_decimal_fault {
	VIPPS_DECIMAL_OK,
	VIPPS_DECIMAL_EMPTY,       /* "" or absent */
	VIPPS_DECIMAL_SPACE,       /* white space anywhere */
	VIPPS_DECIMAL_COMMA,       /* "4,99", "1,000.00" */
	VIPPS_DECIMAL_EXPONENT,    /* "1e3" */
	VIPPS_DECIMAL_MALFORMED,   /* anything else that is no number: "+1", ".5", "5.", "007" */
	VIPPS_DECIMAL_TOO_PRECISE, /* "499.001": a third decimal that is not 0 */
	VIPPS_DECIMAL_RANGE        /* beyond int64_t minor units */
} vipps_decimal_fault;

/* A constant English text that says what is wrong and what would be right. */
const char *vipps_decimal_fault_text(vipps_decimal_fault fault);

/* Bytes for the longest text that the writers below make, with its NUL. */
#define VIPPS_DECIMAL_ROOM 24

/*
 * Exactly -?(0|[1-9][0-9]*)(\.[0-9]+)? with no more than two decimals that matter: "499",
 * "499.5", "499.00", "499.0000" (as databases give it) and "-5.00" are fine. VIPPS_DECIMAL_OK, and
 * the minor units in `*minor`; any other result leaves it as it was.
 */
vipps_decimal_fault vipps_decimal_read(vipps_slice text, int64_t *minor);
/* "499.00", "0.05", "-5.00". Returns the length. */
size_t vipps_decimal_write(int64_t minor, char out[VIPPS_DECIMAL_ROOM]);

/*
 * Kroner as eCom writes shipping costs: a JSON number, of which the digits count and not the
 * nearest float. Rounded to øre half away from zero (99.005 is 9901 øre), exponents understood
 * (1e2 is 100 kr). Results as above; never EXPONENT or TOO_PRECISE.
 */
vipps_decimal_fault vipps_kroner_read(vipps_slice text, int64_t *minor);
/* A JSON number with no decimal too many: "99", "99.5", "0.05". Returns the length. */
size_t vipps_kroner_write(int64_t minor, char out[VIPPS_DECIMAL_ROOM]);

#endif
