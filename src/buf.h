/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_BUF_H
#define VIPPS_BUF_H

#include "slice.h"

#include <stdint.h>

/*
 * Growable bytes. A zeroed vipps_buf is an empty one, ready for use; set `limit`
 * and `secret` before the first byte is added.
 *
 * Failing is sticky: when memory or the limit runs out, `failed` is set, the add that
 * failed leaves no part behind, and every later add does nothing. So a whole message is
 * written first, and `failed` (or vipps_buf_slice()) is looked at once.
 *
 * A buf owns its block. It is freed with vipps_buf_free(), also after failing.
 * Not thread-safe. What vipps_buf_slice() and vipps_buf_cstr() gave is valid until the
 * next add, clear or free.
 */
typedef struct vipps_buf {
	char *at;     /* owned; NULL until the first byte; always NUL-terminated after `len` */
	size_t len;   /* bytes in use */
	size_t room;  /* bytes allocated, the NUL's included */
	size_t limit; /* most bytes it may hold; 0 = as much as there is memory */
	bool secret;  /* blocks are wiped before they are given back */
	bool failed;  /* sticky: out of memory, or over the limit */
} vipps_buf;

/* `at` may be NULL if `len` is 0. Must not point into the buf itself. */
void vipps_buf_add(vipps_buf *buf, const void *at, size_t len);
void vipps_buf_add_slice(vipps_buf *buf, vipps_slice slice);
void vipps_buf_add_cstr(vipps_buf *buf, const char *cstr);
void vipps_buf_add_char(vipps_buf *buf, char c);
/* Decimal, with a leading '-' for negative numbers. */
void vipps_buf_add_int64(vipps_buf *buf, int64_t number);

/* The bytes so far: present even when empty, absent when the buf has failed. */
vipps_slice vipps_buf_slice(const vipps_buf *buf);
/* The bytes so far as a C string, never NULL unless the buf has failed. */
const char *vipps_buf_cstr(const vipps_buf *buf);

/* Drops all bytes behind the first `len`; no-op when there are fewer. Does not undo failing. */
void vipps_buf_truncate(vipps_buf *buf, size_t len);
/* Empty and not failed, with the block kept for reuse (wiped first if `secret`). */
void vipps_buf_clear(vipps_buf *buf);
/* Gives the block back (wiped first if `secret`). Then empty, not failed, and usable again. */
void vipps_buf_free(vipps_buf *buf);
/* As vipps_buf_free(), but wipes whatever `secret` says. */
void vipps_buf_wipe(vipps_buf *buf);

/* Overwrites memory with zeroes in a way that no optimiser may drop. NULL with 0 is fine. */
void vipps_wipe(void *at, size_t len);

#endif
