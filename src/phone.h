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

/* A national number (8 digits) or one with country code, up to 15 digits in all. */
bool vipps_phone_is_plausible(vipps_slice text);

#endif
