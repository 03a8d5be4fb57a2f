/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SETTLE_H
#define VIPPS_SETTLE_H

#include "key.h"

/*
 * What a payment, as just read, says about an order: is it done already, can it not be done, or
 * what is to be sent. A pure function. With the policy it is all there is to decide.
 */

#define VIPPS_KEYS_MAX 2

typedef struct vipps_asked {
	const vipps_order *order;
	const vipps_key *keys; /* by attempt: those of the intention, or "" where there are none */
	size_t key_count;
	bool doubt;       /* a request may be under way */
	int64_t position; /* in doubt: what had been moved when it was sent */
	bool refused;     /* Vipps has refused it just now, and this is what it has become */
} vipps_asked;

typedef enum vipps_plan_type {
	VIPPS_PLAN_DONE,
	VIPPS_PLAN_REFUSE,    /* `kind` and `why` */
	VIPPS_PLAN_AMBIGUOUS, /* it may have been done without a key of ours; `kind` and `why` */
	VIPPS_PLAN_SEND,
	VIPPS_PLAN_UNDECIDED, /* in doubt: the same bytes may be sent again */
	VIPPS_PLAN_STUCK,     /* in doubt: they must not be, since others moved money meanwhile */
} vipps_plan_type;

typedef struct vipps_plan {
	vipps_plan_type type;
	vipps_kind kind;
	const char *why;  /* static; says what would be right */
	int64_t amount;   /* SEND: minor units */
	bool all;         /* SEND: all that is left, of which `amount` is what we saw */
	int64_t position; /* SEND: what had been moved in that direction */
} vipps_plan;

/*
 * Whether the history accounts for all that the sums say was moved in the order's direction: then
 * an entry that is not in it is not behind the sums either.
 */
bool vipps_settle_is_complete(const vipps_order *order, const vipps_payment *seen);

vipps_plan vipps_settle(const vipps_asked *asked, const vipps_payment *seen);

#endif
