/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_WEBHOOK_H
#define VIPPS_WEBHOOK_H

#include "arena.h"
#include "buf.h"
#include "vipps.h"

/*
 * The Webhooks API: registrations (webhooks.c); and what a delivery is signed with (signature.c).
 */

/* Appends the body of a registration. False: out of memory. */
bool vipps_webhook_write(const vipps_order *order, vipps_buf *out);

/* Read the answers: the list (possibly empty); the one that was registered, with what was asked for. False: this is no such answer. */
bool vipps_webhooks_read(vipps_slice body, vipps_arena *arena, const vipps_webhook **webhooks,
	size_t *count);
bool vipps_webhook_read_new(const vipps_order *order, vipps_slice body, vipps_arena *arena,
	const vipps_webhook **webhook);

/* URL and events of a registration. Complaints are about "url" and "events". */
bool vipps_webhook_check(const vipps_client *client, const vipps_order *order,
	vipps_complaint *complaint);

/* "epayments.payment.captured.v1"; NULL for what has none. Static. */
const char *vipps_webhook_event_name(vipps_event_type type);

#endif
