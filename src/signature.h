/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SIGNATURE_H
#define VIPPS_SIGNATURE_H

#include "client.h"
#include "digest.h"

/* How Vipps' calls are known: by tokens that it got from us, and webhooks by a signature. */

/*
 * Callback tokens: what Vipps sends back as Authorization when it calls the shop. Derived from the
 * client secret, the sales unit and the reference, so that a shop stores nothing, and the token of
 * one payment is no good for another. 48 hex digits: the alphabet and length that both APIs take.
 */
#define VIPPS_CALLBACK_TOKEN_BYTES 24
typedef char vipps_callback_token[2 * VIPPS_CALLBACK_TOKEN_BYTES + 1];

/* The key that a client's callback tokens are made with. */
bool vipps_callback_key(vipps_slice client_secret, vipps_digest out);

bool vipps_callback_token_make(const vipps_client *client, vipps_slice reference,
	vipps_callback_token out);

/*
 * The token of consent removals, which are about no payment. It is not documented that Vipps sends
 * an Authorization header with them, so it stands in the path.
 */
bool vipps_consent_token_make(const vipps_client *client, vipps_callback_token out);

/*
 * Webhooks. What is signed is the request as it was sent to the registered URL,
 *
 *     "POST" LF target LF date ";" host ";" content hash
 *
 * under the secret of the registration, which looks like base64 and is used as it stands.
 */
typedef struct vipps_webhook_statement {
	vipps_slice target; /* the registered URL's path and query as sent; "" is "/" */
	vipps_slice host;   /* the registered URL's, with its port unless that is the scheme's own */
	vipps_slice date;   /* x-ms-date */
	vipps_slice hash;   /* of the body at hand, never the one that the caller claims */
} vipps_webhook_statement;

/* What x-ms-content-sha256 must say. False: OpenSSL failed; `out` is "" then. */
bool vipps_webhook_hash(vipps_slice body, vipps_base64_digest out);
/* What Signature= must say. False: OpenSSL failed, or out of memory; `out` is "" then. */
bool vipps_webhook_sign(const vipps_webhook_statement *statement, vipps_slice secret,
	vipps_base64_digest out);

/*
 * The signature in "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=…".
 * Absent when other headers are signed, or in another way.
 */
vipps_slice vipps_webhook_signature_of(vipps_slice authorization);

#endif
