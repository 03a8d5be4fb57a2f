/* SPDX-License-Identifier: MIT */
#include "changes.h"

#include <inttypes.h>
#include <stdio.h>

#include "key.h"

/* Filled kind by kind, in the order in which they follow each other; then put in order of time. */
typedef struct list {
	vipps_slice merchant_serial_number, reference;
	vipps_change *at;
	int64_t *when; /* as `time`; where that is unknown, that of the one before */
	size_t count;
	bool failed;
} list;

/*
 * Part of every key: never to change, or a shop does its work again. However a payment ended
 * unpaid, it did so once, and the two APIs have different words for it.
 */
static const char *name_of(vipps_event_type type)
{
	switch (type) {
	case VIPPS_EVENT_AUTHORIZED:
		return "change-authorized";
	case VIPPS_EVENT_CAPTURED:
		return "change-captured";
	case VIPPS_EVENT_REFUNDED:
		return "change-refunded";
	case VIPPS_EVENT_CANCELLED:
		return "change-cancelled";
	default:
		return "change-closed";
	}
}

/* `name` tells those of one kind apart; absent for what happens once. */
static void add(list *l, vipps_change change, vipps_slice name)
{
	const vipps_intention intention = { .name = name };
	int64_t before = l->count > 0 ? l->when[l->count - 1] : VIPPS_NO_TIME;

	if (!vipps_key_make(l->merchant_serial_number, name_of(change.type), l->reference, &intention,
			0, change.key))
		l->failed = true;
	l->when[l->count] = change.time == VIPPS_NO_TIME ? before : change.time;
	l->at[l->count] = change;
	l->count++;
}

/* ------------------------------------------------------------------------------------------
 * What happens once
 */
static bool is_closed(vipps_state state)
{
	switch (state) {
	case VIPPS_STATE_ABORTED:
	case VIPPS_STATE_EXPIRED:
	case VIPPS_STATE_TERMINATED:
	case VIPPS_STATE_FAILED:
		return true;
	default:
		return false;
	}
}

static vipps_event_type closing(vipps_state state)
{
	switch (state) {
	case VIPPS_STATE_ABORTED:
		return VIPPS_EVENT_ABORTED;
	case VIPPS_STATE_EXPIRED:
		return VIPPS_EVENT_EXPIRED;
	case VIPPS_STATE_TERMINATED:
		return VIPPS_EVENT_TERMINATED;
	default:
		return VIPPS_EVENT_FAILED;
	}
}

/* When the first success of a kind was; unknown where the history does not have it (yet). */
static int64_t time_of(const vipps_payment *payment, vipps_event_type type)
{
	for (size_t i = 0; i < payment->history_count; i++) {
		if (payment->history[i].success && payment->history[i].type == type)
			return payment->history[i].time;
	}
	return VIPPS_NO_TIME;
}

static void add_authorized(list *l, const vipps_payment *payment, const vipps_payment *since)
{
	const vipps_money *money = &payment->money;
	int64_t time = time_of(payment, VIPPS_EVENT_AUTHORIZED);

	if (money->authorized == 0 || since->money.authorized > 0)
		return;
	add(l,
		(vipps_change){
			.type = VIPPS_EVENT_AUTHORIZED,
			.amount = money->authorized,
			.total = money->authorized,
			.time = time == VIPPS_NO_TIME ? payment->authorized_at : time,
		},
		vipps_slice_none());
}

static void add_cancelled(list *l, const vipps_payment *payment, const vipps_payment *since)
{
	const vipps_money *money = &payment->money;

	if (money->cancelled == 0 || since->money.cancelled > 0)
		return;
	add(l,
		(vipps_change){
			.type = VIPPS_EVENT_CANCELLED,
			.amount = money->cancelled,
			.total = money->cancelled,
			.time = time_of(payment, VIPPS_EVENT_CANCELLED),
		},
		vipps_slice_none());
}

/* What closed it was the last that happened; eCom has more words for it than there are types. */
static void add_closed(list *l, const vipps_payment *payment, const vipps_payment *since)
{
	int64_t time = VIPPS_NO_TIME;

	if (payment->money.authorized > 0 || !is_closed(payment->state) || is_closed(since->state))
		return;
	for (size_t i = 0; i < payment->history_count; i++) {
		if (payment->history[i].type != VIPPS_EVENT_CREATED)
			time = payment->history[i].time;
	}
	add(l, (vipps_change){ .type = closing(payment->state), .time = time }, vipps_slice_none());
}

/* ------------------------------------------------------------------------------------------
 * What happens part by part
 */

/*
 * Oldest first. Of two at one time the smaller one is first, whichever API tells it; of equal ones
 * it does not matter. What has no time is taken for the newest: the others keep their places.
 */
static bool is_before(const vipps_history_entry *a, const vipps_history_entry *b)
{
	if (a->time == b->time)
		return a->amount < b->amount;
	if (a->time == VIPPS_NO_TIME || b->time == VIPPS_NO_TIME)
		return b->time == VIPPS_NO_TIME;
	return a->time < b->time;
}

