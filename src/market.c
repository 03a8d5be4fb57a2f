/* SPDX-License-Identifier: MIT */
#include "market.h"

#define DAY ((int64_t)24 * 60 * 60 * 1000)
#define CAPTURE_DAYS_MIN 14

/* Danish and Finnish sales units can be given 180 days; who has them is not told. */
static const vipps_market markets[] = {
	{ "NOK", "NO", "47", 8, 8, false, 100, 180 },
	{ "DKK", "DK", "45", 8, 8, false, 1, 14 },
	{ "EUR", "FI", "358", 5, 12, true, 1, 14 },
};

const vipps_market *vipps_market_of(vipps_slice currency)
{
	for (size_t i = 0; i < sizeof(markets) / sizeof(markets[0]); i++) {
		if (vipps_slice_eq(currency, vipps_slice_of(markets[i].currency)))
			return &markets[i];
	}
	return NULL;
}

int64_t vipps_market_capture_time(const char *currency)
{
	const vipps_market *market = vipps_market_of(vipps_slice_of(currency));

	return DAY * (market == NULL ? CAPTURE_DAYS_MIN : market->capture_days);
}
