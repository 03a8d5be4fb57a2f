/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHAPTER_PAYMENTS_H
#define VIPPS_CHAPTER_PAYMENTS_H

/*
 * Payments, and whose they are: the client that makes them, what is known of one, what it takes to
 * create one, and what its customer shares.
 */

#include "vipps_words.h"

/* ------------------------------------------------------------------------------------------
 * Clients
 */
typedef struct vipps_client vipps_client;

typedef struct vipps_client_options {
	vipps_api api;
	vipps_environment environment;
	vipps_slice merchant_serial_number;
	vipps_slice client_id;
	vipps_slice client_secret;
	vipps_slice subscription_key;
	vipps_slice system_name, system_version; /* absent: this extension's */
	vipps_slice plugin_name, plugin_version; /* absent: not sent */
	vipps_slice local_url;  /* LOCAL only, and there required unless `in_process` */
	bool in_process;        /* LOCAL only: the caller carries the requests itself */
	vipps_slice ca_file;    /* absent: the system's */
	vipps_slice proxy;      /* absent or "": none; "env": from the environment; else its URL */
	int64_t deadline;       /* ms: create and reads */
	int64_t money_deadline; /* ms: capture, refund, cancel */
	int max_attempts;       /* of one request in one call: 1 to 5 */
} vipps_client_options;

/* The keys that the local Vipps publishes; LOCAL takes no others, and nothing else takes these. */
extern const vipps_slice vipps_local_client_id;
extern const vipps_slice vipps_local_client_secret;
extern const vipps_slice vipps_local_subscription_key;

/* Copies everything. NULL when something is wrong (then `complaint` says what) or memory is out
 * (then complaint->argument is empty). */
vipps_client *vipps_client_new(const vipps_client_options *options, vipps_complaint *complaint);
void vipps_client_free(vipps_client *client); /* wipes; NULL is fine */
vipps_slice vipps_client_merchant_serial_number(const vipps_client *client);
vipps_api vipps_client_api(const vipps_client *client);

/* ------------------------------------------------------------------------------------------
 * Payments
 */
typedef struct vipps_money {
	int64_t amount; /* asked for */
	int64_t authorized, captured, refunded, cancelled;
	int64_t capturable; /* authorized - cancelled - captured */
	int64_t refundable; /* captured - refunded */
} vipps_money;

/* Computes capturable and refundable; false when the four amounts cannot be. */
bool vipps_money_settle(vipps_money *money);
/* Reserved or taken, and not all given back. */
bool vipps_money_is_paid(const vipps_money *money);

typedef struct vipps_history_entry {
	vipps_event_type type;
	vipps_slice raw_type;
	int64_t amount;
	bool success;
	int64_t time;
	vipps_slice key; /* idempotency key, absent if none */
	vipps_slice psp_reference;
} vipps_history_entry;

/* Where to, of express checkout. */
typedef struct vipps_address {
	vipps_slice line1;
	vipps_slice line2; /* absent when there is none, or when it repeats line 1 */
	vipps_slice post_code;
	vipps_slice city;
	vipps_slice country; /* ISO 3166-1 alpha-2 where we know the word; else Vipps' own */
} vipps_address;

typedef struct vipps_customer {
	bool present;
	bool expired; /* Vipps forgot: all is absent but sub, and user_id where it is told */
	vipps_slice first_name, last_name, email;
	vipps_slice phone;         /* country code and digits */
	vipps_slice date_of_birth; /* "1988-12-03" */
	vipps_slice user_id;       /* eCom: what a consent removal names */
	vipps_slice sub;           /* what Userinfo takes */
	const vipps_address *addresses;
	size_t address_count;
} vipps_customer;

typedef struct vipps_shipping {
	bool present;
	vipps_slice option_id, option_name;
	int64_t cost; /* minor units */
	bool has_address;
	vipps_address address;
} vipps_shipping;

