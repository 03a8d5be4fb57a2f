/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_DIALECT_H
#define VIPPS_DIALECT_H

#include "arena.h"
#include "buf.h"
#include "client.h"

/*
 * The two APIs behind one small table of functions. A dialect knows paths, members and words; it
 * has no control flow of its own, and fills the same structs. An endpoint is a row; whoever drives
 * it does not ask which API it is.
 */

typedef enum vipps_wire {
	VIPPS_WIRE_CREATE,
	VIPPS_WIRE_LOOK,   /* the payment as it stands */
	VIPPS_WIRE_EVENTS, /* its history, where that is a request of its own */
	VIPPS_WIRE_CAPTURE,
	VIPPS_WIRE_REFUND,
	VIPPS_WIRE_CANCEL,
	VIPPS_WIRE_APPROVE,
	VIPPS_WIRE_COUNT,
} vipps_wire;

/* One endpoint. A method of NULL: this API has none, or not yet. */
typedef struct vipps_row {
	const char *method;
	const char *before, *after; /* of the reference, in the path */
	bool keyed;                 /* takes the idempotency key */
	int per_minute;             /* how often Vipps takes it for one payment */
} vipps_row;

/* What a request says. Members that do not belong to its wire operation are not looked at. */
typedef struct vipps_saying {
	const vipps_client *client;
	vipps_slice reference;
	const vipps_create *create;               /* CREATE; checked */
	vipps_slice callback_token;               /* CREATE */
	const char *currency;                     /* CAPTURE, REFUND: as the payment was read */
	int64_t amount;                           /* CAPTURE, REFUND */
	bool all;                                 /* CAPTURE: all that is left */
	bool release;                             /* CANCEL: after a partial capture */
	bool only_before_approval;                /* CANCEL */
	vipps_slice customer_phone, redirect_url; /* APPROVE */
} vipps_saying;

typedef struct vipps_dialect {
	vipps_row rows[VIPPS_WIRE_COUNT];
	const char *key_header;
	/* Whether EVENTS must follow LOOK for the history. */
	bool events_apart;
	/* Whether a create that is sent twice is recognised (it has a key). */
	bool create_keyed;
	/* Whether nobody can tell later whether the shop or the customer called a payment off. */
	bool forgets_canceller;
	/* Whether doubt about money is looked into before the same bytes are sent again. */
	bool look_in_doubt;

	/* What this API cannot do of it: false, and the complaint says which can. */
	bool (
		*accepts)(const vipps_client *client, const vipps_order *order, vipps_complaint *complaint);

	/* Appends the body, "" for none. The same saying gives the same bytes. False: out of memory. */
	bool (*write)(vipps_wire wire, const vipps_saying *saying, vipps_buf *out);

	/*
	 * Reads a 2xx body. LOOK fills `payment` (and the history, unless it is apart); EVENTS adds the
	 * history; CAPTURE, REFUND and CANCEL bring the amounts of a payment that was read before up
	 * to date; CREATE fills what is known of a new one. Texts go into the arena. False: this is no
	 * answer to that request; `payment` is undefined then.
	 */
	bool (*read)(vipps_wire wire, const vipps_saying *saying, vipps_slice body, vipps_arena *arena,
		vipps_payment *payment);
} vipps_dialect;

extern const vipps_dialect vipps_ecom;
extern const vipps_dialect vipps_epayment;

#endif
