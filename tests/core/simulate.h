/* SPDX-License-Identifier: MIT */
#ifndef SIMULATE_H
#define SIMULATE_H

/*
 * What simulations share: random numbers that a seed brings back, and a call that is stepped by
 * hand.
 */

#include "vipps.h"

#include <stdlib.h>

static uint64_t simulate_state;

/* `salt`: the same seed means other days to another simulation. */
static inline void seed_with(uint64_t seed, uint64_t salt)
{
	simulate_state = seed * UINT64_C(0x9e3779b97f4a7c15) + salt;
}

static inline uint32_t draw(uint32_t below)
{
	simulate_state ^= simulate_state << 13;
	simulate_state ^= simulate_state >> 7;
	simulate_state ^= simulate_state << 17;
	return (uint32_t)(simulate_state >> 33) % below;
}

static inline bool chance(uint32_t percent)
{
	return draw(100) < percent;
}

/* A call, and what its last request came to. Several may be under way. */
typedef struct errand {
	vipps_call *call; /* NULL: none */
	vipps_exchange exchange;
	char body[32768]; /* a copy: the other side writes its next answer over it */
	bool answered;
} errand;

static inline bool errand_begin(errand *e, const vipps_client *client, vipps_tokens *tokens,
	const vipps_order *order, uint64_t seed, vipps_complaint *complaint)
{
	e->call = vipps_call_new(client, tokens, order, seed, complaint);
	e->answered = false;
	return e->call != NULL;
}

static inline vipps_action errand_step(errand *e, vipps_clock now)
{
	vipps_action action = vipps_call_step(e->call, now, e->answered ? &e->exchange : NULL);

	e->answered = false;
	return action;
}

static inline void errand_answer(errand *e, vipps_exchange exchange)
{
	size_t length = exchange.body.len;

	if (length >= sizeof(e->body))
		abort();
	if (length > 0)
		memcpy(e->body, exchange.body.at, length);
	e->body[length] = '\0';
	e->exchange = exchange;
	e->exchange.body = vipps_slice_make(e->body, length);
	e->answered = true;
}

/*
 * Also in the middle: killed, nothing of a call survives but what the shop had stored, the order.
 */
static inline void errand_end(errand *e)
{
	vipps_call_free(e->call);
	e->call = NULL;
}

#endif
