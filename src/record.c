/* SPDX-License-Identifier: MIT */

/* Reading by tables, and what is to be said about tables themselves. Writing: record_writer.c. */

#include "record.h"

#include "decimal.h"
#include "record_error.h"

/* What all of one reading shares. */
typedef struct reading {
	vipps_arena *arena;
	vipps_record_error *error;
} reading;

static const char *kind_name(vipps_json_kind kind)
{
	switch (kind) {
	case VIPPS_JSON_OBJECT:
		return "an object";
	case VIPPS_JSON_ARRAY:
		return "an array";
	case VIPPS_JSON_STRING:
		return "a string";
	case VIPPS_JSON_NUMBER:
		return "a number";
	case VIPPS_JSON_TRUE:
	case VIPPS_JSON_FALSE:
		return "a boolean";
	case VIPPS_JSON_NULL:
		return "null";
	default:
		return "something else";
	}
}

static bool fail_type(const reading *run, vipps_json_kind kind, const char *due)
{
	return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "%s where %s is due", kind_name(kind),
		due);
}

static bool fail_syntax(const reading *run, const vipps_json_reader *reader)
{
	return vipps_record_fail(run->error, VIPPS_RECORD_SYNTAX, "not JSON: %s (byte %zu)",
		reader->error, vipps_json_offset(reader));
}

/* Absence */

static void *place_of(void *out, const vipps_field *field)
{
	return (char *)out + field->offset;
}

static void clear_field(const vipps_field *field, void *place)
{
	int64_t *number = place;

	switch (field->type) {
	case VIPPS_TYPE_INT:
	case VIPPS_TYPE_INT_ANY:
	case VIPPS_TYPE_KRONER:
	case VIPPS_TYPE_TIME:
		*number = (field->flags & VIPPS_FIELD_OR_ZERO) != 0 ? 0 : VIPPS_INT_NONE;
		return;
	case VIPPS_TYPE_RECORD:
		vipps_record_clear(field->record, place);
		return;
	default:
		/* slices, lists and booleans: all zero is absent */
		memset(place, 0, field->size);
	}
}

void vipps_record_clear(const vipps_record *record, void *out)
{
	bool *present = out;

	if ((record->flags & VIPPS_RECORD_PRESENT) != 0)
		*present = false;
	/* backwards, so that of several rows for one member the first has the say */
	for (size_t i = record->count; i > 0; i--)
		clear_field(&record->fields[i - 1], place_of(out, &record->fields[i - 1]));
}

/* Reading: each value is read from its own text, in the order of the table */

static bool read_object(const reading *run, const vipps_record *record, vipps_slice json,
	void *out);

static bool keep_text(const reading *run, vipps_slice text, vipps_slice *kept)
{
	*kept = vipps_arena_copy(run->arena, text);
	return vipps_slice_is_present(*kept) || vipps_record_fail_memory(run->error);
}

/* The value of a string that is known to be one; a view where that is possible. */
static bool view_string(const reading *run, vipps_slice json, vipps_slice *text)
{
	vipps_json_reader reader;

	vipps_json_reader_open(&reader, json);
	(void)vipps_json_next(&reader);
	return vipps_json_string(&reader, run->arena, text) || vipps_record_fail_memory(run->error);
}

static bool read_string(const reading *run, vipps_slice json, vipps_slice *text)
{
	vipps_json_kind kind = vipps_json_peek(json);
	vipps_slice view;

	if (kind != VIPPS_JSON_STRING)
		return fail_type(run, kind, "a string");
	if (!view_string(run, json, &view))
		return false;
	/* what had escapes is in the arena already */
	if (view.at != json.at + 1) {
		*text = view;
		return true;
	}
	return keep_text(run, view, text);
}

/* A string's value, or a number or boolean as written. */
static bool view_scalar(const reading *run, vipps_slice json, const char *due, vipps_slice *text)
{
	vipps_json_kind kind = vipps_json_peek(json);

	if (kind == VIPPS_JSON_STRING)
		return view_string(run, json, text);
	if (kind == VIPPS_JSON_OBJECT || kind == VIPPS_JSON_ARRAY)
		return fail_type(run, kind, due);
	*text = json;
	return true;
}

static bool read_text_any(const reading *run, vipps_slice json, vipps_slice *text)
{
	vipps_slice view;

	return view_scalar(run, json, "a string", &view) && keep_text(run, view, text);
}

