/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CLOCK_H
#define VIPPS_CLOCK_H

#include "vipps.h"

/* Both clocks, read now. The steady one counts on while the machine sleeps, where it can. */
vipps_clock vipps_clock_now(void);

#endif
