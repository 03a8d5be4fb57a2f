/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_TOKEN_H
#define VIPPS_TOKEN_H

#include "client.h"

/*
 * Access tokens, kept by the fingerprint of all credentials together. Sends nothing: a call fetches
 * a token when this has none, and puts it here. Bounded: the one that is used least recently goes.
 * Every token that leaves the store is wiped. Times are steady milliseconds.
 */
#define VIPPS_TOKENS_MAX 16

typedef unsigned char vipps_fingerprint[VIPPS_FINGERPRINT_SIZE];

/*
 * The token in use, or an absent slice: never one that is about to expire. Valid until the next
 * call of any function below.
 */
vipps_slice vipps_tokens_find(vipps_tokens *tokens, const vipps_fingerprint whose, int64_t now);

/*
 * Keeps a copy for `lifetime` ms, less a margin (a tenth, five minutes at most) so that none
 * expires on its way. Replaces the one before. False: out of memory; the one before is gone all the
 * same.
 */
bool vipps_tokens_keep(vipps_tokens *tokens, const vipps_fingerprint whose, vipps_slice token,
	int64_t now, int64_t lifetime);

/*
 * Vipps refused this token: forget it, unless it has been replaced since.
 */
void vipps_tokens_drop(vipps_tokens *tokens, const vipps_fingerprint whose, vipps_slice token);

#endif
