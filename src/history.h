/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_HISTORY_H
#define VIPPS_HISTORY_H

#include "vipps.h"

/*
 * Oldest first. What has one time keeps its place; where the order that it came in means nothing
 * (`unordered`), it is the same whichever that was.
 */
void vipps_history_sort(vipps_history_entry *history, size_t count, bool unordered);

#endif
