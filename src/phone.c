/* SPDX-License-Identifier: MIT */
#include "phone.h"

#include "market.h"

#define NATIONAL 8 /* digits in Norway and Denmark */
#define MSISDN_MIN 9
#define MSISDN_MAX 15
#define CODED_MIN 10 /* without plus, so many digits have a country code in them */

/* The digits alone, "00" for a country code gone; -1 when it is no number. */
static int digits_of(vipps_slice text, vipps_phone out, bool *international)
{
	int count = 0;

	*international = false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (c == ' ' || c == '-')
			continue;
		if (c == '+' && count == 0 && !*international) {
			*international = true;
			continue;
		}
		if (c < '0' || c > '9' || count >= VIPPS_PHONE_ROOM - 1)
			return -1;
		out[count++] = c;
	}
	if (count > 2 && out[0] == '0' && out[1] == '0' && !*international) {
		*international = true;
		count -= 2;
		memmove(out, out + 2, (size_t)count);
	}
	out[count] = '\0';
	return count;
}

vipps_slice vipps_phone_national(vipps_slice text, const char *country, vipps_phone out)
{
	size_t prefix = strlen(country);
	bool international;
	int count = digits_of(text, out, &international);

	if (count < 0)
		return vipps_slice_none();
	if (count == NATIONAL && !international)
		return vipps_slice_make(out, NATIONAL);
	if ((size_t)count == prefix + NATIONAL && memcmp(out, country, prefix) == 0)
		return vipps_slice_make(out + prefix, NATIONAL);
	return vipps_slice_none();
}

/* A number as it is dialled in its country gets the country's code; 0: it is none of it. */
static size_t add_code(vipps_phone digits, size_t length, const vipps_market *market)
{
	size_t code = strlen(market->dial);

	if (market->trunk && digits[0] == '0')
		memmove(digits, digits + 1, length--);
	if (length < market->national_min || length > market->national_max || digits[0] == '0')
		return 0;
	memmove(digits + code, digits, length + 1);
	memcpy(digits, market->dial, code);
	return code + length;
}

vipps_slice vipps_phone_international(vipps_slice text, vipps_slice currency, vipps_phone out)
{
	const vipps_market *market = vipps_market_of(currency);
	bool international;
	int count = digits_of(text, out, &international);
	size_t length = count < 0 ? 0 : (size_t)count;

	if (!international && market != NULL && (length < CODED_MIN || out[0] == '0'))
		length = add_code(out, length, market);
	if (length < MSISDN_MIN || length > MSISDN_MAX || out[0] == '0')
		return vipps_slice_none();
	return vipps_slice_make(out, length);
}
