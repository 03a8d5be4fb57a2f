/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_COMPLAINT_H
#define VIPPS_COMPLAINT_H

#include <stdio.h>

#include "vipps.h"

/* Says what is wrong with an argument, in constant text. Always false, for the caller to return. */
static inline bool vipps_complain(vipps_complaint *complaint, const char *argument,
	const char *text)
{
	snprintf(complaint->argument, sizeof(complaint->argument), "%s", argument);
	snprintf(complaint->text, sizeof(complaint->text), "%s", text);
	return false;
}

#endif
