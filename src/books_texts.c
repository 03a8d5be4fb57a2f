/* SPDX-License-Identifier: MIT */

/* The texts of a ledger: few of them are told only once, and numbers join faster than texts. */

#include "books.h"

#include <stdlib.h>

#define ROOM_FIRST 64

/* FNV-1a: spreads well enough for what Vipps and the shop itself have made up. */
static uint32_t hash_of(vipps_slice text)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < text.len; i++)
		hash = (hash ^ (unsigned char)text.at[i]) * UINT64_C(0x100000001b3);
	return (uint32_t)(hash ^ hash >> 32);
}

/* Where the text is, or the free slot where it belongs. One is always free. */
static vipps_books_slot *find(const vipps_books_texts *texts, vipps_slice text, uint32_t hash)
{
	uint32_t mask = 2 * texts->room - 1;
	uint32_t i = hash & mask;

	while (texts->slots[i].number != 0) {
		const vipps_books_slot *slot = &texts->slots[i];

		if (slot->hash == hash && vipps_slice_eq(texts->at[slot->number], text))
			break;
		i = (i + 1) & mask;
	}
	return &texts->slots[i];
}

static void move_slots(const vipps_books_texts *texts, vipps_books_slot *to, uint32_t mask)
{
	for (uint32_t i = 0; i < 2 * texts->room; i++) {
		uint32_t at = texts->slots[i].hash & mask;

		if (texts->slots[i].number == 0)
			continue;
		while (to[at].number != 0)
			at = (at + 1) & mask;
		to[at] = texts->slots[i];
	}
}

static bool grow(vipps_books_texts *texts)
{
	uint32_t room = texts->room == 0 ? ROOM_FIRST : 2 * texts->room;
	vipps_books_slot *slots;
	vipps_slice *at;

	if (room > UINT32_MAX / 4)
		return false;
	at = realloc(texts->at, (size_t)(room + 1) * sizeof(*at));
	if (at == NULL)
		return false;
	texts->at = at;
	slots = calloc(2 * (size_t)room, sizeof(*slots));
	if (slots == NULL)
		return false;
	move_slots(texts, slots, 2 * room - 1);
	free(texts->slots);
	texts->slots = slots;
	texts->room = room;
	return true;
}

bool vipps_books_text_number(vipps_books_texts *texts, vipps_slice text, uint32_t *number)
{
	uint32_t hash = hash_of(text);
	vipps_books_slot *slot;
	vipps_slice copy;

	*number = 0;
	if (!vipps_slice_is_present(text))
		return true;
	if (texts->count == texts->room && !grow(texts))
		return false;
	slot = find(texts, text, hash);
	if (slot->number == 0) {
		texts->arena.limit = SIZE_MAX;
		copy = vipps_arena_copy(&texts->arena, text);
		texts->arena.failed = false; /* there may be memory for the next one */
		if (!vipps_slice_is_present(copy))
			return false;
		texts->at[++texts->count] = copy;
		*slot = (vipps_books_slot){ hash, texts->count };
	}
	*number = slot->number;
	return true;
}

vipps_slice vipps_books_text(const vipps_books_texts *texts, uint32_t number)
{
	return number == 0 ? vipps_slice_none() : texts->at[number];
}

void vipps_books_texts_free(vipps_books_texts *texts)
{
	vipps_arena_free(&texts->arena);
	free(texts->at);
	free(texts->slots);
	*texts = (vipps_books_texts){ 0 };
}
