/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_REFERENCE_H
#define VIPPS_REFERENCE_H

#include "vipps.h"

/* Letters, digits and hyphens: what both APIs allow in a reference. Never empty. */
bool vipps_reference_has_alphabet(vipps_slice text);

/* Can be that of a new payment: 8 to 64 bytes. (eCom takes 1 to 50.) */
bool vipps_reference_is_fit(vipps_slice reference);

/* Could be the reference of some payment: also of an old one, which may be as short as "1". */
bool vipps_reference_is_possible(vipps_slice reference);

#endif
