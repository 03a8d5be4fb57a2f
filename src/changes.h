/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHANGES_H
#define VIPPS_CHANGES_H

#include "arena.h"
#include "vipps.h"

typedef enum vipps_changes_result {
	VIPPS_CHANGES_COMPLETE,
	VIPPS_CHANGES_LATER, /* the history's sums are not the payment's: one of them lags */
	VIPPS_CHANGES_NO_MEMORY,
} vipps_changes_result;

/*
 * What happened to `payment`, whose history was read with it, since `since` (NULL: since it was
 * made), oldest first, into the arena. A capture is told by its amount and which of that amount it
 * is: the same over both APIs, and in whatever order they are seen. A history with a gap makes no
 * changes at all; a `since` that no beginning of it comes to makes them all, for whoever knows
 * their keys.
 */
vipps_changes_result vipps_changes_make(vipps_slice merchant_serial_number,
	const vipps_payment *payment, const vipps_payment *since, vipps_arena *arena,
	const vipps_change **changes, size_t *count);

#endif
