/* SPDX-License-Identifier: MIT */

/*
 * Any bytes whatsoever, through every reader at the bottom of the core. Beyond not crashing:
 *   - what is valid JSON is rewritten, and the rewritten text is a fixed point;
 *   - a record that was read is written, and reads back as the same bytes;
 *   - amounts and times that were read survive being written;
 *   - a masked text is well-formed, fits, and has no run of eight digits.
 *
 * With libFuzzer, or as a program that replays the files it is given.
 */

#include "decimal.h"
#include "record.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

#define CLAIM(condition) claim((condition), #condition, __LINE__)

typedef struct part {
	vipps_slice text;
	int64_t amount;
} part;

typedef struct whole {
	vipps_slice text;
	vipps_slice any;
	int64_t integer;
	int64_t loose;
	bool truth;
	bool answer;
	int64_t kroner;
	int64_t at;
	vipps_slice raw;
	part inner;
	vipps_list parts;
	vipps_list texts;
} whole;

static const vipps_field part_fields[] = {
	VIPPS_ROW_TEXT("t", part, text, 0),
	VIPPS_ROW_TEXT("u", part, text, 0),
	VIPPS_ROW_INT("a", part, amount, VIPPS_FIELD_OR_ZERO),
};
static const vipps_record part_record =
	VIPPS_RECORD_OF(part, part_fields, VIPPS_RECORD_STRICT_KEYS | VIPPS_RECORD_NOCASE);

static const vipps_field whole_fields[] = {
	VIPPS_ROW_TEXT("t", whole, text, 0),
	VIPPS_ROW_TEXT_ANY("x", whole, any, 0),
	VIPPS_ROW_INT("i", whole, integer, 0),
	VIPPS_ROW_INT_ANY("j", whole, loose, 0),
	VIPPS_ROW_BOOL("b", whole, truth, 0),
	VIPPS_ROW_YES_NO("y", whole, answer, 0),
	VIPPS_ROW_KRONER("k", whole, kroner, 0),
	VIPPS_ROW_TIME("d", whole, at, 0),
	VIPPS_ROW_RAW("r", whole, raw, 0),
	VIPPS_ROW_RECORD("o", whole, inner, VIPPS_FIELD_OMIT_EMPTY, &part_record),
	VIPPS_ROW_LIST("l", whole, parts, 0, &part_record),
	VIPPS_ROW_TEXT_LIST("s", whole, texts, 0),
};
static const vipps_record whole_record = VIPPS_RECORD_OF(whole, whole_fields, 0);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void claim(bool holds, const char *what, int line)
{
	if (holds)
		return;
	fprintf(stderr, "fuzz_json.c:%d: not so: %s\n", line, what);
	abort();
}

static void write_token(vipps_json_writer *writer, const vipps_json_reader *reader,
	vipps_slice text)
{
	switch (reader->kind) {
	case VIPPS_JSON_OBJECT:
		vipps_json_write_object(writer);
		break;
	case VIPPS_JSON_OBJECT_END:
		vipps_json_write_object_end(writer);
		break;
	case VIPPS_JSON_ARRAY:
		vipps_json_write_array(writer);
		break;
	case VIPPS_JSON_ARRAY_END:
		vipps_json_write_array_end(writer);
		break;
	case VIPPS_JSON_NAME:
		vipps_json_write_name(writer, text);
		break;
	case VIPPS_JSON_STRING:
		vipps_json_write_string(writer, text);
		break;
	default:
		vipps_json_write_raw(writer, reader->text);
	}
}

/* Whether the text is valid; then it is in `out`, rewritten. */
static bool rewrite(vipps_slice json, vipps_buf *out)
{
	vipps_arena arena = { 0 };
	vipps_json_reader reader;
	vipps_json_writer writer;
	vipps_slice text = vipps_slice_none();

	vipps_json_reader_open(&reader, json);
	vipps_json_writer_open(&writer, out);
	while (vipps_json_next(&reader) > VIPPS_JSON_END) {
		if (reader.kind == VIPPS_JSON_NAME || reader.kind == VIPPS_JSON_STRING) {
			CLAIM(vipps_json_string(&reader, &arena, &text));
			CLAIM(vipps_text_is_utf8(text));
			CLAIM(vipps_json_is(&reader, text));
		}
		write_token(&writer, &reader, text);
	}
	CLAIM((reader.kind == VIPPS_JSON_END) == vipps_json_is_valid(json));
	if (reader.kind == VIPPS_JSON_END)
		CLAIM(vipps_json_writer_close(&writer));
	else
		CLAIM(reader.error != NULL);
	vipps_arena_free(&arena);
	return reader.kind == VIPPS_JSON_END;
}

static void try_json(vipps_slice json)
{
	vipps_buf once = { 0 };
	vipps_buf twice = { 0 };

	if (rewrite(json, &once)) {
		CLAIM(rewrite(vipps_buf_slice(&once), &twice));
		CLAIM(vipps_slice_eq(vipps_buf_slice(&once), vipps_buf_slice(&twice)));
	}
	vipps_buf_free(&once);
	vipps_buf_free(&twice);
}

