/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SHIPPING_H
#define VIPPS_SHIPPING_H

#include "arena.h"
#include "vipps.h"

/*
 * A copy that lasts as long as the arena. Where none says a priority, each gets its place, so that
 * the app shows them in the order given. NULL for none, or when the arena has failed.
 */
vipps_shipping_option *vipps_shipping_options_copy(vipps_arena *arena,
	const vipps_shipping_option *options, size_t count);

#endif
