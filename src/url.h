/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_URL_H
#define VIPPS_URL_H

#include "slice.h"

/*
 * URLs as a shop gives them. Not a parser: enough to tell at once what Vipps would refuse later.
 */

/* Has a scheme, and no byte that cannot stand in a URL (spaces, quotes, control characters). */
bool vipps_url_is_plausible(vipps_slice url);
/* The scheme, in any case: "https". */
bool vipps_url_has_scheme(vipps_slice url, const char *scheme);
/* The scheme, then "//" and something that can be a host. */
bool vipps_url_has_host(vipps_slice url);

#endif
