/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SERVICE_H
#define VIPPS_SERVICE_H

#include "arena.h"
#include "buf.h"
#include "policy.h"

/*
 * Vipps' other APIs, the same beside either payment API: webhooks, settlements, order management,
 * userinfo. One request and one answer: there is no payment that could settle what stays open. An
 * endpoint is a row.
 */
typedef struct vipps_service {
	const char *name; /* for observers: "webhooks" */
	const char *method;
	vipps_class class; /* READ, AGAIN or ONCE */
	int per_minute;
	bool epayment_only; /* means nothing to a shop that speaks eCom */
	/* What is wrong with the order. NULL: nothing can be. */
	bool (*check)(const vipps_client *client, const vipps_order *order, vipps_complaint *complaint);
	/* Appends path and query. */
	void (*path)(const vipps_client *client, const vipps_order *order, vipps_buf *out);
	/* Appends the body. NULL: there is none. False: out of memory. */
	bool (*write)(const vipps_order *order, vipps_buf *out);
	/*
	 * Reads a 2xx body; texts go into the arena. NULL: it says nothing. False: no answer to that.
	 */
	bool (*read)(const vipps_order *order, vipps_slice body, vipps_arena *arena,
		vipps_outcome *outcome);
	/* Refusals that mean that it is as wanted. NULL: none does. */
	bool (*is_done)(const vipps_error *error);
	/*
	 * Of what can be made once: refusals that mean that it is there. In doubt it was made by
	 * ourselves, and is done; otherwise it is ALREADY_PROCESSED. NULL: none does.
	 */
	bool (*is_there)(const vipps_error *error);
	/* Likewise, and they may mean something else: in doubt they tell nothing. NULL: none does. */
	bool (*may_be_there)(const vipps_error *error);
} vipps_service;

/* NULL: one of a payment's own operations. */
const vipps_service *vipps_service_of(vipps_operation operation);

/* Appends `text` for a path or a query: what is not unreserved there is percent-encoded. */
void vipps_service_add_escaped(vipps_buf *out, vipps_slice text);

/* webhooks.c */
extern const vipps_service vipps_webhooks_list, vipps_webhooks_register, vipps_webhooks_delete;
/* settlement.c */
extern const vipps_service vipps_settlement_ledgers, vipps_settlement_date, vipps_settlement_feed;
/* order_management.c */
extern const vipps_service vipps_orders_receipt, vipps_orders_category, vipps_orders_image;
/* userinfo.c */
extern const vipps_service vipps_userinfo_get;

#endif
