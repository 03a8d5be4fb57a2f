/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_ECOM_H
#define VIPPS_ECOM_H

#include "dialect.h"
#include "record.h"

/* What eCom's answers and its calls to the shop have in common. */

/* The state that a status of eCom's callback or log stands for; UNKNOWN for what says none. */
vipps_state vipps_ecom_state_of(vipps_slice status);

/* A vipps_shipping_option as eCom writes it: costs in kroner, the default as "Y" or "N". */
extern const vipps_record vipps_ecom_option_record;

/* An address as eCom writes it, in a shipping request or in details. */
typedef struct vipps_ecom_address {
	bool present;
	int64_t id; /* VIPPS_INT_NONE where there is none */
	vipps_slice line1, line2, city, country, post_code;
} vipps_ecom_address;

extern const vipps_record vipps_ecom_address_record;

/*
 * In the words of both APIs: ISO country, no second line that repeats the first. Views what `from`
 * views, or static text. False: Vipps has forgotten it.
 */
bool vipps_ecom_address_read(const vipps_ecom_address *from, vipps_arena *arena, vipps_address *to);

/*
 * shippingDetails and userDetails of an answer, as JSON text (absent: leaves `to` as it is,
 * zeroed). What cannot be understood of them is left out: money is not read from here, and no
 * payment may become unreadable by an odd address. False: out of memory.
 */
bool vipps_ecom_shipping_read(vipps_slice json, vipps_arena *arena, vipps_shipping *to);
bool vipps_ecom_customer_read(vipps_slice json, vipps_arena *arena, vipps_customer *to);

/* ecom_requests.c: vipps_dialect's write; and the token in a landing page's URL, absent if none. */
bool vipps_ecom_write(vipps_wire wire, const vipps_saying *saying, vipps_buf *out);
vipps_slice vipps_ecom_token_of(vipps_slice url);

#endif
