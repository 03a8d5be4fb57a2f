/* SPDX-License-Identifier: MIT */
#include "arena.h"
#include "buf.h"
#include "check.h"

#include <stdalign.h>
#include <stdlib.h>

static const vipps_slice constant = VIPPS_SLICE("NOK");

static void slices(void)
{
	promise("an absent slice is not an empty one");
	CHECK(!vipps_slice_is_present(vipps_slice_none()));
	CHECK(!vipps_slice_is_present(vipps_slice_of(NULL)));
	CHECK(vipps_slice_is_present(vipps_slice_of("")));
	CHECK(vipps_slice_is_empty(vipps_slice_of("")) && vipps_slice_is_empty(vipps_slice_none()));
	CHECK(!vipps_slice_eq(vipps_slice_of(""), vipps_slice_none()));
	CHECK(vipps_slice_eq(vipps_slice_none(), vipps_slice_none()));
	CHECK_INT(vipps_slice_make(NULL, 5).len, 0);

	promise("slices are compared byte for byte, or blind to ASCII case alone");
	CHECK(vipps_slice_eq(constant, vipps_slice_of("NOK")));
	CHECK(!vipps_slice_eq(constant, vipps_slice_of("NOk")));
	CHECK(!vipps_slice_eq(constant, vipps_slice_of("NO")));
	CHECK(vipps_slice_eq_nocase(constant, vipps_slice_of("nOk")));
	CHECK(!vipps_slice_eq_nocase(constant, vipps_slice_of("nOl")));
	CHECK(!vipps_slice_eq_nocase(vipps_slice_of("\xC3\x86"), vipps_slice_of("\xC3\xA6")));
	CHECK(!vipps_slice_eq_nocase(vipps_slice_of("@"), vipps_slice_of("`")));
	CHECK(!vipps_slice_eq_nocase(vipps_slice_of(""), vipps_slice_none()));

	promise("a slice starts with its head, and an absent one with nothing");
	CHECK(vipps_slice_starts_with(constant, vipps_slice_of("NO")));
	CHECK(vipps_slice_starts_with(constant, constant));
	CHECK(vipps_slice_starts_with(constant, vipps_slice_of("")));
	CHECK(!vipps_slice_starts_with(constant, vipps_slice_of("OK")));
	CHECK(!vipps_slice_starts_with(constant, vipps_slice_of("NOKK")));
	CHECK(!vipps_slice_starts_with(vipps_slice_none(), vipps_slice_of("")));
}

static void buf_growing(void)
{
	vipps_buf buf = { 0 };
	vipps_slice got;

	promise("a zeroed buf is empty and present");
	CHECK_TEXT(vipps_buf_slice(&buf), "");
	CHECK_CSTR(vipps_buf_cstr(&buf), "");

	promise("what is added stands in order, NUL-terminated");
	vipps_buf_add_cstr(&buf, "a");
	vipps_buf_add_char(&buf, '-');
	vipps_buf_add_slice(&buf, constant);
	vipps_buf_add_slice(&buf, vipps_slice_none());
	vipps_buf_add_int64(&buf, -499);
	vipps_buf_add_int64(&buf, 0);
	CHECK_CSTR(vipps_buf_cstr(&buf), "a-NOK-4990");

	promise("every int64 is written, the smallest too");
	vipps_buf_clear(&buf);
	vipps_buf_add_int64(&buf, INT64_MIN);
	vipps_buf_add_int64(&buf, INT64_MAX);
	CHECK_CSTR(vipps_buf_cstr(&buf), "-92233720368547758089223372036854775807");

	promise("a buf grows past its first block and keeps its bytes");
	vipps_buf_clear(&buf);
	for (int i = 0; i < 5000; i++) {
		vipps_buf_add_char(&buf, (char)('a' + i % 26));
		CHECK(buf.room > buf.len);
	}
	got = vipps_buf_slice(&buf);
	CHECK_INT(got.len, 5000);
	for (size_t i = 0; i < got.len; i++)
		CHECK(got.at[i] == (char)('a' + (int)i % 26));
	CHECK(buf.at[5000] == '\0');

	promise("truncating drops the end and no more");
	vipps_buf_truncate(&buf, 6000);
	CHECK_INT(buf.len, 5000);
	vipps_buf_truncate(&buf, 3);
	CHECK_CSTR(vipps_buf_cstr(&buf), "abc");

	promise("a freed buf may be used again");
	vipps_buf_free(&buf);
	CHECK(buf.at == NULL && buf.room == 0);
	vipps_buf_add_cstr(&buf, "again");
	CHECK_CSTR(vipps_buf_cstr(&buf), "again");
	vipps_buf_free(&buf);
}

