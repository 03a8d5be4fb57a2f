/* SPDX-License-Identifier: MIT */
#ifndef FAKE_CALL_H
#define FAKE_CALL_H

/*
 * Takes the place of the core's calls, so that the transport is tested alone: a call that sends
 * one request `times` times, perhaps after a sleep, and keeps what came of each.
 */

#include "client.h"
#include "vipps.h"

#define FAKE_EXCHANGES_MAX 8

struct vipps_call {
	/* The test's. */
	const vipps_client *client;
	vipps_request request; /* its deadline is in ms from the moment of sending */
	int times;
	int64_t sleep; /* ms, before the first request */

	/* What came of it. */
	vipps_exchange exchanges[FAKE_EXCHANGES_MAX];
	char bodies[FAKE_EXCHANGES_MAX][256]; /* the beginning of each answer */
	int exchanged;
	int64_t slept_until;
	bool finished;
	bool abandoned;

	vipps_request sent; /* `request`, with its deadline by the clock */
};

/* As src/call.h has it, which knows the real call's inside. */
const vipps_client *vipps_call_client(const vipps_call *call);

/* A request of `body` (NULL: none) with a deadline of 5 s, to be sent once. */
vipps_call fake_call(const vipps_client *client, const char *method, const char *url,
	const char *body);

/* Carries it to its end and returns the last exchange. */
vipps_exchange *fake_carry(vipps_context *context, vipps_call *call);

/* fake_call() and fake_carry() for who looks at the fate only. */
vipps_fate fake_fate(vipps_context *context, const vipps_client *client, const char *method,
	const char *url, const char *body);

#endif