/* The successes of a kind, in order. NULL: out of memory. */
static const vipps_history_entry **parts_of(const vipps_payment *payment, vipps_event_type type,
	vipps_arena *arena, size_t *count)
{
	const vipps_history_entry **parts =
		vipps_arena_alloc_array(arena, payment->history_count, sizeof(*parts));

	*count = 0;
	for (size_t i = 0; i < payment->history_count && parts != NULL; i++) {
		const vipps_history_entry *entry = &payment->history[i];
		size_t to = *count;

		if (!entry->success || entry->type != type)
			continue;
		for (; to > 0 && is_before(entry, parts[to - 1]); to--)
			parts[to] = parts[to - 1];
		parts[to] = entry;
		++*count;
	}
	return parts;
}

/*
 * Which of those of its amount it is, from 1. That needs no order: of two captures of one amount
 * either may be the first, and no other one changes that; while a place in the running total would
 * move when an older one is told late, or when two at one moment come in another order.
 */
static int number_of(const vipps_history_entry **parts, size_t at)
{
	int number = 1;

	for (size_t i = 0; i < at; i++)
		number += parts[i]->amount == parts[at]->amount ? 1 : 0;
	return number;
}

static void add_part(list *l, const vipps_history_entry **parts, size_t at, int64_t sum)
{
	char name[40];

	snprintf(name, sizeof(name), "%" PRId64 "/%d", parts[at]->amount, number_of(parts, at));
	add(l,
		(vipps_change){ .type = parts[at]->type,
			.amount = parts[at]->amount,
			.total = sum,
			.time = parts[at]->time },
		vipps_slice_of(name));
}

/*
 * How many of them come to `known`; none when no beginning does, or when the next was at the same
 * moment and might have come before: then all are told, and their keys tell which were told before.
 */
static size_t known_parts(const vipps_history_entry **parts, size_t count, int64_t known)
{
	int64_t sum = 0;

	for (size_t i = 0; i < count && sum < known; i++) {
		sum += parts[i]->amount;
		if (sum == known)
			return i + 1 < count && parts[i]->time == parts[i + 1]->time ? 0 : i + 1;
	}
	return 0;
}

/*
 * Those beyond what was known. COMPLETE only when they add up to `total`: who notes the total as
 * known must have been told all that it is made of.
 */
static vipps_changes_result add_parts(list *l, const vipps_payment *payment, vipps_event_type type,
	int64_t known, int64_t total, vipps_arena *arena)
{
	int64_t sum = 0;
	size_t count;
	const vipps_history_entry **parts = parts_of(payment, type, arena, &count);

	if (parts == NULL)
		return VIPPS_CHANGES_NO_MEMORY;
	for (size_t i = 0; i < count; i++) {
		if (parts[i]->amount < 0 || parts[i]->amount > total - sum)
			return VIPPS_CHANGES_LATER;
		sum += parts[i]->amount;
	}
	if (sum != total)
		return VIPPS_CHANGES_LATER;
	size_t from = known_parts(parts, count, known);

	sum = from > 0 ? known : 0;
	for (size_t i = from; i < count; i++) {
		sum += parts[i]->amount;
		if (parts[i]->amount > 0)
			add_part(l, parts, i, sum);
	}
	return VIPPS_CHANGES_COMPLETE;
}

/* ------------------------------------------------------------------------------------------
 * All together
 */
static void oldest_first(list *l)
{
	for (size_t i = 1; i < l->count; i++) {
		vipps_change moving = l->at[i];
		int64_t when = l->when[i];
		size_t to = i;

		for (; to > 0 && l->when[to - 1] > when; to--) {
			l->at[to] = l->at[to - 1];
			l->when[to] = l->when[to - 1];
		}
		l->at[to] = moving;
		l->when[to] = when;
	}
}

static vipps_changes_result add_all(list *l, const vipps_payment *payment,
	const vipps_payment *since, vipps_arena *arena)
{
	const vipps_money *money = &payment->money, *known = &since->money;
	vipps_changes_result result;

	add_authorized(l, payment, since);
	result = add_parts(l, payment, VIPPS_EVENT_CAPTURED, known->captured, money->captured, arena);
	if (result != VIPPS_CHANGES_COMPLETE)
		return result;
	add_cancelled(l, payment, since);
	result = add_parts(l, payment, VIPPS_EVENT_REFUNDED, known->refunded, money->refunded, arena);
	if (result != VIPPS_CHANGES_COMPLETE)
		return result;
	add_closed(l, payment, since);
	return l->failed ? VIPPS_CHANGES_NO_MEMORY : VIPPS_CHANGES_COMPLETE;
}

vipps_changes_result vipps_changes_make(vipps_slice merchant_serial_number,
	const vipps_payment *payment, const vipps_payment *since, vipps_arena *arena,
	const vipps_change **changes, size_t *count)
{
	static const vipps_payment nothing = { .state = VIPPS_STATE_UNKNOWN };
	size_t room = payment->history_count + 3; /* parts, and what happens once */
	list l = {
		.merchant_serial_number = merchant_serial_number,
		.reference = payment->reference,
		.at = vipps_arena_alloc_array(arena, room, sizeof(*l.at)),
		.when = vipps_arena_alloc_array(arena, room, sizeof(*l.when)),
	};
	vipps_changes_result result;

	*changes = NULL;
	*count = 0;
	if (l.at == NULL || l.when == NULL)
		return VIPPS_CHANGES_NO_MEMORY;
	result = add_all(&l, payment, since == NULL ? &nothing : since, arena);
	if (result != VIPPS_CHANGES_COMPLETE)
		return result;
	oldest_first(&l);
	*changes = l.at;
	*count = l.count;
	return VIPPS_CHANGES_COMPLETE;
}
