/* SPDX-License-Identifier: MIT */

/*
 * What the core's JSON reader makes of texts, in a form that another reader can be held against:
 * tests/json/differential.php builds the same from json_decode($text, true, 64).
 *
 * Standard input: texts, each behind its length as "<decimal>\n". Standard output: their dumps,
 * each behind its length in the same way. A dump:
 *
 *	!               refused
 *	n t f           null, true, false
 *	i<decimal>;     a number that vipps_json_int64() takes
 *	d<16 hex>;      any other number: the bits of the nearest double, big-endian
 *	s<len>:<bytes>  a string's value
 *	a<count>{...}   an array or object (PHP's arrays know no difference): for each element the
 *	                key as <len>:<bytes>, then the value. A key that comes again keeps its place
 *	                and takes the new value.
 */

#include "json.h"

#include <stdio.h>
#include <stdlib.h>

#define INPUT_MOST (16 * 1024 * 1024)

typedef struct entry {
	vipps_slice key;
	vipps_slice dump;
	struct entry *next;
} entry;

typedef struct entries {
	entry *first;
	entry **end;
	size_t count;
} entries;

static vipps_slice dump_value(vipps_json_reader *reader, vipps_arena *arena);

static void add_counted(vipps_buf *out, vipps_slice text)
{
	vipps_buf_add_int64(out, (int64_t)text.len);
	vipps_buf_add_char(out, ':');
	vipps_buf_add_slice(out, text);
}

static void add_number(vipps_buf *out, vipps_slice text, vipps_arena *arena)
{
	vipps_slice copy = vipps_arena_copy(arena, text);
	char hex[24];
	uint64_t bits;
	int64_t integer;
	double nearest;

	if (vipps_json_int64(text, &integer)) {
		vipps_buf_add_char(out, 'i');
		vipps_buf_add_int64(out, integer);
		vipps_buf_add_char(out, ';');
		return;
	}
	nearest = strtod(copy.at, NULL);
	memcpy(&bits, &nearest, sizeof(bits));
	(void)snprintf(hex, sizeof(hex), "d%016llx;", (unsigned long long)bits);
	vipps_buf_add_cstr(out, hex);
}

static void put_entry(entries *all, vipps_arena *arena, vipps_slice key, vipps_slice dump)
{
	entry *fresh;

	for (entry *old = all->first; old != NULL; old = old->next) {
		if (vipps_slice_eq(old->key, key)) {
			old->dump = dump;
			return;
		}
	}
	fresh = vipps_arena_alloc(arena, sizeof(*fresh));
	if (fresh == NULL)
		abort();
	fresh->key = key;
	fresh->dump = dump;
	*all->end = fresh;
	all->end = &fresh->next;
	all->count++;
}

static void add_entries(vipps_buf *out, const entries *all)
{
	vipps_buf_add_char(out, 'a');
	vipps_buf_add_int64(out, (int64_t)all->count);
	vipps_buf_add_char(out, '{');
	for (const entry *each = all->first; each != NULL; each = each->next) {
		add_counted(out, each->key);
		vipps_buf_add_slice(out, each->dump);
	}
	vipps_buf_add_char(out, '}');
}

static void add_container(vipps_buf *out, vipps_json_reader *reader, vipps_arena *arena)
{
	bool object = reader->kind == VIPPS_JSON_OBJECT;
	entries all = { NULL, &all.first, 0 };
	char index[24];

	for (;;) {
		vipps_json_kind kind = vipps_json_next(reader);
		vipps_slice key;

		if (kind == VIPPS_JSON_ERROR)
			return;
		if (kind == VIPPS_JSON_OBJECT_END || kind == VIPPS_JSON_ARRAY_END)
			break;
		if (object) {
			if (!vipps_json_string(reader, arena, &key))
				abort();
			(void)vipps_json_next(reader);
		} else {
			(void)snprintf(index, sizeof(index), "%zu", all.count);
			key = vipps_arena_copy(arena, vipps_slice_of(index));
		}
		put_entry(&all, arena, key, dump_value(reader, arena));
		if (reader->kind == VIPPS_JSON_ERROR)
			return;
	}
	add_entries(out, &all);
}

/* Dumps the value whose first token was just read. */
static vipps_slice dump_value(vipps_json_reader *reader, vipps_arena *arena)
{
	vipps_buf out = { 0 };
	vipps_slice text;

	switch (reader->kind) {
	case VIPPS_JSON_NULL:
	case VIPPS_JSON_TRUE:
	case VIPPS_JSON_FALSE:
		vipps_buf_add(&out, reader->text.at, 1);
		break;
	case VIPPS_JSON_NUMBER:
		add_number(&out, reader->text, arena);
		break;
	case VIPPS_JSON_STRING:
		if (!vipps_json_string(reader, arena, &text))
			abort();
		vipps_buf_add_char(&out, 's');
		add_counted(&out, text);
		break;
	case VIPPS_JSON_OBJECT:
	case VIPPS_JSON_ARRAY:
		add_container(&out, reader, arena);
		break;
	default:
		break;
	}
	text = vipps_arena_copy(arena, vipps_buf_slice(&out));
	vipps_buf_free(&out);
	return text;
}

static void dump_text(vipps_slice json)
{
	vipps_arena arena = { .limit = SIZE_MAX };
	vipps_json_reader reader;
	vipps_slice dump;
	bool valid;

	vipps_json_reader_open(&reader, json);
	(void)vipps_json_next(&reader);
	dump = dump_value(&reader, &arena);
	valid = vipps_json_next(&reader) == VIPPS_JSON_END;
	/* the two ways through the reader must agree */
	if (valid != vipps_json_is_valid(json))
		abort();
	if (!valid)
		dump = vipps_slice_of("!");
	printf("%zu\n", dump.len);
	(void)fwrite(dump.at, 1, dump.len, stdout);
	vipps_arena_free(&arena);
}

/* One text, in a block of exactly its size: a byte read too far is seen by ASan and valgrind. */
static bool dump_next(void)
{
	size_t len;
	char *text;
	bool whole;

	if (scanf("%zu", &len) != 1 || getchar() != '\n' || len > INPUT_MOST)
		return false;
	text = malloc(len == 0 ? 1 : len);
	if (text == NULL)
		abort();
	whole = fread(text, 1, len, stdin) == len;
	if (whole)
		dump_text(vipps_slice_make(text, len));
	free(text);
	return whole;
}

int main(void)
{
	while (dump_next())
		continue;
	return feof(stdin) ? 0 : 1;
}
