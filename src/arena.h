/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_ARENA_H
#define VIPPS_ARENA_H

#include "slice.h"

/*
 * Memory for things that die together, such as all that was read out of one answer.
 * A zeroed vipps_arena is an empty one, ready for use.
 *
 * Failing is sticky, as with vipps_buf: when memory or the limit runs out, `failed` is set,
 * the allocation gives NULL (a copy gives the absent slice), and so does every later one.
 * What was allocated before stays valid. Freeing is due in any case.
 *
 * Nothing that it gave may be freed or resized by itself. Not thread-safe.
 */
typedef struct vipps_arena {
	struct vipps_arena_block *blocks; /* owned, the newest first */
	size_t taken;                     /* bytes taken from malloc, so far */
	size_t limit;                     /* most bytes to take from malloc; 0 = VIPPS_ARENA_LIMIT */
	bool failed;                      /* sticky: out of memory, or over the limit */
} vipps_arena;

/* A 1 MiB answer of nothing but "[{},{},…" must not become gigabytes of structs. */
#define VIPPS_ARENA_LIMIT ((size_t)32 * 1024 * 1024)

/* Zeroed and aligned for any type. A size of 0 gives a valid pointer that must not be read. */
void *vipps_arena_alloc(vipps_arena *arena, size_t size);
/* As vipps_arena_alloc() for `count` things of `size` bytes; overflow is a failure. */
void *vipps_arena_alloc_array(vipps_arena *arena, size_t count, size_t size);
/* A copy with a NUL behind it that `len` does not count. Absent gives absent. */
vipps_slice vipps_arena_copy(vipps_arena *arena, vipps_slice slice);

/* Gives all memory back. Then empty, not failed, and usable again; `limit` stays. */
void vipps_arena_free(vipps_arena *arena);
/* As vipps_arena_free(), with every byte overwritten first: for personal data and secrets. */
void vipps_arena_wipe_free(vipps_arena *arena);

#endif
