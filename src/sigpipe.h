/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SIGPIPE_H
#define VIPPS_SIGPIPE_H

#include <stdbool.h>

#ifndef _WIN32
#include <signal.h>
#endif

/*
 * Writing to a connection that its peer has closed raises SIGPIPE in some pairs of libcurl and
 * OpenSSL, which ends a process that does not ignore it. Between hold and release such a signal
 * of this thread has no effect. No handler is installed, and other threads see nothing of it.
 */
typedef struct vipps_sigpipe {
#ifdef _WIN32
	bool unused;
#else
	sigset_t mask;    /* the thread's, before */
	bool was_pending; /* somebody else's: not ours to take */
#endif
} vipps_sigpipe;

void vipps_sigpipe_hold(vipps_sigpipe *held);
void vipps_sigpipe_release(const vipps_sigpipe *held);

#endif
