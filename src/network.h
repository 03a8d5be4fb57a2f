/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_NETWORK_H
#define VIPPS_NETWORK_H

#include "vipps.h"

/*
 * The certificate bundle that a client without a `ca_file` trusts, as found by
 * vipps_network_start(); NULL when none was found, and libcurl's own default applies. Static.
 *
 * It is named to libcurl explicitly: left to its defaults, libcurl adds a directory of certificates
 * on some systems, and then reads the whole bundle anew for every handshake.
 */
const char *vipps_network_ca_file(void);

/* A dead peer is noticed after this long without a word of it, in ms. */
#define VIPPS_NETWORK_SILENCE 5000

#endif