/* What a shop has noted with a payment. */
typedef struct vipps_note {
	vipps_slice name, value;
} vipps_note;

typedef struct vipps_payment {
	vipps_slice reference;
	vipps_state state;
	vipps_slice raw_state;
	vipps_slice redirect_url;
	vipps_slice psp_reference;
	char currency[4];
	vipps_money money;
	int64_t authorized_at;
	int64_t capture_until;            /* when Vipps no longer takes a capture */
	int64_t capture_guaranteed_until; /* until when the money is certain to be there */
	const vipps_note *metadata;
	size_t metadata_count;
	vipps_customer customer;
	vipps_shipping shipping;
	vipps_history_entry *history; /* oldest first; NULL with 0 where it was not asked for */
	size_t history_count;
} vipps_payment;

/* A way of delivery. */
typedef struct vipps_shipping_option {
	vipps_slice id;
	vipps_slice name;
	int64_t cost; /* minor units */
	bool is_default;
	int64_t priority; /* lowest first; VIPPS_NO_PRIORITY: in the order given */
	/* ePayment only: groups are made by the first two. Absent: "OTHER". */
	vipps_slice carrier; /* its `brand`: "POSTEN" */
	vipps_slice type;    /* "PICKUP_POINT" */
	vipps_slice details; /* its `meta`, such as the address of a pickup point */
	vipps_slice estimated_delivery;
} vipps_shipping_option;

#define VIPPS_NO_PRIORITY INT64_MIN

/* One option by itself; then what must hold of all of them together. Complaints are about "id",
 * "name", "cost"; and about "shipping" or "options" (`argument`). */
bool vipps_shipping_option_check(const vipps_shipping_option *option, vipps_complaint *complaint);
bool vipps_shipping_options_check(const vipps_shipping_option *options, size_t count,
	const char *argument, vipps_complaint *complaint);

typedef enum vipps_explicit_flow {
	VIPPS_EXPLICIT_UNSAID,
	VIPPS_EXPLICIT_NO,
	VIPPS_EXPLICIT_YES,
} vipps_explicit_flow;

/* How the customer comes to the payment. */
typedef enum vipps_user_flow {
	VIPPS_FLOW_WEB_REDIRECT,    /* landing page, or the app by itself */
	VIPPS_FLOW_NATIVE_REDIRECT, /* from an app */
	VIPPS_FLOW_PUSH_MESSAGE,    /* no page: pushed to the customer's phone */
	VIPPS_FLOW_QR,              /* ePayment only */
} vipps_user_flow;

typedef enum vipps_payment_method {
	VIPPS_METHOD_WALLET, /* the app */
	VIPPS_METHOD_CARD,   /* a page for card numbers */
} vipps_payment_method;

typedef enum vipps_qr_format {
	VIPPS_QR_UNSAID,
	VIPPS_QR_URL,
	VIPPS_QR_SVG,
	VIPPS_QR_PNG,
} vipps_qr_format;

/* A line of a receipt. Amounts include tax, and are what is left after the discount. */
typedef struct vipps_receipt_line {
	vipps_slice id, name;
	int64_t total;
	int64_t tax;      /* in `total`; VIPPS_NO_TAX: to be computed from the rate */
	int64_t tax_rate; /* hundredths of a percent: 2500 is 25 % */
	int64_t discount;
	vipps_slice quantity; /* decimal text; absent: no unit is told, nor its price */
	vipps_slice unit;     /* "PCS", "KG" … */
	int64_t unit_price;
	vipps_slice product_url;
	bool is_shipping;
} vipps_receipt_line;

#define VIPPS_NO_TAX INT64_MIN

typedef struct vipps_receipt {
	const vipps_receipt_line *lines;
	size_t line_count;
	vipps_slice rounding; /* name of a line for what the lines' sum lacks; absent: none is made */
	vipps_slice number;
} vipps_receipt;

