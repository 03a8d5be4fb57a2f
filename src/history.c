/* SPDX-License-Identifier: MIT */
#include "history.h"

static int compare_text(vipps_slice a, vipps_slice b)
{
	size_t shorter = a.len < b.len ? a.len : b.len;
	int order = shorter > 0 ? memcmp(a.at, b.at, shorter) : 0;

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_later(const vipps_history_entry *a, const vipps_history_entry *b, bool unordered)
{
	if (a->time != b->time || !unordered)
		return a->time > b->time;
	if (a->type != b->type)
		return a->type > b->type;
	return compare_text(a->psp_reference, b->psp_reference) > 0;
}

void vipps_history_sort(vipps_history_entry *history, size_t count, bool unordered)
{
	for (size_t i = 1; i < count; i++) {
		vipps_history_entry moving = history[i];
		size_t to = i;

		for (; to > 0 && is_later(&history[to - 1], &moving, unordered); to--)
			history[to] = history[to - 1];
		history[to] = moving;
	}
}
