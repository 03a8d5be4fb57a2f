/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "clock.h"

#include <time.h>

#ifdef _WIN32
#include <windows.h>
#endif

#ifdef _WIN32

vipps_clock vipps_clock_now(void)
{
	struct timespec wall = { 0, 0 };
	vipps_clock now;

	timespec_get(&wall, TIME_UTC);
	now.steady = (int64_t)GetTickCount64();
	now.wall = (int64_t)wall.tv_sec * 1000 + wall.tv_nsec / 1000000;
	return now;
}

#else

/* A token fetched before a laptop slept is old afterwards: CLOCK_MONOTONIC would not say so. */
#ifdef CLOCK_BOOTTIME
#define STEADY_CLOCK CLOCK_BOOTTIME
#else
#define STEADY_CLOCK CLOCK_MONOTONIC
#endif

static int64_t milliseconds(clockid_t id)
{
	struct timespec time = { 0, 0 };

	if (clock_gettime(id, &time) != 0 && id == STEADY_CLOCK)
		clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

vipps_clock vipps_clock_now(void)
{
	vipps_clock now = { milliseconds(STEADY_CLOCK), milliseconds(CLOCK_REALTIME) };

	return now;
}

#endif
