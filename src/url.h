/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_URL_H
#define VIPPS_URL_H

#include "client.h"

/*
 * URLs as a shop gives them. Not a parser: enough to tell at once what Vipps would refuse later.
 */

/* Has a scheme, and no byte that cannot stand in a URL (spaces, quotes, control characters). */
bool vipps_url_is_plausible(vipps_slice url);
/* The scheme, in any case: "https". */
bool vipps_url_has_scheme(vipps_slice url, const char *scheme);
/*
 * Where a customer may be sent: into a Location header. Its host is Vipps' affair and changes; its
 * scheme is not.
 */
bool vipps_url_may_redirect(vipps_slice url, const vipps_client *client);
/* The scheme, then "//" and something that can be a host. */
bool vipps_url_has_host(vipps_slice url);
/* An address on the web, http or https, of at most `max` bytes of UTF-8. */
bool vipps_url_is_web(vipps_slice url, size_t max);
/*
 * A URL or path without slashes at its end. Vipps and we append "/v2/…" as it is: a slash there
 * would make two.
 */
vipps_slice vipps_url_without_slash(vipps_slice url);

#endif
