/* SPDX-License-Identifier: MIT */
#include "arena.h"

#include "buf.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

/* The usual answer of Vipps fits into one block; larger things get a block of their own size. */
#define BLOCK_ROOM 4000

typedef struct vipps_arena_block {
	struct vipps_arena_block *older;
	size_t room;
	size_t used;
	alignas(max_align_t) unsigned char bytes[];
} block;

/* The smallest multiple of the strictest alignment that holds `size` bytes, at least one. */
static size_t round_up(size_t size)
{
	const size_t unit = alignof(max_align_t);

	return size == 0 ? unit : (size + unit - 1) / unit * unit;
}

static block *add_block(vipps_arena *arena, size_t size)
{
	size_t room = size > BLOCK_ROOM ? size : round_up(BLOCK_ROOM);
	size_t limit = arena->limit == 0 ? VIPPS_ARENA_LIMIT : arena->limit;
	block *fresh;

	if (arena->taken > limit || sizeof(block) + room > limit - arena->taken)
		return NULL;
	/* calloc(): zeroed once here, and never handed out twice */
	fresh = calloc(1, sizeof(block) + room);
	if (fresh == NULL)
		return NULL;
	fresh->room = room;
	fresh->older = arena->blocks;
	arena->blocks = fresh;
	arena->taken += sizeof(block) + room;
	return fresh;
}

void *vipps_arena_alloc(vipps_arena *arena, size_t size)
{
	block *from = arena->blocks;
	void *at;

	if (arena->failed)
		return NULL;
	if (size > SIZE_MAX / 2) {
		arena->failed = true;
		return NULL;
	}
	size = round_up(size);
	if (from == NULL || size > from->room - from->used)
		from = add_block(arena, size);
	if (from == NULL) {
		arena->failed = true;
		return NULL;
	}
	at = from->bytes + from->used;
	from->used += size;
	return at;
}

void *vipps_arena_alloc_array(vipps_arena *arena, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / size) {
		arena->failed = true;
		return NULL;
	}
	return vipps_arena_alloc(arena, count * size);
}

vipps_slice vipps_arena_copy(vipps_arena *arena, vipps_slice slice)
{
	char *at;

	if (slice.at == NULL)
		return vipps_slice_none();
	if (slice.len == SIZE_MAX) {
		arena->failed = true;
		return vipps_slice_none();
	}
	at = vipps_arena_alloc(arena, slice.len + 1);
	if (at == NULL)
		return vipps_slice_none();
	memcpy(at, slice.at, slice.len);
	return vipps_slice_make(at, slice.len);
}

static void free_blocks(vipps_arena *arena, bool wipe)
{
	while (arena->blocks != NULL) {
		block *gone = arena->blocks;

		arena->blocks = gone->older;
		if (wipe)
			vipps_wipe(gone->bytes, gone->used);
		free(gone);
	}
	arena->taken = 0;
	arena->failed = false;
}

void vipps_arena_free(vipps_arena *arena)
{
	free_blocks(arena, false);
}

void vipps_arena_wipe_free(vipps_arena *arena)
{
	free_blocks(arena, true);
}