static void buf_limit(void)
{
	vipps_buf buf = { .limit = 5 };

	promise("a buf holds as much as its limit and not a byte more");
	vipps_buf_add_cstr(&buf, "12345");
	CHECK_CSTR(vipps_buf_cstr(&buf), "12345");
	vipps_buf_add_char(&buf, '6');
	CHECK(buf.failed);
	CHECK_TEXT(vipps_buf_slice(&buf), NULL);
	CHECK(vipps_buf_cstr(&buf) == NULL);

	promise("failing is sticky, and adds no part of anything");
	vipps_buf_truncate(&buf, 0);
	vipps_buf_add_cstr(&buf, "x");
	CHECK(buf.failed);
	CHECK_INT(buf.len, 0);

	promise("clearing ends the failure and keeps the limit");
	vipps_buf_clear(&buf);
	vipps_buf_add_cstr(&buf, "abcde");
	CHECK_CSTR(vipps_buf_cstr(&buf), "abcde");
	vipps_buf_add_cstr(&buf, "f");
	CHECK(buf.failed);
	vipps_buf_free(&buf);

	promise("sizes that overflow are refused");
	vipps_buf_add_cstr(&buf, "abc");
	buf.limit = SIZE_MAX;
	vipps_buf_add(&buf, "x", SIZE_MAX - 3);
	CHECK(buf.failed);
	vipps_buf_free(&buf);
}

static void secrets(void)
{
	vipps_buf buf = { .secret = true };
	char local[16] = "client secret";
	char *block;

	promise("wiping overwrites every byte");
	vipps_wipe(local, sizeof(local));
	for (size_t i = 0; i < sizeof(local); i++)
		CHECK_INT(local[i], 0);
	vipps_wipe(NULL, 0);

	promise("a secret buf leaves nothing behind when it is cut or cleared");
	vipps_buf_add_cstr(&buf, "Y8Kteew6GE2ZmeycEt6egg==");
	block = buf.at;
	vipps_buf_truncate(&buf, 2);
	CHECK(memcmp(block, "Y8\0\0\0\0\0\0", 8) == 0);
	vipps_buf_clear(&buf);
	CHECK(memcmp(block, "\0\0\0", 3) == 0);
	vipps_buf_free(&buf);
	CHECK(buf.secret);
}

static void arenas(void)
{
	vipps_arena arena = { 0 };
	unsigned char *first;
	vipps_slice copy;

	promise("what an arena gives is zeroed, aligned and apart");
	first = vipps_arena_alloc(&arena, 3);
	for (size_t size = 0; size < 300; size++) {
		unsigned char *at = vipps_arena_alloc(&arena, size);

		CHECK(at != NULL && (uintptr_t)at % alignof(max_align_t) == 0);
		for (size_t i = 0; i < size; i++)
			CHECK(at[i] == 0);
		memset(at, 0xEE, size);
	}
	CHECK(first[0] == 0 && first[2] == 0);

	promise("a thing larger than a block is given, too");
	first = vipps_arena_alloc(&arena, 100000);
	CHECK(first != NULL && first[0] == 0 && first[99999] == 0);

	promise("a copy has a NUL behind it; absent stays absent, empty stays empty");
	copy = vipps_arena_copy(&arena, vipps_slice_make("NOKx", 3));
	CHECK_TEXT(copy, "NOK");
	CHECK(copy.at[3] == '\0');
	CHECK_TEXT(vipps_arena_copy(&arena, vipps_slice_of("")), "");
	CHECK_TEXT(vipps_arena_copy(&arena, vipps_slice_none()), NULL);

	promise("an arena stops at its limit, for good, and keeps what it gave");
	vipps_arena_free(&arena);
	arena.limit = 10000;
	copy = vipps_arena_copy(&arena, vipps_slice_of("kept"));
	CHECK(vipps_arena_alloc(&arena, 20000) == NULL);
	CHECK(arena.failed);
	CHECK(vipps_arena_alloc(&arena, 1) == NULL);
	CHECK_TEXT(vipps_arena_copy(&arena, constant), NULL);
	CHECK_TEXT(copy, "kept");
	CHECK(arena.taken <= arena.limit);

	promise("sizes that overflow are refused");
	vipps_arena_free(&arena);
	arena.limit = 0;
	CHECK(!arena.failed);
	CHECK(vipps_arena_alloc_array(&arena, SIZE_MAX / 4 + 2, 4) == NULL && arena.failed);
	vipps_arena_free(&arena);
	CHECK(vipps_arena_alloc(&arena, SIZE_MAX - 8) == NULL && arena.failed);

	promise("a freed arena may be used again");
	vipps_arena_wipe_free(&arena);
	CHECK_TEXT(vipps_arena_copy(&arena, constant), "NOK");
	vipps_arena_free(&arena);
}

int main(void)
{
	slices();
	buf_growing();
	buf_limit();
	secrets();
	arenas();
	return promises_kept();
}
