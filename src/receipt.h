/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_RECEIPT_H
#define VIPPS_RECEIPT_H

#include "arena.h"
#include "vipps.h"

/* A copy that lasts as long as the arena. NULL for NULL, and when memory is out. */
const vipps_receipt *vipps_receipt_copy(vipps_arena *arena, const vipps_receipt *receipt);

#endif
