/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_TEXT_H
#define VIPPS_TEXT_H

#include "slice.h"

/* UTF-8 text. Nothing here allocates, or asks the locale. */

/*
 * The length in bytes (1 to 4) of the well-formed character that the bytes from `at` begin with;
 * 0 if they are not well-formed UTF-8: overlong, a surrogate, beyond U+10FFFF, cut off, or no bytes
 * at all.
 */
size_t vipps_text_char(const char *at, const char *end);

/* True if all of it is well-formed. The empty text is; the absent one is not. */
bool vipps_text_is_utf8(vipps_slice text);

/* Code points in well-formed text. In other text, each byte that begins nothing counts as one. */
size_t vipps_text_count(vipps_slice text);

/* The first `points` code points, counted as in vipps_text_count(). A view, absent for absent. */
vipps_slice vipps_text_cut(vipps_slice text, size_t points);
/* As much as fits into `bytes` without cutting a character in two. A view, absent for absent. */
vipps_slice vipps_text_cut_bytes(vipps_slice text, size_t bytes);

/*
 * Makes foreign text fit for a log or an exception message: always NUL-terminated, well-formed
 * UTF-8 on one line. Replaced by "***": e-mail addresses, and runs of 8 or more digits (phone, card
 * and national identity numbers), also when grouped by spaces, with the '+' in front of them (not
 * when grouped by hyphens: dates and trace ids are, and support needs them).
 * Control characters become spaces, bytes that are not UTF-8 become '?'. When the room (`size`, at
 * least 1) does not suffice, the end is cut off, and with it a last word that could be the visible
 * part of what would have been masked.
 */
void vipps_text_mask(vipps_slice text, char *out, size_t size);

#endif