static bool read_int(const reading *run, vipps_slice json, bool any, int64_t *number)
{
	vipps_json_kind kind = vipps_json_peek(json);
	vipps_slice text = json;
	int64_t value;

	if (kind == VIPPS_JSON_STRING && any) {
		if (!view_string(run, json, &text))
			return false;
	} else if (kind != VIPPS_JSON_NUMBER) {
		return fail_type(run, kind, "an integer");
	}
	/* the smallest integer stands for absence */
	if (!vipps_json_int64(text, &value) || value == VIPPS_INT_NONE)
		return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "%s that is no 64-bit integer",
			kind_name(kind));
	*number = value;
	return true;
}

static bool read_bool_word(vipps_slice word, bool *truth)
{
	static const struct {
		vipps_slice word;
		bool truth;
	} words[] = {
		{ VIPPS_SLICE("true"), true },
		{ VIPPS_SLICE("false"), false },
		{ VIPPS_SLICE("Y"), true },
		{ VIPPS_SLICE("N"), false },
		{ VIPPS_SLICE("yes"), true },
		{ VIPPS_SLICE("no"), false },
		{ VIPPS_SLICE("1"), true },
		{ VIPPS_SLICE("0"), false },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (vipps_slice_eq_nocase(words[i].word, word)) {
			*truth = words[i].truth;
			return true;
		}
	}
	return false;
}

static bool read_bool(const reading *run, vipps_slice json, bool any, bool *truth)
{
	vipps_json_kind kind = vipps_json_peek(json);
	vipps_slice word;

	if (!any && kind != VIPPS_JSON_TRUE && kind != VIPPS_JSON_FALSE)
		return fail_type(run, kind, "a boolean");
	if (!view_scalar(run, json, "a boolean", &word))
		return false;
	return read_bool_word(word, truth) ||
		vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "%s that means neither true nor false",
			kind_name(kind));
}

static bool read_kroner(const reading *run, vipps_slice json, int64_t *minor)
{
	vipps_json_kind kind = vipps_json_peek(json);
	vipps_slice text;
	int64_t value;

	if (kind != VIPPS_JSON_NUMBER && kind != VIPPS_JSON_STRING)
		return fail_type(run, kind, "an amount in kroner");
	if (!view_scalar(run, json, "an amount in kroner", &text))
		return false;
	if (vipps_kroner_read(text, &value) != VIPPS_DECIMAL_OK || value == VIPPS_INT_NONE)
		return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "%s that is no amount in kroner",
			kind_name(kind));
	*minor = value;
	return true;
}

static bool read_time(const reading *run, vipps_slice json, bool required, int64_t *ms)
{
	vipps_json_kind kind = vipps_json_peek(json);
	vipps_slice text;

	if (kind != VIPPS_JSON_STRING)
		return fail_type(run, kind, "a time");
	if (!view_string(run, json, &text))
		return false;
	if (vipps_timestamp_read(text, ms) || !required)
		return true;
	return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "a string that is no time");
}

/* Counts the elements of an array, all of which must be of one kind. */
static bool count_elements(const reading *run, vipps_slice json, vipps_json_kind due, size_t *count)
{
	vipps_json_reader reader;
	vipps_json_kind kind;

	*count = 0;
	vipps_json_reader_open(&reader, json);
	kind = vipps_json_next(&reader);
	if (kind == VIPPS_JSON_ERROR)
		return fail_syntax(run, &reader);
	if (kind != VIPPS_JSON_ARRAY)
		return fail_type(run, kind, "an array");
	while ((kind = vipps_json_next(&reader)) == due) {
		if (!vipps_json_skip(&reader, NULL))
			return fail_syntax(run, &reader);
		++*count;
	}
	if (kind == VIPPS_JSON_ARRAY_END && vipps_json_next(&reader) == VIPPS_JSON_END)
		return true;
	if (reader.kind == VIPPS_JSON_ERROR)
		return fail_syntax(run, &reader);
	(void)fail_type(run, kind, kind_name(due));
	return vipps_record_fail_below_index(run->error, *count);
}

