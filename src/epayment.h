/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_EPAYMENT_H
#define VIPPS_EPAYMENT_H

#include "dialect.h"
#include "record.h"

/* What ePayment's answers, its webhooks and its questions to the shop have in common. */

typedef struct vipps_epayment_amount {
	bool present;
	vipps_slice currency;
	int64_t value; /* minor units */
} vipps_epayment_amount;

extern const vipps_record vipps_epayment_amount_record;

/* A word of `state`, or of an event's `name`. */
vipps_state vipps_epayment_state_of(vipps_slice word);
vipps_event_type vipps_epayment_event_of(vipps_slice word);

/* An address, names in any case: PascalCase in the specification, camelCase in traffic. */
typedef struct vipps_epayment_address {
	bool present;
	vipps_slice line1, line2, city, country, post_code;
} vipps_epayment_address;

extern const vipps_record vipps_epayment_address_record;

/* No second line that repeats the first. Views what `from` views, or static text. */
void vipps_epayment_address_read(const vipps_epayment_address *from, vipps_address *to);

/*
 * shippingDetails and userDetails of an answer, as JSON text (absent: leaves `to` as it is,
 * zeroed). What cannot be understood of them is left out. False: out of memory.
 */
bool vipps_epayment_shipping_read(vipps_slice json, vipps_arena *arena, vipps_shipping *to);
bool vipps_epayment_customer_read(vipps_slice json, vipps_arena *arena, vipps_customer *to);

/*
 * Appends the options as a JSON array of groups: one for each pair of carrier and type, in the
 * order of their first options. Costs are in `currency`. False: out of memory.
 */
bool vipps_epayment_groups_write(vipps_buf *out, const vipps_shipping_option *options, size_t count,
	vipps_slice currency);

/*
 * Appends a receipt that fits a payment of `amount`, with a line for what the others lack. False:
 * out of memory.
 */
bool vipps_epayment_receipt_write(vipps_buf *out, const vipps_receipt *receipt, int64_t amount,
	vipps_slice currency);

/* epayment_requests.c: the customer by one of the three; and vipps_dialect's write. */
typedef struct vipps_epayment_customer {
	vipps_slice phone_number, personal_qr, token;
} vipps_epayment_customer;

extern const vipps_record vipps_epayment_customer_record;

bool vipps_epayment_write(vipps_wire wire, const vipps_saying *saying, vipps_buf *out);

/* epayment_create.c: appends create's body. False: out of memory. */
bool vipps_epayment_create_write(const vipps_saying *saying, vipps_buf *out);
/* What of a create this API cannot do, in an argument's words. */
bool vipps_epayment_create_accepts(const vipps_client *client, const vipps_create *create,
	vipps_complaint *complaint);

#endif
