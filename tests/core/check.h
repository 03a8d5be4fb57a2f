/* SPDX-License-Identifier: MIT */
#ifndef CHECK_H
#define CHECK_H

/*
 * The smallest test harness that can say what was promised.
 *
 *	int main(void)
 *	{
 *		promise("a zeroed buf is empty");
 *		CHECK(buf.len == 0);
 *		CHECK_INT(buf.room, 0);
 *		CHECK_TEXT(vipps_buf_slice(&buf), "");
 *		return promises_kept();
 *	}
 *
 * prints "ok 1 - a zeroed buf is empty" and "1..1" (TAP). A check that fails says where, and the
 * checks behind it still run. The program's status is 0 if every promise was kept.
 */

#include "slice.h"

#include <inttypes.h>
#include <stdio.h>

typedef struct check_state {
	const char *title; /* of the promise under test; NULL before the first */
	int promises;
	int broken;
	bool failed; /* a check of this promise failed */
} check_state;

static check_state check_now;

static inline void check_end_promise(void)
{
	if (check_now.title == NULL)
		return;
	if (check_now.failed)
		check_now.broken++;
	printf("%s %d - %s\n", check_now.failed ? "not ok" : "ok", check_now.promises, check_now.title);
}

/* Ends the promise before and begins the next. `title` must live until then. */
static inline void promise(const char *title)
{
	check_end_promise();
	check_now.title = title;
	check_now.failed = false;
	check_now.promises++;
}

/* For main() to return. */
static inline int promises_kept(void)
{
	check_end_promise();
	check_now.title = NULL;
	printf("1..%d\n", check_now.promises);
	return check_now.broken > 0 || check_now.promises == 0 ? 1 : 0;
}

static inline bool check_that(bool holds, const char *what, const char *file, int line)
{
	if (!holds) {
		printf("# %s:%d: not so: %s\n", file, line, what);
		check_now.failed = true;
	}
	return holds;
}

static inline bool check_int(int64_t got, int64_t want, const char *what, const char *file,
	int line)
{
	if (got != want) {
		printf("# %s:%d: %s is %" PRId64 ", not %" PRId64 "\n", file, line, what, got, want);
		check_now.failed = true;
	}
	return got == want;
}

static inline bool check_text(vipps_slice got, vipps_slice want, const char *what, const char *file,
	int line)
{
	bool same = vipps_slice_eq(got, want);

	if (!same) {
		printf("# %s:%d: %s\n#   is   %s%.*s\n#   not  %s%.*s\n", file, line, what,
			got.at == NULL ? "(absent)" : "", (int)got.len, got.at == NULL ? "" : got.at,
			want.at == NULL ? "(absent)" : "", (int)want.len, want.at == NULL ? "" : want.at);
		check_now.failed = true;
	}
	return same;
}

/* All give true if the check holds, so that what depends on it can be left out. */
#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)
#define CHECK_INT(got, want) check_int((int64_t)(got), (int64_t)(want), #got, __FILE__, __LINE__)
/* A slice against a C string; NULL is the absent slice. */
#define CHECK_TEXT(got, want) check_text((got), vipps_slice_of(want), #got, __FILE__, __LINE__)
/* Two C strings. */
#define CHECK_CSTR(got, want) \
	check_text(vipps_slice_of(got), vipps_slice_of(want), #got, __FILE__, __LINE__)
/* Two slices. */
#define CHECK_SLICE(got, want) check_text((got), (want), #got, __FILE__, __LINE__)

#endif
