/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CREATE_COPY_H
#define VIPPS_CREATE_COPY_H

#include "arena.h"
#include "vipps.h"

/* All of it, to last as long as the arena. False: out of memory, and `to` is of no use. */
bool vipps_create_copy(vipps_arena *arena, const vipps_create *from, vipps_create *to);

#endif
