/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_KEY_H
#define VIPPS_KEY_H

#include "vipps.h"

/*
 * Idempotency keys. A key names an intention, and only the shop knows it, so a key is made of
 * nothing but what the shop would say again: the same arguments give the same key, in any process,
 * for ever. Vipps does an operation at most once per key.
 */
typedef char vipps_key[VIPPS_KEY_LENGTH + 1];

/* What tells two intentions of one operation on one payment apart. Exactly one is used. */
typedef struct vipps_intention {
	vipps_slice name; /* the shop's id of it (a shipment, a credit note, the body of a create) */
	int64_t position; /* without a name: what had been moved in that direction before */
} vipps_intention;

/*
 * `operation` is a wire operation ("capture", not "captureTo": the two must collide). `attempt` 0
 * is the first key; 1 the one after Vipps pinned a refusal to the first. 122 bits of SHA-256 in a
 * UUID of version 8, which fits both APIs. False: out of memory.
 */
bool vipps_key_make(vipps_slice merchant_serial_number, const char *operation,
	vipps_slice reference, const vipps_intention *intention, int attempt, vipps_key out);

/*
 * Whether this client may have made it. Those of portals and other programs are random UUIDs
 * (version 4), or none.
 */
bool vipps_key_is_ours(vipps_slice key);

#endif
