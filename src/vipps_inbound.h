/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_CHAPTER_INBOUND_H
#define VIPPS_CHAPTER_INBOUND_H

/* Calls from Vipps to the shop: whose they are, what they say, and what to answer. */

#include "vipps_calls.h"

/* The headers that an inbound call is read by, and where web servers put them; NULL at the end. */
extern const char *const vipps_inbound_headers[];

typedef struct vipps_inbound_request {
	vipps_slice method;
	vipps_slice uri;             /* path; scheme, host and query may be there too */
	vipps_slice prefix;          /* absent: any; else the path before "/v2/" */
	const vipps_header *headers; /* those of vipps_inbound_headers that came */
	size_t header_count;
	vipps_slice body;
} vipps_inbound_request;

typedef struct vipps_webhook_secret {
	vipps_slice id; /* of the registration; absent: not known, tried with any */
	vipps_slice secret;
} vipps_webhook_secret;

/* Whose calls are taken, and how they are known. */
typedef struct vipps_inbound_keys {
	const vipps_client *const *clients;
	const vipps_slice *tokens; /* NULL; or the shop's own token of each client, where present */
	size_t client_count;
	const vipps_webhook_secret *secrets;
	size_t secret_count;
	vipps_slice webhook_url; /* as it was registered; absent: as the request came */
	int64_t max_age;         /* ms that a webhook may differ from `now`; 0: any */
	int64_t now;             /* ms since 1970 */
} vipps_inbound_keys;

typedef enum vipps_inbound_kind {
	VIPPS_INBOUND_PAYMENT_UPDATE, /* eCom's callback; any of ePayment's webhooks */
	VIPPS_INBOUND_SHIPPING_REQUEST,
	VIPPS_INBOUND_CONSENT_REMOVAL,
} vipps_inbound_kind;

/*
 * Why a call is refused. The names of vipps_inbound_fault_name() are those of the PHP enum's cases.
 */
typedef enum vipps_inbound_fault {
	VIPPS_INBOUND_FINE,
	VIPPS_INBOUND_UNKNOWN_PATH,
	VIPPS_INBOUND_WRONG_METHOD,
	VIPPS_INBOUND_TOO_LARGE,
	VIPPS_INBOUND_NOT_AUTHENTIC, /* no token or signature, or a wrong one */
	VIPPS_INBOUND_CLOCK_SKEW,    /* signed well, and too long ago or ahead of our clock */
	VIPPS_INBOUND_NOT_OURS,      /* authentic, and for a sales unit that is none of the clients' */
	VIPPS_INBOUND_MALFORMED,
} vipps_inbound_fault;
const char *vipps_inbound_fault_name(vipps_inbound_fault fault); /* "NotAuthentic" */

typedef struct vipps_inbound vipps_inbound; /* owns what `vipps_inbound_view` points to */

typedef struct vipps_inbound_view {
	vipps_inbound_kind kind;
	vipps_api api;         /* that speaks so */
	size_t client;         /* index of the client it is for */
	vipps_slice reference; /* absent with CONSENT_REMOVAL */
	/* PAYMENT_UPDATE: what it says. */
	vipps_state state;
	vipps_slice raw_state;
	vipps_event_type event;
	int64_t amount; /* of this event; eCom: of the payment */
	char currency[4];
	bool success;
	int64_t time;
	vipps_slice psp_reference;
	vipps_slice idempotency_key;
	vipps_slice webhook_id;         /* of the registration: the secret's, else as the call says */
	char key[VIPPS_KEY_LENGTH + 1]; /* the same when it is delivered again */
	vipps_address address;          /* SHIPPING_REQUEST */
	vipps_slice user_id;            /* CONSENT_REMOVAL */
	int64_t patience;               /* ms that Vipps waits for the answer */
	vipps_inbound_fault fault;
	int reply_status; /* what to answer: 200, or why not */
	char reason[160]; /* of a fault: for the shop's log; no secret */
} vipps_inbound_view;

/*
 * Whether a request says that it is a webhook, and of which registration (`id`: letters, digits and
 * hyphens; absent where it does not say). Proves nothing: it is for finding the secrets that
 * vipps_inbound_read() then tries.
 */
bool vipps_inbound_peek(const vipps_inbound_request *request, vipps_slice *id);

/*
 * Authenticates and reads. eCom's calls and questions for ways of delivery carry a token in
 * Authorization that belongs to their path, a consent removal carries one in the path as create
 * gave it to Vipps, and a webhook is signed. NULL: out of memory.
 */
vipps_inbound *vipps_inbound_read(const vipps_inbound_keys *keys,
	const vipps_inbound_request *request);
const vipps_inbound_view *vipps_inbound_look(const vipps_inbound *inbound);
void vipps_inbound_free(vipps_inbound *inbound);

/*
 * The body, and the status, that answer a SHIPPING_REQUEST: with no options they say that nothing
 * is delivered there. NUL-terminated and the inbound's own, valid until the next answer. Absent:
 * the options are wrong (`complaint` about "options" or "currency"), or memory is out
 * (complaint->argument is empty). ePayment's costs have a currency: absent, it is that of the
 * payment as create wrote it into the URL.
 */
vipps_slice vipps_inbound_answer(vipps_inbound *inbound, const vipps_shipping_option *options,
	size_t count, vipps_slice currency, int *status, vipps_complaint *complaint);

#endif
