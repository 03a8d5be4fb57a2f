/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_DIGEST_H
#define VIPPS_DIGEST_H

#include "slice.h"

#include <stdint.h>

/*
 * SHA-256 and HMAC-SHA-256, over one text or over a list of fields. Each field goes in with its
 * length before it, so that ("ab", "c") and ("a", "bc") differ; an absent field differs from an
 * empty one.
 */

#define VIPPS_DIGEST_SIZE 32

typedef unsigned char vipps_digest[VIPPS_DIGEST_SIZE];

/* False: OpenSSL failed (no memory, or a provider that refuses); `out` is zeroes then. */
bool vipps_digest_fields(const vipps_slice *fields, size_t count, vipps_digest out);
bool vipps_digest_hmac_fields(const vipps_digest key, const vipps_slice *fields, size_t count,
	vipps_digest out);
/* Of one text, as it is: what others compute, too. A key may have any length. */
bool vipps_digest_text(vipps_slice text, vipps_digest out);
bool vipps_digest_hmac_text(vipps_slice key, vipps_slice text, vipps_digest out);

/* Constant time for equal lengths; an absent slice equals nothing. */
bool vipps_digest_same(vipps_slice a, vipps_slice b);

/* In base64: the alphabet with '+' and '/', padded, with a NUL. */
#define VIPPS_DIGEST_BASE64_SIZE 44
typedef char vipps_base64_digest[VIPPS_DIGEST_BASE64_SIZE + 1];
void vipps_digest_base64(const vipps_digest digest, vipps_base64_digest out);

/* The first `bytes` bytes as lower-case hex with a NUL: 2 * bytes + 1 chars. */
void vipps_digest_hex(const vipps_digest digest, size_t bytes, char *out);

#endif
