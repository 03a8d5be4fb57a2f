/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include "sigpipe.h"

#include "check.h"

static bool pipe_is_pending(void)
{
	sigset_t pending;

	sigpending(&pending);
	return sigismember(&pending, SIGPIPE) == 1;
}

static bool pipe_is_blocked(void)
{
	sigset_t blocked;

	pthread_sigmask(SIG_BLOCK, NULL, &blocked);
	return sigismember(&blocked, SIGPIPE) == 1;
}

int main(void)
{
	vipps_sigpipe held;
	sigset_t pipe;
	int taken;

	promise("a SIGPIPE of our own writing does not end the process");
	signal(SIGPIPE, SIG_DFL);
	vipps_sigpipe_hold(&held);
	raise(SIGPIPE);
	vipps_sigpipe_release(&held);
	CHECK(!pipe_is_pending());
	CHECK(!pipe_is_blocked());

	promise("somebody else's is left to them, and so is the signal mask");
	sigemptyset(&pipe);
	sigaddset(&pipe, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &pipe, NULL);
	raise(SIGPIPE);
	vipps_sigpipe_hold(&held);
	vipps_sigpipe_release(&held);
	CHECK(pipe_is_pending());
	CHECK(pipe_is_blocked());
	sigwait(&pipe, &taken);
	return promises_kept();
}