static bool read_elements(const reading *run, const vipps_record *record, vipps_slice json,
	size_t count, char *elements)
{
	vipps_json_reader reader;
	vipps_slice raw = vipps_slice_none();

	vipps_json_reader_open(&reader, json);
	(void)vipps_json_next(&reader);
	for (size_t i = 0; i < count; i++) {
		(void)vipps_json_next(&reader);
		(void)vipps_json_skip(&reader, &raw);
		if (record == NULL) {
			if (!read_string(run, raw, (vipps_slice *)(void *)elements + i))
				return vipps_record_fail_below_index(run->error, i);
			continue;
		}
		if (!read_object(run, record, raw, elements + i * record->size))
			return vipps_record_fail_below_index(run->error, i);
	}
	return true;
}

/* A list of structs, or, without a record, of texts. */
static bool read_list(const reading *run, const vipps_record *record, vipps_slice json,
	vipps_list *list)
{
	vipps_json_kind due = record == NULL ? VIPPS_JSON_STRING : VIPPS_JSON_OBJECT;
	size_t size = record == NULL ? sizeof(vipps_slice) : record->size;
	void *elements;
	size_t count;

	if (!count_elements(run, json, due, &count))
		return false;
	if (count == 0)
		return true;
	elements = vipps_arena_alloc_array(run->arena, count, size);
	if (elements == NULL)
		return vipps_record_fail_memory(run->error);
	if (!read_elements(run, record, json, count, elements))
		return false;
	list->at = elements;
	list->count = count;
	return true;
}

static bool read_value(const reading *run, const vipps_field *field, vipps_slice json, void *place)
{
	bool required = (field->flags & VIPPS_FIELD_REQUIRED) != 0;

	switch (field->type) {
	case VIPPS_TYPE_TEXT:
		return read_string(run, json, place);
	case VIPPS_TYPE_TEXT_ANY:
		return read_text_any(run, json, place);
	case VIPPS_TYPE_INT:
		return read_int(run, json, false, place);
	case VIPPS_TYPE_INT_ANY:
		return read_int(run, json, true, place);
	case VIPPS_TYPE_BOOL:
		return read_bool(run, json, false, place);
	case VIPPS_TYPE_BOOL_ANY:
	case VIPPS_TYPE_YES_NO:
		return read_bool(run, json, true, place);
	case VIPPS_TYPE_KRONER:
		return read_kroner(run, json, place);
	case VIPPS_TYPE_TIME:
		return read_time(run, json, required, place);
	case VIPPS_TYPE_RAW:
		return keep_text(run, json, place);
	case VIPPS_TYPE_RECORD:
		return read_object(run, field->record, json, place);
	case VIPPS_TYPE_LIST:
		return read_list(run, field->record, json, place);
	case VIPPS_TYPE_TEXT_LIST:
		return read_list(run, NULL, json, place);
	}
	return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "a row of no known type");
}

/* The row for the name that was just read; `count` if there is none. */
static size_t find_row(const vipps_record *record, const vipps_json_reader *reader)
{
	bool nocase = (record->flags & VIPPS_RECORD_NOCASE) != 0;
	size_t i;

	for (i = 0; i < record->count; i++) {
		vipps_slice name = vipps_slice_of(record->fields[i].name);

		if (nocase ? vipps_json_is_nocase(reader, name) : vipps_json_is(reader, name))
			break;
	}
	return i;
}

/* Finds each row's value as text. The whole of `json` is known to be valid after that. */
static bool find_values(const reading *run, const vipps_record *record, vipps_slice json,
	vipps_slice *values)
{
	bool strict = (record->flags & VIPPS_RECORD_STRICT_KEYS) != 0;
	vipps_json_reader reader;

	vipps_json_reader_open(&reader, json);
	if (vipps_json_next(&reader) == VIPPS_JSON_ERROR)
		return fail_syntax(run, &reader);
	if (reader.kind != VIPPS_JSON_OBJECT)
		return fail_type(run, reader.kind, "an object");
	while (vipps_json_next(&reader) == VIPPS_JSON_NAME) {
		size_t row = find_row(record, &reader);
		vipps_slice raw;

		if (!vipps_json_skip(&reader, &raw))
			break;
		if (row == record->count)
			continue;
		if (strict && vipps_slice_is_present(values[row])) {
			(void)vipps_record_fail(run->error, VIPPS_RECORD_DUPLICATE, "it is there twice");
			return vipps_record_fail_below(run->error, record->fields[row].name);
		}
		values[row] = raw;
	}
	if (reader.kind == VIPPS_JSON_ERROR || vipps_json_next(&reader) != VIPPS_JSON_END)
		return fail_syntax(run, &reader);
	return true;
}

