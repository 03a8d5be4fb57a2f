/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SIGNATURE_H
#define VIPPS_SIGNATURE_H

#include "client.h"
#include "digest.h"

/*
 * Callback tokens: what Vipps sends back as Authorization when it calls the shop. Derived from the client
 * secret, the sales unit and the reference, so that a shop stores nothing, and the token of one
 * payment is no good for another. 48 hex digits: the alphabet and length that both APIs take.
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

#endif
