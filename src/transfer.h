/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_TRANSFER_H
#define VIPPS_TRANSFER_H

#include <curl/curl.h>

#include "buf.h"
#include "vipps.h"

#define VIPPS_TRANSFER_HEADERS_MAX 32

/*
 * One request on its way, on one libcurl handle. Used again and again, as long as all goes well:
 *
 *   new → prepare → (whoever owns the multi handle carries it) → result → reset → prepare …
 *
 * Everything is the transfer's own, but for the request, which it reads until the result.
 */
typedef struct vipps_transfer {
	CURL *easy;
	void *owner;                 /* for whoever carries it */
	struct vipps_transfer *next; /* in whoever's pool */

	const vipps_request *request; /* NULL after reset */
	/*
	 * Only after a whole answer. libcurl 8.14 remembers beyond its own reset that a body was to be
	 * rewound, and would fail every later request; what else it keeps nobody knows.
	 */
	bool reusable;
	CURLcode setup;        /* sticky: the first option that libcurl refused */
	vipps_buf header_text; /* the lines behind `headers`, NUL-terminated */
	struct curl_slist headers[VIPPS_TRANSFER_HEADERS_MAX];

	bool begun;      /* once more than connected: libcurl began to send the request */
	bool body_asked; /* libcurl took at least a part of a body that it cannot take again */
	size_t body_at;
	size_t head_size;   /* bytes of answer headers so far */
	bool head_whole;    /* the headers of the answer ended as headers do */
	bool length_told;   /* or its end is told in another way than by the connection's */
	const char *excess; /* what of the answer was too much, or NULL */
	int64_t retry_after;
	vipps_buf answer;
} vipps_transfer;

vipps_transfer *vipps_transfer_new(void);           /* NULL: out of memory */
void vipps_transfer_free(vipps_transfer *transfer); /* wipes; NULL is fine. Not while carried. */

/* Makes the handle ready to be carried. False: it must not be, and `failed` says why, UNSENT. */
bool vipps_transfer_prepare(vipps_transfer *transfer, const vipps_client *client,
	const vipps_request *request, vipps_clock now, vipps_exchange *failed);

/* What came of it. The exchange's body is valid until the reset. */
vipps_exchange vipps_transfer_result(vipps_transfer *transfer, CURLcode code, vipps_clock now);

/* An exchange of which nothing was sent. */
vipps_exchange vipps_transfer_unsent(vipps_kind kind, const char *trouble);

/*
 * Forgets and wipes the request and the answer. Only while `reusable`; otherwise it is to be freed.
 */
void vipps_transfer_reset(vipps_transfer *transfer);

#endif
