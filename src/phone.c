/* SPDX-License-Identifier: MIT */
#include "phone.h"

#define NATIONAL 8 /* digits in Norway and Denmark */

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

bool vipps_phone_is_plausible(vipps_slice text)
{
	vipps_phone digits;
	bool international;
	int count = digits_of(text, digits, &international);

	return count >= NATIONAL && count <= 15 && digits[0] != '0';
}