/* One line by itself (complaints name its arguments); then all of them ("lines" and the others). */
bool vipps_receipt_line_check(const vipps_receipt_line *line, vipps_complaint *complaint);
bool vipps_receipt_check(const vipps_receipt *receipt, vipps_complaint *complaint);
int64_t vipps_receipt_total(const vipps_receipt *receipt);
/* The tax in a line: as given, or total * rate / (10000 + rate) with half an øre rounded up. */
int64_t vipps_receipt_line_tax(const vipps_receipt_line *line);
/*
 * Whether it can go with a payment of `amount`: the sums agree, or a rounding line may close the
 * gap.
 */
bool vipps_receipt_fits(const vipps_receipt *receipt, int64_t amount);

/* What create needs. Checked by vipps_create_check(), which a request object calls when made. */
typedef struct vipps_create {
	vipps_slice reference;
	int64_t amount;
	vipps_slice description;
	vipps_slice return_url;
	vipps_slice callback_url; /* eCom: required; ePayment: not looked at */
	vipps_slice currency;
	vipps_slice customer_phone;
	vipps_slice scope;
	vipps_slice callback_token; /* absent: derived */
	vipps_user_flow flow;
	/* ePayment only. */
	vipps_payment_method method;
	bool block_commercial_cards;
	vipps_slice personal_qr;    /* the customer's, instead of the phone number */
	vipps_slice customer_token; /* of a QR check-in, likewise */
	bool customer_present;
	vipps_qr_format qr_format;
	int64_t qr_size;     /* pixels; 0: unsaid */
	int64_t expires_at;  /* ms since 1970; 0: in ten minutes */
	int64_t minimum_age; /* years; 0: any */
	const vipps_note *metadata;
	size_t metadata_count;
	vipps_slice terms_of_sale_url, privacy_policy_url;
	vipps_slice receipt_url;
	const vipps_receipt *receipt; /* left out where it does not fit, and by eCom */
	/* Express checkout: either options or a URL to ask for them. */
	bool express;
	const vipps_shipping_option *options; /* NULL with 0: asked for */
	size_t option_count;
	vipps_slice shipping_url;
	vipps_slice consent_removal_url;   /* eCom: required; ePayment: not looked at */
	vipps_explicit_flow explicit_flow; /* eCom only; ePayment: not looked at */
	const vipps_slice *countries;      /* ePayment only: ISO 3166-1 alpha-2; NULL with 0: any */
	size_t country_count;
} vipps_create;

bool vipps_create_check(const vipps_create *create, vipps_complaint *complaint);

/* ------------------------------------------------------------------------------------------
 * Userinfo: what a customer has consented to share. Absent is what was not.
 */
typedef struct vipps_userinfo {
	vipps_slice sub;
	vipps_slice name, given_name, family_name;
	vipps_slice email;
	bool email_verified;
	vipps_slice phone; /* country code and digits */
	bool phone_verified;
	vipps_slice birth_date;         /* "1988-12-03" */
	vipps_slice nin;                /* national identity number: few merchants may have it */
	const vipps_address *addresses; /* the default one first */
	size_t address_count;
} vipps_userinfo;

/* ------------------------------------------------------------------------------------------
 * Money and references
 */

/* Decimal text, exactly; false with a complaint about "amount" or "currency". */
bool vipps_minor_from_decimal(vipps_slice text, vipps_slice currency, int64_t *minor,
	vipps_complaint *complaint);
/* Writes a NUL-terminated text; 24 bytes suffice. */
bool vipps_decimal_from_minor(int64_t minor, vipps_slice currency, char out[24],
	vipps_complaint *complaint);

#define VIPPS_REFERENCE_MAX 50
bool vipps_reference_make(vipps_slice prefix, vipps_slice order, int64_t attempt,
	char out[VIPPS_REFERENCE_MAX + 1], vipps_complaint *complaint);
bool vipps_reference_next(vipps_slice reference, char out[VIPPS_REFERENCE_MAX + 1],
	vipps_complaint *complaint);

#endif
