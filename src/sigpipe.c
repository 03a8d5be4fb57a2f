/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "sigpipe.h"

#ifdef _WIN32

void vipps_sigpipe_hold(vipps_sigpipe *held)
{
	held->unused = true;
}

void vipps_sigpipe_release(const vipps_sigpipe *held)
{
	(void)held;
}

#else

static bool is_pending(void)
{
	sigset_t pending;

	return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
}

void vipps_sigpipe_hold(vipps_sigpipe *held)
{
	sigset_t pipe;

	held->was_pending = is_pending();
	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &pipe, &held->mask);
}

void vipps_sigpipe_release(const vipps_sigpipe *held)
{
	sigset_t pipe;
	int taken;

	if (!held->was_pending && is_pending()) {
		sigemptyset(&pipe);
		sigaddset(&pipe, SIGPIPE);
		sigwait(&pipe, &taken);
	}
	pthread_sigmask(SIG_SETMASK, &held->mask, NULL);
}

#endif
