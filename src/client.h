/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CLIENT_H
#define VIPPS_CLIENT_H

#include "vipps.h"

#define VIPPS_FINGERPRINT_SIZE 32
#define VIPPS_SYSTEM_TEXT_MAX 30 /* characters: Vipps' limit for each of the four headers */

/*
 * A sales unit and how to reach it: immutable, one allocation for the struct and one arena for
 * its texts, wiped when freed. All texts are NUL-terminated.
 */
struct vipps_client {
	vipps_api api;
	vipps_environment environment;
	bool in_process;      /* the caller carries the requests: no URL is used */
	vipps_slice base_url; /* without a slash at its end */
	vipps_slice merchant_serial_number;
	vipps_slice client_id;
	vipps_slice client_secret;
	vipps_slice subscription_key;
	vipps_slice system_name, system_version;
	vipps_slice plugin_name, plugin_version; /* absent: not sent */
	vipps_slice ca_file;                     /* absent: the system's */
	vipps_slice proxy;                       /* absent: none; "env": from the environment */
	int64_t deadline;
	int64_t money_deadline;
	int max_attempts;
	/* SHA-256 over environment, URL and all credentials: what is kept for one is no other's. */
	unsigned char fingerprint[VIPPS_FINGERPRINT_SIZE];
	/* From the client secret; callback tokens are made with it, so that a shop stores none. */
	unsigned char callback_key[VIPPS_FINGERPRINT_SIZE];
	struct vipps_arena *arena; /* owns the texts */
};

#endif
