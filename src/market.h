/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_MARKET_H
#define VIPPS_MARKET_H

#include <stdint.h>

#include "slice.h"

/* A country that Vipps MobilePay is in, known by its currency. */
typedef struct vipps_market {
	const char *currency;
	const char *country; /* ISO 3166-1 alpha-2 */
	const char *dial;    /* country calling code */
	size_t national_min; /* digits of a phone number without it, and without `trunk` */
	size_t national_max;
	bool trunk;         /* numbers are dialled with a 0 in front that is no part of them */
	int64_t amount_min; /* of a payment, minor units */
	int capture_days;   /* how long a reservation can be captured, by default */
} vipps_market;

/* NULL: a currency that Vipps has not. */
const vipps_market *vipps_market_of(vipps_slice currency);

/* How long a reservation can be captured, in ms. The shortest, where the currency is not known. */
int64_t vipps_market_capture_time(const char *currency);

#endif
