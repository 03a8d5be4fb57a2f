/* SPDX-License-Identifier: MIT */

/* Writing by tables. */

#include "record.h"

#include "decimal.h"
#include "record_error.h"

/* What all of one writing shares. */
typedef struct writing {
	vipps_json_writer *writer;
	vipps_record_error *error;
} writing;

static bool is_number(const vipps_field *field)
{
	return field->type == VIPPS_TYPE_INT || field->type == VIPPS_TYPE_INT_ANY ||
		field->type == VIPPS_TYPE_KRONER || field->type == VIPPS_TYPE_TIME;
}

static bool is_text(const vipps_field *field)
{
	return field->type == VIPPS_TYPE_TEXT || field->type == VIPPS_TYPE_TEXT_ANY ||
		field->type == VIPPS_TYPE_RAW;
}

static bool is_list(const vipps_field *field)
{
	return field->type == VIPPS_TYPE_LIST || field->type == VIPPS_TYPE_TEXT_LIST;
}

static bool is_absent(const vipps_field *field, const void *value)
{
	const int64_t *number = value;
	const vipps_slice *text = value;
	const vipps_list *list = value;
	const bool *present = value;

	if (is_number(field))
		return *number == VIPPS_INT_NONE;
	if (is_text(field))
		return text->at == NULL;
	if (is_list(field))
		return list->count == 0;
	if (field->type == VIPPS_TYPE_RECORD)
		return (field->record->flags & VIPPS_RECORD_PRESENT) != 0 && !*present;
	return false;
}

/* Of what is not absent; a RECORD's emptiness shows when it is written. */
static bool is_empty(const vipps_field *field, const void *value)
{
	const int64_t *number = value;
	const vipps_slice *text = value;
	const bool *truth = value;

	if (is_number(field))
		return *number == 0;
	if (is_text(field))
		return text->len == 0;
	return !is_list(field) && field->type != VIPPS_TYPE_RECORD && !*truth;
}

static bool write_time(const writing *run, int64_t ms)
{
	char text[VIPPS_TIMESTAMP_ROOM];
	size_t len = vipps_timestamp_write(ms, text);

	if (len == 0)
		return vipps_record_fail(run->error, VIPPS_RECORD_TYPE,
			"a time outside the years 0 to 9999");
	vipps_json_write_string(run->writer, vipps_slice_make(text, len));
	return true;
}

static bool write_kroner(const writing *run, int64_t minor)
{
	char text[VIPPS_DECIMAL_ROOM];
	size_t len = vipps_kroner_write(minor, text);

	vipps_json_write_raw(run->writer, vipps_slice_make(text, len));
	return true;
}

static bool write_object(const writing *run, const vipps_record *record, const void *in);

static bool write_list(const writing *run, const vipps_record *record, const vipps_list *list)
{
	const char *elements = list->at;
	const vipps_slice *texts = list->at;

	vipps_json_write_array(run->writer);
	for (size_t i = 0; i < list->count; i++) {
		if (record == NULL)
			vipps_json_write_string(run->writer, texts[i]);
		else if (!write_object(run, record, elements + i * record->size))
			return vipps_record_fail_below_index(run->error, i);
	}
	vipps_json_write_array_end(run->writer);
	return true;
}

static bool write_value(const writing *run, const vipps_field *field, const void *value)
{
	vipps_json_writer *writer = run->writer;

	switch (field->type) {
	case VIPPS_TYPE_TEXT:
	case VIPPS_TYPE_TEXT_ANY:
		vipps_json_write_string(writer, *(const vipps_slice *)value);
		return true;
	case VIPPS_TYPE_INT:
	case VIPPS_TYPE_INT_ANY:
		vipps_json_write_int64(writer, *(const int64_t *)value);
		return true;
	case VIPPS_TYPE_BOOL:
	case VIPPS_TYPE_BOOL_ANY:
		vipps_json_write_bool(writer, *(const bool *)value);
		return true;
	case VIPPS_TYPE_YES_NO:
		vipps_json_write_string(writer, vipps_slice_of(*(const bool *)value ? "Y" : "N"));
		return true;
	case VIPPS_TYPE_KRONER:
		return write_kroner(run, *(const int64_t *)value);
	case VIPPS_TYPE_TIME:
		return write_time(run, *(const int64_t *)value);
	case VIPPS_TYPE_RAW:
		vipps_json_write_raw(writer, *(const vipps_slice *)value);
		return true;
	case VIPPS_TYPE_RECORD:
		return write_object(run, field->record, value);
	case VIPPS_TYPE_LIST:
		return write_list(run, field->record, value);
	case VIPPS_TYPE_TEXT_LIST:
		return write_list(run, NULL, value);
	}
	return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "a row of no known type");
}

/* Undoes a member that turned out to hold nothing: "name":{} */
static void drop_empty_object(const writing *run, const vipps_json_writer *before, size_t len)
{
	vipps_buf *out = run->writer->out;

	if (out->failed || out->len < 3 || memcmp(out->at + out->len - 3, ":{}", 3) != 0)
		return;
	*run->writer = *before;
	vipps_buf_truncate(out, len);
}

static bool write_member(const writing *run, const vipps_field *field, const void *value)
{
	bool omit_empty = (field->flags & VIPPS_FIELD_OMIT_EMPTY) != 0;
	vipps_json_writer before = *run->writer;
	size_t len = run->writer->out->len;

	if (is_absent(field, value)) {
		if ((field->flags & VIPPS_FIELD_REQUIRED) == 0)
			return true;
		return vipps_record_fail(run->error, VIPPS_RECORD_MISSING, "it is missing");
	}
	if (omit_empty && is_empty(field, value))
		return true;
	vipps_json_write_name(run->writer, vipps_slice_of(field->name));
	if (!write_value(run, field, value))
		return false;
	if (run->writer->error != NULL)
		return vipps_record_fail(run->error, VIPPS_RECORD_TYPE, "%s", run->writer->error);
	if (omit_empty && field->type == VIPPS_TYPE_RECORD)
		drop_empty_object(run, &before, len);
	return true;
}

static const void *value_of(const void *in, const vipps_field *field)
{
	return (const char *)in + field->offset;
}

static bool is_first_row(const vipps_record *record, size_t row)
{
	for (size_t i = 0; i < row; i++) {
		if (record->fields[i].offset == record->fields[row].offset)
			return false;
	}
	return true;
}

static bool write_object(const writing *run, const vipps_record *record, const void *in)
{
	vipps_json_write_object(run->writer);
	for (size_t i = 0; i < record->count; i++) {
		const vipps_field *field = &record->fields[i];

		if (!is_first_row(record, i))
			continue;
		if (!write_member(run, field, value_of(in, field)))
			return vipps_record_fail_below(run->error, field->name);
	}
	vipps_json_write_object_end(run->writer);
	return true;
}

bool vipps_record_write(const vipps_record *record, const void *in, vipps_buf *out,
	vipps_record_error *error)
{
	vipps_record_error unasked;
	vipps_json_writer writer;
	writing run = { &writer, error == NULL ? &unasked : error };
	size_t len = out->len;

	vipps_record_error_clear(run.error);
	vipps_json_writer_open(&writer, out);
	if (!write_object(&run, record, in)) {
		vipps_buf_truncate(out, len);
		return false;
	}
	if (!vipps_json_writer_close(&writer)) {
		vipps_buf_truncate(out, len);
		return out->failed ? vipps_record_fail_memory(run.error)
						   : vipps_record_fail(run.error, VIPPS_RECORD_TYPE, "%s", writer.error);
	}
	return true;
}
