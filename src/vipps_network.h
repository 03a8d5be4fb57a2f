/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHAPTER_NETWORK_H
#define VIPPS_CHAPTER_NETWORK_H

/*
 * Contexts: calls over the network. One per thread. libcurl's global state is the process's:
 * vipps_network_start() before the first context, vipps_network_stop() after the last.
 */

#include "vipps_calls.h"

typedef struct vipps_context vipps_context;

bool vipps_network_start(void);
void vipps_network_stop(void);

vipps_context *vipps_context_new(void); /* opens nothing yet; NULL: out of memory */
void vipps_context_free(vipps_context *context);
vipps_tokens *vipps_context_tokens(vipps_context *context);

/*
 * Carries `calls` on for about `slice` ms at most, and returns how many are not finished. To be
 * called again until 0, with the same calls; what happens between is the caller's. In a forked
 * child the parent's connections are left alone, and new ones are made.
 */
size_t vipps_context_run(vipps_context *context, vipps_call *const *calls, size_t count,
	int64_t slice);

/* Forgets a run that will not be carried on: its transfers are cut. The calls are the caller's. */
void vipps_context_cancel(vipps_context *context);

/* What this build and this libcurl guarantee, for phpinfo(). Static texts. */
typedef struct vipps_guarantee {
	const char *name, *value;
} vipps_guarantee;
size_t vipps_network_guarantees(vipps_guarantee *out, size_t room);
const char *vipps_curl_version_built(void);
const char *vipps_curl_version_running(void);
const char *vipps_openssl_version_built(void);
const char *vipps_openssl_version_running(void);

#endif