/* The first of the rows for the same C member that has a value; `count` if none has. */
static size_t row_in_force(const vipps_record *record, size_t row, const vipps_slice *values)
{
	size_t i;

	for (i = 0; i < record->count; i++) {
		if (record->fields[i].offset == record->fields[row].offset &&
			vipps_slice_is_present(values[i]))
			break;
	}
	return i;
}

static bool read_object(const reading *run, const vipps_record *record, vipps_slice json, void *out)
{
	vipps_slice values[VIPPS_RECORD_FIELDS] = { { NULL, 0 } };
	bool *present = out;

	vipps_record_clear(record, out);
	if (!find_values(run, record, json, values))
		return false;
	if ((record->flags & VIPPS_RECORD_PRESENT) != 0)
		*present = true;
	for (size_t i = 0; i < record->count; i++) {
		if (vipps_slice_is_present(values[i]) && values[i].at[0] == 'n')
			values[i] = vipps_slice_none();
	}
	for (size_t i = 0; i < record->count; i++) {
		const vipps_field *field = &record->fields[i];
		size_t row = row_in_force(record, i, values);

		if (row == record->count && (field->flags & VIPPS_FIELD_REQUIRED) != 0) {
			(void)vipps_record_fail(run->error, VIPPS_RECORD_MISSING, "it is missing");
			return vipps_record_fail_below(run->error, field->name);
		}
		if (row == i && !read_value(run, field, values[i], place_of(out, field)))
			return vipps_record_fail_below(run->error, field->name);
	}
	return true;
}

bool vipps_record_read(const vipps_record *record, vipps_slice json, vipps_arena *arena, void *out,
	vipps_record_error *error)
{
	vipps_record_error unasked;
	reading run = { arena, error == NULL ? &unasked : error };

	vipps_record_error_clear(run.error);
	if (read_object(&run, record, json, out))
		return true;
	/* half a struct could be taken for a whole one */
	vipps_record_clear(record, out);
	return false;
}

bool vipps_record_read_list(const vipps_record *record, vipps_slice json, vipps_arena *arena,
	vipps_list *out, vipps_record_error *error)
{
	vipps_record_error unasked;
	reading run = { arena, error == NULL ? &unasked : error };

	vipps_record_error_clear(run.error);
	out->at = NULL;
	out->count = 0;
	return read_list(&run, record, json, out);
}

/* Tables */

static bool has_namesake(const vipps_record *record, size_t row)
{
	bool nocase = (record->flags & VIPPS_RECORD_NOCASE) != 0;
	vipps_slice name = vipps_slice_of(record->fields[row].name);

	for (size_t i = 0; i < row; i++) {
		vipps_slice other = vipps_slice_of(record->fields[i].name);

		if (nocase ? vipps_slice_eq_nocase(name, other) : vipps_slice_eq(name, other))
			return true;
	}
	return false;
}

static bool is_sound(const vipps_record *record, size_t row)
{
	const vipps_field *field = &record->fields[row];
	bool wants_table = field->type == VIPPS_TYPE_RECORD || field->type == VIPPS_TYPE_LIST;

	if (field->name == NULL || has_namesake(record, row))
		return false;
	if (field->size > record->size || field->offset > record->size - field->size)
		return false;
	/* `present` is at the front, and no row's */
	if ((record->flags & VIPPS_RECORD_PRESENT) != 0 && field->offset == 0)
		return false;
	if (wants_table != (field->record != NULL))
		return false;
	return field->type != VIPPS_TYPE_RECORD || field->record->size == field->size;
}

static const char *find_flaw(const vipps_record *record, int depth)
{
	if (record->count == 0 || record->count > VIPPS_RECORD_FIELDS)
		return "too many rows, or none";
	for (size_t i = 0; i < record->count; i++) {
		const vipps_field *field = &record->fields[i];
		const char *flaw = NULL;

		if (!is_sound(record, i))
			return field->name == NULL ? "a row without a name" : field->name;
		if (field->record != NULL && depth > 0)
			flaw = find_flaw(field->record, depth - 1);
		if (flaw != NULL)
			return flaw;
	}
	return NULL;
}

const char *vipps_record_flaw(const vipps_record *record)
{
	/* a table may name itself by a list */
	return find_flaw(record, 8);
}
