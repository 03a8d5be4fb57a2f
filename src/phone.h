/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_PHONE_H
#define VIPPS_PHONE_H

#include "slice.h"

/* Phone numbers as people and APIs write them: "91234567", "+47 912 34 567", "004791234567". */

#define VIPPS_PHONE_ROOM 24
typedef char vipps_phone[VIPPS_PHONE_ROOM];

/*
 * The digits without the country code, viewing `out`: 8 for Norway ("47"). Absent: no number of
 * that country, or no number.
 */
vipps_slice vipps_phone_national(vipps_slice text, const char *country, vipps_phone out);

/*
 * Country code and digits, 9 to 15, viewing `out`: "4791234567". Without plus (or 00) it may be a
 * number as it is dialled in the country of the currency: 8 digits in Norway and Denmark; in
 * Finland fewer than ten, or with a 0 in front. Absent: no number.
 */
vipps_slice vipps_phone_international(vipps_slice text, vipps_slice currency, vipps_phone out);

#endif