static void try_record(vipps_slice json)
{
	vipps_arena arena = { .limit = 1 << 20 };
	vipps_buf once = { 0 };
	vipps_buf twice = { 0 };
	vipps_record_error error;
	vipps_list list;
	whole value;

	if (vipps_record_read(&whole_record, json, &arena, &value, &error)) {
		CLAIM(vipps_json_is_valid(json));
		CLAIM(vipps_record_write(&whole_record, &value, &once, &error));
		CLAIM(vipps_record_read(&whole_record, vipps_buf_slice(&once), &arena, &value, &error));
		CLAIM(vipps_record_write(&whole_record, &value, &twice, &error));
		CLAIM(vipps_slice_eq(vipps_buf_slice(&once), vipps_buf_slice(&twice)));
	} else {
		CLAIM(error.fault != VIPPS_RECORD_OK && error.what[0] != '\0');
		CLAIM(value.text.at == NULL && value.parts.count == 0);
	}
	if (vipps_record_read_list(&part_record, json, &arena, &list, &error))
		CLAIM(vipps_json_is_valid(json));
	vipps_buf_free(&once);
	vipps_buf_free(&twice);
	vipps_arena_wipe_free(&arena);
}

static void try_scalars(vipps_slice text)
{
	char decimal[VIPPS_DECIMAL_ROOM];
	char timestamp[VIPPS_TIMESTAMP_ROOM];
	int64_t first;
	int64_t second = 0;
	size_t len;

	if (vipps_decimal_read(text, &first) == VIPPS_DECIMAL_OK) {
		len = vipps_decimal_write(first, decimal);
		CLAIM(vipps_decimal_read(vipps_slice_make(decimal, len), &second) == VIPPS_DECIMAL_OK);
		CLAIM(first == second);
		CLAIM(vipps_kroner_read(text, &second) == VIPPS_DECIMAL_OK && first == second);
	}
	if (vipps_kroner_read(text, &first) == VIPPS_DECIMAL_OK) {
		len = vipps_kroner_write(first, decimal);
		CLAIM(vipps_kroner_read(vipps_slice_make(decimal, len), &second) == VIPPS_DECIMAL_OK);
		CLAIM(first == second && vipps_json_is_number(vipps_slice_make(decimal, len)));
	}
	if (vipps_timestamp_read(text, &first)) {
		len = vipps_timestamp_write(first, timestamp);
		if (len > 0)
			CLAIM(
				vipps_timestamp_read(vipps_slice_make(timestamp, len), &second) && first == second);
	}
	(void)vipps_timestamp_read_http(text, &first);
	if (vipps_timestamp_read_retry_after(text, 0, &first))
		CLAIM(first >= 0 && first <= 86400000);
}

static void try_text(vipps_slice text)
{
	char out[64];
	size_t run = 0;
	size_t count = vipps_text_count(text);

	vipps_text_mask(text, out, sizeof(out));
	CLAIM(strlen(out) < sizeof(out) && vipps_text_is_utf8(vipps_slice_of(out)));
	for (size_t i = 0; out[i] != '\0'; i++) {
		run = out[i] >= '0' && out[i] <= '9' ? run + 1 : 0;
		CLAIM(run < 8);
	}
	CLAIM(count <= text.len);
	CLAIM(vipps_text_cut(text, count).len == text.len);
	CLAIM(vipps_text_count(vipps_text_cut(text, count / 2)) == count / 2);
	CLAIM(vipps_text_cut_bytes(text, text.len / 2).len <= text.len / 2);
	if (vipps_text_is_utf8(text))
		CLAIM(vipps_text_is_utf8(vipps_text_cut_bytes(text, text.len / 2)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	vipps_slice text = vipps_slice_make((const char *)data, size);

	try_json(text);
	try_record(text);
	try_scalars(text);
	try_text(text);
	return 0;
}

#ifndef VIPPS_FUZZ
static bool replay(const char *path)
{
	static uint8_t bytes[1 << 20];
	FILE *file = fopen(path, "rb");
	uint8_t *exact;
	size_t len;

	if (file == NULL)
		return false;
	len = fread(bytes, 1, sizeof(bytes), file);
	(void)fclose(file);
	/* a block of exactly the input's size, so that ASan sees a byte read too far */
	exact = malloc(len == 0 ? 1 : len);
	if (exact == NULL)
		return false;
	memcpy(exact, bytes, len);
	(void)LLVMFuzzerTestOneInput(exact, len);
	free(exact);
	return true;
}

int main(int count, char **paths)
{
	for (int i = 1; i < count; i++) {
		if (!replay(paths[i])) {
			fprintf(stderr, "cannot read %s\n", paths[i]);
			return 1;
		}
	}
	return 0;
}
#endif
