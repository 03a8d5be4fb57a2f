/* SPDX-License-Identifier: MIT */
#ifndef VIPPS_SLICE_H
#define VIPPS_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * A view of bytes that somebody else owns. Two values must not be confused:
 * absent (`at` is NULL: the member was not there) and present but empty
 * (`at` is not NULL, `len` is 0). A zeroed slice is absent.
 *
 * A slice need not be NUL-terminated and may hold NUL bytes.
 */
typedef struct vipps_slice {
	const char *at;
	size_t len;
} vipps_slice;

/*
 * Constant initialiser: static const vipps_slice nok = VIPPS_SLICE("NOK");
 * As an expression: (vipps_slice)VIPPS_SLICE("NOK").
 */
#define VIPPS_SLICE(literal) \
	{ \
		"" literal, sizeof(literal) - 1 \
	}

/* The absent slice. */
static inline vipps_slice vipps_slice_none(void)
{
	vipps_slice none = { NULL, 0 };

	return none;
}

/* Views `len` bytes. A NULL `at` gives the absent slice, whatever `len` is. */
static inline vipps_slice vipps_slice_make(const char *at, size_t len)
{
	vipps_slice slice = { at, at == NULL ? 0 : len };

	return slice;
}

/* Views a C string without its NUL. NULL gives the absent slice. */
static inline vipps_slice vipps_slice_of(const char *cstr)
{
	return vipps_slice_make(cstr, cstr == NULL ? 0 : strlen(cstr));
}

static inline bool vipps_slice_is_present(vipps_slice slice)
{
	return slice.at != NULL;
}

/* True for the absent slice, too. */
static inline bool vipps_slice_is_empty(vipps_slice slice)
{
	return slice.len == 0;
}

/* Byte for byte. Absent equals absent, and nothing else: not "" either. Not constant time. */
static inline bool vipps_slice_eq(vipps_slice a, vipps_slice b)
{
	if (a.at == NULL || b.at == NULL)
		return a.at == b.at;
	return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}

/* ASCII only and blind to the locale: what tolower() would do in the "C" locale. */
static inline char vipps_slice_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* As vipps_slice_eq(), with A-Z equal to a-z; other bytes must be the same. */
static inline bool vipps_slice_eq_nocase(vipps_slice a, vipps_slice b)
{
	if (a.at == NULL || b.at == NULL)
		return a.at == b.at;
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++) {
		if (vipps_slice_lower(a.at[i]) != vipps_slice_lower(b.at[i]))
			return false;
	}
	return true;
}

/* An absent slice starts with nothing, not even with "". */
static inline bool vipps_slice_starts_with(vipps_slice slice, vipps_slice head)
{
	if (slice.at == NULL || head.at == NULL || slice.len < head.len)
		return false;
	return memcmp(slice.at, head.at, head.len) == 0;
}

#endif
